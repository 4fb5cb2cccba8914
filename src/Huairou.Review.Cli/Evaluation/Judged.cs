using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Evaluation;

/// <summary>一条标注与它的审查结果。</summary>
/// <param name="Row">标注。</param>
/// <param name="IsFlagged">判为问题：结论是 violation 或 improper。</param>
/// <param name="Score">问题概率。</param>
/// <param name="Rules">报出的类型编号。</param>
/// <param name="SpanHit">标注的问题文字与某处意见有公共字符；没有标注或没有定位时为 null。</param>
internal sealed record Judged(EvaluationRow Row, bool IsFlagged, double Score, string Rules, bool? SpanHit)
{
    /// <summary>由审查结果得到。</summary>
    public static Judged From(EvaluationRow row, ClauseResult result)
    {
        var flagged = result.Verdict is "violation" or "improper";
        var rules = string.Join('+', result.Findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal));
        return new Judged(row, flagged, result.Score, rules, Overlap(row, result.Findings));
    }

    private static bool? Overlap(EvaluationRow row, IReadOnlyList<Finding> findings)
    {
        var at = row.Span.Length == 0 ? -1 : row.Text.IndexOf(row.Span, StringComparison.Ordinal);
        if (at < 0 || findings.Count == 0)
        {
            return null;
        }

        return findings.Any(f => f.Start < at + row.Span.Length && at < f.End);
    }
}
