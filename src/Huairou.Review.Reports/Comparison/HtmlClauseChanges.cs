using Huairou.Review.Reports.Html;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Comparison;

/// <summary>条款变动一览：除未变与只改编号的以外，逐条对照。</summary>
internal static class HtmlClauseChanges
{
    /// <summary>写出。</summary>
    public static void Write(HtmlText html, ComparisonResult r)
    {
        html.Raw("<section id=\"clauses\" aria-labelledby=\"clauses-h\">").Element("h2 id=\"clauses-h\"", "条款变动");
        html.Element("p", ComparisonWording.ChangeCounts(r.Clauses) + "。");
        var changed = ComparisonWording.Changed(r).ToList();
        if (changed.Count == 0)
        {
            html.Element("p", "条款文字没有变动。").Raw("</section>").Line();
            return;
        }

        html.Raw("<div class=\"scroll\"><table class=\"changes\"><caption>条款文字的变动，大体按新稿次序；只改编号的不列</caption><thead><tr><th scope=\"col\">变动</th><th scope=\"col\">旧稿</th><th scope=\"col\">新稿</th><th scope=\"col\">文字对照</th></tr></thead><tbody>");
        foreach (var c in changed)
        {
            html.Raw("<tr>").Element("th scope=\"row\" class=\"nowrap\"", ComparisonWording.Change(c.Kind)).Element("td", c.Old?.Address ?? "—").Element("td", c.New.Count > 0 ? string.Join('、', c.New.Select(static n => n.Address)) : "—").Raw("<td>");
            HtmlDifference.Write(html, c.Old?.Text ?? "", ComparisonWording.Text(c.New));
            html.Raw("</td></tr>");
        }

        html.Raw("</tbody></table></div></section>").Line();
    }
}
