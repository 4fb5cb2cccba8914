namespace Huairou.Review.Screening.Exemptions;

/// <summary>X7 描述、统计、服务对象列举：提到这些人，没有给他们不利后果。</summary>
internal sealed class X7Descriptive : UniversalExemption
{
    public override string Id => "X7";

    public override string? Explain(ExemptionContext context) =>
        !context.HasDisadvantage && context.Find("统计描述") is { } m && context.SameSegment(m)
            ? $"这是统计、登记或者服务对象的描述（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;
}
