using System.Text.Json;
using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Reports;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Cli.Tests;

/// <summary>豁免、基线与模式三样在命令行上的样子。</summary>
public sealed class DecisionCommandTests : IDisposable
{
    private const string List = "豁免清单.yaml";

    private readonly CliRun _cli = new();

    [Fact]
    public void 写进清单以后_审查不再列为问题_但照样写着()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        Assert.Equal(0, _cli.Run("exempt", "add", file, "--clause", "c1", "--rule", "a06", "--reason", "已按合同补足", "--reviewer", "王某"));
        Assert.Contains("已写进 豁免清单.yaml：甲.txt　A06　违法　“出嫁女不分红”　王某　2026-03-01，未设期限", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("豁免不改变条款的合法性", _cli.Error, StringComparison.Ordinal);

        Assert.Equal(0, _cli.Run("review", file, "--fail-on", "违法"));
        Assert.Contains("── 已豁免（1）", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("已按合同补足", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("另有 1 处意见已由审查人豁免", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("甲.txt：豁免了 1 处疑似违法意见", _cli.Error, StringComparison.Ordinal);

        Assert.Equal(0, _cli.Run("review", file, "--format", "json"));
        using var json = JsonDocument.Parse(_cli.OutputBytes);
        Assert.Equal("none", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
        var exempted = json.RootElement.GetProperty("exempted")[0];
        Assert.Equal(("c1", "A06", "王某", "2026-03-01"), (exempted.GetProperty("clauseId").GetString(), exempted.GetProperty("rule").GetString(), exempted.GetProperty("exemption").GetProperty("reviewer").GetString(), exempted.GetProperty("exemption").GetProperty("date").GetString()));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("review"), _cli.Output));
    }

    [Fact]
    public void 网页有已豁免一节_sarif有抑制()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。媳妇做家务。");
        Assert.Equal(0, _cli.Run("exempt", "add", file, "--clause", "c1", "--rule", "A06", "--reason", "好", "--reviewer", "王某", "--until", "2026-12-31"));
        Assert.Equal(0, _cli.Run("review", file, "--format", "html"));
        Assert.Contains("<h2 id=\"exempted-h\">已豁免</h2>", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("review", file, "--format", "sarif"));
        using var sarif = JsonDocument.Parse(_cli.OutputBytes);
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.Sarif, _cli.Output));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(2, results.Count);
        Assert.All(results, r => Assert.Equal("accepted", r.GetProperty("suppressions")[0].GetProperty("status").GetString()));
    }

    [Fact]
    public void 到期的重新列出_报告与标准错误都说()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        _cli.Run("exempt", "add", file, "--clause", "c1", "--rule", "A06", "--reason", "好", "--reviewer", "王某", "--until", "2026-03-31");
        Assert.Equal(1, _cli.Run("review", file, "--date", "2026-04-01", "--fail-on", "违法"));
        Assert.Contains("【出嫁女不分红】", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("── 豁免提示（1）", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("已于 2026-03-31 到期", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 核实没有这处意见时不写_并指出相近的()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        Assert.Equal(2, _cli.Run("exempt", "add", file, "--clause", "c9", "--rule", "A06", "--reason", "好", "--reviewer", "王某"));
        Assert.Contains("相近的有：第1段 A06 条款标识 c1", _cli.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_cli.Folder, List)));
        Assert.Equal(2, _cli.Run("exempt", "add", file, "--clause", "全文", "--rule", "D02", "--reason", "好", "--reviewer", "王某"));
        Assert.Contains("没有 D02 的遗漏提示", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 同样的豁免不重复写()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        string[] add = ["exempt", "add", file, "--clause", "c1", "--rule", "A06", "--reason", "好", "--reviewer", "王某"];
        Assert.Equal(0, _cli.Run(add));
        var before = File.ReadAllText(Path.Combine(_cli.Folder, List));
        Assert.Equal(2, _cli.Run(add));
        Assert.Contains("清单里已有这一处的豁免（豁免清单.yaml 第 ", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_cli.Folder, List)));
    }

    [Theory]
    [InlineData("缺少选项 --reason：为什么保留。", "--clause", "c1", "--rule", "A06", "--reviewer", "王某")]
    [InlineData("缺少选项 --reviewer：作出决定的审查人。", "--clause", "c1", "--rule", "A06", "--reason", "好")]
    [InlineData("--reason 不能是空的。", "--clause", "c1", "--rule", "A06", "--reviewer", "王某", "--reason", " ")]
    [InlineData("--until 要写成 2026-01-31 这样的日期，不能是“年底”。", "--clause", "c1", "--rule", "A06", "--reviewer", "王某", "--reason", "好", "--until", "年底")]
    public void 理由与审查人缺一不可(string message, params string[] options)
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        Assert.Equal(2, _cli.Run(["exempt", "add", file, .. options]));
        Assert.Contains(message, _cli.Error.Split('\n'));
        Assert.False(File.Exists(Path.Combine(_cli.Folder, List)));
    }

    [Fact]
    public void 读不了的文件状态3() =>
        Assert.Equal(3, _cli.Run("exempt", "add", Path.Combine(_cli.Folder, "没有.docx"), "--clause", "c1", "--rule", "A06", "--reason", "好", "--reviewer", "王某"));

    [Fact]
    public void 建议的写法填好就能用_没填好不能用()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。媳妇做家务。");
        Assert.Equal(0, _cli.Run("exempt", "suggest", file));
        var suggested = _cli.Output;
        Assert.Equal(1, suggested.Split("- 文件:").Length - 1);
        _cli.Write(List, suggested);
        Assert.Equal(2, _cli.Run("review", file));
        Assert.Contains("缺少“理由”", _cli.Error, StringComparison.Ordinal);
        _cli.Write(List, suggested.Replace("理由:", "理由: 误报", StringComparison.Ordinal).Replace("审查人:", "审查人: 王某", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("review", file));
        Assert.Contains("── 已豁免（2）", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 清单写错时一份也不审查()
    {
        var file = _cli.Write("送审/甲.txt", "出嫁女不分红。");
        _cli.Write("送审/" + List, "- 条款标识: c1\n  类型: A06\n  审查人: 王某\n  日期: 2026-03-01\n");
        Assert.Equal(2, _cli.Run("review", file));
        Assert.StartsWith("豁免清单.yaml 第 1 行（第 1 项）：缺少“理由”", _cli.Error, StringComparison.Ordinal);
        Assert.Equal("", _cli.Output);
    }

    [Fact]
    public void 审查整个目录时_各级的清单都用_没用上的最后说()
    {
        _cli.Write("送审/甲镇/村/甲.txt", "出嫁女不分红。");
        _cli.Write("送审/乙.txt", "媳妇做家务。");
        const string Rest = "  类型: A06\n  理由: 好\n  审查人: 王某\n  日期: 2026-03-01\n";
        _cli.Write("送审/" + List, $"- 文件: 甲镇/村/甲.txt\n  条款标识: c1\n{Rest}- 文件: 丙.txt\n  条款标识: c1\n{Rest}- 条款标识: c7\n{Rest}");
        Assert.Equal(0, _cli.Run("review", Path.Combine(_cli.Folder, "送审"), "--format", "ndjson"));
        var rows = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([0, 1], rows.Select(r => r.GetProperty("exempted").GetArrayLength()).Order());
        Assert.Contains("所指的文件“丙.txt”不在本次审查之内", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("条款标识 c7）：本次审查的文件里都没有这个条款", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("已跳过", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 指定了清单就只用这一份()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        _cli.Write(List, "坏的清单");
        var other = _cli.Write("别处/清单.yaml", "- 文件: 甲.txt\n  条款标识: c1\n  类型: A06\n  理由: 好\n  审查人: 王某\n  日期: 2026-03-01\n");
        Assert.Equal(0, _cli.Run("review", file, "--exemptions", other, "--fail-on", "建议"));
        Assert.Equal(2, _cli.Run("review", file, "--exemptions", "没有.yaml"));
        Assert.StartsWith("--exemptions 指的文件不存在：没有.yaml", _cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void 与基线相同的不列_新增的才算达到档次(string format)
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        Assert.Equal(0, _cli.Run("review", file, "--format", format));
        var baseline = _cli.Write("基线.json", _cli.Output);
        Assert.Equal(0, _cli.Run("review", file, "--baseline", baseline, "--fail-on", "建议"));
        Assert.Contains("与基线相同的 1 处未列出", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("整份文件：发现疑似违法条款", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("【", _cli.Output, StringComparison.Ordinal);

        var changed = _cli.Write("甲.txt", "出嫁女不分红。以后媳妇做家务。");
        Assert.Equal(1, _cli.Run("review", changed, "--baseline", baseline, "--fail-on", "不当", "--format", "json"));
        using var json = JsonDocument.Parse(_cli.OutputBytes);
        Assert.Equal(["new"], json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("change").GetString()));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("review"), _cli.Output));
    }

    [Theory]
    [InlineData("", "里面没有一份审查结果")]
    [InlineData("[]", "里面没有一份审查结果")]
    [InlineData("不是 JSON", "第 1 行不是合法的 JSON")]
    [InlineData("{\"a\":1}", "内容缺少 schema 或 findings")]
    [InlineData("{\"a\":1}\n{\"a\":2}", "第 1 行缺少 schema 或 findings")]
    [InlineData("[1]", "内容不是审查结果")]
    [InlineData("{\"schema\":\"huairou.review/9\",\"findings\":[]}", "格式版本是“huairou.review/9”")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":5}", "有的字段不是约定的样子")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[7]}", "有的字段不是约定的样子")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[{\"rule\":\"\\ud800\"}]}", "有的字段不是约定的样子")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[],\"baseline\":{}}", "自己就是与基线比较得出的")]
    [InlineData("{\"file\":\"甲\",\"error\":{}}", "里面没有一份审查结果")]
    public void 坏的基线说明哪里不对_状态2(string content, string message)
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        var baseline = _cli.Write("基线.json", content);
        Assert.Equal(2, _cli.Run("review", file, "--baseline", baseline));
        Assert.StartsWith("基线文件 基线.json", _cli.Error, StringComparison.Ordinal);
        Assert.Contains(message, _cli.Error, StringComparison.Ordinal);
        Assert.Equal("", _cli.Output);
    }

    [Fact]
    public void 基线文件不存在也是用法错误()
    {
        Assert.Equal(2, _cli.Run("review", "甲.txt", "--baseline", "没有.json"));
        Assert.StartsWith("--baseline 指的文件不存在：没有.json", _cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opinion")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void 归档签字的格式不与基线一起用(string format)
    {
        var request = new ReviewRequest([], ["json", format], "报告", null, new ReviewerOptions(new DateOnly(2026, 3, 1), null, null), ReportOptions.Default) { Decisions = new DecisionRequest(null, "基线.json") };
        Assert.Contains(format, Assert.Throws<UsageException>(() => Baselines.Check(request)).Message, StringComparison.Ordinal);
        Baselines.Check(request with { Formats = ["text", "json", "ndjson", "html", "sarif"] });
        Baselines.Check(request with { Decisions = DecisionRequest.Default });
    }

    [Theory]
    [InlineData("review")]
    [InlineData("ndjson")]
    [InlineData("screen")]
    public void 打印模式(string name)
    {
        Assert.Equal(0, _cli.Run("schema", name));
        using var schema = JsonDocument.Parse(_cli.OutputBytes);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Equal($"urn:huairou:schema:{name}:1", schema.RootElement.GetProperty("$id").GetString());
    }

    [Fact]
    public void 不写名称打印review的模式_写错的说有哪些()
    {
        Assert.Equal(0, _cli.Run("schema"));
        Assert.Contains("urn:huairou:schema:review:1", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(2, _cli.Run("schema", "pdf"));
        Assert.StartsWith("只有 review、ndjson、screen、compare 的模式，没有“pdf”的。", _cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
