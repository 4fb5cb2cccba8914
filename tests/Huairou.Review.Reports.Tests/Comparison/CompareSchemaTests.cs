using System.Text;
using System.Text.Json.Nodes;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Reports.Tests.Comparison;

/// <summary>公布的整改复核模式：真实的输出都合格，改坏一处就不合格。</summary>
public sealed class CompareSchemaTests
{
    public static TheoryData<string> Mutations() =>
    [
        "schema=\"huairou.compare/2\"", "schema=", "old=null", "old/file=\"\"", "old/verdict=\"违法\"", "old/date=\"2026年\"", "old/clauses=-1", "old/resultOnly=\"否\"", "old/pendingRevisions=",
        "new/extra=1", "before={}", "ledger=null", "summary/total=-1", "summary/rate=1.2", "summary/states/new=", "summary/states/other=1", "summary/relapsedInOld=",
        "findings=null", "findings/0/number=0", "findings/0/state=\"未改\"", "findings/0/state=\"added\"", "findings/0/stateName=\"照旧\"", "findings/0/rule=\"a6\"", "findings/0/severity=\"严重\"",
        "findings/0/counted=1", "findings/0/reason=\"\"", "findings/0/advice=null", "findings/0/needsCheck=", "findings/0/old=", "findings/0/old/certainty=\"低\"", "findings/0/old/start=-1",
        "findings/0/new=null", "findings/0/earlier=[]", "findings/0/ledgerRow=0", "findings/0/oldClause/id=\"\"", "findings/0/newClauses=[{}]", "findings/1/difference/0/kind=\"deleted\"", "findings/1/difference/0/text=\"\"",
        "findings/0/unknown=1", "omissions/0/state=\"filled\"", "omissions/0/reason=\"\"", "omissions/0/suggestion=", "clauseCounts/moved=0", "clauseCounts/other=1", "clauses/0/kind=\"same\"", "clauses/0/new=",
        "notices=[\"\"]", "unknown=1",
    ];

    [Fact]
    public void 各种比较都合格()
    {
        Assert.Empty(Problems(Json(ComparisonSamples.All())));
        Assert.Empty(Problems(Json(ComparisonSamples.Hostile("<script>\u0001\uFFFE=1+1"))));
        Assert.Empty(Problems(Json(ComparisonSamples.Recorded())));
        Assert.Empty(Problems(Json(DocumentComparer.Compare(SampleResults.Village(), SampleResults.Village() with { Kind = "自治章程", Pack = "别的" }, oldIsResultOnly: true))));
        Assert.Empty(Problems(Json(DocumentComparer.Compare(SampleResults.Clean(), SampleResults.Clean()))));
    }

    [Fact]
    public void 一批是数组_没有比成的在原位()
    {
        var writer = new JsonComparisonWriter();
        using var output = new MemoryStream();
        writer.Begin(output, 3);
        writer.Write(output, ComparisonSamples.All());
        writer.Next(output);
        writer.WriteError(output, "乙村/规约.docx", new ReviewError("no-new", "新稿里没有相应的文件。"));
        writer.Next(output);
        writer.Write(output, ComparisonSamples.Recorded());
        writer.End(output, 3);
        var json = Encoding.UTF8.GetString(output.ToArray());
        Assert.Empty(Problems(json));
        Assert.Equal(3, JsonNode.Parse(json)!.AsArray().Count);
        Assert.Equal("no-new", JsonNode.Parse(json)![1]!["error"]!["code"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void 改坏一处就不合格(string mutation)
    {
        var json = JsonNode.Parse(Json(ComparisonSamples.All()))!;
        var (path, value) = (mutation[..mutation.IndexOf('=', StringComparison.Ordinal)].Split('/'), mutation[(mutation.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var parent = path[..^1].Aggregate(json, static (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])!);
        if (value.Length == 0)
        {
            Assert.True(parent.AsObject().Remove(path[^1]));
        }
        else
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }

        Assert.NotEmpty(Problems(json.ToJsonString()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"file\":\"甲.docx\"}")]
    [InlineData("[{\"file\":\"甲.docx\",\"error\":{\"code\":\"no-new\",\"message\":\"x\"}}]")]
    public void 不是约定样子的整个输出不合格(string json) => Assert.NotEmpty(Problems(json));

    [Fact]
    public void 输出里的每个字段在模式里都有说明()
    {
        var defs = JsonNode.Parse(JsonSchemaText.For("compare"))!["$defs"]!.AsObject();
        foreach (var (name, definition) in defs)
        {
            foreach (var (field, schema) in definition!["properties"]?.AsObject() ?? [])
            {
                Assert.True(schema!["description"] is not null || (schema["$ref"] is { } r && defs[r.GetValue<string>()["#/$defs/".Length..]]!["description"] is not null), $"{name}.{field} 没有说明");
            }
        }
    }

    [Fact]
    public void 版本与状态名与程序的一致()
    {
        var defs = JsonNode.Parse(JsonSchemaText.For("compare"))!["$defs"]!;
        Assert.Equal(ComparisonResult.SchemaVersion, defs["comparison"]!["properties"]!["schema"]!["const"]!.GetValue<string>());
        Assert.Equal(ComparisonStates.All.Select(static s => s.ToCode()).Order(StringComparer.Ordinal), defs["state"]!["enum"]!.AsArray().Select(static s => s!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(ComparisonStates.All.Select(static s => s.ToChinese()).Order(StringComparer.Ordinal), defs["stateName"]!["enum"]!.AsArray().Select(static s => s!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    private static string Json(ComparisonResult result) => ComparisonSamples.Text(new JsonComparisonWriter(), result);

    private static IReadOnlyList<string> Problems(string json) => SchemaCheck.Problems(SchemaCheck.For("compare"), json);
}
