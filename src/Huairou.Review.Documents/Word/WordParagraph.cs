using DocumentFormat.OpenXml;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Word;

/// <summary>段落文字的一小段与它的来源元素。</summary>
/// <param name="Source">w:t、w:tab、w:br、w:sym 等叶子元素；它的父元素通常是 w:r。</param>
/// <param name="Start">在段落文字中的起点。</param>
/// <param name="Length">长度；w:t 以外恒为该元素画出的字符数。</param>
/// <param name="SourceOffset">来源元素文字中被略过的开头字符数（w:t 未声明保留空白时，Word 不显示首尾空白）。</param>
public readonly record struct TextPiece(OpenXmlElement Source, int Start, int Length, int SourceOffset)
{
    /// <summary>在段落文字中的位置。</summary>
    public TextSpan Span => new(Start, Length);
}

/// <summary>人看到的一个段落：按修订全部接受后的样子，被删的段落标记会把相邻 w:p 合成一段。</summary>
public sealed class WordParagraph
{
    internal WordParagraph(string partName, int index, IReadOnlyList<OpenXmlElement> elements, string text, IReadOnlyList<TextPiece> pieces)
    {
        PartName = partName;
        Index = index;
        Elements = elements;
        Text = text;
        Pieces = pieces;
    }

    /// <summary>所在部件，如“word/document.xml”。</summary>
    public string PartName { get; }

    /// <summary>第一个 w:p 在部件内的序号：按文档顺序（含表格、文本框、兼容块两支），从 1 起。</summary>
    public int Index { get; }

    /// <summary>组成本段的 w:p；通常一个。</summary>
    public IReadOnlyList<OpenXmlElement> Elements { get; }

    /// <summary>文字，不含自动编号；与对应的 Block.Text 相同。</summary>
    public string Text { get; }

    /// <summary>文字由哪些叶子元素拼成，首尾相接，恰好覆盖 Text。</summary>
    public IReadOnlyList<TextPiece> Pieces { get; }

    /// <summary>所在的层。</summary>
    public BlockLayer Layer { get; internal init; }

    /// <summary>在层内的序号，从 1 起；正文为 0。</summary>
    public int LayerIndex { get; internal init; }

    /// <summary>自动编号画出来的样子；没有时为空。</summary>
    public string Number { get; internal init; } = "";

    /// <summary>自动编号级别；没有时为 -1。</summary>
    public int NumberLevel { get; internal init; } = -1;

    /// <summary>大纲级别 1–9；正文为 0。</summary>
    public int HeadingLevel { get; internal init; }

    /// <summary>居中。</summary>
    public bool Centered { get; internal init; }

    /// <summary>单元格位置；不在表格里时为 null。</summary>
    public CellPosition? Cell { get; internal set; }

    /// <summary>覆盖一段文字的各小段，与该段的交集；空段返回空表。</summary>
    /// <param name="span">在 Text 中的位置。</param>
    /// <returns>来源元素与其文字内的位置（已计入 SourceOffset）。</returns>
    public IReadOnlyList<(OpenXmlElement Source, TextSpan Span)> Locate(TextSpan span)
    {
        var result = new List<(OpenXmlElement, TextSpan)>();
        foreach (var piece in Pieces)
        {
            var start = Math.Max(piece.Start, span.Start);
            var end = Math.Min(piece.Start + piece.Length, span.End);
            if (start < end)
            {
                result.Add((piece.Source, TextSpan.FromBounds(start - piece.Start + piece.SourceOffset, end - piece.Start + piece.SourceOffset)));
            }
        }

        return result;
    }
}
