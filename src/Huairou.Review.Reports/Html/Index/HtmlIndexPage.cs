using System.Security.Cryptography;
using System.Text;

namespace Huairou.Review.Reports.Html.Index;

/// <summary>索引页：先写成没有脚本也完整的一页，脚本只添筛选和图。</summary>
internal sealed class HtmlIndexPage(HtmlText html, IReadOnlyList<IndexRow> rows, IReadOnlyList<(string File, ReviewError Error)> unreadable, int count, string date, string pack)
{
    private static readonly Lazy<string> Css = new(static () => HtmlPage.Resource("report.css") + HtmlPage.Resource("index.css"));
    private static readonly Lazy<string> Chart = new(static () => WithoutMap(HtmlPage.Resource("chart.umd.min.js")));
    private static readonly Lazy<string> Script = new(static () => HtmlPage.Resource("index.js"));

    private static readonly IReadOnlyList<(string Id, string Name)> Sections =
        [("summary", "汇总"), ("charts", "分布"), ("files", "文件"), ("unreadable", "没有审查的文件"), ("limits", "说明")];

    /// <summary>写出整页。</summary>
    public void Write()
    {
        HtmlPage.Open(html, "审查索引", Css.Value, $"'{Hash(Chart.Value)}' '{Hash(Script.Value)}'");
        html.Raw("<header class=\"cover\">").Element("p class=\"kicker\"", "法规政策性别平等与儿童优先评估");
        html.Raw("<h1>审查索引</h1><dl class=\"facts\">");
        Fact("文件", unreadable.Count == 0 ? $"{count} 份" : $"{count} 份，其中 {unreadable.Count} 份没有审查");
        Fact("审查日期", date.Length > 0 ? date : "—");
        Fact("规则包", pack.Length > 12 ? pack[..12] : pack.Length > 0 ? pack : "未标明");
        html.Raw("</dl></header>").Line();
        HtmlPage.Contents(html, Sections);
        html.Raw("<main id=\"main\" tabindex=\"-1\">").Line();
        Summary();
        var table = new IndexTable(html, rows);
        table.Filters();
        new IndexCharts(html, rows).Write();
        table.Write();
        Unreadable();
        Limits();
        html.Raw("</main>").Line();
        html.Raw("<footer>").Element("p", $"审查索引　{count} 份文件　审查日期 {date}").Raw("</footer>").Line();
        html.Raw("<script type=\"application/json\" id=\"data\">").Raw(IndexData.Json(rows)).Raw("</script>\n");
        html.Raw("<script>").Raw(Chart.Value).Raw("</script>\n<script>").Raw(Script.Value).Raw("</script>\n");
        HtmlPage.Close(html);
    }

    private void Fact(string name, string value) => html.Raw("<div>").Element("dt", name).Element("dd", value).Raw("</div>");

    private void Summary()
    {
        html.Raw("<section id=\"summary\" aria-labelledby=\"summary-h\">").Element("h2 id=\"summary-h\"", "汇总");
        var bad = rows.Count(static r => r.Verdict == "violation");
        html.Raw($"<p class=\"verdict {(bad > 0 ? "unlawful" : rows.Any(static r => r.Verdict == "improper") ? "improper" : "none")}\">")
            .Text($"审查了 {rows.Count} 份文件：" + string.Join('，', IndexRow.Verdicts.Select(v => $"{v.Name} {rows.Count(r => r.Verdict == v.Key)} 份")) + "。").Raw("</p>");
        html.Raw("<ul class=\"counts\">");
        for (var i = 0; i < IndexRow.Groups.Count; i++)
        {
            var total = rows.Sum(r => r.Counts[i]);
            html.Raw($"<li class=\"{IndexRow.Groups[i].Key}{(total == 0 ? " zero" : "")}\"><strong>{total}</strong><span>").Text(IndexRow.Groups[i].Name).Raw("</span></li>");
        }

        html.Raw($"<li class=\"{(unreadable.Count == 0 ? "zero" : "unlawful")}\"><strong>{unreadable.Count}</strong><span>没有审查</span></li></ul>");
        html.Element("p class=\"small\"", "同一份文件里同一问题几处出现只计一次；均为“疑似”，经审查人确认后才是结论。").Raw("</section>").Line();
    }

    private void Unreadable()
    {
        html.Raw("<section id=\"unreadable\" aria-labelledby=\"unreadable-h\">").Element("h2 id=\"unreadable-h\"", "没有审查的文件");
        if (unreadable.Count == 0)
        {
            html.Element("p", "全部文件都已审查。").Raw("</section>").Line();
            return;
        }

        html.Raw("<table><caption>读不了的文件与原因，处理后请重新审查</caption><thead><tr><th scope=\"col\">文件</th><th scope=\"col\">原因与办法</th></tr></thead><tbody>");
        foreach (var (file, error) in unreadable)
        {
            html.Raw("<tr>").Element("th scope=\"row\"", file).Element("td", error.Message).Raw("</tr>");
        }

        html.Raw("</tbody></table></section>").Line();
    }

    private void Limits()
    {
        html.Raw("<section id=\"limits\" aria-labelledby=\"limits-h\">").Element("h2 id=\"limits-h\"", "说明").Raw("<ul>");
        html.Element("li", "本页与各份报告放在同一目录，移动时请一起移动，链接才有效。");
        html.Element("li", "镇乡按所在文件夹或者题目认出，认不出的归入文件夹名或者“未分镇乡”。");
        html.Element("li", "本页不联网，所用的图表程序（Chart.js，MIT 许可）已写在页内。").Raw("</ul></section>").Line();
    }

    private static string Hash(string script) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    // 末行指向的源码对照文件不随页分发，留着只会让浏览器的开发工具报错。
    private static string WithoutMap(string script)
    {
        var map = script.LastIndexOf("//# sourceMappingURL=", StringComparison.Ordinal);
        return map < 0 ? script : script[..map].TrimEnd('\n') + "\n";
    }
}
