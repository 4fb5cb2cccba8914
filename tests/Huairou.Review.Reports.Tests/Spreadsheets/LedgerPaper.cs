using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Spreadsheets;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>像人那样改台账：填格、加行、删行、加列、删列、挪列、排序，再存回去。</summary>
internal sealed class LedgerPaper
{
    private const int HeadRow = 4;

    private readonly byte[] _bytes;

    private LedgerPaper(byte[] bytes, List<string> heads, List<Dictionary<string, SheetValue>> rows)
    {
        _bytes = bytes;
        Heads = heads;
        Rows = rows;
    }

    /// <summary>各列的表头，从左到右。</summary>
    public List<string> Heads { get; }

    /// <summary>各行：表头到值；空格不列。</summary>
    public List<Dictionary<string, SheetValue>> Rows { get; }

    public static LedgerPaper Open(byte[] bytes)
    {
        using var document = Workbooks.Open(bytes);
        var reader = new SheetCellReader(document.WorkbookPart!);
        var cells = Workbooks.Sheet(document, "清理台账").Worksheet!.Descendants<Cell>()
            .Select(c => (At: CellAddress.Parse(c.CellReference!.Value!), Value: reader.Of(c))).Where(c => !c.Value.IsEmpty).ToList();
        var heads = cells.Where(c => c.At.Row == HeadRow).OrderBy(c => c.At.Column).ToList();
        var byColumn = heads.ToDictionary(h => h.At.Column, h => h.Value.Text);
        var rows = cells.Where(c => c.At.Row > HeadRow && byColumn.ContainsKey(c.At.Column)).GroupBy(c => c.At.Row).OrderBy(g => g.Key)
            .Select(g => g.ToDictionary(c => byColumn[c.At.Column], c => c.Value, StringComparer.Ordinal)).ToList();
        return new LedgerPaper(bytes, [.. heads.Select(h => h.Value.Text)], rows);
    }

    public string Text(int row, string head) => Rows[row].GetValueOrDefault(head, SheetValue.Empty).Text;

    public LedgerPaper Set(int row, string head, string text) => Set(row, head, SheetValue.Of(text));

    public LedgerPaper Set(int row, string head, SheetValue value)
    {
        Rows[row][head] = value;
        return this;
    }

    /// <summary>类型以某编号开头的那一行。</summary>
    public int Find(string rule, int nth = 0) =>
        Enumerable.Range(0, Rows.Count).Where(i => Text(i, "问题类型").StartsWith(rule, StringComparison.Ordinal)).ElementAt(nth);

    /// <summary>存回去。人改过的格都是新写的，其余照旧。</summary>
    public byte[] Save(Action<SpreadsheetDocument>? more = null)
    {
        using var stream = new MemoryStream();
        stream.Write(_bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var styles = new StyleBook(document.WorkbookPart!);
            var data = Workbooks.Sheet(document, "清理台账").Worksheet!.GetFirstChild<SheetData>()!;
            var look = styles.Of(new CellLook());
            foreach (var row in data.Elements<Row>().Where(r => r.RowIndex?.Value >= HeadRow).ToList())
            {
                row.Remove();
            }

            data.Append(new Row(Heads.Select((h, i) => SheetCellWriter.Value(HeadRow, i + 1, SheetValue.Of(h), look, styles))) { RowIndex = HeadRow });
            for (var r = 0; r < Rows.Count; r++)
            {
                var number = HeadRow + 1 + r;
                data.Append(new Row(Heads.Select((h, i) => Rows[r].GetValueOrDefault(h, SheetValue.Empty) is var v
                    ? SheetCellWriter.Value(number, i + 1, v, v.IsDate ? styles.Dated(look) : look, styles)
                    : null!)) { RowIndex = (uint)number });
            }

            more?.Invoke(document);
        }

        return stream.ToArray();
    }
}
