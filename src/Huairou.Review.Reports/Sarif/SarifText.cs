using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Huairou.Review.Reports.Sarif;

/// <summary>SARIF 中文字的写法：消息里的花括号、链接、控制字符，以及相对 URI。</summary>
internal static class SarifText
{
    /// <summary>写 JSON 的选项：汉字不转义；尖括号、引号等一律转义，整份文件嵌进网页也成不了标记。</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>消息文字（规范 3.11）：花括号是占位符，要成对写；文稿里像链接的“](”断开，不让阅读器做成链接。</summary>
    public static string Message(string text) =>
        Clean(text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>Markdown 消息：规范不许含 HTML，尖括号与 &amp; 写成实体；其余同消息文字。</summary>
    public static string Markdown(string text) =>
        Message(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>不成对的代理字符换成 U+FFFD，控制字符（换行、制表除外）去掉。来源的片段要与原文逐字相同，CR 也留着。</summary>
    public static string Clean(string text)
    {
        var at = 0;
        while (at < text.Length && !char.IsSurrogate(text[at]) && (!char.IsControl(text[at]) || text[at] is '\n' or '\r' or '\t'))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t')
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>相对路径写成相对 URI：逐级百分号编码，汉字按 UTF-8。</summary>
    /// <param name="path">以 / 分隔的相对路径。</param>
    public static string Uri(string path) => string.Join('/', path.Split('/').Select(static s => System.Uri.EscapeDataString(Clean(s))));
}
