using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>一列：表样行里的占位符、格式与列宽。</summary>
/// <param name="Column">列，从 1 起。</param>
/// <param name="Pattern">表样格的文字。</param>
/// <param name="Field">整格只有一个占位符时的栏名；否则为空。</param>
/// <param name="Style">表样格的格式。</param>
/// <param name="Width">列宽。</param>
/// <param name="Title">表头文字。</param>
internal sealed record TemplateColumn(int Column, string Pattern, string Field, uint Style, double Width, string Title);

/// <summary>表格模板：一行表样，每格写占位符，照它的格式逐行填写；其余各处的占位符填整份文件的情况。</summary>
internal sealed partial class SheetTemplate
{
    private const double DefaultWidth = 9;

    private readonly byte[] _bytes;
    private readonly IReadOnlyList<SheetField> _fields;
    private readonly IReadOnlyCollection<string> _documentFields;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private SheetTemplate(string file, byte[] bytes, IReadOnlyList<SheetField> fields, IReadOnlyCollection<string> documentFields)
    {
        File = file;
        _bytes = bytes;
        _fields = fields;
        _documentFields = documentFields;
    }

    /// <summary>模板文件名。</summary>
    public string File { get; }

    /// <summary>表样行所在工作表的关系标识。</summary>
    public string SheetId { get; private set; } = "";

    /// <summary>表样行所在工作表的名称。</summary>
    public string SheetName { get; private set; } = "";

    /// <summary>表样行。</summary>
    public int PatternRow { get; private set; }

    /// <summary>各列，从左到右。</summary>
    public IReadOnlyList<TemplateColumn> Columns { get; private set; } = [];

    /// <summary>打开并检查模板。</summary>
    /// <param name="file">模板文件名，用于报错。</param>
    /// <param name="bytes">内容。</param>
    /// <param name="fields">每行可用的栏。</param>
    /// <param name="documentFields">整份文件可用的占位符。</param>
    /// <param name="required">其中不能缺的。</param>
    /// <exception cref="TemplateException">不是 xlsx，没有表样行，占位符不认识、写坏或者缺少。</exception>
    public static SheetTemplate Open(string file, byte[] bytes, IReadOnlyList<SheetField> fields, IReadOnlyCollection<string> documentFields, params ReadOnlySpan<string> required)
    {
        var template = new SheetTemplate(file, bytes, fields, documentFields);
        try
        {
            using var document = OfficePackage.OpenWorkbook(file, bytes);
            template.Inspect(document);
            foreach (var name in required)
            {
                if (!template._seen.Contains(name))
                {
                    throw template.Problem("", "{{" + name + "}}", "模板里没有它，不能缺：缺了，要交代的话就没有地方写。");
                }
            }
        }
        catch (DocumentException e)
        {
            throw new TemplateException(file, "", "", e.Message, e);
        }

        return template;
    }

    /// <summary>复制一份模板，供填写。</summary>
    public MemoryStream Copy()
    {
        var stream = new MemoryStream();
        stream.Write(_bytes);
        stream.Position = 0;
        return stream;
    }

    /// <summary>填占位符。名称在检查时已认过。</summary>
    public static string Expand(string text, Func<string, string> value) => Whole().Replace(text, m => value(m.Groups[1].Value.Trim()));

    /// <summary>有没有占位符。</summary>
    public static bool HasPlaceholder(string text) => text.Contains("{{", StringComparison.Ordinal);

