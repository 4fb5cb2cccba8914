using Huairou.Review.Documents;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>规划对照、已核查未列为问题、读取情况：意见书从不只有一句“没有问题”。</summary>
internal static class OpinionChecks
{
    private const int MostPlaces = 5;

    // 只是提到、没有表态的条目不逐条列，否则真正抵触的淹没在里面。
    private const string Touched = "触及";

    /// <summary>填写。</summary>
    public static void Fill(TemplateData data, OpinionContext context)
    {
        var r = context.Result;
        data.Set("规划对照", Coverage(r))
            .Set("规划对照说明", CoverageRemark(r))
            .Set("规划期说明", PlanPeriod(r))
            .Set("核查汇总", Areas(context))
            .Set("核查未列", Cleared(context))
            .Set("核查说明", CheckRemark(r))
            .Set("读取情况", Reading(r.Reading))
            .Set("读取说明", RichText.OfLines(r.Reading.Notices.Take(OpinionData.Most).Select(static n => n.Message)));
    }

    private static string PlanPeriod(ReviewResult r)
    {
        var note = r.Findings.Select(static f => f.CriteriaNote).Concat(r.Coverage.Select(static c => c.Note.Split('；')[^1])).FirstOrDefault(static n => n.Contains("规划期", StringComparison.Ordinal));
        return note is null ? "" : $"{note}：审查日期在规划期以外，以规划条目为准的意见至多是建议，不据以认定不当。";
    }

    private static string CoverageRemark(ReviewResult r)
    {
        var stated = r.Coverage.Where(static c => c.Relation != Touched).Select(static c => c.Criterion).ToHashSet(StringComparer.Ordinal);
        var touched = r.Coverage.Where(c => c.Relation == Touched && !stated.Contains(c.Criterion)).Select(static c => c.Criterion).Distinct(StringComparer.Ordinal).Count();
        return (stated.Count, touched) switch
        {
            (0, 0) => "没有识别出文件支持、抵触或者触及的规划条目，也没有应当回应而没有回应的条目。",
            (0, _) => $"没有识别出文件支持、抵触的规划条目，也没有应当回应而没有回应的条目；另有{touched}个条目只是触及，不逐条列出。",
            (_, 0) => "",
            _ => $"另有{touched}个条目只是触及，不逐条列出。",
        };
    }

    private static TemplateData[] Coverage(ReviewResult r) =>
    [
        .. Wording.Relations.Where(static relation => relation != Touched).SelectMany(relation => r.Coverage.Where(c => c.Relation == relation).GroupBy(static c => c.Criterion, StringComparer.Ordinal).Select(g => new TemplateData()
            .Set("关系", relation)
            .Set("条目", g.Key)
            .Set("标题", g.First().Title)
            .Set("条款", relation == "遗漏" ? "没有写到" : Places(g.Select(static c => c.Address)))
            .Set("说明", string.Join('；', g.SelectMany(static c => c.Note.Split('；')).Where(static n => n.Length > 0 && !n.Contains("规划期", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)))))
            .Take(OpinionData.Most),
    ];

    private static TemplateData[] Areas(OpinionContext context)
    {
        var problems = context.Groups.All.SelectMany(static g => g.Problems).Select(static p => p.Main.Rule).Concat(context.Result.Omissions.Select(static o => o.Rule)).ToList();
        var areas = context.Result.Checked.Select(static c => c.Id).Concat(problems).Concat(context.Result.Cleared.Select(static c => c.Rule)).Where(static id => id.Length > 0)
            .Distinct(StringComparer.Ordinal).OrderBy(static id => id, StringComparer.Ordinal).GroupBy(static id => id[0]);
        return [.. areas.Select(area => new TemplateData()
            .Set("领域", $"{area.Key} {Wording.Group(area.First())}")
            .Set("类型", Range([.. area]))
            .Set("列为意见", Count(problems.Count(p => p[0] == area.Key)))
            .Set("已豁免", Count(context.Result.Exempted.Count(e => e.Rule.StartsWith(area.Key))))
            .Set("未列", Count(context.Result.Cleared.Count(c => c.Rule.StartsWith(area.Key)))))];
    }

    // 连号的写成一段，免得一长串编号在表格里断开。
    private static string Range(IReadOnlyList<string> ids)
    {
        var (first, last) = (ids[0], ids[^1]);
        var whole = ids.Count > 2 && int.TryParse(first[1..], out var from) && int.TryParse(last[1..], out var to) && to - from == ids.Count - 1;
        return whole ? $"{first}至{last}，共{ids.Count}类" : string.Join('、', ids);
    }

    private static string Count(int count) => count == 0 ? "—" : $"{count}";

    private static TemplateData[] Cleared(OpinionContext context) =>
        [.. context.Result.Cleared.GroupBy(static c => (c.Rule, c.Reason)).OrderBy(static g => g.Key.Rule, StringComparer.Ordinal).ThenBy(static g => g.Key.Reason, StringComparer.Ordinal).Take(OpinionData.Most).Select(g => new TemplateData()
            .Set("类型", context.Named(g.Key.Rule))
            .Set("处数", $"{g.Count()}")
            .Set("理由", Wording.Clearance(g.Key.Reason))
            .Set("位置", Places(g.Select(static c => c.Address))))];

    private static string CheckRemark(ReviewResult r)
    {
        var looked = r.Checked.Count > 0 ? $"共检查{r.Checked.Count}类问题。" : "";
        return looked + (r.Cleared.Count > 0
            ? $"有{r.Cleared.Count}处文字像问题而经核查不是，按类型合计如下；没有列出的类型，在文件里没有见到相应的写法。"
            : "文件里没有像问题而经核查不是问题的文字；没有列为意见的类型，在文件里没有见到相应的写法。");
    }

    // 读取说明里已经写到的不再说一遍。
    private static string Reading(ReadingReport r)
    {
        var parts = new List<string> { $"读取{Wording.Trust(r.Trust)}：{Wording.TrustMeaning(r.Trust)}" };
        foreach (var (code, count, text) in new[]
        {
            ("image-only-page", r.ImageOnlyPages.Count, $"第{string.Join('、', r.ImageOnlyPages)}页只有图片，没有审查。"),
            ("garbled-page", r.GarbledPages.Count, $"第{string.Join('、', r.GarbledPages)}页疑似乱码。"),
            ("images", r.Images, $"图片{r.Images}张，图中文字没有审查。"),
            ("pending-revisions", r.PendingRevisions, $"待定修订{r.PendingRevisions}处，按全部接受后的文字审查。"),
            ("comments", r.Comments, $"批注{r.Comments}条，没有审查。"),
        })
        {
            if (count > 0 && !r.Notices.Any(n => n.Code == code))
            {
                parts.Add(text);
            }
        }

        return string.Concat(parts);
    }

    // 汇总只说到表格的第几行，栏名见各条意见；“四、”这样的编号连着列，去掉末尾的顿号。
    private static string Places(IEnumerable<string> addresses)
    {
        var places = addresses.Select(static a => a.IndexOf("行“", StringComparison.Ordinal) is > 0 and var row ? a[..(row + 1)] : a.TrimEnd('、'))
            .Where(static a => a.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return string.Join('、', places.Take(MostPlaces)) + (places.Count > MostPlaces ? $"等{places.Count}处" : "");
    }
}
