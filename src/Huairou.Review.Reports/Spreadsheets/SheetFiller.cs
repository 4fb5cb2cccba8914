using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Feedback;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>照模板填写出来的工作簿；填完还可以加工作表，最后写出。</summary>
internal sealed class SheetFiller : IDisposable
{
    /// <summary>最后一行以下留给人加行的余量：下拉项、条件格式与统计都管到这里。</summary>
    public const int SpareRows = 500;

    private readonly SheetTemplate _template;
    private readonly MemoryStream _stream;
    private readonly SpreadsheetDocument _document;

    /// <summary>打开模板的副本。</summary>
    public SheetFiller(SheetTemplate template)
    {
        _template = template;
        _stream = template.Copy();
        _document = SpreadsheetDocument.Open(_stream, isEditable: true, new OpenSettings { AutoSave = true });
        Workbook = _document.WorkbookPart!;
        Styles = new StyleBook(Workbook);
    }

    /// <summary>工作簿。</summary>
    public WorkbookPart Workbook { get; }

    /// <summary>样式表。</summary>
    public StyleBook Styles { get; }

    /// <summary>第一行数据。</summary>
    public int FirstRow => _template.PatternRow;

    /// <summary>最后一行数据；没有数据时等于第一行。</summary>
    public int LastRow { get; private set; }

    /// <summary>某一栏所在的列；模板里没有单独放它时为 0。</summary>
    public int ColumnOf(string field) => _template.Columns.FirstOrDefault(c => c.Field == field)?.Column ?? 0;

    /// <summary>填写。</summary>
    /// <param name="document">整份文件的占位符。</param>
    /// <param name="rows">各行：按栏名取值。</param>
    public void Fill(IReadOnlyDictionary<string, string> document, IReadOnlyList<Func<string, SheetValue>> rows)
    {
        LastRow = Math.Max(FirstRow, FirstRow + rows.Count - 1);
        var strings = new SheetStrings(Workbook);
        foreach (var part in Workbook.WorksheetParts)
        {
            foreach (var cell in part.Worksheet!.Descendants<Cell>().Where(c => SheetTemplate.HasPlaceholder(strings.Of(c))).ToList())
            {
                if (!IsPattern(part, cell))
                {
                    var text = SheetTemplate.Expand(strings.Of(cell), name => document.GetValueOrDefault(name, ""));
                    SheetCellWriter.Set(cell, SheetValue.Of(text), cell.StyleIndex?.Value ?? 0, Styles);
                }
            }
        }

        WriteRows((WorksheetPart)Workbook.GetPartById(_template.SheetId), rows);
        // 筛选的范围另有一个隐藏的名称，与工作表里的要一致。
        foreach (var name in Workbook.Workbook!.DefinedNames?.Elements<DefinedName>().Where(n => n.Name?.Value == "_xlnm._FilterDatabase") ?? [])
        {
            if ((name.Text ?? "").Split('!') is [var sheet, var range] && sheet.Trim('\'') == _template.SheetName && range.Split(':') is [var from, var to])
            {
                var (_, column) = CellAddress.Parse(to);
                name.Text = string.Create(CultureInfo.InvariantCulture, $"{sheet}!{from}:${CellAddress.Letters(column)}${LastRow}");
            }
        }

        if (Workbook.CalculationChainPart is { } chain)
        {
            Workbook.DeletePart(chain); // 原有公式的计算次序由表格软件重排。
        }
    }

    /// <summary>加一张工作表，放在最后。</summary>
    public WorksheetPart AddSheet(string name, SheetStateValues? state = null) => AddSheet(Workbook, name, state);

