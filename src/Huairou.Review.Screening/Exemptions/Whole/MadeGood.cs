using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条说的是漏写、少发的已经补上，此外没有别的限制。</summary>
internal sealed partial class MadeGood : WholeExemption
{
    private const int Longest = 60;

    public override string Id => "X2";

    public override bool OverRules => true;

    public override string? Explain(WholeClause clause)
    {
        var found = clause.Text.Length > Longest ? Match.Empty : Supplied().Match(clause.Text);
        return found.Success && !clause.RestrictsOutside(found) ? $"漏写、少发的已经补上（“{found.Value}”），此外没有别的限制。" : null;
    }

    // “从明年起减半”一类的话在匹配以外，由上面另看。
    [GeneratedRegex("(漏|遗漏|少)(写|登|列|填|报|发|分|算|记|计)[^。；：]{1,20}，?(现|已|均|都|一并|当场|全部|本次|这次|今天)[^，。；：]{0,4}补(列|登|写|发|填|报|齐|足|上|记|算|入)")]
    private static partial Regex Supplied();
}
