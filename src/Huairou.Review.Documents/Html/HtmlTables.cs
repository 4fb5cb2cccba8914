using AngleSharp.Dom;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Html;

/// <summary>分辨数据表与排版用的表，取出数据表的格子。</summary>
internal static class HtmlTables
{
    // 老网页用表格排版，一格里放整篇文章；数据格很少超过这么多字。
    private const int LongCell = 300;

    /// <summary>是否数据表。</summary>
    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        var rows = Rows(table).Select(row => CellsOf(row).ToList()).Where(row => row.Count > 0).ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Sum(Span));
        if (rows.Count < 2 || columns < 2 || table.QuerySelector("table") is not null || table.QuerySelector("h1,h2,h3,article,form,ul") is not null)
        {
            return false;
        }

        var texts = rows.SelectMany(row => row).Select(cell => cell.TextContent.Trim()).Where(text => text.Length > 0).ToList();
        if (texts.Count < 2)
        {
            return false;
        }

        if (table.QuerySelector("th") is not null || table.Children.Any(child => child.LocalName is "caption" or "thead"))
        {
            return true;
        }

        var links = table.QuerySelectorAll("a").Sum(link => link.TextContent.Trim().Length);
        var total = texts.Sum(text => text.Length);
        var multi = rows.Count(row => row.Count >= 2);
        return links * 2 < total && multi >= 2 && (Bordered(table) || (texts.Max(text => text.Length) <= LongCell && multi * 2 >= rows.Count));
    }

    /// <summary>取格子；合并格按标准占位，空格子也保留位置。</summary>
    public static List<GridCell> Cells(IElement table, Func<IElement, string> read)
    {
        var cells = new List<GridCell>();
        var taken = new HashSet<(int Row, int Column)>();
        var row = 0;
        foreach (var line in Rows(table))
        {
            var column = 0;
            foreach (var cell in CellsOf(line))
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                var width = Span(cell);
                var height = Limit(cell.GetAttribute("rowspan"));
                if (taken.Count + (long)width * height > ReadingLimits.MaxTableCells)
                {
                    return cells;
                }

                for (var r = row; r < row + height; r++)
                {
                    for (var c = column; c < column + width; c++)
                    {
                        taken.Add((r, c));
                    }
                }

                cells.Add(new GridCell(row, column, height, width, read(cell), cell.LocalName == "th" || line.ParentElement?.LocalName == "thead"));
                column += width;
            }

            row++;
        }

        // 跨到表外的行数不作数。
        return cells.ConvertAll(cell => cell with { RowSpan = Math.Max(1, Math.Min(cell.RowSpan, row - cell.Row)) });
    }

    private static bool Bordered(IElement table)
    {
        var border = table.GetAttribute("border");
        var style = table.GetAttribute("style") ?? "";
        var name = table.GetAttribute("class") ?? "";
        return (border is not null && border.Trim() is not ("0" or "")) || style.Contains("border-collapse", StringComparison.OrdinalIgnoreCase) || name.Contains("MsoTable", StringComparison.OrdinalIgnoreCase) || name.Contains("MsoNormalTable", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.Where(child => child.LocalName is "thead" or "tbody" or "tfoot" or "tr")
            .OrderBy(child => child.LocalName == "tfoot")
            .SelectMany(child => child.LocalName == "tr" ? [child] : child.Children.Where(row => row.LocalName == "tr"));

    private static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static int Span(IElement cell) => Limit(cell.GetAttribute("colspan"));

    private static int Limit(string? value) => int.TryParse(value, out var span) ? Math.Clamp(span, 1, ReadingLimits.MaxSpan) : 1;
}
