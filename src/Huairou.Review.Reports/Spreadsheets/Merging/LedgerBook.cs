using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Packaging;

namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>台账的一行：所在的行号与各列的值。</summary>
/// <param name="Number">工作表行号。</param>
/// <param name="Values">列号到值；空格不列。</param>
internal sealed record LedgerBookRow(int Number, IReadOnlyDictionary<int, SheetValue> Values);

/// <summary>打开的一本台账：认出台账所在的表、表头与各栏，不管列怎样挪动、由什么软件另存。</summary>
internal sealed class LedgerBook : IDisposable
{
    // 至少认出这几栏，才算是台账。
    private static readonly string[] Telling = [LedgerFields.Address, LedgerFields.Original, LedgerFields.Type, LedgerFields.Status];

    private readonly MemoryStream _stream;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private LedgerBook(string file, MemoryStream stream, SpreadsheetDocument document)
    {
        File = file;
        _stream = stream;
        Document = document;
        Workbook = document.WorkbookPart!;
        Reader = new SheetCellReader(Workbook);
    }

    /// <summary>文件名，用于报错。</summary>
    public string File { get; }

    /// <summary>打开着的文件，是内存里的副本。</summary>
    public SpreadsheetDocument Document { get; }

    /// <summary>工作簿。</summary>
    public WorkbookPart Workbook { get; }

    /// <summary>读格子。</summary>
    public SheetCellReader Reader { get; }

    /// <summary>台账所在的表名。</summary>
    public string SheetName { get; private set; } = "";

    /// <summary>台账所在的表。</summary>
    public WorksheetPart Part { get; private set; } = null!;

    /// <summary>表头行。</summary>
    public int HeadRow { get; private set; }

    /// <summary>各列的表头文字。</summary>
    public IReadOnlyDictionary<int, string> Heads { get; private set; } = new Dictionary<int, string>();

    /// <summary>数据行，按表中的次序。</summary>
    public IReadOnlyList<LedgerBookRow> Rows { get; private set; } = [];

    /// <summary>被合并格盖住的格到左上角的格。</summary>
    public IReadOnlyDictionary<(int Row, int Column), (int Row, int Column)> Covered { get; private set; } = new Dictionary<(int, int), (int, int)>();

    /// <summary>机器值表；没有时为空表。</summary>
    public LedgerBaselineTable Baseline { get; private set; } = LedgerBaselineTable.Empty;

    /// <summary>打开。</summary>
    /// <param name="file">文件名，用于报错。</param>
    /// <param name="bytes">内容；不会被改动。</param>
    /// <exception cref="DocumentException">读不了，或者不是台账。</exception>
    public static LedgerBook Open(string file, byte[] bytes)
    {
        OfficePackage.OpenWorkbook(file, bytes).Dispose(); // 先过守卫：加密、损坏、炸弹、种类不符在此报出。
        var stream = new MemoryStream();
        stream.Write(bytes);
        LedgerBook? book = null;
        try
        {
            book = new LedgerBook(file, stream, SpreadsheetDocument.Open(stream, isEditable: true));
            book.Read();
            return book;
        }
        catch (Exception e) when (e is not DocumentException)
        {
            book?.Dispose();
            throw new DocumentException("damaged", $"“{file}”已损坏，内部结构不完整，读不出来。请用 Excel 或 WPS 打开并另存一份后重试。", e);
        }
        catch
        {
            book?.Dispose();
            throw;
        }
    }

    /// <summary>某一栏所在的列；没有时为 0。</summary>
    public int ColumnOf(string field) => _columns.GetValueOrDefault(field);

    /// <summary>某一列是哪一栏；人加的列为空。</summary>
    public string FieldOf(int column) => _columns.FirstOrDefault(c => c.Value == column).Key ?? "";

    /// <summary>一行一栏的值；合并格取左上角的。</summary>
    public SheetValue Get(LedgerBookRow row, string field) => ColumnOf(field) is > 0 and var column ? Get(row, column) : SheetValue.Empty;

    /// <summary>一行一列的值；合并格取左上角的。</summary>
    public SheetValue Get(LedgerBookRow row, int column)
    {
        if (row.Values.TryGetValue(column, out var value))
        {
            return value;
        }

        return Covered.TryGetValue((row.Number, column), out var origin) && Rows.FirstOrDefault(r => r.Number == origin.Row) is { } top
            ? top.Values.GetValueOrDefault(origin.Column, SheetValue.Empty)
            : SheetValue.Empty;
    }

    /// <summary>合并前附表里的行，换掉附表以后还要用。</summary>
    public Dictionary<string, List<List<SheetValue>>> Remembered { get; } = new(StringComparer.Ordinal);

    /// <summary>记下新加的一栏。</summary>
    public void AddColumn(string field, int column) => _columns[field] = column;

    /// <summary>改过以后重新读各行。</summary>
    public void Reload() => ReadRows();

    /// <summary>按名找工作表；没有时为 null。</summary>
    public (Sheet Sheet, WorksheetPart Part)? Find(string name)
    {
        foreach (var sheet in Workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Name?.Value == name && sheet.Id?.Value is { } id && Workbook.TryGetPartById(id, out var part) && part is WorksheetPart { Worksheet: not null } worksheet)
            {
                return (sheet, worksheet);
            }
        }

