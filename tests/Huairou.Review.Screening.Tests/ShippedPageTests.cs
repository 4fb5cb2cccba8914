using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>随程序的每一页：格式、依据、示例、改写与框架都要证明得过。哪一页不对，失败信息指到行。</summary>
public sealed class ShippedPageTests
{
    private static readonly string Corpus = Path.Combine(TestPaths.Root, "corpus");
    private static readonly Lazy<RuleSet> Rules = new(static () => RuleSet.Load(Corpus, null));
    private static readonly Lazy<CitationProver> Citations = new(static () =>
        new CitationProver(StatuteStore.Load(Path.Combine(Corpus, "law")), PlanStore.Load(Path.Combine(Corpus, "plan"))));

    /// <summary>每一页的编号。</summary>
    public static TheoryData<string> Pages()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Corpus, "rules"), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            if (file is not (null or "README.md"))
            {
                data.Add(file);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void 依据逐字对得上(string file) =>
        Assert.Empty(Citations.Value.Prove(Page(file)).Select(static f => f.ToString()));

    [Theory]
    [MemberData(nameof(Pages))]
    public void 示例改写与框架都成立(string file) =>
        Assert.Empty(new RulePageProver(Rules.Value).Prove(Page(file)).Select(static f => f.ToString()));

    [Theory]
    [MemberData(nameof(Pages))]
    public void 示例够数而且半数是近似(string file)
    {
        var page = Page(file);

        Assert.True(page.Violations.Count >= 8, $"违规示例只有 {page.Violations.Count} 个。");
        Assert.True(page.Compliant.Count >= 8, $"合规示例只有 {page.Compliant.Count} 个。");
        var near = page.Compliant.Count(static e => e.Tag.StartsWith("近似", StringComparison.Ordinal));
        Assert.True(near * 2 >= page.Compliant.Count, $"合规示例 {page.Compliant.Count} 个，近似只有 {near} 个。");
    }

    private static RulePage Page(string file) =>
        Rules.Value.Pages.Single(p => p.File == file);
}
