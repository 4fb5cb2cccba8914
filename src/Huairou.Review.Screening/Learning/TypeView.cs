using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>定类型时看的文字：字片段与概念分开放，各自归一。训练与使用走同一处。</summary>
/// <param name="Characters">一至三字的字片段。</param>
/// <param name="Concepts">概念与概念的先后。</param>
internal sealed record TypeView(int[] Characters, int[] Concepts)
{
    private const int MaxGram = 3;

    /// <summary>取特征。</summary>
    /// <param name="features">取特征的规矩。</param>
    /// <param name="parts">材料。</param>
    /// <param name="group">只看这一组候选所在的句；null 时看全部。</param>
    public static TypeView Of(ClauseFeatures features, IReadOnlyList<Evidence> parts, IReadOnlyList<Candidate>? group = null)
    {
        var bag = FeatureBag.Rent();
        foreach (var (part, span, _) in Sentences(parts, group))
        {
            ClauseFeatures.Characters(part.Passage.Text, span, bag, maxGram: MaxGram);
        }

        int[] characters = [.. bag.Buckets.Order()];
        bag.Clear();
        foreach (var (_, _, sentence) in Sentences(parts, group))
        {
            if (sentence is not null)
            {
                features.Concepts(sentence, bag);
            }
        }

        return new TypeView(characters, [.. bag.Buckets.Order()]);
    }

    private static IEnumerable<(Evidence Part, TextSpan Span, Analysis.Sentence? Sentence)> Sentences(IReadOnlyList<Evidence> parts, IReadOnlyList<Candidate>? group) =>
        parts.SelectMany(static p => p.Sentences.Select(s => (p, s.Span, s.Sentence)))
            .Where(s => group is null || group.Any(c => ReferenceEquals(c.Sentence.PassageText, s.p.Passage.Text) && c.Sentence.Span.Overlaps(s.Span)));
}

/// <summary>规则对类型的意见。</summary>
/// <param name="Main">定为主类型的页。</param>
/// <param name="Also">同组的其余页。</param>
/// <param name="Weak">不确定或者只作建议的页。</param>
/// <param name="Cleared">起了头而被排除的页。</param>
internal sealed record TypeVotes(IReadOnlySet<string> Main, IReadOnlySet<string> Also, IReadOnlySet<string> Weak, IReadOnlySet<string> Cleared)
{
    /// <summary>汇总。</summary>
    /// <param name="parts">材料。</param>
    /// <param name="only">只算这一组的主、副类型；null 时算全部。</param>
    public static TypeVotes Of(IReadOnlyList<Evidence> parts, List<Candidate>? only = null)
    {
        var (main, also, weak) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var group in only is null ? parts.SelectMany(static p => FindingMerger.Group([.. p.Candidates])) : [only])
        {
            if (!FindingMerger.Decides(group[0]))
            {
                weak.UnionWith(group.Select(static c => c.Page.Id));
                continue;
            }

            main.Add(group[0].Page.Id);
            also.UnionWith(group.Skip(1).Select(static c => c.Page.Id));
        }

        return new TypeVotes(main, also, weak, parts.SelectMany(static p => p.Cleared).Select(static c => c.Rule).ToHashSet(StringComparer.Ordinal));
    }
}
