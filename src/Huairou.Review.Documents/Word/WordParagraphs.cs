using DocumentFormat.OpenXml.Packaging;

namespace Huairou.Review.Documents.Word;

/// <summary>把 Block 找回到 Word 里的段落与文字元素，供批注与回写使用。</summary>
/// <remarks>
/// 读取与回写走同一条路：Enumerate 给出的段落与 WordReader 写出的 Block 同源，
/// 以（SourcePart, SourceIndex）相认，Text 逐字相同；偏移到 w:t 的换算见 <see cref="WordParagraph.Locate"/>。
/// 回写时应先取得全部位置再动手改，改动会使序号失效。
/// </remarks>
public static class WordParagraphs
{
    /// <summary>按读取顺序列出全部段落（含空段；不含被删除的文字）。</summary>
    public static IReadOnlyList<WordParagraph> Enumerate(WordprocessingDocument document) => WordWalk.Run(document).Paragraphs;

    /// <summary>以（部件, 序号）为键的段落表。</summary>
    public static IReadOnlyDictionary<(string Part, int Index), WordParagraph> Map(WordprocessingDocument document) =>
        Enumerate(document).ToDictionary(paragraph => (paragraph.PartName, paragraph.Index));

    /// <summary>Block 的键。</summary>
    public static (string Part, int Index) KeyOf(Block block) => (block.SourcePart, block.SourceIndex);
}
