using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>阈值：由留出写作者的概率选，使规则与分类器合起来的 F1 最高。</summary>
internal static class Thresholds
{
    // F1 曲线在最高处很平；四万多条的 F1 标准误差约千分之二，差这么多看不出分别。
    private const double Plateau = 0.002;

    // 为了不必细看而漏掉的提示，不超过这么多：只算相连的字的一步，看全文的一步，看单句的一步。单句分分得开，可以从严。
    private const double SkippedByLetters = 0.001;
    private const double SkippedByPlain = 0.005;
    private const double SkippedBySentence = 0.001;

    /// <summary>选提示阈值与存疑阈值：F1 与最高相差无几的取最高的提示阈值，误报越少，审查人越愿意逐条看。</summary>
    /// <param name="probabilities">留出概率。</param>
    /// <param name="rules">只凭规则的判断。</param>
    /// <param name="labels">标签。</param>
    public static (double Threshold, double Doubt) Choose(IReadOnlyList<double> probabilities, IReadOnlyList<bool> rules, IReadOnlyList<bool> labels)
    {
        var options = new List<(double Threshold, double Doubt, double F1)>();
        for (var t = 10; t <= 90; t += 2)
        {
            // 存疑须是明显不认同：不高于提示阈值的一半，免得把规则拿得准的意见改列不确定。
            for (var d = 0; d <= t / 2; d += 2)
            {
                options.Add((t / 100.0, d / 100.0, ScoreMetrics.Of(Flags(probabilities, rules, t / 100.0, d / 100.0), labels).F1));
            }
        }

        var enough = options.Max(static o => o.F1) - Plateau;
        var threshold = options.Where(o => o.F1 >= enough).Max(static o => o.Threshold);
        var best = options.Where(o => o.Threshold == threshold).MaxBy(static o => o.F1);
        return (best.Threshold, best.Doubt);
    }

    /// <summary>整份文件里的提示阈值：没有规则意见的合规条款中，误提示的不超过给定比例。</summary>
    public static double Quiet(IReadOnlyList<double> probabilities, IReadOnlyList<bool> rules, IReadOnlyList<bool> labels, double rate)
    {
        double[] clean = [.. probabilities.Where((_, i) => !labels[i] && !rules[i]).Order()];
        return clean.Length == 0 ? 1 : Math.Ceiling(clean[(int)((1 - rate) * (clean.Length - 1))] * 100) / 100;
    }

    /// <summary>先算的分低到多少，没有规则意见的条款就不必细看：概率达到提示阈值的条款里，分低于它们的依次不超过 <see cref="SkippedByLetters"/>、<see cref="SkippedByPlain"/>、<see cref="SkippedBySentence"/>。</summary>
    /// <param name="rows">没有规则意见的条款：第一层得分、留出概率。</param>
    /// <param name="from">提示阈值，0–1。</param>
    public static HintFloors Floors(IReadOnlyList<(FirstStage First, double Probability)> rows, double from)
    {
        FirstStage[] hinted = [.. rows.Where(r => r.Probability >= from).Select(static r => r.First)];
        return hinted.Length == 0 ? HintFloors.None : new(Floor(hinted.Select(static f => f.Letters), SkippedByLetters), Floor(hinted.Select(static f => f.Whole.Plain), SkippedByPlain), Floor(hinted.Select(static f => f.Best), SkippedBySentence));
    }

    // 向下舍入到一位小数。
    private static float Floor(IEnumerable<float> scores, double skipped)
    {
        float[] sorted = [.. scores.Order()];
        return MathF.Floor(sorted[(int)(skipped * sorted.Length)] * 10) / 10;
    }

    /// <summary>给定阈值的判断。</summary>
    public static bool[] Flags(IReadOnlyList<double> probabilities, IReadOnlyList<bool> rules, double threshold, double doubt)
    {
        var flags = new bool[probabilities.Count];
        for (var i = 0; i < flags.Length; i++)
        {
            flags[i] = probabilities[i] >= threshold || (rules[i] && probabilities[i] >= doubt);
        }

        return flags;
    }
}
