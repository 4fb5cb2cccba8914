using Huairou.Review.Corpus.Plan;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Indicators;

/// <summary>一处指标：文中哪个数说的是规划的哪一项。</summary>
/// <param name="Indicator">指标。</param>
/// <param name="Cue">认法。</param>
/// <param name="Figure">数值。</param>
/// <param name="Sentence">所在句。</param>
/// <param name="Start">说到指标主体的起点。</param>
internal sealed record IndicatorMention(Indicator Indicator, IndicatorCue Cue, Figure Figure, TextSpan Sentence, int Start);

/// <summary>把文中的数值与规划指标对上：每组词都要出现，易混的邻近指标要排除。</summary>
internal sealed partial class IndicatorMatcher
{
    private const int TailReach = 14;

    private readonly (IndicatorCue Cue, Indicator Indicator, string Unit)[] _cues;
    private readonly WordSet _anchors;

    /// <summary>由规划构造；没有认法的指标不参加。</summary>
    public IndicatorMatcher(PlanStore plan)
    {
        _cues = plan.Cues.Select(c => (Cue: c, Indicator: plan.Indicators.First(i => i.Id == c.Id))).Where(static c => !c.Indicator.Qualitative)
            .Select(static c => (c.Cue, c.Indicator, UnitOf(c.Cue, c.Indicator))).ToArray();
        Anchors = [.. _cues.SelectMany(static c => c.Cue.Key[0]).Distinct(StringComparer.Ordinal)];
        _anchors = new WordSet(Anchors);
    }

    /// <summary>指标主体的词。</summary>
    public string[] Anchors { get; }

    /// <summary>这段文字可能说到某项指标：有数，也有指标主体的词。</summary>
    public bool MayMatch(string text) => HasDigit(text) && _anchors.In(text);

    /// <summary>有数。</summary>
    public static bool HasDigit(string text) => text.AsSpan().ContainsAny(Digits);

    /// <summary>找一段文字里的全部指标。</summary>
    public IEnumerable<IndicatorMention> Find(string text)
    {
        if (!MayMatch(text))
        {
            yield break;
        }

        foreach (var sentence in Sentences(text))
        {
            // 指标的主体要在同一句里说到。
            if (!_anchors.In(text.AsSpan(sentence.Start, sentence.Length)))
            {
                continue;
            }

            var figures = FigureScanner.Scan(text, sentence);
            IndicatorMention[] last = [];
            for (var i = 0; i < figures.Count; i++)
            {
                var found = At(text, sentence, figures, i);
                if (found.Length == 0 && last.Length > 0 && figures[i].Unit == last[0].Figure.Unit && TimeOnly().IsMatch(text[last[0].Figure.Span.End..figures[i].Span.Start]))
                {
                    // “2023年达到20%，2025年达到30%”：后一个数说的还是同一项。
                    found = Array.ConvertAll(last, m => m with { Figure = figures[i], Start = figures[i].Span.Start });
                }

                foreach (var mention in found)
                {
                    yield return mention;
                }

                last = found.Length > 0 ? found : last;
            }
        }
    }

    private IndicatorMention[] At(string text, TextSpan sentence, List<Figure> figures, int index)
    {
        var figure = figures[index];
        var best = 0;
        var found = new List<(IndicatorMention Mention, int Own)>();
        foreach (var (cue, indicator, unit) in _cues)
        {
            if (unit != figure.Unit)
            {
                continue;
            }

            // “分别达到甲、乙”：后面的数沿用第一个数前面的文字，按次序各归其主。
            var first = FirstOfList(text, figures, index);
            var apart = first < index || (index + 1 < figures.Count && FirstOfList(text, figures, index + 1) == index);
            var from = first == 0 ? sentence.Start : figures.Take(first).LastOrDefault(f => f.Unit == figure.Unit)?.Span.End ?? sentence.Start;
            var tail = Tail(text, sentence, figures, index);
            var segment = text[figure.Span.End..].StartsWith('的') && !apart ? TextSpan.FromBounds(figure.Span.End, tail) : TextSpan.FromBounds(from, tail);
            if (Locate(text, sentence, segment, tail, cue) is { } at)
            {
                best = Math.Max(best, at.Own);
                found.Add((new IndicatorMention(indicator, cue, figure, sentence, first < index ? figure.Span.Start : at.Start), at.Own));
            }
        }

        var kept = found.Where(f => f.Own == best).Select(static f => f.Mention).ToArray();
        return kept.Length > 1 ? Share(text, figures, index, kept) : kept;
    }

