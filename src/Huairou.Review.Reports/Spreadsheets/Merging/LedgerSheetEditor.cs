using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>在旧台账的表上改格、加行、加列；格式照旁边的格，别的都不动。</summary>
internal sealed class LedgerSheetEditor
{
    private const string Mark = "FFF2CC";
    private const double DefaultWidth = 9;

    private readonly LedgerBook _book;
    private readonly SheetData _data;
    private readonly Dictionary<int, Row> _rows = [];
    private readonly Dictionary<int, uint> _columnStyles = [];
    private readonly int _oldLastRow;
    private int _lastRow;
    private int _lastColumn;

    /// <summary>打开。</summary>
    public LedgerSheetEditor(LedgerBook book)
    {
        _book = book;
        Styles = new StyleBook(book.Workbook);
        _data = book.Part.Worksheet!.GetFirstChild<SheetData>() ?? book.Part.Worksheet.AppendChild(new SheetData());
        foreach (var row in _data.Elements<Row>().Where(r => r.RowIndex?.HasValue == true))
        {
            _rows[(int)row.RowIndex!.Value] = row;
        }

        _lastRow = book.Rows.Select(r => r.Number).DefaultIfEmpty(book.HeadRow).Max();
        _oldLastRow = _lastRow;
        _lastColumn = Math.Max(book.Heads.Keys.DefaultIfEmpty(1).Max(), book.Rows.SelectMany(r => r.Values.Keys).DefaultIfEmpty(1).Max());
        foreach (var row in book.Rows)
        {
            foreach (var cell in _rows[row.Number].Elements<Cell>().Where(c => c.StyleIndex?.HasValue == true))
            {
                _columnStyles[ColumnOf(cell)] = cell.StyleIndex!.Value;
            }
        }
    }

    /// <summary>样式表。</summary>
    public StyleBook Styles { get; }

    /// <summary>最后一行。</summary>
    public int LastRow => _lastRow;

    /// <summary>被合并格盖住，写了也看不见。</summary>
    public bool IsCovered(int row, int column) => _book.Covered.ContainsKey((row, column));

    /// <summary>某一栏的列；没有就加在最后。</summary>
    public int Ensure(string name, double width, bool hidden = false)
    {
        if (_book.ColumnOf(name) is > 0 and var known)
        {
            return known;
        }

        var column = ++_lastColumn;
        var head = RowAt(_book.HeadRow);
        var like = head.Elements<Cell>().LastOrDefault(c => c.StyleIndex?.HasValue == true)?.StyleIndex?.Value ?? 0;
        SheetCellWriter.Set(CellAt(head, column), SheetValue.Of(name), Styles.Filled(like, Mark), Styles);
        if (_book.HeadRow > 1 && _rows.TryGetValue(_book.HeadRow - 1, out var band) && band.Elements<Cell>().LastOrDefault(c => c.StyleIndex?.HasValue == true) is { } bandCell)
        {
            SheetCellWriter.Set(CellAt(band, column), SheetValue.Of("合并时填"), Styles.Filled(bandCell.StyleIndex!.Value, Mark), Styles);
        }

        var body = _columnStyles.TryGetValue(_book.ColumnOf(LedgerFields.Original), out var style) ? style : 0;
        _columnStyles[column] = body;
        foreach (var row in _book.Rows)
        {
            CellAt(_rows[row.Number], column).StyleIndex = body;
        }

        SetWidth(column, width, hidden);
        _book.AddColumn(name, column);
        return column;
    }

    /// <summary>写一格；没有这一列时不写。</summary>
    public void Set(int row, int column, SheetValue value, bool marked = false)
    {
        if (column <= 0 || IsCovered(row, column))
        {
            return;
        }

        var cell = CellAt(RowAt(row), column);
        var style = cell.StyleIndex?.Value ?? _columnStyles.GetValueOrDefault(column);
        style = marked ? Styles.Filled(style, Mark) : style;
        SheetCellWriter.Set(cell, value, value.IsDate ? Styles.Dated(style) : style, Styles);
    }

    /// <summary>在末尾加一行，返回行号。</summary>
    public int AddRow()
    {
        var number = ++_lastRow;
        var row = RowAt(number);
        foreach (var column in _book.Heads.Keys.Concat(_columnStyles.Keys).Distinct().Order())
        {
            CellAt(row, column).StyleIndex = _columnStyles.GetValueOrDefault(column);
        }

        return number;
    }

    /// <summary>新加的一行按内容定行高：有的软件不自己算。</summary>
    public void Fit(int row)
    {
        var lines = 1;
        foreach (var cell in _rows[row].Elements<Cell>().Where(c => ColumnOf(c) != _book.ColumnOf(LedgerFields.Key)))
        {
            var text = _book.Reader.Of(cell).Text;
            lines = text.Length > 0 ? Math.Max(lines, TextMeasure.Lines(text, WidthOf(ColumnOf(cell)))) : lines;
        }

        _rows[row].Height = TextMeasure.Height(lines);
    }

