using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

/// <summary>有豁免的审查结果：村规民约里两处意见由审查人决定保留，另有两项豁免不再适用。</summary>
internal static class ExemptedSamples
{
    public const string Reason = "误报：名册上的人员都已在接收村取得成员身份，有登记表为证。";

    /// <summary>豁免了出嫁女一项（违法）与家务一条（不当）；红白理事会一条的豁免到期，另一项所指的条款已删。</summary>
    public static ReviewResult Village()
    {
        var village = SampleResults.Village();
        var (outside, house) = (village.Findings[0], village.Findings[3]);
        Assert.Equal(("c06", "c10"), (outside.ClauseId, house.ClauseId));
        return village with
        {
            Findings = [.. village.Findings.Where(f => !ReferenceEquals(f, outside) && !ReferenceEquals(f, house))],
            Exempted =
            [
                new Exempted(Entry("c06", "A06", Reason, 1) with { Until = new DateOnly(2026, 12, 31) }, outside, null),
                new Exempted(Entry("c10", "H01", "下次村民会议一并修改。", 9), house, null),
            ],
            ExemptionNotices =
            [
                new ExemptionNotice("expired", Entry("c11", "D02", "等换届。", 17) with { Until = new DateOnly(2026, 2, 20), Quote = "由德高望重的男性长者组成" }, "豁免已于 2026-02-20 到期，意见重新列出；仍要保留的，请重新审查后续期。"),
                new ExemptionNotice("clause-gone", Entry("gone", "M01", "已停止执行。", 26) with { Quote = "不予办理升学手续" }, "所指的条款已经改动或者删除，豁免不再适用；条款改写后仍要保留的，请重新豁免。"),
            ],
        };
    }

    public static ExemptionEntry Entry(string clauseId, string rule, string reason, int line) => new()
    {
        File = "石门岭村村规民约.docx",
        ClauseId = clauseId,
        Rule = rule,
        Reason = reason,
        Reviewer = "林知夏",
        Date = new DateOnly(2026, 2, 1),
        Source = "豁免清单.yaml",
        Line = line,
    };
}
