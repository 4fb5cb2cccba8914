using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>版式文件（PDF、OFD）共用：各页的字与线 → 段落与表格，附上读取说明。</summary>
internal static class LayoutReader
{
    /// <summary>读出全文。</summary>
    /// <param name="builder">收段落。</param>
    /// <param name="pages">各页，按页码。</param>
    public static Draft Read(DraftBuilder builder, List<PageContent> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (VerticalText.TryTurn(pages[i], out var turned))
            {
                pages[i] = turned;
                builder.Notes.Add("vertical-text", $"第 {turned.Number} 页是竖排，已按自上而下、自右而左读取，请对照原件抽查。");
            }
        }

        var imageOnly = pages.Where(page => !page.Glyphs.Exists(glyph => !glyph.IsBlank) && (page.Images > 0 || page.Shapes > 20)).Select(page => page.Number).ToList();
        var garbled = pages.Where(page => GarbledText.IsGarbled(page.Glyphs.Select(glyph => glyph.Text))).Select(page => page.Number).ToList();
        var images = pages.Sum(page => page.Images);

        // 先取走画了线的表：续页重画的表头不是页眉。
        var tables = pages.Select(RuledTables.Take).ToList();
        var (headers, footers) = RunningHeads.Remove(pages);
        var items = pages.Zip(tables).SelectMany(pair => PageFlow.Read(pair.First, pair.Second)).ToList();
        AddItems(builder, items);
        headers.ForEach(header => builder.Add(new Block { Layer = BlockLayer.Header, Text = header.Text, Page = header.Page, LayerIndex = 1 }));
        footers.ForEach(footer => builder.Add(new Block { Layer = BlockLayer.Footer, Text = footer.Text, Page = footer.Page, LayerIndex = 1 }));
        AddNotes(builder, pages, imageOnly, garbled, images, items);
        var report = new ReadingReport
        {
            Pages = pages.Count,
            ImageOnlyPages = imageOnly,
            GarbledPages = garbled,
            Images = images,
            Trust = imageOnly.Count + garbled.Count > 0 ? ReadingTrust.Partial : ReadingTrust.Inferred,
        };
        return builder.Finish(report, Nothing(builder.Name, pages.Count, imageOnly.Count));
    }

    private static void AddItems(DraftBuilder builder, List<object> items)
    {
        var lines = items.OfType<LayoutLine>().ToList();
        var paragraphs = new ParagraphBuilder(lines, [.. items.OfType<LayoutTable>()]);
        var pending = new List<LayoutLine>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is LayoutLine line)
            {
                pending.Add(line);
                continue;
            }

            Flush();
            var parts = new List<LayoutTable> { (LayoutTable)items[i] };
            while (i + 1 < items.Count && items[i + 1] is LayoutTable next && Continues(parts[^1], next))
            {
                parts.Add(next);
                i++;
            }

            AddTable(builder, parts);
        }

        Flush();

        void Flush()
        {
            foreach (var paragraph in paragraphs.Join(pending))
            {
                builder.Add(new Block { Layer = BlockLayer.Body, Text = paragraph.Text, Page = paragraph.Page, Centered = paragraph.Centered, SourceIndex = builder.Blocks.Count + 1 });
            }

            pending.Clear();
        }
    }

    // 表格跨页：紧接着的下一页、列线相同。
    private static bool Continues(LayoutTable table, LayoutTable next)
    {
        var slack = (table.Xs[^1] - table.Xs[0]) * 0.02;
        return next.Page == table.Page + 1 && next.Xs.Length == table.Xs.Length && next.Xs.Zip(table.Xs).All(pair => Math.Abs(pair.First - pair.Second) < slack);
    }

    private static void AddTable(DraftBuilder builder, List<LayoutTable> parts)
    {
        var cells = new List<GridCell>();
        var pages = new List<int>();
        var rows = 0;
        foreach (var part in parts)
        {
            var skip = cells.Count == 0 ? 0 : RepeatedHead(parts[0], part);
            foreach (var cell in part.Cells)
            {
                if (cell.Row >= skip)
                {
                    cells.Add(cell with { Row = cell.Row - skip + rows });
                    pages.Add(part.Page);
                }
            }

            rows = cells.Max(cell => cell.Row + cell.RowSpan);
        }

        builder.AddTable(cells, (i, place) => new Block { Layer = BlockLayer.Body, Text = cells[i].Text, Cell = place, Page = pages[i], SourceIndex = builder.Blocks.Count + 1 });
    }

    // 续页重画的表头不再读一遍。
    private static int RepeatedHead(LayoutTable first, LayoutTable next)
    {
        var skip = 0;
        while (skip < 4)
        {
            var a = first.Cells.Where(cell => cell.Row == skip).Select(cell => (cell.Column, cell.Text)).ToList();
            var b = next.Cells.Where(cell => cell.Row == skip).Select(cell => (cell.Column, cell.Text)).ToList();
            if (a.Count == 0 || !a.SequenceEqual(b))
            {
                break;
            }

            skip++;
        }

        return skip;
    }

    private static void AddNotes(DraftBuilder builder, List<PageContent> pages, List<int> imageOnly, List<int> garbled, int images, List<object> items)
    {
        if (imageOnly.Count > 0)
        {
            builder.Notes.Add("image-only-page", $"{PageList(imageOnly)}只有图片，没有文字层，未审查。请用文字识别（OCR）软件转成可复制文字的文件后再审查这些页。");
        }

        if (garbled.Count > 0)
        {
            builder.Notes.Add("garbled-page", $"{PageList(garbled)}的文字疑似乱码（字体缺少文字对照表），审查结果不可信。请用原始文档重新导出，或用文字识别软件处理。");
        }

        var rotated = pages.Where(page => page.Rotated > 0).ToList();
        if (rotated.Count > 0)
        {
            builder.Notes.Add("rotated-text", $"{PageList([.. rotated.Select(page => page.Number)])}有 {rotated.Sum(page => page.Rotated)} 个竖排或斜排的字（多为水印、印章、旋转的表），未并入正文。请对照原件查看。");
        }

        if (items.OfType<LayoutTable>().Any(table => !table.Ruled))
        {
            builder.Notes.Add("table-inferred", "有表格没有画线，行列由文字对齐推断，请对照原件查看。");
        }

        if (images > 0 && imageOnly.Count < pages.Count)
        {
            builder.Notes.Add("images", $"文中有 {images} 幅图片，图中文字没有审查。");
        }
    }

    private static string Nothing(string name, int pages, int imageOnly) => imageOnly > 0
        ? $"“{name}”共 {pages} 页，其中 {imageOnly} 页只有图片，没有可审查的文字。请用文字识别（OCR）软件转成可复制文字的文件，或提供 Word 原件。"
        : $"“{name}”共 {pages} 页，没有可审查的文字。请确认文件内容，或提供 Word 原件。";

    private static string PageList(List<int> pages)
    {
        var parts = new List<string>();
        for (var i = 0; i < pages.Count;)
        {
            var j = i;
            while (j + 1 < pages.Count && pages[j + 1] == pages[j] + 1)
            {
                j++;
            }

            parts.Add(i == j ? $"{pages[i]}" : $"{pages[i]}—{pages[j]}");
            i = j + 1;
        }

        return $"第 {string.Join("、", parts)} 页";
    }
}
