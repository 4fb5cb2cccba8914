using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Spreadsheets.Rectifying;

/// <summary>附表的一栏。</summary>
/// <param name="Head">表头。</param>
/// <param name="Width">列宽，字符数。</param>
/// <param name="Center">居中。</param>
internal sealed record TableColumn(string Head, double Width, bool Center = false)
{
    /// <summary>由人填，对照旧行时不看。</summary>
    public bool ByPerson { get; init; }

    /// <summary>下拉项；没有时为空。</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>附表的一格：值，以及不同于一般的底色与粗体。</summary>
internal readonly record struct TableCellValue(SheetValue Value, string Fill = "", bool Bold = false)
{
    /// <summary>要标出改动的文字，连起来就是值；没有时为 null。</summary>
    public IReadOnlyList<DifferencePiece>? Pieces { get; init; }

    /// <summary>文字。</summary>
    public static implicit operator TableCellValue(string text) => new(SheetValue.Of(text));

    /// <summary>数。</summary>
    public static implicit operator TableCellValue(int number) => new(SheetValue.Of(number));
}

/// <summary>台账里一次次往下续的附表：没有时新建，有了就在末尾加行，人写的、加的行与栏一格不动。</summary>
/// <param name="name">工作表名。</param>
/// <param name="title">标题。</param>
/// <param name="note">标题下的一句说明。</param>
/// <param name="columns">各栏。</param>
internal sealed class LedgerTable(string name, string title, string note, IReadOnlyList<TableColumn> columns)
{
    /// <summary>序号栏：接着编，对照旧行时不看。</summary>
    public const string Number = "序号";

    private const int HeadRow = 3;
    private const int SearchedRows = 20;

    /// <summary>写。</summary>
    /// <param name="workbook">工作簿。</param>
    /// <param name="styles">样式表。</param>
    /// <param name="after">新建时放在哪张表之后。</param>
    /// <param name="date">这张表的表头被人改得认不出时，新表名带的日期。</param>
    /// <param name="rows">各行：栏名到值。</param>
    /// <returns>写在哪张表。</returns>
    public string Write(WorkbookPart workbook, StyleBook styles, string after, string date, IReadOnlyList<IReadOnlyDictionary<string, TableCellValue>> rows)
    {
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList();
        foreach (var sheet in sheets.Where(s => s.Name?.Value == name || s.Name?.Value?.StartsWith(name + "（", StringComparison.Ordinal) == true))
        {
            if (workbook.TryGetPartById(sheet.Id?.Value ?? "", out var part) && part is WorksheetPart { Worksheet: { } worksheet } && Heads(worksheet, new SheetCellReader(workbook)) is { } found)
            {
                Append(worksheet, found.Row, found.Columns, new SheetCellReader(workbook), styles, rows);
                return sheet.Name!.Value!;
            }
        }

        var named = name;
        for (var n = 1; sheets.Exists(s => s.Name?.Value == named); n++)
        {
            named = string.Create(CultureInfo.InvariantCulture, $"{name}（{date}）{(n > 1 ? n : "")}");
        }

        Create(SheetFiller.AddSheet(workbook, named), styles, rows);
        SheetOrder.MoveAfter(workbook, named, after);
        SheetFiller.RepeatHead(workbook, named, HeadRow);
        return named;
    }

    private void Create(WorksheetPart part, StyleBook styles, IReadOnlyList<IReadOnlyDictionary<string, TableCellValue>> rows)
    {
        var grid = new SheetGrid(styles) { Widths = [.. columns.Select(static c => c.Width)], FrozenRows = HeadRow };
        LedgerNotes.Heading(grid, title, note, columns.Count);
        grid.Height(2, TextMeasure.Height(TextMeasure.Lines(note, columns.Sum(static c => c.Width))));
        for (var c = 0; c < columns.Count; c++)
        {
            grid.Put(HeadRow, c + 1, columns[c].Head, columns[c].ByPerson ? LedgerNotes.Head with { Fill = "E2EFDA" } : LedgerNotes.Head);
        }

        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < columns.Count; c++)
            {
                var value = columns[c].Head == Number ? r + 1 : rows[r].GetValueOrDefault(columns[c].Head, "");
                grid.Put(HeadRow + 1 + r, c + 1, value.Value, Look(columns[c], value), value.Pieces);
            }

            grid.Height(HeadRow + 1 + r, Height(rows[r]));
        }

        grid.Save(part);
        var sheet = part.Worksheet!;
        foreach (var row in sheet.Descendants<Row>().Where(static r => r.RowIndex!.Value > HeadRow))
        {
            row.CustomHeight = null; // 只给初值，人写了字，表格软件会自己调整行高。
        }

        var last = HeadRow + Math.Max(1, rows.Count);
        var data = sheet.GetFirstChild<SheetData>()!;
        data.InsertAfterSelf(new AutoFilter { Reference = $"A{HeadRow}:{CellAddress.Of(last, columns.Count)}" });
        var validations = columns.Select((c, i) => (Column: c, Index: i + 1)).Where(static c => c.Column.Choices.Count > 0).Select(c => Validation(c.Column, c.Index, last)).ToList();
        if (validations.Count > 0)
        {
            sheet.GetFirstChild<MergeCells>()!.InsertAfterSelf(new DataValidations(validations) { Count = (uint)validations.Count });
        }

