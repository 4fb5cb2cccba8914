namespace Huairou.Review.Training.Learning;

/// <summary>Platt 校准：以折外分数拟合一条逻辑曲线，使分数等于概率。</summary>
/// <remarks>Platt 1999；目标值用其建议的平滑（(N+1)/(N+2)、1/(N+2)），牛顿法求解。</remarks>
public static class PlattScaling
{
    private const int MaxIterations = 100;

    /// <summary>拟合斜率与截距：p = 1/(1+exp(-(a·s+b)))。</summary>
    /// <param name="scores">原始分。</param>
    /// <param name="labels">是否正例，个数相同。</param>
    public static (float Slope, float Offset) Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        double positives = labels.Count(static l => l);
        double negatives = labels.Count - positives;
        var high = (positives + 1) / (positives + 2);
        var low = 1 / (negatives + 2);
        double a = 1, b = 0;
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            double ga = 0, gb = 0, haa = 1e-9, hab = 0, hbb = 1e-9;
            for (var i = 0; i < scores.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-((a * scores[i]) + b)));
                var d = p - (labels[i] ? high : low);
                var w = p * (1 - p);
                ga += d * scores[i];
                gb += d;
                haa += w * scores[i] * scores[i];
                hab += w * scores[i];
                hbb += w;
            }

            var det = (haa * hbb) - (hab * hab);
            if (Math.Abs(det) < 1e-12)
            {
                break;
            }

            var da = ((hbb * ga) - (hab * gb)) / det;
            var db = ((haa * gb) - (hab * ga)) / det;
            a -= da;
            b -= db;
            if (Math.Abs(da) + Math.Abs(db) < 1e-9)
            {
                break;
            }
        }

        return (MathF.Round((float)a, 4), MathF.Round((float)b, 4));
    }
}
