using Huairou.Review.Training.Learning;

namespace Huairou.Review.Training.Tests;

public sealed class ScoreMetricsTests
{
    [Fact]
    public void 最佳F1与阈值()
    {
        // 取到 0.7 为止：判对 2、误报 0、漏报 1，F1 = 4/5；四条全取：判对 3、误报 1，F1 = 6/7；要召回九成须全取，查准 3/4。
        var m = ScoreMetrics.Of([0.9, 0.7, 0.4, 0.2], [true, true, false, true]);
        Assert.Equal(6.0 / 7, m.F1, 12);
        Assert.Equal(0.75, m.PrecisionAtRecall90, 12);
    }

    [Fact]
    public void 曲线下面积_等于正例高于负例的对数比例()
    {
        // 正例 0.9、0.3，负例 0.5、0.1：四对里三对正例在前。
        Assert.Equal(0.75, ScoreMetrics.Of([0.9, 0.3, 0.5, 0.1], [true, true, false, false]).Auc, 12);
    }

    [Fact]
    public void 校准误差_各箱平均概率与实际比例之差()
    {
        // 一箱四条，概率都是 0.75，实际三条为正：相合；全为正则差 0.25。
        Assert.Equal(0, ScoreMetrics.Calibration([0.75, 0.75, 0.75, 0.75], [true, true, true, false]), 12);
        Assert.Equal(0.25, ScoreMetrics.Calibration([0.75, 0.75, 0.75, 0.75], [true, true, true, true]), 12);
    }

    [Fact]
    public void 阈值_合并后的F1最高()
    {
        // 规则只误报了第三条（概率 0.05）：存疑阈值应高于它，且不能高到挡掉第二条（0.3，规则命中）。
        double[] p = [0.95, 0.3, 0.05, 0.1];
        bool[] rules = [false, true, true, false];
        bool[] labels = [true, true, false, false];
        var (threshold, doubt) = Thresholds.Choose(p, rules, labels);
        Assert.Equal(labels, Thresholds.Flags(p, rules, threshold, doubt));
    }
}
