using Huairou.Review.Documents.Tables;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Reading;

/// <summary>各阅读器共用：收段落、定表序号、写报告，最后得到 <see cref="Draft"/>。</summary>
internal sealed class DraftBuilder(string name, DraftFormat format)
{
    private readonly List<Block> _blocks = [];
    private int _tables;

    /// <summary>文件名。</summary>
    public string Name => name;

    /// <summary>说明。</summary>
    public ReadingNotes Notes { get; } = new();

    /// <summary>已收的段落。</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>表格个数。</summary>
    public int Tables => _tables;

    /// <summary>下一张表的序号。</summary>
    public int NextTable() => ++_tables;

    /// <summary>收一段；没有文字的不收。</summary>
    public void Add(Block block)
    {
        if (block.Text.Length > ReadingLimits.MaxBlockLength)
        {
            Split(block);
        }
        else if (block.Text.Length > 0)
        {
            _blocks.Add(block);
        }
    }

    /// <summary>收一张表。</summary>
    /// <param name="cells">格子。</param>
    /// <param name="make">由格子下标与位置造段落。</param>
    public void AddTable(IReadOnlyList<GridCell> cells, Func<int, CellPosition, Block> make)
    {
        if (cells.Count == 0)
        {
            return;
        }

        var places = TableGrid.Locate(NextTable(), cells);
        for (var i = 0; i < places.Count; i++)
        {
            Add(make(i, places[i]));
        }
    }

    /// <summary>结束：没有可审查文字时报错，否则给出文档。</summary>
    /// <param name="report">已填好格式特有各项的报告。</param>
    /// <param name="nothing">没有文字时的说明；为 null 时用通用说明。</param>
    public Draft Finish(ReadingReport report, string? nothing = null)
    {
        var characters = 0;
        var hasReviewable = false;
        foreach (var block in _blocks)
        {
            if (block.Layer is BlockLayer.Comment or BlockLayer.DeletedRevision)
            {
                continue;
            }

            characters += Characters.CountVisible(block.Text);
            hasReviewable |= block.Layer is BlockLayer.Body or BlockLayer.TextBox or BlockLayer.Footnote;
        }

        if (characters == 0 || !hasReviewable)
        {
            throw new DocumentException("no-text", nothing ?? $"“{name}”里没有可审查的文字（只有空白）。请确认文件内容，或重新导出后再试。");
        }

        return new Draft(name, format, _blocks, report with { Characters = characters, Tables = _tables, Notices = Notes.Sorted() });
    }

    private void Split(Block block)
    {
        for (var start = 0; start < block.Text.Length;)
        {
            var end = Math.Min(start + ReadingLimits.MaxBlockLength, block.Text.Length);
            if (end < block.Text.Length && char.IsHighSurrogate(block.Text[end - 1]))
            {
                end--;
            }

            var span = TextSpan.FromBounds(start, end);
            _blocks.Add(block with { Text = span.In(block.Text), Map = block.Map is null ? null : Part(block.Map, span) });
            start = end;
        }
    }

    private static SourceMap Part(SourceMap map, TextSpan span)
    {
        var spans = new TextSpan[span.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = map.ToSource(new TextSpan(span.Start + i, 1));
        }

        return SourceMap.FromSpans(spans);
    }
}
