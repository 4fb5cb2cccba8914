using Huairou.Review.Corpus.Rules;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>改写要合文种：单位、学校、政府的文件里不出现村里的口气。</summary>
public sealed class KindRewriteTests
{
    // 规则页“适用哪些文种”的写法与文种名。
    private static readonly (string Named, string Kind)[] Kinds =
    [
        ("单位规章", DocumentKinds.WorkplaceRules), ("用人单位制度", DocumentKinds.WorkplaceRules), ("校规", DocumentKinds.SchoolRules), ("学校规章", DocumentKinds.SchoolRules),
        ("招聘公告", DocumentKinds.Recruitment), ("招生简章", DocumentKinds.Admission), ("规范性文件", DocumentKinds.NormativeDocument), ("居民公约", DocumentKinds.ResidentsPact), ("应急预案", DocumentKinds.EmergencyPlan),
    ];

    private static readonly string[] VillageTalk = ["咱村", "咱社", "村民之间", "由村委会", "村委会会同", "本村规民约", "村里的", "村里给予", "村里提供", "本村学生", "村民小组组长"];

    private static readonly Lazy<RuleSet> Shipped = new(static () => RuleSet.Load(Path.Combine(TestPaths.Root, "corpus")));

    public static TheoryData<string> Pages => [.. Shipped.Value.Pages.Select(static p => p.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void 用在别的文种时不是村里的口气(string id)
    {
        var page = Page(id);
        foreach (var (named, kind) in Kinds.Where(k => page.Documents.Any(d => d.Contains(k.Named, StringComparison.Ordinal))))
        {
            var rewrite = page.RewriteFor(kind);
            Assert.DoesNotContain(VillageTalk, w => rewrite.Contains(w, StringComparison.Ordinal));
            Assert.False(named.Length > 0 && kind != DocumentKinds.ResidentsPact && rewrite.Contains("本规约", StringComparison.Ordinal), rewrite);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void 专用写法所写的文种都认得(string id) =>
        Assert.All(Page(id).KindRewrites, static r => Assert.Subset(DocumentKinds.All.ToHashSet(StringComparer.Ordinal), r.Kinds.ToHashSet(StringComparer.Ordinal)));

    [Fact]
    public void 单位的处分条款给单位的改写_村里的给村里的()
    {
        var page = Page("M01");
        Assert.Contains("职工本人", page.RewriteFor(DocumentKinds.WorkplaceRules), StringComparison.Ordinal);
        Assert.Contains("由村委会对行为人本人", page.RewriteFor(DocumentKinds.VillageRules), StringComparison.Ordinal);
        Assert.Equal(page.Rewrites[0], page.RewriteFor(""));
    }

    private static RulePage Page(string id) => Shipped.Value.Pages.Single(p => p.Id == id);
}
