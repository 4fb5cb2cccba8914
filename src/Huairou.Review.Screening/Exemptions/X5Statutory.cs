namespace Huairou.Review.Screening.Exemptions;

/// <summary>X5 法定例外：法律、法规或者国家统一规定本身作出的区别。</summary>
internal sealed class X5Statutory : UniversalExemption
{
    public override string Id => "X5";

    public override string? Explain(ExemptionContext context) =>
        context.Find("法定例外") is { } m && !IsMarriageAgeOnly(context, m)
            ? $"这是法律、法规或者国家统一规定的例外（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;

    // “达到法定婚龄后须领生育服务证”：婚龄合法，生育限制不因此合法。
    private static bool IsMarriageAgeOnly(ExemptionContext context, Analysis.AnalysedMention exception) =>
        context.Page.Id == "G01" && context.Sentence.PassageText.AsSpan(exception.Mention.Start, Math.Min(exception.Mention.End + 4, context.Sentence.PassageText.Length) - exception.Mention.Start).Contains('婚');
}
