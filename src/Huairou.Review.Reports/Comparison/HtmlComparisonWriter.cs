using System.Text;
using Huairou.Review.Reports.Html;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>html：一个自足的整改复核网页，不用脚本、不取外部资源，能直接打印归档。</summary>
/// <param name="options">写报告的要求；取审查人与日期。</param>
public sealed class HtmlComparisonWriter(ReportOptions options) : IComparisonWriter
{
    private static readonly Lazy<string> Css = new(static () => HtmlPage.Resource("report.css") + HtmlPage.Resource("compare.css"));

    private static readonly IReadOnlyList<(string Id, string Name)> Sections =
    [
        ("summary", "复核结论"), ("list", "问题一览"), ("findings", "逐处对照"), ("omissions", "应有内容"), ("clauses", "条款变动"), ("limits", "说明与签署"),
    ];

    /// <inheritdoc />
    public string Format => "html";

    /// <inheritdoc />
    public string FileSuffix => ".整改复核.html";

    /// <inheritdoc />
    public void Write(Stream output, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        var html = new HtmlText();
        var title = result.New.Title.Length > 0 ? result.New.Title : result.New.File;
        HtmlPage.Open(html, title + "整改复核", Css.Value);
        html.Raw("<header class=\"cover\">").Element("p class=\"kicker\"", "法规政策性别平等与儿童优先评估");
        html.Raw("<h1>").Text(title).Raw("<span class=\"sub\">整改复核</span></h1>");
        Facts(html, result);
        html.Raw("</header>").Line();
        HtmlPage.Contents(html, Sections);
        html.Raw("<main id=\"main\" tabindex=\"-1\">").Line();
        Summary(html, result);
        HtmlComparisonFindings.List(html, result);
        HtmlComparisonFindings.Cards(html, result);
        Omissions(html, result);
        HtmlClauseChanges.Write(html, result);
        Limits(html);
        html.Raw("</main>").Line();
        html.Raw("<footer>").Element("p", $"{result.Old.File} 与 {result.New.File} 的比较　审查日期 {result.New.Date}").Raw("</footer>").Line();
        HtmlPage.Close(html);
        output.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }

    /// <summary>状态标签：文字加边框，不单靠颜色。</summary>
    internal static void Badge(HtmlText html, ComparisonState state) => html.Element($"span class=\"state {state.ToCode()}\"", state.ToChinese());

    private static void Facts(HtmlText html, ComparisonResult r)
    {
        html.Raw("<dl class=\"facts\">");
        foreach (var before in r.Before)
        {
            Fact(html, "更早一稿", ComparisonWording.Draft(before, before.Clauses.Count == 0));
        }

        Fact(html, "旧稿", ComparisonWording.Draft(r.Old, r.OldIsResultOnly));
        Fact(html, "新稿", ComparisonWording.Draft(r.New, false));
        Fact(html, "审查日期", r.New.Date);
        if (r.Record is { } record)
        {
            Fact(html, "台账", record.Source);
        }

        html.Raw("</dl>");
    }

    private static void Fact(HtmlText html, string name, string value) => html.Raw("<div>").Element("dt", name).Element("dd", value).Raw("</div>");

    private static void Summary(HtmlText html, ComparisonResult r)
    {
        var s = r.Summary;
        var done = s.Resolved == s.Total && s.Of(ComparisonState.Added) + s.Of(ComparisonState.Relapsed) == 0;
        html.Raw("<section id=\"summary\" aria-labelledby=\"summary-h\">").Element("h2 id=\"summary-h\"", "复核结论");
        html.Raw($"<p class=\"verdict {(done ? "none" : "improper")}\">").Text($"整改率 {s.Rate}。{ComparisonWording.Conclusion(s)}").Raw("</p>");
        foreach (var notice in r.Notices)
        {
            html.Raw("<p class=\"caution\"><strong>请注意：</strong>").Text(notice).Raw("</p>");
        }

        html.Raw("<ul class=\"counts\">");
        foreach (var state in ComparisonStates.All)
        {
            html.Raw($"<li class=\"{state.ToCode()}{(s.Of(state) == 0 ? " zero" : "")}\"><strong>{s.Of(state)}</strong><span>").Text(state.ToChinese()).Raw("</span></li>");
        }

        html.Raw("</ul>").Element("p class=\"small\"", ComparisonWording.RateRule + (s.NotCounted > 0 ? $"旧稿另有建议与不确定 {s.NotCounted} 个，没有计入。" : ""));
        html.Raw("</section>").Line();
    }

    private static void Omissions(HtmlText html, ComparisonResult r)
    {
        html.Raw("<section id=\"omissions\" aria-labelledby=\"omissions-h\">").Element("h2 id=\"omissions-h\"", "应有内容");
        if (r.Omissions.Count == 0)
        {
            html.Element("p", "两稿都没有应有而未见的内容。").Raw("</section>").Line();
            return;
        }

        html.Raw("<div class=\"scroll\"><table><caption>这类文件应当写的内容，新稿补写了没有</caption><thead><tr><th scope=\"col\">内容</th><th scope=\"col\">档次</th><th scope=\"col\">状态</th><th scope=\"col\">说明</th></tr></thead><tbody>");
        foreach (var o in r.Omissions)
        {
            html.Raw("<tr>").Element("th scope=\"row\"", $"{o.Main.Rule} {o.Main.Title}").Element("td", o.Main.Severity.ToChinese()).Raw("<td>");
            Badge(html, o.State);
            html.Raw("</td><td>").Text(o.Reason + (o.New is { Suggestion.Length: > 0 } n ? $"建议补写：{n.Suggestion}" : "")).Raw("</td></tr>");
        }

        html.Raw("</tbody></table></div></section>").Line();
    }

    private void Limits(HtmlText html)
    {
        html.Raw("<section id=\"limits\" aria-labelledby=\"limits-h\">").Element("h2 id=\"limits-h\"", "说明与签署").Raw("<ul>");
        foreach (var state in ComparisonStates.All)
        {
            html.Raw("<li>").Element("strong", state.ToChinese()).Text("：" + state.Meaning()).Raw("</li>");
        }

        html.Element("li", options.Reviewer.Length > 0 ? "状态由程序比较得出，已由下列审查人复核。" : "状态由程序比较得出，经审查人署名确认后才是复核结论。").Raw("</ul>").Line();
        html.Raw("<dl class=\"sign\"><div><dt>复核意见</dt><dd></dd></div><div><dt>审查人</dt>").Element("dd", options.Reviewer);
        html.Raw("</div><div><dt>日期</dt>").Element("dd", options.Reviewer.Length > 0 ? options.Date : "").Raw("</div></dl></section>").Line();
    }
}
