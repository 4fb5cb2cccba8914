using AngleSharp.Dom;

namespace Huairou.Review.Documents.Html;

/// <summary>看不看得见：只看元素自身的属性与行内样式。</summary>
internal static class HtmlVisibility
{
    private static readonly string[] HiddenStyles = ["display:none", "visibility:hidden", "font-size:0", "left:-9", "top:-9", "text-indent:-9", "opacity:0;", "width:0px;height:0"];

    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        if (element.GetAttribute("style") is not { Length: > 0 and < 4000 } style)
        {
            return false;
        }

        var compact = style.Replace(" ", "", StringComparison.Ordinal) + ";";
        return Array.Exists(HiddenStyles, hidden => compact.Contains(hidden, StringComparison.OrdinalIgnoreCase) && !IsDecimalSize(compact, hidden));
    }

    // font-size:0.9em 不是 0。
    private static bool IsDecimalSize(string style, string hidden)
    {
        var after = style.IndexOf(hidden, StringComparison.OrdinalIgnoreCase) + hidden.Length;
        return hidden == "font-size:0" && after < style.Length && style[after] == '.';
    }
}
