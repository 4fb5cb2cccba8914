using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Findings;

/// <summary>前文带到一句里的：权利总带下来，承前省略时还有紧邻的前一句的人和条件。不可变、线程安全。</summary>
/// <param name="rules">规则。</param>
internal sealed class CarryOver(RuleSet rules)
{
    /// <summary>前文说的权利最多往回看几句。</summary>
    public const int MaxSentences = 4;

    private readonly int _carryOn = rules.Lexicon.IndexOf("承上");

    // 前文能带下来的概念（含上位）：一般只有权利，承前省略时还有人与条件，问答可以是任何概念。
    private readonly ConceptSet _nothing = rules.Lexicon.NewSet();
    private readonly ConceptSet _rights = WithRoles(rules.Lexicon, "权利");
    private readonly ConceptSet _topics = WithRoles(rules.Lexicon, "权利", "谁", "条件");
    private readonly ConceptSet _anything = WithRoles(rules.Lexicon, [.. rules.Lexicon.Concepts.Select(static c => c.Role).Distinct(StringComparer.Ordinal)]);

    /// <summary>前文至多能带下来的概念：多数框架缺的是后果，前文带不来，不必为它分析前文。</summary>
    public ConceptSet AtMost(PassageSentences sentences, int index) =>
        index == 0 ? _nothing
        : Dialogue.IsQuestion(sentences.Span(index - 1).In(sentences.Text)) ? _anything
        : IsTopical(sentences, index) ? _topics
        : _rights;

    /// <summary>这一句省了主语：紧邻的前一句的人和条件也带下来。</summary>
    public bool IsTopical(PassageSentences sentences, int index) => StartsWithCarryOn(sentences[index]) || Elliptical(sentences.Span(index - 1), sentences[index]);

    // 几种角色的概念连同上位概念。
    private static ConceptSet WithRoles(ConceptLexicon lexicon, params ReadOnlySpan<string> roles)
    {
        var set = lexicon.NewSet();
        for (var i = 0; i < lexicon.Concepts.Count; i++)
        {
            foreach (var c in roles.Contains(lexicon.Concepts[i].Role) ? lexicon.Ancestors(i) : [])
            {
                set.Add(c);
            }
        }

        return set;
    }

    /// <summary>前面的一句里能带下来的直接匹配到的概念：紧邻的前一句还可能带下人和条件，更早的只带权利。</summary>
    public ConceptSet Carriers(int earlier, int index) => earlier == index - 1 ? rules.TopicCarriers : rules.RightCarriers;

    private bool StartsWithCarryOn(Sentence sentence) =>
        _carryOn >= 0 && sentence.Present.Has(_carryOn)
        && sentence.Mentions.Any(m => rules.Lexicon.Is(m.Mention.Concept, _carryOn) && m.Mention.Start - sentence.Span.Start <= 6);

    // 分号之后没有另说是谁，又有不利后果：主体承前省略（“离异妇女回村，身份予以承认；头三年不列入……”）。
    private bool Elliptical(TextSpan previous, Sentence sentence) =>
        previous.End == sentence.Span.Start && sentence.PassageText[previous.End - 1] == '；'
        && sentence.Present.Has(rules.Analyzer.Engine.Disadvantage)
        && !sentence.Mentions.Any(m => rules.Lexicon.Concepts[m.Mention.Concept].Role == "谁");
}
