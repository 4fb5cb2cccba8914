using System.Globalization;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Json;

/// <summary>一处已豁免的意见的机器格式。</summary>
internal sealed record ExemptedJson(
    string Rule,
    string Title,
    string Severity,
    string Address,
    string ClauseId,
    string Quote,
    string Why,
    string Suggestion,
    ExemptionJson Exemption)
{
    /// <summary>由结果得到。</summary>
    public static ExemptedJson From(Exempted e) => new(
        e.Rule,
        e.Title,
        e.Severity.ToChinese(),
        e.Address,
        e.Finding?.ClauseId ?? ExemptionEntry.WholeDocument,
        e.Quote,
        e.Why,
        e.Omission?.Suggestion ?? "",
        ExemptionJson.From(e.Entry));
}

/// <summary>一项豁免的机器格式。</summary>
internal sealed record ExemptionJson(string ClauseId, string Rule, string Reason, string Reviewer, string Date, string Until, string Source, int Line)
{
    /// <summary>由豁免得到；日期写成 yyyy-MM-dd，没有期限的 until 为空。</summary>
    public static ExemptionJson From(ExemptionEntry e) => new(e.ClauseId, e.Rule, e.Reason, e.Reviewer, Day(e.Date), e.Until is { } until ? Day(until) : "", e.Source, e.Line);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>关于豁免的提示的机器格式。</summary>
internal sealed record ExemptionNoticeJson(string Code, string Message, ExemptionJson Exemption)
{
    /// <summary>由提示得到。</summary>
    public static ExemptionNoticeJson From(ExemptionNotice n) => new(n.Code, n.Message, ExemptionJson.From(n.Entry));
}

/// <summary>与基线比较的机器格式。</summary>
internal sealed record BaselineJson(bool Found, int New, int Changed, int Same, int Gone, string DocumentVerdict)
{
    /// <summary>由比较得到；没有比较时为 null。</summary>
    public static BaselineJson? From(BaselineComparison? b) =>
        b is null ? null : new(b.Found, b.Added, b.Changed, b.Same, b.Gone, b.DocumentVerdict);
}
