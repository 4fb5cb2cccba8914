using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>通篇文字：引导语、条款自己的文字、尾句连成的一段，供按句分析。</summary>
public sealed class Passage
{
    private readonly SourceMap? _map;
    private List<TextSpan>? _quotations;

    private Passage(string text, int ownStart, int ownEnd, string own, SourceMap? map)
    {
        Text = text;
        OwnStart = ownStart;
        OwnEnd = ownEnd;
        Own = own;
        _map = map;
    }

    /// <summary>通篇文字（规范化后）。</summary>
    public string Text { get; }

    /// <summary>条款自己的文字在通篇中的起点。</summary>
    public int OwnStart { get; }

    /// <summary>条款自己的文字在通篇中的终点。</summary>
    public int OwnEnd { get; }

    /// <summary>条款自己的原文（未规范化）。</summary>
    public string Own { get; }

    /// <summary>引号内的文字段，不含引号。</summary>
    public IReadOnlyList<TextSpan> Quotations => _quotations ??= FindQuotations(Text);

    /// <summary>组成通篇。</summary>
    /// <param name="own">条款自己的文字。</param>
    /// <param name="leadIns">引导语，从外到内；每条只取最后一句。</param>
    /// <param name="tail">尾句。</param>
    public static Passage Create(string own, IReadOnlyList<string> leadIns, string tail)
    {
        var normalised = TextNormaliser.Normalise(own, NormaliserOptions.Default);
        var prefix = Prefix(leadIns);
        if (RowReading.Read(normalised.Text, leadIns) is { } row)
        {
            normalised = new NormalisedText(row.Text, normalised.Map is null ? row.Map : row.Map.Then(normalised.Map));
        }

        var suffix = tail.Length == 0 ? "" : TextNormaliser.Normalise(tail, NormaliserOptions.Default).Text;
        return new Passage(prefix + normalised.Text + suffix, prefix.Length, prefix.Length + normalised.Text.Length, own, normalised.Map);
    }

    /// <summary>把通篇中的一段映射回条款原文；与条款没有公共字符时为 null。</summary>
    public TextSpan? ToOwn(TextSpan span)
    {
        var start = Math.Max(span.Start, OwnStart) - OwnStart;
        var end = Math.Min(span.End, OwnEnd) - OwnStart;
        if (end <= start)
        {
            return null;
        }

        var own = TextSpan.FromBounds(start, end);
        return Trim(_map?.ToSource(own) ?? own);
    }

    private TextSpan? Trim(TextSpan span)
    {
        const string Edge = "，。；：、,;: 　\n\r\t";
        var start = span.Start;
        var end = span.End;
        while (start < end && Edge.Contains(Own[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && Edge.Contains(Own[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end > start ? TextSpan.FromBounds(start, end) : null;
    }

    private static string Prefix(IReadOnlyList<string> leadIns)
    {
        var prefix = "";
        for (var i = 0; i < leadIns.Count; i++)
        {
            prefix += LeadIn(leadIns[i]);
        }

        return prefix;
    }

    // 并列的各项共用同一条引导语，挨着来：记住最近的一条。
    private static string LeadIn(string leadIn)
    {
        if (!ReferenceEquals(leadIn, t_last.LeadIn))
        {
            t_last = (leadIn, LastSentence(TextNormaliser.Normalise(leadIn, NormaliserOptions.Default).Text));
        }

        return t_last.Sentence;
    }

    [ThreadStatic]
    private static (string? LeadIn, string Sentence) t_last;

    private static string LastSentence(string leadIn)
    {
        var text = leadIn.TrimEnd();
        var cut = text.Length < 2 ? -1 : text.LastIndexOfAny(['。', '；', '\n'], text.Length - 2);
        text = MeetingPreamble.Strip(cut >= 0 ? text[(cut + 1)..] : text);
        return text.Length == 0 || text[^1] is '：' or '，' or '、' ? text : text.TrimEnd('。', '；') + "：";
    }

    private static List<TextSpan> FindQuotations(string text)
    {
        var spans = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] switch { '“' => '”', '「' => '」', '‘' => '’', _ => '\0' };
            if (close == '\0')
            {
                continue;
            }

            var end = text.IndexOf(close, i + 1);
            if (end > i + 1)
            {
                spans.Add(TextSpan.FromBounds(i + 1, end));
                i = end;
            }
        }

        return spans;
    }
}
