using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Findings;

/// <summary>找候选用的空间，每个线程每套规则一份，下一段文字重用。</summary>
internal sealed class FinderScratch
{
    [ThreadStatic]
    private static FinderScratch? t_mine;

    private readonly RuleSet _rules;

    private FinderScratch(RuleSet rules)
    {
        _rules = rules;
        Present = rules.Lexicon.NewBag();
        Possible = rules.Analyzer.Estimator(rules.Needs);
    }

    /// <summary>出现了哪些概念。</summary>
    public NumberBag Present { get; }

    /// <summary>直接匹配到的提及；切句时另抄一份。</summary>
    public List<Mention> Raw { get; } = [];

    /// <summary>估计至多会有的概念。</summary>
    public PossibleConcepts Possible { get; }

    /// <summary>本线程的一份。</summary>
    /// <param name="rules">规则。</param>
    public static FinderScratch For(RuleSet rules) => t_mine is { } mine && ReferenceEquals(mine._rules, rules) ? mine : t_mine = new FinderScratch(rules);
}
