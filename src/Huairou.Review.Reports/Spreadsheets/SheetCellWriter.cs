using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Screening.Comparison;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>写一格：文字一律作文字，数作数，日期作日期，公式带上算好的值。</summary>
internal static class SheetCellWriter
{
    private const int MarkedLength = 8000;

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

    /// <summary>把文字格改成富文本：删去的加删除线，加上的加下划线，颜色只是辅助。太长而截断了的不标。</summary>
    /// <param name="cell">已写好文字的格。</param>
    /// <param name="pieces">连起来就是这格的文字；null 不标。</param>
    public static void Mark(Cell cell, IReadOnlyList<DifferencePiece>? pieces)
    {
        if (pieces is null || cell.InlineString is null || pieces.Sum(static p => p.Text.Length) > MarkedLength)
        {
            return;
        }

        cell.InlineString = new InlineString(pieces.Select(static p => (p.Kind, Text: CellText.Clean(p.Text))).Where(static p => p.Text.Length > 0).Select(static p =>
        {
            var font = new RunProperties();
            if (p.Kind == DifferenceKind.Deleted)
            {
                font.Append(new Strike());
            }

            font.Append(new FontSize { Val = 10 }, new Color { Rgb = p.Kind switch { DifferenceKind.Deleted => "FF9C0006", DifferenceKind.Inserted => "FF375623", _ => "FF000000" } }, new RunFont { Val = "宋体" });
            if (p.Kind == DifferenceKind.Inserted)
            {
                font.Append(new Underline());
            }

            return new Run(font, new SheetText(p.Text) { Space = SpaceProcessingModeValues.Preserve });
        }));
    }
}
