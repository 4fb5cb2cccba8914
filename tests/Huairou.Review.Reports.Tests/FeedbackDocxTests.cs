using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

/// <summary>采纳反馈表（Word）：行、下拉框、日期，填好以后读得回来。</summary>
public sealed class FeedbackDocxTests
{
    private static readonly ReportOptions Options = new() { Date = "2026-03-01" };

    [Fact]
    public void 每处意见一行_同一问题第二处另编号_不确定的不列()
    {
        var rows = FeedbackRow.Of(SampleResults.Village());
        Assert.Equal(
            ["1 第五条第（一）项 A06", "1-2 表1第2行“分配份额”栏 A06", "2 第五条第（二）项 A06", "3 第六条 M01", "4 第七条 H01", "5 第八条 D02", "6 第九条 N05"],
            rows.Select(static r => $"{r.Label} {r.Address} {r.Rule}"));
        Assert.Equal("c06|A06|0", rows[0].Key);
        Assert.Equal(("有下列情形之一的，不享受集体收益分配：", "出嫁满一年的妇女，不论户口是否迁出；"), (rows[0].Context, rows[0].Original));
    }

    [Fact]
    public void 应有而未见的也要反馈()
    {
        var row = FeedbackRow.Of(SampleResults.Tiny())[^1];
        Assert.Equal(("|D02|0", "补在第二条之后", FeedbackRow.NotWritten, 2), (row.Key, row.Address, row.Original, row.Number));
    }

    [Fact]
    public void 同一条款同一起点的同类意见只列一行()
    {
        var tiny = SampleResults.Tiny();
        var twice = tiny with { Findings = [tiny.Findings[0], tiny.Findings[0] with { Severity = Severity.Advice, ProblemId = "p2" }] };
        Assert.Equal(["c1|A06|0", "|D02|0"], FeedbackRow.Of(twice).Select(static r => r.Key));
    }

    [Fact]
    public void 表头照约定_下拉框三种_有日期选择_标识各不相同()
    {
        using var word = Form(SampleResults.Village());
        var table = word.Body.Elements<Table>().Single(static t => t.InnerText.Contains("条款地址", StringComparison.Ordinal));
        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal(FeedbackColumns.Names, rows[0].Elements<TableCell>().Select(static c => c.InnerText));
        Assert.Equal(8, rows.Count);
        foreach (var row in rows.Skip(1))
        {
            Assert.Equal(FeedbackColumns.Choices, row.Descendants<SdtContentDropDownList>().Single().Elements<ListItem>().Select(static i => i.DisplayText!.Value));
            Assert.Single(row.Descendants<SdtContentDate>());
        }

        var tags = word.Body.Descendants<Tag>().Select(static t => t.Val!.Value!).ToList();
        Assert.Equal(7 * 4, tags.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("c06|A06|0/采纳情况", tags);
        Assert.All(tags, static t => Assert.InRange(t.Length, 1, 64));
        Assert.Equal(7 * 4, word.Body.Descendants<SdtId>().Select(static i => i.Val!.Value).Distinct().Count());
        Assert.Equal(PageOrientationValues.Landscape, word.Body.Elements<SectionProperties>().Single().GetFirstChild<PageSize>()!.Orient!.Value);
        Assert.Empty(word.Errors());
    }

    [Fact]
    public void 没有填的读回来都是空的()
    {
        using var word = Form(SampleResults.Village());
        var answers = FeedbackDocxReader.Read(word.Document);
        Assert.Equal(FeedbackRow.Of(SampleResults.Village()).Select(static r => new FeedbackAnswer(r.Key, "", "", "", "")), answers);
    }

    [Fact]
    public void 填好的读得回来_栏的次序换了也不要紧()
    {
        using var word = Form(SampleResults.Village());
        using var filled = new MemoryStream();
        filled.Write(word.Bytes);
        using (var document = WordprocessingDocument.Open(filled, true))
        {
            Fill(document, "c06|A06|0/采纳情况", "部分采纳");
            Fill(document, "c06|A06|0/理由", "保留“另有规定的除外”");
            Fill(document, "c06|A06|0/修改后文本", "分配按成员名册办理，男女一样。");
            Fill(document, "c06|A06|0/反馈日期", "2026年3月20日");
            Fill(document, "c10|H01|0/反馈日期", "2026年3月21日").SdtProperties!.GetFirstChild<SdtContentDate>()!.FullDate = new DateTime(2026, 3, 21, 0, 0, 0, DateTimeKind.Utc);
            foreach (var row in document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Where(static r => r.Descendants<SdtElement>().Any()))
            {
                var first = row.Elements<TableCell>().First();
                var last = row.Elements<TableCell>().Last();
                last.Remove();
                first.InsertBeforeSelf(last);
            }
        }

        using var reopened = WordprocessingDocument.Open(filled, false);
        var answers = FeedbackDocxReader.Read(reopened);
        Assert.Equal(new FeedbackAnswer("c06|A06|0", "部分采纳", "保留“另有规定的除外”", "分配按成员名册办理，男女一样。", "2026年3月20日"), answers[0]);
        Assert.Equal("2026-03-21", answers.Single(static a => a.Key == "c10|H01|0").Date);
    }

    [Fact]
    public void 不是反馈表的文件说清楚()
    {
        using var folder = new TemplateFolder().With("别的.docx", TemplateFolder.P("一段"));
        using var document = WordprocessingDocument.Open(Path.Combine(folder.Path, "别的.docx"), false);
        Assert.Contains("没有采纳反馈表", Assert.Throws<ArgumentException>(() => FeedbackDocxReader.Read(document)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 行数太多时只列前五百并说明()
    {
        var clause = SampleResults.Clause("x", "第一条", new string('女', 700));
        var many = Enumerable.Range(0, 700).Select(i => SampleResults.Find(clause, "女", "A06", "类型", Severity.Unlawful) with { Start = i, End = i + 1, ProblemId = $"p{i}" }).ToList();
        using var word = Form(SampleResults.Clean() with { Clauses = [clause], Findings = many });
        Assert.Equal(500, FeedbackDocxReader.Read(word.Document).Count);
        Assert.Contains("意见共700行，本表按序号列前500行；请改用 Excel 版采纳反馈表逐条反馈。", word.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 没有意见时说明不必反馈()
    {
        using var word = Form(SampleResults.Clean());
        Assert.Contains("本次评估没有需要反馈的意见。", word.Text, StringComparison.Ordinal);
        Assert.Empty(word.Errors());
    }

    private static SdtElement Fill(WordprocessingDocument document, string tag, string text)
    {
        var control = document.MainDocumentPart!.Document!.Body!.Descendants<SdtElement>().Single(s => s.SdtProperties!.GetFirstChild<Tag>()!.Val! == tag);
        control.SdtProperties!.RemoveAllChildren<ShowingPlaceholder>();
        control.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().First().Text = text;
        return control;
    }

    private static WrittenWord Form(ReviewResult result) => WrittenWord.By(new FeedbackDocxWriter(Options), result);
}
