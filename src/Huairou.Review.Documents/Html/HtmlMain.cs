using AngleSharp.Dom;

namespace Huairou.Review.Documents.Html;

/// <summary>找正文所在的元素：先认政府网站常用的正文容器，再按非链接文字的集中程度逐层收窄。</summary>
internal static class HtmlMain
{
    private static readonly string[] Known =
    [
        "TRS_Editor", "TRS_UEDITOR", "UCAP-CONTENT", "zoom", "Zoom", "pages_content", "article-content", "articleContent", "article_content", "v_news_content", "vsb_content",
        "wp_articlecontent", "xxgk_content", "view_content", "news_content", "newsContent", "mainText", "main-text", "text_content", "contentText", "ContentDiv", "content_text", "ewb-article-info", "gsj_htmlcon_bot", "article", "con_text", "conTxt", "detail-content",
    ];

    private static readonly HashSet<string> Descendable = new(StringComparer.OrdinalIgnoreCase)
    {
        "body", "div", "td", "th", "tr", "tbody", "table", "article", "section", "main", "center", "form", "font", "span", "li", "ul", "dl", "dd",
    };

    /// <summary>正文元素；收窄没有把握时就是 body。</summary>
    public static IElement Find(IElement body, IReadOnlyList<HtmlPiece> pieces)
    {
        var weights = Weights(body, pieces);
        var total = weights.GetValueOrDefault(body);
        if (total == 0)
        {
            return body;
        }

        var known = weights.Where(pair => IsKnown(pair.Key) && pair.Value * 2 >= total).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault();
        if (known is not null)
        {
            return known;
        }

        // 只有一个孩子占去几乎全部文字时才往里走：余下的多半是导航与页脚。
        var at = body;
        while (true)
        {
            var own = weights.GetValueOrDefault(at);
            var best = at.Children.Where(child => Descendable.Contains(child.LocalName)).OrderByDescending(child => weights.GetValueOrDefault(child)).FirstOrDefault();
            if (best is null || weights.GetValueOrDefault(best) * 100 < own * 85)
            {
                return at;
            }

            at = best;
        }
    }

    // 每段的非链接、非杂项文字计给它的各级祖先。
    private static Dictionary<IElement, int> Weights(IElement body, IReadOnlyList<HtmlPiece> pieces)
    {
        var weights = new Dictionary<IElement, int>();
        foreach (var piece in pieces)
        {
            var weight = piece.Text.Length - piece.LinkLength;
            if (weight <= 0 || Boilerplate.IsNoise(piece.Text))
            {
                continue;
            }

            for (var at = piece.Element; at is not null; at = at.ParentElement)
            {
                weights[at] = weights.GetValueOrDefault(at) + weight;
                if (at == body)
                {
                    break;
                }
            }
        }

        return weights;
    }

    private static bool IsKnown(IElement element)
    {
        var id = element.Id;
        return (id is not null && Known.Contains(id, StringComparer.Ordinal)) || element.ClassList.Any(name => Known.Contains(name, StringComparer.Ordinal));
    }
}
