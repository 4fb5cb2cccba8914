using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>阈值：由留一写作者的概率选，使规则与分类器合起来的 F1 最高。</summary>
internal static class Thresholds
{
    /// <summary>选提示阈值与存疑阈值。</summary>
    /// <param name="probabilities">留一概率。</param>
    /// <param name="rules">只凭规则的判断。</param>
    /// <param name="labels">标签。</param>
    public static (double Threshold, double Doubt) Choose(IReadOnlyList<double> probabilities, IReadOnlyList<bool> rules, IReadOnlyList<bool> labels)
    {
        var (best, threshold, doubt) = (-1.0, 0.5, 0.0);
        for (var t = 10; t <= 90; t += 2)
        {
            // 存疑须是明显不认同：不高于提示阈值的一半，免得把规则拿得准的意见改列不确定。
            for (var d = 0; d <= t / 2; d += 2)
            {
                var f1 = ScoreMetrics.Of(Flags(probabilities, rules, t / 100.0, d / 100.0), labels).F1;
                if (f1 > best + 1e-9)
                {
                    (best, threshold, doubt) = (f1, t / 100.0, d / 100.0);
                }
            }
        }

        return (threshold, doubt);
    }

    /// <summary>整份文件里的提示阈值：没有规则意见的合规条款中，误提示的不超过给定比例。</summary>
    public static double Quiet(IReadOnlyList<double> probabilities, IReadOnlyList<bool> rules, IReadOnlyList<bool> labels, double rate)
    {
        double[] clean = [.. probabilities.Where((_, i) => !labels[i] && !rules[i]).Order()];
        return clean.Length == 0 ? 1 : Math.Ceiling(clean[(int)((1 - rate) * (clean.Length - 1))] * 100) / 100;
    }

    /// <summary>给定阈值的判断。</summary>
    public static bool[] Flags(IReadOnlyList<double> probabilities, IReadOnlyList<bool> rules, double threshold, double doubt) =>
        [.. probabilities.Select((p, i) => p >= threshold || (rules[i] && p >= doubt))];
}
