using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>规划条目覆盖：触及、支持、抵触、遗漏各举一例；期望来自规划原文与人读。</summary>
public sealed class CoverageTests
{
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(new CorpusPaths(TestPaths.Root)));

    private const string Village = """
        灰峪村村规民约
        第一条 家务活夫妻共同承担，孩子一起带。
        第二条 出嫁女不享受集体收益分配。
        第三条 村里的路灯由电工管护。
        第四条 本规约经村民会议通过，报镇人民政府备案。
        """;

    [Fact]
    public void 夫妻分担家务支持规划条目() =>
        Assert.Contains(Review(Village).Coverage, static c => c is { Criterion: "妇女/家庭/目标/5", Relation: "支持", Address: "第一条" });

    [Fact]
    public void 剥夺出嫁女分配抵触可违反的条目_同一条不再说支持()
    {
        var items = Review(Village).Coverage.Where(static c => c.Address == "第二条").ToArray();

        Assert.Contains(items, static c => c is { Criterion: "妇女/经济/策略/8", Relation: "抵触" });
        Assert.DoesNotContain(items, static c => c is { Criterion: "妇女/经济/策略/8", Relation: "支持" });
    }

    [Fact]
    public void 家教家风应进村规民约而没有写是遗漏() =>
        Assert.Contains(Review(Village).Coverage, static c => c is { Criterion: "妇女/家庭/策略/3", Relation: "遗漏", Address: "" } && c.Note.Contains("村规民约", StringComparison.Ordinal));

    [Fact]
    public void 与妇女儿童无关的条款不触及任何条目() =>
        Assert.DoesNotContain(Review(Village).Coverage, static c => c.Address == "第三条");

    [Fact]
    public void 道路养护办法没有遗漏的条目() =>
        Assert.DoesNotContain(Review("云岭镇道路养护办法\n第一条 路面坑槽十五日内修补。\n第二条 养护单位每月巡查两次。").Coverage, static c => c.Relation == "遗漏");

    [Fact]
    public void 规划期外最高只到建议_期内可违反的支持不当()
    {
        var inside = Review(Village, new DateOnly(2025, 6, 1)).Coverage;
        var outside = Review(Village, new DateOnly(2026, 6, 1)).Coverage;

        Assert.All(outside, static c => Assert.Equal("建议", c.Supports));
        Assert.Contains(inside, static c => c is { Criterion: "妇女/经济/策略/8", Supports: "不当" });
        Assert.Contains(inside, static c => c is { Criterion: "妇女/家庭/目标/5", Supports: "建议" });
    }

    [Fact]
    public void 每条认法都命中它自己的规划原文或者原文说的事()
    {
        var plan = PlanStore.Load(new CorpusPaths(TestPaths.Root).Plan);

        Assert.All(plan.CriterionCues, cue =>
        {
            var text = plan.Find(cue.Id)!.Text;
            Assert.True(cue.All.Count(group => Array.Exists(group, w => text.Contains(w, StringComparison.Ordinal))) * 2 >= cue.All.Count, cue.Id);
        });
    }

    private static ReviewResult Review(string text, DateOnly? date = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"huairou-{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, text);
        try
        {
            return Pipeline.Value.Review(DraftReader.Read(path), date ?? new DateOnly(2026, 11, 1));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
