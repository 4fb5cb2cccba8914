namespace Huairou.Review.Documents.Reading;

/// <summary>来源中的一行。</summary>
/// <param name="Start">去掉行首空白后的起点。</param>
/// <param name="End">去掉行尾空白后的终点（不含）。</param>
/// <param name="Indent">行首缩进的显示宽度。</param>
/// <param name="Number">行号，从 1 起。</param>
/// <param name="BlankBefore">前面有空行。</param>
/// <param name="BreakAfter">后面是明确的换行（如 Markdown 行尾两个空格），不与下一行相接。</param>
internal readonly record struct SourceLine(int Start, int End, int Indent, int Number, bool BlankBefore, bool BreakAfter = false)
{
    public int Length => End - Start;
}

/// <summary>把按固定宽度硬换行的文字接回段落；编号另起一段，押韵的短句不接。</summary>
internal static class LineRejoiner
{
    // 半角列数：少于 30 列（15 个汉字）的“版面”多半是诗歌、名单，不当作硬换行。
    private const int MinWrapWidth = 30;

    // 行尾避头尾、半角字符会让满行略短。
    private const int FullSlack = 3;

    /// <summary>分组：每组是一个段落所含行的下标区间 [first, last]。</summary>
    /// <param name="text">来源文字。</param>
    /// <param name="lines">行，按顺序，不含空行。</param>
    /// <param name="softBreaks">true 表示来源格式规定单个换行不分段（Markdown）。</param>
    public static List<(int First, int Last)> Group(string text, IReadOnlyList<SourceLine> lines, bool softBreaks = false)
    {
        var groups = new List<(int, int)>();
        if (lines.Count == 0)
        {
            return groups;
        }

        var width = WrapWidth(text, lines);
        var continuation = width > 0 ? ContinuationIndent(lines, text, width) : 0;
        var marked = width > 0 && ParagraphsAreMarked(lines, continuation);
        var verse = (width > 0 || softBreaks) && lines.Count > 1 ? VerseLines(text, lines) : [];
        var first = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            var joins = i < lines.Count && Joins(text, lines, i, width, continuation, marked, softBreaks) && !verse.Contains(i) && !verse.Contains(i - 1);
            if (!joins)
            {
                groups.Add((first, i - 1));
                first = i;
            }
        }

        return groups;
    }

    /// <summary>硬换行的版面宽度（半角列数）；不是硬换行时为 0。</summary>
    internal static int WrapWidth(string text, IReadOnlyList<SourceLine> lines)
    {
        if (lines.Count < 2)
        {
            return 0;
        }

        var widths = new int[lines.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Width(text, lines[i]);
        }

        var sorted = (int[])widths.Clone();
        Array.Sort(sorted);

        // 允许极少数更长的行（网址、表格线），版面宽度取其余各行的最大值。
        var width = sorted[Math.Max(0, sorted.Length - 1 - sorted.Length / 50)];
        if (width < MinWrapWidth || width > 200)
        {
            return 0;
        }

        var full = 0;
        var open = 0;
        for (var i = 0; i + 1 < widths.Length; i++)
        {
            if (widths[i] < width - FullSlack || lines[i + 1].BlankBefore)
            {
                continue;
            }

            full++;
            if (!Characters.IsPunctuation(text[lines[i].End - 1]) && NumberHead.Length(text.AsSpan(lines[i + 1].Start, lines[i + 1].Length)) == 0)
            {
                open++;
            }
        }

        // 满行大多断在词中间才是硬换行；一行一段的文件做不到这一点。
        return full >= 2 && open * 10 >= full * 6 && full * 6 >= lines.Count ? width : 0;
    }

    private static bool Joins(string text, IReadOnlyList<SourceLine> lines, int i, int width, int continuation, bool marked, bool softBreaks)
    {
        var line = lines[i];
        var previous = lines[i - 1];
        if (line.BlankBefore || previous.BreakAfter || NumberHead.Length(text.AsSpan(line.Start, line.Length)) > 0)
        {
            return false;
        }

        var ended = Characters.EndsSentence(text[previous.End - 1]);
        if (width > 0)
        {
            var full = Width(text, previous) >= width - FullSlack;
            return full && line.Indent <= continuation + 1 && (!ended || marked);
        }

        return softBreaks && !ended;
    }

    private static int ContinuationIndent(IReadOnlyList<SourceLine> lines, string text, int width)
    {
        var counts = new Dictionary<int, int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].BlankBefore && Width(text, lines[i - 1]) >= width - FullSlack && !Characters.EndsSentence(text[lines[i - 1].End - 1]))
            {
                counts[lines[i].Indent] = counts.GetValueOrDefault(lines[i].Indent) + 1;
            }
        }

        return counts.Count == 0 ? 0 : counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
    }

    // 段首有缩进或段间有空行时，满行恰好以句号结尾也能判断下一行是不是续行。
    private static bool ParagraphsAreMarked(IReadOnlyList<SourceLine> lines, int continuation)
    {
        var indented = 0;
        var spaced = 0;
        foreach (var line in lines)
        {
            indented += line.Indent > continuation + 1 ? 1 : 0;
            spaced += line.BlankBefore ? 1 : 0;
        }

        return Math.Max(indented, spaced) >= 2;
    }

    // 押韵的句子：相邻两行以上字数相同、断句位置相同，且都短。
    private static HashSet<int> VerseLines(string text, IReadOnlyList<SourceLine> lines)
    {
        var verse = new HashSet<int>();
        var start = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && !lines[i].BlankBefore && SameShape(text, lines[i - 1], lines[i]))
            {
                continue;
            }

            if (i - start >= 2)
            {
                verse.UnionWith(Enumerable.Range(start, i - start));
            }

            start = i;
        }

        return verse;
    }

    private static bool SameShape(string text, SourceLine a, SourceLine b) => SameShape(text.AsSpan(a.Start, a.Length), text.AsSpan(b.Start, b.Length));

    /// <summary>两行像对仗的诗句：都短、字数相同、断句位置相同。</summary>
    internal static bool IsVerse(string a, string b) => a.Length > 0 && b.Length > 0 && SameShape(a, b);

    private static bool SameShape(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > 40 || b.Length > 40 || IsStop(a[^1]) != IsStop(b[^1]))
        {
            return false;
        }

        var stops = IsStop(a[^1]) ? 1 : 0;
        a = a[..^stops];
        b = b[..^stops];
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            var stop = IsStop(a[i]);
            if (stop != IsStop(b[i]))
            {
                return false;
            }

            stops += stop ? 1 : 0;
        }

        return stops > 0 || a.Length <= 10;
    }

    private static bool IsStop(char c) => c is '，' or '。' or '；' or '！' or '？' or '、' or ',' or ';' or '　' or ' ';

    private static int Width(string text, SourceLine line) => line.Indent + Characters.Width(text.AsSpan(line.Start, line.Length));
}
