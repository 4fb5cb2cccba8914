using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Reports.Spreadsheets.Rectifying;
using Huairou.Review.Reports.Tests.Comparison;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>整改复核写进台账。预期由人读两稿得出：第三条未改，第四条已解决，第五条删除，第六条搬到第七条，第八条反弹；遗漏已补。</summary>
public sealed class LedgerRectificationTests
{
    private const string File = "甲镇/石门岭村/村规民约.docx";
    private const string Day = "2026-09-01";

    private static readonly ReportOptions Unsigned = Workbooks.Options with { Date = Day };

    private static readonly ReportOptions Signed = Unsigned with { Reviewer = "王某" };

    private static ComparisonResult All => Named(ComparisonSamples.All());

    /// <summary>旧稿的台账，五行：四处问题、一项遗漏。</summary>
    private static byte[] OldLedger => Workbooks.Ledger(All.Old with { File = File });

    [Fact]
    public void 新写一本_两张表在台账之后_逐处一行()
    {
        var bytes = Write(Unsigned, null, All);
        Workbooks.AssertValid(bytes);
        using var document = Workbooks.Open(bytes);
        Assert.Equal(["清理台账", "整改复核", "整改情况", "统计", "法条原文"], document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Take(5).Select(s => s.Name!.Value));
        Assert.DoesNotContain(document.WorkbookPart.Workbook.Sheets.Elements<Sheet>(), s => s.Name == MergeSheets.Notes);
        var rows = Table(bytes, "整改复核");
        Assert.Equal(
            [("第三条", "第三条", "未改", "1"), ("第四条", "第四条", "已解决", "2"), ("第五条", "已删除", "已解决", "3"), ("第六条", "第七条", "移动", "4"), ("（全文）", "（全文）", "已解决", "5"), ("（更早一稿）第二条", "第八条", "反弹", "6")],
            rows.Select(r => (r["旧稿条款"], r["新稿条款"], r["状态"], r["台账序号"])));
        Assert.All(rows, r => Assert.Equal((Day, File, ""), (r["复核日期"], r["文件"], r["核定状态"])));
        Assert.Equal(("媳妇应当操持家务，男人在外挣钱。", "夫妻共同操持家务，共同承担家庭责任。"), (rows[1]["旧稿文字"], rows[1]["新稿文字"]));
        var file = Assert.Single(Table(bytes, "整改情况"));
        Assert.Equal(("甲镇", "石门岭村", "4", "2", "1", "1", "1", "0", "50.0%", "已补 1 项，未补 0 项"), (file["镇乡"], file["村（社区）"], file["应整改"], file["已解决"], file["移动"], file["未改"], file["反弹"], file["新增"], file["整改率"], file["应有内容"]));
    }

    [Fact]
    public void 各表打印时重复自己的表头_挪了次序也对得上()
    {
        using var document = Workbooks.Open(Write(Unsigned, OldLedger, All));
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(static s => s.Name!.Value!).ToList();
        var titles = document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Where(static n => n.Name == "_xlnm.Print_Titles").Select(n => (Sheet: sheets[(int)n.LocalSheetId!.Value], n.Text)).OrderBy(static t => t.Sheet, StringComparer.Ordinal).ToList();
        Assert.All(titles, static t => Assert.StartsWith($"'{t.Sheet}'!", t.Text, StringComparison.Ordinal));
        Assert.Equal(new[] { "清理台账", "整改复核", "整改情况", "法条原文", "未读文件", "文件清单" }.Order(StringComparer.Ordinal), titles.Select(static t => t.Sheet));
        Assert.Contains(titles, static t => t.Text == "'整改复核'!$3:$3");
    }

    [ToolFact("soffice")]
    public void 用LibreOffice打开另存_两张表与统计都在_公式算得一样()
    {
        var bytes = Write(Signed, OldLedger, All);
        var saved = Office.Resave(bytes);
        foreach (var sheet in new[] { "整改复核", "整改情况" })
        {
            Assert.Equal(Table(bytes, sheet), Table(saved, sheet));
        }

        var csv = Office.Csv(bytes)["统计"];
        Assert.Contains("条款问题,3,2,0,5", csv, StringComparison.Ordinal); // A06、M01、反弹的 D01 违法，H01、K03 不当
    }

