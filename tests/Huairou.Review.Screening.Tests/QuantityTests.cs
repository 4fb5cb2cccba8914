namespace Huairou.Review.Screening.Tests;

/// <summary>男女数值比较：岗位年龄、身高等标准男女不同才是问题。</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData("招聘护林员，男50周岁以下，女45周岁以下。", true)]
    [InlineData("招聘护林员，男四十五岁以下，女四十岁以下。", true)]
    [InlineData("招聘护林员，男50周岁以下，女50周岁以下。", false)]
    [InlineData("招聘护林员，男女均为50周岁以下。", false)]
    [InlineData("招聘护林员，年龄50周岁以下。", false)]
    [InlineData("招聘保安，男身高170厘米以上，女160厘米以上。", true)]
    public void 男女标准不同(string text, bool violation) =>
        Assert.Equal(violation ? "violation" : "none", TestRules.Screen(text).Verdict);

    [Fact]
    public void 问题文字从前一方到后一方的数值()
    {
        var finding = Assert.Single(TestRules.Screen("招聘护林员，男50周岁以下，女45周岁以下。").Findings);

        Assert.Contains("男50周岁以下，女45周岁以下", finding.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("分红按人计，每人一份，双女户再奖励半份。", false)] // 一份以外另加的
    [InlineData("分红按人计，每人一份，双女户再奖励0.5份。", false)]
    [InlineData("分红按人计，每人一份，纯女户按半份计。", true)]
    [InlineData("分红按人计，每人一份，纯女户按0.5份计。", true)]
    public void 另加的份不是只给一部分(string text, bool violation) =>
        Assert.Equal(violation, TestRules.Screen(text, Full).Findings.Count > 0);

    private static readonly RuleSet Full = RuleSet.Load(Path.Combine(Huairou.Review.Tests.TestPaths.Root, "corpus"));
}
