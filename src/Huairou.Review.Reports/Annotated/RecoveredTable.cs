using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>由单元格位置重新排出一张表。</summary>
internal sealed class RecoveredTable(IReadOnlyList<Block> blocks, RecoveredText text)
{
    /// <summary>Word 的表最多这么多列；更宽的表一格一行写。</summary>
    private const int MaximumColumns = 63;

    private const int PageWidth = 8800;

    /// <summary>排表。</summary>
    /// <param name="indexes">属于这张表的段落，按阅读次序。</param>
    public IEnumerable<OpenXmlElement> Create(IReadOnlyList<int> indexes)
    {
        var rows = Rows(indexes);
        var columns = indexes.Max(i => blocks[i].Cell!.Column + Math.Max(1, blocks[i].Cell!.ColumnSpan) - 1);
        if (columns > MaximumColumns)
        {
            return indexes.Select(Line);
        }

        var table = new Table(RecoveredStyles.TableProperties(), new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = Number(PageWidth / columns) })));
        var covered = new int[columns + 1]; // 每列还被上方的合并格盖住几行。
        var spans = new int[columns + 1];
        foreach (var row in rows)
        {
            table.AppendChild(Row(row, columns, covered, spans));
        }

        return [table];
    }

    // 表头各行的行号都是 0，靠列号不再增大认出换行；数据行靠行号。一格里的几段共用一个位置。
    private List<List<List<int>>> Rows(IReadOnlyList<int> indexes)
    {
        var rows = new List<List<List<int>>>();
        CellPosition? last = null;
        foreach (var index in indexes)
        {
            var cell = blocks[index].Cell!;
            var isSame = last is not null && (ReferenceEquals(cell, last) || (cell.Row > 0 && cell.Row == last.Row && cell.Column == last.Column));
            if (isSame)
            {
                rows[^1][^1].Add(index);
            }
            else if (last is null || cell.Row != last.Row || cell.Column <= last.Column)
            {
                rows.Add([[index]]);
            }
            else
            {
                rows[^1].Add([index]);
            }

            last = cell;
        }

        return rows;
    }

    private TableRow Row(List<List<int>> cells, int columns, int[] covered, int[] spans)
    {
        var row = new TableRow();
        if (cells.Count > 0 && blocks[cells[0][0]].Cell!.IsHead)
        {
            row.AppendChild(new TableRowProperties(new TableHeader()));
        }

        var next = 0;
        for (var column = 1; column <= columns;)
        {
            if (covered[column] > 0)
            {
                covered[column]--;
                var width = Math.Max(1, spans[column]);
                row.AppendChild(new TableCell(Properties(width, new VerticalMerge()), new Paragraph()));
                column += width;
            }
            else if (next < cells.Count && blocks[cells[next][0]].Cell is { } cell && cell.Column <= column)
            {
                var room = 1;
                while (room < cell.ColumnSpan && column + room <= columns && covered[column + room] == 0)
                {
                    room++;
                }

                covered[column] = Math.Max(1, cell.RowSpan) - 1;
                spans[column] = room;
                row.AppendChild(Cell(cells[next], room, cell));
                next++;
                column += room;
            }
            else
            {
                row.AppendChild(new TableCell(Properties(1, null), new Paragraph()));
                column++;
            }
        }

        // 位置对不上的格也不能丢字：并到行末一格。
        for (; next < cells.Count; next++)
        {
            row.Elements<TableCell>().Last().Append(cells[next].Select(Paragraph));
        }

        return row;
    }

    private TableCell Cell(List<int> indexes, int width, CellPosition cell)
    {
        var result = new TableCell(Properties(width, cell.RowSpan > 1 ? new VerticalMerge { Val = MergedCellValues.Restart } : null));
        result.Append(indexes.Select(Paragraph));
        return result;
    }

    private Paragraph Paragraph(int index)
    {
        var block = blocks[index];
        var paragraph = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }));
        if (block.Number.Length > 0)
        {
            paragraph.AppendChild(new Run(new RunText(XmlText.Clean(block.Number)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        foreach (var run in text.Runs(index, block.Text))
        {
            if (block.Cell!.IsHead)
            {
                run.RunProperties = new RunProperties(new Bold());
            }

            paragraph.AppendChild(run);
        }

        return paragraph;
    }

    private Paragraph Line(int index)
    {
        var cell = blocks[index].Cell!;
        var paragraph = new Paragraph();
        var place = cell.IsHead ? $"表头第{Number(cell.Column)}栏：" : $"第{Number(cell.Row)}行“{(cell.ColumnHead.Length > 0 ? cell.ColumnHead : Number(cell.Column))}”栏：";
        paragraph.AppendChild(RecoveredStyles.Gray(place));
        paragraph.Append(text.Runs(index, blocks[index].Text));
        return paragraph;
    }

    private static TableCellProperties Properties(int width, VerticalMerge? merge)
    {
        var properties = new TableCellProperties();
        if (width > 1)
        {
            properties.AppendChild(new GridSpan { Val = width });
        }

        if (merge is not null)
        {
            properties.AppendChild(merge);
        }

        return properties;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
