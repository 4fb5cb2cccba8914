using System.Globalization;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Rules;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>规则页里由程序检查的部分：文件示例、N03 与 N07 的条款示例、N07 的旧条号对照。</summary>
public sealed class DocumentPageTests
{
    private static readonly CorpusPaths Paths = new(TestPaths.Root);
    private static readonly Lazy<List<RulePage>> Pages = new(static () => RuleSet.LoadPages(Paths.Rules));
    private static readonly Lazy<StatuteStore> Statutes = new(static () => StatuteStore.Load(Paths.Law));

    public static TheoryData<string> Ids => [.. Pages.Value.Where(static p => p.DocumentExamples.Count > 0 || p.Kind is "indicator" or "reference").Select(static p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void 页里的文件示例与程序检查的条款示例都成立(string id)
    {
        var screener = new DocumentScreener(Pages.Value, PlanStore.Load(Paths.Plan), new StatuteBasis(Statutes.Value));

        Assert.Empty(new DocumentExampleProver(screener).Prove(Pages.Value.Single(p => p.Id == id)));
    }

    [Fact]
    public void 九类遗漏都有文件示例_应当与不应当各有() =>
        Assert.All(DocumentScreener.OmissionRules, static id =>
        {
            var page = Pages.Value.Single(p => p.Id == id);
            Assert.Contains(page.DocumentExamples, static e => e.Expected);
            Assert.Contains(page.DocumentExamples, static e => !e.Expected);
        });

    [Fact]
    public void 旧条号对照与法律库一致_所说的内容在现行那一条里()
    {
        var moved = Pages.Value.Single(static p => p.Id == "N07").References.Where(static r => r.Article > 0).ToArray();
        var renumbered = Statutes.Value.Versions("村民委员会组织法").Select(static f => f.Statute.Renumbered).OfType<Renumbering>().Single().Articles;

        Assert.Equal(renumbered.OrderBy(static p => p.Key), moved.Select(static r => KeyValuePair.Create(r.Article, int.Parse(r.Now, CultureInfo.InvariantCulture))).OrderBy(static p => p.Key));
        Assert.All(moved, static r =>
        {
            var now = Statutes.Value.Find("村民委员会组织法", int.Parse(r.Now, CultureInfo.InvariantCulture), new DateOnly(2026, 6, 1));
            Assert.True(now is not null && r.Words.Any(w => now.Text.Contains(w, StringComparison.Ordinal)), $"{r.Article}→{r.Now}");
        });
    }

    [Fact]
    public void 已废止的九部法律与民法典第一千二百六十条所列相同()
    {
        var text = Statutes.Value.Find("民法典", 1260, new DateOnly(2026, 6, 1))!.Text;
        var repealed = Pages.Value.Single(static p => p.Id == "N07").References.Where(static r => r.Article == 0).Select(static r => r.Law).ToArray();

        Assert.Equal(9, repealed.Length);
        Assert.All(repealed, law => Assert.Contains($"《中华人民共和国{law}》", text, StringComparison.Ordinal));
    }
}
