using System.Text.Json;
using Huairou.Review.Cli.Evaluation;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private readonly CliRun _cli = new();

    [Theory]

    // SHA-256("a") 以 c 开头，("b") 以 3 开头，("c") 以 2 开头，("d") 以 1 开头，("e") 以 3 开头，("abc") 以 b 开头：由 sha256sum 得到。
    [InlineData("a", false)]
    [InlineData("b", true)]
    [InlineData("c", true)]
    [InlineData("d", true)]
    [InlineData("e", true)]
    [InlineData("abc", false)]
    public void 封存部分由标识的散列决定(string id, bool closed) =>
        Assert.Equal(closed, new EvaluationRow(id, "", "violation", null, "", "").IsClosed);

    [Fact]
    public void 四格计数与各项得分()
    {
        // 判对 3、误报 1、漏报 1：查准 3/4，查全 3/4，F1 3/4。
        var metrics = Metrics.Of([Row(true, true, 0.9), Row(true, true, 0.8), Row(true, true, 0.7), Row(false, true, 0.6), Row(true, false, 0.2), Row(false, false, 0.1)]);
        Assert.Equal((3, 1, 1), (metrics.TruePositives, metrics.FalsePositives, metrics.FalseNegatives));
        Assert.Equal(0.75, metrics.Precision);
        Assert.Equal(0.75, metrics.Recall);
        Assert.Equal(0.75, metrics.F1);

        // 要召回 4 条里的 4 条才到 90%，须取到 0.2，此时取了 5 条。
        Assert.Equal(0.8, metrics.PrecisionAtRecall90);
    }

    [Fact]
    public void 同分的行整组取舍()
    {
        var metrics = Metrics.Of([Row(true, true, 0.5), Row(false, true, 0.5), Row(false, true, 0.5)]);
        Assert.Equal(1.0 / 3, metrics.PrecisionAtRecall90, 12);
    }

    [Fact]
    public void 没有问题行时算不出的不充数()
    {
        var metrics = Metrics.Of([Row(false, false, 0.1)]);
        Assert.True(double.IsNaN(metrics.Precision));
        Assert.True(double.IsNaN(metrics.PrecisionAtRecall90));
    }

    [Fact]
    public void 区间可重复_含点估计()
    {
        var rows = Enumerable.Range(0, 60).Select(i => Row(i % 2 == 0, i % 5 != 0 && i % 2 == 0, i / 60.0)).ToList();
        var first = Bootstrap.Of(rows);
        Assert.Equal(first, Bootstrap.Of(rows));
        Assert.InRange(Metrics.Of(rows).F1, first.F1.Low, first.F1.High);
        Assert.True(first.F1.Low < first.F1.High);
    }

    [Fact]
    public void 命令_不计borderline与排除的类别_从不显示条款文字()
    {
        var file = Labels();
        Assert.Equal(0, _cli.Run("evaluate", file, "--exclude-category", "其他,习俗", "--errors"));
        Assert.Contains("计分 4 条，不计分（borderline）1 条，按类别排除 1 条", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("出嫁女", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("隐蔽的", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("漏报  a  ", _cli.Output, StringComparison.Ordinal);

        // b 在封存部分，判错也不列。
        Assert.DoesNotContain("误报  b", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 命令_默认不列判错的行()
    {
        Assert.Equal(0, _cli.Run("evaluate", Labels()));
        Assert.DoesNotContain("公开部分判错的行", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 命令_JSON()
    {
        Assert.Equal(0, _cli.Run("evaluate", Labels(), "--exclude-category", "其他", "--exclude-category", "习俗", "--format", "json"));
        using var json = JsonDocument.Parse(_cli.OutputBytes);
        var overall = json.RootElement.GetProperty("overall");
        Assert.Equal(4, overall.GetProperty("rows").GetInt32());
        Assert.Equal(1, overall.GetProperty("truePositives").GetInt32());
        Assert.Equal(1, overall.GetProperty("falsePositives").GetInt32());
        Assert.Equal(1, overall.GetProperty("falseNegatives").GetInt32());
        Assert.Equal(0.5, overall.GetProperty("f1").GetDouble());
        Assert.Equal(2, json.RootElement.GetProperty("open").GetProperty("rows").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("spans").GetProperty("overlapping").GetInt32());
        Assert.False(json.RootElement.TryGetProperty("errors", out _));
    }

    [Fact]
    public void 定位_取最贴合的意见_字符F1()
    {
        // 标注“不分红”在 3–6，意见在 0–6：公共 3 字，F1 = 2×3/(6+3)；另一处意见不重合。
        var row = new EvaluationRow("c", "出嫁女不分红；其他照旧", "violation", null, "", "不分红", "A06");
        var judged = Judged.From(row, Result(Finding("A06", 0, 6), Finding("K02", 7, 11)));
        Assert.Equal(2.0 / 3, judged.SpanF1!.Value, 12);
        Assert.True(judged.SpanHit);
        Assert.True(judged.TypeRight);
        Assert.Equal((1, 1), (TypeScore.Of([judged]).Checked, TypeScore.Of([judged]).Right));
    }

    [Fact]
    public void 定类型_主类型不同而副类型里有()
    {
        var row = new EvaluationRow("c", "出嫁女不分红", "violation", null, "", "不分红", "A01");
        var judged = Judged.From(row, Result(Finding("A06", 0, 6) with { Also = ["A01"] }));
        Assert.False(judged.TypeRight);
        Assert.True(judged.TypeAmong);
    }

    [Fact]
    public void 校准误差_分数与比例之差按条数加权()
    {
        // 两条 0.9 一正一负：差 0.4；两条 0.1 都负：差 0.1；加权 (2×0.4 + 2×0.1)/4。
        Assert.Equal(0.25, Calibration.Error([Row(true, true, 0.9), Row(false, true, 0.9), Row(false, false, 0.1), Row(false, false, 0.1)]), 12);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}", "缺少字段 label")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"label\":\"好\"}", "label 只能是 violation、compliant、borderline")]
    [InlineData("不是", "不是合法的 JSON 对象")]
    public void 标注文件有问题时指出行号(string line, string reason)
    {
        var file = _cli.Write("标注.jsonl", "{\"id\":\"a\",\"text\":\"x\",\"label\":\"compliant\"}\n\n" + line);
        Assert.Equal(2, _cli.Run("evaluate", file));
        Assert.StartsWith($"标注文件第 3 行有问题：{reason}。", _cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();

    private static Judged Row(bool positive, bool flagged, double score) =>
        new(new EvaluationRow("x", "", positive ? "violation" : "compliant", null, "", ""), flagged, score, "", null);

    private static Finding Finding(string rule, int start, int end) => new()
    {
        Rule = rule, Title = "", Severity = Severity.Unlawful, Start = start, End = end, Quote = "", Why = "", Confidence = 0.9, Certainty = Certainty.High,
    };

    private static ClauseResult Result(params Finding[] findings) => new() { Verdict = Verdicts.Of(findings), Score = 0.9, Findings = findings };

    private string Labels() => _cli.Write("标注.jsonl", """
        {"id":"c","text":"出嫁女不分红","label":"violation","category":"收益","span":"不分红"}
        {"id":"a","text":"隐蔽的写法","label":"violation","category":"收益"}
        {"id":"b","text":"纠正媳妇做家务的旧俗","label":"compliant","category":"家庭"}
        {"id":"abc","text":"平安","label":"compliant","category":"家庭"}
        {"id":"d","text":"难说","label":"borderline","category":"家庭"}
        {"id":"e","text":"平安","label":"violation","category":"其他"}
        """);
}
