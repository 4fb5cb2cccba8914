using System.Text.RegularExpressions;

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