    /// <summary>加一张工作表，放在最后。部件与关系标识按序号取名，次次相同。</summary>
    public static WorksheetPart AddSheet(WorkbookPart workbook, string name, SheetStateValues? state = null)
    {
        var sheets = workbook.Workbook!.Sheets ??= new Sheets();
        var id = sheets.Elements<Sheet>().Select(s => s.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1;
        var relation = string.Create(CultureInfo.InvariantCulture, $"rIdHuairou{id}");
        for (var n = id; workbook.TryGetPartById(relation, out _); n++)
        {
            relation = string.Create(CultureInfo.InvariantCulture, $"rIdHuairou{n + 1}");
        }

        var part = workbook.AddNewPart<WorksheetPart>(relation);
        sheets.Append(new Sheet { Name = name, SheetId = id, Id = relation, State = state });
        return part;
    }

    /// <summary>打印到第二页以后，重复表头行。</summary>
    /// <param name="workbook">工作簿。</param>
    /// <param name="sheet">工作表名。</param>
    /// <param name="row">表头行。</param>
    public static void RepeatHead(WorkbookPart workbook, string sheet, int row)
    {
        var index = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList().FindIndex(s => s.Name?.Value == sheet);
        var names = workbook.Workbook.DefinedNames ??= new DefinedNames();
        names.Append(new DefinedName($"{LedgerRange.Quote(sheet)}!${row}:${row}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
    }

    /// <summary>写出。</summary>
    public void Save(Stream output)
    {
        var book = Workbook.Workbook!;
        book.CalculationProperties = new CalculationProperties { FullCalculationOnLoad = true };
        _document.Dispose();
        FixedPackage.Write(_stream, output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private bool IsPattern(WorksheetPart part, Cell cell) =>
        Workbook.GetIdOfPart(part) == _template.SheetId && CellAddress.Parse(cell.CellReference?.Value ?? "").Row == _template.PatternRow;

    // 数据行逐行写出，不在内存里堆积；工作表的其余部分照模板。
    private void WriteRows(WorksheetPart part, IReadOnlyList<Func<string, SheetValue>> rows)
    {
        var sheet = (Worksheet)part.Worksheet!.CloneNode(true);
        var namespaces = part.Worksheet.NamespaceDeclarations.ToList();
        part.UnloadRootElement();
        SheetExtents.Stretch(sheet, _template.PatternRow, LastRow, SpareRows, _template.Columns.Max(c => c.Column));
        using var writer = new OpenXmlPartWriter(part);
        writer.WriteStartDocument();
        writer.WriteStartElement(sheet, RootAttributes(sheet), namespaces);
        foreach (var child in sheet.ChildElements)
        {
            if (child is not SheetData data)
            {
                writer.WriteElement(child);
                continue;
            }

            writer.WriteStartElement(new SheetData());
            foreach (var row in data.Elements<Row>().Where(r => r.RowIndex?.Value < _template.PatternRow))
            {
                writer.WriteElement(row);
            }

            for (var i = 0; i < rows.Count; i++)
            {
                writer.WriteElement(RowOf(FirstRow + i, rows[i]));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    // Excel 存过的模板带扩展命名空间，声明可忽略哪些的属性要一并写出。
    private static List<OpenXmlAttribute> RootAttributes(Worksheet sheet)
    {
        const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        var attributes = sheet.GetAttributes().Where(a => a.NamespaceUri != Compatibility).ToList();
        if (sheet.MCAttributes?.Ignorable?.Value is { Length: > 0 } ignorable)
        {
            attributes.Add(new OpenXmlAttribute("mc", "Ignorable", Compatibility, ignorable));
        }

        return attributes;
    }

    private Row RowOf(int number, Func<string, SheetValue> values)
    {
        var row = new Row { RowIndex = (uint)number };
        var lines = 1;
        foreach (var column in _template.Columns)
        {
            var value = column.Field.Length > 0 ? values(column.Field) : SheetValue.Of(SheetTemplate.Expand(column.Pattern, name => values(name).Text));
            lines = value.Number is null && value.Text.Length > 0 && column.Field is not (LedgerFields.Key or FeedbackSheet.Key) ? Math.Max(lines, TextMeasure.Lines(value.Text, column.Width)) : lines;
            row.Append(SheetCellWriter.Value(number, column.Column, value, column.Style, Styles));
        }

        // 只给初值，不锁死：人改了文字，表格软件会自己调整行高。
        row.Height = TextMeasure.Height(lines);
        return row;
    }
}
