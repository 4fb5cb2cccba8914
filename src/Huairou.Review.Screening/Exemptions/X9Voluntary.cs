namespace Huairou.Review.Screening.Exemptions;

/// <summary>X9 当事人自愿、协商、遗嘱。“视为自愿放弃”“须签承诺书”不是自愿。</summary>
internal sealed class X9Voluntary : UniversalExemption
{
    // “限男性，自愿服从分配”：自愿说的是报名人，不能使限制合法。
    private static readonly string[] NotWaivable = ["M", "J"];

    // 不孕承诺、放弃产假哺乳假：法律给的底线，签了也不作数。
    private static readonly string[] NotWaivablePages = ["E02", "E05"];

    private static readonly string[] Weak = ["自愿参加", "自愿报名", "自愿参与", "自愿购买", "自愿捐", "本人申请", "本人提出", "本人要求"];

    public override string Id => "X9";

    public override string? Explain(ExemptionContext context) =>
        !NotWaivable.Contains(context.Page.Group, StringComparer.Ordinal) && !NotWaivablePages.Contains(context.Page.Id, StringComparer.Ordinal)
        && !context.IsHiringLimit && !context.Has("假自愿") && context.Find("真自愿") is { } m && Covers(context, m)
            ? $"出于本人自愿、协商一致或者遗嘱（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;

    // “没有立遗嘱的”不是有遗嘱；“自愿参加，出嫁的不得入内”“由本人申请，妇女由丈夫申请”里的自愿、申请只管它那一分句。
    private static bool Covers(ExemptionContext context, Analysis.AnalysedMention consent)
    {
        var text = context.Sentence.PassageText;
        var word = consent.Mention.Span.In(text);
        var before = text[Math.Max(context.Sentence.Span.Start, consent.Mention.Start - 3)..consent.Mention.Start];
        if (before.Contains('没', StringComparison.Ordinal) || before.Contains('未', StringComparison.Ordinal) || before.EndsWith('不'))
        {
            return false;
        }

        return !Weak.Contains(word, StringComparer.Ordinal) || consent.InCondition || OnEffect(context, consent);
    }

    // 与后果在同一分句；没有后果可看的，看整个命中。
    private static bool OnEffect(ExemptionContext context, Analysis.AnalysedMention consent)
    {
        var effects = context.Match.Slots.Where(s => context.Lexicon.Concepts[s.Mention.Concept].Role is not ("谁" or "权利" or "条件")).ToArray();
        return effects.Length == 0
            ? context.SameSegment(consent)
            : Array.Exists(effects, s => context.Sentence.SegmentOf(s.Mention.Start) == context.Sentence.SegmentOf(consent.Mention.Start));
    }
}
