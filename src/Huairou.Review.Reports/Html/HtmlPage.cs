using System.Text;

namespace Huairou.Review.Reports.Html;

/// <summary>各种网页共同的开头与结尾：语言、编码、样式、内容安全策略、跳到正文。</summary>
internal static class HtmlPage
{
    // 页里没有脚本，也不取任何外部内容；文稿里即使混进标记，浏览器也不会执行、不会联网。
    private const string NoScript = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>开头，到“跳到正文”为止。</summary>
    /// <param name="html">写到这里。</param>
    /// <param name="title">页面名称。</param>
    /// <param name="css">样式。</param>
    /// <param name="scriptPolicy">许可的脚本，如“'sha256-…'”；空时不许任何脚本。</param>
    public static void Open(HtmlText html, string title, string css, string scriptPolicy = "")
    {
        var policy = scriptPolicy.Length > 0 ? $"{NoScript}; script-src {scriptPolicy}" : NoScript;
        html.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").Raw(policy).Raw("\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Element("title", title).Raw("\n<style>\n").Raw(css).Raw("</style>\n</head>\n<body>\n");
        html.Raw("<a class=\"skip\" href=\"#main\">跳到正文</a>\n");
    }

    /// <summary>结尾。</summary>
    public static void Close(HtmlText html) => html.Raw("</body>\n</html>\n");

    /// <summary>目录。</summary>
    public static void Contents(HtmlText html, IReadOnlyList<(string Id, string Name)> sections)
    {
        html.Raw("<nav aria-label=\"目录\"><ol class=\"toc\">");
        foreach (var (id, name) in sections)
        {
            html.Raw($"<li><a href=\"#{id}\">").Text(name).Raw("</a></li>");
        }

        html.Raw("</ol></nav>").Line();
    }

    /// <summary>随程序集的文字资源，换行统一为 LF。</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"程序集里没有资源 {name}。");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
