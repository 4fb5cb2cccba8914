using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>当作一个整体来读的条款：引导语连着条款自己的文字，已规范化。</summary>
/// <param name="Text">文字。</param>
internal sealed partial record WholeClause(string Text)
{
    /// <summary>比这长的不当作一句话读：话多了，别处可能另有问题。</summary>
    public const int LongestSentence = 80;

    /// <summary>只有一句，不列举、不另起行。</summary>
    public bool IsOneSentence { get; } = Text.Length <= LongestSentence && Text.AsSpan().TrimEnd("。！；”）\n ").IndexOfAny("。；！？\n") < 0;

    /// <summary>有没有说到男女、婚嫁、生育、家里人。</summary>
    public bool NamesPeople { get; } = People().IsMatch(Text);

    /// <summary>去掉一段以后剩下的文字里有没有限制、取消、例外一类的话：固定说法里的“未、不”不算。</summary>
    /// <param name="found">已经读懂的一段。</param>
    /// <param name="pastConditions">它前面的条件分句（“没有领过款的，”）不算：否定的后果不论条件怎样都是保护。</param>
    public bool RestrictsOutside(Match found, bool pastConditions = false)
    {
        var before = Text[..found.Index];
        var rest = string.Concat(pastConditions ? Condition().Replace(before, "") : before, "□", Text.AsSpan(found.Index + found.Length));
        return Restriction().IsMatch(Harmless().Replace(rest, ""));
    }

    /// <summary>这一段里有没有限制、取消、例外一类的话。</summary>
    /// <param name="text">文字。</param>
    public static bool Restricts(string text) => Restriction().IsMatch(Harmless().Replace(text, ""));

    [GeneratedRegex("[男女妇婚嫁娶夫妻父母爸妈儿孩娃婿媳孕产胎育哺娘子]")]
    private static partial Regex People();

    [GeneratedRegex("[^，。：]{1,30}的，")]
    private static partial Regex Condition();

    [GeneratedRegex("[不未无没莫勿禁]|除外|取消|停|扣|减|收回|仅|只|限|须|必须|先|方可|才|罚|除名|拒|但|劝|打|跪|退|赶|暂|推迟|延后")]
    private static partial Regex Restriction();

    [GeneratedRegex("拿不出|提不出|没有?领(结婚)?证|没有?领结婚证|没有?(子|儿子|男丁|男劳力|儿|孩子)|未婚|没有?结婚|没有?成家|未成年|未(迁|满)[^，。]{0,4}|不满|没有?(到|满|迁)|未到|不(另|再)?通知|不分男女|不论|无论|不限|《[^》]{1,20}》|非婚|无子|户无男|也不行|打(斗|架|人|伤)|殴打|挨打")]
    private static partial Regex Harmless();
}

/// <summary>整条的反例：整条文字只说了一件事，而这件事是保护、废止、一视同仁一类，所以模型仅凭用词的提示不成立。多数只压模型的提示；规则的意见另有通用反例（<see cref="UniversalExemption"/>），这里只有废止、引导语、两方一样也压过规则。</summary>
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
        new BannedHarm(), new RepealedRule(), new GovernedList(), new GrantedList(), new SameForBoth(), new RightGranted(),
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
