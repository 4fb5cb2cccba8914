using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>台账写出来的样子。</summary>
public sealed class LedgerTests
{
    // 机制规定的各栏，“到会人数、女性到会数”“表决日期与票数”一类并写的分开，次序不变。
    private static readonly string[] Required =
    [
        "序号", "镇乡", "村（社区）", "文本类型", "制定日期", "通过方式", "到会人数", "女性到会数", "是否备案", "备案日", "条款号", "原文", "问题类型", "档次", "法条", "建议改法",
        "责任人", "期限", "整改状态", "表决日期", "同意票", "反对票", "女性表决数", "改后原文", "复核人", "公布日期", "回头看日期", "是否反弹", "关联信访、诉讼",
    ];

    private static ReviewResult Village => SampleResults.Village() with { File = "甲镇/石门岭村/村规民约.docx" };

    [Fact]
    public void 机制规定的各栏都有_次序不变()
    {
        using var document = Workbooks.Open(Workbooks.Ledger(Village));
        var heads = Workbooks.Texts(document, "清理台账").Where(t => t.Key.Row == 4).OrderBy(t => t.Key.Column).Select(t => t.Value).ToList();
        Assert.Equal(Required, heads.Take(Required.Length));
        Assert.Subset(heads.ToHashSet(), new HashSet<string> { "标识", "把握", "置信度", "来源", "规划条目" });
    }

    [Fact]
    public void 谁填写在表头上方_不单靠颜色()
    {
        using var document = Workbooks.Open(Workbooks.Ledger(Village));
        var texts = Workbooks.Texts(document, "清理台账");
        string By(string field) => texts[(3, texts.Single(t => t.Key.Row == 4 && t.Value == field).Key.Column)];
        Assert.Equal("机器填", By("原文"));
        Assert.Equal("人工填", By("表决日期"));
        Assert.Equal("人工填", By("改后原文"));
        Assert.Equal("机器初填、人工改", By("整改状态"));
    }

