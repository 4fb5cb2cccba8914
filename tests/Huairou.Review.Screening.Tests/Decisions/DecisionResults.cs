using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests.Decisions;

/// <summary>豁免与基线测试用的结果：条款标识由真实的算法得出，意见是手写的。</summary>
internal static class DecisionResults
{
    /// <summary>由几段文字得到结果；每段里【】内的是一处 A06 违法意见。</summary>
    public static ReviewResult Of(params string[] paragraphs) => With("2026-03-01", paragraphs);

    /// <summary>指明审查日期。</summary>
    public static ReviewResult With(string date, params string[] paragraphs)
    {
        var blocks = paragraphs.Select(p => new Block { Layer = BlockLayer.Body, Text = p.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal) }).ToArray();
        var clauses = Documents.Clauses.ClauseTreeBuilder.Build(new Draft("方案.txt", DraftFormat.Text, blocks, new ReadingReport())).Clauses;
        var quotes = paragraphs.Where(p => p.Contains('【', StringComparison.Ordinal)).Select(p => p[(p.IndexOf('【', StringComparison.Ordinal) + 1)..p.IndexOf('】', StringComparison.Ordinal)]).ToArray();
        var findings = new List<Finding>();
        var from = 0;
        foreach (var quote in quotes)
        {
            var at = Enumerable.Range(from, clauses.Count - from).First(i => clauses[i].Text.Contains(quote, StringComparison.Ordinal));
            from = at + 1;
            var start = clauses[at].Text.IndexOf(quote, StringComparison.Ordinal);
            findings.Add(new Finding
            {
                Rule = "A06",
                Title = "集体收益与福利分配按性别婚姻区别",
                Severity = Severity.Unlawful,
                Start = start,
                End = start + quote.Length,
                Quote = quote,
                Why = "测试",
                Confidence = 0.9,
                ClauseId = clauses[at].Id,
                Address = clauses[at].Address,
                Criteria = ["妇女/经济/策略/8"],
            });
        }

        return new ReviewResult
        {
            File = "方案.txt",
            Kind = "分配方案",
            Date = date,
            Reading = new ReadingReport(),
            Clauses = clauses,
            Findings = findings,
            Coverage = [.. findings.Select(f => new CoverageItem("妇女/经济/策略/8", "经济权益", "抵触", f.Address))],
            Omissions = [new Omission("D02", Severity.Improper, "没有写妇女代表。", "应当有妇女代表。") { Title = "法定妇女名额" }],
            Verdict = Verdicts.Of(findings),
        };
    }
}
