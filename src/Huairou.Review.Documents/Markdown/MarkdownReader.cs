using Huairou.Review.Documents.PlainText;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Tables;
using Huairou.Review.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Huairou.Review.Documents.Markdown;

/// <summary>读 Markdown：标题、列表、引用、表格、段落；注释与强调记号不进正文，每个字都能指回原文。</summary>
public static class MarkdownReader
{
    // 中文稿常以四个空格缩进段首，不能当作代码块。
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>读一个 Markdown 文件。</summary>
    /// <param name="name">文件名，不含路径。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">空、解不开、不是文字或超限。</exception>
    public static Draft Read(string name, byte[] bytes)
    {
        var decoded = DecodedText.Decode(name, bytes);
        return Read(name, decoded.Text, decoded.Encoding);
    }

    internal static Draft Read(string name, string text, string encoding)
    {
        var walker = new Walker(new DraftBuilder(name, DraftFormat.Markdown), text);
        try
        {
            walker.Blocks(Markdig.Markdown.Parse(text, Pipeline), 0);
        }
        catch (ArgumentException error)
        {
            throw new DocumentException("too-deep", $"“{name}”的列表或引用嵌套过深，无法读取。请整理后再审查。", error);
        }

        return walker.Finish(encoding);
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.UsePipeTables();
        builder.BlockParsers.TryRemove<Markdig.Parsers.IndentedCodeBlockParser>();
        return builder.Build();
    }

    private sealed class Walker(DraftBuilder builder, string text)
    {
        private readonly MappedText _mapped = new();
        private int _joined;
        private int _images;

        public Draft Finish(string encoding)
        {
            if (_images > 0)
            {
                builder.Notes.Add("images", $"文中有 {_images} 幅图片，图中文字没有审查。");
            }

            return TextFinish.Finish(builder, text, encoding, _joined, new ReadingReport { Images = _images });
        }

        public void Blocks(ContainerBlock container, int depth)
        {
            if (depth > ReadingLimits.MaxMarkdownDepth)
            {
                throw new DocumentException("too-deep", $"“{builder.Name}”的列表或引用嵌套超过 {ReadingLimits.MaxMarkdownDepth} 层，无法读取。请整理后再审查。");
            }

            foreach (var block in container)
            {
                Block(block, depth);
            }
        }

        private void Block(Markdig.Syntax.Block block, int depth)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    InlineText.Write(_mapped, heading.Inline, text, ref _images);
                    Emit(heading.Line + 1, heading.Level);
                    break;
                case ParagraphBlock paragraph:
                    Paragraph(paragraph);
                    break;
                case ListBlock list:
                    List(list, depth);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case HtmlBlock html:
                    Html(html);
                    break;
                case CodeBlock code:
                    Verbatim(code);
                    break;
                case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                    _mapped.AppendSource(text, block.Span.Start, block.Span.End + 1);
                    Emit(block.Line + 1);
                    break;
                case ContainerBlock container:
                    Blocks(container, depth + 1);
                    break;
            }
        }

        // 段内的行按换行规则分组；每组一段。
        private void Paragraph(ParagraphBlock paragraph, string number = "", int level = -1)
        {
            var lines = InlineText.Lines(paragraph, text);
            if (lines.Count <= 1)
            {
                InlineText.Write(_mapped, paragraph.Inline, text, ref _images);
                Emit(paragraph.Line + 1, 0, number, level);
                return;
            }

            var groups = LineRejoiner.Group(text, lines, softBreaks: true);
            var breaks = groups.ConvertAll(group => lines[group.First].Start);
            foreach (var (first, last) in groups)
            {
                _joined += last - first;
            }

            InlineText.Write(_mapped, paragraph.Inline, text, ref _images, breaks, at =>
            {
                Emit(LineAt(lines, at), 0, number, level);
                number = "";
            });
            Emit(groups.Count == 0 ? paragraph.Line + 1 : lines[groups[^1].First].Number, 0, number, level);
        }

        private static int LineAt(List<SourceLine> lines, int before) => lines.FindLast(line => line.Start < before) is { Number: > 0 } line ? line.Number : lines[0].Number;

        private void List(ListBlock list, int depth)
        {
            var orders = list.OfType<ListItemBlock>().Select(item => item.Order).ToList();
            var increasing = orders.Zip(orders.Skip(1)).All(pair => pair.Second > pair.First);
            var level = Math.Min(8, ListDepth(list));
            var index = 0;
            foreach (var item in list.OfType<ListItemBlock>())
            {
                // 作者写的编号递增就照写的；全写成 1. 时按画出来的顺序。
                var order = increasing ? item.Order : orders[0] + index;
                var number = list.IsOrdered ? $"{order}{list.OrderedDelimiter}" : "•";
                index++;
                foreach (var child in item)
                {
                    if (child is ParagraphBlock paragraph)
                    {
                        Paragraph(paragraph, number, level);
                        number = "";
                    }
                    else
                    {
                        Block(child, depth + 1);
                    }
                }
            }
        }

        private static int ListDepth(Markdig.Syntax.Block block)
        {
            var depth = -1;
            for (var at = block; at is not null; at = at.Parent)
            {
                depth += at is ListBlock ? 1 : 0;
            }

            return depth;
        }

        private void AddTable(Table table)
        {
            var cells = new List<(GridCell Grid, string Text, SourceMap Map, int Line)>();
            var row = 0;
            foreach (var line in table.OfType<TableRow>())
            {
                var column = 0;
                foreach (var cell in line.OfType<TableCell>())
                {
                    foreach (var paragraph in cell.OfType<ParagraphBlock>())
                    {
                        InlineText.Write(_mapped, paragraph.Inline, text, ref _images);
                    }

                    var (value, map) = _mapped.Take();
                    cells.Add((new GridCell(row, column++, 1, 1, value, line.IsHeader), value, map, line.Line + 1));
                }

                row++;
            }

            builder.AddTable(cells.ConvertAll(cell => cell.Grid), (i, place) => new Block { Layer = BlockLayer.Body, Text = cells[i].Text, Map = cells[i].Map, Cell = place, SourceIndex = cells[i].Line });
        }

        // 注释不是正文；其余 HTML 块取标签之外的文字。
        private void Html(HtmlBlock html)
        {
            if (html.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle or HtmlBlockType.DocumentType or HtmlBlockType.ProcessingInstruction)
            {
                return;
            }

            var inTag = false;
            for (var i = html.Span.Start; i <= Math.Min(html.Span.End, text.Length - 1); i++)
            {
                var c = text[i];
                if (c == '<')
                {
                    inTag = true;
                }
                else if (c == '>' && inTag)
                {
                    inTag = false;
                    Emit(html.Line + 1);
                }
                else if (!inTag)
                {
                    _mapped.AppendSource(text, i, i + 1);
                }
            }

            Emit(html.Line + 1);
        }

        private void Verbatim(CodeBlock code)
        {
            for (var i = 0; i < code.Lines.Count; i++)
            {
                var slice = code.Lines.Lines[i].Slice;
                _mapped.AppendSource(text, slice.Start, slice.End + 1);
                Emit(code.Line + 1 + i + (code is FencedCodeBlock ? 1 : 0));
            }
        }

        private void Emit(int line, int heading = 0, string number = "", int level = -1)
        {
            var (value, map) = _mapped.Take();
            builder.Add(new Block { Layer = BlockLayer.Body, Text = value, Map = map, HeadingLevel = heading, Number = number, NumberLevel = level, SourceIndex = line });
        }
    }
}
