using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests.Findings;

/// <summary>原文里没有触发词、仍要细看的几种条款：规范化以后才有、称呼的定义里有。</summary>
public class TriggerGateTests
{
    private static readonly RuleSet Rules = RuleSet.Load(Path.Combine(Huairou.Review.Tests.TestPaths.Root, "corpus"));
    private static readonly ClauseScreener Screener = new(Rules, new NoBasis(), static _ => new PlanPeriod(true, ""));

    [Theory]
    [InlineData("学 生 没 交 作 业 的 ， 罚 站 一 小 时 。", "M06")]
    [InlineData("學 生 沒 交 作 業 的，罰 站 一 小 時。", "M06")]
    public void 扫描识别插了空格的_照样查出(string text, string rule)
    {
        Assert.False(Rules.Triggers.ContainsAny(text), "原文里有触发词，这个例子就不说明什么");
        Assert.Equal(rule, Assert.Single(Screen(text, []).Findings).Rule);
    }

    [Fact]
    public void 称呼的定义说到女方_提到称呼的条款照样查出()
    {
        const string Text = "出村人员不参加年终分红。";
        var term = new DefinedTerm("出村人员", "婚嫁到外村的女子");
        Assert.NotEmpty(Screen(Text, [term]).Findings);
        Assert.Empty(Screen(Text, []).Findings);
    }

    [Fact]
    public void 定义里没有说到人的称呼_不算()
    {
        Assert.True(DefinedTerm.AnyIn("出村人员另行登记。", [new DefinedTerm("出村人员", "婚嫁到外村的女子")], Rules.Lexicon, Rules.Triggers));
        Assert.True(Rules.Triggers.ContainsAny("征收土地的补偿费"));
        Assert.False(DefinedTerm.AnyIn("专款另行登记。", [new DefinedTerm("专款", "征收土地的补偿费")], Rules.Lexicon, Rules.Triggers));
        Assert.False(DefinedTerm.AnyIn("另行登记。", [new DefinedTerm("出村人员", "婚嫁到外村的女子")], Rules.Lexicon, Rules.Triggers));
    }

    private static ClauseResult Screen(string text, IReadOnlyList<DefinedTerm> terms) =>
        Screener.Screen(new ClauseInput(text, [], "", "村规民约", new DateOnly(2026, 11, 1)) { Terms = terms });

    private sealed class NoBasis : IBasisSource
    {
        public Basis? Resolve(Huairou.Review.Corpus.Rules.BasisSpec spec, DateOnly date) => null;
    }
}
