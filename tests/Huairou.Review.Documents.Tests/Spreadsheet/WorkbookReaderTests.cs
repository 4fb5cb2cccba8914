using Huairou.Review.Documents.Spreadsheet;
using Huairou.Review.Documents.Tests.Packaging;
using Huairou.Review.Documents.Tests.Word;

namespace Huairou.Review.Documents.Tests.Spreadsheet;

/// <summary>表格按人在 Excel 里看到的样子读。</summary>
public sealed class WorkbookReaderTests
{
    public static TheoryData<string> Names => [.. HardWorkbooks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void 文件与生成器一致(string name)
    {
        var bytes = HardWorkbooks.All[name]();
        if (Environment.GetEnvironmentVariable("HUAIROU_WRITE_FILES") == "1")
        {
            File.WriteAllBytes(HardFile.PathOf(name), bytes);
        }

        Assert.Equal(ZipFile.Contents(bytes), ZipFile.Contents(HardFile.Read(name)));
    }

    [Fact]
    public void 合并表头与题目行() => AssertLines(
        "xlsx-合并表头与题目行.xlsx",
        "柳树沟村2025年集体收益分配方案", "填报单位：柳树沟村", "单位：元",
        "头1|序号", "头2|人员类别", "头3|分配比例", "头5|人均金额", "头3|土地补偿", "头4|集体收益",
        "行1列1〔〕〔序号〕|1", "行1列2〔〕〔人员类别〕|在册村民", "行1列3〔在册村民〕〔分配比例/土地补偿〕|100%", "行1列4〔在册村民〕〔分配比例/集体收益〕|100%", "行1列5〔在册村民〕〔人均金额〕|¥12,000.00",
        "行2列1〔〕〔序号〕|2", "行2列2〔〕〔人员类别〕|出嫁女", "行2列3〔出嫁女〕〔分配比例/土地补偿〕|0%", "行2列4〔出嫁女〕〔分配比例/集体收益〕|50%", "行2列5〔出嫁女〕〔人均金额〕|¥3,000.50",
        "行3列1〔〕〔序号〕|3", "行3列2〔〕〔人员类别〕|丧偶妇女", "行3列3〔丧偶妇女〕〔分配比例/土地补偿〕|待议", "行3列5〔丧偶妇女〕〔人均金额〕|¥0.00",
        "说明：出嫁女户口未迁出的，由村民代表会议决定。");

    [Fact]
    public void 来源行号是工作表里的行号()
    {
        var block = Read("xlsx-合并表头与题目行.xlsx").Blocks.Single(item => item.Text == "出嫁女");
        Assert.Equal(("xl/worksheets/sheet1.xml", 7), (block.SourcePart, block.SourceIndex));
    }

    [Fact]
    public void 数字按格式画出()
    {
        var values = Read("xlsx-数字格式.xlsx").Blocks.Where(block => block.Cell is { IsHead: false, Column: 2 }).ToDictionary(block => block.Cell!.RowHead, block => block.Text);
        var expected = new Dictionary<string, string>
        {
            ["百分"] = "30%", ["百分两位"] = "33.33%", ["千分位"] = "1,234,567", ["金额"] = "¥1,234.50", ["日期"] = "2025年1月1日", ["短日期"] = "2025-01-01", ["带单位"] = "120.0元/人", ["负数"] = "-1,234.50",
            ["中文数字"] = "一百二十三", ["累计时间"] = "36:00", ["科学"] = "1.23E+05", ["补零"] = "000042", ["日期时间"] = "2025/1/1 18:00", ["常规带字"] = "2.5亩", ["常规"] = "0.1",
        };
        Assert.Equal(expected, values);
    }

    [Fact]
    public void 隐藏的表与行照读并说明()
    {
        var draft = Read("xlsx-隐藏的表与行.xlsx");
        Assert.Contains(draft.Blocks, block => block is { Text: "不享受", Cell.RowHead: "李某（出嫁）" });
        Assert.Contains(draft.Blocks, block => block is { Text: "0.5", Cell: { Table: 2, RowHead: "纯女户", ColumnHead: "系数" } });
        Assert.Contains(draft.Report.Notices, note => note.Code == "hidden-sheet" && note.Message.Contains("内部", StringComparison.Ordinal));
        Assert.Contains(draft.Report.Notices, note => note.Code == "hidden-cells" && note.Message.Contains("1 行", StringComparison.Ordinal));
    }

    [Fact]
    public void 共享字符串不带注音_公式取存下的结果_没有结果的说明()
    {
        AssertLines("xlsx-共享字符串与公式.xlsx", "头1|人员", "头2|金额", "头3|备注", "行1列1〔〕〔人员〕|出嫁女", "行1列2〔出嫁女〕〔金额〕|200");
        var draft = Read("xlsx-共享字符串与公式.xlsx");
        Assert.Contains(draft.Report.Notices, note => note.Code == "formula-uncached");
        Assert.Equal(ReadingTrust.Partial, draft.Report.Trust);
    }

    [Fact]
    public void 没有字的工作簿说明没有文字()
    {
        var draft = WorkbookReader.Read("a.xlsx", WorkbookFile.Of(WorkbookFile.Styles("0"), "", ("表", "", "<sheetData/>")));
        Assert.Empty(draft.Blocks);
        Assert.Equal("no-text", draft.Report.Notices[0].Code);
    }

    [Theory]
    [InlineData(0.5, "0%", "50%")]
    [InlineData(-0.25, "0.0%", "-25.0%")]
    [InlineData(1234567.891, "#,##0.00", "1,234,567.89")]
    [InlineData(999, "#,##0", "999")]
    [InlineData(1000, "#,##0", "1,000")]
    [InlineData(0, "#,##0;-#,##0;\"无\"", "无")]
    [InlineData(-5, "0;(0)", "(5)")]
    [InlineData(1500000, "0.0,,\"百万\"", "1.5百万")]
    [InlineData(5, "[>=10]\"多\"0;\"少\"0", "少5")]
    [InlineData(15, "[>=10]\"多\"0;\"少\"0", "多15")]
    [InlineData(3.14159, "0.##", "3.14")]
    [InlineData(3, "0.##", "3.")]
    [InlineData(0.5, ".00", ".50")]
    [InlineData(2, "[DBNum2]0", "贰")]
    [InlineData(12345678901, "General", "12345678901")]
    [InlineData(123456789012, "General", "1.23457E+11")]
    [InlineData(0.30000000000000004, "General", "0.3")]
    [InlineData(2.005, "0.00", "2.01")]
    [InlineData(13800138000, "000-0000-0000", "138-0013-8000")]
    [InlineData(1, "yyyy/m/d", "1900/1/1")]
    [InlineData(61, "yyyy/m/d", "1900/3/1")]
    [InlineData(45658.5, "h:mm AM/PM", "12:00 PM")]
    [InlineData(45658, "aaaa", "星期三")]
    [InlineData(0.75, "上午/下午h\"时\"mm\"分\"", "下午6时00分")]
    public void 数字格式(double value, string code, string expected) => Assert.Equal(expected, CellNumber.Draw(value, code));

    private static Draft Read(string name) => WorkbookReader.Read(name, HardFile.Read(name));

    private static void AssertLines(string name, params string[] expected) => Assert.Equal(expected, Read(name).Blocks.Select(block => block.Cell switch
    {
        null => block.Text,
        { IsHead: true } cell => $"头{cell.Column}|{block.Text}",
        { } cell => $"行{cell.Row}列{cell.Column}〔{cell.RowHead}〕〔{cell.ColumnHead}〕|{block.Text}",
    }));
}
