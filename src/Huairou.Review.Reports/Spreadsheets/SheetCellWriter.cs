using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>写一格：文字一律作文字，数作数，日期作日期，公式带上算好的值。</summary>
internal static class SheetCellWriter
{
    /// <summary>值。</summary>
    /// <param name="row">行，从 1 起。</param>
    /// <param name="column">列，从 1 起。</param>
    /// <param name="value">值。</param>
    /// <param name="style">格式。</param>
    /// <param name="styles">样式表。</param>
    public static Cell Value(int row, int column, SheetValue value, uint style, StyleBook styles)
    {
        var cell = new Cell { CellReference = CellAddress.Of(row, column) };
        Set(cell, value, style, styles);
        return cell;
    }

    /// <summary>公式。只有程序自己写的统计用公式。</summary>
    public static Cell Formula(int row, int column, string formula, double cached, uint style) => new()
    {
        CellReference = CellAddress.Of(row, column),
        StyleIndex = style,
        CellFormula = new CellFormula(formula),
        CellValue = new CellValue(cached.ToString("R", CultureInfo.InvariantCulture)),
    };

    /// <summary>把值放进已有的格。</summary>
    public static void Set(Cell cell, SheetValue value, uint style, StyleBook styles)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        cell.StyleIndex = style;
        if (value.Number is { } number)
        {
            cell.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (value.Text.Length > 0)
        {
            var text = CellText.Clean(value.Text);
            cell.DataType = CellValues.InlineString;
            cell.StyleIndex = CellText.LooksLikeFormula(text) ? styles.Quoted(style) : style;
            cell.InlineString = new InlineString(new SheetText(text) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
