using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条是在废止、否定一项规定或者说法：引出原话，收在“删去”“无效”“是误解”上；或者问答里的答语给了权益。</summary>
internal sealed partial class RepealedRule : WholeExemption
{
    // 指称规定的词离收尾的废止不超过这么多字。
    private const int Near = 14;

    // 前面分号隔开的是原话时，指回的词在后一截的开头这么多字之内。
    private const int PointsBack = 10;

    public override string Id => "X2";

    public override bool OverRules => true;

    public override string? Explain(WholeClause clause) =>
        clause.Text.Length > WholeClause.LongestSentence ? null
        : ClosesWithRepeal(clause.Text) ?? OpensWithRepeal(clause.Text) ?? AnswersWithRight(clause.Text);

    private static string? ClosesWithRepeal(string text)
    {
        var closing = Closing().Match(text);
        if (!closing.Success)
        {
            return null;
        }

        var head = text[..closing.Index];
        var quotes = Quoted().Matches(head);
        var outside = Book().Replace(Quoted().Replace(head, "□"), "");
        var named = quotes.Count > 0 ? !outside.AsSpan().ContainsAny("。；！\n") && !Ruling().IsMatch(outside) : Anaphor().Matches(head) is { Count: > 0 } all && PointsAt(head, all[^1]);
        return named && !Kept().IsMatch(outside) && !(Declines().IsMatch(closing.Value) && AsksRepeal().IsMatch(outside)) ? Said(closing.Groups["word"].Value) : null;
    }

    private static bool PointsAt(string head, Match anaphor)
    {
        var part = head.AsSpan().LastIndexOfAny("；。！") + 1;
        return head.Length - anaphor.Index - anaphor.Length <= Near && (part == 0 ? !head.Contains('\n', StringComparison.Ordinal) : anaphor.Index - part <= PointsBack);
    }

    private static string? OpensWithRepeal(string text)
    {
        var opening = Opening().Match(text);
        if (opening.Success)
        {
            var outside = Untouched().Replace(Book().Replace(Quoted().Replace(text.Remove(opening.Index, opening.Length), ""), ""), "");
            return !Kept().IsMatch(outside) && !Ruling().IsMatch(outside) && new WholeClause(outside).IsOneSentence ? Said(opening.Groups["word"].Value) : null;
        }

        return null;
    }

    private static string? AnswersWithRight(string text)
    {
        var answer = Answer().Match(text);
        return answer.Success && !WholeClause.Restricts(text[answer.Index..]) ? $"这是问答，答语（“{answer.Value.TrimStart('？', ' ')}”）没有限制权益。" : null;
    }

    private static string Said(string word) => $"整条是在废止、否定这项规定或者说法（“{word}”）。";

    [GeneratedRegex("(?<![不未没停])(?<word>" + Words.Repeal + ")(了|的|处理|完毕|完成|规定|条款|[这该][^，。；]{1,4}|那一套|[^，。；“]{0,2}调解)?(，(特此|请)[^，。；]{1,12})?[。！”）]*\\s*$", RegexOptions.RightToLeft)]
    private static partial Regex Closing();

    [GeneratedRegex("(?<![不未没已停])(?<word>删去|删除|删掉|废止|废除|取消|撤销|划掉|作废|停止执行|不再执行|纠正|清理|铲除|撤下|否决|驳回|摒弃|抛弃)(了)?[^，。；“]{0,12}[“「『][^”」』]{4,}[”」』](一条|这一条|的?" + Words.Rule + ")?(?=[，。；]|\\s*$)")]
    private static partial Regex Opening();

    [GeneratedRegex("，(其余|其他)[^，。]{0,6}(不变|不动|顺延)")]
    private static partial Regex Untouched();

    [GeneratedRegex("[“「『][^”」』]{5,}[”」』]")]
    private static partial Regex Quoted();

    [GeneratedRegex("(这|该|此|上述|前述|原有?|旧|老)[一条种项类个]{0,2}" + Words.Rule + "|[这此]一?[条套]|的" + Words.Rule)]
    private static partial Regex Anaphor();

    [GeneratedRegex("《[^》]{1,24}》")]
    private static partial Regex Book();

    [GeneratedRegex("[不未无没仅只须停扣]|除外|一律|直至")]
    private static partial Regex Ruling();

    // “有人要求删去‘……’，未获通过”：没通过的是删去，规定还在。
    [GeneratedRegex("未|否决|驳回|没有通过|不采纳|不予采纳")]
    private static partial Regex Declines();

    [GeneratedRegex("(要求|提议|建议|提出|主张|请求|申请)(把|将)?(删|改掉|撤|废|取消)")]
    private static partial Regex AsksRepeal();

    [GeneratedRegex(Words.Keep)]
    private static partial Regex Kept();

    [GeneratedRegex("(?<=(算不算|能不能|给不给|有没有|可不可以|该不该|要不要)[^。？]{0,14}(安置|登记|分|入册|享受|参加|领|报|户)[^。？]{0,6})？(答：)?(以[^，。]{2,10}为准|算|能|给|有|可以|该)(?=[，。])[^？]*$")]
    private static partial Regex Answer();
}
