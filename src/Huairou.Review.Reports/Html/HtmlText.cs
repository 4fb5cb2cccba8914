using System.Text;

namespace Huairou.Review.Reports.Html;

/// <summary>写 HTML：标记由代码给出，文字一律转义，二者分开写，文稿里的任何字符都成不了标记。</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>写标记。只许传代码里写定的内容与 <see cref="Escape"/> 过的值。</summary>
    public HtmlText Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>写文字。</summary>
    public HtmlText Text(string text)
    {
        _html.Append(Escape(text));
        return this;
    }

    /// <summary>写一个只含文字的元素。</summary>
    /// <param name="tag">开始标记里的内容，如 <c>p class="why"</c>。</param>
    /// <param name="text">文字。</param>
    public HtmlText Element(string tag, string text)
    {
        var space = tag.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? tag : tag[..space];
        return Raw("<").Raw(tag).Raw(">").Text(text).Raw("</").Raw(name).Raw(">");
    }

    /// <summary>写换行，只为源文件好读。</summary>
    public HtmlText Line() => Raw("\n");

    /// <summary>转义文字与属性值；换行写成 br，控制字符（HTML 不允许）与双向控制字符去掉。</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\n' => escaped.Append("<br>"),
                '\t' => escaped.Append(' '),
                _ when char.IsControl(c) || HiddenOrder.IsMark(c) || c >= '\uFFFE' || IsLoneSurrogate(text, i) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <inheritdoc />
    public override string ToString() => _html.ToString();

    private static bool IsLoneSurrogate(string text, int i) => char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
