using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Word;

/// <summary>一个单元格及其中的段落（不含嵌套表的段落）。</summary>
internal sealed class WordCell(int row, int column, int columnSpan)
{
    /// <summary>行，从 0 起。</summary>
    public int Row { get; } = row;

    /// <summary>列，从 0 起。</summary>
    public int Column { get; } = column;

    /// <summary>跨列数。</summary>
    public int ColumnSpan { get; } = columnSpan;

    /// <summary>跨行数。</summary>
    public int RowSpan { get; set; } = 1;

    /// <summary>格内段落。</summary>
    public List<WordParagraph> Paragraphs { get; } = [];
}

/// <summary>正在读的一张表。</summary>
internal sealed class WordTable(int number)
{
    /// <summary>一格最多跨的列数；Word 的表最多 63 列。</summary>
    public const int MaxColumns = 256;

    private readonly List<WordCell> _cells = [];

    /// <summary>表序号，从 1 起。</summary>
    public int Number { get; } = number;

    /// <summary>加一格。</summary>
    public WordCell Add(int row, int column, int columnSpan)
    {
        var cell = new WordCell(row, column, columnSpan);
        _cells.Add(cell);
        return cell;
    }

    /// <summary>纵向合并的后续格：并入正上方的格。</summary>
    /// <returns>上方没有可并的格时为假，此时按普通格读，不丢文字。</returns>
    public bool Continue(int row, int column)
    {
        for (var i = _cells.Count - 1; i >= 0; i--)
        {
            var cell = _cells[i];
            if (cell.Column == column && cell.Row + cell.RowSpan == row)
            {
                cell.RowSpan++;
                return true;
            }
        }

        return false;
    }

    /// <summary>读完：认表头，给格内段落定位。</summary>
    public void Close(int declaredHeadRows)
    {
        var grid = _cells.Select(cell => new GridCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, string.Join('\n', cell.Paragraphs.Select(paragraph => paragraph.Number + paragraph.Text)))).ToList();
        var positions = TableGrid.Locate(Number, grid, declaredHeadRows);
        for (var i = 0; i < _cells.Count; i++)
        {
            foreach (var paragraph in _cells[i].Paragraphs)
            {
                paragraph.Cell = positions[i];
            }
        }
    }
}
