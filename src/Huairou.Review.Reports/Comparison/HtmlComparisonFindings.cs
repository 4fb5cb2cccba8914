using Huairou.Review.Reports.Html;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Comparison;

/// <summary>问题一览与逐处对照。</summary>
internal static class HtmlComparisonFindings
{
    /// <summary>一览表，按旧稿次序；状态与去处一眼看到。</summary>
    public static void List(HtmlText html, ComparisonResult r)
    {
        html.Raw("<section id=\"list\" aria-labelledby=\"list-h\">").Element("h2 id=\"list-h\"", "问题一览");
        if (r.Findings.Count == 0)
        {
            html.Element("p", "两稿都没有列出问题。").Raw("</section>").Line();
            return;
        }

        html.Raw("<div class=\"scroll\"><table><caption>旧稿每处问题与新稿的反弹、新增；同一问题几处的问题号相同</caption><thead><tr>");
        foreach (var head in new[] { "问题号", "旧稿", "新稿", "类型", "档次", "状态" })
        {
            html.Element("th scope=\"col\"", head);
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var (f, index) in r.Findings.Select(static (f, i) => (f, i)))
        {
            html.Raw($"<tr><th scope=\"row\" class=\"num\"><a href=\"#f{index + 1}\"><span class=\"vh\">问题</span>{f.Number}</a></th>");
            html.Element("td", ComparisonWording.OldPlace(f)).Element("td", ComparisonWording.NewPlace(f)).Raw("<td>").Text($"{f.Main.Rule} {f.Main.Title}").Element("span class=\"quoted\"", ComparisonWording.Quoted(f.Main)).Raw("</td>").Element("td class=\"nowrap\"", ComparisonWording.Severity(f.Main)).Raw("<td>");
            HtmlComparisonWriter.Badge(html, f.State);
            html.Raw("</td></tr>");
        }

        html.Raw("</tbody></table></div></section>").Line();
    }

    /// <summary>逐处对照，要办的在前。</summary>
    public static void Cards(HtmlText html, ComparisonResult r)
    {
        html.Raw("<section id=\"findings\" aria-labelledby=\"findings-h\">").Element("h2 id=\"findings-h\"", "逐处对照");
        html.Raw("<p class=\"remark\">文字对照中，<del><b>删</b>加删除线的</del>是旧稿有、新稿删去的，<ins><b>增</b>加下划线的</ins>是新稿加上的。</p>");
        if (r.Findings.Count == 0)
        {
            html.Element("p", "没有要对照的问题。");
        }

        foreach (var state in ComparisonStates.All)
        {
            var items = r.Findings.Select(static (f, i) => (Finding: f, Index: i + 1)).Where(x => x.Finding.State == state).ToList();
            if (items.Count == 0)
            {
                continue;
            }

            html.Element("h3", $"{state.ToChinese()}（{items.Count} 处）").Element("p class=\"remark\"", state.Meaning()).Line();
            foreach (var (finding, index) in items)
            {
                Card(html, finding, index);
            }
        }

        html.Raw("</section>").Line();
    }

    private static void Card(HtmlText html, ComparedFinding f, int index)
    {
        html.Raw($"<article class=\"problem state-{f.State.ToCode()}\" id=\"f{index}\" aria-labelledby=\"f{index}-h\"><h4 id=\"f{index}-h\"><span class=\"no\">{f.Number}</span> ");
        html.Text($"{ComparisonWording.OldPlace(f)} → {ComparisonWording.NewPlace(f)} ");
        HtmlComparisonWriter.Badge(html, f.State);
        html.Raw(" ").Element("span class=\"type\"", $"{f.Main.Rule} {f.Main.Title}（{ComparisonWording.Severity(f.Main)}）").Raw("</h4>").Line();
        html.Raw("<blockquote class=\"clause\">");
        HtmlDifference.Write(html, ComparisonWording.OldText(f), ComparisonWording.NewText(f));
        html.Raw("</blockquote><dl>");
        Row(html, "问题文字", ComparisonWording.Quoted(f.Main));
        Row(html, "理由", f.Reason + (f.NeedsCheck ? "（请人工核对）" : ""));
        Row(html, "还要办", f.Advice);
        html.Raw("</dl></article>").Line();
    }

    private static void Row(HtmlText html, string name, string value)
    {
        if (value.Length > 0)
        {
            html.Raw("<div>").Element("dt", name).Element("dd", value).Raw("</div>");
        }
    }
}
