using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>单元格的值：共享字符串、内联字符串、公式结果，按数字格式画出。</summary>
internal sealed class CellValues
{
    private readonly List<string> _shared = [];
    private readonly List<string> _formats = [];
    private readonly bool _date1904;

    /// <summary>读共享字符串与样式。</summary>
    public CellValues(WorkbookPart workbook)
    {
        foreach (var item in workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? [])
        {
            _shared.Add(Plain(item));
        }

        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = new Dictionary<uint, string>();
        foreach (var format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.HasValue == true)
            {
                custom[format.NumberFormatId.Value] = format.FormatCode?.Value ?? "General";
            }
        }

        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            _formats.Add(custom.GetValueOrDefault(id) ?? CellNumber.BuiltInCode((int)Math.Min(id, int.MaxValue)));
        }

        _date1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <summary>画出的文字；有公式却没有存结果时为 null，空格为空串。</summary>
    public string? Text(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.CellFormula is not null && value.Length == 0)
        {
            return null;
        }

        var format = cell.StyleIndex?.Value is { } index && index < _formats.Count ? _formats[(int)index] : "General";
        return cell.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "t").Value switch
        {
            "s" => int.TryParse(value, out var at) && at >= 0 && at < _shared.Count ? CellNumber.DrawText(_shared[at], format) : "",
            "inlineStr" => cell.InlineString is { } inline ? CellNumber.DrawText(Plain(inline), format) : "",
            "str" => CellNumber.DrawText(Unescape(value), format),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "e" or "d" => value,
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? CellNumber.Draw(number, format, _date1904) : value,
        };
    }

    /// <summary>富文本只取文字，不取注音（rPh）。</summary>
    private static string Plain(OpenXmlElement item)
    {
        var text = new StringBuilder();
        foreach (var child in item.ChildElements)
        {
            text.Append(child switch
            {
                DocumentFormat.OpenXml.Spreadsheet.Text plain => plain.Text,
                Run run => run.Text?.Text ?? "",
                _ => "",
            });
        }

        return Unescape(text.ToString());
    }

    /// <summary>_x000D_ 之类是写进 XML 的控制字符（§22.9.2.19）；回车与换行统一成 \n。</summary>
    private static string Unescape(string text) =>
        text.Replace("_x000D_", "", StringComparison.Ordinal).Replace("_x000A_", "\n", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
