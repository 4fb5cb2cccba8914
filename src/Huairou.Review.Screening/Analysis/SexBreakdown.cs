namespace Huairou.Review.Screening.Analysis;

/// <summary>男女两个不同的数不等于男女有别：可能只是总数里男女各有多少，也可能人数不同而每人一样。</summary>
internal static class SexBreakdown
{
    private static readonly string[] People = ["", "人", "名", "户"];

    // 说的是已有的情况；“招60名：男45、女15”是定额，“今后”是照此办理。
    private static readonly string[] Reports = ["上年", "去年", "往年", "上届", "受助", "录用", "共有", "现有", "已有", "家庭", "报名结果", "获奖", "毕业", "到会", "在册", "统计", "原因", "实到", "新入职"];
    private static readonly string[] Quotas = ["招", "拟", "计划", "名额", "编制", "限", "指标", "配备", "今后", "控制", "按男", "照此", "按此", "据此", "先报"];

    /// <summary>“受助学生37人（男20、女17）”：前面写了总数，男女相加正好是它，又不是定额。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="tokens">本句的数量。</param>
    /// <param name="man">男方的数。</param>
    /// <param name="woman">女方的数。</param>
    public static bool Is(string text, List<Quantity> tokens, Quantity man, Quantity woman)
    {
        if (!People.Contains(man.Unit, StringComparer.Ordinal))
        {
            return false;
        }

        var first = Math.Min(man.Span.Start, woman.Span.Start);
        var total = tokens.FindLast(t => t.Span.End <= first && t.Value == man.Value + woman.Value && People.Contains(t.Unit, StringComparer.Ordinal));
        if (total.Span.Length == 0)
        {
            return false;
        }

        var from = text.AsSpan(0, total.Span.Start).LastIndexOfAny('。', '；', '\n') + 1;
        var stop = text.AsSpan(first).IndexOfAny('。', '；', '\n');
        var said = text.AsSpan(from, (stop < 0 ? text.Length : first + stop) - from);
        // 分号之后说今后怎么办的，也要看。
        var end = text.AsSpan(first).IndexOfAny('。', '\n');
        return Has(said, Reports) && !Has(text.AsSpan(from, (end < 0 ? text.Length : first + end) - from), Quotas);
    }

    /// <summary>“男社员10人共领一万元，女社员5人共领五千元”：先人数后钱数，每人一样。</summary>
    /// <param name="men">男方的数。</param>
    /// <param name="women">女方的数。</param>
    public static bool SameRate(Quantity[] men, Quantity[] women) =>
        men.Length >= 2 && women.Length >= 2
        && men[0].Unit.Length > 0 && men[0].Unit == women[0].Unit && men[1].Unit == women[1].Unit && men[0].Unit != men[1].Unit
        && men[0].Unit is "人" or "名" or "户" or "公斤" or "斤" or "亩"
        && men[0].Value > 0 && women[0].Value > 0
        && men[1].Value * women[0].Value == women[1].Value * men[0].Value;

    private static bool Has(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
