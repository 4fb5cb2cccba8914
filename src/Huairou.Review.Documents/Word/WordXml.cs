using System.Globalization;
using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>按名称读 WordprocessingML 元素。</summary>
/// <remarks>不依赖 SDK 的强类型：兼容块（mc:Choice）和 WPS 写出的扩展里，同一元素可能是未知类型。</remarks>
internal static class WordXml
{
    /// <summary>WordprocessingML 主命名空间；严格格式由 SDK 读入时换成它。</summary>
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>标记兼容命名空间。</summary>
    public const string Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>公式命名空间。</summary>
    public const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>是否 w: 命名空间下的该元素。</summary>
    public static bool Is(this OpenXmlElement element, string name) =>
        string.Equals(element.LocalName, name, StringComparison.Ordinal) && string.Equals(element.NamespaceUri, W, StringComparison.Ordinal);

    /// <summary>第一个该名称的 w: 子元素。</summary>
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name)
    {
        for (var child = element?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.Is(name))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>沿子元素路径走到底。</summary>
    public static OpenXmlElement? Path(this OpenXmlElement? element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            element = element.Child(name);
        }

        return element;
    }

    /// <summary>属性值，按局部名找；没有时为 null。</summary>
    public static string? Attribute(this OpenXmlElement? element, string name)
    {
        if (element is null || !element.HasAttributes)
        {
            return null;
        }

        foreach (var attribute in element.GetAttributes())
        {
            if (string.Equals(attribute.LocalName, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>w:val 的整数值；没有或不是整数时为 null。</summary>
    public static int? Int(this OpenXmlElement? element, string name = "val") =>
        int.TryParse(element.Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>开关元素：出现且未写明为假即为真（ECMA-376 §17.17.4）。</summary>
    public static bool On(this OpenXmlElement? element) =>
        element is not null && element.Attribute("val") is not ("0" or "false" or "off");

    /// <summary>按阅读者的视角展开兼容块：取第一个 Choice，没有时取 Fallback，绝不两者都读。</summary>
    /// <remarks>Word 2010 及以后认识自己写出的全部 Choice，所以人看到的是 Choice。</remarks>
    public static OpenXmlElement? Chosen(OpenXmlElement alternate)
    {
        OpenXmlElement? fallback = null;
        for (var child = alternate.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "Choice")
            {
                return child;
            }

            fallback ??= child.LocalName == "Fallback" ? child : null;
        }

        return fallback;
    }

    /// <summary>是否兼容块。</summary>
    public static bool IsAlternate(this OpenXmlElement element) =>
        element.LocalName == "AlternateContent" && string.Equals(element.NamespaceUri, Mc, StringComparison.Ordinal);
}
