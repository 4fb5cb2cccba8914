using Huairou.Review.Screening.Decisions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests.Decisions;

public sealed class ExemptionBookTests
{
    private static readonly ReviewResult Draft = DecisionResults.Of("第一条 【出嫁女不享受本村集体收益分配】。", "第二条 【离婚妇女减半发放口粮补贴】，其余照旧。", "第三条 全体成员平等参加。");

    [Fact]
    public void 豁免的意见离开问题与结论_但留在结果里()
    {
        var all = Draft.Findings.Select(f => Entry(f)).ToList();
        var result = Apply(Draft, [.. all]);
        Assert.Empty(result.Findings);
        Assert.Equal("none", result.Verdict);
        Assert.Equal(Draft.Findings, result.Exempted.Select(e => e.Finding));
        Assert.Equal(all, result.Exempted.Select(e => e.Entry));
        Assert.Empty(result.ExemptionNotices);
        Assert.All(result.Coverage, c => Assert.Equal("该处意见已豁免", c.Note));
    }

    [Fact]
    public void 只豁免所指条款的所指类型()
    {
        var result = Apply(Draft, Entry(Draft.Findings[0]));
        Assert.Equal([Draft.Findings[1]], result.Findings);
        Assert.Equal("violation", result.Verdict);
        Assert.Equal(["该处意见已豁免", ""], result.Coverage.Select(c => c.Note));
        Assert.Single(result.Omissions);
    }

    [Fact]
    public void 重新编号后仍然有效()
    {
        var renumbered = DecisionResults.Of("第一条 全体成员平等参加。", "第二条 新加的一条，与分配无关。", "第三条 【出嫁女不享受本村集体收益分配】。");
        var result = Apply(renumbered, Entry(Draft.Findings[0]));
        Assert.Empty(result.Findings);
        Assert.Single(result.Exempted);
    }

    [Fact]
    public void 条款文字改动后失效并提示()
    {
        var edited = DecisionResults.Of("第一条 【出嫁女不享受本村集体收益分配和年终福利】。");
        var result = Apply(edited, Entry(Draft.Findings[0]));
        Assert.Single(result.Findings);
        var notice = Assert.Single(result.ExemptionNotices);
        Assert.Equal("clause-gone", notice.Code);
        Assert.Contains("豁免清单.yaml 第 3 行", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 意见已消失的提示可以删去()
    {
        var result = Apply(Draft, Entry(Draft.Findings[0]) with { Rule = "A01" });
        Assert.Equal("finding-gone", Assert.Single(result.ExemptionNotices).Code);
        Assert.Equal(2, result.Findings.Count);
    }

    [Theory]
    [InlineData("2026-02-28", "not-yet", 0)]
    [InlineData("2026-03-01", "", 1)]
    [InlineData("2026-06-30", "", 1)]
    [InlineData("2026-07-01", "expired", 0)]
    public void 从决定之日起到到期当天有效(string date, string code, int exempted)
    {
        var draft = DecisionResults.With(date, "第一条 【出嫁女不享受本村集体收益分配】。");
        var result = Apply(draft, Entry(draft.Findings[0]) with { Until = new DateOnly(2026, 6, 30) });
        Assert.Equal(exempted, result.Exempted.Count);
        Assert.Equal(1 - exempted, result.Findings.Count);
        Assert.Equal(code, result.ExemptionNotices.Select(n => n.Code).SingleOrDefault() ?? "");
    }

    [Fact]
    public void 续期以后旧的一项不再提示()
    {
        var draft = DecisionResults.With("2026-08-01", "第一条 【出嫁女不享受本村集体收益分配】。");
        var old = Entry(draft.Findings[0]) with { Until = new DateOnly(2026, 6, 30) };
        var result = Apply(draft, old, old with { Date = new DateOnly(2026, 7, 1), Until = new DateOnly(2026, 12, 31), Line = 9 });
        Assert.Equal(9, Assert.Single(result.Exempted).Entry.Line);
        Assert.Empty(result.ExemptionNotices);
    }

    [Fact]
    public void 档次升高以后不再适用()
    {
        var result = Apply(Draft, Entry(Draft.Findings[0]) with { Level = Severity.Improper });
        Assert.Equal(2, result.Findings.Count);
        Assert.Equal("upgraded", Assert.Single(result.ExemptionNotices).Code);
        Assert.Empty(Apply(Draft, Entry(Draft.Findings[0]) with { Level = Severity.Unlawful }).ExemptionNotices);
    }

    [Fact]
    public void 文件级的遗漏也可以豁免()
    {
        var result = Apply(Draft, Entry(Draft.Findings[0]) with { ClauseId = ExemptionEntry.WholeDocument, Rule = "D02", File = "方案.txt" });
        Assert.Empty(result.Omissions);
        var exempted = Assert.Single(result.Exempted);
        Assert.Equal(("全文", "D02", Severity.Improper), (exempted.Address, exempted.Rule, exempted.Severity));
    }

    [Fact]
    public void 没写文件的豁免_在别的文件里不提示_用没用上记着()
    {
        var book = new ExemptionBook();
        var entry = Entry(Draft.Findings[0]);
        var other = DecisionResults.Of("第一条 全体成员平等参加。");
        Assert.Empty(book.Apply(other, [entry], only: false).ExemptionNotices);
        Assert.Equal([entry], book.Unmet([entry]));
        Assert.Equal("clause-gone", Assert.Single(book.Apply(other, [entry], only: true).ExemptionNotices).Code);
        Assert.Single(book.Apply(Draft, [entry], only: false).Exempted);
        Assert.Empty(book.Unmet([entry]));
    }

    private static ReviewResult Apply(ReviewResult result, params ExemptionEntry[] entries) => new ExemptionBook().Apply(result, entries, only: true);

    private static ExemptionEntry Entry(Finding f) => new()
    {
        ClauseId = f.ClauseId,
        Rule = f.Rule,
        Reason = "已按合同补足",
        Reviewer = "王某",
        Date = new DateOnly(2026, 3, 1),
        Source = "豁免清单.yaml",
        Line = 3,
    };
}
