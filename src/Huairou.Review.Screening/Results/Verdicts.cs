namespace Huairou.Review.Screening.Results;

/// <summary>结论与分数的计算。</summary>
public static class Verdicts
{
    private static readonly string[] CountedN = ["N03", "N06"];

    /// <summary>该意见是否影响结论：A–M 各组以及 N03、N06，且不是合法性意见、不是“不确定”。</summary>
    public static bool Counts(Finding finding) =>
        finding.Scope != "legality" && finding.Certainty != Certainty.Uncertain
        && (finding.Rule[0] != 'N' || CountedN.Contains(finding.Rule, StringComparer.Ordinal));

    /// <summary>结论：计入意见中的最高档。</summary>
    public static string Of(IEnumerable<Finding> findings)
    {
        Severity? highest = null;
        foreach (var finding in findings.Where(Counts))
        {
            highest = highest is { } h && h >= finding.Severity ? h : finding.Severity;
        }

        return highest?.ToVerdict() ?? "none";
    }

    /// <summary>规则给出的分数，0–1：没有意见时按是否核查过近似情形给底分。</summary>
    public static double Score(IReadOnlyList<Finding> findings, bool hasCleared)
    {
        var score = hasCleared ? 0.06 : 0.02;
        foreach (var finding in findings.Where(static f => f.Scope != "legality"))
        {
            var own = finding.Certainty == Certainty.Uncertain ? 0.4 : finding.Severity == Severity.Advice ? 0.35 : finding.Confidence;
            score = Math.Max(score, own);
        }

        return score;
    }
}