        return null;
    }

    /// <summary>写出。</summary>
    public void Save(Stream output)
    {
        Workbook.Workbook!.CalculationProperties = new CalculationProperties { FullCalculationOnLoad = true };
        Document.Save();
        Document.Dispose();
        FixedPackage.Write(_stream, output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Document.Dispose();
        _stream.Dispose();
    }

    private void Read()
    {
        Baseline = Find(LedgerBaseline.Name) is { } table ? LedgerBaselineTable.Read(table.Part, Reader) : LedgerBaselineTable.Empty;
        var best = (Name: "", Part: (WorksheetPart?)null, Row: 0, Score: 0);
        foreach (var sheet in Workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Name?.Value is { } name && name != LedgerBaseline.Name && Find(name) is { } found)
            {
                Number(found.Part);
                var (row, score) = HeadOf(found.Part);
                best = score > best.Score ? (name, found.Part, row, score) : best;
            }
        }

        if (best.Part is null || best.Score < Telling.Length)
        {
            throw new DocumentException("not-a-ledger", $"“{File}”里没有找到清理台账：要有一行表头，至少含“{string.Join("”“", Telling)}”各栏。请确认是不是本工具写出的台账，表头文字有没有被删去。");
        }

        (SheetName, Part, HeadRow) = (best.Name, best.Part, best.Row);
        Covered = Merges(Part);
        ReadHeads();
        ReadRows();
        if (Find(LedgerStatutes.Name) is { } statutes)
        {
            Remembered[LedgerStatutes.Name] = [.. MergeSheets.Read(statutes.Part, Reader).Where(r => r.Key > 3).Select(r => r.Value)];
        }
    }

    // 行号、格号可以省去不写（§18.3.1.73、§18.3.1.4），补上以后一样处理。
    private static void Number(WorksheetPart part)
    {
        var row = 0u;
        foreach (var line in part.Worksheet!.Descendants<Row>())
        {
            row = line.RowIndex?.Value ?? row + 1;
            line.RowIndex = row;
            var column = 0;
            foreach (var cell in line.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } reference ? CellAddress.Parse(reference).Column : column + 1;
                cell.CellReference ??= CellAddress.Of((int)row, column);
            }
        }
    }

    // 表头行：前二十行里认出栏名最多的一行。
    private (int Row, int Score) HeadOf(WorksheetPart part)
    {
        var (best, bestScore) = (0, 0);
        foreach (var row in part.Worksheet!.Descendants<Row>().Take(20))
        {
            var fields = row.Elements<Cell>().Select(c => FieldOfTitle(Reader.Of(c).Text)).ToHashSet(StringComparer.Ordinal);
            var number = (int)(row.RowIndex?.Value ?? 0);
            var score = Telling.Count(fields.Contains);
            (best, bestScore) = score > bestScore ? (number, score) : (best, bestScore);
        }

        return (best, bestScore);
    }

    private void ReadHeads()
    {
        var cells = Part.Worksheet!.Descendants<Row>().Where(r => r.RowIndex?.Value == (uint)HeadRow).SelectMany(r => r.Elements<Cell>());
        Heads = cells.Select(c => (CellAddress.Parse(c.CellReference?.Value ?? "").Column, Text: Reader.Of(c).Text.Trim())).Where(h => h.Text.Length > 0 && h.Column > 0)
            .GroupBy(h => h.Column).ToDictionary(g => g.Key, g => g.First().Text);
        foreach (var (column, text) in Heads.OrderBy(h => h.Key))
        {
            if (FieldOfTitle(text) is { Length: > 0 } field)
            {
                _columns.TryAdd(field, column);
            }
            else if (LedgerMarks.All.Contains(text, StringComparer.Ordinal))
            {
                _columns.TryAdd(text, column);
            }
        }
    }

    // 只凭表头文字认栏：照栏名，或者照模板改过的文字。别的文字一律是人加的栏，不去动它。
    private string FieldOfTitle(string text) =>
        LedgerFields.Find(Title(text)) is { } field ? field.Name : Baseline.FieldOf(text.Trim());

    private void ReadRows()
    {
        var rows = new List<LedgerBookRow>();
        foreach (var row in Part.Worksheet!.Descendants<Row>().Where(r => r.RowIndex?.Value > (uint)HeadRow))
        {
            var values = new Dictionary<int, SheetValue>();
            foreach (var cell in row.Elements<Cell>())
            {
                var value = Reader.Of(cell);
                var (_, column) = CellAddress.Parse(cell.CellReference?.Value ?? "");
                if (column > 0 && !value.IsEmpty)
                {
                    values[column] = value;
                }
            }

            if (values.Count > 0)
            {
                rows.Add(new LedgerBookRow((int)row.RowIndex!.Value, values));
            }
        }

        Rows = rows;
    }

    private static Dictionary<(int Row, int Column), (int Row, int Column)> Merges(WorksheetPart part)
    {
        const int MaxCovered = 500_000;
        var covered = new Dictionary<(int, int), (int, int)>();
        foreach (var merge in part.Worksheet!.Descendants<MergeCell>())
        {
            if (merge.Reference?.Value?.Split(':') is not [var from, var to])
            {
                continue;
            }

            var ((top, left), (bottom, right)) = (CellAddress.Parse(from), CellAddress.Parse(to));
            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right && covered.Count < MaxCovered; column++)
                {
                    if ((row, column) != (top, left))
                    {
                        covered[(row, column)] = (top, left);
                    }
                }
            }
        }

        return covered;
    }

    // 表头里加的换行、空格、“（必填）”一类不妨碍认栏。
    private static string Title(string text)
    {
        var title = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return title == "村" || title == "村(社区)" ? LedgerFields.Village : title;
    }
}
