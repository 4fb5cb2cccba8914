using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>测试用的小规则：真词表，页写在测试里，不依赖随程序的规则页。</summary>
internal static class TestRules
{
    private static readonly Lazy<RuleSet> Shared = new(static () => Compile(Page("A06", "need: [妇女婚变|女, 集体收益, 剥夺|减少]"), Page("E01", "seq: \"限|仅限|只招 ~2 {男}\"", "need: [男不同, 就业]".Replace("男不同", "男女不同数", StringComparison.Ordinal)), Page("M06", "need: [孩子, 处罚]")));

    /// <summary>三页的小规则：A06（集体收益）、E01（限男性、男女标准不同）、M06（体罚）。</summary>
    public static RuleSet Small => Shared.Value;

    public static RuleSet Compile(params string[] pages) => RuleSet.Compile(
        pages.Select(static p => RulePageParser.Parse(p[8..11] + "-测试.md", p)).ToArray(),
        ConceptFile.LoadDirectory(Path.Combine(TestPaths.Root, "corpus", "lexicon", "concepts")));

    public static string Page(string id, params string[] frames) => $"""
        ---
        id: {id}
        title: 测试
        group: {id[0]}
        severity: 违法
        kind: frame
        frames:
        {string.Join('\n', frames.Select(static f => "  - " + f))}
        basis: [宪法#33]
        ---
        ## 它查什么
        测试。
        ## 构成问题
        ## 不构成问题
        ## 依据
        - 宪法#33：测试
        ## 违规示例
        - [|测试|]
        ## 合规示例
        - 测试
        ## 建议改写
        - 依照法律办理。
        ## 何时可以保留
        """;

    public static ClauseResult Screen(string text, RuleSet? rules = null) =>
        new ClauseScreener(rules ?? Small, new NoBasis(), static _ => new PlanPeriod(true, "")).Screen(new ClauseInput(text, [], "", "", new DateOnly(2026, 11, 1)));

    private sealed class NoBasis : IBasisSource
    {
        public Basis? Resolve(BasisSpec spec, DateOnly date) => null;
    }
}
