using System.Text.Json;
using System.Text.Json.Nodes;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Reports.Tests;

/// <summary>公布的模式：真实的输出都合格，改坏一处就不合格。</summary>
public sealed class SchemaTests
{
    private static readonly ReviewOutcome Broken = ReviewOutcome.Unreadable("扫描件.pdf", "no-text", "没有可审查的文字。");

    public static TheoryData<string> Mutations() =>
    [
        "schema=\"huairou.review/2\"", "schema=", "file=", "file=\"\"", "kind=1", "verdict=\"违法\"", "verdict=null", "date=\"2026年3月1日\"",
        "pack=\"不是哈希\"", "clauses=-1", "clauses=1.5", "reading=null", "reading/trust=\"full\"", "reading/characters=\"12\"", "reading/pages=",
        "reading/imageOnlyPages=[0]", "scope={}", "scope/inScope=\"是\"", "findings={}", "findings/0/rule=\"a6\"", "findings/0/rule=", "findings/0/severity=\"严重\"",
        "findings/0/severity=\"error\"", "findings/0/source=\"model\"", "findings/0/start=-1", "findings/0/start=\"0\"", "findings/0/end=", "findings/0/quote=null",
        "findings/0/confidence=1.01", "findings/0/confidence=-0.1", "findings/0/certainty=\"低\"", "findings/0/rewriteSafety=\"随便用\"", "findings/0/also=[\"甲\"]",
        "findings/0/scope=\"其他\"", "findings/0/extra=1", "findings/0/Rule=\"A06\"", "findings/0/basis/0/law=\"\"", "findings/0/basis/0/effective=\"2023\"",
        "findings/0/basis/0/url=\"x\"", "findings/0/frame/0/start=-2", "findings/0/frame/0/implied=\"否\"", "findings/0/path=[{\"level\":\"条\"}]", "findings/0/change=\"same\"",
        "findings/7/severity=\"违法\"", "cleared/0/reason=\"\"", "cleared/0/rule=\"X\"", "omissions/0/why=\"\"", "omissions/0/seen=\"第二条\"", "omissions/0/severity=1",
        "indicators/0/status=\"差一点\"", "indicators/0/gap=-3", "indicators/0/indicator=\"\"", "coverage/0/relation=\"无关\"", "coverage/0/supports=\"违法\"",
        "checked=[\"A06\",\"A06\"]", "checked/0=6", "exempted=null", "exempted/0/exemption/reason=\"\"", "exempted/0/exemption/reviewer=", "exempted/0/exemption/date=\"\"",
        "exempted/0/exemption/line=0", "exempted/0/exemption/until=\"年底\"", "exemptionNotices/0/code=\"late\"", "exemptionNotices/0/message=\"\"",
        "baseline={}", "baseline/new=-1", "baseline/documentVerdict=\"违法\"", "baseline/found=\"是\"", "unknown=1",
    ];

