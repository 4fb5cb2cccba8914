using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>看整份文件得出的两部分：应有而未见、与规划指标比对。</summary>
internal static class HtmlDocumentLevel
{
    /// <summary>写出；没有内容的不写。</summary>
    public static void Write(HtmlText html, ReviewResult r)
    {
        if (r.Omissions.Count > 0)
        {
            html.Element("h3", "应有而未见");
            html.Element("p class=\"small\"", "这类文件应当写而没有写的内容；是否另有专门文件，请审查人核对。").Raw("<ul>");
            foreach (var o in r.Omissions)
            {
                Omission(html, o);
            }

            html.Raw("</ul>").Line();
        }

        if (r.Indicators.Count > 0)
        {
            html.Element("h3", "与规划指标比对").Raw("<table><caption>文中数值与规划指标的比较</caption><thead><tr><th scope=\"col\">位置</th><th scope=\"col\">指标</th><th scope=\"col\">规划</th><th scope=\"col\">文中</th><th scope=\"col\">结果</th><th scope=\"col\">说明</th></tr></thead><tbody>");
            foreach (var i in r.Indicators)
            {
                html.Raw("<tr>").Element("td", i.Address).Element("td", i.Of.Length > 0 ? $"{i.Name}（{i.Of}）" : i.Name).Element("td", i.Plan).Element("td", i.Draft).Element("td", i.Status).Element("td", i.Message).Raw("</tr>");
            }

            html.Raw("</tbody></table>").Line();
        }
    }

    private static void Omission(HtmlText html, Omission o)
    {
        html.Raw("<li>").Element("strong", $"{o.Rule} {o.Severity.ToChinese()} {o.Title}").Raw(" ").Text(o.Why);
        html.Raw("<br>").Text($"建议补在{(o.Place.Length > 0 ? o.Place : "文末")}：").Element("q", o.Suggestion);
        var basis = string.Join('、', o.Basis.Select(static b => $"《{b.Law}》{b.Article}"));
        if (basis.Length > 0 || o.BasisNote.Length > 0)
        {
            html.Raw("<br>").Text($"依据：{(basis.Length > 0 ? basis : o.BasisNote)}");
        }

        html.Raw(o.Scope.Length > 0 ? " <em>合法性提示，不影响结论</em></li>" : "</li>");
    }
}
