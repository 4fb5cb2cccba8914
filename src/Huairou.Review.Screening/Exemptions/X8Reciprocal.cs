namespace Huairou.Review.Screening.Exemptions;

/// <summary>X8 双向称谓：男女两方一起说到，要求相同。</summary>
internal sealed class X8Reciprocal : UniversalExemption
{
    private static readonly string[] NotBySex = ["M", "J", "N"];

    // “夫妻共同财产由丈夫做主”：说了双方，后果却归一方。
    internal const string OneSided = "单方做主";

    public override string Id => "X8";

    public override string? Explain(ExemptionContext context) =>
        !NotBySex.Contains(context.Page.Group, StringComparer.Ordinal) && !context.SlotIs(OneSided) && context.Find("双向称谓") is { } m && context.SameSegment(m)
            ? $"男女两方并列，要求相同（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;
}
