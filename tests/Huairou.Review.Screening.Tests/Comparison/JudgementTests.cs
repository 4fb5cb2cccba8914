using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Screening.Tests.Comparison.ComparisonMaterial;

namespace Huairou.Review.Screening.Tests.Comparison;

/// <summary>各种改法各一对短文，经真流水线审查；期望由人读得出。</summary>
public sealed class JudgementTests
{
    private const string Frame = "第一条 为加强村务管理，制定本村规民约。\n\n{0}\n\n第九条 村内禁止燃放烟花爆竹，违者批评教育。\n\n第十条 本村规民约自通过之日起施行。\n";

    [Fact]
    public void 改成禁止的算解决_并说明属于禁止性表述()
    {
        var f = Only("第二条 出嫁的妇女不参加集体收益分红。", "第二条 不得以出嫁为由不让妇女参加集体收益分红。");
        Assert.Equal(ComparisonState.Resolved, f.State);
        Assert.Contains("第二条已改写", f.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void 两条并成一条_问题还在的两条都不算解决()
    {
        var result = Compare(
            Text("第二条 出嫁的妇女户口未迁出的，不参加集体收益分红。\n\n第三条 离婚的妇女户口未迁出的，不参加集体收益分红。"),
            Text("第二条 出嫁的妇女、离婚的妇女户口未迁出的，都不参加集体收益分红。"));
        var old = result.Findings.Where(static f => f.Old is not null).ToList();
        Assert.Equal(["第二条", "第三条"], old.Select(static f => f.Old!.Address));
        Assert.All(old, static f => Assert.Equal(ComparisonState.Unchanged, f.State));
        Assert.DoesNotContain(result.Findings, static f => f.Old is null);
    }

    [Fact]
    public void 原条款删了_换了写法写进表格_算另行出现()
    {
        var result = Compare(
            Text("第二条 出嫁女的土地补偿款按半数分配。"),
            Text("第二条 土地补偿款按下表分配。\n\n| 对象 | 土地补偿款份额 |\n|---|---|\n| 男性村民 | 1份 |\n| 出嫁女 | 0.5份 |\n"));
        var f = Assert.Single(result.Findings, static f => f.Old is not null);
        Assert.True(f.State == ComparisonState.Reappeared, f.State + f.Reason + string.Join('；', result.New.Findings.Select(static g => g.Rule + g.Address + g.Quote)));
        Assert.StartsWith("表1", f.NewClauses[0].Address, StringComparison.Ordinal);
    }

    [Fact]
    public void 列项文字没改_引导语改了_算解决并请人核对()
    {
        var result = Compare(
            Text("第二条 有下列情形之一的，不享受集体收益分配：\n\n（一）出嫁的妇女；\n\n（二）已取得其他集体经济组织成员身份的人员。"),
            Text("第二条 下列人员同等享受集体收益分配：\n\n（一）出嫁的妇女；\n\n（二）已取得其他集体经济组织成员身份的人员。"));
        var f = result.Findings.Single(static f => f.Old?.Address == "第二条第（一）项");
        Assert.Equal(ComparisonState.Resolved, f.State);
        Assert.Contains("引导语", f.Reason, StringComparison.Ordinal);
        Assert.True(f.NeedsCheck);
    }

    [Fact]
    public void 文字没改而程序不再提示_不算解决()
    {
        var clause = Clause("a", "出嫁的妇女不参加集体收益分红", "第二条");
        var f = Assert.Single(DocumentComparer.Compare(Result("旧.txt", [clause], [Finding(clause)]), Result("新.txt", [clause], [])).Findings);
        Assert.Equal(ComparisonState.Unchanged, f.State);
        Assert.True(f.NeedsCheck);
        Assert.Contains("文字没有改", f.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void 文字没改而新稿才提示_列为新增并请人核对()
    {
        var clause = Clause("a", "出嫁的妇女不参加集体收益分红", "第二条");
        var f = Assert.Single(DocumentComparer.Compare(Result("旧.txt", [clause], []), Result("新.txt", [clause], [Finding(clause)])).Findings);
        Assert.Equal(ComparisonState.Added, f.State);
        Assert.True(f.NeedsCheck);
        Assert.DoesNotContain("改写而来", f.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void 档次降低算减轻_升高算未改并说明()
    {
        var (a, b) = (Clause("a", "村民代表一般由各户男主人担任", "第二条"), Clause("b", "村民代表一般由各户当家人担任", "第二条"));
        Assert.Equal(ComparisonState.Weakened, State(a, Severity.Unlawful, b, Severity.Improper).State);
        var worse = State(a, Severity.Improper, b, Severity.Unlawful);
        Assert.Equal(ComparisonState.Unchanged, worse.State);
        Assert.Contains("由不当升为违法", worse.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void 把握变为不确定_不算减轻也不算解决()
    {
        var (a, b) = (Clause("a", "村民代表一般由各户男主人担任", "第二条"), Clause("b", "村民代表一般由各户当家人担任", "第二条"));
        var f = Assert.Single(DocumentComparer.Compare(
            Result("旧.txt", [a], [Finding(a)]),
            Result("新.txt", [b], [Finding(b, severity: Severity.Improper) with { Certainty = Certainty.Uncertain }])).Findings);
        Assert.Equal(ComparisonState.Unchanged, f.State);
        Assert.True(f.NeedsCheck);
    }

    [Fact]
    public void 同一问题几处_有一处没改就不算解决()
    {
        var (a, b) = (Clause("a", "出嫁的妇女不参加集体收益分红", "第二条"), Clause("b", "出嫁的妇女不参加粮油福利发放", "第三条"));
        var now = Clause("c", "村民不分男女婚否一律参加粮油福利发放", "第三条");
        var result = DocumentComparer.Compare(
            Result("旧.txt", [a, b], [Finding(a, problemId: "A06-1"), Finding(b, problemId: "A06-1")]),
            Result("新.txt", [a, now], [Finding(a, problemId: "A06-1")]));
        Assert.Equal([ComparisonState.Unchanged, ComparisonState.Resolved], result.Findings.Select(static f => f.State));
        Assert.Equal([1, 1], result.Findings.Select(static f => f.Number));
        Assert.Equal((1, 0), (result.Summary.Total, result.Summary.Resolved));
    }

    [Fact]
    public void 建议与不确定的不计入整改率()
    {
        var (a, b) = (Clause("a", "评选好媳妇若干名", "第二条"), Clause("b", "以户主名义申请补贴", "第三条"));
        var summary = DocumentComparer.Compare(
            Result("旧.txt", [a, b], [Finding(a, severity: Severity.Advice), Finding(b) with { Certainty = Certainty.Uncertain }]),
            Result("新.txt", [], [])).Summary;
        Assert.Equal((0, 0, 2, "—"), (summary.Total, summary.Resolved, summary.NotCounted, summary.Rate));
    }

    [Fact]
    public void 减损类概念都在词表里()
    {
        var names = Directory.GetFiles(Path.Combine(Huairou.Review.Tests.TestPaths.Root, "corpus", "lexicon", "concepts"), "*.yml")
            .SelectMany(File.ReadLines).Where(static l => l.Length > 1 && !char.IsWhiteSpace(l[0]) && l[^1] == ':').Select(static l => l[..^1]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(EffectStrength.LesserConcepts.Except(names, StringComparer.Ordinal));
    }

    private static string Text(string middle) => Frame.Replace("{0}", middle, StringComparison.Ordinal);

    private static ComparedFinding Only(string old, string @new) => Assert.Single(Compare(Text(old), Text(@new)).Findings, static f => f.Old is not null);

    private static ComparedFinding State(Documents.Clause a, Severity before, Documents.Clause b, Severity after) =>
        Assert.Single(DocumentComparer.Compare(Result("旧.txt", [a], [Finding(a, severity: before)]), Result("新.txt", [b], [Finding(b, severity: after)])).Findings);
}
