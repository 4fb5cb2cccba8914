using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Documents;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>人填过的台账与新一次审查合并。</summary>
public sealed class LedgerMergeTests
{
    private static readonly DateOnly Today = new(2026, 9, 30);

    private static readonly ReportOptions Later = Workbooks.Options with { Date = "2026-09-01" };

    private static ReviewResult Village => SampleResults.Village() with { File = "甲镇/石门岭村/村规民约.docx" };

    private static byte[] Old => Workbooks.Ledger(Village);

    [Fact]
    public void 填过的内容都在_标明仍在()
    {
        var paper = LedgerPaper.Open(Old);
        var row = paper.Find("M01");
        paper.Set(row, "制定日期", SheetValue.Of(new DateOnly(2025, 3, 12))).Set(row, "表决日期", "2026年5月6日").Set(row, "同意票", SheetValue.Of(41))
            .Set(row, "整改状态", "表决中").Set(row, "责任人", "=王某").Set(row, "改后原文", "第一行\n第二行");
        var merged = Merge(paper.Save(), Again(Village));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal("2025-03-12", after.Text(row, "制定日期"));
        Assert.True(after.Rows[row]["制定日期"].IsDate);
        Assert.Equal("2026年5月6日", after.Text(row, "表决日期"));
        Assert.Equal(41, after.Rows[row]["同意票"].Number);
        Assert.Equal("表决中", after.Text(row, "整改状态"));
        Assert.Equal("=王某", after.Text(row, "责任人"));
        Assert.Equal("第一行\n第二行", after.Text(row, "改后原文"));
        Assert.All(Enumerable.Range(0, 8), i => Assert.Equal("仍在（2026-09-01）", after.Text(i, "复查结果")));
        Assert.Equal((8, 0, 0, 0, 0), (merged.Kept, merged.Added, merged.Gone, merged.Edited, merged.Updated));
        Workbooks.AssertValid(merged.Bytes);
    }

    [Fact]
    public void 改后又出现的填反弹_人填的否不动而提醒()
    {
        var paper = LedgerPaper.Open(Old);
        var (first, second) = (paper.Find("M01"), paper.Find("H01"));
        paper.Set(first, "整改状态", "已改").Set(second, "整改状态", "已改").Set(second, "是否反弹", "否");
        var merged = Merge(paper.Save(), Again(Village));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal(("是", "改后又出现（2026-09-01）"), (after.Text(first, "是否反弹"), after.Text(first, "复查结果")));
        Assert.Equal(("否", "改后又出现（2026-09-01）"), (after.Text(second, "是否反弹"), after.Text(second, "复查结果")));
        Assert.Equal(2, merged.Relapsed);
        Assert.Contains(Notes(merged.Bytes), t => t.Contains("人填“否”，已保留", StringComparison.Ordinal));
    }

    [Fact]
    public void 没有再查出_没有读到_没有审到_分开标明_一行不删()
    {
        var other = SampleResults.Tiny() with { File = "甲镇/丙村/方案.txt" };
        var third = SampleResults.Tiny() with { File = "甲镇/丁村/方案.txt" };
        var old = Workbooks.Ledger(Village, other, third);
        var less = Village with { Findings = [.. Village.Findings.Where(f => f.Rule != "M01")] };
        var current = Workbooks.Ledger(Later, ReviewOutcome.Reviewed(less), ReviewOutcome.Unreadable(other.File, "encrypted", "设了密码。"));
        var after = LedgerPaper.Open(Merge(old, current).Bytes);
        Assert.Equal(8 + 2 + 2, after.Rows.Count);
        Assert.Equal("本次未再发现（2026-09-01）", after.Text(after.Find("M01"), "复查结果"));
        Assert.Equal(["本次没有读到此文件（2026-09-01）", "本次没有读到此文件（2026-09-01）", "本次未审此文件（2026-09-01）", "本次未审此文件（2026-09-01）"], Enumerable.Range(8, 4).Select(i => after.Text(i, "复查结果")));
    }

