using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Exemptions;

/// <summary>判断通用反例时看到的一切。</summary>
/// <param name="Page">命中的规则页。</param>
/// <param name="Match">命中。</param>
/// <param name="Sentence">所在句。</param>
/// <param name="Previous">同一条款的前一句；没有时为 null。</param>
/// <param name="Next">同一条款的后一句；没有时为 null。</param>
/// <param name="Quotations">通篇文字中的引文段。</param>
/// <param name="OwnStart">条款自己的文字在通篇中的起点（之前是引导语）。</param>
/// <param name="Lexicon">词表。</param>
/// <param name="Engine">引擎概念。</param>
internal sealed record ExemptionContext(
    RulePage Page,
    FrameMatch Match,
    Sentence Sentence,
    Sentence? Previous,
    Sentence? Next,
    IReadOnlyList<TextSpan> Quotations,
    int OwnStart,
    ConceptLexicon Lexicon,
    EngineConcepts Engine)
{
    /// <summary>本句（未被遮蔽、未被否定）是否出现某概念。</summary>
    public bool Has(string concept) => Find(Sentence, concept) is not null;

    /// <summary>本句中某概念的第一处提及。</summary>
    public AnalysedMention? Find(string concept) => Find(Sentence, concept);

    /// <summary>某句中某概念的第一处提及。</summary>
    public AnalysedMention? Find(Sentence? sentence, string concept)
    {
        var index = Lexicon.IndexOf(concept);
        if (index < 0 || sentence is null || !sentence.Present.Has(index))
        {
            return null;
        }

        foreach (var m in sentence.Mentions)
        {
            if (!m.Protected && Lexicon.Is(m.Mention.Concept, index))
            {
                return m;
            }
        }

        return null;
    }

    /// <summary>命中的各槽里有没有某概念。</summary>
    public bool SlotIs(string concept)
    {
        var index = Lexicon.IndexOf(concept);
        return index >= 0 && Match.Slots.Any(s => Lexicon.Is(s.Mention.Concept, index));
    }

    /// <summary>命中里有真正的不利后果（剥夺、减少、推迟、附条件、收费）、夺去已有的行为或者侵害行为。</summary>
    public bool HasDisadvantage => Match.Slots.Any(s => !s.Protected
        && (Lexicon.Is(s.Mention.Concept, Engine.Disadvantage) || Harm.Is(Lexicon, s.Mention.Concept) || Lexicon.Concepts[s.Mention.Concept].Role == "损益"));

    /// <summary>错处在于男女有别。侵害儿童、家庭暴力、超生处罚不是：对男孩女孩、夫妻双方一样处罚仍然是问题。</summary>
    public bool WrongBySex => IsWrongBySex(Page);

    /// <summary>这一页的错处在不在男女有别。</summary>
    public static bool IsWrongBySex(RulePage page) => page.Group is not ("M" or "J" or "N") && page.Id != "G01";

    /// <summary>命中的是招录里按性别设的限制：偏男、偏女、拒收一方。</summary>
    public bool IsHiringLimit => SlotIs("偏男") || SlotIs("偏女") || SlotIs("拒女") || SlotIs("一性要求");

    /// <summary>命中段与另一提及是否在同一分句。</summary>
    public bool SameSegment(AnalysedMention mention)
    {
        var segment = Sentence.SegmentOf(mention.Mention.Start);
        return Match.Slots.Any(s => Sentence.SegmentOf(s.Mention.Start) == segment);
    }
}

/// <summary>一个通用反例（X1–X9）：引擎对每一页都适用，页里不写。</summary>
internal abstract class UniversalExemption
{
    /// <summary>编号，X1–X9。</summary>
    public abstract string Id { get; }

    /// <summary>成立时给出一句中文说明，不成立为 null。</summary>
    public abstract string? Explain(ExemptionContext context);

    /// <summary>全部反例，按判断次序。</summary>
    public static IReadOnlyList<UniversalExemption> All { get; } =
    [
        new X1Prohibition(), new X2Quotation(), new X4Physiology(), new X5Statutory(), new X6BothSexes(),
        new X9Voluntary(), new X8Reciprocal(), new X3PositiveMeasure(), new X7Descriptive(),
    ];
}
