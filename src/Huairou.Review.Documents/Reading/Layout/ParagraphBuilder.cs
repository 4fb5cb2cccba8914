using System.Text;

namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>版面推出的一段。</summary>
internal sealed record LayoutParagraph(string Text, int Page, bool Centered);

/// <summary>把行接成段：看缩进、是否排满、编号、字号与行距；跨栏跨页同样处理。</summary>
internal sealed class ParagraphBuilder
{
    private readonly Dictionary<string, (double Left, double Right)> _edges;
    private readonly double _pitch;
    private readonly double _body;
    private readonly bool _indented;

    /// <summary>由全文的行得出版心边缘、正文字号与行距。</summary>
    /// <param name="lines">全文的行。</param>
    /// <param name="tables">全文的表：通栏的表撑满版心。</param>
    public ParagraphBuilder(IReadOnlyList<LayoutLine> lines, IReadOnlyList<LayoutTable> tables)
    {
        _edges = lines.GroupBy(line => line.Column, StringComparer.Ordinal).ToDictionary(group => group.Key, Edges, StringComparer.Ordinal);
        if (tables.Count > 0 && _edges.TryGetValue("1/1", out var edge))
        {
            _edges["1/1"] = (edge.Left, Math.Max(edge.Right, tables.Where(table => table.Ruled).Select(table => table.Xs[^1]).DefaultIfEmpty(0).Max()));
        }

        _body = Mode(lines.SelectMany(line => Enumerable.Repeat(line.Size, Math.Max(1, line.Text.Length / 8))), 0.5);
        var pitches = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Page == lines[i - 1].Page && lines[i].Column == lines[i - 1].Column && lines[i].Baseline > lines[i - 1].Baseline)
            {
                pitches.Add(lines[i].Baseline - lines[i - 1].Baseline);
            }
        }

        _pitch = pitches.Count == 0 ? 0 : Mode(pitches, _body * 0.08);
        _indented = lines.Count(line => Indent(line) is > 1.2 and < 3.2) >= 2;
    }

    /// <summary>接成段。</summary>
    public List<LayoutParagraph> Join(IReadOnlyList<LayoutLine> lines)
    {
        var paragraphs = new List<LayoutParagraph>();
        var text = new StringBuilder();
        var first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            first = text.Length == 0 ? i : first;
            if (text.Length > 0 && Characters.NeedsSpace(text[^1], lines[i].Text[0]))
            {
                text.Append(' ');
            }

            text.Append(lines[i].Text);
            if (i + 1 < lines.Count && !StartsNew(lines[i], lines[i + 1]))
            {
                continue;
            }

            paragraphs.Add(new LayoutParagraph(text.ToString().Trim('　', ' '), lines[first].Page, IsCentered(lines[first])));
            text.Clear();
        }

        return paragraphs;
    }

    private bool StartsNew(LayoutLine previous, LayoutLine line)
    {
        if (NumberHead.Length(line.Text) > 0 || Math.Abs(line.Size - previous.Size) > 0.12 * previous.Size)
        {
            return true;
        }

        var together = line.Page == previous.Page && line.Column == previous.Column;
        if (together && _pitch > 0 && line.Baseline - previous.Baseline > 1.7 * Math.Max(_pitch, previous.Size))
        {
            return true;
        }

        var centered = IsCentered(line);
        if (centered || IsCentered(previous))
        {
            // 题目排两行时上一行较长；分行的短标题各自成段。
            var (left, right) = _edges[previous.Column];
            return !(centered && IsCentered(previous) && previous.Right - previous.Left > 0.5 * (right - left) && line.Size > _body * 1.1);
        }

        var full = Slack(previous) < 1.9 && Wraps(previous);
        if (!full || LineRejoiner.IsVerse(previous.Text, line.Text))
        {
            return true;
        }

        var indent = Indent(line);
        if (indent > 1.2)
        {
            return !(together && Math.Abs(line.Left - previous.Left) < 0.5 * line.Size);
        }

        return !_indented && Characters.EndsSentence(previous.Text[^1]);
    }

    private double Indent(LayoutLine line) => (line.Left - _edges[line.Column].Left) / line.Size;

    private double Slack(LayoutLine line) => (_edges[line.Column].Right - line.Right) / line.Size;

    // 最长的行还不到半页宽，说明不是排满后折行，而是一句一行。
    private bool Wraps(LayoutLine line)
    {
        var (left, right) = _edges[line.Column];
        return line.Column != "1/1" || right - left > 0.5 * line.PageWidth;
    }

    // 版心内左右留白相等；全篇只有短行时看它在页面上是否居中。
    private bool IsCentered(LayoutLine line)
    {
        var least = line.Size > _body * 1.1 ? 1.2 : 3.5;
        var before = Indent(line);
        if (Wraps(line))
        {
            return Math.Abs(before - Slack(line)) < 1.5 && before > least;
        }

        var offset = (line.Left + line.Right - line.PageWidth) / 2;
        return Math.Abs(offset) < line.Size && line.Left > 0.2 * line.PageWidth && (before > least || line.Size > _body * 1.1);
    }

    private static (double Left, double Right) Edges(IEnumerable<LayoutLine> group)
    {
        var lines = group.ToList();
        var size = RowBuilder.Median(lines.Select(line => line.Size));
        var long_ = lines.Where(line => line.Text.Length >= 12).ToList();
        var sample = long_.Count >= 2 ? long_ : lines;
        var right = sample.Select(line => line.Right).Order().ToList();
        return (sample.Min(line => line.Left), right[Math.Max(0, right.Count - 1 - right.Count / 40)] is var r && r > 0 ? r : size);
    }

    private static double Mode(IEnumerable<double> values, double step)
    {
        step = Math.Max(step, 0.01);
        return values.GroupBy(value => Math.Round(value / step)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Average()).FirstOrDefault();
    }
}
