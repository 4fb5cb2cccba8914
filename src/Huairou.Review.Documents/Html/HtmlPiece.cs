using AngleSharp.Dom;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Html;

/// <summary>网页里取出的一段文字或一张表，按出现次序。</summary>
internal sealed record HtmlPiece(IElement Element, string Text)
{
    public int HeadingLevel { get; init; }

    public bool Centered { get; init; }

    public string Number { get; init; } = "";

    public int NumberLevel { get; init; } = -1;

    /// <summary>其中链接文字的字数。</summary>
    public int LinkLength { get; init; }

    /// <summary>数据表的格子；不是表时为 null。</summary>
    public List<GridCell>? Cells { get; init; }

    /// <summary>由固定宽度换行接回的处数。</summary>
    public int Joined { get; init; }
}
