namespace Huairou.Review.Screening.Tests;

/// <summary>极性：同样的词，否定、双重否定、条件、并列决定是剥夺还是保护。期望来自人读。</summary>
public sealed class PolarityTests
{
    [Theory]
    [InlineData("出嫁女不参加年终分红。", true)]
    [InlineData("出嫁女的股份一律取消。", true)]
    [InlineData("出嫁女的分红不得取消。", false)]
    [InlineData("不得拒绝出嫁女享受分红。", false)]
    [InlineData("任何人不得以出嫁为由，取消妇女的分红。", false)]
    [InlineData("不因妇女离婚而停发其分红。", false)]
    [InlineData("禁止扣发出嫁女的分红。", false)]
    [InlineData("扣发出嫁女分红的，责令改正。", false)]
    [InlineData("出嫁女照常享受分红。", false)]
    [InlineData("出嫁女不再享受村民福利，也不参与分红。", true)]
    [InlineData("出嫁女不可以参加年终分红。", true)]
    [InlineData("不可以以出嫁为由取消妇女的分红。", false)]
    [InlineData("出嫁女的分红不因其写了申请而恢复。", true)]
    [InlineData("出嫁女的分红不因其没写申请而取消。", false)]
    [InlineData("会计不得因同情就网开一面，出嫁女的分红一律取消。", true)]
    [InlineData("会计不得因记恨就从中作梗，取消出嫁女的分红。", false)]
    public void 否定与条件决定是不是剥夺(string text, bool violation) =>
        Assert.Equal(violation ? "violation" : "none", TestRules.Screen(text).Verdict);

    [Theory]
    [InlineData("学生迟到的，罚站一节课。", true)]
    [InlineData("不得对学生罚站、罚跪。", false)]
    [InlineData("严禁教师罚站学生。", false)]
    [InlineData("教师罚站学生的，由学校给予处分。", false)]
    [InlineData("不得以违纪为由，将学生罚站。", false)]
    public void 侵害行为被否定或者只是情形的不是问题(string text, bool violation)
    {
        var rules = TestRules.Compile(TestRules.Page("M06", "need: [孩子, 体罚]"));
        Assert.Equal(violation ? "violation" : "none", TestRules.Screen(text, rules).Verdict);
    }

    [Theory]
    [InlineData("不得干涉寡妇再嫁。", "none")]
    [InlineData("寡妇未经公婆同意，不得再嫁。", "violation")]
    public void 禁止干涉与禁止再嫁正相反(string text, string verdict) =>
        Assert.Equal(verdict, Pipeline.Value.Screen(text, new DateOnly(2026, 11, 1)).Verdict);

    // 随程序的规则，不用分类器。
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(Corpus.CorpusPaths.Locate(), rulesOnly: true));

    [Fact]
    public void 只由先后说法合成的概念也能触发()
    {
        var rules = TestRules.Compile(TestRules.Page("M02", "need: [出生身份, 剥夺]"));
        Assert.Equal("violation", TestRules.Screen("没领结婚证生下的娃，不参加本组分配。", rules).Verdict);
    }

    [Fact]
    public void 引导语里的后果传给列项()
    {
        var screener = new ClauseScreener(TestRules.Small, new Nothing(), static _ => new PlanPeriod(true, ""));
        var result = screener.Screen(new ClauseInput("出嫁的；", ["有下列情形之一的，不享受分红："], "", "", new DateOnly(2026, 11, 1)));

        var finding = Assert.Single(result.Findings);
        // 列项整句就是问题所在，只去掉句末标点。
        Assert.Equal("出嫁的", finding.Quote);
        Assert.Contains(finding.Frame, static s => s.Implied && s.Text.Contains("不享受", StringComparison.Ordinal));
    }

    [Fact]
    public void 引导语是追责时列项不是问题()
    {
        var screener = new ClauseScreener(TestRules.Small, new Nothing(), static _ => new PlanPeriod(true, ""));
        var result = screener.Screen(new ClauseInput("不给出嫁女分红的；", ["村委会有下列情形之一的，由乡镇人民政府责令改正："], "", "", new DateOnly(2026, 11, 1)));

        Assert.Empty(result.Findings);
        Assert.Contains(result.Cleared, static c => c.Reason == "X1");
    }

    private sealed class Nothing : IBasisSource
    {
        public Results.Basis? Resolve(Corpus.Rules.BasisSpec spec, DateOnly date) => null;
    }
}
