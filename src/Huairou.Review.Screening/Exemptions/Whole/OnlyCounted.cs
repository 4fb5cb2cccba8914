using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条只要人数、户数，写明不记姓名：是统计，不是对人的要求。</summary>
internal sealed partial class OnlyCounted : WholeExemption
{
    public override string Id => "X7";

    public override string? Explain(WholeClause clause)
    {
        var found = Counted().Match(clause.Text);
        return clause.IsOneSentence && found.Success && !clause.RestrictsOutside(found) ? $"整条是统计（“{found.Value}”）。" : null;
    }

    [GeneratedRegex("(人数|户数|件数|总数)[^，。]{0,8}(填写|统计|填报|上报|汇总|公布)，不(记|写|列|填|报|公布)[^，。]{0,4}(姓名|名字|身份)")]
    private static partial Regex Counted();
}
