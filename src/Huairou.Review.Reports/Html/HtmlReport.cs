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
        Open(html, title + "审查报告", css);
        html.Raw("<header class=\"cover\">");
        html.Element("p class=\"kicker\"", "法规政策性别平等与儿童优先评估");
        html.Raw("<h1>").Text(title).Raw("<span class=\"sub\">审查报告</span></h1>");
        HtmlSummary.Facts(html, _context);
        html.Raw("</header>").Line();
        Contents();
        html.Raw("<main id=\"main\">").Line();
        HtmlSummary.Write(html, _context);
        HtmlProblems.Write(html, _context);
        HtmlDocumentView.Write(html, _context);
        HtmlBasis.Write(html, _context);
        HtmlCoverage.Write(html, _context);
        HtmlCleared.Write(html, _context);
        HtmlReading.Write(html, _context);
        HtmlLimits.Write(html);
        html.Raw("</main>").Line();
        html.Raw("<footer>").Element("p", $"{result.File}　规则包 {Short(result.Pack)}　审查日期 {result.Date}").Raw("</footer>").Line();
        html.Raw("</body>\n</html>\n");
    }

    /// <summary>写出读不了的输入。</summary>
    public static void WriteError(HtmlText html, ReviewOutcome outcome, string css)
    {
        Open(html, outcome.File + " 没有审查", css);
        html.Raw("<main id=\"main\">").Element("h1", outcome.File);
        html.Raw("<p>").Text($"没有审查：{outcome.Error!.Message}（{outcome.Error.Code}）").Raw("</p></main>\n</body>\n</html>\n");
    }

    private static void Open(HtmlText html, string title, string css)
    {
        html.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Element("title", title).Raw("\n<style>\n").Raw(css).Raw("</style>\n</head>\n<body>\n");
        html.Raw("<a class=\"skip\" href=\"#main\">跳到正文</a>\n");
    }

    private static string Title(ReviewResult result) => result.Title.Length > 0 ? result.Title : result.File;

    private static string Short(string pack) => pack.Length > 12 ? pack[..12] : pack.Length == 0 ? "未标明" : pack;

    private void Contents()
    {
        html.Raw("<nav aria-label=\"目录\"><ol class=\"toc\">");
        foreach (var (id, name) in HtmlContext.Sections)
        {
            html.Raw($"<li><a href=\"#{id}\">").Text(name).Raw("</a></li>");
        }

        html.Raw("</ol></nav>").Line();
    }
}
