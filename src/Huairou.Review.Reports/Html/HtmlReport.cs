using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>一份结果的网页报告：各节的次序。</summary>
internal sealed class HtmlReport(HtmlText html, ReviewResult result)
{
    private readonly HtmlContext _context = new(result);

    /// <summary>写出整页。</summary>
    public void Write(string css)
    {
        var title = Title(result);
        HtmlPage.Open(html, title + "审查报告", css);
        html.Raw("<header class=\"cover\">");
        html.Element("p class=\"kicker\"", "法规政策性别平等与儿童优先评估");
        html.Raw("<h1>").Text(title).Raw("<span class=\"sub\">审查报告</span></h1>");
        HtmlSummary.Facts(html, _context);
        html.Raw("</header>").Line();
        HtmlPage.Contents(html, HtmlContext.Sections(result));
        html.Raw("<main id=\"main\" tabindex=\"-1\">").Line();
        HtmlSummary.Write(html, _context);
        HtmlProblems.Write(html, _context);
        HtmlDocumentView.Write(html, _context);
        HtmlDecisions.Write(html, _context);
        HtmlBasis.Write(html, _context);
        HtmlCoverage.Write(html, _context);
        HtmlCleared.Write(html, _context);
        HtmlReading.Write(html, _context);
        HtmlLimits.Write(html);
        html.Raw("</main>").Line();
        html.Raw("<footer>").Element("p", $"{result.File}　规则包 {Short(result.Pack)}　审查日期 {result.Date}").Raw("</footer>").Line();
        HtmlPage.Close(html);
    }

    /// <summary>写出读不了的输入。</summary>
    public static void WriteError(HtmlText html, ReviewOutcome outcome, string css)
    {
        HtmlPage.Open(html, outcome.File + " 没有审查", css);
        html.Raw("<main id=\"main\" tabindex=\"-1\">").Element("h1", outcome.File);
        html.Raw("<p>").Text($"没有审查：{outcome.Error!.Message}（{outcome.Error.Code}）").Raw("</p></main>\n");
        HtmlPage.Close(html);
    }

    private static string Title(ReviewResult result) => result.Title.Length > 0 ? result.Title : result.File;

    private static string Short(string pack) => pack.Length > 12 ? pack[..12] : pack.Length == 0 ? "未标明" : pack;
}
