using System.Text;

namespace Huairou.Review.Documents.Tables;

/// <summary>表格的一格：位置、跨度与文字。</summary>
/// <param name="Row">行，从 0 起，含表头行。</param>
/// <param name="Column">列，从 0 起。</param>
/// <param name="RowSpan">跨行数。</param>
/// <param name="ColumnSpan">跨列数。</param>
/// <param name="Text">文字，用来认表头。</param>
/// <param name="MarkedHead">来源已标明是表头（th、thead、Markdown 表头行）。</param>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, bool MarkedHead = false);

/// <summary>从格子认出表头、行头，给每格定位。</summary>
/// <remarks>表头行数由文件写明时照办；没写明时按人读表的习惯推断，规则见各方法。</remarks>
internal sealed class TableGrid
{
    private const int MaxHeadLength = 24; // 表头是短语；更长又带句读的是正文。
    private const int MaxHeadRows = 4;

    private readonly IReadOnlyList<GridCell> _cells;
    private readonly Dictionary<(int Row, int Column), GridCell> _cover = [];
    private readonly int _rows;
    private readonly int _columns;

    private TableGrid(IReadOnlyList<GridCell> cells)
    {
        _cells = cells;
        foreach (var cell in cells)
        {
            _rows = Math.Max(_rows, cell.Row + cell.RowSpan);
            _columns = Math.Max(_columns, cell.Column + cell.ColumnSpan);
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    _cover.TryAdd((row, column), cell);
                }
            }
        }
    }

    /// <summary>给每一格定位，顺序与输入相同。</summary>
    /// <param name="table">表序号，从 1 起。</param>
    /// <param name="cells">全部格子（被合并掉的不列）。</param>
    /// <param name="declaredHeadRows">文件写明的表头行数；没写明为 0，看各格是否标明表头。</param>
    public static IReadOnlyList<CellPosition> Locate(int table, IReadOnlyList<GridCell> cells, int declaredHeadRows = 0)
    {
        var grid = new TableGrid(cells);
        var captions = grid.CaptionRows();
        declaredHeadRows = declaredHeadRows > 0 ? declaredHeadRows : grid.MarkedRows();
        var heads = declaredHeadRows > 0 && declaredHeadRows < grid._rows ? grid.Extend(declaredHeadRows) : grid.HeadRows(captions);
        var rowHeads = grid.RowHeadColumns(heads);
        return [.. cells.Select(cell => grid.Position(table, cell, captions, heads, rowHeads))];
    }

    /// <summary>比较用的文字：去掉空白（表头常用空格撑开，如“姓  名”）。</summary>
    public static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    private CellPosition Position(int table, GridCell cell, int captions, int heads, (int First, int Last) rowHeads)
    {
        var isHead = cell.Row < heads;
        var columnHead = isHead ? "" : Join(Enumerable.Range(captions, Math.Max(0, heads - captions)).Select(row => _cover.GetValueOrDefault((row, cell.Column))));
        var before = isHead ? [] : Enumerable.Range(rowHeads.First, Math.Max(0, Math.Min(rowHeads.Last, cell.Column - 1) - rowHeads.First + 1));
        var rowHead = Join(before.Select(column => _cover.GetValueOrDefault((cell.Row, column))).Where(head => head != cell));
        return new CellPosition(table, isHead ? 0 : cell.Row - heads + 1, cell.Column + 1, columnHead, rowHead, cell.RowSpan, cell.ColumnSpan, isHead);
    }

    private static string Join(IEnumerable<GridCell?> cells) =>
        string.Join('/', cells.Where(cell => cell is not null).Distinct().Select(cell => Squeeze(cell!.Text)).Where(text => text.Length > 0));

    /// <summary>横贯全表的开头几行是表名，算表头但不进列头。</summary>
    private int CaptionRows()
    {
        var row = 0;
        while (row < Math.Min(_rows - 1, MaxHeadRows) && _columns > 1 && _cover.GetValueOrDefault((row, 0)) is { } first && first.ColumnSpan == _columns)
        {
            row += first.RowSpan;
        }

        return Math.Min(row, _rows - 1);
    }

    // 每行首格标明表头只是行头；整行都标明才算表头行。
    private int MarkedRows()
    {
        var row = 0;
        while (row < _rows && _cells.Where(cell => cell.Row == row).ToList() is { Count: > 0 } cells
            && cells.Exists(cell => cell.MarkedHead) && cells.TrueForAll(cell => cell.MarkedHead || cell.Text.Length == 0))
        {
            row++;
        }

        return row < _rows ? row : Math.Min(1, _rows - 1);
    }

    private int HeadRows(int captions)
    {
        if (_columns < 2 || _rows - captions < 2 || !LooksLikeHead(captions))
        {
            return captions;
        }

        var heads = Extend(captions + 1);
        return heads < _rows && heads - captions <= MaxHeadRows ? heads : captions + 1;
    }

    /// <summary>表头格向下合并到哪行，表头就到哪行；横向合并的组头下面还有一行分栏名。</summary>
    private int Extend(int heads)
    {
        for (var row = 0; row < heads && row < _rows; row++)
        {
            foreach (var cell in _cells)
            {
                if (cell.Row == row)
                {
                    heads = Math.Max(heads, row + cell.RowSpan);
                }
            }

            if (row == heads - 1 && HasSubheads(row))
            {
                heads++;
            }
        }

        return heads;
    }

    private bool HasSubheads(int row)
    {
        var groups = _cells.Where(cell => cell.Row == row && cell.ColumnSpan > 1 && cell.ColumnSpan < _columns).ToList();
        var below = _cells.Where(cell => cell.Row == row + 1).ToList();
        if (groups.Count == 0 || row + 2 >= _rows || below.Count == 0)
        {
            return false;
        }

        var under = below.Where(cell => groups.Exists(group => cell.Column >= group.Column && cell.Column + cell.ColumnSpan <= group.Column + group.ColumnSpan)).ToList();
        var beside = below.Except(under);
        return under.Count(cell => cell.Text.Trim().Length > 0) > 1
            && under.TrueForAll(cell => IsLabel(cell.Text) || Squeeze(cell.Text).Length == 0)
            && beside.All(cell => Squeeze(cell.Text).Length == 0);
    }

    /// <summary>表头行：除左上角外每格都有短语，没有数值，没有成句的话。</summary>
    private bool LooksLikeHead(int row)
    {
        var cells = _cells.Where(cell => cell.Row == row).ToList();
        return cells.Count > 1 && cells.TrueForAll(cell => (IsLabel(cell.Text) && !IsAmount(cell.Text)) || (cell.Column == 0 && Squeeze(cell.Text).Length == 0));
    }

    // “300元”“5‰”“3人”是数据，不是栏名。
    private static bool IsAmount(string text)
    {
        var amount = Squeeze(text);
        return amount.Any(char.IsDigit) && amount.All(character => char.IsDigit(character) || IsNumeral(character) || ".,%％‰-/—－元人户亩个股".Contains(character, StringComparison.Ordinal));
    }

    private static bool IsLabel(string text)
    {
        var label = Squeeze(text);
        return label.Length is > 0 and <= MaxHeadLength
            && label.IndexOfAny(['。', '；', '：', ':', ';']) < 0
            && label.Any(character => char.IsLetter(character) && !IsNumeral(character));
    }

    private static bool IsNumeral(char character) => "零〇一二三四五六七八九十百千万亿".Contains(character, StringComparison.Ordinal);

    /// <summary>行头列：序号列之后的第一列；该列有向下合并的组名时，行头延到下一列。</summary>
    private (int First, int Last) RowHeadColumns(int heads)
    {
        if (_columns < 2 || _rows <= heads)
        {
            return (0, -1);
        }

        var first = IsSerial(0, heads) && _columns > 2 ? 1 : 0;
        var last = first;
        while (last < _columns - 2 && _cells.Any(cell => cell.Column == last && cell.Row >= heads && cell.RowSpan > 1))
        {
            last++;
        }

        var labels = _cells.Where(cell => cell.Column == first && cell.Row >= heads).Select(cell => Squeeze(cell.Text)).Where(text => text.Length > 0).ToList();
        var isMostlyLabels = labels.Count > 0 && labels.Count(text => text.Any(char.IsLetter) && text.Length <= MaxHeadLength * 2) * 2 > labels.Count;
        return isMostlyLabels ? (first, last) : (0, -1);
    }

    private bool IsSerial(int column, int heads)
    {
        var head = heads > 0 && _cover.TryGetValue((heads - 1, column), out var top) ? Squeeze(top.Text) : "";
        if (head is "序号" or "编号" or "序" or "号" or "No" or "No.")
        {
            return true;
        }

        var values = _cells.Where(cell => cell.Column == column && cell.Row >= heads).Select(cell => Squeeze(cell.Text)).Where(text => text.Length > 0).ToList();
        return values.Count > 0 && values.TrueForAll(value => value.Length <= 4 && value.All(character => char.IsDigit(character) || IsNumeral(character) || character is '.' or '、' or '（' or '）' or '(' or ')'));
    }
}