    [Fact]
    public void 新查出的加在末尾_号接着编()
    {
        var merged = Merge(Workbooks.Ledger(Village with { Findings = [.. Village.Findings.Skip(1)] }), Again(Village));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal(1, merged.Added);
        Assert.Equal(("8", "本次新增（2026-09-01）", "A06 集体收益与福利分配按性别婚姻区别"), (after.Text(7, "序号"), after.Text(7, "复查结果"), after.Text(7, "问题类型")));
        Assert.Equal("待改", after.Text(7, "整改状态"));
    }

    [Fact]
    public void 人改的机器内容保留_机器的写在旁边_没改的换新()
    {
        var paper = LedgerPaper.Open(Old);
        var row = paper.Find("H01");
        paper.Set(row, "档次", "违法").Set(row, "镇乡", "甲镇人民政府");
        var changed = Village with { Findings = [.. Village.Findings.Select(f => f.Rule == "H01" ? f with { Why = "新的理由。" } : f)] };
        var merged = Merge(paper.Save(), Again(changed));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal("违法", after.Text(row, "档次"));
        Assert.Equal("甲镇人民政府", after.Text(row, "镇乡"));
        Assert.Equal("镇乡：甲镇\n档次：不当", after.Text(row, "本次机器意见"));
        Assert.Equal("新的理由。", after.Text(row, "理由"));
        Assert.Equal((2, 1), (merged.Edited, merged.Updated));
    }

    [Fact]
    public void 排序_挪列_删去标识列以后照样对上()
    {
        var paper = LedgerPaper.Open(Old);
        paper.Set(paper.Find("H01"), "责任人", "赵某");
        paper.Heads.Remove("标识");
        paper.Heads.Reverse();
        paper.Rows.Reverse();
        var merged = Merge(paper.Save(), Again(Village));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal((8, 8, 0, 0), (merged.Kept, merged.Similar, merged.Added, merged.Gone));
        Assert.Equal("赵某", after.Text(after.Find("H01"), "责任人"));
        Assert.Equal("甲镇/石门岭村/村规民约.docx#c10#H01", after.Text(after.Find("H01"), "标识"));
        Assert.Equal("关联信访、诉讼", after.Heads[Array.IndexOf([.. after.Heads], "是否反弹") - 1]);
    }

    [Fact]
    public void 条文改了几个字也对得上()
    {
        var clauses = Village.Clauses.Select(c => c.Id == "c10" ? c with { Id = "c10b", Text = "媳妇应当操持家务、侍奉公婆，丈夫在外的更应守好家门。" } : c).ToList();
        var findings = Village.Findings.Select(f => f.Rule == "H01" ? f with { ClauseId = "c10b" } : f).ToList();
        var paper = LedgerPaper.Open(Old);
        var row = paper.Find("H01");
        paper.Set(row, "责任人", "赵某");
        var merged = Merge(paper.Save(), Again(Village with { Clauses = clauses, Findings = findings }));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal(("赵某", "仍在，条文有改动（2026-09-01）"), (after.Text(row, "责任人"), after.Text(row, "复查结果")));
        Assert.Contains("丈夫在外的更应", after.Text(row, "原文"), StringComparison.Ordinal);
        Assert.Equal((0, 0), (merged.Added, merged.Gone));
    }

    [Fact]
    public void 人加的行列与删的行()
    {
        var paper = LedgerPaper.Open(Old);
        paper.Heads.Insert(3, "包村干部");
        paper.Set(0, "包村干部", "钱某");
        paper.Rows.RemoveAt(paper.Find("D02"));
        paper.Rows.Add(new(StringComparer.Ordinal) { ["镇乡"] = SheetValue.Of("甲镇"), ["原文"] = SheetValue.Of("口头约定：外嫁女不上坟。"), ["整改状态"] = SheetValue.Of("待改") });
        var merged = Merge(paper.Save(), Again(Village));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal("钱某", after.Text(0, "包村干部"));
        Assert.Equal(("口头约定：外嫁女不上坟。", "人工添加"), (after.Text(7, "原文"), after.Text(7, "复查结果")));
        Assert.Equal("原台账已删去此行，本次仍查出（2026-09-01）", after.Text(after.Find("D02"), "复查结果"));
        Assert.Equal(1, merged.Manual);
    }

