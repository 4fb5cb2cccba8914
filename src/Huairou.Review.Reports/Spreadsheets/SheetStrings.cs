using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>读格子里的文字：共享字符串、内联字符串、富文本与公式结果都认。</summary>
internal sealed partial class SheetStrings
{
    private readonly List<string> _shared;

    /// <summary>读共享字符串。</summary>
    public SheetStrings(WorkbookPart workbook) =>
        _shared = [.. (workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(Plain)];

    /// <summary>存着的值是不是文字。</summary>
    public static bool IsText(Cell cell) => TypeOf(cell) is "s" or "inlineStr" or "str";

    /// <summary>文字；数与日期为存着的样子，空格为空串。</summary>
    public string Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        return TypeOf(cell) switch
        {
            "s" => int.TryParse(value, out var at) && at >= 0 && at < _shared.Count ? _shared[at] : "",
            "inlineStr" => cell.InlineString is { } inline ? Plain(inline) : "",
            "str" => Unescape(value),
            _ => value,
        };
    }

    /// <summary>存着的类型，照 XML 里的写法。</summary>
    public static string TypeOf(Cell cell)
    {
        // 类型写错时 DataType.Value 会抛出，直接取字面。
        foreach (var attribute in cell.GetAttributes())
        {
            if (attribute.LocalName == "t")
            {
                return attribute.Value ?? "";
            }
        }

        return "";
    }

    // 富文本只取文字，不取注音。
    private static string Plain(OpenXmlElement item)
    {
        var text = new StringBuilder();
        foreach (var child in item.ChildElements)
        {
            text.Append(child switch
            {
                SheetText plain => plain.Text,
                Run run => run.Text?.Text ?? "",
                _ => "",
            });
        }

        return Unescape(text.ToString());
    }

    private static string Unescape(string text)
    {
        var plain = text.Contains("_x", StringComparison.Ordinal)
            ? Escaped().Replace(text, m => ((char)Convert.ToUInt16(m.Groups[1].Value, 16)).ToString())
            : text;
        return plain.Contains('\r', StringComparison.Ordinal) ? plain.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : plain;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
