using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>把只管一行的范围（下拉项、条件格式）拉长到全部数据行，并定好筛选与尺寸。</summary>
internal static class SheetExtents
{
    /// <summary>拉长。</summary>
    /// <param name="sheet">工作表。</param>
    /// <param name="patternRow">表样行，也是第一行数据。</param>
    /// <param name="lastRow">最后一行数据。</param>
    /// <param name="spare">以下多管几行。</param>
    /// <param name="lastColumn">最后一列。</param>
    public static void Stretch(Worksheet sheet, int patternRow, int lastRow, int spare, int lastColumn)
    {
        foreach (var validation in sheet.Descendants<DataValidation>())
        {
            validation.SequenceOfReferences = Ranges(validation.SequenceOfReferences, patternRow, lastRow + spare);
        }

        foreach (var format in sheet.Descendants<ConditionalFormatting>())
        {
            format.SequenceOfReferences = Ranges(format.SequenceOfReferences, patternRow, lastRow + spare);
        }

        // 引用别的工作表的下拉项，Excel 存在扩展部分。
        foreach (var reference in sheet.Descendants<OpenXmlLeafTextElement>().Where(e => e.LocalName == "sqref"))
        {
            reference.Text = string.Join(' ', reference.Text.Split(' ').Select(r => Range(r, patternRow, lastRow + spare)));
        }

        var dimension = $"A1:{CellAddress.Of(lastRow, lastColumn)}";
        if (sheet.SheetDimension is { } size)
        {
            size.Reference = dimension;
        }

        if (sheet.GetFirstChild<AutoFilter>()?.Reference?.Value is { } filter && filter.Split(':') is [var from, var to])
        {
            var (_, column) = CellAddress.Parse(to);
            sheet.GetFirstChild<AutoFilter>()!.Reference = $"{from}:{CellAddress.Of(lastRow, column)}";
        }
    }

    /// <summary>把以某行结尾的范围改到另一行，供合并后加行。</summary>
    public static ListValue<StringValue>? Ranges(ListValue<StringValue>? references, int patternRow, int lastRow) =>
        references is null ? null : new ListValue<StringValue>(references.Items.Select(r => new StringValue(Range(r.Value ?? "", patternRow, lastRow))));

    private static string Range(string reference, int patternRow, int lastRow)
    {
        var ends = reference.Split(':');
        var (top, left) = CellAddress.Parse(ends[0]);
        var (bottom, right) = CellAddress.Parse(ends[^1]);
        return top == patternRow && bottom == patternRow
            ? string.Create(CultureInfo.InvariantCulture, $"{CellAddress.Of(top, left)}:{CellAddress.Of(lastRow, right)}")
            : reference;
    }
}
