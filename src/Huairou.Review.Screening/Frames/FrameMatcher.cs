using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>在一句（或一条）里找框架的命中。无状态、线程安全。</summary>
internal sealed class FrameMatcher(ConceptLexicon lexicon, EngineConcepts engine, Negation negation)
{
    private const int MaxCombinations = 4096;
    private const int ContextCost = 20;

    /// <summary>找最紧凑的一次命中；没有时为 null。</summary>
    /// <param name="pattern">框架。</param>
    /// <param name="mentions">范围内的提及，按起点排序。</param>
    /// <param name="sentence">所在句。</param>
    public FrameMatch? Match(FramePattern pattern, IReadOnlyList<AnalysedMention> mentions, Sentence sentence)
    {
        if (pattern.Not.Length > 0 && mentions.Any(m => !m.Protected && IsAny(m.Mention.Concept, pattern.Not)))
        {
            return null;
        }

        // 先只用真正的后果；不成再放宽，以便说明为什么不列为问题。
        return Search(pattern, mentions, sentence, static m => !m.Protected, strict: true)
            ?? Search(pattern, mentions, sentence, static _ => true, strict: false);
    }

    private FrameMatch? Search(FramePattern pattern, IReadOnlyList<AnalysedMention> mentions, Sentence sentence, Func<AnalysedMention, bool> usable, bool strict)
    {
        List<List<AnalysedMention>> sequences = pattern.Sequence.Length == 0 ? [[]] : SequenceMatcher.Match(lexicon, pattern.Sequence, mentions, m => usable(m) && (!strict || !IsConditionalEffect(m)));
        // 说法的两项之间夹着否定：“不能只发给男方”。
        var negated = pattern.Sequence.Length > 1 && sequences.TrueForAll(s => IsNegated(s, mentions, sentence));
        if (sequences.Count == 0 || (strict && negated))
        {
            return null;
        }

        if (pattern.Sequence.Length > 1 && !negated)
        {
            sequences.RemoveAll(s => IsNegated(s, mentions, sentence));
        }

        var candidates = new List<AnalysedMention>[pattern.Needs.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = mentions.Where(m => usable(m) && IsAny(m.Mention.Concept, pattern.Needs[i]) && (!strict || !IsConditionalEffect(m))).ToList();
            if (candidates[i].Count == 0)
            {
                return null;
            }
        }

        List<AnalysedMention>? best = null;
        var bestWidth = int.MaxValue;
        var budget = MaxCombinations;
        foreach (var sequence in sequences)
        {
            Combine(pattern, candidates, 0, [.. sequence], ref best, ref bestWidth, ref budget, sentence, sequence.Count);
        }

        if (best is null)
        {
            return null;
        }

        var match = ToMatch(pattern, best, sentence);
        return negated ? match with { Protected = true } : match;
    }

    private bool IsNegated(List<AnalysedMention> sequence, IReadOnlyList<AnalysedMention> mentions, Sentence sentence)
    {
        var all = mentions.Select(static m => m.Mention).ToArray();
        return negation.IsNegatedInside(sentence.PassageText, sequence, all, bansOnly: true)
            || negation.IsBannedAtHead(sentence.PassageText, sequence[0], all);
    }


    private static void Combine(FramePattern pattern, List<AnalysedMention>[] candidates, int index, List<AnalysedMention> chosen, ref List<AnalysedMention>? best, ref int bestWidth, ref int budget, Sentence sentence, int sequenceCount)
    {
        if (budget-- <= 0)
        {
            return;
        }

        if (index == candidates.Length)
        {
            var width = Width(chosen, sentence);
            if (width < bestWidth && width <= pattern.Spec.Near && InScope(pattern, chosen, sentence))
            {
                best = [.. chosen];
                bestWidth = width;
            }

            return;
        }

        foreach (var candidate in candidates[index])
        {
            if (pattern.Spec.Ordered && index > 0 && candidate.Mention.Start < chosen[^1].Mention.Start)
            {
                continue;
            }

            chosen.Add(candidate);
            Combine(pattern, candidates, index + 1, chosen, ref best, ref bestWidth, ref budget, sentence, sequenceCount);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private static bool InScope(FramePattern pattern, List<AnalysedMention> chosen, Sentence sentence)
    {
        if (pattern.Spec.Scope != "分句")
        {
            return true;
        }

        var first = sentence.SegmentOf(chosen[0].Mention.Start);
        return chosen.TrueForAll(m => sentence.SegmentOf(m.Mention.Start) == first);
    }

    private FrameMatch ToMatch(FramePattern pattern, List<AnalysedMention> chosen, Sentence sentence)
    {
        // chosen 先是有序模式各项，后是 need 各项；报告按 need、seq 的次序给槽。
        var sequenceCount = chosen.Count - pattern.Needs.Length;
        var slots = chosen.Skip(sequenceCount).Concat(chosen.Take(sequenceCount)).ToList();
        var spanSlots = pattern.Spec.Span.Count == 0
            ? slots
            : pattern.Spec.Span.Where(i => i >= 1 && i <= slots.Count).Select(i => slots[i - 1]).ToList();
        return new FrameMatch(
            slots,
            Hull(InSentence(spanSlots, sentence) is { Count: > 0 } own ? own : InSentence(slots, sentence)),
            slots.Exists(static s => s.Protected),
            slots.Exists(IsConditionalEffect));
    }

    // 前文带下来的槽不算在问题文字里，跨度上另加一笔，使本句自己的说法优先。
    private static int Width(List<AnalysedMention> chosen, Sentence sentence)
    {
        var own = InSentence(chosen, sentence);
        return own.Count == 0 ? int.MaxValue : Hull(own).Length + ((chosen.Count - own.Count) * ContextCost);
    }

    private static List<AnalysedMention> InSentence(List<AnalysedMention> slots, Sentence sentence) =>
        slots.TrueForAll(s => s.Mention.Start >= sentence.Span.Start) ? slots : slots.FindAll(s => s.Mention.Start >= sentence.Span.Start);

    private static TextSpan Hull(List<AnalysedMention> slots)
    {
        var hull = slots[0].Mention.Span;
        foreach (var slot in slots)
        {
            hull = hull.Hull(slot.Mention.Span);
        }

        return hull;
    }

    private bool IsConditionalEffect(AnalysedMention m) => m.InCondition && (lexicon.Is(m.Mention.Concept, engine.Disadvantage) || Harm.Is(lexicon, m.Mention.Concept) || lexicon.Concepts[m.Mention.Concept].Role == "损益");

    private bool IsAny(int concept, int[] wanted) => SequenceMatcher.IsAny(lexicon, concept, wanted);
}
