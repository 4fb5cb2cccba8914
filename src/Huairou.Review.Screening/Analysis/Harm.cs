using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>侵害：做了就是问题的行为。自带否定的说法（不上报）另成一个标记概念，挂在侵害概念之下。</summary>
internal static class Harm
{
    /// <summary>概念是不是侵害行为，或者侵害行为的一种否定说法。</summary>
    public static bool Is(ConceptLexicon lexicon, int concept)
    {
        var c = lexicon.Concepts[concept];
        if (c.Role == "侵害")
        {
            return true;
        }

        foreach (var parent in c.Parents)
        {
            if (lexicon.Concepts[lexicon.IndexOf(parent)].Role == "侵害")
            {
                return true;
            }
        }

        return false;
    }
}
