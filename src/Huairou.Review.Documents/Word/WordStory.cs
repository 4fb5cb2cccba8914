using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>读一个文字流（正文、一条脚注、一个文本框……）的块：段落、表格、内容控件。</summary>
internal sealed class WordStory
{
    private readonly WordContext _context;
    private readonly StoryPlace _place;
    private readonly NumberingEngine _numbering;
    private readonly InlineReader _inline;
    private ParagraphBuilder? _pending;

    /// <summary>构造。</summary>
    /// <param name="context">整份文件的共享状态。</param>
    /// <param name="place">这个文字流在哪一层。</param>
    /// <param name="root">文字流的根元素。</param>
    /// <param name="numbering">编号计数器；同类文字流共用。</param>
    public WordStory(WordContext context, StoryPlace place, OpenXmlElement root, NumberingEngine numbering)
    {
        _context = context;
        _place = place;
        _numbering = numbering;
        _inline = new InlineReader(context, place, new FieldStack(root));
        Blocks(root, deleted: false, cell: null);
        Flush(null, cell: null);
    }

    private void Blocks(OpenXmlElement container, bool deleted, WordCell? cell)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.Is("p"))
            {
                Paragraph(child, deleted, cell);
            }
            else if (child.Is("tbl"))
            {
                Flush(null, cell);
                Table(child, deleted);
            }
            else if (child.Is("sdt"))
            {
                Sdt(child, deleted, cell);
            }
            else if (child.IsAlternate())
            {
                if (WordXml.Chosen(child) is { } chosen)
                {
                    Blocks(chosen, deleted, cell);
                }
            }
            else if (child.Is("customXml") || child.Is("sdtContent") || child.Is("ins") || child.Is("moveTo"))
            {
                Blocks(child, deleted, cell);
            }
            else if (child.Is("del") || child.Is("moveFrom"))
            {
                Blocks(child, deleted: true, cell);
            }
            else if (child.Is("altChunk") || child.Is("subDoc"))
            {
                _context.Tally.ForeignParts++;
            }
        }
    }

    private void Sdt(OpenXmlElement sdt, bool deleted, WordCell? cell)
    {
        _inline.CountPlaceholder(sdt);
        if (sdt.Child("sdtContent") is { } content)
        {
            Blocks(content, deleted, cell);
        }
    }

    private void Paragraph(OpenXmlElement paragraph, bool deleted, WordCell? cell)
    {
        var builder = _pending ?? new ParagraphBuilder();
        _pending = null;
        builder.Elements.Add(paragraph);
        _inline.Read(paragraph, builder, deleted);

        // 段落标记被删：与下一段合并，用下一段的属性（ECMA-376 第1部分 §17.13.5.15）。
        var mark = paragraph.Path("pPr", "rPr");
        var isMarkDeleted = deleted || mark.Child("del") is not null || mark.Child("moveFrom") is not null;
        _inline.ReviseMark(mark);
        if (!isMarkDeleted)
        {
            Flush(builder, cell);
            return;
        }

        if (builder.IsEmpty)
        {
            EmitDeleted(builder, paragraph);
            builder.Restart();
        }

        _pending = builder;
    }

    /// <summary>写出段落；没有后续段落可并时，把待并的段落也写出。</summary>
    private void Flush(ParagraphBuilder? builder, WordCell? cell)
    {
        builder ??= _pending;
        _pending = null;
        if (builder is null || builder.Elements.Count == 0)
        {
            return;
        }

        var last = builder.Elements[^1];
        EmitDeleted(builder, builder.Elements[0]);
        var properties = last.Child("pPr");
        var styleId = properties.Child("pStyle").Attribute("val");

        // 整段隐藏（连段落标记）在屏幕和纸上都不出现，也不占编号。
        var isHidden = !builder.HasVisible && properties.Path("rPr", "vanish").On();
        var number = isHidden ? null : _numbering.Next(properties, styleId);
        var result = new WordParagraph(_place.Part, _context.IndexOf(builder.Elements[0]), [.. builder.Elements], builder.Text, builder.Pieces)
        {
            Layer = _place.Layer,
            LayerIndex = _place.Index,
            Number = number?.Text ?? "",
            NumberLevel = number?.Level ?? -1,
            HeadingLevel = _context.Styles.OutlineLevel(properties, styleId),
            Centered = _context.Styles.Centered(properties, styleId),
        };
        cell?.Paragraphs.Add(result);
        _context.Add(result);
    }

    private void EmitDeleted(ParagraphBuilder builder, OpenXmlElement paragraph)
    {
        if (builder.TakeDeleted() is { Length: > 0 } text && text.Trim().Length > 0)
        {
            _context.AddDeleted(_place.Part, paragraph, text);
        }
    }

    private void Table(OpenXmlElement element, bool deleted)
    {
        var table = deleted ? null : _context.NewTable();
        var columns = WordColumns.Of(element.Child("tblGrid"), Unwrap(element, "tr", isCounting: false).SelectMany(Lines));
        var row = 0;
        var declaredHeads = 0;
        foreach (var rowElement in Unwrap(element, "tr"))
        {
            var properties = rowElement.Child("trPr");
            var isRowDeleted = deleted || properties.Child("del") is not null;
            _inline.ReviseMark(properties);
            if (table is not null && !isRowDeleted && properties.Child("tblHeader").On() && declaredHeads == row)
            {
                declaredHeads++;
            }

            Row(rowElement, isRowDeleted ? null : table, row, columns);
            row += isRowDeleted ? 0 : 1;
        }

        table?.Close(declaredHeads);
    }

    // 一行里各格的起止格线。
    private IEnumerable<(int Start, int End)> Lines(OpenXmlElement rowElement)
    {
        var line = Before(rowElement);
        foreach (var cell in Unwrap(rowElement, "tc", isCounting: false))
        {
            var start = line;
            line += Span(cell.Child("tcPr"));
            yield return (start, line);
        }
    }

    private static int Before(OpenXmlElement rowElement) => Math.Clamp(rowElement.Path("trPr", "gridBefore").Int() ?? 0, 0, WordTable.MaxColumns);

    private static int Span(OpenXmlElement? properties) => Math.Clamp(properties.Child("gridSpan").Int() ?? 1, 1, WordTable.MaxColumns);

    private void Row(OpenXmlElement rowElement, WordTable? table, int row, WordColumns columns)
    {
        var line = Before(rowElement);
        foreach (var cellElement in Unwrap(rowElement, "tc"))
        {
            var properties = cellElement.Child("tcPr");
            var span = Span(properties);
            var (column, end) = (columns[line], columns[line + span]);
            var merge = properties.Child("vMerge");
            var isDeleted = table is null || properties.Child("cellDel") is not null;
            if (isDeleted)
            {
                Blocks(cellElement, deleted: true, cell: null);
                _pending = null;
            }
            else if (merge is not null && merge.Attribute("val") != "restart" && table!.Continue(row, column))
            {
                line += span; // 被上格并掉：Word 不显示其中的内容。
                continue;
            }
            else
            {
                var cell = table!.Add(row, column, end - column);
                Blocks(cellElement, deleted: false, cell);
                Flush(null, cell);
            }

            line += isDeleted ? 0 : span;
        }
    }

    /// <summary>表格行、单元格也会包在内容控件、自定义 XML 里。</summary>
    private IEnumerable<OpenXmlElement> Unwrap(OpenXmlElement parent, string name, bool isCounting = true)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.Is(name))
            {
                yield return child;
            }
            else if (child.Is("sdt") || child.Is("sdtContent") || child.Is("customXml") || child.Is("ins"))
            {
                if (isCounting)
                {
                    _inline.CountPlaceholder(child);
                }

                foreach (var inner in Unwrap(child, name, isCounting))
                {
                    yield return inner;
                }
            }
            else if (child.IsAlternate() && WordXml.Chosen(child) is { } chosen)
            {
                foreach (var inner in Unwrap(chosen, name, isCounting))
                {
                    yield return inner;
                }
            }
        }
    }
}

/// <summary>文字流所在的层、层内序号与部件。</summary>
internal sealed record StoryPlace(BlockLayer Layer, int Index, string Part);
