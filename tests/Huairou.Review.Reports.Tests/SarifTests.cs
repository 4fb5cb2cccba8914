using System.Text.Json;
using System.Text.Json.Nodes;
using Huairou.Review.Documents;
using Huairou.Review.Reports.Sarif;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Reports.Tests;

/// <summary>SARIF 2.1.0：合于标准的模式，也合于模式管不到的条文。</summary>
public sealed class SarifTests
{
    private const string Source = "标题\r\n\r\n第一条 出嫁女不分红，其余照旧。\r\n第二条 男女平等。\r\n";

    [Fact]
    public void 各种结果都合于标准的模式()
    {
        foreach (var result in new[] { SampleResults.Tiny(), SampleResults.Village(), SampleResults.Clean(), RichResults.Everything() })
        {
            Assert.Empty(SchemaCheck.Problems(SchemaCheck.Sarif, Sarif(ReviewOutcome.Reviewed(result))));
        }

        Assert.Empty(SchemaCheck.Problems(SchemaCheck.Sarif, Sarif(ReviewOutcome.Unreadable("坏.docx", "encrypted", "有密码。"))));
    }

    [Theory]
    [InlineData("/version", "\"2.0.0\"")]
    [InlineData("/runs/0/columnKind", "\"utf16\"")]
    [InlineData("/runs/0/results/0/level", "\"违法\"")]
    [InlineData("/runs/0/results/0/rank", "101")]
    [InlineData("/runs/0/results/0/extra", "1")]
    [InlineData("/runs/0/results/0/message", "{}")]
    [InlineData("/runs/0/results/0/suppressions", "[{\"kind\":\"outside\"}]")]
    [InlineData("/runs/0/tool/driver/name", "null")]
    [InlineData("/runs/0/invocations/0/executionSuccessful", "\"是\"")]
    public void 校验能发现错误(string path, string value)
    {
        var json = JsonNode.Parse(Sarif(ReviewOutcome.Reviewed(RichResults.Everything())))!;
        var steps = path[1..].Split('/');
        var parent = steps[..^1].Aggregate(json, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])!);
        parent[steps[^1]] = JsonNode.Parse(value);
        Assert.NotEmpty(SchemaCheck.Problems(SchemaCheck.Sarif, json.ToJsonString()));
    }

    [Fact]
    public void 档次对应等级_不确定的是提示并有序()
    {
        var results = Results(SampleResults.Village());
        Assert.Equal(["error", "error", "error", "warning", "warning", "error", "error", "note"], results.Select(r => r.GetProperty("level").GetString()!));
        Assert.Equal(41, results[7].GetProperty("rank").GetDouble());
        Assert.Equal("不确定", results[7].GetProperty("properties").GetProperty("certainty").GetString());
    }

    [Fact]
    public void 规则序号指向同号的规则_检查过的类型一个不少()
    {
        using var sarif = JsonDocument.Parse(Sarif(ReviewOutcome.Reviewed(SampleResults.Village())));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(run.GetProperty("results").EnumerateArray(), r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var ids = rules.EnumerateArray().Select(r => r.GetProperty("id").GetString()!).ToList();
        Assert.Empty(SampleResults.Village().Checked.Select(c => c.Id).Except(ids));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void 文本来源的区域与原文逐字对应_行列与偏移一致()
    {
        var result = Results(RichResults.FromText(Source, ("出嫁女不分红，其余照旧。", "不分红", "全体成员平等分红。")))[0];
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        var (offset, length) = (region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());
        Assert.Equal("不分红", Source.Substring(offset, length));
        Assert.Equal("不分红", region.GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal((3, 8, 3, 11), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal("第一条 出嫁女不分红"[7..10], Source.Split("\r\n")[2][7..10]);
    }

    [Fact]
    public void 修复替换整个条款_编号与别的行不动()
    {
        var result = Results(RichResults.FromText(Source, ("出嫁女不分红，其余照旧。", "不分红", "全体成员平等分红。")))[0];
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        var region = replacement.GetProperty("deletedRegion");
        var at = region.GetProperty("charOffset").GetInt32();
        var fixedText = Source.Remove(at, region.GetProperty("charLength").GetInt32()).Insert(at, replacement.GetProperty("insertedContent").GetProperty("text").GetString()!);
        Assert.Equal("标题\r\n\r\n第一条 全体成员平等分红。\r\n第二条 男女平等。\r\n", fixedText);
    }

    [Fact]
    public void 二进制来源没有文字区域也没有修复_改写在属性里()
    {
        var tiny = SampleResults.Tiny() with { Draft = new Draft("方案.docx", DraftFormat.Docx, [], new ReadingReport()) };
        var result = Results(tiny)[0];
        Assert.False(result.GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
        Assert.False(result.TryGetProperty("fixes", out _));
        Assert.Equal("全体成员平等分红。", result.GetProperty("properties").GetProperty("rewrite").GetString());
        Assert.Equal("第三条", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void 夹着标记的条款不给修复()
    {
        var result = RichResults.FromText(Source, ("出嫁女不分红，其余照旧。", "不分红", "全体成员平等分红。"));
        var clause = result.Clauses[0] with { Text = "出嫁女不分红，**其余**照旧。" };
        var span = new Review.Text.TextSpan(0, result.Clauses[0].Text.Length);
        var changed = result with { Clauses = [clause with { Sources = [new ClauseSource(0, span, span)] }] };
        Assert.False(Results(changed)[0].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void 豁免的意见带理由_每个结果都有suppressions()
    {
        var results = Results(RichResults.Everything());
        Assert.All(results, r => Assert.Equal(JsonValueKind.Array, r.GetProperty("suppressions").ValueKind));
        var suppressed = results.Where(r => r.GetProperty("suppressions").GetArrayLength() > 0).ToList();
        Assert.Equal(2, suppressed.Count);
        var suppression = suppressed[0].GetProperty("suppressions")[0];
        Assert.Equal(("external", "accepted", "已按合同补足"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.Equal("王某", suppression.GetProperty("properties").GetProperty("reviewer").GetString());
    }

    [Fact]
    public void 有基线时每个结果都有状态_没有时都没有()
    {
        var states = Results(RichResults.Everything()).Select(r => r.GetProperty("baselineState").GetString()).ToList();
        Assert.Equal(["new", "updated", "new", "updated", "new", "updated", "new", "updated", "new", "unchanged", "unchanged"], states);
        Assert.DoesNotContain(Results(SampleResults.Village()), r => r.TryGetProperty("baselineState", out _));
    }

    [Fact]
    public void 指纹由条款标识与类型组成()
    {
        var fingerprint = Results(SampleResults.Tiny())[0].GetProperty("partialFingerprints").EnumerateObject().Single();
        Assert.Equal(("huairouClauseRule/v1", "c1|A06"), (fingerprint.Name, fingerprint.Value.GetString()));
    }

    [Fact]
    public void 相对地址按百分号编码_能还原()
    {
        using var sarif = JsonDocument.Parse(Sarif(ReviewOutcome.Reviewed(SampleResults.Tiny() with { File = "送审 稿/方案#1:终?.txt" })));
        var uri = sarif.RootElement.GetProperty("runs")[0].GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString()!;
        Assert.Matches("^[A-Za-z0-9%._/-]+$", uri);
        Assert.Equal("送审 稿/方案#1:终?.txt", Uri.UnescapeDataString(uri));
        Assert.False(Uri.TryCreate(uri, UriKind.Absolute, out _) && uri.Contains(':', StringComparison.Ordinal));
    }

    [Fact]
    public void 读不了的输入写在运行情况里_不算成功()
    {
        using var sarif = JsonDocument.Parse(Sarif(ReviewOutcome.Reviewed(SampleResults.Tiny()), ReviewOutcome.Unreadable("坏.docx", "encrypted", "有密码。")));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var invocation = run.GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var notification = invocation.GetProperty("toolExecutionNotifications").EnumerateArray().Single();
        Assert.Equal(("encrypted", "error", 1), (notification.GetProperty("descriptor").GetProperty("id").GetString(), notification.GetProperty("level").GetString(), notification.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("index").GetInt32()));
        Assert.Equal(2, run.GetProperty("artifacts").GetArrayLength());
    }

    [Theory]
    [InlineData("<script>alert('x')</script>\"&")]
    [InlineData("{0}与{}与}{")]
    [InlineData("[点我](http://a.b/c)与[二](1)")]
    [InlineData("控制\u0000\u0007\u001b[31m字符\u2028\u2029")]
    [InlineData("落单的\ud83d代理\udc00字符")]
    public void 恶意文字只是文字(string evil)
    {
        var json = Sarif(ReviewOutcome.Reviewed(RichResults.Hostile(evil)));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.Sarif, json));
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain(json, c => char.IsControl(c) && c != '\n');
        using var sarif = JsonDocument.Parse(json);
        var run = sarif.RootElement.GetProperty("runs")[0];
        foreach (var text in Messages(run))
        {
            // 规范 3.11：花括号成对；3.11.6：文稿里的方括号不得成为链接。
            Assert.DoesNotMatch(@"(?<!\{)(\{\{)*\{(?!\{)|(?<!\})(\}\})*\}(?!\})", text);
            Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void 同样的输入逐字节相同_没有时间()
    {
        var outcome = ReviewOutcome.Reviewed(RichResults.Everything());
        var first = Sarif(outcome, ReviewOutcome.Unreadable("坏.docx", "encrypted", "有密码。"));
        Assert.Equal(first, Sarif(outcome, ReviewOutcome.Unreadable("坏.docx", "encrypted", "有密码。")));
        Assert.DoesNotContain("TimeUtc", first, StringComparison.Ordinal);
        Assert.DoesNotContain("guid", first, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Messages(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Messages),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p.Name is "message" or "shortDescription" or "fullDescription" or "help"
                ? p.Value.EnumerateObject().Select(m => m.Value.GetString()!)
                : Messages(p.Value)),
        _ => [],
    };

    private static List<JsonElement> Results(ReviewResult result)
    {
        using var sarif = JsonDocument.Parse(Sarif(ReviewOutcome.Reviewed(result)));
        return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.Clone())];
    }

    private static string Sarif(params ReviewOutcome[] outcomes) => Written.By(new SarifReportWriter(), outcomes);
}
