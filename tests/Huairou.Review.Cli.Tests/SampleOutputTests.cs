using System.Text;
using System.Text.Json;
using Huairou.Review.Tests;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Cli.Tests;

/// <summary>用真实的审查器审查 corpus/samples，机器格式全部合于模式、逐字节可重复，豁免与基线从头走一遍。</summary>
public sealed class SampleOutputTests : IDisposable
{
    private const string Date = "2026-11-01";

    private static readonly string Samples = Path.Combine(TestPaths.Root, "corpus", "samples");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huairou-samples-");

    [Fact]
    public void 样例的json与ndjson合于模式_两次逐字节相同()
    {
        var json = Run("review", Samples, "--format", "json", "--date", Date);
        Assert.Equal(json, Run("review", Samples, "--format", "json", "--date", Date));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("review"), json));
        using var all = JsonDocument.Parse(json);
        Assert.True(all.RootElement.GetArrayLength() >= 7);
        Assert.Contains(all.RootElement.EnumerateArray(), r => r.GetProperty("findings").GetArrayLength() > 0);
        foreach (var line in Run("review", Samples, "--format", "ndjson", "--date", Date).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("ndjson"), line));
        }
    }

    [Fact]
    public void 样例的sarif合于标准_规则表齐全_文本的区域切出来就是引文()
    {
        var text = Run("review", Samples, "--format", "sarif", "--date", Date);
        Assert.Equal(text, Run("review", Samples, "--format", "sarif", "--date", Date));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.Sarif, text));
        using var sarif = JsonDocument.Parse(text);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(TestPaths.Root, "corpus", "rules"), "???-*.md").Length, rules.Count);
        Assert.All(rules, r => Assert.True(r.GetProperty("help").GetProperty("markdown").GetString()!.Length > 100));
        var located = 0;
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var file = Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            var isText = file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal);
            Assert.True(isText || !place.TryGetProperty("region", out _), file);
            if (isText && place.TryGetProperty("region", out var region))
            {
                located++;
                var source = Huairou.Review.Text.TextDecoder.TryDecode(File.ReadAllBytes(Path.Combine(Samples, file)))!.Text;
                var snippet = region.GetProperty("snippet").GetProperty("text").GetString()!;
                Assert.Equal(snippet, source.Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32()));
                Assert.Equal(Bare(result.GetProperty("properties").GetProperty("quote").GetString()!), Bare(snippet));
                var lines = source.Split('\n');
                Assert.Equal(snippet[0], lines[region.GetProperty("startLine").GetInt32() - 1][region.GetProperty("startColumn").GetInt32() - 1]);
            }
        }

        Assert.True(located >= 5, $"只有 {located} 处有文字区域");
    }

    [Fact]
    public void Screen的好行与坏行合于模式()
    {
        var input = "{\"id\":1,\"text\":\"出嫁女不分红。\"}\n坏行\n{\"id\":\"乙\",\"text\":\"不得歧视妇女。\",\"kind\":\"村规民约\"}\n{\"text\":\"\\ud800\"}\n{\"id\":null,\"text\":\"<script>\\u0000媳妇应当操持家务。\"}\n";
        var lines = Run(3, input, "screen", "--date", Date).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("screen"), line)));
        Assert.Contains("\"verdict\":\"violation\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"line\":2", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void 照报告里的标识豁免一处_结论随之重算_其余不动()
    {
        var file = Copy("村规民约-杏树台村.docx");
        using var before = JsonDocument.Parse(Run("review", file, "--format", "json", "--date", Date));
        var findings = before.RootElement.GetProperty("findings").EnumerateArray().ToList();
        var target = findings.First(f => f.GetProperty("severity").GetString() == "违法");
        var (id, rule) = (target.GetProperty("clauseId").GetString()!, target.GetProperty("rule").GetString()!);
        Assert.Contains(id, Run("review", file, "--date", Date), StringComparison.Ordinal);
        Run("exempt", "add", file, "--clause", id, "--rule", rule, "--reason", "已由镇政府责令改正，另文处理", "--reviewer", "王某", "--date", Date);

        var text = Run("review", file, "--format", "json", "--date", Date);
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("review"), text));
        using var after = JsonDocument.Parse(text);
        var gone = findings.Where(f => f.GetProperty("clauseId").GetString() == id && f.GetProperty("rule").GetString() == rule).Select(f => f.GetRawText()).ToList();
        Assert.Equal(findings.Select(f => f.GetRawText()).Except(gone), after.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetRawText()));
        Assert.Equal(gone.Count, after.RootElement.GetProperty("exempted").GetArrayLength());
        Assert.Equal(target.GetProperty("quote").GetString(), after.RootElement.GetProperty("exempted")[0].GetProperty("quote").GetString());
    }

    [Fact]
    public void 全部豁免以后结论是none()
    {
        var file = Copy("招聘公告-物业公司.html");
        var suggested = Run("exempt", "suggest", file, "--date", Date);
        File.WriteAllText(Path.Combine(_folder.FullName, "豁免清单.yaml"), suggested.Replace("理由:", "理由: 误报", StringComparison.Ordinal).Replace("审查人:", "审查人: 王某", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(Run("review", file, "--format", "json", "--date", Date));
        Assert.Equal("none", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("exempted").GetArrayLength() >= 3);
    }

    [Fact]
    public void 样例作自己的基线_一处不列_插入新条只列新的()
    {
        var baseline = Path.Combine(_folder.FullName, "基线.json");
        File.WriteAllText(baseline, Run("review", Samples, "--format", "json", "--date", Date));
        using var same = JsonDocument.Parse(Run("review", Samples, "--format", "json", "--date", Date, "--baseline", baseline, "--fail-on", "建议"));
        foreach (var result in same.RootElement.EnumerateArray())
        {
            Assert.Equal(0, result.GetProperty("findings").GetArrayLength() + result.GetProperty("omissions").GetArrayLength());
            Assert.Equal(0, result.GetProperty("baseline").GetProperty("gone").GetInt32());
        }

        var bytes = File.ReadAllBytes(Path.Combine(Samples, "校规-学生管理规定.md"));
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        var at = lines.FindIndex(l => l.Contains("第二条", StringComparison.Ordinal));
        Assert.True(at > 0);
        lines.Insert(at, "增补：女生怀孕的，一律予以退学。\n");
        var edited = Path.Combine(_folder.FullName, "校规-学生管理规定.md");
        File.WriteAllText(edited, string.Join('\n', lines));
        using var next = JsonDocument.Parse(Run("review", edited, "--format", "json", "--date", Date, "--baseline", baseline));
        var listed = next.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.NotEmpty(listed);
        Assert.All(listed, f => Assert.Contains("女生怀孕", f.GetProperty("clause").GetString(), StringComparison.Ordinal));
        Assert.All(listed, f => Assert.Equal("new", f.GetProperty("change").GetString()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private static string Run(params string[] args) => Run(0, "", args);

    private static string Run(int expected, string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var host = new CliHost { Input = stdin, Output = output, Error = error };
        var status = Application.Run(args, host);
        Assert.True(status == expected, $"状态 {status}：{Encoding.UTF8.GetString(error.ToArray())}");
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }

    private string Copy(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.Copy(Path.Combine(Samples, name), path);
        return path;
    }
}
