using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条的反例：整条文字只说了一件事，而这件事是保护、废止、一视同仁一类，所以模型仅凭用词的提示不成立。多数只压模型的提示；规则的意见另有通用反例（<see cref="UniversalExemption"/>），这里只有废止、补上、引导语、两方一样也压过规则。</summary>
internal abstract class WholeExemption
{
    /// <summary>对应的通用反例编号，X1–X9；对应页里的合法情形时为“合法情形”。</summary>
    public abstract string Id { get; }

    /// <summary>成立时给出一句中文说明，不成立为 null。</summary>
    /// <param name="clause">条款。</param>
    public abstract string? Explain(WholeClause clause);

    /// <summary>全部，按判断次序。</summary>
    public static IReadOnlyList<WholeExemption> All { get; } =
    [
        new BannedHarm(), new RepealedRule(), new RejectedQuote(), new OldDays(), new GovernedList(), new GrantedList(), new SameForBoth(), new RightGranted(), new MadeGood(),
        new WomenFurthered(), new BodilyCare(), new GrownWorkers(), new OnlyCounted(), new NoSexNamed(),
    ];

    /// <summary>是否也压过规则的命中；只压模型提示的为假。</summary>
    public virtual bool OverRules => false;

    /// <summary>对这一类问题适不适用。</summary>
    /// <param name="page">意见的规则页。</param>
    public virtual bool Suits(RulePage page) => true;

    /// <summary>模型提示为某一类问题时，第一个成立的反例。</summary>
    /// <param name="text">通篇文字（规范化后）。</param>
    /// <param name="page">提示的规则页。</param>
    public static (string Id, string Explanation)? ForHint(string text, RulePage page) => First(text, e => e.Suits(page));

    /// <summary>规则命中以后，第一个压过规则的反例；对各页都适用的才算。</summary>
    /// <param name="text">通篇文字（规范化后）。</param>
    /// <param name="pages">命中的规则页。</param>
    public static (string Id, string Explanation)? ForRules(string text, IEnumerable<RulePage> pages) => First(text, e => e.OverRules && pages.All(e.Suits));

    private static (string Id, string Explanation)? First(string text, Func<WholeExemption, bool> applies)
    {
        var clause = new WholeClause(text);
        foreach (var exemption in All)
        {
            if (applies(exemption) && exemption.Explain(clause) is { } explanation)
            {
                return (exemption.Id, explanation);
            }
        }

        return null;
    }
}
