namespace Huairou.Review.Documents.Reading;

/// <summary>读到的一个格，行列从 0 起，合并格取左上角。</summary>
/// <param name="Row">行。</param>
/// <param name="Column">列。</param>
/// <param name="RowSpan">跨行数。</param>
/// <param name="ColumnSpan">跨列数。</param>
/// <param name="Text">文字。</param>
/// <param name="MarkedHead">来源已标明是表头（th、thead、Markdown 表头行）。</param>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, bool MarkedHead = false);

/// <summary>由格子推出表头、行头，得到各格的位置。</summary>
internal static class TableGrid
{
    /// <summary>给每个格算出位置，与 <paramref name="cells"/> 一一对应。</summary>
    /// <param name="table">表序号，从 1 起。</param>
    /// <param name="cells">格子，按行、列排序，互不重叠。</param>
    public static CellPosition[] Place(int table, IReadOnlyList<GridCell> cells)
    {
        var rows = cells.Count == 0 ? 0 : cells.Max(cell => cell.Row + cell.RowSpan);
        var columns = cells.Count == 0 ? 0 : cells.Max(cell => cell.Column + cell.ColumnSpan);
        var heads = HeadRows(cells, rows, columns);
        var columnHeads = ColumnHeads(cells, heads, columns);
        var (rowHeads, rowHeadColumn) = RowHeads(cells, rows, heads, columnHeads);
        var places = new CellPosition[cells.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var cell = cells[i];
            var isHead = cell.Row < heads;
            places[i] = new CellPosition(
                table,
                isHead ? 0 : cell.Row - heads + 1,
                cell.Column + 1,
                isHead ? "" : columnHeads[cell.Column],
                isHead || cell.Column <= rowHeadColumn ? "" : rowHeads[cell.Row],
                cell.RowSpan,
                cell.ColumnSpan,
                isHead);
        }

        return places;
    }

    private static int HeadRows(IReadOnlyList<GridCell> cells, int rows, int columns)
    {
        if (rows < 2)
        {
            return 0;
        }

        // 每行首格的 th 只是行头；整行都标明才算表头行。
        var marked = 0;
        while (marked < rows && Row(cells, marked).ToList() is { Count: > 0 } row && row.TrueForAll(cell => cell.MarkedHead || cell.Text.Length == 0))
        {
            marked++;
        }

        if (marked > 0)
        {
            return marked < rows ? marked : 1;
        }

        // 首行若是通栏标题，表头从下一行起；表头含合并格时延续到合并结束。
        var head = 0;
        while (head < rows - 1 && Row(cells, head).ToList() is [{ } title] && title.ColumnSpan >= columns && columns > 1)
        {
            head++;
        }

        var first = Row(cells, head).ToList();
        if (first.Count == 0 || first.TrueForAll(cell => LooksLikeData(cell.Text)))
        {
            return head;
        }

        // 两列的“项目—内容”表没有表头：首行右格是长句或数值。
        if (columns == 2 && first.Count == 2 && (first[1].Text.Length > 20 || LooksLikeData(first[1].Text)))
        {
            return head;
        }

        var depth = first.Max(cell => cell.RowSpan);
        if (depth == 1 && first.Exists(cell => cell.ColumnSpan > 1) && head + 2 < rows)
        {
            depth = 2;
        }

        return Math.Min(head + depth, rows - 1);
    }

    private static string[] ColumnHeads(IReadOnlyList<GridCell> cells, int heads, int columns)
    {
        var names = new string[columns];
        Array.Fill(names, "");
        foreach (var cell in cells)
        {
            if (cell.Row >= heads || cell.Text.Length == 0 || (cell.ColumnSpan >= columns && columns > 1))
            {
                continue;
            }

            var text = OneLine(cell.Text);
            for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
            {
                names[c] = names[c].Length == 0 ? text : names[c] + "/" + text;
            }
        }

        return names;
    }

    // 行头是第一个“名称”列：序号列、纯数字列不算。
    private static (string[] Heads, int Column) RowHeads(IReadOnlyList<GridCell> cells, int rows, int heads, string[] columnHeads)
    {
        var names = new string[rows];
        Array.Fill(names, "");
        for (var column = 0; column < Math.Min(2, columnHeads.Length); column++)
        {
            var data = cells.Where(cell => cell.Column == column && cell.Row >= heads).ToList();
            if (columnHeads[column] is "序号" or "编号" or "号" || data.Count == 0 || data.TrueForAll(cell => LooksLikeData(cell.Text)))
            {
                continue;
            }

            foreach (var cell in data)
            {
                for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                {
                    names[r] = OneLine(cell.Text);
                }
            }

            return (names, column);
        }

        return (names, -1);
    }

    private static IEnumerable<GridCell> Row(IReadOnlyList<GridCell> cells, int row) => cells.Where(cell => cell.Row == row);

    private static bool LooksLikeData(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (!(c is '.' or ',' or '%' or '％' or '‰' or '-' or '/' or '—' or '－' or '√' or '元' or '人' or '户' or '亩' or '个' or '股' || Characters.IsBlank(c)))
            {
                return false;
            }
        }

        return digits > 0 || text.Length == 0;
    }

    private static string OneLine(string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
