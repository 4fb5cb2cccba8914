using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>由审查结果得出意见书的全部内容。</summary>
internal static class OpinionData
{
    /// <summary>每一部分最多列这么多项：再多的装进一份意见书没有人看得完。</summary>
    public const int Most = 300;

    /// <summary>生成。</summary>
    /// <param name="context">审查结果等。</param>
    /// <param name="general">评估本身的依据。</param>
    public static TemplateData Of(OpinionContext context, IReadOnlyList<Basis> general)
    {
        var r = context.Result;
        var groups = context.Groups;
        var plain = groups.All.Where(static g => g.Key is "unlawful" or "improper" or "advice").SelectMany(static g => g.Problems).ToList();
        var child = plain.Where(static p => ChildPriority.Concerns(p.Main)).ToList();
        var other = plain.Where(static p => !ChildPriority.Concerns(p.Main)).ToList();
        var data = new TemplateData()
            .Set("题目", context.Paper.Title)
            .Set("文件名", r.File)
            .Set("文种", r.Kind)
            .Set("文种依据", r.KindEvidence)
            .Set("制定机关", DocumentFacts.Issuer(r))
            .Set("阶段", DocumentFacts.Stage(r))
            .Set("条款数", $"{r.Clauses.Count}条，{r.Reading.Characters}字")
            .Set("评估范围", r.Scope is { } scope ? $"{Wording.Scope(scope.InScope)}：{scope.Reason}" : "")
            .Set("审查日期", Citations.Date(r.Date))
            .Set("依据包", r.Pack.Length > 16 ? r.Pack[..16] : r.Pack)
            .Set("审查人", context.Paper.Reviewer)
            .Set("条款意见", Items(context, other))
            .Set("条款意见说明", ClauseRemark(other, child))
            .Set("儿童优先意见", Items(context, child))
            .Set("儿童优先说明", ChildRemark(r, child))
            .Set("合法性提示", Items(context, Of(groups, "legality")))
            .Set("不确定意见", Items(context, Of(groups, "uncertain")))
            .Set("应补充内容", Omissions(context))
            .Set("指标比对", [.. r.Indicators.Take(Most).Select(Indicator)]);
        OpinionSummary.Fill(data, context);
        OpinionChecks.Fill(data, context);
        OpinionExempted.Fill(data, context);
        OpinionSources.Fill(data, context, general);
        return data;
    }

    /// <summary>某组的问题。</summary>
    public static IReadOnlyList<Problem> Of(ProblemGroups groups, string key) => groups.All.First(g => g.Key == key).Problems;

    private static TemplateData[] Items(OpinionContext context, IReadOnlyList<Problem> problems) => [.. problems.Take(Most).Select(context.Item)];

    private static string ClauseRemark(List<Problem> other, List<Problem> child)
    {
        var parts = new List<string>();
        if (other.Count == 0)
        {
            parts.Add(child.Count > 0 ? "除儿童优先部分所列以外，没有列出条款意见。" : "没有列出条款意见。查了什么、哪些文字经核查未列为问题，见“已核查未列为问题的内容”部分。");
        }

        if (other.Count > Most)
        {
            parts.Add($"共{other.Count}个问题，这里按档次列前{Most}个，其余见审查报告与清理台账。");
        }

        if (other.Count > 0 && child.Count > 0)
        {
            parts.Add($"序号{string.Join('、', child.Take(20).Select(static p => p.Number))}{(child.Count > 20 ? "等" : "")}直接影响儿童，列入“儿童优先意见”部分。");
        }

        return string.Concat(parts);
    }

    private static string ChildRemark(ReviewResult r, List<Problem> child)
    {
        var omitted = r.Omissions.Count(static o => ChildPriority.Concerns(o.Rule));
        var missing = omitted > 0 ? $"另有{omitted}项应补充的内容与儿童有关，见“文件级意见”部分。" : "";
        if (child.Count > 0)
        {
            return ChildPriority.HowChosen + (child.Count > Most ? $"共{child.Count}个，这里列前{Most}个。" : "") + missing;
        }

        var looked = r.Checked.Select(static c => c.Id).Where(ChildPriority.Concerns).Distinct(StringComparer.Ordinal).ToList();
        var own = looked.Count(static id => id.StartsWith('M'));
        var names = looked.Where(static id => !id.StartsWith('M')).Prepend(own > 0 ? $"M组{own}类" : "").Where(static n => n.Length > 0);
        return $"没有列出儿童优先意见。{(looked.Count > 0 ? $"本部分检查了{string.Join('、', names)}，共{looked.Count}类。" : "")}{missing}";
    }

    private static TemplateData[] Omissions(OpinionContext context)
    {
        var next = context.Groups.All.Sum(static g => g.Problems.Count);
        return [.. context.Result.Omissions.Take(Most).Select((o, i) => new TemplateData()
            .Set("序号", $"{next + i + 1}")
            .Set("类型", $"{o.Rule} {o.Title}")
            .Set("档次", o.Scope == "legality" ? "合法性提示" : context.Paper.Degree(o.Severity))
            .Set("所见", o.Why)
            .Set("位置", o.Place.Length > 0 ? o.Place : "文末")
            .Set("建议", o.Suggestion)
            .Set("依据", RichText.OfLines(Citations.Lines(o.Basis, o.BasisNote, 2))))];
    }

    private static TemplateData Indicator(IndicatorFinding i) => new TemplateData()
        .Set("位置", i.Address)
        .Set("指标", i.Of.Length > 0 ? $"{i.Name}（{i.Of}）" : i.Name)
        .Set("规划", i.Plan)
        .Set("文中", i.Draft)
        .Set("结果", i.Status)
        .Set("说明", i.Message);
}
