using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Huairou.Review.Documents.Reading;

namespace Huairou.Review.Documents.Html;

/// <summary>读网页：从政府网站页面里取正文，去掉导航、面包屑、分享条、编辑与版权等行。</summary>
public static class HtmlReader
{
    // 正文之前这么多段以内可能出现题目与来源行。
    private const int EarlyPieces = 6;

    /// <summary>读一个网页文件。</summary>
    /// <param name="name">文件名，不含路径。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">空、解不开、嵌套过深或没有文字。</exception>
    public static Draft Read(string name, byte[] bytes)
    {
        var (decoded, mismatch) = HtmlCharset.Decode(name, bytes);
        HtmlGuard.Check(name, decoded.Text);
        using var document = new HtmlParser().ParseDocument(decoded.Text);
        var builder = new DraftBuilder(name, DraftFormat.Html);
        if (mismatch is not null)
        {
            builder.Notes.Add("encoding-mismatch", mismatch);
        }

        var walker = new HtmlWalker();
        var pieces = document.Body is { } body ? walker.Read(body) : [];
        var joined = Select(builder, document, pieces);
        if (InjectedText.Find(walker.Hidden.ToString()).Count > 0)
        {
            builder.Notes.Add("injected-text", "网页的隐藏部分有疑似被植入的广告文字（没有并入正文），该网页可能被篡改过。请对照原件核对正文。");
        }

        if (walker.Images > 0)
        {
            builder.Notes.Add("images", $"网页中有 {walker.Images} 幅图片，图中文字没有审查。");
        }

        return TextFinish.Finish(builder, null, decoded.Encoding, joined, new ReadingReport { Images = walker.Images });
    }

    private static int Select(DraftBuilder builder, IDocument document, List<HtmlPiece> pieces)
    {
        if (document.Body is not { } body)
        {
            return 0;
        }

        var main = HtmlMain.Find(body, pieces);
        var title = FindTitle(document, main, pieces);
        var kept = new List<HtmlPiece>();
        var dropped = 0;
        foreach (var piece in pieces)
        {
            var inside = main.Contains(piece.Element);
            if (piece == title)
            {
                kept.Add(piece with { HeadingLevel = piece.HeadingLevel == 0 ? 1 : piece.HeadingLevel, Centered = true });
            }
            else if (piece.Cells is null && Boilerplate.IsNoise(piece.Text))
            {
                dropped += piece.Text.Length;
            }
            else if (piece.Cells is null && Boilerplate.IsPageInfo(piece.Text, early: !inside || kept.Count < EarlyPieces))
            {
                builder.Notes.Add("page-info", $"网页标注：{piece.Text}");
            }
            else if (inside || IsProse(piece))
            {
                kept.Add(piece);
            }
            else
            {
                dropped += piece.Text.Length;
            }
        }

        foreach (var piece in kept)
        {
            Add(builder, piece);
        }

        if (dropped > 0)
        {
            builder.Notes.Add("boilerplate-dropped", $"网页中导航、分享、页脚等约 {dropped} 字不属于正文，没有审查。");
        }

        return kept.Sum(piece => piece.Joined);
    }

    // 正文之外的成句文字宁可多读，不可漏读。
    private static bool IsProse(HtmlPiece piece) => piece.Cells is not null || (piece.Text.Length >= 40 && piece.LinkLength * 2 < piece.Text.Length && piece.Text.Contains('。', StringComparison.Ordinal));

    // 题目常在正文容器之外：与网页标题吻合的那一行。
    private static HtmlPiece? FindTitle(IDocument document, IElement main, List<HtmlPiece> pieces)
    {
        var meta = document.QuerySelector("meta[name=ArticleTitle]")?.GetAttribute("content")?.Trim() ?? "";
        var pageTitle = document.Title ?? "";
        return pieces.Find(piece => piece.Text.Length is >= 4 and <= 120 && !main.Contains(piece.Element) && piece.LinkLength == 0 && !Boilerplate.IsNoise(piece.Text)
            && (piece.Text == meta || piece.HeadingLevel == 1 || pageTitle.Contains(piece.Text, StringComparison.Ordinal)));
    }

    private static void Add(DraftBuilder builder, HtmlPiece piece)
    {
        var index = builder.Blocks.Count + 1;
        if (piece.Cells is { } cells)
        {
            builder.AddTable(cells, (i, place) => new Block { Layer = BlockLayer.Body, Text = cells[i].Text, Cell = place, SourceIndex = index + i });
            return;
        }

        builder.Add(new Block
        {
            Layer = BlockLayer.Body,
            Text = piece.Text,
            Number = piece.Number,
            NumberLevel = piece.NumberLevel,
            HeadingLevel = piece.HeadingLevel,
            Centered = piece.Centered,
            SourceIndex = index,
        });
    }
}
