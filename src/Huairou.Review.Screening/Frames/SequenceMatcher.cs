using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>在按起点排序的提及里找有序模式。</summary>
internal static class SequenceMatcher
{
    // 一句里同一模式的命中数上限：防止退化文本耗尽时间。
    private const int MaxMatches = 64;

    /// <summary>全部命中，每个是依次取到的提及。</summary>
    /// <param name="lexicon">词表。</param>
    /// <param name="elements">模式。</param>
    /// <param name="mentions">提及。</param>
    /// <param name="usable">可用的提及。</param>
    public static List<List<AnalysedMention>> Match(ConceptLexicon lexicon, SequenceElement[] elements, IReadOnlyList<AnalysedMention> mentions, Func<AnalysedMention, bool> usable)
    {
        var results = new List<List<AnalysedMention>>();
        Extend(lexicon, elements, 0, [], mentions, usable, results);
        return results;
    }

    /// <summary>概念是否属于所列之一。</summary>
    public static bool IsAny(ConceptLexicon lexicon, int concept, int[] wanted)
    {
        foreach (var w in wanted)
        {
            if (lexicon.Is(concept, w))
            {
                return true;
            }
        }

        return false;
    }

    private static void Extend(ConceptLexicon lexicon, SequenceElement[] elements, int index, List<AnalysedMention> chosen, IReadOnlyList<AnalysedMention> mentions, Func<AnalysedMention, bool> usable, List<List<AnalysedMention>> results)
    {
        if (results.Count >= MaxMatches)
        {
            return;
        }

        if (index == elements.Length)
        {
            if (chosen.Count > 0)
            {
                results.Add([.. chosen]);
            }

            return;
        }

        var element = elements[index];
        var from = chosen.Count == 0 ? -1 : chosen[^1].Mention.End;
        var reach = Reach(elements, index, chosen.Count);
        foreach (var m in mentions)
        {
            if (from >= 0 && m.Mention.Start < from)
            {
                continue;
            }

            if (from >= 0 && m.Mention.Start - from > reach)
            {
                break;
            }

            if (!usable(m) || !IsAny(lexicon, m.Mention.Concept, element.Concepts))
            {
                continue;
            }

            chosen.Add(m);
            Extend(lexicon, elements, index + 1, chosen, mentions, usable, results);
            chosen.RemoveAt(chosen.Count - 1);
        }

        if (element.Optional)
        {
            Extend(lexicon, elements, index + 1, chosen, mentions, usable, results);
        }
    }

    // 前面可省的项省去时，它的间隔并给后一项。
    private static int Reach(SequenceElement[] elements, int index, int chosen)
    {
        var gap = elements[index].MaxGap;
        for (var i = index - 1; i >= 0 && elements[i].Optional && chosen <= i; i--)
        {
            gap += elements[i].MaxGap;
        }

        return gap;
    }
}
