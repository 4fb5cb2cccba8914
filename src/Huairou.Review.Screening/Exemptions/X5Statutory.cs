namespace Huairou.Review.Screening.Exemptions;

/// <summary>X5 法定例外：法律、法规或者国家统一规定本身作出的区别。</summary>
internal sealed class X5Statutory : UniversalExemption
{
    public override string Id => "X5";

    public override string? Explain(ExemptionContext context) =>
        context.Find("法定例外") is { } m
            ? $"这是法律、法规或者国家统一规定的例外（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;
}
