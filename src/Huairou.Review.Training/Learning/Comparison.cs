using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>比较表的一行。</summary>
/// <param name="Name">做法。</param>
/// <param name="Scores">留出写作者的指标。</param>
internal sealed record ComparisonRow(string Name, ScoreMetrics Scores);

/// <summary>各种特征、权重与算法的比较，全部按留出写作者。</summary>
internal static class Comparison
{
    /// <summary>第一层的比较：只看全文，各组里只做一组，省时；除注明的以外都是 L-BFGS、计数比加权。</summary>
    /// <param name="cv">条款。</param>
    /// <param name="first">已经算好的第一层留出得分：采用的两种做法不再另训练。</param>
    public static IEnumerable<ComparisonRow> FirstLayer(CrossValidation cv, FirstStage[] first)
    {
        var trainer = CrossValidation.TextTrainer;
        yield return Part("第一层（一组）：只用字片段", cv, cv.Whole(trainer, static r => r.Characters));
        yield return Part("第一层（一组）：只用字片段与隔字的两个字（采用）", cv, [.. first.Select(static f => Logistic(f.Whole.Plain))]);
        yield return Part("第一层（一组）：只用概念", cv, cv.Whole(trainer, static r => r.Concepts));
        yield return Part("第一层（一组）：全部特征（采用）", cv, [.. first.Select(static f => Logistic(f.Whole.Text))]);
        yield return Part("第一层（一组）：全部特征，只按逆文档频率加权", cv, cv.Whole(trainer with { Scaling = Scaling.Idf }, static r => r.Whole));
        yield return Part("第一层（一组）：全部特征，只按逆文档频率加权，强正则（采用）", cv, [.. first.Select(static f => Logistic(f.Whole.Topic))]);
        yield return Part("第一层（一组）：全部特征，SDCA", cv, cv.Whole(trainer with { Solver = Solver.Sdca }, static r => r.Whole));
    }

    /// <summary>第二层的比较：同一组第一层留出得分。</summary>
    public static IEnumerable<ComparisonRow> SecondLayer(CrossValidation cv, FirstStage[] first, float[][] signals)
    {
        yield return Row("最高句分（采用）", cv, [.. first.Select(static f => Logistic(f.Best))]);
        yield return Row("第二层：不用强正则的分与贡献总量", cv, cv.Stack([.. signals.Select(static s => StackTrainer.Without(s, "全文分（强正则）", "贡献总量"))], StackTrainer.Predict));
        yield return Row("第二层：不用只看字的模型", cv, cv.Stack([.. signals.Select(static s => StackTrainer.Without(s, "全文分（只看字）"))], StackTrainer.Predict));
        yield return Row("相近条款的表决（采用）", cv, [.. first.Select(static f => Logistic(f.Whole.Vote))]);
        yield return Row("第二层：不用相近条款的表决", cv, cv.Stack([.. signals.Select(static s => StackTrainer.Without(s, Signals.Neighbourhood))], StackTrainer.Predict));
        yield return Row("规则（只凭规则）", cv, [.. cv.Rows.Select(static r => r.RuleFlag ? 1.0 : 0.0)]);
        yield return Row("第二层：只凭文字分，逻辑回归（分类器单独）", cv, cv.Stack([.. signals.Select(StackTrainer.TextOnly)], StackTrainer.Predict));
        yield return Row("第二层：FastTree", cv, cv.Stack(signals, static (a, l, b) => StackTrainer.FitTrees(false, a, l, b)));
        yield return Row("第二层：LightGBM", cv, cv.Stack(signals, static (a, l, b) => StackTrainer.FitTrees(true, a, l, b)));
        yield return Row("第二层：逻辑回归（采用，未校准）", cv, cv.Stack(signals, StackTrainer.Predict));
    }

    // 第一层只比一组写作者：各行都只算这一组的条款，才可以相比。
    private static ComparisonRow Part(string name, CrossValidation cv, double[] scores)
    {
        var inside = cv.Inside(CrossValidation.ComparedFold);
        return new(name, ScoreMetrics.Of([.. inside.Select(i => scores[i])], [.. inside.Select(i => cv.Labels[i])]));
    }

    private static double Logistic(float score) => 1 / (1 + Math.Exp(-score));

    private static ComparisonRow Row(string name, CrossValidation cv, double[] scores) => new(name, ScoreMetrics.Of(scores, cv.Labels));
}
