namespace Huairou.Review.Screening.Exemptions;

/// <summary>X6 中性条件，男女同等适用。只适用于以性别、婚姻为错处的类型，不适用于侵害儿童、家庭暴力等男女同罚也是错的类型。</summary>
internal sealed class X6BothSexes : UniversalExemption
{
    // 后果离男女数值不超过这么多字。
    private const int NearNumbers = 8;

    public override string Id => "X6";

    public override string? Explain(ExemptionContext context)
    {
        if (!context.WrongBySex || context.SlotIs(X8Reciprocal.OneSided) || context.SlotIs("假只归女") || context.SlotIs("只管一方"))
        {
            return null;
        }

        if (SameNumbers(context) is { } numbers)
        {
            return $"男女两方列出的数值相同（“{numbers}”）。";
        }

        if (!X8Reciprocal.AboutCouples.Contains(context.Page.Id, StringComparer.Ordinal) && Mirrored(context) is { } mirrored)
        {
            return $"男女两边说得一样（“{mirrored}”）。";
        }

        if (context.Find("他处取得") is { } elsewhere && !Negated(context, elsewhere))
        {
            return $"条件是已在他处取得同样权益，不是婚姻或者性别（“{elsewhere.Mention.Span.In(context.Sentence.PassageText)}”）。";
        }

        return context.Find("男女一致") is { } m && !Overridden(context, m) && (!context.IsHiringLimit || context.SameSegment(m))
            ? $"条件对男女同等适用（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null;
    }

    // “男孩奖两千，女孩也奖两千”“男18—45岁、女18—45岁”：数值相同，后果又都落在这一段里。
    private static string? SameNumbers(ExemptionContext context)
    {
        foreach (var m in context.Sentence.Mentions)
        {
            if (m.Mention.Concept == context.Engine.SexSame)
            {
                return context.Match.Slots.All(s => WithinNumbers(context, s, m.Mention)) && !HasBan(context, m.Mention) ? m.Mention.Span.In(context.Sentence.PassageText) : null;
            }
        }

        return null;
    }

    // “男人过世不满三年的媳妇不许再嫁，满三年……”：中间另有禁令的不是两方对列。
    private static bool HasBan(ExemptionContext context, Text.Concepts.Mention same) =>
        context.Sentence.Mentions.Any(m => m.Mention.Start >= same.Start && m.Mention.End <= same.End && context.Lexicon.Is(m.Mention.Concept, context.Engine.LongNegation));

    private static bool WithinNumbers(ExemptionContext context, Analysis.AnalysedMention slot, Text.Concepts.Mention same) =>
        context.Lexicon.Concepts[slot.Mention.Concept].Role is "谁" or "权利" or "数量" or "条件"
        || (slot.Mention.Start >= same.Start - NearNumbers && slot.Mention.End <= same.End + NearNumbers);

    // “媳妇免交，女婿免交”：命中的各处都落在说得一样的两个小句里，或者在它们之后、不再单说一方。
    private static string? Mirrored(ExemptionContext context)
    {
        var text = context.Sentence.PassageText;
        if ((Analysis.MirrorClauses.Find(text, context.Sentence.Span) ?? Analysis.MirrorClauses.FindSameFigure(text, context.Sentence.Span)) is not { } pair)
        {
            return null;
        }

        return context.Match.Slots.All(s => s.Mention.Start >= pair.Start || s.Mention.Start < context.Sentence.Span.Start
                || context.Lexicon.Concepts[s.Mention.Concept].Role is "谁" or "权利" or "条件" or "数量")
            ? pair.In(text)
            : null;
    }

    // “男女不限，男士优先”“男女不限，男50岁以下、女45岁以下”：先说一样，后面又分开。
    private static bool Overridden(ExemptionContext context, Analysis.AnalysedMention same) =>
        context.Lexicon.IndexOf("偏男") is var prefer
        && context.Match.Slots.Any(s => s.Mention.Start >= same.Mention.End
            && (context.Lexicon.Is(s.Mention.Concept, context.Engine.SexGap) || (prefer >= 0 && context.Lexicon.Is(s.Mention.Concept, prefer))));

    // “没有在婆家那边入册”说的是还没有取得。
    private static bool Negated(ExemptionContext context, Analysis.AnalysedMention elsewhere) =>
        context.Sentence.Mentions.Any(m => context.Lexicon.Is(m.Mention.Concept, context.Engine.NotYet)
            && m.Mention.Start <= elsewhere.Mention.End && elsewhere.Mention.Start - m.Mention.End <= 3 && m.Mention.End <= elsewhere.Mention.End);
}
