using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>封面要素与摘要。</summary>
internal static class HtmlSummary
{
    private const int FirstLook = 5;

    /// <summary>封面上的文件要素。</summary>
    public static void Facts(HtmlText html, HtmlContext context)
    {
        var r = context.Result;
        html.Raw("<dl class=\"facts\">");
        Fact(html, "文件", r.File);
        Fact(html, "文种", r.KindEvidence.Length > 0 ? $"{r.Kind}（{r.KindEvidence}）" : r.Kind);
        if (r.Scope is { } scope)
        {
            Fact(html, "范围", $"{Wording.Scope(scope.InScope)}。{scope.Reason}");
        }

        Fact(html, "审查日期", r.Date);
        Fact(html, "篇幅", $"{r.Clauses.Count} 条款，{r.Reading.Characters} 字" + (r.Reading.Pages > 0 ? $"，{r.Reading.Pages} 页" : ""));
        Fact(html, "读取", Wording.Trust(r.Reading.Trust));
        html.Raw("</dl>");
    }

    /// <summary>摘要一节。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        html.Raw("<section id=\"summary\" aria-labelledby=\"summary-h\">").Element("h2 id=\"summary-h\"", "摘要");
        html.Element($"p class=\"verdict {VerdictClass(context.Result.Verdict)}\"", Wording.Conclusion(context.Result));
        if (context.Result.Baseline is { } baseline)
        {
            html.Element("p class=\"remark\"", Wording.Comparison(baseline));
        }

        if (context.Result.Reading.Trust != ReadingTrust.Full)
        {
            html.Raw("<p class=\"caution\"><strong>请注意：</strong>").Text($"读取{Wording.Trust(context.Result.Reading.Trust)}。{Wording.TrustMeaning(context.Result.Reading.Trust)}").Raw(" 详见<a href=\"#reading\">读取报告</a>。</p>");
        }

        Counts(html, context);
        Look(html, context);
        Spread(html, context);
        HtmlDocumentLevel.Write(html, context.Result);
        html.Raw("</section>").Line();
    }

    private static void Fact(HtmlText html, string name, string value) =>
        html.Raw("<div>").Element("dt", name).Element("dd", value).Raw("</div>");

    private static string VerdictClass(string verdict) => verdict switch
    {
        "violation" => "unlawful",
        "improper" => "improper",
        "advice" => "advice",
        _ => "none",
    };

    private static void Counts(HtmlText html, HtmlContext context)
    {
        html.Raw("<ul class=\"counts\">");
        foreach (var group in context.Groups.All)
        {
            var name = group.Key == "uncertain" ? "不确定" : group.Title;
            html.Raw($"<li class=\"{group.Key}{(group.Problems.Count == 0 ? " zero" : "")}\"><strong>{group.Problems.Count}</strong><span>").Text(name).Raw("</span></li>");
        }

        html.Raw($"<li class=\"cleared{(context.Result.Cleared.Count == 0 ? " zero" : "")}\"><strong>{context.Result.Cleared.Count}</strong><span>已核查未列</span></li>");
        html.Raw(context.Result.Exempted.Count == 0 ? "" : $"<li class=\"cleared\"><strong>{context.Result.Exempted.Count}</strong><span>已豁免</span></li>").Raw("</ul>").Line();
    }

    // 审查人时间有限：先给最该看的几条。
    private static void Look(HtmlText html, HtmlContext context)
    {
        var problems = context.Groups.All.Where(g => g.Key is not "uncertain").SelectMany(g => g.Problems.Select(p => (g.Key, Problem: p))).ToList();
        if (problems.Count == 0)
        {
            return;
        }

        html.Element("h3", problems.Count > FirstLook ? $"先看这 {FirstLook} 处" : "问题一览").Raw("<ol class=\"look\">");
        foreach (var (key, problem) in problems.Take(FirstLook))
        {
            var f = problem.Main;
            html.Raw("<li>").Raw($"<a href=\"#p{problem.Number}\">").Text(HtmlProblems.Place(f)).Raw("</a> ");
            HtmlProblems.Badge(html, f, key);
            html.Raw(" ").Text($"“{f.Quote}”").Raw(" ").Element("span class=\"type\"", $"{f.Rule} {f.Title}").Raw("</li>");
        }

        html.Raw("</ol>");
        if (problems.Count > FirstLook)
        {
            html.Element("p class=\"small\"", $"其余 {problems.Count - FirstLook} 处见“问题”一节。");
        }

        html.Line();
    }

    private static void Spread(HtmlText html, HtmlContext context)
    {
        var rows = context.Groups.All
            .SelectMany(g => g.Problems.Select(p => (g.Key, Area: Wording.Group(p.Main.Rule), Letter: p.Main.Rule.Length > 0 ? p.Main.Rule[0] : '~')))
            .GroupBy(x => (x.Letter, x.Area))
            .OrderBy(g => g.Key.Letter)
            .ToList();
        if (rows.Count < 2)
        {
            return;
        }

        html.Element("h3", "分布").Raw("<table><caption>各领域的问题数，同一问题只计一次</caption><thead><tr>").Element("th scope=\"col\"", "领域");
        foreach (var group in context.Groups.All)
        {
            html.Element("th scope=\"col\" class=\"num\"", group.Key == "uncertain" ? "不确定" : group.Title);
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Raw("<tr>").Element("th scope=\"row\"", row.Key.Area);
            foreach (var group in context.Groups.All)
            {
                var count = row.Count(x => x.Key == group.Key);
                html.Element("td class=\"num\"", count == 0 ? "—" : $"{count}");
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody></table>").Line();
    }
}
