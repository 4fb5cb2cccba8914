using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>按格式规定读写好的 Word 与 Excel 文件，不经过产品代码。</summary>
internal static class OfficeFile
{
    /// <summary>校验错误：部件、种类与说明。</summary>
    public static IReadOnlyList<string> Errors(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using OpenXmlPackage package = IsWorkbook(bytes) ? SpreadsheetDocument.Open(stream, false) : WordprocessingDocument.Open(stream, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(static e => $"{e.Part?.Uri} {e.Id} {e.Description}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Word 正文、脚注与批注以外的全部可见文字。</summary>
    public static string Text(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx, writable: false), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    /// <summary>每张工作表的格子，表名到文字。</summary>
    public static Dictionary<string, List<string>> Cells(byte[] xlsx)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(xlsx, writable: false), false);
        var book = document.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(static i => i.InnerText).ToList() ?? [];
        return book.Workbook!.Sheets!.Elements<Sheet>().ToDictionary(
            static s => s.Name!.Value!,
            s => ((WorksheetPart)book.GetPartById(s.Id!.Value!)).Worksheet!.Descendants<Cell>().Select(c => c.DataType?.Value == CellValues.SharedString
                ? shared[int.Parse(c.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)]
                : c.InlineString?.InnerText ?? c.CellValue?.Text ?? "").ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>全部公式，含数据有效性与条件格式里的。</summary>
    public static IReadOnlyList<string> Formulas(byte[] xlsx) => [.. Parts(xlsx)
        .SelectMany(static p => p.Xml.Descendants().Where(static e => e.Name.LocalName is "f" or "formula" or "formula1" or "formula2" or "definedName").Select(static e => e.Value))];

    /// <summary>指向文件之外的关系。</summary>
    public static IReadOnlyList<string> External(byte[] bytes) => [.. Parts(bytes, ".rels")
        .SelectMany(static p => p.Xml.Descendants().Where(static e => (string?)e.Attribute("TargetMode") == "External").Select(static e => (string)e.Attribute("Target")!))];

    /// <summary>部件名。</summary>
    public static IReadOnlyList<string> Names(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(static e => e.FullName)];
    }

    /// <summary>Word 里的修订与批注，按作者：种类、作者、文字。</summary>
    public static IReadOnlyList<string> MarkupBy(byte[] docx, params string[] authors) => [.. Parts(docx)
        .Where(static p => p.Name is "word/document.xml" or "word/comments.xml")
        .SelectMany(p => p.Xml.Descendants().Where(e => e.Attributes().Any(a => a.Name.LocalName == "author" && authors.Contains(a.Value)))
            .Select(static e => $"{e.Name.LocalName} {e.Attributes().First(static a => a.Name.LocalName == "author").Value} {e.Value}"))];

    private static bool IsWorkbook(byte[] bytes) => Names(bytes).Contains("xl/workbook.xml");

    private static List<(string Name, XDocument Xml)> Parts(byte[] bytes, string ending = ".xml")
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return [.. zip.Entries.Where(e => e.FullName.EndsWith(ending, StringComparison.Ordinal)).Select(static e =>
        {
            using var stream = e.Open();
            return (e.FullName, XDocument.Load(stream, LoadOptions.PreserveWhitespace));
        })];
    }
}
