using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>引擎机制：自定称呼、承前省略、前文的权利、表格男女行、扫描空格与半角标点。期望来自人读。</summary>
public sealed class MechanismTests
{
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(new Corpus.CorpusPaths(TestPaths.Root)));

    [Theory]
    [InlineData("本办法所称离村人员，是指嫁到外村的女儿。离村人员不参加年终分红。", "离村人员不参加年终分红")]
    [InlineData("回村的离婚妇女可以登记；头三年不参加分红。", "头三年不参加分红")]
    [InlineData("征地补偿费按人口平分。嫁出去的闺女不算人头。", "嫁出去的闺女不算人头")]
    [InlineData("分红对象｜每人金额\n男社员｜每人900元\n女社员｜每人450元", "女社员｜每人450元")]
    [InlineData("第 三 条 出 嫁 女 不 参 加 年 终 分 红 .", "出 嫁 女 不 参 加 年 终 分 红")]
    [InlineData("有下列情形之一的,停发集体福利:\n(一)长期失联的;\n(二)嫁到外村的;", "嫁到外村的")]
    public void 问题文字在原文中的位置正确(string text, string quote)
    {
        var result = Pipeline.Value.Screen(text, new DateOnly(2026, 11, 1));

        Assert.Equal("violation", result.Verdict);
        var finding = Assert.Single(result.Findings, f => f.Severity == Results.Severity.Unlawful);
        Assert.Equal(text[finding.Start..finding.End], finding.Quote);
        Assert.Contains(quote, finding.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本办法所称离村人员，是指嫁到外村的女儿。离村人员照常参加年终分红。")]
    [InlineData("分红对象｜每人金额\n男社员｜每人900元\n女社员｜每人900元")]
    [InlineData("全村男到女家落户的二十户，占常住户的百分之五。")]
    [InlineData("离婚后迁回户口的妇女，无须征得任何人同意，也不用另缴费用。")]
    public void 不误报(string text) =>
        // 这里验证的是规则的机制；“仅模型提示”的误报率另行测量，公布在 README。
        Assert.DoesNotContain(
            Pipeline.Value.Screen(text, new DateOnly(2026, 11, 1)).Findings,
            static f => f.Source != FindingSource.Classifier && f.Severity != Severity.Advice && f.Certainty != Certainty.Uncertain);

    [Fact]
    public void 说明里写出这一条的人与后果()
    {
        var finding = Assert.Single(Pipeline.Value.Screen("出嫁女的年终分红一律停发。", new DateOnly(2026, 11, 1)).Findings);

        Assert.Contains("“出嫁女”", finding.Why, StringComparison.Ordinal);
        Assert.Contains("停发", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void 同样的输入得到同样的结果()
    {
        const string Text = "离婚妇女的承包地收回，其子女不再分红；上门女婿三年内不批宅基地。";

        Assert.Equal(Render(Text), Render(Text));
    }

    private static string Render(string text) =>
        string.Join('\n', Pipeline.Value.Screen(text, new DateOnly(2026, 11, 1)).Findings.Select(static f => $"{f.Rule}|{f.Start}|{f.End}|{f.Why}|{f.ProblemId}|{string.Join(',', f.Also)}"));
}
