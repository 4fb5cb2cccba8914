using Huairou.Review.Screening.Decisions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests.Decisions;

public sealed class BaselineTests
{
    private const string First = "第一条 【出嫁女不享受本村集体收益分配】，其他成员照旧。";
    private const string Second = "第二条 【离婚妇女减半发放口粮补贴】，由村委会负责解释和执行。";

    [Fact]
    public void 没有变化时一处不列_整份文件的结论另记()
    {
        var draft = DecisionResults.Of(First, Second);
        var result = Baseline(draft).Compare(draft, only: true);
        Assert.Empty(result.Findings);
        Assert.Empty(result.Omissions);
        Assert.Equal("none", result.Verdict);
        Assert.Equal(new BaselineComparison(0, 0, 3, 0, "violation", true), result.Baseline);
    }

    [Fact]
    public void 重新编号与挪动不算变化()
    {
        var now = DecisionResults.Of("第一条 本方案由成员大会通过。", Second.Replace("第二条", "第二条", StringComparison.Ordinal), First.Replace("第一条", "第三条", StringComparison.Ordinal));
        var result = Baseline(DecisionResults.Of(First, Second)).Compare(now, only: true);
        Assert.Empty(result.Findings);
        Assert.Equal(0, result.Baseline!.Gone);
    }

    [Fact]
    public void 新的一处列出_旧的不列()
    {
        var now = DecisionResults.Of(First, Second, "第三条 【上门女婿及其子女一律不得参加分红】。");
        var result = Baseline(DecisionResults.Of(First, Second)).Compare(now, only: true);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("上门女婿及其子女一律不得参加分红", BaselineChange.Added), (finding.Quote, finding.Change));
        Assert.Equal("violation", result.Verdict);
        Assert.Equal(new BaselineComparison(1, 0, 3, 0, "violation", true), result.Baseline);
    }

    [Fact]
    public void 同一条款的引文变了算改动()
    {
        var now = DecisionResults.Of("第一条 出嫁女不享受【本村集体收益分配】，其他成员照旧。", Second);
        var result = Baseline(DecisionResults.Of(First, Second)).Compare(now, only: true);
        Assert.Equal(BaselineChange.Changed, Assert.Single(result.Findings).Change);
    }

    [Fact]
    public void 条款改写过而仍像_算改动_不算一去一来()
    {
        var now = DecisionResults.Of(First, "第二条 【离婚妇女减少三分之一发放口粮补贴】，由村委会负责解释和执行。");
        var result = Baseline(DecisionResults.Of(First, Second)).Compare(now, only: true);
        Assert.Equal(BaselineChange.Changed, Assert.Single(result.Findings).Change);
        Assert.Equal(0, result.Baseline!.Gone);
    }

    [Fact]
    public void 换成不相干的条款_算一去一来()
    {
        var now = DecisionResults.Of(First, "第二条 【姑爷家的孩子升学奖励由男方老家去领】。");
        var result = Baseline(DecisionResults.Of(First, Second)).Compare(now, only: true);
        Assert.Equal(BaselineChange.Added, Assert.Single(result.Findings).Change);
        Assert.Equal(1, result.Baseline!.Gone);
    }

    [Fact]
    public void 删去的只计数()
    {
        var result = Baseline(DecisionResults.Of(First, Second)).Compare(DecisionResults.Of(First), only: true);
        Assert.Empty(result.Findings);
        Assert.Equal((2, 1), (result.Baseline!.Same, result.Baseline.Gone));
    }

    [Fact]
    public void 基线的一处只抵一处()
    {
        var now = DecisionResults.Of(First, "第二条 以下人员另行规定。", First.Replace("第一条", "第三条", StringComparison.Ordinal));
        var result = Baseline(DecisionResults.Of(First)).Compare(now, only: true);
        Assert.Single(result.Findings);
        Assert.Equal(BaselineChange.Added, result.Findings[0].Change);
    }

    [Fact]
    public void 基线里没有这份文件_全部按新增_只有一份时改了名也比较()
    {
        var draft = DecisionResults.Of(First, Second);
        var renamed = draft with { File = "方案（修订稿）.txt" };
        Assert.True(Baseline(draft).Compare(renamed, only: true).Baseline!.Found);
        var several = Baseline(draft).Compare(renamed, only: false);
        Assert.False(several.Baseline!.Found);
        Assert.Equal(2, several.Findings.Count);
        Assert.Single(several.Omissions);
        Assert.Equal(3, several.Baseline.Added);
    }

    [Fact]
    public void 豁免与基线一起用_已豁免的不算新增也不算消失()
    {
        var draft = DecisionResults.Of(First, Second);
        var entry = new ExemptionEntry { ClauseId = draft.Findings[0].ClauseId, Rule = "A06", Reason = "好", Reviewer = "王某", Date = new DateOnly(2026, 3, 1) };
        var exempted = new ExemptionBook().Apply(draft, [entry], only: true);
        var result = Baseline(draft).Compare(exempted, only: true);
        Assert.Equal(BaselineChange.Same, Assert.Single(result.Exempted).Finding!.Change);
        Assert.Equal((0, 2, 0), (result.Baseline!.Added, result.Baseline.Same, result.Baseline.Gone));
    }

    [Fact]
    public void 两千处全变了的文件也很快()
    {
        static string[] Many(string what) => [.. Enumerable.Range(1, 2000).Select(i => $"第{i}条 【{what}{i}号地块的收益不分给出嫁女】，由小组另行商定并公布。")];

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = Baseline(DecisionResults.Of(Many("东山坡"))).Compare(DecisionResults.Of(Many("西河滩")), only: true);
        Assert.Equal(2000, result.Baseline!.Added + result.Baseline.Changed);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"用了 {watch.Elapsed}");
    }

    private static Screening.Decisions.Baseline Baseline(params ReviewResult[] results) => new([.. results.Select(r => new BaselineDocument(
        r.File,
        [.. r.Findings.Select(f => new BaselineFinding(f.Rule, f.ClauseId, f.Address, r.Clauses.First(c => c.Id == f.ClauseId).Text, f.Quote))],
        [.. r.Omissions.Select(o => new BaselineOmission(o.Rule, o.Suggestion))]))]);
}
