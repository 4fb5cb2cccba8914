using System.Globalization;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>已豁免：哪些意见由谁、何时、因为什么决定保留，以及豁免自身的提示。</summary>
internal static class HtmlDecisions
{
    /// <summary>这一节的锚点。</summary>
    public const string Id = "exempted";

    /// <summary>这一节的名称。</summary>
    public const string Name = "已豁免";

    /// <summary>有没有内容可写。</summary>
    public static bool Any(ReviewResult r) => r.Exempted.Count + r.ExemptionNotices.Count > 0;

    /// <summary>写出；没有内容的不写。</summary>
    public static void Write(HtmlText html, ReviewResult r)
    {
        if (!Any(r))
        {
            return;
        }

        html.Raw($"<section id=\"{Id}\" aria-labelledby=\"{Id}-h\">").Element($"h2 id=\"{Id}-h\"", Name);
        if (r.Exempted.Count > 0)
        {
            Table(html, r.Exempted);
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

    private static void Table(HtmlText html, IReadOnlyList<Exempted> items)
    {
        html.Element("p class=\"remark\"", "审查人决定保留的意见，不列入问题，不计入结论。");
        var unlawful = items.Count(static e => e.Severity == Severity.Unlawful);
        if (unlawful > 0)
        {
            html.Element("p class=\"caution\"", Wording.UnlawfulExempted(unlawful));
        }

        html.Raw("<table><caption>已豁免的意见</caption><thead><tr><th scope=\"col\">位置</th><th scope=\"col\">文字</th><th scope=\"col\">原意见</th><th scope=\"col\">豁免理由</th><th scope=\"col\">审查人与日期</th></tr></thead><tbody>");
        foreach (var e in items)
        {
            var until = e.Entry.Until is { } day ? "有效至 " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "未设期限";
            html.Raw("<tr>").Element("td", e.Address).Element("td", e.Quote.Length > 0 ? e.Quote : e.Why);
            html.Element("td", $"{e.Severity.ToChinese()}　{e.Rule} {e.Title}").Element("td", e.Entry.Reason);
            html.Raw("<td>").Text($"{e.Entry.Reviewer}\n{e.Entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n{until}").Raw("<br>");
            html.Element("span class=\"small\"", e.Entry.Place).Raw("</td></tr>");
        }

        html.Raw("</tbody></table>").Line();
    }
}
