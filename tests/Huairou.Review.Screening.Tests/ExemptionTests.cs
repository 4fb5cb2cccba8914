namespace Huairou.Review.Screening.Tests;

/// <summary>通用反例 X1–X9：每个都有成立与不成立的句子，由人读定。</summary>
public sealed class ExemptionTests
{
    [Theory]
    [InlineData("X1", "不得取消出嫁女的分红。")]
    [InlineData("X1", "反对扣减出嫁女分红的做法。")]
    [InlineData("X2", "原第九条“出嫁女不参加分红”予以删除。")]
    [InlineData("X2", "“出嫁女不享受福利”的规定违反法律，限期整改。")]
    [InlineData("X6", "已取得其他农村集体经济组织成员身份的，不论男女，不再参加分红，出嫁女也一样。")]
    [InlineData("X9", "出嫁女本人书面申请退出股份的，不再参加分红。")]
    public void 成立时不列为问题并说明(string number, string text)
    {
        var result = TestRules.Screen(text);

        Assert.Empty(result.Findings);
        Assert.Contains(result.Cleared, c => c.Reason == number);
        Assert.All(result.Cleared, static c => Assert.NotEmpty(c.Explanation));
    }

    [Theory]
    [InlineData("出嫁女视为自愿放弃分红，停发其福利。")]
    [InlineData("出嫁女须签放弃承诺书，此后不再享受分红。")]
    public void 假自愿不是自愿(string text) => Assert.Equal("violation", TestRules.Screen(text).Verdict);

    [Fact]
    public void 男孩女孩一样体罚仍是问题() =>
        Assert.Equal("violation", TestRules.Screen("学生迟到的，不分男女一律罚站示众。").Verdict);

    [Theory]
    [InlineData("G01", "need: [超生, 剥夺]", "夫妻双方违反规定超生的，停发全家福利。")]
    [InlineData("H02", "need: [归父系短]", "夫妻离婚的，男孩归男方抚养。")]
    public void 说到夫妻不等于两方一样(string page, string frame, string text) =>
        Assert.Equal("violation", TestRules.Screen(text, TestRules.Compile(TestRules.Page(page, frame))).Verdict);

    [Theory]
    [InlineData("严禁泼妇骂街。", "violation")]
    [InlineData("不得学那母老虎的样子。", "violation")]
    [InlineData("禁止辱骂他人。", "none")]
    public void 用贬称去禁止仍是问题(string text, string verdict) =>
        Assert.Equal(verdict, TestRules.Screen(text, TestRules.Compile(TestRules.Page("K01", "need: [贬称]"))).Verdict);

    [Fact]
    public void 只由先后说法组成的框架也会被触发() =>
        Assert.Equal("violation", TestRules.Screen("族中添了男丁的，赠送礼金一千元。", TestRules.Compile(TestRules.Page("G02", "need: [男孩奖励]"))).Verdict);
}