    [Fact]
    public void 包通过校验_写两次逐字节相同_没有时刻()
    {
        var bytes = Workbooks.Ledger(Village, SampleResults.Tiny());
        Workbooks.AssertValid(bytes);
        Assert.Equal(bytes, Workbooks.Ledger(Village, SampleResults.Tiny()));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void 一处一行_同一问题写明_遗漏也有一行()
    {
        var rows = Workbooks.LedgerRows(Workbooks.Ledger(Village, SampleResults.Tiny()));
        Assert.Equal(8 + 1 + 1, rows.Count);
        var repeat = Assert.Single(rows, r => r["同一问题"].Length > 0);
        Assert.Equal("表1第2行“分配份额”栏", repeat["条款号"]);
        Assert.Contains("第五条第（一）项", repeat["同一问题"], StringComparison.Ordinal);
        var omission = Assert.Single(rows, r => r["意见类别"] == "遗漏补充");
        Assert.Equal("建议补在第二条之后", omission["条款号"]);
        Assert.Equal("D02 法定妇女名额与议事机构女性参与缺失", omission["问题类型"]);
        Assert.Equal("成员代表大会中应当有适当数量的妇女代表。", omission["建议改法"]);
        Assert.Equal("10", omission["序号"]);
    }

    [Fact]
    public void 列项带引导语_镇村取自目录_状态待改()
    {
        var row = Workbooks.LedgerRows(Workbooks.Ledger(Village))[0];
        Assert.Equal("甲镇", row["镇乡"]);
        Assert.Equal("石门岭村", row["村（社区）"]);
        Assert.Equal("有下列情形之一的，不享受集体收益分配：\n（一）出嫁满一年的妇女，不论户口是否迁出；", row["原文"].Replace("第五条", "", StringComparison.Ordinal));
        Assert.Equal("待改", row["整改状态"]);
        Assert.Equal("违法", row["档次"]);
        Assert.Equal("《妇女权益保障法》第五十六条\n《农村集体经济组织法》第八条", row["法条"]);
        Assert.Equal("", row.GetValueOrDefault("复核人", ""));
        Assert.Equal("甲镇/石门岭村/村规民约.docx#c06#A06", row["标识"]);
    }

    [Fact]
    public void 合法性与不确定可以筛选_不计入统计()
    {
        var bytes = Workbooks.Ledger(Village);
        var rows = Workbooks.LedgerRows(bytes);
        Assert.Equal("合法性提示", Assert.Single(rows, r => r["问题类型"].StartsWith("N05", StringComparison.Ordinal))["意见类别"]);
        Assert.Equal("不确定", Assert.Single(rows, r => r["问题类型"].StartsWith("L02", StringComparison.Ordinal))["意见类别"]);
        using var document = Workbooks.Open(bytes);
        // 违法 3 个（A06 两个、M01 一个，表格里的一处是重复）、不当 2 个，共 5 个。
        Assert.Contains("问题 5 个", Workbooks.Texts(document, "清理台账")[(2, 4)], StringComparison.Ordinal);
    }

    [Fact]
    public void 未经复核写疑似_署名后写复核人()
    {
        using (var document = Workbooks.Open(Workbooks.Ledger(Village)))
        {
            Assert.Contains("疑似", Workbooks.Texts(document, "清理台账")[(1, 4)], StringComparison.Ordinal);
        }

        var signed = Workbooks.Ledger(Workbooks.Options with { Reviewer = "周某" }, ReviewOutcome.Reviewed(Village));
        using var confirmed = Workbooks.Open(signed);
        Assert.DoesNotContain("疑似", Workbooks.Texts(confirmed, "清理台账")[(1, 4)], StringComparison.Ordinal);
        Assert.All(Workbooks.LedgerRows(signed), r => Assert.Equal("周某", r["复核人"]));
    }

    [Fact]
    public void 读不了的文件列明原因_没有问题的文件也在清单里()
    {
        var bytes = Workbooks.Ledger(Workbooks.Options, ReviewOutcome.Reviewed(SampleResults.Clean()), ReviewOutcome.Unreadable("乙镇/扫描件.pdf", "no-text", "没有可审查的文字：可能是扫描件。"));
        Workbooks.AssertValid(bytes);
        using var document = Workbooks.Open(bytes);
        var unread = Workbooks.Texts(document, "未读文件");
        Assert.Equal("乙镇/扫描件.pdf", unread[(4, 2)]);
        Assert.Equal("没有可审查的文字：可能是扫描件。", unread[(4, 3)]);
        var files = Workbooks.Texts(document, "文件清单");
        Assert.Equal("通知.txt", files[(4, 2)]);
        Assert.Equal("0", files[(4, 7)]);
        Assert.Equal("乙镇", files[(5, 3)]);
        Assert.DoesNotContain(Workbooks.Texts(document, "清理台账"), t => t.Key.Row > 4 && t.Value.Length > 0);
    }

    [Fact]
    public void 下拉项_日期_冻结_筛选_打印标题都在()
    {
        var bytes = Workbooks.Ledger(Village);
        using var document = Workbooks.Open(bytes);
        var sheet = Workbooks.Sheet(document, "清理台账").Worksheet!;
        var lists = sheet.Descendants<DataValidation>().Where(v => v.Type?.Value == DataValidationValues.List).ToDictionary(v => v.SequenceOfReferences!.InnerText!, v => v.Formula1!.Text);
        var status = Assert.Single(lists, l => l.Value == "\"待改,表决中,已改,上交,不同意\"");
        Assert.StartsWith("S5:S", status.Key, StringComparison.Ordinal);
        Assert.Contains("\"违法,不当,建议\"", lists.Values);
        Assert.Contains("\"是,否\"", lists.Values);
        Assert.Equal(6, sheet.Descendants<DataValidation>().Count(v => v.Type?.Value == DataValidationValues.Date));
        var pane = Assert.Single(sheet.Descendants<Pane>());
        Assert.Equal((3d, 4d, PaneStateValues.Frozen), (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.State!.Value));
        Assert.Equal("A4:AO12", Assert.Single(sheet.Descendants<AutoFilter>()).Reference!.Value);
        Assert.Equal(OrientationValues.Landscape, Assert.Single(sheet.Descendants<PageSetup>()).Orientation!.Value);
        var titles = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Single(n => n.Name == "_xlnm.Print_Titles" && n.LocalSheetId! == 0);
        Assert.Contains("$3:$4", titles.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 统计的公式指向台账_图指向统计()
    {
        using var document = Workbooks.Open(Workbooks.Ledger(Village, SampleResults.Tiny() with { File = "乙镇/方案.txt" }));
        var part = Workbooks.Sheet(document, "统计");
        var texts = Workbooks.Texts(document, "统计");
        var cells = part.Worksheet!.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
        var town = texts.Single(t => t.Key.Column == 1 && t.Value == "甲镇").Key.Row;
        Assert.Equal("3", texts[(town, 2)]); // 违法：A06 两个、M01 一个
        Assert.Equal("2", texts[(town, 3)]); // 不当
        Assert.Equal("5", texts[(town, 6)]);
        Assert.Contains("COUNTIFS('清理台账'!$AD$5:$AD$", cells[$"B{town}"].CellFormula!.Text, StringComparison.Ordinal);
        Assert.Contains($"\"=\"&$A{town}", cells[$"B{town}"].CellFormula!.Text, StringComparison.Ordinal);
        var other = texts.Single(t => t.Key.Column == 1 && t.Value == "乙镇").Key.Row;
        Assert.Equal("2", texts[(other, 6)]); // 一个违法、一个遗漏

        var charts = part.DrawingsPart!.ChartParts.Select(c => c.ChartSpace!).ToList();
        Assert.Equal(3, charts.Count);
        foreach (var chart in charts)
        {
            foreach (var formula in chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.StringReference>().Select(r => (r.Formula!.Text, Cache: r.StringCache!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text).ToList()))
                .Concat(chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberReference>().Select(r => (r.Formula!.Text, Cache: r.NumberingCache!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text).ToList()))))
            {
                Assert.Equal(formula.Cache, Referenced(texts, formula.Text));
            }

            Assert.NotEmpty(chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Title>().SelectMany(t => t.Descendants<DocumentFormat.OpenXml.Drawing.Text>()));
        }
    }

    [Fact]
    public void 两千行很快()
    {
        var village = SampleResults.Village();
        var results = Enumerable.Range(0, 250).Select(i => village with { File = $"甲镇/村{i}/村规民约.docx" }).ToArray();
        Workbooks.Ledger(village); // 预热
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var bytes = Workbooks.Ledger(results);
        watch.Stop();
        Assert.Equal(2000, Workbooks.LedgerRows(bytes).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"用了 {watch.Elapsed.TotalSeconds:0.0} 秒");
    }

    private static List<string> Referenced(Dictionary<(int Row, int Column), string> texts, string formula)
    {
        Assert.StartsWith("'统计'!", formula, StringComparison.Ordinal);
        var ends = formula["'统计'!".Length..].Split(':');
        var (top, column) = CellAddress.Parse(ends[0]);
        var (bottom, _) = CellAddress.Parse(ends[^1]);
        return [.. Enumerable.Range(top, bottom - top + 1).Select(r => texts[(r, column)])];
    }
}