    [Fact]
    public void 再合并一次不多一行_改回来的能看出()
    {
        var less = Village with { Findings = [.. Village.Findings.Where(f => f.Rule != "M01")] };
        var once = Merge(Old, Again(less)).Bytes;
        var twice = Merge(once, Again(Village, "2026-12-01"));
        var after = LedgerPaper.Open(twice.Bytes);
        Assert.Equal(8, after.Rows.Count);
        Assert.Equal("再次发现（2026-12-01）", after.Text(after.Find("M01"), "复查结果"));
        Assert.Single(after.Heads, "复查结果");
        using var document = Workbooks.Open(twice.Bytes);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value).ToList();
        Assert.Equal(["清理台账", "统计", "法条原文", "已豁免", "未读文件", "文件清单", "说明", "机器值", "合并说明"], sheets);
        Assert.Equal(2, Notes(twice.Bytes).Count(t => t == "台账合并说明"));
    }

    [Fact]
    public void 统计按合并后的台账重算_写过字的统计表留着()
    {
        var paper = LedgerPaper.Open(Old);
        paper.Set(paper.Find("M01"), "整改状态", "已改").Set(paper.Find("H01"), "镇乡", "乙镇");
        var more = Village with { Findings = [.. Village.Findings.Where(f => f.Rule != "M01")] };
        using (var document = Workbooks.Open(Merge(paper.Save(), Again(more)).Bytes))
        {
            var texts = Workbooks.Texts(document, "统计");
            var town = texts.Single(t => t.Key.Column == 1 && t.Value == "甲镇").Key.Row;
            Assert.Equal(("4", "1"), (texts[(town, 6)], texts[(town, 5)])); // 合计、已改
            Assert.Contains(texts, t => t.Key.Column == 1 && t.Value == "乙镇");
        }

        var noted = paper.Save(d => Workbooks.Sheet(d, "统计").Worksheet!.GetFirstChild<SheetData>()!.Append(
            new Row(SheetCellWriter.Value(300, 1, SheetValue.Of("镇里核过"), 0, new StyleBook(d.WorkbookPart!))) { RowIndex = 300 }));
        var first = Merge(noted, Again(more)).Bytes;
        using var kept = Workbooks.Open(first);
        Assert.Equal("镇里核过", Workbooks.Texts(kept, "统计")[(300, 1)]);
        using (var again = Workbooks.Open(Merge(first, Again(more, "2026-12-01")).Bytes))
        {
            Assert.Equal("镇里核过", Workbooks.Texts(again, "统计")[(300, 1)]);
        }

        Assert.NotEmpty(Workbooks.Sheet(kept, "统计（2026-09-01）").DrawingsPart!.ChartParts);
    }

    [Fact]
    public void 竖着合并的镇乡格认得()
    {
        var paper = LedgerPaper.Open(Old);
        for (var i = 1; i < paper.Rows.Count; i++)
        {
            paper.Rows[i].Remove("镇乡");
        }

        var bytes = paper.Save(d =>
        {
            var sheet = Workbooks.Sheet(d, "清理台账").Worksheet!;
            sheet.InsertAfter(new MergeCells(new MergeCell { Reference = "B5:B12" }), sheet.GetFirstChild<AutoFilter>());
        });
        var merged = Merge(bytes, Again(Village));
        Assert.Equal((8, 0, 0), (merged.Kept, merged.Edited, merged.Updated));
        Workbooks.AssertValid(merged.Bytes);
    }

    [Fact]
    public void 没有机器值表时_不同的都当作人改的()
    {
        var changed = Village with { Findings = [.. Village.Findings.Select(f => f.Rule == "H01" ? f with { Why = "新的理由。" } : f)] };
        var bytes = LedgerPaper.Open(Old).Save(d =>
        {
            var sheet = d.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == "机器值");
            d.WorkbookPart.DeletePart(sheet.Id!.Value!);
            sheet.Remove();
        });
        var merged = Merge(bytes, Again(changed));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.False(merged.HasBaseline);
        Assert.StartsWith("把家务和照料", after.Text(after.Find("H01"), "理由"), StringComparison.Ordinal);
        Assert.Equal("理由：新的理由。", after.Text(after.Find("H01"), "本次机器意见"));
    }

    [ToolFact("soffice")]
    public void 由LibreOffice另存过的台账照样合并()
    {
        var paper = LedgerPaper.Open(Old);
        var row = paper.Find("H01");
        paper.Set(row, "责任人", "+赵某").Set(row, "期限", SheetValue.Of(new DateOnly(2026, 5, 1))).Set(row, "整改状态", "已改").Set(row, "档次", "违法");
        paper.Rows.Reverse();
        var saved = Office.Resave(paper.Save());
        var merged = Merge(saved, Again(Village));
        var after = LedgerPaper.Open(merged.Bytes);
        row = after.Find("H01");
        Assert.Equal(("+赵某", "2026-05-01", "是", "违法"), (after.Text(row, "责任人"), after.Text(row, "期限"), after.Text(row, "是否反弹"), after.Text(row, "档次")));
        Assert.Equal((8, 0, 0, 0, 1, 0), (merged.Kept, merged.Similar, merged.Added, merged.Gone, merged.Edited, merged.Updated));
        Assert.True(merged.HasBaseline);
        Workbooks.AssertNoWorse(saved, merged.Bytes);
        Assert.Equal(8, Workbooks.LedgerRows(Office.Resave(merged.Bytes)).Count);
    }

    [Fact]
    public void 不是台账_损坏_都说得清()
    {
        var plain = Assert.Throws<DocumentException>(() => LedgerMerge.Merge("旧.xlsx", Plain(), "新.xlsx", Old, Today));
        Assert.Equal("not-a-ledger", plain.Code);
        Assert.Contains("“旧.xlsx”里没有找到清理台账", plain.Message, StringComparison.Ordinal);
        var broken = Assert.Throws<DocumentException>(() => LedgerMerge.Merge("旧.xlsx", Old, "新.xlsx", Old[..2000], Today));
        Assert.Contains("“新.xlsx”", broken.Message, StringComparison.Ordinal);
        Assert.Throws<DocumentException>(() => LedgerMerge.Merge("旧.xlsx", "不是表格"u8.ToArray(), "新.xlsx", Old, Today));
    }

    [Fact]
    public void 两千行的合并很快()
    {
        var results = Enumerable.Range(0, 250).Select(i => Village with { File = $"甲镇/村{i}/村规民约.docx" }).ToArray();
        var old = Workbooks.Ledger(results);
        var paper = LedgerPaper.Open(old);
        paper.Heads.Remove("标识");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var merged = Merge(paper.Save(), old);
        watch.Stop();
        Assert.Equal((2000, 0), (merged.Kept, merged.Added));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(120), $"用了 {watch.Elapsed.TotalSeconds:0.0} 秒");
    }

    private static LedgerMergeResult Merge(byte[] old, byte[] current) => LedgerMerge.Merge("旧台账.xlsx", old, "新台账.xlsx", current, Today);

    private static byte[] Again(ReviewResult result, string date = "2026-09-01") => Workbooks.Ledger(Workbooks.Options with { Date = date }, ReviewOutcome.Reviewed(result));

    private static List<string> Notes(byte[] bytes)
    {
        using var document = Workbooks.Open(bytes);
        return [.. Workbooks.Texts(document, "合并说明").Values];
    }

    private static byte[] Plain()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            SheetFiller.AddSheet(workbook, "花名册").Worksheet = new Worksheet(new SheetData());
        }

        return stream.ToArray();
    }
}
