using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>单位自己改的台账模板：换列、改名能用，写坏了说得清。</summary>
public sealed class LedgerTemplateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huairou-template-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void 换列改名删栏_照模板写_统计跟着走()
    {
        Edit(cells =>
        {
            Set(cells, "B4", "行政村");
            Set(cells, "B5", "{{村（社区）}}");
            Set(cells, "C4", "乡镇（街道）");
            Set(cells, "C5", "{{镇乡}}");
            Set(cells, "AC4", "备注");
            Set(cells, "AC5", "");
            Set(cells, "D4", "文种与来源");
            Set(cells, "D5", "{{文本类型}}（{{文件}}）");
        });
        var bytes = Write();
        Workbooks.AssertValid(bytes);
        var row = Workbooks.LedgerRows(bytes)[0];
        Assert.Equal("石门岭村", row["行政村"]);
        Assert.Equal("甲镇", row["乡镇（街道）"]);
        Assert.Equal("村规民约（甲镇/石门岭村村规民约.docx）", row["文种与来源"]);
        using var document = Workbooks.Open(bytes);
        var texts = Workbooks.Texts(document, "统计");
        var town = texts.Single(t => t.Key.Column == 1 && t.Value == "甲镇").Key.Row;
        Assert.Equal("5", texts[(town, 6)]);
        Assert.Contains("'清理台账'!$C$5:", Workbooks.Sheet(document, "统计").Worksheet!.Descendants<Cell>().Single(c => c.CellReference == $"B{town}").CellFormula!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 反馈表模板缺了表外说明_报错点名()
    {
        const string name = "采纳反馈表.xlsx";
        var path = Path.Combine(_folder.FullName, name);
        File.Copy(Path.Combine(Huairou.Review.Tests.TestPaths.Root, "corpus", "templates", name), path);
        using (var document = SpreadsheetDocument.Open(path, isEditable: true))
        {
            DocumentFormat.OpenXml.OpenXmlElement?[] roots = [.. document.WorkbookPart!.WorksheetParts.Select(static w => w.Worksheet), document.WorkbookPart.SharedStringTablePart?.SharedStringTable];
            var texts = roots.OfType<DocumentFormat.OpenXml.OpenXmlElement>().SelectMany(static r => r.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>()).Where(static t => t.Text.Contains("{{表外说明}}", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(texts);
            texts.ForEach(static t => t.Text = t.Text.Replace("{{表外说明}}", "", StringComparison.Ordinal));
        }

        var error = Assert.Throws<TemplateException>(() => new Huairou.Review.Reports.Feedback.FeedbackXlsxWriter(Workbooks.Options with { TemplateFolder = _folder.FullName }));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains("{{表外说明}}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 改过表头文字的台账照样合并()
    {
        Edit(cells =>
        {
            Set(cells, "B4", "乡镇（街道）");
            Set(cells, "S4", "办理情况");
            Set(cells, "AO4", "内部编号");
        });
        var old = Write();
        var paper = LedgerPaper.Open(old);
        paper.Set(0, "办理情况", "已改").Heads.Reverse();
        var merged = Huairou.Review.Reports.Spreadsheets.Merging.LedgerMerge.Merge("旧.xlsx", paper.Save(), "新.xlsx", old, new DateOnly(2026, 9, 30));
        Assert.Equal((8, 0, 0, 1), (merged.Kept, merged.Similar, merged.Added, merged.Relapsed));
        Assert.Equal("是", LedgerPaper.Open(merged.Bytes).Text(0, "是否反弹"));
        var again = Huairou.Review.Reports.Spreadsheets.Merging.LedgerMerge.Merge("旧.xlsx", merged.Bytes, "新.xlsx", old, new DateOnly(2026, 9, 30));
        Assert.Equal((8, 0, 0), (again.Kept, again.Similar, again.Added));
    }

    [Theory]
    [InlineData("B5", "{{乡镇}}", "清理台账!B5", "{{乡镇}}", "没有这个名称")]
    [InlineData("B5", "{{镇乡}", "清理台账!B5", "{{镇乡}", "没有写完整")]
    [InlineData("B5", "｛｛镇乡｝｝", "清理台账!B5", "｛｛镇乡｝｝", "没有写完整")]
    [InlineData("D1", "台账 {{日期", "清理台账!D1", "{{日期", "没有写完整")]
    [InlineData("B5", "甲镇", "清理台账!第5行", "{{镇乡}}", "不能缺")]
    public void 占位符有错_写明文件_格与占位符(string cell, string text, string place, string placeholder, string problem)
    {
        Edit(cells => Set(cells, cell, text));
        var error = Assert.Throws<TemplateException>(() => new LedgerReportWriter(Workbooks.Options with { TemplateFolder = _folder.FullName }));
        Assert.Equal(("清理台账.xlsx", place, placeholder), (error.File, error.Place, error.Placeholder));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains("清理台账.xlsx", error.Message, StringComparison.Ordinal);
        Assert.Contains(placeholder, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 没有表样行_不是表格文件_都说得清()
    {
        Edit(cells =>
        {
            foreach (var cell in cells.Where(c => c.Key.EndsWith('5') && c.Key.Length <= 3))
            {
                Set(cells, cell.Key, "");
            }
        });
        Assert.Contains("没有表样行", Assert.Throws<TemplateException>(() => new LedgerReportWriter(Workbooks.Options with { TemplateFolder = _folder.FullName })).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, LedgerReportWriter.TemplateName), "不是表格");
        Assert.Contains("清理台账.xlsx", Assert.Throws<TemplateException>(() => new LedgerReportWriter(Workbooks.Options with { TemplateFolder = _folder.FullName })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Excel存过的模板_扩展命名空间与共享字符串_照样用()
    {
        var path = Path.Combine(_folder.FullName, LedgerReportWriter.TemplateName);
        File.WriteAllBytes(path, LedgerTemplateMaker.Make());
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            const string Extra = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" ";
            var root = xml.IndexOf("worksheet ", StringComparison.Ordinal) + "worksheet ".Length;
            xml = xml.Insert(root, Extra);
            var format = xml.IndexOf("defaultRowHeight=", StringComparison.Ordinal);
            xml = xml.Insert(format, "x14ac:dyDescent=\"0.25\" ");
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(xml);
        }

        using (var document = SpreadsheetDocument.Open(path, isEditable: true))
        {
            var shared = document.WorkbookPart!.AddNewPart<SharedStringTablePart>();
            shared.SharedStringTable = new SharedStringTable(new SharedStringItem(new Run(new DocumentFormat.OpenXml.Spreadsheet.Text("{{镇")), new Run(new DocumentFormat.OpenXml.Spreadsheet.Text("乡}}"))));
            var cell = Workbooks.Sheet(document, "清理台账").Worksheet!.Descendants<Cell>().Single(c => c.CellReference == "B5");
            cell.InlineString = null;
            cell.DataType = CellValues.SharedString;
            cell.CellValue = new CellValue("0");
        }

        var bytes = Write();
        Workbooks.AssertValid(bytes);
        Assert.Equal("甲镇", Workbooks.LedgerRows(bytes)[0]["镇乡"]);
    }

    [Fact]
    public void 目录里没有同名模板时用随程序的() =>
        Assert.Equal(8, Workbooks.LedgerRows(Write()).Count);

    private byte[] Write() =>
        Workbooks.Ledger(Workbooks.Options with { TemplateFolder = _folder.FullName }, ReviewOutcome.Reviewed(SampleResults.Village() with { File = "甲镇/石门岭村村规民约.docx" }));

    private void Edit(Action<Dictionary<string, Cell>> edit)
    {
        var path = Path.Combine(_folder.FullName, LedgerReportWriter.TemplateName);
        File.WriteAllBytes(path, LedgerTemplateMaker.Make());
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        edit(Workbooks.Sheet(document, "清理台账").Worksheet!.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!));
    }

    private static void Set(Dictionary<string, Cell> cells, string reference, string text) =>
        cells[reference].InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text));
}
