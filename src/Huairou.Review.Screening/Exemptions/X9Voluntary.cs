namespace Huairou.Review.Screening.Exemptions;

/// <summary>X9 当事人自愿、协商、遗嘱。“视为自愿放弃”“须签承诺书”不是自愿。</summary>
internal sealed class X9Voluntary : UniversalExemption
{
    // “限男性，自愿服从分配”：自愿说的是报名人，不能使限制合法。
    private static readonly string[] NotWaivable = ["M", "J"];

    // 不孕承诺、放弃产假哺乳假：法律给的底线，签了也不作数。
    private static readonly string[] NotWaivablePages = ["E02", "E05"];

    public override string Id => "X9";

    public override string? Explain(ExemptionContext context) =>
        !NotWaivable.Contains(context.Page.Group, StringComparer.Ordinal) && !context.IsHiringLimit && !context.Has("假自愿") && context.Find("真自愿") is { } m
            ? $"出于本人自愿、协商一致或者遗嘱（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;
}
