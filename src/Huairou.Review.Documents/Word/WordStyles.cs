using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Huairou.Review.Documents.Word;

/// <summary>段落样式的继承链（ECMA-376 第1部分 §17.7.4.3 basedOn）。</summary>
internal sealed partial class WordStyles
{
    /// <summary>继承链长度上限：正常文件不过几级，超过的是成环的坏文件。</summary>
    public const int MaxBasedOnDepth = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string _defaultParagraph = "";

    private WordStyles(OpenXmlElement? root)
    {
        for (var child = root?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (!child.Is("style") || child.Attribute("styleId") is not { } id)
            {
                continue;
            }

            var properties = child.Child("pPr");
            var numbering = properties.Child("numPr");
            _styles[id] = new Style(
                id,
                child.Child("name").Attribute("val") ?? "",
                child.Child("basedOn").Attribute("val"),
                numbering.Child("numId").Int(),
                numbering.Child("ilvl").Int(),
                properties.Child("outlineLvl").Int(),
                properties.Child("jc").Attribute("val"),
                child.Path("rPr", "vanish") is { } vanish ? vanish.On() : null);
            if (child.Attribute("type") == "paragraph" && child.Attribute("default") is "1" or "true")
            {
                _defaultParagraph = id;
            }
        }
    }

    /// <summary>读样式部件；没有样式部件时为空表。</summary>
    public static WordStyles Read(MainDocumentPart part) => new(part.StyleDefinitionsPart?.Styles);

    /// <summary>从段落自己的样式起，由近及远的各级样式；没写样式时从默认段落样式起。</summary>
    public IEnumerable<Style> Chain(string? id)
    {
        var current = id is { Length: > 0 } && _styles.ContainsKey(id) ? id : _defaultParagraph;
        for (var depth = 0; depth < MaxBasedOnDepth && current is not null && _styles.TryGetValue(current, out var style); depth++)
        {
            yield return style;
            current = style.BasedOn;
        }
    }

    /// <summary>编号样式（w:type="numbering"）指向的编号实例；没有时为 null。</summary>
    public int? NumberingOf(string styleId) => _styles.TryGetValue(styleId, out var style) ? style.NumId : null;

    /// <summary>文字样式是否隐藏。</summary>
    public bool Hides(string? id) => id is { Length: > 0 } && _styles.ContainsKey(id) && (Chain(id).FirstOrDefault(style => style.Hidden is not null)?.Hidden ?? false);

    /// <summary>大纲级别 1–9；正文为 0。段落直接设置优先，其次样式链，最后认“heading N”“标题 N”的样式名。</summary>
    public int OutlineLevel(OpenXmlElement? paragraphProperties, string? styleId)
    {
        var level = paragraphProperties.Child("outlineLvl").Int() ?? Chain(styleId).FirstOrDefault(style => style.Outline is not null)?.Outline;
        if (level is null)
        {
            var named = Chain(styleId).Select(style => HeadingName().Match(style.Name)).FirstOrDefault(match => match.Success);
            return named is null ? 0 : named.Groups[1].Value[0] - '0';
        }

        return level is >= 0 and <= 8 ? level.Value + 1 : 0; // 9 表示正文（§17.3.1.20）。
    }

    /// <summary>是否居中。</summary>
    public bool Centered(OpenXmlElement? paragraphProperties, string? styleId) =>
        (paragraphProperties.Child("jc").Attribute("val") ?? Chain(styleId).FirstOrDefault(style => style.Alignment is not null)?.Alignment) == "center";

    [GeneratedRegex(@"^(?:heading|标题)\s*([1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    /// <summary>一个样式里与读取有关的设置。</summary>
    internal sealed record Style(string Id, string Name, string? BasedOn, int? NumId, int? Level, int? Outline, string? Alignment, bool? Hidden);
}
