using Huairou.Review.Documents;

namespace Huairou.Review.Reports.Html;

/// <summary>读取报告：读到了什么、没读到什么、能信到什么程度。</summary>
internal static class HtmlReading
{
    /// <summary>写出。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        var r = context.Result.Reading;
        html.Raw("<section id=\"reading\" aria-labelledby=\"reading-h\">").Element("h2 id=\"reading-h\"", "读取报告");
        html.Raw("<p><strong>").Text($"读取{Wording.Trust(r.Trust)}。").Raw("</strong>").Text(Wording.TrustMeaning(r.Trust)).Raw("</p>");
        html.Raw("<table class=\"reading\"><caption>读到的内容</caption><tbody>");
        foreach (var (name, value) in Rows(r))
        {
            html.Raw("<tr>").Element("th scope=\"row\"", name).Element("td", value).Raw("</tr>");
        }

        html.Raw("</tbody></table>");
        if (r.Notices.Count > 0)
        {
            html.Element("h3", "说明").Raw("<ul>");
            foreach (var notice in r.Notices)
            {
                html.Element("li", notice.Message);
            }

            html.Raw("</ul>");
        }

        html.Raw("</section>").Line();
    }

    // 为零的项目不写，免得淹没要紧的。
    private static IEnumerable<(string Name, string Value)> Rows(ReadingReport r)
    {
        yield return ("审查字数", $"{r.Characters} 字");
        if (r.Encoding.Length > 0)
        {
            yield return ("字符编码", r.Encoding);
        }

        if (r.Pages > 0)
        {
            yield return ("页数", $"{r.Pages} 页");
        }

        if (r.ImageOnlyPages.Count > 0)
        {
            yield return ("只有图片的页", $"第 {string.Join("、", r.ImageOnlyPages)} 页，没有审查");
        }

        if (r.GarbledPages.Count > 0)
        {
            yield return ("疑似乱码的页", $"第 {string.Join("、", r.GarbledPages)} 页，请对照原件");
        }

        foreach (var (name, count, unit) in new[]
        {
            ("表格", r.Tables, "个"),
            ("脚注与尾注", r.Notes, "条"),
            ("文本框", r.TextBoxes, "个"),
            ("图片（图中文字未审查）", r.Images, "张"),
            ("待定修订（按全部接受后审查）", r.PendingRevisions, "处"),
            ("批注（未审查）", r.Comments, "条"),
        })
        {
            if (count > 0)
            {
                yield return (name, $"{count} {unit}");
            }
        }
    }
}
