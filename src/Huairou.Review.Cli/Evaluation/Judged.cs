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
    /// <summary>最贴合的意见与标注的问题文字的字符 F1；没有标注或没有定位时为 null。</summary>
    public double? SpanF1 { get; init; }

    /// <summary>最贴合的意见主类型与标注相同；没有标类型或没有定位时为 null。</summary>
    public bool? TypeRight { get; init; }

    /// <summary>主类型或副类型中有标注的类型。</summary>
    public bool? TypeAmong { get; init; }

    /// <summary>结论：violation、improper、advice、none。</summary>
    public string Verdict { get; init; } = "";

    /// <summary>由审查结果得到。</summary>
    public static Judged From(EvaluationRow row, ClauseResult result)
    {
        var flagged = result.Verdict is "violation" or "improper";
        var rules = string.Join('+', result.Findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal));
        var counted = result.Findings.Where(static f => Verdicts.Counts(f) && f.Severity != Severity.Advice).ToArray();
        var considered = counted.Length > 0 ? counted : [.. result.Findings];
        var at = row.Span.Length == 0 ? -1 : row.Text.IndexOf(row.Span, StringComparison.Ordinal);
        var best = considered.OrderByDescending(f => at < 0 ? 0 : F1(f, at, row.Span.Length)).ThenByDescending(static f => f.Severity).ThenByDescending(static f => f.Confidence).FirstOrDefault();
        return new Judged(row, flagged, result.Score, rules, at < 0 || best is null ? null : considered.Any(f => Common(f, at, row.Span.Length) > 0))
        {
            Verdict = result.Verdict,
            SpanF1 = at < 0 || best is null ? null : F1(best, at, row.Span.Length),
            TypeRight = row.Type.Length == 0 || best is null ? null : best.Rule == row.Type,
            TypeAmong = row.Type.Length == 0 || best is null ? null : considered.Any(f => f.Rule == row.Type || f.Also.Contains(row.Type, StringComparer.Ordinal)),
        };
    }

    private static int Common(Finding finding, int at, int length) => Math.Max(0, Math.Min(finding.End, at + length) - Math.Max(finding.Start, at));

    private static double F1(Finding finding, int at, int length) => 2.0 * Common(finding, at, length) / (finding.End - finding.Start + length);
}
