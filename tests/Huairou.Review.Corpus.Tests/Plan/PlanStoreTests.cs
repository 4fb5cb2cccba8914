using Huairou.Review.Corpus.Plan;
using Huairou.Review.Tests;

namespace Huairou.Review.Corpus.Tests.Plan;

public sealed class PlanStoreTests
{
    private static readonly string Dir = Path.Combine(TestPaths.Root, "corpus", "plan");
    private static readonly PlanStore Store = PlanStore.Load(Dir);

    [Fact]
    public void 规划有二百二十五条准则九十一项指标()
    {
        Assert.Equal(225, Store.Criteria.Count);
        Assert.Equal(91, Store.Indicators.Count);
        Assert.Equal(14, Store.Indicators.Count(i => i.Qualitative));
        Assert.Equal(225, Store.Criteria.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("2020-12-31", false)]
    [InlineData("2021-01-01", true)]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", false)]
    public void 规划期首末两日都在期内(string date, bool within) =>
        Assert.Equal(within, Store.IsWithinPeriod(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void 届满的说明写出起止年() => Assert.Equal("规划期已届满（2021—2025年）", Store.ExpiredNote);

    [Theory]
    [InlineData("妇女/经济/策略/8", true)] // 任何组织和个人不得以妇女未婚、结婚、离婚、丧偶等为由
    [InlineData("妇女/经济/目标/2", true)] // 保障男女同工同酬
    [InlineData("妇女/环境/策略/2", true)] // 禁止含有歧视女性的内容
    [InlineData("妇女/家庭/目标/5", false)] // 支持鼓励夫妻平等承担家务
    [InlineData("妇女/健康/目标/8", false)] // 广泛普及健康知识
    [InlineData("监测评估/1", false)]
    public void 禁止与保障平等可违反_鼓励与推进只可缺失(string id, bool violable) =>
        Assert.Equal(violable, Store.Find(id)!.Violable);

    [Fact]
    public void 写明不得或者禁止的准则都可违反()
    {
        var wrong = Store.Criteria
            .Where(c => (c.Text.Contains("不得", StringComparison.Ordinal) || c.Text.Contains("禁止", StringComparison.Ordinal)) && !c.Violable)
            .Select(c => c.Id);
        Assert.Empty(wrong);
    }

    [Fact]
    public void 村委会女性比例指标的数值与原文一致()
    {
        var indicator = Assert.Single(Store.Indicators, i => i.Name == "村民委员会成员女性比例");
        Assert.Equal(">=", indicator.Comparator);
        Assert.Equal(30, indicator.Value);
        Assert.Equal("%", indicator.Unit);
        Assert.Equal("妇女/决策/目标/5", indicator.Criterion);
    }

    [Fact]
    public void 全文不含被注入的广告() =>
        Assert.DoesNotContain(Store.Rebuild(Dir), line => line.Contains("365", StringComparison.Ordinal) || line.Contains("投注", StringComparison.Ordinal));

    [DataFact]
    public void 逐行还原网页全文_只有两处修复()
    {
        const string Spam = "bt365体育开户_365bet足球投注网站_365账号禁止投注";
        var source = File.ReadAllText(Path.Combine(TestPaths.Data!, "domain", "plan-source.txt"))
            .Replace(Spam, "妇联", StringComparison.Ordinal)
            .Replace("显着", "显著", StringComparison.Ordinal)
            .TrimEnd('\n').Split('\n');
        Assert.Equal(source, Store.Rebuild(Dir));
    }

    [Fact]
    public void 条数不符时说明哪个目录()
    {
        var dir = Directory.CreateTempSubdirectory("plan").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(Dir))
            {
                File.Copy(file, Path.Combine(dir, Path.GetFileName(file)));
            }

            var path = Path.Combine(dir, "criteria.jsonl");
            File.WriteAllLines(path, File.ReadLines(path).Skip(1).ToArray());
            var error = Assert.Throws<InvalidDataException>(() => PlanStore.Load(dir));
            Assert.Contains(dir, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(dir, recursive: true);
        }
    }
}