    private void Inspect(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart ?? throw Problem("", "", "里面没有工作簿。请用 Excel 或 WPS 另存一份。");
        var strings = new SheetStrings(workbook);
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart { Worksheet: { } worksheet })
            {
                foreach (var row in worksheet.Descendants<Row>())
                {
                    InspectRow(sheet.Name?.Value ?? "", id, worksheet, row, strings);
                }
            }
        }

        if (PatternRow == 0)
        {
            throw Problem("", "", $"没有表样行。要有一行逐格写占位符，如 {{{{{_fields[0].Name}}}}}、{{{{{_fields[1].Name}}}}}。");
        }

        var used = Columns.SelectMany(c => Names(c.Pattern)).ToHashSet(StringComparer.Ordinal);
        if (_fields.FirstOrDefault(f => f.Required && !used.Contains(f.Name)) is { } missing)
        {
            throw Problem($"{SheetName}!第{PatternRow}行", "{{" + missing.Name + "}}", $"表样行里没有它，不能缺。它的内容是：{missing.Meaning}");
        }
    }

    private void InspectRow(string sheetName, string sheetId, Worksheet worksheet, Row row, SheetStrings strings)
    {
        var columns = new List<TemplateColumn>();
        var rowNumber = (int)(row.RowIndex?.Value ?? 0);
        foreach (var cell in row.Elements<Cell>())
        {
            var text = strings.Of(cell);
            var place = $"{sheetName}!{cell.CellReference?.Value}";
            if (Leftover(text) is { Length: > 0 } broken)
            {
                throw Problem(place, broken, "没有写完整。占位符要写成两个半角花括号，如 {{镇乡}}。");
            }

            var names = Names(text).ToList();
            _seen.UnionWith(names);
            foreach (var name in names.Where(n => !_documentFields.Contains(n, StringComparer.Ordinal) && _fields.All(f => f.Name != n)))
            {
                throw Problem(place, "{{" + name + "}}", $"没有这个名称。每行可用：{string.Join("、", _fields.Select(f => f.Name))}；全表可用：{string.Join("、", _documentFields)}。");
            }

            if (names.Exists(n => _fields.Any(f => f.Name == n)))
            {
                var (_, column) = CellAddress.Parse(cell.CellReference?.Value ?? "");
                var single = Whole().Match(text) is { Success: true } m && m.Length == text.Trim().Length ? names[0] : "";
                columns.Add(new TemplateColumn(column, text, single, cell.StyleIndex?.Value ?? 0, WidthOf(worksheet, column), ""));
            }
        }

        if (columns.Count == 0)
        {
            if (sheetName == SheetName && rowNumber > PatternRow && row.Elements<Cell>().Any(c => strings.Of(c).Trim().Length > 0))
            {
                throw Problem($"{sheetName}!第{rowNumber}行", "", $"表样行（第{PatternRow}行）下面不能再有内容，填写以后会被各行占用。请移到表头上方或者别的工作表。");
            }

            return;
        }

        if (PatternRow > 0)
        {
            throw Problem($"{sheetName}!第{rowNumber}行", columns[0].Pattern, $"表样行只能有一行，“{SheetName}”第{PatternRow}行已经是了。");
        }

        (SheetName, SheetId, PatternRow) = (sheetName, sheetId, rowNumber);
        var titles = worksheet.Descendants<Row>().Where(r => r.RowIndex?.Value == rowNumber - 1).SelectMany(r => r.Elements<Cell>())
            .ToDictionary(c => CellAddress.Parse(c.CellReference?.Value ?? "").Column, c => strings.Of(c).Trim());
        Columns = [.. columns.Select(c => c with { Title = titles.GetValueOrDefault(c.Column, "") })];
    }

    private static double WidthOf(Worksheet worksheet, int column) =>
        worksheet.Descendants<Column>().FirstOrDefault(c => c.Min?.Value <= column && column <= c.Max?.Value)?.Width?.Value ?? DefaultWidth;

    private static IEnumerable<string> Names(string text) => Whole().Matches(text).Select(m => m.Groups[1].Value.Trim());

    private static string Leftover(string text) =>
        text.Contains('{', StringComparison.Ordinal) || text.Contains('｛', StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal)
            ? Damaged().Match(Whole().Replace(text, "")).Value
            : "";

    private TemplateException Problem(string place, string placeholder, string problem) => new(File, place, placeholder, problem);

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\{\{[^{}]{0,30}\}?|\{?[^{}]{0,30}\}\}|｛｛[^｛｝]{0,30}｝{0,2}")]
    private static partial Regex Damaged();
}
