namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>近似对：只差一点的两句，一句是问题，一句靠某条通用反例成立。用随程序的全部规则页审查。</summary>
internal static class NearMiss
{
    private static readonly Lazy<RuleSet> Shipped = new(static () => RuleSet.Load(Path.Combine(Huairou.Review.Tests.TestPaths.Root, "corpus")));

    /// <summary>这一句应当是问题，另一句应当不是，且以所说的反例说明。</summary>
    public static void Check(string exemption, string violation, string compliant)
    {
        Assert.Contains(TestRules.Screen(violation, Shipped.Value).Verdict, new[] { "violation", "improper" });
        var result = TestRules.Screen(compliant, Shipped.Value);
        Assert.True(result.Verdict is "none" or "advice", $"误报：{compliant}：{string.Join('；', result.Findings.Select(static f => f.Rule + f.Quote))}");
        Assert.Contains(result.Cleared, c => c.Reason == exemption);
    }

    /// <summary>这一句应当不是问题（连框架都不必起）。</summary>
    public static void Clean(string compliant)
    {
        var result = TestRules.Screen(compliant, Shipped.Value);
        Assert.True(result.Verdict is "none" or "advice", $"误报：{compliant}：{string.Join('；', result.Findings.Select(static f => f.Rule + f.Quote))}");
    }
}
