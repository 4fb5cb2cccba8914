using System.Text;
using System.Text.Json.Nodes;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

/// <summary>读回 review 写的结果：写出、读回、再写出，一字不差。</summary>
public sealed class ReviewJsonFileTests
{
    [Fact]
    public void 写出读回再写出_除条款数外逐字相同()
    {
        foreach (var result in new[] { SampleResults.Village(), SampleResults.Clean(), SampleResults.Tiny(), RichResults.Everything() with { Baseline = null, Findings = [.. RichResults.Everything().Findings.Select(static f => f with { Change = BaselineChange.None })] } })
        {
            var first = JsonNode.Parse(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(result)))!;
            var read = Assert.Single(Parse(first.ToJsonString()));
            var second = JsonNode.Parse(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(read)))!;
            Assert.Equal(result.Findings.Select(static f => f.ClauseId).Distinct().Count(), second["clauses"]!.GetValue<int>());
            first["clauses"] = 0;
            second["clauses"] = 0;
            Assert.Equal(first.ToJsonString(), second.ToJsonString());
        }
    }

    [Fact]
    public void 数组与ndjson读出同样的几份_读不了的输入不在内()
    {
        var broken = ReviewOutcome.Unreadable("扫描件.pdf", "no-text", "没有可审查的文字。");
        ReviewOutcome[] all = [ReviewOutcome.Reviewed(SampleResults.Village()), broken, ReviewOutcome.Reviewed(SampleResults.Tiny())];
        string[] files = [SampleResults.Village().File, SampleResults.Tiny().File];
        Assert.Equal(files, Parse(Written.By(new JsonReportWriter(), all)).Select(static r => r.File));
        Assert.Equal(files, Parse("\uFEFF" + Written.By(new NdjsonReportWriter(), all).Replace("\n", "\r\n\r\n", StringComparison.Ordinal)).Select(static r => r.File));
    }

    [Fact]
    public void 旧文件没有后加的字段也读得回()
    {
        var read = Assert.Single(Parse("{\"schema\":\"huairou.review/1\",\"file\":\"甲.docx\",\"findings\":[{\"rule\":\"A06\",\"severity\":\"违法\",\"clauseId\":\"c1\",\"quote\":\"不分红\",\"clause\":\"出嫁女不分红。\"}]}"));
        Assert.Equal(("甲.docx", "A06", "出嫁女不分红。"), (read.File, read.Findings[0].Rule, read.Clauses[0].Text));
        Assert.Equal(Certainty.Uncertain, read.Findings[0].Certainty);
        Assert.Null(read.Scope);
    }

    [Theory]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[{\"rule\":\"A06\"}]}")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[{\"severity\":\"违法\",\"start\":1.5}]}")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[{\"severity\":\"违法\",\"also\":\"A01\"}]}")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[],\"exempted\":[{\"severity\":\"违法\"}]}")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[],\"exempted\":[{\"severity\":\"违法\",\"exemption\":{\"date\":\"年底\"}}]}")]
    [InlineData("{\"schema\":1,\"findings\":[]}")]
    public void 种类不对的字段说明_不抛别的异常(string json) =>
        Assert.EndsWith("有的字段不是约定的样子，文件可能被改动过。", Assert.ThrowsAny<FormatException>(() => Parse(json)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<ReviewResult> Parse(string json) => ReviewJsonFile.Parse(Encoding.UTF8.GetBytes(json));
}
