using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>没有画线、靠对齐排出的表格。</summary>
internal static class AlignedTable
{
    /// <summary>从第 <paramref name="at"/> 行起若是对齐的表则读出。</summary>
    public static (LayoutTable? Table, int Next) TryRead(List<TextRow> rows, int at, int page)
    {
        var next = at;
        while (next < rows.Count && IsTableRow(rows[next]) && (next == at || rows[next].Baseline - rows[next - 1].Baseline < rows[next].Size * 4))
        {
            next++;
        }

        var run = rows.GetRange(at, next - at);
        if (run.Count < 3)
        {
            return (null, at);
        }

        var columns = Columns(run);
        var full = run.Count(row => row.Segments.Count == columns.Count);
        var average = run.SelectMany(row => row.Segments).Average(segment => segment.Length);
        if (columns.Count < 2 || full * 2 < run.Count || average > 14 || (columns.Count == 2 && (average > 8 || run.Count < 4 || !HasNumericColumn(run))))
        {
            return (null, at);
        }

        var cells = new List<GridCell>();
        for (var r = 0; r < run.Count; r++)
        {
            foreach (var segment in run[r].Segments)
            {
                var column = columns.FindIndex(range => segment.Left < range.Right && segment.Right > range.Left);
                var same = cells.FindIndex(cell => cell.Row == r && cell.Column == column);
                if (same >= 0)
                {
                    cells[same] = cells[same] with { Text = cells[same].Text + " " + segment.Text };
                }
                else
                {
                    cells.Add(new GridCell(r, column, 1, 1, segment.Text));
                }
            }
        }

        var xs = columns.Select(range => range.Left).Append(columns[^1].Right).ToArray();
        return (new LayoutTable(cells, xs, run[0].Baseline, run[^1].Baseline, page, Ruled: false), next);
    }

    private static bool IsTableRow(TextRow row) => row.Segments.Count >= 2 && row.Segments.TrueForAll(segment => segment.Length <= 24) && !row.Segments.Exists(segment => segment.Text[^1] is '。' or '；');

    private static bool HasNumericColumn(List<TextRow> run) => run.Skip(1).All(row => row.Segments[^1].Text.Any(char.IsDigit));

    // 各行的段在横向上重叠的归为一列。
    private static List<(double Left, double Right)> Columns(List<TextRow> run)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var segment in run.SelectMany(row => row.Segments).OrderBy(segment => segment.Left))
        {
            if (columns.Count > 0 && segment.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, segment.Right));
            }
            else
            {
                columns.Add((segment.Left, segment.Right));
            }
        }

        return columns;
    }
}
