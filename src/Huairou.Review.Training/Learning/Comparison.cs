using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>比较表的一行。</summary>
/// <param name="Name">做法。</param>
/// <param name="Scores">留出写作者的指标。</param>
internal sealed record ComparisonRow(string Name, ScoreMetrics Scores);

/// <summary>各种特征、权重与算法的比较，全部按留出写作者。</summary>
internal static class Comparison
{
    /// <summary>第一层的比较：只看全文，省时。</summary>
    /// <param name="cv">条款。</param>
    /// <param name="first">已经算好的第一层留出得分：采用的两种做法不再另训练。</param>
    public static IEnumerable<ComparisonRow> FirstLayer(CrossValidation cv, FirstStage[] first)
    {
        var plain = CrossValidation.WholeTrainer;
        static Instance Whole(TrainingRow r) => r.Whole;
        yield return Row("第一层：只用字片段（idf，L-BFGS）", cv, cv.Whole(plain, static r => r.Characters));
        yield return Row("第一层：只用概念（idf，L-BFGS）", cv, cv.Whole(plain, static r => r.Whole with { Buckets = [.. r.Whole.Buckets.Except(r.Characters.Buckets)] }));
        yield return Row("第一层：字片段＋概念（idf，L-BFGS，采用）", cv, [.. first.Select(static f => Logistic(f.Whole))]);
        yield return Row("第一层：同上，不加规则页示例", cv, cv.Whole(plain, Whole, withExtra: false));
        yield return Row("第一层：同上，正则强度 0.1", cv, cv.Whole(plain with { L2 = 0.1f }, Whole));
        yield return Row("第一层：同上，二值不加权", cv, cv.Whole(plain with { Scaling = Scaling.Binary }, Whole));
        yield return Row("第一层：同上，朴素贝叶斯计数比加权（NB-SVM）", cv, [.. first.Select(static f => Logistic(f.WholeRatio))]);
        yield return Row("第一层：只用字片段与隔字的两个字（NB-SVM）", cv, [.. first.Select(static f => Logistic(f.Plain.Whole))]);
        yield return Row("第一层：字片段＋概念，SDCA", cv, cv.Whole(plain with { Solver = Solver.Sdca }, Whole));
    }

    /// <summary>第二层的比较：同一组第一层留出得分。</summary>
    public static IEnumerable<ComparisonRow> SecondLayer(CrossValidation cv, FirstStage[] first, float[][] signals)
    {
        yield return Row("全文＋各句：全文分", cv, [.. first.Select(static f => (double)f.Whole)]);
        yield return Row("全文＋各句：最高句分", cv, [.. first.Select(static f => (double)f.Best)]);
        yield return Row("全文＋各句：两者平均", cv, [.. first.Select(static f => (f.Whole + (double)f.Best) / 2)]);
        yield return Row("全文＋各句：两者平均（计数比加权）", cv, [.. first.Select(static f => (f.WholeRatio + (double)f.Best) / 2)]);
        yield return Row("第二层：不用只看字的两个模型", cv, cv.Stack([.. signals.Select(StackTrainer.WithoutPlain)], StackTrainer.Predict));
        yield return Row("规则（只凭规则）", cv, [.. cv.Rows.Select(static r => r.RuleFlag ? 1.0 : 0.0)]);
        yield return Row("第二层：只凭文字分，逻辑回归（分类器单独）", cv, cv.Stack([.. signals.Select(StackTrainer.TextOnly)], StackTrainer.Predict));
        yield return Row("第二层：FastTree", cv, cv.Stack(signals, static (a, l, w, b) => StackTrainer.FitTrees(false, a, l, w, b)));
        yield return Row("第二层：LightGBM", cv, cv.Stack(signals, static (a, l, w, b) => StackTrainer.FitTrees(true, a, l, w, b)));
        yield return Row("第二层：逻辑回归（采用）", cv, cv.Stack(signals, StackTrainer.Predict));
    }

    private static double Logistic(float score) => 1 / (1 + Math.Exp(-score));

    private static ComparisonRow Row(string name, CrossValidation cv, double[] scores) => new(name, ScoreMetrics.Of(scores, cv.Labels));
}
