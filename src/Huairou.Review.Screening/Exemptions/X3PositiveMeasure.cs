namespace Huairou.Review.Screening.Exemptions;

/// <summary>X3 积极措施：为加快实现男女事实上的平等而采取的暂行特别措施。</summary>
internal sealed class X3PositiveMeasure : UniversalExemption
{
    public override string Id => "X3";

    public override string? Explain(ExemptionContext context) =>
        !context.HasDisadvantage && !context.SlotIs("男女不同数") && context.Find("积极措施") is { } m
            ? $"这是面向妇女儿童的积极措施（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;
}
