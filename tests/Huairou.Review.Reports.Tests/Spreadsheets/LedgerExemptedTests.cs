using Huairou.Review.Documents;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>台账里已豁免的意见：另列一表，合并时不当作改好了。</summary>
public sealed class LedgerExemptedTests
{
    private const string File = "甲镇/石门岭村/村规民约.docx";

    private static ReviewResult All => SampleResults.Village() with { File = File };

    private static ReviewResult Exempting => ExemptedSamples.Village() with { File = File };

    [Fact]
    public void 已豁免表逐处列明_主表不列()
    {
        var ledger = Workbooks.Ledger(Exempting);
        Workbooks.AssertValid(ledger);
        using var book = Workbooks.Open(ledger);
        var texts = Workbooks.Texts(book, "已豁免");
        string[] Row(int row) => [.. Enumerable.Range(2, 11).Select(c => texts[(row, c)])];
        Assert.Equal(
            [File, "第五条第（一）项", "出嫁满一年的妇女", "A06 集体收益与福利分配按性别婚姻区别", "违法", ExemptedSamples.Reason, "林知夏", "2026年2月1日", "有效至2026年12月31日", "豁免清单.yaml 第 1 行", $"{File}#c06#A06"],
            Row(4));
        Assert.Equal("未设期限", texts[(5, 10)]);
        Assert.True(Workbooks.Sheet(book, "已豁免").Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Last().Hidden?.Value);
        Assert.StartsWith("共 2 处意见由审查人决定保留", texts[(2, 1)], StringComparison.Ordinal);
        Assert.DoesNotContain(Workbooks.LedgerRows(ledger), static r => r["标识"].EndsWith("#c06#A06", StringComparison.Ordinal) || r["问题类型"].StartsWith("H01", StringComparison.Ordinal));
    }

    [Fact]
    public void 没有豁免的写明没有()
    {
        using var book = Workbooks.Open(Workbooks.Ledger(All));
        Assert.Equal("本批没有豁免的意见。", Workbooks.Texts(book, "已豁免")[(2, 1)]);
    }

    [Fact]
    public void 理由里的公式只是文字()
    {
        var first = Exempting.Exempted[0];
        var ledger = Workbooks.Ledger(Exempting with { Exempted = [first with { Entry = first.Entry with { Reason = "=HYPERLINK(\"http://x\")", Reviewer = "@林" } }] });
        using var book = Workbooks.Open(ledger);
        Assert.Empty(Workbooks.Sheet(book, "已豁免").Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        Assert.Equal("=HYPERLINK(\"http://x\")", Workbooks.Texts(book, "已豁免")[(4, 7)]);
    }

    [Fact]
    public void 合并时豁免了的写明豁免_不算没有再发现_解除以后仍在()
    {
        var before = LedgerPaper.Open(Workbooks.Ledger(All));
        var (outside, house) = (Row(before, "#c06#A06"), Row(before, "#c10#H01"));
        before.Set(outside, "责任人", "王某");
        var merged = Merge(before.Save(), Workbooks.Ledger(Workbooks.Options with { Date = "2026-09-01" }, ReviewOutcome.Reviewed(Exempting)));
        Assert.Equal((2, 0, 6), (merged.Exempted, merged.Gone, merged.Kept));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal("已由审查人豁免，见“已豁免”表（2026-09-01）", after.Text(outside, "复查结果"));
        Assert.Equal("已由审查人豁免，见“已豁免”表（2026-09-01）", after.Text(house, "复查结果"));
        Assert.Equal("王某", after.Text(outside, "责任人"));
        Workbooks.AssertValid(merged.Bytes);
        using (var book = Workbooks.Open(merged.Bytes))
        {
            Assert.Equal(ExemptedSamples.Reason, Workbooks.Texts(book, "已豁免")[(4, 7)]);
        }

        var lifted = Merge(merged.Bytes, Workbooks.Ledger(Workbooks.Options with { Date = "2026-10-01" }, ReviewOutcome.Reviewed(All)));
        Assert.Equal("仍在（2026-10-01）", LedgerPaper.Open(lifted.Bytes).Text(outside, "复查结果"));
        using var last = Workbooks.Open(lifted.Bytes);
        Assert.Equal("本批没有豁免的意见。", Workbooks.Texts(last, "已豁免")[(2, 1)]);
    }

    private static int Row(LedgerPaper paper, string key) => Enumerable.Range(0, 8).Single(i => paper.Text(i, "标识").EndsWith(key, StringComparison.Ordinal));

    private static LedgerMergeResult Merge(byte[] old, byte[] current) => LedgerMerge.Merge("旧.xlsx", old, "新.xlsx", current, new DateOnly(2026, 10, 1));
}
