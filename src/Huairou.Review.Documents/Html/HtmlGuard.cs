using Huairou.Review.Documents.Reading;

namespace Huairou.Review.Documents.Html;

/// <summary>解析前先数标签：嵌套过深、标签过多的网页会让标准解析算法慢成平方级，直接拒绝。</summary>
internal static class HtmlGuard
{
    // 这些标签可以省略结束标签，不计入嵌套；空元素没有结束标签。
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body", "rt", "rp",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "basefont", "bgsound", "frame",
    };

    /// <summary>检查。</summary>
    /// <exception cref="DocumentException">超限。</exception>
    public static void Check(string name, string html)
    {
        var depth = 0;
        var tags = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closing = html[at + 1] == '/';
            var start = closing ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end == start)
            {
                continue;
            }

            if (++tags > ReadingLimits.MaxHtmlTags)
            {
                throw new DocumentException("too-large", $"“{name}”的网页标签超过 {ReadingLimits.MaxHtmlTags} 个，不像正常网页。请只保存正文部分后再审查。");
            }

            if (NotCounted.Contains(html[start..end]))
            {
                continue;
            }

            depth = Math.Max(0, depth + (closing ? -1 : 1));
            if (depth > ReadingLimits.MaxHtmlDepth)
            {
                throw new DocumentException("too-deep", $"“{name}”的网页标签嵌套超过 {ReadingLimits.MaxHtmlDepth} 层，无法读取。请在浏览器中打开，把正文复制到 Word 或文本文件后再审查。");
            }
        }
    }
}
