using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Documents.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>读格子的值：文字、数、日期。日期存成序列值、ISO 文字或者人写的文字都认；各家软件另存的都读得到。</summary>
internal sealed partial class SheetCellReader
{
    private const int Offset1904 = 1462;

    private readonly SheetStrings _strings;
    private readonly List<bool> _dated = [];
    private readonly bool _date1904;

    /// <summary>读工作簿的共享字符串与数字格式。</summary>
    public SheetCellReader(WorkbookPart workbook)
    {
        _strings = new SheetStrings(workbook);
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId?.HasValue == true)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => g.Last().FormatCode?.Value ?? "");
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            _dated.Add(IsDateFormat(custom.GetValueOrDefault(id) ?? CellNumber.BuiltInCode((int)Math.Min(id, int.MaxValue))));
        }

        _date1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <summary>一格的值。</summary>
    public SheetValue Of(Cell cell)
    {
        if (SheetStrings.IsText(cell))
        {
            return SheetValue.Of(_strings.Of(cell));
        }

        var raw = cell.CellValue?.Text ?? "";
        switch (SheetStrings.TypeOf(cell))
        {
            case "d":
                return DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? SheetValue.Of(DateOnly.FromDateTime(moment)) : SheetValue.Of(raw);
            case "b":
                return SheetValue.Of(raw == "1" ? "TRUE" : "FALSE");
            case "e":
                return SheetValue.Of(raw);
        }

        if (raw.Length == 0 || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return SheetValue.Of(raw);
        }

        var serial = _date1904 ? number + Offset1904 : number;
        return cell.StyleIndex?.Value is { } style && style < _dated.Count && _dated[(int)style] && serial is >= 61 and < 2_958_466
            ? SheetValue.Of(DateOnly.FromDateTime(DateTime.FromOADate(serial)))
            : SheetValue.Of(number);
    }

    private static bool IsDateFormat(string code) =>
        Literal().Replace(code, "").Any(static c => c is 'y' or 'Y' or 'd' or 'D' or 'm' or 'M');

    // 引号里的文字、方括号里的颜色与条件、转义与占位不算格式字母。
    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.|_.|\*.|General
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}
