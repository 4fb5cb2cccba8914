using DocumentFormat.OpenXml.Packaging;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Word;

/// <summary>读 docx（含 docm、dotx）：文字、表格、自动编号，正文以外的层分开。</summary>
public static class WordReader
{
    /// <summary>读入。</summary>
    /// <param name="name">文件名，不含路径。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">加密、损坏、超限、不是 Word 文件等；消息是给用户的中文。</exception>
    public static Draft Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var document = OfficePackage.OpenWord(name, bytes);
        var context = OfficePackage.Reading(name, () => WordWalk.Run(document));
        return new Draft(name, DraftFormat.Docx, Blocks(context), WordReport.Of(context));
    }

    private static List<Block> Blocks(WordContext context)
    {
        var blocks = context.Paragraphs
            .Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text) || paragraph.Number.Length > 0)
            .Select(BlockOf)
            .OrderBy(block => (int)block.Layer) // 稳定排序：正文在前，层内保持读取顺序。
            .ToList();
        blocks.AddRange(context.Deleted.Select((deleted, index) => new Block
        {
            Layer = BlockLayer.DeletedRevision,
            Text = deleted.Text,
            LayerIndex = index + 1,
            SourcePart = deleted.Part,
            SourceIndex = deleted.Index,
            Map = SourceMap.Identity(deleted.Text.Length),
        }));
        return blocks;
    }

    private static Block BlockOf(WordParagraph paragraph) => new()
    {
        Layer = paragraph.Layer,
        Text = paragraph.Text,
        Number = paragraph.Number,
        NumberLevel = paragraph.NumberLevel,
        HeadingLevel = paragraph.HeadingLevel,
        Cell = paragraph.Cell,
        LayerIndex = paragraph.LayerIndex,
        SourceIndex = paragraph.Index,
        SourcePart = paragraph.PartName,
        Map = SourceMap.Identity(paragraph.Text.Length),
        Centered = paragraph.Centered,
    };
}
