using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>统计的公式由表格软件重算，与写进去的值一致；改了台账，统计跟着变。</summary>
public sealed class StatisticsRecalculationTests
{
    [ToolFact("soffice")]
    public void 重算的与存着的一致()
    {
        var bytes = Workbooks.Ledger(SampleResults.Village() with { File = "甲镇/石门岭村/村规民约.docx" }, SampleResults.Tiny());
        using var before = Workbooks.Open(bytes);
        using var after = Workbooks.Open(Office.Resave(Forget(bytes)));
        Assert.Equal(Numbers(before), Numbers(after));
    }

    [ToolFact("soffice")]
    public void 人改了镇乡与状态_统计跟着变()
    {
        var paper = LedgerPaper.Open(Workbooks.Ledger(SampleResults.Village() with { File = "甲镇/石门岭村/村规民约.docx" }));
        paper.Set(paper.Find("M01"), "整改状态", "已改").Set(paper.Find("H01"), "镇乡", "丙镇").Set(paper.Find("L02"), "意见类别", "条款问题");
        using var document = Workbooks.Open(Office.Resave(Forget(paper.Save())));
        var texts = Workbooks.Texts(document, "统计");
        var town = texts.Single(t => t.Key.Column == 1 && t.Value == "甲镇").Key.Row;
        // 原有 5 个：H01 挪到丙镇，L02 由不确定改为条款问题，还是 5 个；已改 1 个。
        Assert.Equal(("1", "5"), (texts[(town, 5)], texts[(town, 6)]));
        Assert.Equal(("未注明或其他", "1"), (texts[(town + 1, 1)], texts[(town + 1, 6)])); // 丙镇没有列出，落在其他
        Assert.Equal("6", texts[(town + 2, 6)]);
        var done = texts.Single(t => t.Key.Column == 1 && t.Value == "已改").Key.Row;
        Assert.Equal("1", texts[(done, 5)]);
    }

    // 去掉公式存着的值：LibreOffice 打开时沿用存着的值，去掉才会真的重算。
    private static byte[] Forget(byte[] bytes)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var formulas = Workbooks.Sheet(document, "统计").Worksheet!.Descendants<Cell>().Where(c => c.CellFormula is not null).ToList();
            Assert.NotEmpty(formulas);
            formulas.ForEach(c => c.CellValue = null);
        }

        return stream.ToArray();
    }

    private static List<((int, int), double)> Numbers(SpreadsheetDocument document) =>
        [.. Workbooks.Texts(document, "统计").Where(t => t.Value.Length > 0 && double.TryParse(t.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .Select(t => (t.Key, Math.Round(double.Parse(t.Value, CultureInfo.InvariantCulture), 6))).OrderBy(t => t.Key)];
}
