using Huairou.Review.Reports.Papers;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>已豁免：哪些意见由谁、何时、因为什么决定保留，以及豁免自身的提示。</summary>
internal static class HtmlDecisions
{
    /// <summary>这一节的锚点。</summary>
    public const string Id = "exempted";

    /// <summary>这一节的名称。</summary>
    public const string Name = ExemptedWording.Name;

    /// <summary>有没有内容可写。</summary>
    public static bool Any(ReviewResult r) => r.Exempted.Count + r.ExemptionNotices.Count > 0;

    /// <summary>写出；没有内容的不写。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        var r = context.Result;
        if (!Any(r))
        {
            return;
        }

        html.Raw($"<section id=\"{Id}\" aria-labelledby=\"{Id}-h\">").Element($"h2 id=\"{Id}-h\"", Name);
        if (r.Exempted.Count > 0)
        {
            Items(html, context, r.Exempted);
        }

        if (r.ExemptionNotices.Count > 0)
        {
            html.Element("h3", "豁免提示").Raw("<ul>");
            foreach (var notice in r.ExemptionNotices)
            {
                html.Element("li", notice.Message);
            }

            html.Raw("</ul>").Line();
        }

        html.Raw("</section>").Line();
    }

    /// <summary>原来的档次。</summary>
    public static void Badge(HtmlText html, Severity severity) => html.Element($"span class=\"badge {Id}\"", ExemptedWording.Degree(severity));

    // 一处一块，与问题同样排：理由长短不一，挤在表格的窄栏里打印出来没法读。
    private static void Items(HtmlText html, HtmlContext context, IReadOnlyList<Exempted> items)
    {
        html.Element("h3", $"已豁免的意见（{items.Count}）").Element("p class=\"remark\"", "审查人决定保留的意见，不列入问题，不计入结论。");
        var unlawful = items.Count(static e => e.Severity == Severity.Unlawful);
        if (unlawful > 0)
        {
            html.Element("p class=\"caution\"", Wording.UnlawfulExempted(unlawful));
        }

        foreach (var (e, index) in items.Select(static (e, i) => (e, i)))
        {
            var id = $"e{index + 1}";
            html.Raw($"<article class=\"problem exempted\" id=\"{id}\" aria-labelledby=\"{id}-h\"><h4 id=\"{id}-h\">");
            html.Element("span class=\"no\"", ExemptedWording.Number(index)).Raw(" ");
            _ = e.Finding is { } marked && context.Clauses.Find(marked.ClauseId) is not null
                ? html.Raw($"<a href=\"#{context.MarkId(marked)}\">").Text(e.Address).Raw("</a> ")
                : html.Text($"{e.Address} ");
            Badge(html, e.Severity);
            html.Text($" {e.Rule} {e.Title}").Raw("</h4>").Line();
            if (e.Finding is { } finding)
            {
                HtmlProblems.Clause(html, context, finding, Id);
            }

            html.Raw("<dl>");
            HtmlProblems.Row(html, "豁免理由", e.Entry.Reason);
            HtmlProblems.Row(html, "豁免决定", Wording.Exemption(e.Entry));
            HtmlProblems.Row(html, e.Finding is null ? "所见" : "原意见", e.Why);
            HtmlProblems.Row(html, "涉及条文", Citations.Articles(e.Finding?.Basis ?? e.Omission!.Basis));
            html.Raw("</dl></article>").Line();
        }
    }
}
