namespace Huairou.Review.Reports.Html;

/// <summary>已核查未列为问题：查过什么、为什么没有列。</summary>
internal static class HtmlCleared
{
    /// <summary>写出。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        var r = context.Result;
        html.Raw("<section id=\"cleared\" aria-labelledby=\"cleared-h\">").Element("h2 id=\"cleared-h\"", "已核查未列为问题");
        if (r.Cleared.Count == 0)
        {
            html.Element("p", "没有需要说明的文字：文稿中没有出现像问题而经核查不是问题的写法。");
        }
        else
        {
            html.Raw("<table><caption>像问题而经核查没有列为问题的文字</caption><thead><tr><th scope=\"col\">位置</th><th scope=\"col\">文字</th><th scope=\"col\">考虑过</th><th scope=\"col\">未列的理由</th></tr></thead><tbody>");
            foreach (var c in r.Cleared)
            {
                html.Raw("<tr>").Element("td class=\"nowrap\"", c.Address).Element("td", c.Quote).Element("td class=\"nowrap\"", c.Rule);
                html.Raw("<td>").Element("strong", Wording.Clearance(c.Reason)).Raw("：").Text(c.Explanation).Raw("</td></tr>");
            }

            html.Raw("</tbody></table>");
        }

        html.Line();
        Checked(html, r);
        html.Raw("</section>").Line();
    }

    private static void Checked(HtmlText html, Screening.Results.ReviewResult r)
    {
        if (r.Checked.Count == 0)
        {
            return;
        }

        html.Element("h3", $"检查了哪些类型（{r.Checked.Count} 类）").Raw("<dl class=\"checked\">");
        foreach (var group in r.Checked.GroupBy(c => Wording.Group(c.Id), StringComparer.Ordinal))
        {
            html.Raw("<div>").Element("dt", group.Key).Element("dd", string.Join("；", group.Select(c => $"{c.Id} {c.Title}"))).Raw("</div>");
        }

        html.Raw("</dl>").Line();
    }
}
