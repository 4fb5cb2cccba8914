using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests;

/// <summary>数目与法律所定的数相比：数目条件、妇女席位的三分之一、会议的法定人数、厕位之比。</summary>
public sealed class LegalFigureTests
{
    private static readonly Lazy<RuleSet> Rules = new(static () => TestRules.Compile(
        TestRules.Page("M08", "need: [=用工, \"=#5-15周岁\"]"),
        TestRules.Page("G03", "seq: \"产假 ~1 #<98天\"", "seq: \"喂奶 ~6 #<1小时\""),
        TestRules.Page("D02", "need: [女席不足三分之一, =代表]"),
        TestRules.Page("A03", "need: [到会同意不足, =通过]"),
        TestRules.Page("L01", "need: [女少于男, 厕位语境]")));

    [Theory]
    // 劳动法第十五条：禁止招用未满十六周岁的未成年人。
    [InlineData("用工年龄十五周岁起。", true)]
    [InlineData("用工年龄14—17岁。", true)]
    [InlineData("用工年龄十六周岁起。", false)]
    // 女职工劳动保护特别规定第七条、第九条：产假98天，哺乳时间每天1小时。
    [InlineData("产假九十天。", true)]
    [InlineData("产假三个月。", true)]
    [InlineData("产假98天。", false)]
    [InlineData("每天喂奶时间四十五分钟。", true)]
    [InlineData("每天喂奶时间半小时。", true)]
    [InlineData("每天喂奶时间半个钟头。", true)]
    [InlineData("每天喂奶时间一个钟头。", false)]
    [InlineData("产假六十日。", true)]
    [InlineData("每天喂奶时间60分钟。", false)]
    [InlineData("每天喂奶时间一个小时。", false)]
    public void 数目条件照数比(string text, bool hit) => Assert.Equal(hit, Hits(text));

    [Theory]
    // 村民委员会组织法第二十九条：妇女村民代表应当占三分之一以上。
    [InlineData("村民代表共30名，其中妇女代表9名。", true)]
    [InlineData("村民代表共30名，其中妇女代表10名。", false)]
    [InlineData("村民代表三十六人，其中妇女十一人。", true)]
    [InlineData("村民代表中妇女占百分之二十五。", true)]
    [InlineData("村民代表中妇女占百分之四十。", false)]
    [InlineData("村民代表共30名，其中党员9名。", false)]
    public void 妇女席位不足三分之一(string text, bool hit) => Assert.Equal(hit, Hits(text));

    [Theory]
    // 同法第二十六条：三分之二以上的户的代表或者十八周岁以上村民的过半数参加，到会人员过半数通过。
    [InlineData("全村300户，到会199户，同意150户，通过。", true)]
    [InlineData("全村300户，到会200户，同意101户，通过。", false)]
    [InlineData("全村300户，到会200户，同意100户，通过。", true)]
    [InlineData("应到400人，到会200人，通过。", true)]
    [InlineData("应到400人，到会201人，同意110人，通过。", false)]
    public void 到会与同意的人数(string text, bool hit) => Assert.Equal(hit, Hits(text));

    [Theory]
    [InlineData("女厕位与男厕位之比为1:2。", true)]
    [InlineData("女厕位与男厕位之比为3:2。", false)]
    [InlineData("男厕位与女厕位按2：3设置。", false)]
    [InlineData("公厕男蹲位八，女蹲位三。", true)]
    [InlineData("公厕男蹲位三，女蹲位八。", false)]
    public void 厕位之比前后两项依次归两方(string text, bool hit) => Assert.Equal(hit, Hits(text));

    [Fact]
    public void 写错的数目条件说得出错在哪里()
    {
        var e = Assert.Throws<FormatException>(static () => TestRules.Compile(TestRules.Page("M08", "need: [\"=#98\"]")));

        Assert.Contains("#98", e.Message, StringComparison.Ordinal);
    }

    private static bool Hits(string text) => TestRules.Screen(text, Rules.Value).Findings.Any(static f => f.Source == FindingSource.Rule);
}
