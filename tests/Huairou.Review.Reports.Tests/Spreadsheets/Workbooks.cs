using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>写出工作簿，再用 SDK 读回。</summary>
internal static class Workbooks
{
    public static ReportOptions Options { get; } = new() { Date = "2026-03-01" };

    public static byte[] Ledger(params ReviewResult[] results) => Ledger(Options, [.. results.Select(r => ReviewOutcome.Reviewed(r))]);

    public static byte[] Ledger(ReportOptions options, params ReviewOutcome[] outcomes)
    {
        using var output = new MemoryStream();
        var writer = new LedgerReportWriter(options);
        writer.Begin(output, outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            writer.Write(output, outcomes[i], i);
        }

        writer.End(output, outcomes.Length);
        return output.ToArray();
    }

    public static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    public static void AssertValid(byte[] bytes) => Assert.Empty(Errors(bytes));

    /// <summary>在别的软件另存的文件上改：不多出一处错误。</summary>
    public static void AssertNoWorse(byte[] before, byte[] after) => Assert.Empty(Errors(after).Except(Errors(before)));

    private static List<string> Errors(byte[] bytes)
    {
        using var document = Open(bytes);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.GetType().Name} {e.Path?.XPath} {e.Description}")];
    }

    public static WorksheetPart Sheet(SpreadsheetDocument document, string name)
    {
        var sheet = Assert.Single(document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>(), s => s.Name == name);
        return (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
    }

    /// <summary>一张表的文字：行号、列号到文字。</summary>
    public static Dictionary<(int Row, int Column), string> Texts(SpreadsheetDocument document, string sheet)
    {
        var strings = new SheetStrings(document.WorkbookPart!);
        return Sheet(document, sheet).Worksheet!.Descendants<Cell>().ToDictionary(c => CellAddress.Parse(c.CellReference!.Value!), strings.Of);
    }

    /// <summary>台账各行：栏名到文字。</summary>
    public static List<Dictionary<string, string>> LedgerRows(byte[] bytes, string sheet = "清理台账")
    {
        using var document = Open(bytes);
        var texts = Texts(document, sheet);
        var heads = texts.Where(t => t.Key.Row == 4 && t.Value.Length > 0).ToDictionary(t => t.Key.Column, t => t.Value);
        return [.. texts.Where(t => t.Key.Row > 4).GroupBy(t => t.Key.Row).OrderBy(g => g.Key)
            .Select(g => g.Where(t => heads.ContainsKey(t.Key.Column)).ToDictionary(t => heads[t.Key.Column], t => t.Value, StringComparer.Ordinal))];
    }
}
