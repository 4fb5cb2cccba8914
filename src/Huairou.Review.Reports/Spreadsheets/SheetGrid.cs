using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>由程序排版的小工作表：统计、说明、文件清单、合并说明等。</summary>
internal sealed class SheetGrid(StyleBook styles)
{
    private readonly SortedDictionary<(int Row, int Column), Cell> _cells = [];
    private readonly Dictionary<int, double> _heights = [];
    private readonly List<string> _merges = [];

    /// <summary>各列宽度，字符数；0 为隐藏。</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>冻结在上方的行数。</summary>
    public int FrozenRows { get; set; }

    /// <summary>打印成一页；否则只管宽度。</summary>
    public bool OnePage { get; set; }

    /// <summary>竖向打印。</summary>
    public bool Portrait { get; init; }

    /// <summary>写文字、数或者日期。</summary>
    /// <param name="row">行。</param>
    /// <param name="column">列。</param>
    /// <param name="value">值。</param>
    /// <param name="look">格式。</param>
    /// <param name="pieces">要标出改动的文字；没有时为 null。</param>
    public void Put(int row, int column, SheetValue value, CellLook look, IReadOnlyList<DifferencePiece>? pieces = null) =>
        SheetCellWriter.Mark(_cells[(row, column)] = SheetCellWriter.Value(row, column, value, styles.Of(look), styles), pieces);

    /// <summary>写文字。</summary>
    public void Put(int row, int column, string text, CellLook look) => Put(row, column, SheetValue.Of(text), look);

    /// <summary>写公式。</summary>
    public void Formula(int row, int column, string formula, double cached, CellLook look) => _cells[(row, column)] = SheetCellWriter.Formula(row, column, formula, cached, styles.Of(look));

    /// <summary>一行文字占几列。</summary>
    public void Merge(int row, int fromColumn, int toColumn) => _merges.Add($"{CellAddress.Of(row, fromColumn)}:{CellAddress.Of(row, toColumn)}");

    /// <summary>行高，磅。</summary>
    public void Height(int row, double points) => _heights[row] = points;

    /// <summary>写成工作表。</summary>
    /// <param name="part">工作表部件。</param>
    public void Save(WorksheetPart part)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (FrozenRows > 0)
        {
            view.Append(
                new Pane { VerticalSplit = FrozenRows, TopLeftCell = CellAddress.Of(FrozenRows + 1, 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft });
        }

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = _cells.Count == 0 ? "A1" : $"A1:{CellAddress.Of(_cells.Keys.Max(k => k.Row), _cells.Keys.Max(k => k.Column))}" },
            new SheetViews(view),
            new SheetFormatProperties { DefaultRowHeight = 15 });
        if (Widths.Count > 0)
        {
            sheet.Append(new Columns(Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true, Hidden = w == 0 ? true : null })));
        }

        sheet.Append(new SheetData(_cells.GroupBy(c => c.Key.Row).Select(RowOf)));
        if (_merges.Count > 0)
        {
            sheet.Append(new MergeCells(_merges.Select(m => new MergeCell { Reference = m })) { Count = (uint)_merges.Count });
        }

        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = Portrait ? OrientationValues.Portrait : OrientationValues.Landscape, FitToWidth = 1, FitToHeight = OnePage ? 1u : 0u },
            new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")));
        part.Worksheet = sheet;
    }

    private Row RowOf(IGrouping<int, KeyValuePair<(int Row, int Column), Cell>> cells)
    {
        var row = new Row(cells.Select(c => c.Value)) { RowIndex = (uint)cells.Key };
        if (_heights.TryGetValue(cells.Key, out var height))
        {
            row.Height = height;
            row.CustomHeight = true;
        }

        return row;
    }
}
