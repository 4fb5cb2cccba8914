using System.Text;
using System.Xml;

namespace Huairou.Review.Reports.Annotated;

/// <summary>写进 XML 之前的清理：控制字符与落单的代理项不能出现在 XML 里，留着会使 Word 打不开整份文件。</summary>
internal static class XmlText
{
    /// <summary>去掉 XML 1.0 不许可的字符与双向控制字符；没有时原样返回。</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Allowed(text, i, out var width))
            {
                return Rebuild(text, i);
            }

            i += width - 1;
        }

        return text;
    }

    /// <summary>过长的截短，并写明全文在哪里看。</summary>
    /// <param name="text">文字。</param>
    /// <param name="limit">最多留下的字数。</param>
    /// <param name="pointer">截短时接在后面的话。</param>
    public static string Cap(string text, int limit, string pointer)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return text[..end] + pointer;
    }

    private static string Rebuild(string text, int from)
    {
        var clean = new StringBuilder(text, 0, from, text.Length);
        for (var i = from; i < text.Length; i++)
        {
            if (Allowed(text, i, out var width))
            {
                clean.Append(text, i, width);
                i += width - 1;
            }
        }

        return clean.ToString();
    }

    private static bool Allowed(string text, int at, out int width)
    {
        width = 1;
        if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
        {
            width = 2;
            return true;
        }

        return XmlConvert.IsXmlChar(text[at]) && !HiddenOrder.IsMark(text[at]);
    }
}
