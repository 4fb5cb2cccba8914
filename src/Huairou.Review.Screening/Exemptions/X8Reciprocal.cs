namespace Huairou.Review.Screening.Exemptions;

/// <summary>X8 双向称谓：男女两方一起说到，要求相同。</summary>
internal sealed class X8Reciprocal : UniversalExemption
{
    // “夫妻共同财产由丈夫做主”：说了双方，后果却归一方。
    internal const string OneSided = "单方做主";

    // 这些类型管的就是夫妻：说到“夫妻”不等于两方一样（“夫妻离婚的，男孩归男方”）。
    internal static readonly string[] AboutCouples = ["G02", "H02"];

    public override string Id => "X8";

    public override string? Explain(ExemptionContext context) =>
        context.WrongBySex && !AboutCouples.Contains(context.Page.Id, StringComparer.Ordinal) && !context.SlotIs(OneSided) && !context.SlotIs("只管一方") && context.Find("双向称谓") is { } m && context.SameSegment(m) && !NamesOneSex(context, m)
            ? $"男女两方并列，要求相同（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;

    // “夫妻共有房屋登记在丈夫一人名下”“夫妻失和的，妇女由村里看管”：并称之外同一分句又单说一方，就不是要求相同。
    private static bool NamesOneSex(ExemptionContext context, Analysis.AnalysedMention both) =>
        context.Sentence.Mentions.Any(m => !both.Mention.Span.Contains(m.Mention.Span) && context.SameSegment(m)
            && context.Lexicon.Is(m.Mention.Concept, context.Engine.MaleMark) != context.Lexicon.Is(m.Mention.Concept, context.Engine.FemaleMark));
}
