using Huairou.Review.Corpus.Law;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Training.Learning;

/// <summary>一个训练例：一句或全文的特征。</summary>
/// <param name="Buckets">桶号，升序不重复。</param>
/// <param name="Label">是否问题。</param>
/// <param name="Weight">权重。</param>
internal sealed record Instance(int[] Buckets, bool Label, float Weight);

/// <summary>一条标注跑过分析与规则之后的样子。</summary>
internal sealed class TrainingRow
{
    // 训练只用一个线程：袋子反复用。
    private static readonly FeatureBag s_whole = new();
    private static readonly FeatureBag s_bag = new();

    private TrainingRow(LabelledClause clause, IReadOnlyList<Evidence> parts)
    {
        Clause = clause;
        Parts = parts;
        RuleFlag = FindingMerger.Group([.. parts.SelectMany(static p => p.Candidates)])
            .Exists(static g => FindingMerger.Decides(g[0]));
    }

    /// <summary>标注。</summary>
    public LabelledClause Clause { get; }

    /// <summary>各条款。</summary>
    public IReadOnlyList<Evidence> Parts { get; }

    /// <summary>只凭规则是否判为问题。</summary>
    public bool RuleFlag { get; }

    /// <summary>规则页有没有候选，拿不准的也算。</summary>
    public bool HasCandidates => Parts.Any(static p => p.Candidates.Count > 0);

    /// <summary>全文的训练例。</summary>
    public required Instance Whole { get; init; }

    /// <summary>只看字的全文训练例。</summary>
    public required Instance Plain { get; init; }

    /// <summary>只有字片段的全文训练例，供比较。</summary>
    public required Instance Characters { get; init; }

    /// <summary>只有概念的全文训练例，供比较。</summary>
    public required Instance Concepts { get; init; }

    /// <summary>找相近条款用的片段。</summary>
    public required int[] Grams { get; init; }

    /// <summary>各句的训练例；问题句由标注的问题文字定。</summary>
    public required IReadOnlyList<Instance> Sentences { get; init; }

    /// <summary>问题条款里各分句的训练例；合规的为空。</summary>
    public required IReadOnlyList<Instance> Segments { get; init; }

    /// <summary>标注的问题文字所在；合规或跨条款时为 null。</summary>
    public GoldPlace? Gold { get; init; }

    /// <summary>定类型时看的文字。</summary>
    public required TypeView View { get; init; }

    /// <summary>规则对类型的意见。</summary>
    public required TypeVotes Votes { get; init; }

    /// <summary>规则命中的句在 <see cref="Sentences"/> 中的序号。</summary>
    public required IReadOnlyList<int> Hits { get; init; }

