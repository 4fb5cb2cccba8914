using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>分析过的一处提及。</summary>
/// <param name="Mention">位置与概念，位置以通篇（Passage）文字计。</param>
/// <param name="InCondition">处在“……的，”这样的条件分句里：说的是情形，不是后果。</param>
/// <param name="Protected">被否定的剥夺（不得取消……）：只用于说明为什么不列为问题。</param>
public readonly record struct AnalysedMention(Mention Mention, bool InCondition, bool Protected);

/// <summary>分析过的一句。</summary>
public sealed class Sentence
{
    /// <summary>构造。</summary>
    public Sentence(string text, TextSpan span, IReadOnlyList<TextSpan> segments, IReadOnlyList<AnalysedMention> mentions, ConceptSet present)
    {
        PassageText = text;
        Span = span;
        Segments = segments;
        Mentions = mentions;
        Present = present;
    }

    /// <summary>通篇文字。</summary>
    public string PassageText { get; }

    /// <summary>本句在通篇中的位置。</summary>
    public TextSpan Span { get; }

    /// <summary>分句（以逗号、冒号分）。</summary>
    public IReadOnlyList<TextSpan> Segments { get; }

    /// <summary>提及，按起点排序。</summary>
    public IReadOnlyList<AnalysedMention> Mentions { get; }

    /// <summary>出现的概念（含上位；含被否定的剥夺，以便说明）。</summary>
    public ConceptSet Present { get; }

    /// <summary>“不得以……为由”“不因……而”的起点：此后到句末都在禁止之内；没有时为 -1。</summary>
    public int BanStart { get; init; } = -1;

    /// <summary>本句文字。</summary>
    public string Text => Span.In(PassageText);

    /// <summary>位置所在的分句序号。</summary>
    public int SegmentOf(int position)
    {
        for (var i = 0; i < Segments.Count; i++)
        {
            if (position < Segments[i].End)
            {
                return i;
            }
        }

        return Segments.Count - 1;
    }
}
