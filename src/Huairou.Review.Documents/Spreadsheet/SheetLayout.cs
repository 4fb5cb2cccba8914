using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>一张工作表的版面：表前的题目、表、表后的说明。</summary>
/// <param name="Before">表前段落。</param>
/// <param name="Table">表格格子（行号已从表的第一行起算）。</param>
/// <param name="After">表后段落。</param>
/// <param name="FirstRow">表的第一行在压紧后的行号。</param>
internal sealed record SheetLayout(IReadOnlyList<GridCell> Before, IReadOnlyList<GridCell> Table, IReadOnlyList<GridCell> After, int FirstRow)
{
    private const int MaxTitleRows = 8;
    private const int MinNoteLength = 12;

    private static readonly string[] NoteMarks = ["注", "说明", "备注", "填表", "制表", "审核", "附", "以上", "本表"];

    /// <summary>分出题目与说明：题目行是表头之前只有一两格、又不是短语成排的行；说明行是表末只有一格、跨列或成句的行。</summary>
    public static SheetLayout Of(IReadOnlyList<GridCell> cells)
    {
        var rows = cells.GroupBy(cell => cell.Row).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();
        var start = 0;
        while (start < rows.Count && IsTitle(rows, start))
        {
            start++;
        }

        if (start >= rows.Count)
        {
            return new SheetLayout(cells, [], [], 0);
        }

        var end = rows.Count;
        while (end > start + 2 && IsNote(rows[end - 1]))
        {
            end--;
        }

        var firstRow = rows[start][0].Row;
        return new SheetLayout(
            [.. rows.Take(start).SelectMany(row => row)],
            [.. rows.Skip(start).Take(end - start).SelectMany(row => row).Select(cell => cell with { Row = cell.Row - firstRow })],
            [.. rows.Skip(end).SelectMany(row => row)],
            firstRow);
    }

    private static bool IsTitle(List<List<GridCell>> rows, int at)
    {
        var row = rows[at];
        if (row.Count == 1)
        {
            return row[0].RowSpan == 1;
        }

        // “填报单位：某村　日期：某日”这样的行夹在题目与表头之间。
        var hasFields = row.Exists(cell => cell.Text.Contains('：', StringComparison.Ordinal) || cell.Text.Contains(':', StringComparison.Ordinal));
        return hasFields && at < MaxTitleRows && at + 1 < rows.Count && rows[at + 1].Count > row.Count && row.TrueForAll(cell => cell.RowSpan == 1);
    }

    private static bool IsNote(List<GridCell> row) =>
        row.Count == 1 && (row[0].ColumnSpan > 1 || row[0].Text.Length > MinNoteLength || Array.Exists(NoteMarks, mark => row[0].Text.TrimStart().StartsWith(mark, StringComparison.Ordinal)));
}