        sheet.GetFirstChild<PageSetup>()!.PaperSize = 8; // A3 横向
    }

    private static DataValidation Validation(TableColumn column, int index, int last) => new(new Formula1($"\"{string.Join(',', column.Choices)}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorTitle = column.Head,
        Error = $"请填：{string.Join("、", column.Choices)}。",
        SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{CellAddress.Of(HeadRow + 1, index)}:{CellAddress.Of(last + SheetFiller.SpareRows, index)}")]),
    };

    // 人挪过列、加过列也认得；认出一多半才算是这张表。
    private (int Row, Dictionary<string, int> Columns)? Heads(Worksheet sheet, SheetCellReader reader)
    {
        foreach (var row in sheet.Descendants<Row>().Take(SearchedRows))
        {
            var heads = row.Elements<Cell>().Select(c => (Head: reader.Of(c).Text.Trim(), At: CellAddress.Parse(c.CellReference?.Value ?? "").Column))
                .Where(h => h.At > 0 && columns.Any(c => c.Head == h.Head)).GroupBy(static h => h.Head, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First().At, StringComparer.Ordinal);
            if (heads.Count * 2 > columns.Count)
            {
                return ((int)(row.RowIndex?.Value ?? 0), heads);
            }
        }

        return null;
    }

    private void Append(Worksheet sheet, int headRow, Dictionary<string, int> at, SheetCellReader reader, StyleBook styles, IReadOnlyList<IReadOnlyDictionary<string, TableCellValue>> rows)
    {
        var data = sheet.GetFirstChild<SheetData>()!;
        var existing = data.Elements<Row>().Where(r => r.RowIndex?.Value > (uint)headRow)
            .Select(r => (Row: r, Cells: r.Elements<Cell>().GroupBy(static c => CellAddress.Parse(c.CellReference?.Value ?? "").Column).ToDictionary(static g => g.Key, g => reader.Of(g.First()))))
            .Where(static r => r.Cells.Values.Any(static v => !v.IsEmpty)).ToList();
        var compared = columns.Where(c => !c.ByPerson && c.Head != Number && at.ContainsKey(c.Head)).ToList();
        var known = existing.Select(r => Signature(compared.Select(c => r.Cells.GetValueOrDefault(at[c.Head], SheetValue.Empty)))).ToHashSet(StringComparer.Ordinal);
        var number = existing.Select(r => at.TryGetValue(Number, out var n) ? r.Cells.GetValueOrDefault(n, SheetValue.Empty).Number ?? 0 : 0).DefaultIfEmpty(0).Max();
        var last = existing.Select(static r => (int)r.Row.RowIndex!.Value).DefaultIfEmpty(headRow).Max();
        foreach (var row in rows)
        {
            // 同一天、同样的两稿又比一次，不重复记。
            if (!known.Add(Signature(compared.Select(c => row.GetValueOrDefault(c.Head, "").Value))))
            {
                continue;
            }

            last++;
            data.Elements<Row>().FirstOrDefault(r => r.RowIndex?.Value == (uint)last)?.Remove(); // 只剩格式的空行
            var line = new Row { RowIndex = (uint)last, Height = Height(row) };
            foreach (var column in columns.Where(c => at.ContainsKey(c.Head)).OrderBy(c => at[c.Head]))
            {
                var value = column.Head == Number ? new TableCellValue(SheetValue.Of(++number)) : row.GetValueOrDefault(column.Head, "");
                var cell = SheetCellWriter.Value(last, at[column.Head], value.Value, styles.Of(Look(column, value)), styles);
                SheetCellWriter.Mark(cell, value.Pieces);
                line.Append(cell);
            }

            var before = data.Elements<Row>().LastOrDefault(r => r.RowIndex?.Value < (uint)last);
            _ = before is null ? data.PrependChild(line) : data.InsertAfter(line, before);
        }

        if (sheet.GetFirstChild<AutoFilter>() is { Reference.Value: { } filter } auto && filter.Split(':') is [var from, var to])
        {
            auto.Reference = $"{from}:{CellAddress.Of(last, CellAddress.Parse(to).Column)}";
        }

        if (sheet.SheetDimension?.Reference?.Value?.Split(':') is [var first, var end])
        {
            var (bottom, right) = CellAddress.Parse(end);
            sheet.SheetDimension.Reference = $"{first}:{CellAddress.Of(Math.Max(bottom, last), Math.Max(right, at.Values.Max()))}";
        }
    }

    // 日期存成数还是文字、另存换了换行，都不算不同。
    private static string Signature(IEnumerable<SheetValue> values) => string.Join('\u0001', values.Select(static v => LedgerBaseline.Fingerprint(v.Text)));

    private double Height(IReadOnlyDictionary<string, TableCellValue> row) => TextMeasure.Height(columns.Max(c => TextMeasure.Lines(row.GetValueOrDefault(c.Head, "").Value.Text, c.Width)));

    private static CellLook Look(TableColumn column, TableCellValue value) =>
        (column.Center || value.Value.Number is not null ? LedgerNotes.Center : LedgerNotes.Body) with { Size = 10, Fill = value.Fill, Bold = value.Bold, NumberFormat = value.Value.IsDate ? 14u : 0u };
}
