using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests;

/// <summary>招聘、家产条款里的几种句法：单方做主、禁止列举、“的按”之后另起处置。期望来自人读。</summary>
public sealed class WorkplaceTextTests
{
    private static readonly RuleSet Rules = TestRules.Compile(
        TestRules.Page("C01", "{ need: [单方做主, 家产] }"),
        TestRules.Page("E01", "{ need: [偏男] }"),
        TestRules.Page("E02", "{ need: [孕检, 用工场合|用工期] }"),
        TestRules.Page("E05", "{ need: [=返岗, 解除] }"));

    [Theory]
    [InlineData("夫妻共同的房屋由丈夫做主出售。", true)]
    [InlineData("夫妻共同的房屋由双方商量出售。", false)]
    public void 说了双方而归一方做主的仍是问题(string text, bool violation) =>
        Assert.Equal(violation, TestRules.Screen(text, Rules).Findings.Count > 0);

    [Fact]
    public void 不得有下列行为之下列举的是被禁止的做法()
    {
        var result = Screen("限定男性或者男性优先；", "招聘单位不得有下列行为：");

        Assert.Empty(result.Findings);
        Assert.Contains(result.Cleared, static c => c.Reason == "X1");
        Assert.NotEmpty(Screen("限定男性或者男性优先；", "招聘按下列条件进行：").Findings);
    }

    [Theory]
    [InlineData("招聘业务员，男女不限，男士优先。", true)]
    [InlineData("招聘业务员，男女不限。", false)]
    [InlineData("外勤岗限男性，其余岗位男女不限。", true)]
    [InlineData("巡线岗限男性，录用后自愿服从分配。", true)]
    [InlineData("今后招人一律要男的，女的调到食堂去。", true)]
    public void 男女不限之后又偏男的仍是问题(string text, bool violation) =>
        Assert.Equal(violation, TestRules.Screen(text, Rules).Findings.Count > 0);

    [Fact]
    public void 入职查孕不作生理保护() =>
        Assert.NotEmpty(TestRules.Screen("女职工入职体检项目包括妊娠试验。", Rules).Findings);

    [Fact]
    public void 不返岗的按自动离职处理不是保护() =>
        Assert.NotEmpty(TestRules.Screen("不返岗的按自动离职处理。", Rules).Findings);

    private static ClauseResult Screen(string text, string leadIn) =>
        new ClauseScreener(Rules, new NoBasis(), static _ => new PlanPeriod(true, "")).Screen(new ClauseInput(text, [leadIn], "", "", new DateOnly(2026, 11, 1)));

    private sealed class NoBasis : IBasisSource
    {
        public Basis? Resolve(Huairou.Review.Corpus.Rules.BasisSpec spec, DateOnly date) => null;
    }
}
