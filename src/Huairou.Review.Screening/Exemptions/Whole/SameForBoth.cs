using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>两方的数值、要求写得一样：同一个数、同一句话、“一分不少”“也是满六十分”，此外没有别的限制。</summary>
internal sealed partial class SameForBoth : WholeExemption
{
    public override string Id => "X6";

    public override bool OverRules => true;

    // 侵害儿童、家庭暴力：对男孩女孩、夫妻双方一样处置仍然是问题。
    public override bool Suits(RulePage page) => ExemptionContext.IsWrongBySex(page);

    public override string? Explain(WholeClause clause)
    {
        if (clause.Text.Length > WholeClause.LongestSentence || !clause.NamesPeople)
        {
            return null;
        }

        if (clause.Text.AsSpan().TrimEnd("。；\n ").ContainsAny("；。！？\n"))
        {
            return null;
        }

        var told = Told().Match(clause.Text);
        if (told.Success && Repeats(clause.Text, told) && !clause.RestrictsOutside(told) && !Unequal().IsMatch(clause.Text))
        {
            return $"两方一样（“{told.Value}”）。";
        }

        return SamePredicate(clause.Text) is { } same ? $"两方的要求一样（“{same}”）。" : null;
    }

    // “女社员也报一百元”：前面说过同一个数才是一样。
    private static bool Repeats(string text, Match told) =>
        told.Groups["figure"] is not { Success: true } figure || text.AsSpan(0, told.Index).Contains(figure.ValueSpan, StringComparison.Ordinal);

    // 最后两个分句去掉人的称呼以后一字不差。
    private static string? SamePredicate(string text)
    {
        var segments = text.TrimEnd('。', '\n', ' ').Split('，', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length < 2 || segments[^1] == segments[^2] || Sexes().Count(segments[^1]) > 1 || Sexes().Count(segments[^2]) > 1 || !Sided().IsMatch(segments[^2] + segments[^1]))
        {
            return null;
        }

        var (one, other) = (Group().Replace(After(segments[^2]), ""), Group().Replace(After(segments[^1]), ""));
        return one.Length > 0 && one == other ? segments[^2] + "，" + segments[^1] : null;
    }

    private static string After(string segment) => segment[(segment.LastIndexOf('：') + 1)..];

    [GeneratedRegex("(也|亦|同样)[^，。不]{0,2}?(?<figure>[0-9一二三四五六七八九十百千两半]+(分|元|岁|份|天|年|%|斤|亩|块))|(?<unit>[0-9一二两三四五六七八九十百千半]+[票份人])(记|算|折|计|按)\\k<unit>|(妈妈|母亲|女方|妻子)们?[、和与或](爸爸|父亲|男方|丈夫)们?(自愿|均可|都可|一起|轮流)[^，。]{0,8}|[一分]分不少|分文不少|不差分毫|[×x＊*][ ]?100[ ]?%|(先)?(缴|交|收)?零元(，即不收[^，。]{1,6})?|做(?<work>..|.)的?按\\k<work>[^，。]{0,2}")]
    private static partial Regex Told();

    [GeneratedRegex("[二两三四五半][票份人](记|算|折|计|按)一|一[票份人](记|算|折|计|按)[半两二三]|放宽|另|半|低于|高于|少于|多于|收紧|降|提高")]
    private static partial Regex Unequal();

    [GeneratedRegex("男|女|婚|嫁|离|儿|子|媳|婿|夫|妻")]
    private static partial Regex Sided();

    // “男孩归男方，女孩归女方”：性别也在后果里，正是按性别分派。
    [GeneratedRegex("[男女夫妻父母]")]
    private static partial Regex Sexes();

    [GeneratedRegex("也|同样|亦|都|男|女|性|已婚|未婚|单身|离婚|出嫁|外嫁|未嫁|已嫁|嫁|婚生|非婚生|非|在册|儿|子|孩|童|生|及其配偶|职工|员工|社员|村民|店员|成员|教师|干部|方|的|户|队员|学生|人员|者|每人|(?<=写)一份|先")]
    private static partial Regex Group();
}
