namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>一页的阅读顺序：表格之间的文字先判分栏，栏内自上而下，栏间自左而右；没有线的对齐列读成表。</summary>
internal static class PageFlow
{
    /// <summary>按阅读顺序给出行（<see cref="LayoutLine"/>）与表（<see cref="LayoutTable"/>）。</summary>
    /// <param name="page">已取走表内文字与页眉页脚的页。</param>
    /// <param name="tables">本页画了线的表，自上而下。</param>
    public static List<object> Read(PageContent page, List<LayoutTable> tables)
    {
        var items = new List<object>();
        var rows = RowBuilder.Build(page.Glyphs);
        var from = 0;
        foreach (var table in tables)
        {
            var to = from;
            while (to < rows.Count && rows[to].Baseline <= table.Top + rows[to].Size * 0.3)
            {
                to++;
            }

            AddRows(items, rows.GetRange(from, to - from), page);
            items.Add(table);
            from = to;
        }

        AddRows(items, rows.GetRange(from, rows.Count - from), page);
        return items;
    }

    private static void AddRows(List<object> items, List<TextRow> rows, PageContent page)
    {
        var pending = new List<TextRow>();
        for (var i = 0; i < rows.Count;)
        {
            var (table, next) = AlignedTable.TryRead(rows, i, page.Number);
            if (table is null)
            {
                pending.Add(rows[i++]);
                continue;
            }

            AddText(items, pending, page);
            pending.Clear();
            items.Add(table);
            i = next;
        }

        AddText(items, pending, page);
    }

    private static void AddText(List<object> items, List<TextRow> rows, PageContent page)
    {
        var gutter = Gutter(rows);
        if (gutter is null)
        {
            items.AddRange(rows.Select(row => new LayoutLine(row.Text, row.Left, row.Right, row.Baseline, row.Size, page.Number, "1/1", page.Width)));
            return;
        }

        var x = gutter.Value;
        var zone = new List<TextRow>();
        foreach (var row in rows)
        {
            if (Crosses(row, x))
            {
                Flush();
                items.Add(new LayoutLine(row.Text, row.Left, row.Right, row.Baseline, row.Size, page.Number, "1/1", page.Width));
            }
            else
            {
                zone.Add(row);
            }
        }

        Flush();

        void Flush()
        {
            items.AddRange(Side(zone, glyph => glyph.CenterX < x, page, "1/2"));
            items.AddRange(Side(zone, glyph => glyph.CenterX >= x, page, "2/2"));
            zone.Clear();
        }
    }

    // 行末标点可以悬出版栏，中缝会比栏距窄；只要缝里没有字、两侧隔开大半个字就不算通栏。
    private static bool Crosses(TextRow row, double x)
    {
        var left = double.MinValue;
        var right = double.MaxValue;
        foreach (var glyph in row.Glyphs)
        {
            if (glyph.CenterX < x)
            {
                left = Math.Max(left, glyph.Right);
            }
            else
            {
                right = Math.Min(right, glyph.X);
            }
        }

        return left > double.MinValue && right < double.MaxValue && right - left < 0.8 * row.Size;
    }

    private static IEnumerable<LayoutLine> Side(List<TextRow> rows, Func<Glyph, bool> inside, PageContent page, string column) =>
        from row in rows
        from part in RowBuilder.Build(row.Glyphs.Where(inside), split: false)
        where part.Text.Length > 0
        select new LayoutLine(part.Text, part.Left, part.Right, row.Baseline, part.Size, page.Number, column, page.Width);

    /// <summary>双栏的中缝位置；不是双栏时为 null。</summary>
    private static double? Gutter(List<TextRow> rows)
    {
        if (rows.Count < 4)
        {
            return null;
        }

        var left = rows.Min(row => row.Left);
        var right = rows.Max(row => row.Right);
        var gaps = new List<(double From, double To)>();
        foreach (var row in rows)
        {
            for (var i = 1; i < row.Segments.Count; i++)
            {
                gaps.Add((row.Segments[i - 1].Right, row.Segments[i].Left));
            }
        }

        if (gaps.Count < 3)
        {
            return null;
        }

        // 中缝在各行空隙的公共部分。
        var x = (RowBuilder.Median(gaps.Select(gap => gap.From)) + RowBuilder.Median(gaps.Select(gap => gap.To))) / 2;
        var clear = (x - left) / (right - left);
        var lefts = rows.SelectMany(row => row.Segments).Where(segment => segment.Right <= x).ToList();
        var rights = rows.SelectMany(row => row.Segments).Where(segment => segment.Left >= x).ToList();
        var crossing = rows.Count(row => Crosses(row, x));
        if (clear is < 0.25 or > 0.75 || lefts.Count < 4 || rights.Count < 3 || crossing * 3 > rows.Count)
        {
            return null;
        }

        // 每栏的行要够长，短的是对齐的表格或落款。
        return lefts.Average(segment => segment.Length) >= 7 && rights.Average(segment => segment.Length) >= 7 ? x : null;
    }
}
