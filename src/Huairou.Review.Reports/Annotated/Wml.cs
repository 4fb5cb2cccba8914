using System.Globalization;
using DocumentFormat.OpenXml;

namespace Huairou.Review.Reports.Annotated;

/// <summary>按名称认 WordprocessingML 元素：兼容块与 WPS 扩展里的同名元素可能是未知类型，不能只靠 SDK 的强类型。</summary>
internal static class Wml
{
    /// <summary>WordprocessingML 主命名空间。</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>是否 w: 命名空间下的该元素。</summary>
    public static bool Is(this OpenXmlElement element, string name) =>
        string.Equals(element.LocalName, name, StringComparison.Ordinal) && string.Equals(element.NamespaceUri, Namespace, StringComparison.Ordinal);

    /// <summary>w: 属性的值；没有时为 null。</summary>
    public static string? Value(this OpenXmlElement element, string name)
    {
        foreach (var attribute in element.GetAttributes())
        {
            if (attribute.LocalName == name && attribute.NamespaceUri == Namespace)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>整数属性；没有或不是整数时为 null。</summary>
    public static int? Number(this OpenXmlElement element, string name) =>
        int.TryParse(element.Value(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>最近的该名祖先；没有时为 null。</summary>
    public static OpenXmlElement? Up(this OpenXmlElement element, params ReadOnlySpan<string> names)
    {
        for (var e = element.Parent; e is not null; e = e.Parent)
        {
            foreach (var name in names)
            {
                if (e.Is(name))
                {
                    return e;
                }
            }
        }

        return null;
    }
}
