using System.Globalization;
using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>招用的是成年人：写明的年龄都在十八周岁以上，不分男女、没有别的条件。</summary>
internal sealed partial class GrownWorkers : WholeExemption
{
    // 中华人民共和国未成年人保护法第二条：未成年人是指未满十八周岁的公民。
    private const int Adult = 18;

    public override string Id => "合法情形";

    public override bool Suits(RulePage page) => page.Id == "M08";

    public override string? Explain(WholeClause clause)
    {
        if (!clause.IsOneSentence || !Hiring().IsMatch(clause.Text) || Conditioned().IsMatch(clause.Text))
        {
            return null;
        }

        var ages = Age().Matches(clause.Text);
        return ages.Count > 0 && ages.All(static a => int.Parse(a.Groups[1].ValueSpan, CultureInfo.InvariantCulture) >= Adult)
            ? $"招用的是成年人（“{ages[0].Value}”），不分男女。"
            : null;
    }

    [GeneratedRegex("招|勤工|学徒|用工|短工|雇|打工|报酬|日薪|工钱|时薪")]
    private static partial Regex Hiring();

    [GeneratedRegex("男|女|婚|孕|育|[未仅只限]|身高|形象|形貌|相貌|以下|不(?!排夜班)")]
    private static partial Regex Conditioned();

    [GeneratedRegex("([0-9]{1,2})周?岁")]
    private static partial Regex Age();
}
