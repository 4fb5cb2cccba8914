namespace Huairou.Review.Screening.Exemptions;

/// <summary>X7 描述、统计、服务对象列举：提到这些人，没有给他们不利后果。</summary>
internal sealed class X7Descriptive : UniversalExemption
{
    private static readonly string[] Habits = ["多是", "多为", "大多", "多半", "绝大多数", "主要是", "往往", "常常", "平均", "人均"];
    private static readonly string[] Norms = ["应", "须", "必", "由", "要", "一律", "不得", "只能"];

    public override string Id => "X7";

    public override string? Explain(ExemptionContext context) =>
        Observed(context) ?? (!context.HasDisadvantage && context.Find("统计描述") is { } m && context.SameSegment(m)
            ? $"这是统计、登记或者服务对象的描述（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null);

    // “照料老人的多是儿媳”说的是现状；同一分句里有“应、须、由”才是要求。
    private static string? Observed(ExemptionContext context)
    {
        if (context.Find("统计描述") is not { } m || !context.Match.Span.Overlaps(m.Mention.Span))
        {
            return null;
        }

        var word = m.Mention.Span.In(context.Sentence.PassageText);
        var segment = context.Sentence.Segments[context.Sentence.SegmentOf(m.Mention.Start)].In(context.Sentence.PassageText);
        return Habits.Any(h => word.Contains(h, StringComparison.Ordinal)) && !Norms.Any(n => segment.Contains(n, StringComparison.Ordinal))
            ? $"这是对现状的描述（“{word}”），不是要求。"
            : null;
    }
}