    /// <summary>改完以后，把筛选、下拉项与条件格式的范围延到新加的行。</summary>
    public void Finish()
    {
        var sheet = _book.Part.Worksheet!;
        if (sheet.SheetDimension is { } dimension)
        {
            dimension.Reference = $"A1:{CellAddress.Of(_lastRow, _lastColumn)}";
        }

        if (sheet.GetFirstChild<AutoFilter>() is { Reference.Value: { } filter } && filter.Split(':') is [var from, _])
        {
            var to = CellAddress.Of(_lastRow, _lastColumn);
            sheet.GetFirstChild<AutoFilter>()!.Reference = $"{from}:{to}";
            foreach (var name in _book.Workbook.Workbook!.DefinedNames?.Elements<DefinedName>().Where(n => n.Name?.Value == "_xlnm._FilterDatabase") ?? [])
            {
                var ends = (name.Text ?? "").Split('!');
                var (row, column) = CellAddress.Parse(from);
                if (ends.Length == 2 && ends[0].Trim('\'') == _book.SheetName)
                {
                    name.Text = string.Create(CultureInfo.InvariantCulture, $"{ends[0]}!${CellAddress.Letters(column)}${row}:${CellAddress.Letters(_lastColumn)}${_lastRow}");
                }
            }
        }

        if (_lastRow > _oldLastRow)
        {
            foreach (var validation in sheet.Descendants<DataValidation>())
            {
                validation.SequenceOfReferences = Extend(validation.SequenceOfReferences);
            }

            foreach (var format in sheet.Descendants<ConditionalFormatting>())
            {
                format.SequenceOfReferences = Extend(format.SequenceOfReferences);
            }
        }

        _book.Reload();
    }

    private ListValue<StringValue>? Extend(ListValue<StringValue>? ranges) =>
        ranges is null ? null : new ListValue<StringValue>(ranges.Items.Select(r => new StringValue(Extend(r.Value ?? ""))));

    // 管到原来最后一行的，接着管到现在的最后一行。
    private string Extend(string range)
    {
        if (range.Split(':') is not [var from, var to])
        {
            return range;
        }

        var ((top, left), (bottom, right)) = (CellAddress.Parse(from), CellAddress.Parse(to));
        return top > _book.HeadRow && bottom >= _oldLastRow && bottom < _lastRow + SheetFiller.SpareRows
            ? $"{CellAddress.Of(top, left)}:{CellAddress.Of(_lastRow + SheetFiller.SpareRows, right)}"
            : range;
    }

    private Row RowAt(int number)
    {
        if (_rows.TryGetValue(number, out var known))
        {
            return known;
        }

        var row = new Row { RowIndex = (uint)number };
        var after = _data.Elements<Row>().LastOrDefault(r => r.RowIndex?.Value < (uint)number);
        _ = after is null ? _data.PrependChild(row) : _data.InsertAfter(row, after);
        return _rows[number] = row;
    }

    private static Cell CellAt(Row row, int column)
    {
        Cell? before = null;
        foreach (var cell in row.Elements<Cell>())
        {
            var at = ColumnOf(cell);
            if (at == column)
            {
                return cell;
            }

            if (at > column)
            {
                break;
            }

            before = cell;
        }

        var added = new Cell { CellReference = CellAddress.Of((int)row.RowIndex!.Value, column) };
        _ = before is null ? row.PrependChild(added) : row.InsertAfter(added, before);
        row.Spans = null;
        return added;
    }

    // 列宽的定义可以一段管几列，插在中间时要拆开。
    private void SetWidth(int column, double width, bool hidden)
    {
        var sheet = _book.Part.Worksheet!;
        var columns = sheet.GetFirstChild<Columns>();
        if (columns is null)
        {
            columns = new Columns();
            sheet.InsertBefore(columns, _data);
        }

        var own = new Column { Min = (uint)column, Max = (uint)column, Width = width, CustomWidth = true, Hidden = hidden ? true : null };
        var cover = columns.Elements<Column>().FirstOrDefault(c => c.Min?.Value <= column && column <= c.Max?.Value);
        if (cover is not null)
        {
            if (cover.Max!.Value > (uint)column)
            {
                var rest = (Column)cover.CloneNode(true);
                rest.Min = (uint)column + 1;
                columns.InsertAfter(rest, cover);
            }

            if (cover.Min!.Value < (uint)column)
            {
                cover.Max = (uint)column - 1;
                columns.InsertAfter(own, cover);
            }
            else
            {
                columns.ReplaceChild(own, cover);
            }

            return;
        }

        var before = columns.Elements<Column>().LastOrDefault(c => c.Max?.Value < column);
        _ = before is null ? columns.PrependChild(own) : columns.InsertAfter(own, before);
    }

    private double WidthOf(int column) =>
        _book.Part.Worksheet!.GetFirstChild<Columns>()?.Elements<Column>().FirstOrDefault(c => c.Min?.Value <= column && column <= c.Max?.Value)?.Width?.Value ?? DefaultWidth;

    private static int ColumnOf(Cell cell) => CellAddress.Parse(cell.CellReference?.Value ?? "").Column;
}
