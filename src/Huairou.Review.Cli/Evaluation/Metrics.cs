namespace Huairou.Review.Cli.Evaluation;

/// <summary>一组判断的得分。</summary>
/// <param name="Rows">计分的行数。</param>
/// <param name="Positives">其中标为问题的行数。</param>
/// <param name="TruePositives">判对的问题。</param>
/// <param name="FalsePositives">误报。</param>
/// <param name="FalseNegatives">漏报。</param>
/// <param name="PrecisionAtRecall90">按分数排序、召回不低于 90% 时能达到的最高查准率；没有问题行时为 NaN。</param>
internal sealed record Metrics(int Rows, int Positives, int TruePositives, int FalsePositives, int FalseNegatives, double PrecisionAtRecall90)
{
    private const double RecallTarget = 0.9;

    /// <summary>查准率；什么都没报时为 NaN。</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>查全率；没有问题行时为 NaN。</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>F1；没有问题行也没有报出时为 NaN。</summary>
    public double F1 => Ratio(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>计算。</summary>
    /// <param name="judged">判断，只含计分的行。</param>
    public static Metrics Of(IReadOnlyList<Judged> judged)
    {
        var (positives, truePositives, falsePositives) = (0, 0, 0);
        foreach (var item in judged)
        {
            positives += item.Row.IsPositive ? 1 : 0;
            truePositives += item is { IsFlagged: true, Row.IsPositive: true } ? 1 : 0;
            falsePositives += item is { IsFlagged: true, Row.IsPositive: false } ? 1 : 0;
        }

        return new Metrics(judged.Count, positives, truePositives, falsePositives, positives - truePositives, AtRecall(judged, positives));
    }

    // 分数相同的行不可分，只能整组越过阈值，否则结果会随排序而变。
    private static double AtRecall(IReadOnlyList<Judged> judged, int positives)
    {
        if (positives == 0)
        {
            return double.NaN;
        }

        var best = 0.0;
        var (taken, hits) = (0, 0);
        foreach (var group in judged.GroupBy(j => j.Score).OrderByDescending(g => g.Key))
        {
            taken += group.Count();
            hits += group.Count(j => j.Row.IsPositive);
            if (hits >= RecallTarget * positives)
            {
                best = Math.Max(best, (double)hits / taken);
            }
        }

        return best;
    }

    private static double Ratio(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
