using CsCheck;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>文字永远是文字：不成公式、不成链接，坏字符与超长都不使文件打不开。</summary>
public sealed class CellGuardTests
{
    private static readonly string[] Hostile =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"http://example.invalid\",\"点我\")", "=cmd|'/c calc'!A0", "=WEBSERVICE(\"http://example.invalid\")",
        "<script>alert(1)</script>", "]]>&lt;", "http://example.invalid/x", "_x0041_转义", "坏字符\u0001\u0008\uFFFE结束", "半个\uD800代理",
    ];

    [Fact]
    public void 危险开头的文字原样写出_没有公式与链接()
    {
        var bytes = Ledger(Hostile);
        Workbooks.AssertValid(bytes);
        using var document = Workbooks.Open(bytes);
        var part = Workbooks.Sheet(document, "清理台账");
        Assert.Empty(part.Worksheet!.Descendants<CellFormula>());
        Assert.Empty(part.HyperlinkRelationships);
        Assert.Empty(part.Worksheet.Descendants<Hyperlink>());
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var cell in part.Worksheet.Descendants<Cell>().Where(c => c.InlineString is not null && CellText.LooksLikeFormula(c.InlineString.InnerText)))
        {
            Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value, cell.CellReference);
        }

        var quotes = Workbooks.LedgerRows(bytes).Select(r => r["问题文字"]).ToList();
        Assert.Equal("=1+1", quotes[0]);
        Assert.Equal("\t=1+1", quotes[4]);
        Assert.Equal("\n=1+1", quotes[5]); // 单独的回车按换行存
        Assert.Equal("_x0041_转义", quotes[12]);
        Assert.Equal("坏字符结束", quotes[13]);
        Assert.Equal("半个代理", quotes[14]);
    }

    [ToolFact("soffice")]
    public void 另存与导出以后仍是文字()
    {
        var saved = Office.Resave(Ledger(Hostile));
        using (var document = Workbooks.Open(saved))
        {
            Assert.Empty(Workbooks.Sheet(document, "清理台账").Worksheet!.Descendants<CellFormula>());
        }

        Assert.Equal("=1+1", Workbooks.LedgerRows(saved)[0]["问题文字"]);
        Assert.Equal("_x0041_转义", Workbooks.LedgerRows(saved)[12]["问题文字"]);
        var csv = Office.Csv(saved)["清理台账"];
        Assert.Contains("=1+1", csv, StringComparison.Ordinal); // 没有被算成 2
        Assert.Contains("=WEBSERVICE(", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void 超长的文字截断并写明()
    {
        var text = CellText.Clean(new string('字', 40_000));
        Assert.Equal(CellText.MaxLength, text.Length);
        Assert.EndsWith(CellText.CutMark, text, StringComparison.Ordinal);
        Workbooks.AssertValid(Ledger([new string('长', 40_000)]));
    }

    [Fact]
    public void 任何文字都能写出并读回_只少了不容的字符()
    {
        Gen.Char.Array[0, 40].Select(c => new string(c)).Sample(
            text =>
            {
                var clean = CellText.Clean(text);
                // 写进 XML 不出错，再写一次不变样。
                _ = new System.Xml.Linq.XElement("t", clean).ToString();
                var cell = new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(clean)) };
                using var document = Workbooks.Open(Blank.Value);
                var back = new SheetStrings(document.WorkbookPart!).Of(cell);
                Assert.Equal(clean, CellText.Clean(back));
            },
            iter: 2000,
            threads: 1);
    }

    private static Lazy<byte[]> Blank { get; } = new(() => Workbooks.Ledger(SampleResults.Clean()));

    private static byte[] Ledger(IReadOnlyList<string> texts)
    {
        var clauses = texts.Select((t, i) => SampleResults.Clause($"c{i}", $"第{i + 1}段", t)).ToList();
        return Workbooks.Ledger(SampleResults.Clean() with
        {
            Clauses = clauses,
            Findings = [.. clauses.Select((c, i) => SampleResults.Find(c, c.Text, "A06", c.Text, Severity.Unlawful) with { Why = c.Text, Rewrite = c.Text, ProblemId = $"p{i}" })],
        });
    }
}
