using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Screening.Rules.Indicators;
using Huairou.Review.Tests;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Tests;

/// <summary>带限度的数值与比大小：“以上、以下”含本数，“超过、不满”不含本数。期望由民法典第一千二百五十九条与人读得出。</summary>
public sealed class FigureTests
{
    private static readonly PlanStore Plan = PlanStore.Load(new CorpusPaths(TestPaths.Root).Plan);

    [Theory]
    [InlineData("不低于30%", 30, "%", "AtLeast")]
    [InlineData("达到百分之三十五点五", 35.5, "%", "Exactly")]
    [InlineData("三成以上", 30, "%", "AtLeast")]
    [InlineData("三成五左右", 35, "%", "About")]
    [InlineData("不超过一半", 50, "%", "AtMost")]
    [InlineData("过半数", 50, "%", "MoreThan")]
    [InlineData("不得少于三分之一", 33.33, "%", "AtLeast")]
    [InlineData("超过80%", 80, "%", "MoreThan")]
    [InlineData("不满15%", 15, "%", "LessThan")]
    [InlineData("控制在2‰以内", 2, "‰", "AtMost")]
    [InlineData("降至7/10万以下", 7, "/10万", "AtMost")]
    [InlineData("至少2名", 2, "名", "AtLeast")]
    [InlineData("不少于30分钟", 0.5, "小时", "AtLeast")]
    [InlineData("增至2.2张", 2.2, "张", "Exactly")]
    public void 认出数值单位与限度(string text, double value, string unit, string bound)
    {
        var figure = Assert.Single(FigureScanner.Scan(text, TextSpan.FromBounds(0, text.Length)));

        Assert.Equal(((decimal)value, unit, bound), (figure.Value, figure.Unit, figure.Bound.ToString()));
    }

    [Theory]
    [InlineData("IND-016", "30%以上", "达到规划")]
    [InlineData("IND-016", "超过29%", "低于规划")]
    [InlineData("IND-016", "不超过50%", "写成上限")]
    [InlineData("IND-070", "超过80%", "达到规划")]
    [InlineData("IND-070", "80%以上", "低于规划")]
    [InlineData("IND-030", "38%以下", "达到规划")]
    [InlineData("IND-030", "不超过40%", "高于上限")]
    [InlineData("IND-015", "46%", "达到规划")]
    [InlineData("IND-015", "40%", "请人工判断")]
    [InlineData("IND-060", "99%", "低于规划")]
    public void 与规划比(string indicator, string text, string status)
    {
        var figure = Assert.Single(FigureScanner.Scan(text, TextSpan.FromBounds(0, text.Length)));

        Assert.Equal(status, IndicatorJudge.Judge(Plan.Indicators.Single(i => i.Id == indicator), figure)!.Status);
    }

    [Fact]
    public void 每项数值指标都有认法_并认出规划自己的原文()
    {
        var matcher = new IndicatorMatcher(Plan);
        var numeric = Plan.Indicators.Where(static i => !i.Qualitative).ToArray();

        Assert.Equal(77, numeric.Length);
        Assert.Equal(numeric.Select(static i => i.Id).Order(StringComparer.Ordinal), Plan.Cues.Select(static c => c.Id).Order(StringComparer.Ordinal));
        var found = Plan.Criteria.SelectMany(c => matcher.Find(c.Text.Replace(',', '，')).Where(m => m.Indicator.Criterion == c.Id && (double)m.Figure.Value == m.Indicator.Value)).Select(static m => m.Indicator.Id).ToHashSet();
        Assert.True(numeric.Count(i => found.Contains(i.Id)) >= 55, string.Join('、', numeric.Where(i => !found.Contains(i.Id)).Select(static i => i.Id + i.Quote)));
    }

    [Fact]
    public void 规划原文里没有张冠李戴()
    {
        var matcher = new IndicatorMatcher(Plan);

        var wrong = Plan.Criteria.SelectMany(c => matcher.Find(c.Text.Replace(',', '，')).Where(m => m.Indicator.Criterion != c.Id && (double)m.Figure.Value != m.Indicator.Value).Select(m => $"{c.Id} {m.Indicator.Id} {m.Figure.Value}"));

        Assert.Empty(wrong);
    }
}
