using System.Buffers;

namespace Huairou.Review.Screening.Exemptions;

/// <summary>X4 生理保护：经期、孕期、产期、哺乳期的劳动保护，限国家规定的范围。</summary>
internal sealed class X4Physiology : UniversalExemption
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789一二三四五六七八九十半");

    public override string Id => "X4";

    public override string? Explain(ExemptionContext context)
    {
        // 撤掉哺乳室、不送产妇转移一类侵害，不因为提到哺乳、产妇就成了保护。
        if (context.Match.Slots.Any(slot => !slot.Protected && Analysis.Harm.Is(context.Lexicon, slot.Mention.Concept)))
        {
            return null;
        }

        // “哺乳时间每班二十分钟”：说的正是把法定的假期、时间缩短。
        if (context.Match.Slots.Any(s => IsShortened(context, s)))
        {
            return null;
        }

        if (context.Find("三期") is not { } period || context.Find("劳动保护安排") is not { } care)
        {
            return null;
        }

        return context.Has("减损待遇") || context.Has("解除劳动关系") || context.Has("婚育审查")
            ? null
            : $"这是依法的生理保护（“{period.Mention.Span.In(context.Sentence.PassageText)}”“{care.Mention.Span.In(context.Sentence.PassageText)}”）。";
    }

    private static bool IsShortened(ExemptionContext context, Analysis.AnalysedMention slot) =>
        context.Lexicon.Concepts[slot.Mention.Concept].Name is "产假不足" or "陪产不足" or "产假缩减"
        && slot.Mention.Span.In(context.Sentence.PassageText).AsSpan().ContainsAny(Digits);
}
