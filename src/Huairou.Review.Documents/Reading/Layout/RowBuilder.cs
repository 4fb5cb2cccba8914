using System.Text;

namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>把零散的字聚成行，再按空隙分段。</summary>
internal static class RowBuilder
{
    // 空隙达到这么多个字宽就分段；表格列、双栏之间总比它宽。
    private const double SplitGap = 1.9;

    /// <summary>聚行，自上而下。</summary>
    public static List<TextRow> Build(IEnumerable<Glyph> glyphs, bool split = true)
    {
        var ordered = glyphs.Where(glyph => !glyph.IsBlank).OrderBy(glyph => glyph.Baseline).ThenBy(glyph => glyph.X).ToList();
        var rows = new List<TextRow>();
        var current = new List<Glyph>();
        var baseline = 0d;
        foreach (var glyph in ordered)
        {
            if (current.Count > 0 && glyph.Baseline - baseline > Math.Max(1e-3, 0.45 * Math.Min(glyph.Size, current[0].Size)))
            {
                rows.Add(Row(current, split));
                current = [];
            }

            if (current.Count == 0 || glyph.Size > current[0].Size * 0.8)
            {
                baseline = current.Count == 0 ? glyph.Baseline : Math.Max(baseline, glyph.Baseline);
            }

            current.Add(glyph);
        }

        if (current.Count > 0)
        {
            rows.Add(Row(current, split));
        }

        return rows;
    }

    private static TextRow Row(List<Glyph> glyphs, bool split)
    {
        glyphs.Sort((a, b) => a.X.CompareTo(b.X));
        var unique = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            // 加粗常靠同一字错开一点画两遍。
            if (unique.Count > 0 && unique[^1].Text == glyph.Text && glyph.X - unique[^1].X < 0.25 * glyph.Size && glyph.X - unique[^1].X < 0.5 * Math.Max(glyph.Width, 1e-3))
            {
                continue;
            }

            unique.Add(glyph);
        }

        var size = Median(unique.Select(glyph => glyph.Size));
        var segments = new List<Segment>();
        var text = new StringBuilder();
        var start = 0;
        for (var i = 0; i < unique.Count; i++)
        {
            var gap = i == start ? 0 : unique[i].X - unique[i - 1].Right;
            if (split && gap > SplitGap * size)
            {
                segments.Add(Close(unique, start, i, size, text));
                start = i;
                gap = 0;
            }

            if (i > start && IsSpace(gap, size, unique[i - 1].Text[^1], unique[i].Text[0]))
            {
                text.Append(gap >= 0.8 * size && !(char.IsAsciiLetter(unique[i - 1].Text[^1]) && char.IsAsciiLetter(unique[i].Text[0])) ? '　' : ' ');
            }

            foreach (var c in unique[i].Text)
            {
                if (Characters.Normalize(c) is not '\0' and var kept)
                {
                    text.Append(kept);
                }
            }
        }

        segments.Add(Close(unique, start, unique.Count, size, text));
        segments.RemoveAll(segment => segment.Text.Length == 0);
        if (segments.Count == 0)
        {
            segments.Add(new Segment("", unique[0].X, unique[^1].Right, unique[0].Baseline, size));
        }

        return new TextRow(Median(unique.Select(glyph => glyph.Baseline)), size, unique, segments);
    }

    private static Segment Close(List<Glyph> glyphs, int start, int end, double size, StringBuilder text)
    {
        var segment = new Segment(text.ToString(), glyphs[start].X, glyphs[end - 1].Right, glyphs[start].Baseline, size);
        text.Clear();
        return segment;
    }

    // 两端对齐会把汉字稍稍拉开，空隙过半个字才算空格；拉丁字母之间的词距只有四分之一字。
    private static bool IsSpace(double gap, double size, char before, char after)
    {
        var latin = before < '\u0250' && after < '\u0250' && !Characters.IsBlank(before) && !Characters.IsBlank(after);
        var punctuation = Characters.IsPunctuation(before) || Characters.IsPunctuation(after);
        return gap > (latin ? 0.16 : punctuation ? 1.1 : 0.6) * size;
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
