using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Reports.Tests;

/// <summary>测试用的审查结果：样样都有，以及满是恶意文字的。</summary>
internal static class RichResults
{
    /// <summary>豁免一项。</summary>
    public static ExemptionEntry Entry(string clauseId = "c1", string rule = "A06", string reason = "已按合同补足") => new()
    {
        File = "方案.txt",
        ClauseId = clauseId,
        Rule = rule,
        Reason = reason,
        Reviewer = "王某",
        Date = new DateOnly(2026, 2, 1),
        Until = new DateOnly(2026, 12, 31),
        Source = "豁免清单.yaml",
        Line = 4,
    };

    /// <summary>在最小的文件上加豁免、提示与基线，各种字段都不空。</summary>
    public static ReviewResult Everything()
    {
        var village = SampleResults.Village();
        var tiny = SampleResults.Tiny();
        return village with
        {
            Omissions = tiny.Omissions,
            Indicators = tiny.Indicators,
            Scope = tiny.Scope,
            Coverage = [.. village.Coverage, .. tiny.Coverage],
            Findings = [.. village.Findings.Select((f, i) => f with { Change = i % 2 == 0 ? BaselineChange.Added : BaselineChange.Changed })],
            Exempted =
            [
                new Exempted(Entry(), tiny.Findings[0] with { Change = BaselineChange.Same }, null),
                new Exempted(Entry(ExemptionEntry.WholeDocument, "D02", "另有专门文件"), null, tiny.Omissions[0]),
            ],
            ExemptionNotices = [new ExemptionNotice("expired", Entry() with { Until = new DateOnly(2026, 2, 2) }, "豁免已到期。")],
            Baseline = new BaselineComparison(5, 4, 7, 2, "violation", true),
        };
    }

    /// <summary>一份文本文件，条款各有来源位置。</summary>
    public static ReviewResult FromText(string source, params (string Text, string Quote, string Rewrite)[] clauses)
    {
        var (blocks, list, findings) = (new List<Block>(), new List<Clause>(), new List<Finding>());
        foreach (var (text, quote, rewrite) in clauses)
        {
            var at = source.IndexOf(text, StringComparison.Ordinal);
            Assert.True(at >= 0);
            var map = SourceMap.FromSpans([.. Enumerable.Range(at, text.Length).Select(i => new TextSpan(i, 1))]);
            var span = new TextSpan(0, text.Length);
            var clause = SampleResults.Clause($"c{blocks.Count}", $"第{blocks.Count + 1}段", text) with { Sources = [new ClauseSource(blocks.Count, span, span)] };
            blocks.Add(new Block { Layer = BlockLayer.Body, Text = text, Map = map });
            list.Add(clause);
            if (quote.Length > 0)
            {
                findings.Add(SampleResults.Find(clause, quote, "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with { Rewrite = rewrite, RewriteSafety = "需人工判断" });
            }
        }

        return SampleResults.Clean() with
        {
            File = "方案.txt",
            Clauses = list,
            Findings = findings,
            Verdict = "violation",
            Draft = new Draft("方案.txt", DraftFormat.Text, blocks, new ReadingReport()) { SourceText = source },
        };
    }

    /// <summary>每个文字字段都是同一段恶意文字。</summary>
    public static ReviewResult Hostile(string evil)
    {
        var clause = SampleResults.Clause("c1", evil, evil + "妇女不得参加。") with { Path = [new(evil, evil)] };
        var finding = SampleResults.Find(clause, "妇女不得参加", "D01", evil, Severity.Unlawful) with
        {
            Quote = evil,
            Why = evil,
            Rewrite = evil,
            SwapTest = evil,
            BasisNote = evil,
            Basis = [new Basis(evil, evil, evil)],
            Criteria = [evil],
            CriteriaNote = evil,
            ProblemId = evil,
            Agreement = evil,
            Frame = [new(evil, evil, 0, 1, evil)],
        };
        return SampleResults.Clean() with
        {
            File = evil,
            Title = evil,
            Kind = evil,
            Clauses = [clause],
            Findings = [finding],
            Checked = [new(evil, evil) { Severity = "违法", Sections = new Dictionary<string, string> { ["它查什么"] = evil } }],
            Omissions = [new Omission("D02", Severity.Advice, evil, evil) { Title = evil, Place = evil, Seen = [evil] }],
            Exempted = [new Exempted(Entry("c1", "D01", evil) with { Reviewer = evil }, finding, null)],
            Reading = new ReadingReport { Notices = [new("note", evil)] },
        };
    }
}
