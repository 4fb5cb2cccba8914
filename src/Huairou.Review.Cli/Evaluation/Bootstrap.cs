namespace Huairou.Review.Cli.Evaluation;

/// <summary>95% 区间：有放回重抽，种子固定，因而同样的判断总得同样的区间。</summary>
internal static class Bootstrap
{
    private const int Resamples = 1000;
    private const int Seed = 20260101;

    /// <summary>四项得分的区间。</summary>
    public static Intervals Of(IReadOnlyList<Judged> judged)
    {
        if (judged.Count == 0)
        {
            return new Intervals(Interval.None, Interval.None, Interval.None, Interval.None);
        }

        var random = new Random(Seed);
        var samples = new Metrics[Resamples];
        var draw = new Judged[judged.Count];
        for (var n = 0; n < Resamples; n++)
        {
            for (var i = 0; i < draw.Length; i++)
            {
                draw[i] = judged[random.Next(judged.Count)];
            }

            samples[n] = Metrics.Of(draw);
        }

        return new Intervals(
            Interval.Of(samples.Select(s => s.Precision)),
            Interval.Of(samples.Select(s => s.Recall)),
            Interval.Of(samples.Select(s => s.F1)),
            Interval.Of(samples.Select(s => s.PrecisionAtRecall90)));
    }
}

/// <summary>区间。</summary>
/// <param name="Low">下限；算不出时为 NaN。</param>
/// <param name="High">上限。</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>算不出。</summary>
    public static Interval None { get; } = new(double.NaN, double.NaN);

    /// <summary>取 2.5% 与 97.5% 分位。</summary>
    public static Interval Of(IEnumerable<double> values)
    {
        var sorted = values.Where(v => !double.IsNaN(v)).Order().ToList();
        return sorted.Count == 0 ? None : new Interval(sorted[(int)(sorted.Count * 0.025)], sorted[(int)(sorted.Count * 0.975)]);
    }
}

/// <summary>四项得分的区间。</summary>
internal sealed record Intervals(Interval Precision, Interval Recall, Interval F1, Interval PrecisionAtRecall90);
