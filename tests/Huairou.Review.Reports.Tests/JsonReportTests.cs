using System.Text.Json;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

public sealed class JsonReportTests
{
    private static readonly string[] ReviewFields = ["schema", "file", "kind", "reading", "clauses", "findings", "cleared", "omissions", "indicators", "coverage"];

    private static readonly string[] FindingFields =
        ["rule", "severity", "source", "start", "end", "quote", "why", "basis", "criteria", "rewrite", "confidence", "address", "path", "clauseId", "clause", "also", "problemId", "certainty"];

    private static readonly string[] ReviewOnly = ["address", "path", "clauseId", "clause", "problemId"];

    [Fact]
    public void 约定的字段都在_名称与次序固定()
    {
        using var json = JsonDocument.Parse(Json(SampleResults.Village()));
        var names = json.RootElement.EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal(ReviewFields, names.Where(ReviewFields.Contains));
        var finding = json.RootElement.GetProperty("findings")[0].EnumerateObject().Select(p => p.Name).ToList();
        Assert.Empty(FindingFields.Except(finding));
        Assert.Equal(16, json.RootElement.GetProperty("clauses").GetInt32());
    }

    [Fact]
    public void 每处意见的起止切出来就是引文()
    {
        using var json = JsonDocument.Parse(Json(SampleResults.Village()));
        foreach (var f in json.RootElement.GetProperty("findings").EnumerateArray())
        {
            var clause = f.GetProperty("clause").GetString()!;
            Assert.Equal(f.GetProperty("quote").GetString(), clause[f.GetProperty("start").GetInt32()..f.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void 取值是约定的词()
    {
        using var json = JsonDocument.Parse(Json(SampleResults.Village()));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["both", "classifier", "rule"], findings.Select(f => f.GetProperty("source").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("违法", findings[0].GetProperty("severity").GetString());
        Assert.Equal("不当", findings[3].GetProperty("severity").GetString());
        Assert.Equal("不确定", findings[7].GetProperty("certainty").GetString());
        var basis = findings[0].GetProperty("basis")[0];
        Assert.Equal("中华人民共和国妇女权益保障法", basis.GetProperty("law").GetString());
        Assert.Equal("第五十六条", basis.GetProperty("article").GetString());
    }

    [Fact]
    public void Screen_不带只属于整份文件的字段()
    {
        using var output = new MemoryStream();
        ScreenLine.Write(output, null, new ClauseResult { Verdict = "violation", Score = 1, Findings = SampleResults.Tiny().Findings });
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal(["id", "verdict", "score", "findings"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("id").ValueKind);
        var names = json.RootElement.GetProperty("findings")[0].EnumerateObject().Select(p => p.Name).ToList();
        Assert.Empty(names.Intersect(ReviewOnly));
        Assert.Empty(FindingFields.Except(ReviewOnly).Except(names));
    }

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("12345678901234567890")]
    [InlineData("1.50")]
    [InlineData("null")]
    [InlineData("\"引号\\\"与反斜线\\\\\"")]
    public void Screen_的id原样写回(string id)
    {
        using var output = new MemoryStream();
        using var given = JsonDocument.Parse(id);
        ScreenLine.Write(output, given.RootElement, new ClauseResult { Verdict = "none", Score = 0, Findings = [] });
        Assert.Equal($"{{\"id\":{id},\"verdict\":\"none\",\"score\":0,\"findings\":[]}}\n", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void 多份写成数组_一份写成对象()
    {
        using var two = JsonDocument.Parse(Written.By(new JsonReportWriter(), Outcome(SampleResults.Tiny()), ReviewOutcome.Unreadable("坏.docx", "encrypted", "有密码。")));
        Assert.Equal(2, two.RootElement.GetArrayLength());
        Assert.Equal(["file", "error"], two.RootElement[1].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["code", "message"], two.RootElement[1].GetProperty("error").EnumerateObject().Select(p => p.Name));
        using var one = JsonDocument.Parse(Json(SampleResults.Tiny()));
        Assert.Equal(JsonValueKind.Object, one.RootElement.ValueKind);
    }

    [Fact]
    public void 汉字不转义_行末是LF_同样的结果逐字节相同()
    {
        var first = Json(SampleResults.Village());
        Assert.Contains("出嫁满一年的妇女", first, StringComparison.Ordinal);
        Assert.Equal(first, Json(SampleResults.Village()));
    }

    [Fact]
    public void Ndjson_每份恰好一行()
    {
        var text = Written.By(new NdjsonReportWriter(), Outcome(SampleResults.Village()), Outcome(SampleResults.Clean()));
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    private static ReviewOutcome Outcome(ReviewResult result) => ReviewOutcome.Reviewed(result);

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("控制\u0000\u0007\u001b[31m字符\u2028")]
    [InlineData("落单的\ud83d代理\udc00字符")]
    public void 恶意文字写成合法的JSON_仍合于模式(string evil)
    {
        var hostile = RichResults.Hostile(evil) with { Checked = [], Findings = [.. RichResults.Hostile(evil).Findings.Select(f => f with { RewriteSafety = "", Basis = [new Basis(evil, evil, evil)] })] };
        foreach (var writer in new IReportWriter[] { new JsonReportWriter(), new NdjsonReportWriter() })
        {
            var text = Written.By(writer, Outcome(hostile));
            Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
            using var json = JsonDocument.Parse(text);
            Assert.Equal(evil.Replace('\ud83d', '\ufffd').Replace('\udc00', '\ufffd'), json.RootElement.GetProperty("title").GetString());
            Assert.Empty(Huairou.Review.Tests.Schemas.SchemaCheck.Problems(Huairou.Review.Tests.Schemas.SchemaCheck.For("ndjson"), text));
        }
    }

    private static string Json(ReviewResult result) => Written.By(new JsonReportWriter(), Outcome(result));
}
