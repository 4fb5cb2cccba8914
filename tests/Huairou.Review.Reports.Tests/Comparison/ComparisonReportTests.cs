using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Text;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Tests.Comparison;

/// <summary>整改复核的四种格式。状态的预期由人读两稿得出：三未改、四已解决、五删除、六移动、八反弹。</summary>
public sealed class ComparisonReportTests
{
    private const string Evil = "<script>alert('x')</script>\"&<img src=x onerror=y>\u0001\uD800=1+1";

    private static readonly (string Number, string Place, string State)[] Expected =
        [("1", "第三条", "未改"), ("2", "第四条", "已解决"), ("3", "第五条", "已解决"), ("4", "第六条", "移动"), ("5", "（更早一稿）第二条", "反弹")];

    [Fact]
    public void 文本_核定() => Approved.Matches("compare.txt", ComparisonSamples.Text(new TextComparisonWriter(TextStyle.Plain), ComparisonSamples.All()));

    [Fact]
    public void Json_核定_两次写出逐字节相同()
    {
        var json = ComparisonSamples.Text(new JsonComparisonWriter(), ComparisonSamples.All());
        Assert.Equal(json, ComparisonSamples.Text(new JsonComparisonWriter(), ComparisonSamples.All()));
        Approved.Matches("compare.json", json);
    }

    [Fact]
    public void 网页_一览表的状态与去处()
    {
        var page = Page(ComparisonSamples.All());
        var rows = page.QuerySelectorAll("#list tbody tr").Select(static r => (Number: r.QuerySelector("a")!.TextContent[2..], Place: r.Children[1].TextContent, State: r.QuerySelector(".state")!.TextContent));
        Assert.Equal(Expected, rows);
        Assert.Contains("整改率 50.0%", page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已删除", page.QuerySelectorAll("#list tbody tr")[2].Children[2].TextContent);
    }

    [Fact]
    public void 网页_删去与加上都有字_拼得回两稿()
    {
        var card = Page(ComparisonSamples.All()).QuerySelectorAll("#findings article").Single(static a => a.QuerySelector(".no")!.TextContent == "2");
        var quote = card.QuerySelector(".clause")!;
        Assert.All(quote.QuerySelectorAll("del"), static d => Assert.Equal("删", d.FirstElementChild!.TextContent));
        Assert.All(quote.QuerySelectorAll("ins"), static d => Assert.Equal("增", d.FirstElementChild!.TextContent));
        Assert.Equal("媳妇应当操持家务，男人在外挣钱。", Without(quote, "ins"));
        Assert.Equal("夫妻共同操持家务，共同承担家庭责任。", Without(quote, "del"));
    }

    [Fact]
    public void 网页_没有脚本_结构完整() => PageRules.Check(Page(ComparisonSamples.All()), scripts: 0);

    [Fact]
    public void 网页_文稿里的标记只是文字()
    {
        var page = Page(ComparisonSamples.Hostile(Evil));
        PageRules.Check(page, scripts: 0);
        Assert.Empty(page.QuerySelectorAll("script,img,iframe,object"));
        Assert.Contains("<script>alert('x')</script>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void 复核表_经SDK校验_逐处一行_差别有字也有线()
    {
        var bytes = Word(ComparisonSamples.All(), new ReportOptions { Date = "2026-03-01" });
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(static e => e.Description));
        var tables = document.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();
        var rows = tables[1].Elements<TableRow>().Skip(1).Select(static r => r.Elements<TableCell>().ToList()).ToList();
        Assert.Equal(Expected, rows.Select(static r => (r[0].InnerText, r[1].InnerText, r[5].InnerText)));
        var difference = rows[1][4];
        Assert.Contains("〔删〕", difference.InnerText, StringComparison.Ordinal);
        Assert.Equal("媳妇应当操持家务，男人在外挣钱。", Runs(difference, static r => r.RunProperties!.Underline is null));
        Assert.Equal("夫妻共同操持家务，共同承担家庭责任。", Runs(difference, static r => r.RunProperties!.Strike is null));
        Assert.NotNull(tables[1].Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Contains("未经复核", document.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void 复核表_署名后写明审查人与日期_两次写出逐字节相同()
    {
        var options = new ReportOptions { Reviewer = "张审查", Date = "2026-03-01" };
        var bytes = Word(ComparisonSamples.All(), options);
        Assert.Equal(bytes, Word(ComparisonSamples.All(), options));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sign = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Last().InnerText;
        Assert.Contains("张审查", sign, StringComparison.Ordinal);
        Assert.Contains("2026-03-01", sign, StringComparison.Ordinal);
        Assert.DoesNotContain("未经复核", document.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void 由台账认出的反弹_三种格式都写明台账与原来的一行()
    {
        var result = ComparisonSamples.Recorded();
        var word = Word(result, ReportOptions.Default);
        using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        foreach (var text in new[] { ComparisonSamples.Text(new TextComparisonWriter(TextStyle.Plain), result), Page(result).Body!.TextContent, document.MainDocumentPart!.Document!.InnerText })
        {
            Assert.Contains("清理台账.xlsx", text, StringComparison.Ordinal);
            Assert.Contains("“清理台账.xlsx”序号 1（第三条）记为已改，新稿仍有。", text, StringComparison.Ordinal);
            Assert.Contains("（台账）第二条", text, StringComparison.Ordinal);
            Assert.Contains("其中 1 个台账记为已改", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void 复核表_控制字符与落单代理项不留在文件里()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Word(ComparisonSamples.Hostile(Evil), ReportOptions.Default)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(static e => e.Description));
        Assert.Contains("<script>alert('x')</script>", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    private static string Runs(TableCell cell, Func<Run, bool> keep) =>
        string.Concat(cell.Descendants<Run>().Where(static r => r.InnerText is not ("〔删〕" or "〔增〕")).Where(keep).Select(static r => r.InnerText));

    private static byte[] Word(ComparisonResult result, ReportOptions options)
    {
        using var output = new MemoryStream();
        new WordComparisonWriter(options).Write(output, result);
        return output.ToArray();
    }

    private static IDocument Page(ComparisonResult result) =>
        new HtmlParser().ParseDocument(ComparisonSamples.Text(new HtmlComparisonWriter(ReportOptions.Default), result));

    private static string Without(IElement quote, string drop)
    {
        var copy = (IElement)quote.Clone(deep: true);
        foreach (var mark in copy.QuerySelectorAll($"{drop}, b").ToList())
        {
            mark.Remove();
        }

        return copy.TextContent;
    }
}