    [Fact]
    public void 各种审查结果都合格()
    {
        Assert.Empty(Review(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(SampleResults.Tiny()))));
        Assert.Empty(Review(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(SampleResults.Village()))));
        Assert.Empty(Review(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(SampleResults.Clean()))));
        Assert.Empty(Review(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(RichResults.Everything()))));
        Assert.Empty(Review(Written.By(new JsonReportWriter(), Broken)));
        Assert.Empty(Review(Written.By(new JsonReportWriter(), Broken, ReviewOutcome.Reviewed(RichResults.Everything()))));
    }

    [Fact]
    public void Ndjson每一行都合格()
    {
        var lines = Written.By(new NdjsonReportWriter(), Broken, ReviewOutcome.Reviewed(RichResults.Everything())).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("ndjson"), line)));
        Assert.NotEmpty(SchemaCheck.Problems(SchemaCheck.For("ndjson"), $"[{lines[0]},{lines[1]}]"));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void 改坏一处就不合格(string mutation)
    {
        var json = JsonNode.Parse(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(RichResults.Everything())))!;
        var (path, value) = (mutation[..mutation.IndexOf('=', StringComparison.Ordinal)].Split('/'), mutation[(mutation.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var parent = path[..^1].Aggregate(json, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])!);
        Assert.NotNull(parent);
        if (value.Length == 0)
        {
            Assert.True(parent.AsObject().Remove(path[^1]));
        }
        else if (int.TryParse(path[^1], out var at))
        {
            parent[at] = JsonNode.Parse(value);
        }
        else
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }

        Assert.NotEmpty(Review(json.ToJsonString()));
    }

    [Theory]
    [InlineData("{\"file\":\"甲.docx\",\"error\":{\"code\":\"Bad Code\",\"message\":\"x\"}}")]
    [InlineData("{\"file\":\"甲.docx\",\"error\":{\"code\":\"bad\"}}")]
    [InlineData("{\"file\":\"甲.docx\"}")]
    [InlineData("{\"error\":{\"code\":\"bad\",\"message\":\"x\"}}")]
    [InlineData("[]")]
    [InlineData("[{\"file\":\"甲.docx\",\"error\":{\"code\":\"bad\",\"message\":\"x\"}}]")]
    [InlineData("null")]
    [InlineData("\"好\"")]
    public void 不是约定样子的整个输出不合格(string json) => Assert.NotEmpty(Review(json));

    [Fact]
    public void Screen的结果行与坏行都合格()
    {
        using var output = new MemoryStream();
        using var id = JsonDocument.Parse("{\"文件\":\"甲\",\"行\":3}");
        ScreenLine.Write(output, id.RootElement, new ClauseResult { Verdict = "violation", Score = 0.97345, Findings = SampleResults.Village().Findings });
        ScreenLine.Write(output, null, new ClauseResult { Verdict = "none", Score = 0, Findings = [] });
        ScreenLine.WriteError(output, 2, new ReviewError("bad-line", "缺少字符串字段 text。"));
        var lines = System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("screen"), line)));
    }

    [Theory]
    [InlineData("{\"verdict\":\"none\",\"score\":0,\"findings\":[]}")]
    [InlineData("{\"id\":1,\"verdict\":\"无\",\"score\":0,\"findings\":[]}")]
    [InlineData("{\"id\":1,\"verdict\":\"none\",\"score\":1.2,\"findings\":[]}")]
    [InlineData("{\"id\":1,\"verdict\":\"none\",\"score\":0}")]
    [InlineData("{\"id\":1,\"line\":1,\"error\":{\"code\":\"bad-line\",\"message\":\"x\"}}")]
    [InlineData("{\"id\":null,\"line\":0,\"error\":{\"code\":\"bad-line\",\"message\":\"x\"}}")]
    [InlineData("{\"id\":null,\"error\":{\"code\":\"bad-line\",\"message\":\"x\"}}")]
    public void 坏的screen行不合格(string line) => Assert.NotEmpty(SchemaCheck.Problems(SchemaCheck.For("screen"), line));

    [Fact]
    public void Screen的意见不带整份文件才有的字段_反之亦然()
    {
        var review = JsonNode.Parse(Written.By(new JsonReportWriter(), ReviewOutcome.Reviewed(SampleResults.Tiny())))!;
        var line = new JsonObject { ["id"] = 1, ["verdict"] = "violation", ["score"] = 0.9, ["findings"] = review["findings"]!.DeepClone() };
        Assert.NotEmpty(SchemaCheck.Problems(SchemaCheck.For("screen"), line.ToJsonString()));
        review["findings"]![0]!.AsObject().Remove("clauseId");
        Assert.NotEmpty(Review(review.ToJsonString()));
    }

    [Fact]
    public void 输出里的每个字段在模式里都有说明()
    {
        var defs = JsonNode.Parse(JsonSchemaText.For("review"))!["$defs"]!.AsObject();
        foreach (var (name, definition) in defs)
        {
            foreach (var (field, schema) in definition!["properties"]?.AsObject() ?? [])
            {
                Assert.True(schema!["description"] is not null || schema["$ref"] is { } r && defs[r.GetValue<string>()["#/$defs/".Length..]]!["description"] is not null, $"{name}.{field} 没有说明");
            }
        }
    }

    [Fact]
    public void 版本与输出的schema字段一致() =>
        Assert.Equal(ReviewResult.SchemaVersion, JsonNode.Parse(JsonSchemaText.For("review"))!["$defs"]!["review"]!["properties"]!["schema"]!["const"]!.GetValue<string>());

    private static IReadOnlyList<string> Review(string json) => SchemaCheck.Problems(SchemaCheck.For("review"), json);
}
