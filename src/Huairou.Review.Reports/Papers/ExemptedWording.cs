using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Papers;

/// <summary>已豁免的意见在各种文书里的说法：审查人决定保留的，哪一份文书都不能不声不响地略去。</summary>
internal static class ExemptedWording
{
    /// <summary>题头与部分的名称。</summary>
    public const string Name = "已豁免";

    /// <summary>序号：不与意见的序号相混。</summary>
    public static string Number(int index) => $"豁免{index + 1}";

    /// <summary>原来的档次。豁免的意见没有人确认过，复核以后也只说“疑似”。</summary>
    public static string Degree(Severity severity) => "原定" + Paper.Suspected(severity);

    /// <summary>期限。</summary>
    public static string Period(ExemptionEntry e) => e.Until is { } until ? $"有效至{Citations.Date(until)}" : "未设期限";

    /// <summary>由谁、何时、到哪天为止、写在清单的哪一行。</summary>
    public static string Decision(ExemptionEntry e) => $"{e.Reviewer}，{Citations.Date(e.Date)}，{Period(e)}（{e.Place}）";

    /// <summary>不再适用的豁免是什么情况。</summary>
    public static string State(ExemptionNotice notice) => notice.Code switch
    {
        "expired" => "已到期",
        "not-yet" => "尚未生效",
        "clause-gone" => "条款已变",
        "finding-gone" => "意见已消失",
        "upgraded" => "档次已升",
        _ => "不适用",
    };

    /// <summary>一项不再适用的豁免：哪一处、哪一类、怎么了、怎么办。</summary>
    public static string Lapsed(ReviewResult result, ExemptionNotice notice) =>
        $"{Place(result, notice.Entry)}{notice.Entry.Rule}（{notice.Entry.Place}）：{notice.What}";

    /// <summary>豁免所指的条款现在的地址；条款已变的为空。</summary>
    public static string Address(ReviewResult result, ExemptionEntry e) => e.ClauseId == ExemptionEntry.WholeDocument
        ? ExemptionEntry.WholeDocument
        : result.Clauses.FirstOrDefault(c => c.Id == e.ClauseId)?.Address ?? "";

    /// <summary>其中原定为疑似违法的几处；没有时为空。</summary>
    public static string Unlawful(ReviewResult result) =>
        result.Exempted.Count(static e => e.Severity == Severity.Unlawful) is > 0 and var count
            ? $"其中{count}处原定为疑似违法：豁免只改变列法，不改变条款的合法性，签发前请核对理由写明的是误报，或者另有法律依据。"
            : "";

    private static string Place(ReviewResult result, ExemptionEntry e) =>
        Address(result, e) is { Length: > 0 } address ? $"{address} " : e.Quote.Length > 0 ? $"“{e.Quote}” " : "";
}
