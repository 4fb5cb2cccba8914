using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Learning;

/// <summary>粗筛：一处与人、性别、婚育、儿童有关的词也没有的文字，不算分类器。</summary>
internal static class ClauseGate
{
    private static readonly string[] Roles = ["谁", "条件", "贬损", "侵害"];

    /// <summary>由词表取有关概念的全部说法，合成一个筛子。</summary>
    public static ConceptLexicon Build(ConceptLexicon lexicon, int female, int male)
    {
        var terms = Enumerable.Range(0, lexicon.Concepts.Count)
            .Where(i => Roles.Contains(lexicon.Concepts[i].Role, StringComparer.Ordinal) || lexicon.Is(i, female) || lexicon.Is(i, male))
            .SelectMany(i => lexicon.Concepts[i].Terms)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return new ConceptLexicon([new Concept("有关", "标记", [], terms)]);
    }
}
