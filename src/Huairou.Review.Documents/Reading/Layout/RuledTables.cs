using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>由横线竖线恢复表格：相交的线成一张表，缺线处是合并格。</summary>
internal static class RuledTables
{
    /// <summary>找出一页的全部表格，并从页中取走格内的字。</summary>
    public static List<LayoutTable> Take(PageContent page)
    {
        var tables = new List<LayoutTable>();
        if (page.Rulings.Count is < 4 or > ReadingLimits.MaxRulingsPerPage)
        {
            return tables;
        }

        var slack = page.Width * 0.006;
        foreach (var component in Components(page.Rulings, slack))
        {
            var grid = RulingGrid.Create(component, slack);
            if (grid is null || grid.Columns < 2 || grid.Columns * (long)grid.Rows > ReadingLimits.MaxTableCells)
            {
                continue;
            }

            if (Read(page, grid) is { } table)
            {
                tables.Add(table);
            }
        }

        tables.Sort((a, b) => a.Top.CompareTo(b.Top));
        return tables;
    }

    private static LayoutTable? Read(PageContent page, RulingGrid grid)
    {
        var inside = page.Glyphs.FindAll(glyph => grid.Contains(glyph.CenterX, glyph.CenterY));
        if (inside.Count == 0)
        {
            return null;
        }

        var cells = new List<GridCell>();
        var filled = 0;
        foreach (var area in grid.Cells())
        {
            var glyphs = inside.FindAll(glyph => glyph.CenterX >= area.Left && glyph.CenterX < area.Right && glyph.CenterY >= area.Top && glyph.CenterY < area.Bottom);
            var text = CellText(glyphs, area.Right - area.Left);
            filled += text.Length > 0 ? 1 : 0;
            cells.Add(new GridCell(area.Row, area.Column, area.RowSpan, area.ColumnSpan, text));
        }

        // 只有一格有字的是文字框或装饰线，不是表。
        if (filled < 2 || cells.Count < 2)
        {
            return null;
        }

        var taken = new HashSet<Glyph>(inside);
        page.Glyphs.RemoveAll(taken.Contains);
        return new LayoutTable(cells, grid.Xs, grid.Top, grid.Bottom, page.Number, Ruled: true);
    }

    /// <summary>格内文字：排满格宽才换行的接成一段，否则保留换行。</summary>
    internal static string CellText(List<Glyph> glyphs, double width)
    {
        var rows = RowBuilder.Build(glyphs, split: false);
        var text = "";
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Text.Length == 0)
            {
                continue;
            }

            if (text.Length > 0)
            {
                var room = width - (rows[i - 1].Right - rows[i - 1].Left);
                var wraps = room < rows[i].Glyphs[0].Width + rows[i].Size * 1.3 && NumberHead.Length(rows[i].Text) == 0;
                text += wraps ? Characters.NeedsSpace(text[^1], rows[i].Text[0]) ? " " : "" : "\n";
            }

            text += rows[i].Text;
        }

        return text;
    }

    // 相交（容差内）的线归为一组。
    private static List<List<Ruling>> Components(List<Ruling> rulings, double slack)
    {
        var parent = Enumerable.Range(0, rulings.Count).ToArray();
        for (var i = 0; i < rulings.Count; i++)
        {
            for (var j = i + 1; j < rulings.Count; j++)
            {
                if (Touches(rulings[i], rulings[j], slack))
                {
                    parent[Root(parent, i)] = Root(parent, j);
                }
            }
        }

        return [.. Enumerable.Range(0, rulings.Count).GroupBy(i => Root(parent, i)).Select(group => group.Select(i => rulings[i]).ToList()).Where(group => group.Count >= 4)];
    }

    private static bool Touches(Ruling a, Ruling b, double slack) =>
        Math.Min(a.X1, a.X2) - slack <= Math.Max(b.X1, b.X2) && Math.Min(b.X1, b.X2) - slack <= Math.Max(a.X1, a.X2)
        && Math.Min(a.Y1, a.Y2) - slack <= Math.Max(b.Y1, b.Y2) && Math.Min(b.Y1, b.Y2) - slack <= Math.Max(a.Y1, a.Y2);

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