    private static IndicatorMention[] Share(string text, List<Figure> figures, int index, IndicatorMention[] kept)
    {
        var first = FirstOfList(text, figures, index);
        var start = figures[first].Span.Start;
        var count = 1;
        while (first + count < figures.Count && FirstOfList(text, figures, first + count) == first)
        {
            count++;
        }

        if (count != kept.Length || !text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start)).Contains("分别", StringComparison.Ordinal))
        {
            return kept;
        }

        return [kept.OrderBy(m => Order(text, m)).ElementAt(index - first)];
    }

    private static int Order(string text, IndicatorMention mention) =>
        IndexOfAny(mention.Sentence.In(text), mention.Cue.Key[0]);

    private static int FirstOfList(string text, List<Figure> figures, int index)
    {
        while (index > 0 && figures[index - 1].Unit == figures[index].Unit && FigureScanner.Joined(text, figures[index - 1], figures[index]))
        {
            index--;
        }

        return index;
    }

    // 数值之后还有几个字说的是它：“40%以上为女性”“96%的社区”。
    private static int Tail(string text, TextSpan sentence, List<Figure> figures, int index)
    {
        var end = figures[index].Span.End;
        var limit = index + 1 < figures.Count ? figures[index + 1].Span.Start : sentence.End;
        var reach = text[end..].StartsWith('的') ? 40 : TailReach;
        var stop = text.AsSpan(end, Math.Min(limit, end + reach) - end).IndexOfAny('，', '、', '；');
        return stop < 0 ? Math.Min(limit, end + reach) : end + stop;
    }

    private static (int Own, int Start)? Locate(string text, TextSpan sentence, TextSpan segment, int tail, IndicatorCue cue)
    {
        var own = 0;
        var start = -1;
        var segmentText = text.AsSpan(segment.Start, segment.Length);
        foreach (var word in cue.Not)
        {
            if (segmentText.Contains(word, StringComparison.Ordinal))
            {
                return null;
            }
        }

        for (var g = 0; g < cue.Key.Count; g++)
        {
            var at = IndexOfAny(segmentText, cue.Key[g]);
            if (at >= 0)
            {
                own++;
                start = g == 0 ? segment.Start + at : start;
                continue;
            }

            var prefix = text.AsSpan(sentence.Start, Math.Max(0, tail - sentence.Start));
            var earlier = IndexOfAny(prefix, cue.Key[g]);
            if (earlier < 0)
            {
                return null;
            }

            start = g == 0 ? sentence.Start + earlier : start;
            if (g == 0 && !LeadsWith(segmentText, cue.Key))
            {
                return null;
            }
        }

        return own == 0 ? null : (own, start);
    }

    // 主体在前面说过、这一段省去时，这一段必须一开头就接着说：“，女性比例不低于……”。
    private static bool LeadsWith(ReadOnlySpan<char> segment, IReadOnlyList<string[]> key)
    {
        var text = segment.TrimStart("，、：；其中且并同时 ");
        foreach (var group in key)
        {
            foreach (var word in group)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int IndexOfAny(ReadOnlySpan<char> text, string[] words)
    {
        var best = -1;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            // “婴儿”不取“新生儿”里的字，“小学”不取“中小学”。
            if (at > 0 && word is "婴儿" && text[at - 1] == '新')
            {
                at = -1;
            }

            if (at >= 0 && (best < 0 || at < best))
            {
                best = at;
            }
        }

        return best;
    }

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var stop = text.AsSpan(start).IndexOfAny('。', '；', '\n');
            var end = stop < 0 ? text.Length : start + stop;
            if (end > start)
            {
                yield return TextSpan.FromBounds(start, end);
            }

            start = end + 1;
        }
    }

    private static string UnitOf(IndicatorCue cue, Indicator indicator)
    {
        var unit = cue.Units.Length > 0 ? cue.Units : indicator.Unit;
        if (unit.StartsWith('/'))
        {
            return unit;
        }

        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? unit[..slash] : unit;
    }

    [System.Text.RegularExpressions.GeneratedRegex("^[，、；]?(到|至|力争)?(20[0-9]{2}年|期末|规划期末|届时|第[一二三四五]年|三年后|两年后|五年后|下一届|下届)(年?底|年?末)?(前|时)?$")]
    private static partial System.Text.RegularExpressions.Regex TimeOnly();

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789一二三四五六七八九十百半两");
}
