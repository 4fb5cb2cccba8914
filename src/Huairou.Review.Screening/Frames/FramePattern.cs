using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>有序模式的一项：一组任选其一的概念，以及与前一项之间最多隔几个字。</summary>
/// <param name="Concepts">概念下标。</param>
/// <param name="MaxGap">与前一项的最大间隔；第一项无意义。</param>
/// <param name="Optional">可有可无。</param>
internal sealed record SequenceElement(int[] Concepts, int MaxGap, bool Optional);

/// <summary>编译好的框架。</summary>
/// <param name="Needs">每项一组概念下标，各项都须出现。</param>
/// <param name="Sequence">有序模式；没有时为空。</param>
/// <param name="Not">出现其一即不成立。</param>
/// <param name="Spec">页中的原样。</param>
internal sealed record FramePattern(int[][] Needs, SequenceElement[] Sequence, int[] Not, FrameSpec Spec)
{
    /// <summary>初筛：每项至少要有的概念，少见的在前。</summary>
    public ConceptSet[] Requirements { get; init; } = [];

    /// <summary>初筛：由先后组成的各项。</summary>
    public ComposedNeed[] Composed { get; init; } = [];

    /// <summary>直接匹配到的概念够不够凑成本框架。</summary>
    /// <param name="raw">直接匹配到的概念。</param>
    public bool MayMatch(ConceptSet raw)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.Intersects(raw))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>各项要的概念（含由分析得出的）是不是都出现了；先后、远近另看。</summary>
    /// <param name="present">出现的概念。</param>
    /// <param name="carried">前文至多能带下来的。</param>
    public bool IsPossible(ConceptSet present, ConceptSet? carried = null)
    {
        foreach (var need in Needs)
        {
            if (!AnyPresent(need, present, carried))
            {
                return false;
            }
        }

        foreach (var element in Sequence)
        {
            if (!element.Optional && !AnyPresent(element.Concepts, present, carried))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>必有的各项所要的概念。</summary>
    public IEnumerable<int[]> Required => Needs.Concat(Sequence.Where(static e => !e.Optional).Select(static e => e.Concepts));

    private static bool AnyPresent(int[] concepts, ConceptSet present, ConceptSet? carried)
    {
        foreach (var c in concepts)
        {
            if (present.Has(c) || carried?.Has(c) == true)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>框架的一项，由先后组成：至少有一种组成法的各组概念都直接匹配到，这一项才可能成立。</summary>
/// <param name="Ways">各种组成法，每种是要的各组概念，少见的组在前。</param>
internal sealed record ComposedNeed(ConceptSet[][] Ways);

/// <summary>编译好的合法情形。</summary>
internal sealed record UnlessPattern(FramePattern Pattern, string Name);

/// <summary>框架的一次命中。</summary>
/// <param name="Slots">各槽取到的提及，依 need 再依 seq 的次序。</param>
/// <param name="Span">问题文字在通篇中的位置。</param>
/// <param name="Protected">有槽只能由被否定的剥夺充当：说明是禁止性表述。</param>
/// <param name="Conditional">有后果槽只能由条件分句里的行为充当：说的是情形。</param>
internal sealed record FrameMatch(IReadOnlyList<AnalysedMention> Slots, TextSpan Span, bool Protected, bool Conditional);

/// <summary>由其他概念按先后组成的概念。</summary>
/// <param name="Concept">合成出的概念下标。</param>
/// <param name="Elements">有序模式。</param>
internal sealed record ConceptSequence(int Concept, SequenceElement[] Elements)
{
    /// <summary>必有的各项，概念少的在前：最容易落空的先看。</summary>
    private readonly int[][] _required = Elements.Where(static e => !e.Optional).Select(static e => e.Concepts).OrderBy(static c => c.Length).ToArray();

    /// <summary>必有的各项，概念少的在前；头一项是 <see cref="Anchor"/>。</summary>
    public IReadOnlyList<int[]> Required => _required;

    /// <summary>必有而概念最少的一项；没有必有的项时为 null。</summary>
    public int[]? Anchor => _required.Length > 0 ? _required[0] : null;

    /// <summary>必有的各项是不是都出现了。</summary>
    public bool MayMatch(ConceptSet present)
    {
        foreach (var options in _required)
        {
            if (!AnyPresent(options, present))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyPresent(int[] options, ConceptSet present)
    {
        foreach (var c in options)
        {
            if (present.Has(c))
            {
                return true;
            }
        }

        return false;
    }
}