    /// <summary>分析一条标注。</summary>
    public static TrainingRow Of(LabelledClause clause, RuleSet rules, CandidateFinder finder, ClauseFeatures features)
    {
        var at = clause.Span.Length == 0 ? -1 : clause.Text.IndexOf(clause.Span, StringComparison.Ordinal);
        var gold = at < 0 ? (TextSpan?)null : new TextSpan(at, clause.Span.Length);
        var parts = new List<Evidence>();
        var sentences = new List<Instance>();
        var segments = new List<Instance>();
        var hits = new List<int>();
        var (whole, bag) = (s_whole, s_bag);
        whole.Clear();
        var terms = DefinedTerm.In(clause.Text, rules.Gate).ToArray();
        GoldPlace? place = null;
        foreach (var part in FreeText.Split(clause.Text))
        {
            var own = new List<(TextSpan Span, int Index)>();
            var cleared = new List<Cleared>();
            var evidence = Evidence.Of(part.Passage, rules.Analyzer, finder.Find(part.Passage, clause.Kind, cleared, terms), cleared);
            parts.Add(evidence);
            foreach (var (span, sentence) in evidence.Sentences)
            {
                features.Visit(evidence.Passage.Text, span, sentence, whole);
                if (evidence.Passage.ToOwn(span) is not { } inOwn)
                {
                    continue;
                }

                var positive = gold is { } g && Overlap(part.ToText(inOwn), g) >= Math.Min(4, g.Length);
                if (evidence.Candidates.Any(c => c.Sentence.Span.Overlaps(span)))
                {
                    hits.Add(sentences.Count);
                }

                own.Add((span, sentences.Count));
                bag.Clear();
                features.Visit(evidence.Passage.Text, span, sentence, bag);
                sentences.Add(new Instance(Sorted(bag), positive, 1));
            }

            if (gold is { } target)
            {
                var before = segments.Count;
                AddSegments(features, part, evidence, target, segments);
                place ??= Locate(clause, evidence, parts.Count - 1, segments[before..], own);
            }
        }

        Instance Only(Action<Evidence, TextSpan, Sentence?> visit)
        {
            bag.Clear();
            foreach (var part in parts)
            {
                part.Sentences.ToList().ForEach(s => visit(part, s.Span, s.Sentence));
            }

            return new Instance(Sorted(bag), clause.IsViolation, 1);
        }

        return new TrainingRow(clause, parts)
        {
            Plain = Only((part, span, _) => ClauseFeatures.Plain(part.Passage.Text, span, bag)),
            Characters = Only((part, span, _) => ClauseFeatures.Characters(part.Passage.Text, span, bag)),
            Concepts = Only((_, _, sentence) =>
            {
                if (sentence is not null)
                {
                    features.Concepts(sentence, bag);
                }
            }),
            Whole = new Instance(Sorted(whole), clause.IsViolation, 1),
            Grams = Neighbours.Grams(parts),
            Sentences = sentences,
            Segments = segments,
            View = TypeView.Of(features, parts),
            Votes = TypeVotes.Of(parts),
            Hits = hits,
            Gold = place,
        };
    }

    // 规范化不改字时（绝大多数）才能在通篇里直接找到问题文字。
    private static GoldPlace? Locate(LabelledClause clause, Evidence evidence, int part, List<Instance> segments, List<(TextSpan Span, int Index)> sentences)
    {
        var at = evidence.Passage.Text.IndexOf(clause.Span, StringComparison.Ordinal);
        return at < 0 || sentences.Count == 0 || evidence.Passage.ToOwn(new TextSpan(at, clause.Span.Length)) is null ? null
            : new GoldPlace(part, new TextSpan(at, clause.Span.Length), segments, sentences);
    }

    private static void AddSegments(ClauseFeatures features, FreeText.Part part, Evidence evidence, TextSpan gold, List<Instance> into)
    {
        var spans = SegmentFeatures.Split(evidence.Passage);
        var bag = s_bag;
        for (var i = 0; i < spans.Count; i++)
        {
            if (evidence.Passage.ToOwn(spans[i]) is { } own)
            {
                bag.Clear();
                SegmentFeatures.Visit(features, evidence, spans, i, bag);
                into.Add(new Instance(Sorted(bag), 2 * Overlap(part.ToText(own), gold) >= own.Length, 1));
            }
        }
    }

    private static int Overlap(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private static int[] Sorted(FeatureBag bag) => [.. bag.Buckets.Order()];
}

/// <summary>训练材料：写作者的条款之外，规则页的示例。法条不作训练材料：测量集与法律全文的安静度都含有法条原文。</summary>
internal static class TrainingMaterial
{
    // 合法性意见的例子说的不是内容问题。
    private static readonly string[] Excluded = ["A11", "N01", "N02", "N04", "N05", "N07"];

    /// <summary>规则页的示例，只作文字；它们的规则结果按构造必然全对，会误导第二层。</summary>
    public static IEnumerable<LabelledClause> Pages(RuleSet rules)
    {
        foreach (var page in rules.Pages.Where(static p => !Excluded.Contains(p.Id, StringComparer.Ordinal)))
        {
            foreach (var (example, i) in page.Violations.Select(static (e, i) => (e, i)))
            {
                var span = example.Spans.Count > 0 ? example.Spans[0].In(example.Text) : "";
                yield return new LabelledClause($"{page.Id}-v{i}", example.Text, true, page.Id, span, "", "page", "");
            }

            foreach (var (example, i) in page.Compliant.Select(static (e, i) => (e, i)))
            {
                yield return new LabelledClause($"{page.Id}-c{i}", example.Text, false, page.Id, "", "", "page", "");
            }
        }
    }
}