    [Fact]
    public void 主表写复查结果_状态不替人改_反弹的加在末尾()
    {
        var paper = LedgerPaper.Open(Write(Unsigned, null, All));
        Assert.Equal(["未改", "已解决", "已解决", "移动", "已解决", "反弹"], paper.Rows.Select((_, i) => paper.Text(i, "复查结果")["整改复核：".Length..].Replace($"（{Day}）", "", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(("待改", "", ""), (paper.Text(i, "整改状态"), paper.Text(i, "改后原文"), paper.Text(i, "复核人"))));
        Assert.Equal(("第八条", "是", "6"), (paper.Text(5, "条款号"), paper.Text(5, "是否反弹"), paper.Text(5, "序号")));
        Assert.Equal("", paper.Text(0, "是否反弹"));
    }

    [Fact]
    public void 差别标在字上_连起来就是原文()
    {
        using var document = Workbooks.Open(Write(Unsigned, null, All));
        var runs = Workbooks.Sheet(document, "整改复核").Worksheet!.Descendants<Run>().ToList();
        Assert.Contains(runs, r => r.RunProperties!.GetFirstChild<Strike>() is not null && r.InnerText.Contains("媳妇", StringComparison.Ordinal));
        Assert.Contains(runs, r => r.RunProperties!.GetFirstChild<Underline>() is not null && r.InnerText.Contains("夫妻", StringComparison.Ordinal));
        Assert.DoesNotContain(runs, r => r.RunProperties!.GetFirstChild<Strike>() is not null && r.RunProperties.GetFirstChild<Underline>() is not null);
    }

    [Fact]
    public void 统计按续写以后的行重算()
    {
        // 四处问题与一项遗漏，加上反弹的一处。
        using var document = Workbooks.Open(Write(Unsigned, null, All));
        var texts = Workbooks.Texts(document, "统计");
        string Total(string label) => texts[(texts.First(t => t.Key.Column == 1 && t.Value == label).Key.Row, 5)];
        Assert.Equal(("5", "1", "6"), (Total("条款问题"), Total("遗漏补充"), Total("合计")));
    }

    [Fact]
    public void 署名以后_没有动过的待改改为已改_填改后原文_人填的不动()
    {
        var before = LedgerPaper.Open(OldLedger);
        var deleted = before.Find("K03");
        before.Set(deleted, "整改状态", "表决中").Set(deleted, "改后原文", "（村里另拟）");
        var bytes = Write(Signed, before.Save(), All);
        Workbooks.AssertValid(bytes);
        var after = LedgerPaper.Open(bytes);
        Assert.Equal(("已改", "第四条　夫妻共同操持家务，共同承担家庭责任。"), (after.Text(after.Find("H01"), "整改状态"), after.Text(after.Find("H01"), "改后原文")));
        Assert.Equal(("表决中", "（村里另拟）"), (after.Text(deleted, "整改状态"), after.Text(deleted, "改后原文")));
        Assert.Equal(("待改", ""), (after.Text(after.Find("A06"), "整改状态"), after.Text(after.Find("A06"), "改后原文")));
        Assert.Equal("已改", after.Text(after.Find("D02"), "整改状态")); // 遗漏已补
        Assert.Equal("待改", after.Text(after.Find("D01"), "整改状态"));
        Assert.All(Table(bytes, "整改复核"), r => Assert.Equal((r["状态"], "王某"), (r["核定状态"], r["复核人"])));
        Assert.Contains(Texts(bytes, MergeSheets.Notes), t => t.Contains("王某：新稿已解决", StringComparison.Ordinal));
    }

    [Fact]
    public void 续写只动说好的几格_人填的人加的挪动的一格不丢()
    {
        var paper = LedgerPaper.Open(OldLedger);
        paper.Heads.Insert(2, "包村干部");
        paper.Heads.Remove("理由");
        for (var i = 0; i < paper.Rows.Count; i++)
        {
            paper.Set(i, "包村干部", $"干部{i}").Set(i, "责任人", "=王某").Set(i, "同意票", SheetValue.Of(30 + i)).Set(i, "表决日期", SheetValue.Of(new DateOnly(2026, 5, 6)));
        }

        paper.Rows.Reverse();
        paper.Rows.Add(new() { ["文件"] = SheetValue.Of(File), ["条款号"] = SheetValue.Of("第二十条"), ["原文"] = SheetValue.Of("人工补录的一条。"), ["问题类型"] = SheetValue.Of("A06 人工"), ["整改状态"] = SheetValue.Of("上交") });
        paper.Rows.Add(new() { ["文件"] = SheetValue.Of("甲镇/别村/规约.docx"), ["条款号"] = SheetValue.Of("第一条"), ["原文"] = SheetValue.Of("别的文件。"), ["问题类型"] = SheetValue.Of("A06 人工"), ["整改状态"] = SheetValue.Of("待改"), ["标识"] = SheetValue.Of("甲镇/别村/规约.docx#c9#A06") });
        var before = paper.Save();
        var bytes = Write(Unsigned, before, All);
        Workbooks.AssertNoWorse(before, bytes);
        var (was, now) = (LedgerPaper.Open(before), LedgerPaper.Open(bytes));
        for (var i = 0; i < was.Rows.Count; i++)
        {
            foreach (var (head, value) in was.Rows[i].Where(v => v.Key != "标识"))
            {
                Assert.Equal(value, now.Rows[i][head]);
            }
        }

        Assert.Equal(was.Rows.Count + 1, now.Rows.Count);
        Assert.Equal("", now.Text(5, "复查结果")); // 人工补录的不动
        Assert.Equal("", now.Text(6, "复查结果")); // 别的文件的不动
        Assert.Equal(["已解决", "移动", "已解决", "已解决", "未改"], Enumerable.Range(0, 5).Select(i => now.Text(i, "复查结果")["整改复核：".Length..].Replace($"（{Day}）", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void 台账记为已改_两稿都还有_与旧稿没有新稿又有_都是反弹() => Relapses(static bytes => bytes);

    [ToolFact("soffice")]
    public void 由台账认反弹_LibreOffice另存过的也认得() => Relapses(Office.Resave);

    [Fact]
    public void 台账里还是待改的_不算反弹()
    {
        var record = ComparisonLedger.Open("清理台账.xlsx", OldLedger).RecordOf([File], only: true)!;
        var result = DocumentComparer.Compare(All.Old, All.New, [], false, record);
        Assert.Equal(ComparisonState.Unchanged, result.Findings[0].State);
        Assert.Equal(ComparisonState.Added, result.Findings[^1].State);
        Assert.All(result.Findings, static f => Assert.Null(f.LedgerRow));
    }

    [Fact]
    public void 同样的两稿再比一次_不重复记_人写的核定留着()
    {
        var first = Write(Unsigned, OldLedger, All);
        var noted = Fill(first, "整改复核", 4, "核定状态", "已解决");
        var second = Write(Unsigned, noted, All);
        Workbooks.AssertValid(second);
        Assert.Equal(LedgerPaper.Open(first).Rows.Count, LedgerPaper.Open(second).Rows.Count);
        var rows = Table(second, "整改复核");
        Assert.Equal(6, rows.Count);
        Assert.Equal("已解决", rows[0]["核定状态"]);
        Assert.Single(Table(second, "整改情况"));
    }

    [Fact]
    public void 下一轮接着往下写_上一轮的行不动()
    {
        var first = Write(Unsigned, OldLedger, All);
        var fixedUp = SampleResults.Clean() with { File = "再新.docx", Title = All.New.Title, Date = "2027-03-01", Findings = [], Cleared = [], Omissions = [], Clauses = [SampleResults.Clause("z1", "第三条", "集体收益按成员份额分配，男女一个标准。", number: "第三条"), .. All.New.Clauses.Skip(1).Take(2)] };
        var round = DocumentComparer.Compare(All.New, fixedUp, [], false, ComparisonLedger.Open("台账.xlsx", first).RecordOf([File], only: true));
        var second = Write(Unsigned with { Date = "2027-03-01" }, first, round);
        Workbooks.AssertValid(second);
        var rows = Table(second, "整改复核");
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), rows.Select(r => r["序号"]));
        Assert.Equal((6, 3), (rows.Count(r => r["复核日期"] == Day), rows.Count(r => r["复核日期"] == "2027-03-01")));
        Assert.All(rows.Where(r => r["复核日期"] == "2027-03-01"), r => Assert.Equal("已解决", r["状态"]));
        Assert.Equal(["1", "4", "6"], rows.Where(r => r["复核日期"] == "2027-03-01").Select(r => r["台账序号"])); // 搬过、反弹的也对回原来的行
    }

    [Fact]
    public void 复核以后还能合并新一次的台账()
    {
        var rectified = Write(Signed, OldLedger, All);
        var current = Workbooks.Ledger(Unsigned, ReviewOutcome.Reviewed(All.New with { File = File }));
        var merged = LedgerMerge.Merge("复核.xlsx", rectified, "新.xlsx", current, new DateOnly(2026, 9, 2));
        Workbooks.AssertValid(merged.Bytes);
        Assert.Equal((3, 0, 3, 0), (merged.Kept, merged.Added, merged.Gone, merged.Similar));
        var after = LedgerPaper.Open(merged.Bytes);
        Assert.Equal(("已改", $"本次未再发现（{Day}）"), (after.Text(after.Find("H01"), "整改状态"), after.Text(after.Find("H01"), "复查结果")));
        Assert.Equal(6, Table(merged.Bytes, "整改复核").Count);
    }

    [Fact]
    public void 台账按路径从下往上认文件_一样像的不猜()
    {
        var ledger = ComparisonLedger.Open("台账.xlsx", Workbooks.Ledger(SampleResults.Tiny() with { File = "甲镇/乙村/规约.docx" }, SampleResults.Tiny() with { File = "甲镇/丙村/规约.docx" }, SampleResults.Tiny() with { File = "章程.docx" }));
        Assert.Equal("甲镇/丙村/规约.docx", ledger.RecordOf(["规约.docx", "/送审/甲镇/丙村/规约.docx"], only: true)!.File);
        Assert.Equal("章程.docx", ledger.RecordOf(["x/y/章程.docx"], only: false)!.File);
        Assert.Null(ledger.RecordOf(["规约.docx"], only: true));
        Assert.Null(ledger.RecordOf(["方案.docx"], only: true));
        var one = ComparisonLedger.Open("台账.xlsx", OldLedger);
        Assert.Equal(File, one.RecordOf(["改了名.docx"], only: true)!.File);
        Assert.Null(one.RecordOf(["改了名.docx"], only: false));
    }

    [Fact]
    public void 公式开头与控制字符不成为公式_文件合格_两次写出逐字节相同()
    {
        var hostile = ComparisonSamples.Hostile("=1+1\u0001\uD800<b>");
        var bytes = Write(Signed, null, hostile);
        Workbooks.AssertValid(bytes);
        Assert.Equal(bytes, Write(Signed, null, hostile));
        using var document = Workbooks.Open(bytes);
        foreach (var sheet in new[] { "整改复核", "整改情况", "清理台账" })
        {
            Assert.DoesNotContain(Workbooks.Sheet(document, sheet).Worksheet!.Descendants<Cell>(), static c => c.CellFormula is not null);
        }
    }

    [Fact]
    public void 没有比成的列在整改情况与未读文件()
    {
        var writer = new LedgerComparisonWriter(Unsigned, null);
        using var output = new MemoryStream();
        writer.Begin(output, 2);
        writer.Write(output, All);
        writer.WriteError(output, "甲镇/丙村/规约.docx", new ReviewError("no-new", "新稿里没有相应的文件。"));
        writer.End(output, 2);
        var row = Table(output.ToArray(), "整改情况")[1];
        Assert.Equal(("甲镇", "丙村", "没有比较：新稿里没有相应的文件。"), (row["镇乡"], row["村（社区）"], row["请注意"]));
        Assert.Contains(Texts(output.ToArray(), "未读文件"), static t => t == "甲镇/丙村/规约.docx");
    }

    [Fact]
    public void 人改了复核表的表头_另起一张_原表不动()
    {
        var first = Write(Unsigned, OldLedger, All);
        var broken = first;
        foreach (var head in new[] { "状态", "旧稿条款", "旧稿文字", "新稿条款", "新稿文字", "理由", "还要办", "文件", "档次", "问题类型" })
        {
            broken = Fill(broken, "整改复核", 3, head, "甲" + head);
        }

        var second = Write(Unsigned, broken, All);
        Workbooks.AssertValid(second);
        Assert.Equal(Texts(broken, "整改复核"), Texts(second, "整改复核"));
        Assert.Contains(Texts(second, $"整改复核（{Day}）"), static t => t == "反弹");
    }

    private static void Relapses(Func<byte[], byte[]> save)
    {
        // 第八条的问题在台账里是第二条的一行（初稿的），和第三条一样记为已改。
        var first = All.Before[0];
        var paper = LedgerPaper.Open(Workbooks.Ledger(All.Old with { File = File, Findings = [.. All.Old.Findings, first.Findings[0]], Clauses = [.. All.Old.Clauses, first.Clauses[0]] }));
        paper.Set(paper.Find("A06"), "整改状态", "已改").Set(paper.Find("D01"), "整改状态", "已改").Set(paper.Find("D02"), "整改状态", "已改");
        var ledger = save(paper.Save());
        var record = ComparisonLedger.Open("清理台账.xlsx", ledger).RecordOf([File], only: true)!;
        var result = DocumentComparer.Compare(All.Old, All.New, [], false, record);
        var (kept, back) = (result.Findings[0], result.Findings[^1]);
        Assert.Equal((ComparisonState.Relapsed, ComparisonState.Relapsed), (kept.State, back.State));
        Assert.StartsWith("“清理台账.xlsx”序号 1（第三条）记为已改，新稿仍有。", kept.Reason, StringComparison.Ordinal);
        Assert.StartsWith("“清理台账.xlsx”序号 5（第二条）记为已改，旧稿.docx也没有，新稿又写进第八条。", back.Reason, StringComparison.Ordinal);
        Assert.Equal((4, 2, 1, 1), (result.Summary.Total, result.Summary.Resolved, result.Summary.RelapsedInOld, result.Summary.Fresh));
        Assert.Equal("旧稿应整改的 4 个问题，解决 2 个，还有 2 个（其中 1 个台账记为已改）；另有反弹 1 个、新增 0 个。", ComparisonWording.Conclusion(result.Summary));
        Assert.All(result.Findings.Skip(1).SkipLast(1), static f => Assert.NotEqual(ComparisonState.Relapsed, f.State));

        var after = LedgerPaper.Open(Write(Signed, ledger, result));
        foreach (var (rule, check) in new[] { ("A06", "，请人工核对"), ("D01", "") })
        {
            var row = after.Find(rule);
            Assert.Equal(("已改", "是", $"整改复核：反弹{check}（{Day}）"), (after.Text(row, "整改状态"), after.Text(row, "是否反弹"), after.Text(row, "复查结果")));
        }

        Assert.Equal(paper.Rows.Count, after.Rows.Count); // 反弹的认回原来的行，没有另加
    }

    private static ComparisonResult Named(ComparisonResult r) => r with { New = r.New with { File = File, Date = Day }, Record = new RectificationRecord("清理台账.xlsx", File) };

    private static byte[] Write(ReportOptions options, byte[]? ledger, ComparisonResult result)
    {
        using var output = new MemoryStream();
        var writer = new LedgerComparisonWriter(options, ledger is null ? null : ComparisonLedger.Open("清理台账.xlsx", ledger));
        writer.Begin(output, 1);
        writer.Write(output, result);
        writer.End(output, 1);
        return output.ToArray();
    }

    private static List<Dictionary<string, string>> Table(byte[] bytes, string sheet)
    {
        using var document = Workbooks.Open(bytes);
        var reader = new SheetCellReader(document.WorkbookPart!);
        var cells = Workbooks.Sheet(document, sheet).Worksheet!.Descendants<Cell>().ToDictionary(c => CellAddress.Parse(c.CellReference!.Value!), c => reader.Of(c).Text);
        var heads = cells.Where(c => c.Key.Row == 3).ToDictionary(c => c.Key.Column, c => c.Value);
        return [.. cells.Where(c => c.Key.Row > 3).GroupBy(c => c.Key.Row).OrderBy(g => g.Key).Select(g => heads.ToDictionary(h => h.Value, h => g.FirstOrDefault(c => c.Key.Column == h.Key).Value ?? "", StringComparer.Ordinal))];
    }

    private static List<string> Texts(byte[] bytes, string sheet)
    {
        using var document = Workbooks.Open(bytes);
        return [.. Workbooks.Texts(document, sheet).OrderBy(t => t.Key).Select(t => t.Value).Where(t => t.Length > 0)];
    }

    // 像人那样改附表的一格。
    private static byte[] Fill(byte[] bytes, string sheet, int row, string head, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var reader = new SheetCellReader(document.WorkbookPart!);
            var cells = Workbooks.Sheet(document, sheet).Worksheet!.Descendants<Cell>().ToList();
            var column = cells.Select(c => (At: CellAddress.Parse(c.CellReference!.Value!), reader.Of(c).Text)).First(c => c.At.Row == 3 && c.Text == head).At.Column;
            var cell = cells.Single(c => c.CellReference!.Value == CellAddress.Of(row, column));
            SheetCellWriter.Set(cell, SheetValue.Of(text), cell.StyleIndex?.Value ?? 0, new StyleBook(document.WorkbookPart!));
        }

        return stream.ToArray();
    }
}
