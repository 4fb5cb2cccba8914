namespace Huairou.Review.Training.Learning;

/// <summary>一组得分与标签的指标。</summary>
/// <param name="F1">阈值最佳时的 F1。</param>
/// <param name="Threshold">最佳阈值。</param>
/// <param name="PrecisionAtRecall90">查全不低于 90% 时的最高查准率。</param>
/// <param name="Auc">ROC 曲线下面积。</param>
/// <param name="CalibrationError">期望校准误差，15 个等宽箱。</param>
internal sealed record ScoreMetrics(double F1, double Threshold, double PrecisionAtRecall90, double Auc, double CalibrationError)
{
    private const int Bins = 15;

    /// <summary>计算；得分为概率时校准误差才有意义。</summary>
    public static ScoreMetrics Of(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var order = Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ThenBy(static i => i).ToArray();
        double positives = labels.Count(static l => l);
        double negatives = labels.Count - positives;
        double hits = 0, f1 = 0, threshold = 1, precision90 = 0, area = 0;
        for (var i = 0; i < order.Length; i++)
        {
            hits += labels[order[i]] ? 1 : 0;
            area += labels[order[i]] ? 0 : hits;
            if (i + 1 < order.Length && scores[order[i + 1]] == scores[order[i]])
            {
                continue;
            }

            var f = 2 * hits / (i + 1 + positives);
            if (f > f1)
            {
                (f1, threshold) = (f, i + 1 < order.Length ? (scores[order[i]] + scores[order[i + 1]]) / 2 : scores[order[i]]);
            }

            if (hits >= 0.9 * positives)
            {
                precision90 = Math.Max(precision90, hits / (i + 1));
            }
        }

        return new ScoreMetrics(f1, threshold, precision90, area / (positives * negatives), Calibration(scores, labels));
    }

    /// <summary>期望校准误差。</summary>
    public static double Calibration(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var sum = new double[Bins];
        var hits = new int[Bins];
        var count = new int[Bins];
        for (var i = 0; i < scores.Count; i++)
        {
            var bin = Math.Clamp((int)(scores[i] * Bins), 0, Bins - 1);
            sum[bin] += scores[i];
            hits[bin] += labels[i] ? 1 : 0;
            count[bin]++;
        }

        return Enumerable.Range(0, Bins).Where(b => count[b] > 0).Sum(b => Math.Abs(sum[b] - hits[b])) / scores.Count;
    }

    /// <summary>给定判断的查准、查全与 F1。</summary>
    public static (double Precision, double Recall, double F1) Of(IReadOnlyList<bool> flags, IReadOnlyList<bool> labels)
    {
        double both = 0, flagged = 0, positives = 0;
        for (var i = 0; i < flags.Count; i++)
        {
            both += flags[i] && labels[i] ? 1 : 0;
            flagged += flags[i] ? 1 : 0;
            positives += labels[i] ? 1 : 0;
        }

        return (flagged > 0 ? both / flagged : 0, positives > 0 ? both / positives : 0, flagged + positives > 0 ? 2 * both / (flagged + positives) : 0);
    }
}
