using Huairou.Review.Reports.Papers;

namespace Huairou.Review.Reports.Feedback;

/// <summary>没有列进采纳反馈表的意见：哪些、几项、为什么。Word 与 Excel 两种表说同样的话。</summary>
internal static class FeedbackOutside
{
    /// <summary>复核状态。</summary>
    public static string State(Paper paper) =>
        paper.IsConfirmed ? $"意见已由审查人{paper.Reviewer}复核确认" : "机器初评意见，均为“疑似”，尚未复核";

    /// <summary>一种情况一句。</summary>
    /// <param name="paper">审查结果等。</param>
    /// <param name="rows">应当反馈的行数。</param>
    public static IEnumerable<string> Lines(Paper paper, int rows)
    {
        if (rows == 0)
        {
            yield return "本次评估没有需要反馈的意见。";
        }

        if (paper.Groups.Count("uncertain") is > 0 and var uncertain)
        {
            yield return $"另有{uncertain}项不确定的意见由审查人判断，不要求反馈，没有列入本表。";
        }

        if (paper.Result.Exempted.Count is > 0 and var exempted)
        {
            yield return $"另有{exempted}处意见已由审查人豁免，不要求反馈，没有列入本表，见意见书“{Opinion.OpinionExempted.Part}”。";
        }
    }
}
