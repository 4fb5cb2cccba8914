using Huairou.Review.Screening.Comparison;
using Xunit.Abstractions;

namespace Huairou.Review.Screening.Tests.Comparison;

/// <summary>一份二十条的村规民约改了一稿：改编号、拆分、合并、只改一半、只换措辞、写进附件、反弹。状态由人读两稿得出。</summary>
public sealed class VillagePairTests(ITestOutputHelper output)
{
    private static readonly Lazy<ComparisonResult> Shared = new(static () => DocumentComparer.Compare(ComparisonMaterial.Pair("旧稿.txt"), ComparisonMaterial.Pair("新稿.txt"), [ComparisonMaterial.Pair("初稿.txt")]));

    [Theory]
    [InlineData("第四条", "减轻", "第五条")]
    [InlineData("第五条", "未改", "第六条")]
    [InlineData("第六条", "已解决", "第七条")]
    [InlineData("第七条", "未改", "第八条、第九条")]
    [InlineData("第八条", "已解决", "第十条")]
    [InlineData("第九条", "已解决", "")]
    [InlineData("第十条", "移动", "第十五条")]
    [InlineData("第十一条", "未改", "第十一条")]
    [InlineData("第十二条", "另行出现", "附件1一、")]
    [InlineData("第十五条", "已解决", "第十三条")]
    [InlineData("第十七条", "未改", "第十六条")]
    public void 旧问题的状态与去向(string address, string state, string places)
    {
        var found = Shared.Value.Findings.Where(f => f.Old?.Address == address).ToList();
        Assert.NotEmpty(found);
        foreach (var f in found)
        {
            output.WriteLine($"{f.State.ToChinese()} {f.Reason} {f.Advice}");
            Assert.Equal(state, f.State.ToChinese());
            Assert.Equal(places, string.Join('、', f.NewClauses.Select(static c => c.Address)));
        }
    }

    [Fact]
    public void 删除的与改写的分别说明()
    {
        var deleted = Shared.Value.Findings.Single(static f => f.Old?.Address == "第九条");
        Assert.Contains("条款已删除", deleted.Reason, StringComparison.Ordinal);
        Assert.Contains("没有正面规定", deleted.Advice, StringComparison.Ordinal);
        var rewritten = Shared.Value.Findings.Single(static f => f.Old?.Address == "第六条");
        Assert.Contains("已改写", rewritten.Reason, StringComparison.Ordinal);
        Assert.Empty(rewritten.Advice);
    }

    [Fact]
    public void 初稿有_旧稿没有_新稿又有的是反弹_没有初稿时是新增()
    {
        var relapsed = Assert.Single(Shared.Value.Findings, static f => f.Old is null);
        Assert.Equal(ComparisonState.Relapsed, relapsed.State);
        Assert.Equal("第十九条", relapsed.Main.Address);
        Assert.Equal("第三条", relapsed.Earlier!.Address);

        var without = DocumentComparer.Compare(Shared.Value.Old, Shared.Value.New);
        Assert.Equal(ComparisonState.Added, Assert.Single(without.Findings, static f => f.Old is null).State);
    }

    [Fact]
    public void 整改率按问题计一次()
    {
        // 旧稿第四至十二、十五、十七条，第八条两个问题，第十条也是两个（越权处罚、以子女入学证明作制裁）：共十三个；第六、八（两个）、九、十五条解决：五个。
        var summary = Shared.Value.Summary;
        Assert.Equal((13, 5, "38.5%"), (summary.Total, summary.Resolved, summary.Rate));
        Assert.Equal(1, summary.Of(ComparisonState.Relapsed));
        Assert.Equal(0, summary.Of(ComparisonState.Added));
    }

    [Fact]
    public void 遗漏仍未补写()
    {
        var omission = Assert.Single(Shared.Value.Omissions);
        Assert.Equal(("N04", ComparisonState.Unchanged), (omission.Main.Rule, omission.State));
    }

    [Theory]
    [InlineData("第二条", ClauseChangeKind.Renumbered, "第三条")]
    [InlineData("第七条", ClauseChangeKind.Split, "第八条、第九条")]
    [InlineData("第九条", ClauseChangeKind.Deleted, "")]
    [InlineData("第十条", ClauseChangeKind.Moved, "第十五条")]
    [InlineData("第十四条", ClauseChangeKind.Merged, "第十二条")]
    [InlineData("第十八条", ClauseChangeKind.Renumbered, "第十七条")]
    [InlineData("第二十条", ClauseChangeKind.Same, "第二十条")]
    public void 条款变动(string address, ClauseChangeKind kind, string places)
    {
        var change = Shared.Value.Clauses.Single(c => c.Old?.Address == address);
        Assert.Equal(places, string.Join('、', change.New.Select(static c => c.Address)));
        Assert.Equal(kind, change.Kind);
    }

    [Fact]
    public void 新写的条款一条不漏()
    {
        var inserted = Shared.Value.Clauses.Where(static c => c.Kind == ClauseChangeKind.Inserted).Select(static c => c.New[0].Address);
        Assert.Equal(["第二条", "第十九条", "附件1一、"], inserted);
    }

    [Fact]
    public void 用旧的当新的比较_状态全部未改()
    {
        var same = DocumentComparer.Compare(Shared.Value.Old, Shared.Value.Old);
        Assert.All(same.Findings, static f => Assert.Equal(ComparisonState.Unchanged, f.State));
        Assert.Equal(Shared.Value.Old.Findings.Count, same.Findings.Count);
        Assert.All(same.Clauses, static c => Assert.Equal(ClauseChangeKind.Same, c.Kind));
        Assert.Equal(0, same.Summary.Resolved);
    }
}
