using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>恢复文字的批注版：来源不是能直接批注的 docx 时，把读到的文字按标题、段落、表格重新排出，再加批注。</summary>
/// <remarks>开头就写明这不是原件，写明哪些内容没有读到；页码与地址用灰字标出，便于回到原件核对。</remarks>
internal sealed class RecoveredDocument
{
    private static readonly (BlockLayer Layer, string Title)[] Layers =
    [
        (BlockLayer.TextBox, "文本框中的文字"), (BlockLayer.Footnote, "脚注"), (BlockLayer.Endnote, "尾注"), (BlockLayer.Header, "页眉"), (BlockLayer.Footer, "页脚"),
    ];

    private readonly IReadOnlyList<Block> _blocks;
    private readonly Dictionary<int, Clause> _clauses = [];
    private readonly RecoveredText _text = new();
    private readonly Body _body = new();
    private int _page;

    private RecoveredDocument(IReadOnlyList<Block> blocks, ReviewResult result)
    {
        _blocks = blocks;
        foreach (var clause in result.Clauses)
        {
            foreach (var source in clause.Sources)
            {
                _clauses.TryAdd(source.Block, clause);
            }
        }
    }

    /// <summary>写。</summary>
    /// <param name="result">审查结果。</param>
    /// <param name="options">写报告的要求。</param>
    /// <param name="reason">为什么不在原件上批注；不言自明时为空。</param>
    public static MemoryStream Write(ReviewResult result, ReportOptions options, string reason)
    {
        var (blocks, clauses) = result.Draft is { } draft ? (draft.Blocks, result.Clauses) : FromClauses(result.Clauses);
        var source = result with { Clauses = clauses };
        var recovered = new RecoveredDocument(blocks, source);
        recovered.Compose(source, reason);
        var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document, autoSave: false))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = RecoveredStyles.Create();
            main.StyleDefinitionsPart!.Styles!.Save();
            main.Document = new Document(recovered._body);
            var remarks = new List<string> { "本文件是恢复的文字，不是原件；版式、图片、印章都不在内，文字以原件为准。" };
            if (options.Track)
            {
                remarks.Add("恢复的文字上不写修订；要写修订，请把原件另存为 docx 后再审查。");
            }

            new Annotator(document, recovered._text.Blocks, blocks, source, options with { Track = false }).Write(remarks);
        }

        return package;
    }

    // 没有文稿（如由条款拼成的结果）时，一条一段。
    private static (IReadOnlyList<Block> Blocks, IReadOnlyList<Clause> Clauses) FromClauses(IReadOnlyList<Clause> clauses)
    {
        var blocks = clauses.Select(static c => new Block { Layer = BlockLayer.Body, Text = c.Text, Number = c.Number, HeadingLevel = c.Kind == ClauseKind.Heading ? 1 : 0 }).ToList();
        return (blocks, [.. clauses.Select(static (c, i) => c with { Sources = [new ClauseSource(i, new TextSpan(0, c.Text.Length), new TextSpan(0, c.Text.Length))] })]);
    }

    private void Compose(ReviewResult result, string reason)
    {
        _body.Append(RecoveredStyles.Notice(Notice(result, reason)), new Paragraph());
        var body = Indexes(static b => b.Layer == BlockLayer.Body);
        for (var i = 0; i < body.Count; i++)
        {
            Turn(_blocks[body[i]]);
            if (_blocks[body[i]].Cell is { } cell)
            {
                var table = body.Skip(i).TakeWhile(b => _blocks[b].Cell?.Table == cell.Table).ToList();
                _body.Append(RecoveredStyles.Tag($"表{cell.Table.ToString(CultureInfo.InvariantCulture)}"));
                _body.Append(new RecoveredTable(_blocks, _text).Create(table));
                _body.Append(new Paragraph());
                i += table.Count - 1;
            }
            else
            {
                _body.Append(Paragraph(body[i]));
            }
        }

        foreach (var (layer, title) in Layers)
        {
            var indexes = Indexes(b => b.Layer == layer);
            if (indexes.Count > 0)
            {
                _body.Append(RecoveredStyles.Heading(title, 2));
                _body.Append(indexes.Select(Paragraph));
            }
        }

        _body.Append(RecoveredStyles.Page());
    }

    private List<int> Indexes(Func<Block, bool> which) => [.. Enumerable.Range(0, _blocks.Count).Where(i => which(_blocks[i]))];

    // 页码标在换页后的第一段之前。
    private void Turn(Block block)
    {
        if (block.Page > 0 && block.Page != _page)
        {
            _page = block.Page;
            _body.Append(RecoveredStyles.Tag($"原件第{_page.ToString(CultureInfo.InvariantCulture)}页"));
        }
    }

    private Paragraph Paragraph(int index)
    {
        var block = _blocks[index];
        var clause = _clauses.GetValueOrDefault(index);
        var isTitle = clause?.Path is [{ Level: "标题" }, ..];
        var paragraph = new Paragraph(RecoveredStyles.Properties(block, isTitle));
        if (block.Number.Length > 0)
        {
            paragraph.AppendChild(new Run(new RunText(XmlText.Clean(block.Number)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        paragraph.Append(_text.Runs(index, block.Text, Gap(block, clause)));
        if (clause is { Kind: not ClauseKind.Heading } && !(block.Number + block.Text).TrimStart().StartsWith(clause.Address, StringComparison.Ordinal))
        {
            paragraph.AppendChild(RecoveredStyles.Gray($"　〔{clause.Address}〕"));
        }

        return paragraph;
    }

    // PDF 等读出的条号常与条文连在一起，排出来时隔开一字宽。
    private static int Gap(Block block, Clause? clause) =>
        clause is { Number.Length: > 0 } c && c.Number.StartsWith('第') && block.Text.StartsWith(c.Number, StringComparison.Ordinal)
            && block.Text.Length > c.Number.Length && !char.IsWhiteSpace(block.Text[c.Number.Length]) && !char.IsPunctuation(block.Text[c.Number.Length])
            ? c.Number.Length
            : 0;

    private static IEnumerable<string> Notice(ReviewResult result, string reason)
    {
        yield return "说明：这是恢复的文字，不是原件";
        yield return $"本文件由“{result.File}”中读到的文字重新排成，只供看批注用；版式、图片、印章、签字都不在内，文字以原件为准。灰色的页码与〔地址〕是本工具加的，不是原文。" + reason;
        yield return $"读取{Wording.Trust(result.Reading.Trust)}：{Wording.TrustMeaning(result.Reading.Trust)}";
        foreach (var note in result.Reading.Notices)
        {
            yield return "· " + note.Message;
        }
    }
}
