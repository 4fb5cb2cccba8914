using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>规划条目覆盖：文稿触及哪些条目，问题对应哪些条目。</summary>
internal static class HtmlCoverage
{
    /// <summary>写出。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        html.Raw("<section id=\"coverage\" aria-labelledby=\"coverage-h\">").Element("h2 id=\"coverage-h\"", "规划条目覆盖");
        // 规划期的话对各条目都一样，在前面说一遍，不逐行重复。
        var notes = context.Result.Findings.Select(f => f.CriteriaNote).Where(n => n.Length > 0)
            .Concat(context.Result.Coverage.SelectMany(static c => c.Note.Split('；')).Where(IsPeriod)).Distinct(StringComparer.Ordinal);
        foreach (var note in notes)
        {
            html.Element("p class=\"caution\"", note);
        }

        Cited(html, context);
        Touched(html, context);
        html.Raw("</section>").Line();
    }

    private static bool IsPeriod(string note) => note.Contains("规划期", StringComparison.Ordinal);

    private static void Cited(HtmlText html, HtmlContext context)
    {
        var cited = context.Groups.All
            .SelectMany(g => g.Problems)
            .SelectMany(p => p.Places.SelectMany(f => f.Criteria).Distinct(StringComparer.Ordinal).Select(c => (Criterion: c, p.Number)))
            .GroupBy(x => x.Criterion, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        if (cited.Count == 0)
        {
            html.Element("p", "列出的问题没有对应的规划条目。");
            return;
        }

        html.Raw("<table><caption>问题对应的规划条目</caption><thead><tr><th scope=\"col\">条目</th><th scope=\"col\">标题</th><th scope=\"col\">问题</th></tr></thead><tbody>");
        foreach (var row in cited)
        {
            html.Raw("<tr>").Element("th scope=\"row\"", row.Key).Element("td", context.TitleOf(row.Key)).Raw("<td>");
            foreach (var ((_, number), index) in row.Select((x, i) => (x, i)))
            {
                html.Raw(index > 0 ? "、" : "").Raw($"<a href=\"#p{number}\">{number}</a>");
            }

            html.Raw("</td></tr>");
        }

        html.Raw("</tbody></table>").Line();
    }

    private static void Touched(HtmlText html, HtmlContext context)
    {
        if (context.Result.Coverage.Count == 0)
        {
            html.Element("p", "没有识别出文稿触及的其他规划条目。");
            return;
        }

        foreach (var relation in Wording.Relations)
        {
            Group(html, relation, context.Result.Coverage.Where(c => c.Relation == relation).ToList());
        }
    }

    private static void Group(HtmlText html, string relation, List<CoverageItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Raw("<table class=\"criteria\"><caption>").Text($"{relation}的规划条目").Raw("</caption><colgroup><col class=\"id\"/><col/><col class=\"place\"/><col class=\"most\"/><col class=\"note\"/></colgroup><thead><tr><th scope=\"col\">条目</th><th scope=\"col\">标题</th><th scope=\"col\">位置</th><th scope=\"col\">最高可定</th><th scope=\"col\">说明</th></tr></thead><tbody>");
        foreach (var row in items.GroupBy(static c => (c.Criterion, c.Title)))
        {
            var places = string.Join('、', row.Select(static c => c.Address).Where(static a => a.Length > 0).Distinct(StringComparer.Ordinal));
            var notes = string.Join('；', row.SelectMany(static c => c.Note.Split('；')).Where(static n => n.Length > 0 && !IsPeriod(n)).Distinct(StringComparer.Ordinal));
            html.Raw("<tr>").Element("th scope=\"row\"", row.Key.Criterion).Element("td", row.Key.Title).Element("td", places).Element("td", row.First().Supports).Element("td", notes).Raw("</tr>");
        }

        html.Raw("</tbody></table>").Line();
    }
}
