using Huairou.Review.Documents;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Opinion;

/// <summary>总体结论与复核状态。</summary>
internal static class OpinionSummary
{
    /// <summary>填写。</summary>
    public static void Fill(TemplateData data, OpinionContext context)
    {
        var r = context.Result;
        var groups = context.Groups;
        var conclusion = OverallConclusion.Of(r, groups);
        data.Set("总体结论", conclusion.Name)
            .Set("结论数目", conclusion.Counts)
            .Set("结论规则", OverallConclusion.Rule)
            .Set("结论说明", RichText.OfLines(Remarks(context, conclusion)))
            .Set("复核状态", context.Paper.IsConfirmed
                ? $"所列意见已由审查人{context.Paper.Reviewer}复核确认；列为“不确定”的除外。"
                : "机器初评，尚未复核：所列意见均为“疑似”，经审查人署名确认后才是评估意见。")
            .Set("违法数", $"{groups.Count("unlawful")}")
            .Set("不当数", $"{groups.Count("improper")}")
            .Set("建议数", $"{groups.Count("advice")}")
            .Set("合法性数", $"{groups.Count("legality")}")
            .Set("不确定数", $"{groups.Count("uncertain")}")
            .Set("遗漏数", $"{r.Omissions.Count}");
    }

    private static IEnumerable<string> Remarks(OpinionContext context, OverallConclusion conclusion)
    {
        var r = context.Result;
        if (!context.Paper.IsConfirmed)
        {
            yield return "以上是机器初评的结论，供审查人参考。";
        }

        if (r.Scope is { InScope: false } scope)
        {
            yield return $"本文件经判断不在评估范围内：{scope.Reason}";
        }

        var legality = context.Groups.Count("legality") + r.Omissions.Count(static o => o.Scope == "legality");
        if (legality > 0)
        {
            yield return $"另有合法性提示{legality}项（见“文件级意见”部分），由合法性审核处理，不影响上述结论。"
                + (conclusion.Name == OverallConclusion.Ready ? "出台前请先处理。" : "");
        }

        if (context.Groups.Count("uncertain") is > 0 and var uncertain)
        {
            yield return $"另有不确定的意见{uncertain}项（见“未读到与不确定的内容”部分），由审查人判断，可能改变结论。";
        }

        if (OpinionExempted.Conclusion(r) is { Length: > 0 } exempted)
        {
            yield return exempted;
        }

        if (r.Reading.Trust == ReadingTrust.Partial)
        {
            yield return "文件没有全部读到，结论只就读到的内容而言，须对照原件补审。";
        }
    }
}
