using Huairou.Review.Reports.Feedback;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>已豁免的意见：审查人决定保留的逐处列出，签发的人看得到是谁、凭什么、到哪天为止；不再适用的豁免也列明。</summary>
internal static class OpinionExempted
{
    /// <summary>这一部分的名称，别处以它指路。</summary>
    public const string Part = "已豁免的意见";

    /// <summary>填写。</summary>
    public static void Fill(TemplateData data, OpinionContext context)
    {
        var r = context.Result;
        data.Set("豁免数", $"{r.Exempted.Count}")
            .Set("已豁免说明", RichText.OfLines(Remark(r)))
            .Set("已豁免", [.. r.Exempted.Take(OpinionData.Most).Select((e, i) => Item(context, e, i))])
            .Set("失效豁免", [.. r.ExemptionNotices.Take(OpinionData.Most).Select(n => Lapsed(context, n))]);
    }

    /// <summary>总体结论里交代的一句；没有豁免时为空。</summary>
    public static string Conclusion(ReviewResult r) => r.Exempted.Count == 0
        ? ""
        : $"另有{r.Exempted.Count}处意见已由审查人豁免（见“{Part}”部分），{(r.Exempted.Count(static e => e.Severity == Severity.Unlawful) is > 0 and var unlawful ? $"其中{unlawful}处原定为疑似违法，" : "")}没有计入上述数目与结论。";

    private static IEnumerable<string> Remark(ReviewResult r)
    {
        yield return r.Exempted.Count == 0
            ? "没有豁免的意见。"
            : $"下列{r.Exempted.Count}处意见由审查人决定保留原文、予以豁免，不列入前面各部分，不计入总体结论。{ExemptedWording.Unlawful(r)}";
        if (Math.Max(r.Exempted.Count, r.ExemptionNotices.Count) > OpinionData.Most)
        {
            yield return $"只列前{OpinionData.Most}项，其余见审查报告。";
        }
    }

    private static TemplateData Item(OpinionContext context, Exempted e, int index) => Decision(e.Entry)
        .Set("序号", ExemptedWording.Number(index))
        .Set("条款", e.Address)
        .Set("原文", e.Finding is { } f ? context.Original(f) : RichText.Of(FeedbackRow.NotWritten))
        .Set("类型", $"{e.Rule} {e.Title}")
        .Set("档次", ExemptedWording.Degree(e.Severity))
        .Set("理由", e.Finding is { } finding ? RichText.OfLines(context.Reason(finding)) : RichText.Of(e.Why))
        .Set("依据", Articles(e.Finding?.Basis ?? e.Omission!.Basis, e.Finding?.BasisNote ?? e.Omission!.BasisNote))
        .Set("豁免理由", e.Entry.Reason);

    private static TemplateData Lapsed(OpinionContext context, ExemptionNotice n) => Decision(n.Entry)
        .Set("情况", ExemptedWording.State(n))
        .Set("条款", ExemptedWording.Address(context.Result, n.Entry))
        .Set("原文", n.Entry.Quote)
        .Set("类型", context.Named(n.Entry.Rule))
        .Set("说明", Citations.Dates(n.What));

    private static TemplateData Decision(ExemptionEntry e) => new TemplateData()
        .Set("审查人", e.Reviewer)
        .Set("日期", Citations.Date(e.Date))
        .Set("期限", ExemptedWording.Period(e))
        .Set("出处", e.Place);

    private static string Articles(IReadOnlyList<Basis> basis, string note) => basis.Count > 0 ? $"{Citations.Articles(basis)}。" : note.Length > 0 ? note + "。" : "没有收录直接依据。";
}
