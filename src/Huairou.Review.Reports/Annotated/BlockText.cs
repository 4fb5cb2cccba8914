using DocumentFormat.OpenXml.Packaging;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Word;

namespace Huairou.Review.Reports.Annotated;

/// <summary>一个段落的文字由哪些叶子元素拼成。</summary>
/// <param name="Pieces">小段，首尾相接。</param>
/// <param name="AllowsComments">
/// 能不能在这里放批注：正文、表格、正文里的文本框可以。页眉、页脚 Word 不许；
/// 脚注、尾注 Word 许可，但 LibreOffice 7.4 一遇到就整份文件打不开（实测），所以也不放。
/// </param>
internal sealed record BlockText(IReadOnlyList<TextPiece> Pieces, bool AllowsComments = true)
{
    /// <summary>由原件找回各段落。</summary>
    /// <param name="document">打开的原件。</param>
    /// <param name="draft">审查时读入的文稿。</param>
    /// <exception cref="DocumentException">原件在审查之后改动过。</exception>
    public static IReadOnlyDictionary<int, BlockText> Of(WordprocessingDocument document, Draft draft)
    {
        var paragraphs = WordParagraphs.Map(document);
        var main = document.MainDocumentPart!.Uri.OriginalString.TrimStart('/');
        var texts = new Dictionary<int, BlockText>(draft.Blocks.Count);
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Layer is BlockLayer.DeletedRevision or BlockLayer.Comment)
            {
                continue;
            }

            if (!paragraphs.TryGetValue(WordParagraphs.KeyOf(block), out var paragraph) || paragraph.Text != block.Text)
            {
                throw new DocumentException("changed", $"“{draft.Name}”在审查之后又有改动，批注对不上位置，没有写批注版。请关闭正在编辑它的程序，再审查一遍。");
            }

            texts[i] = new BlockText(paragraph.Pieces, block.SourcePart == main);
        }

        return texts;
    }
}
