using Huairou.Review.Screening.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Huairou.Review.Training.Learning;

/// <summary>第二层：在合成的一排数上训练；正式用逻辑回归，另两种树供比较。</summary>
internal static class StackTrainer
{
    private const float L2 = 1f;

    /// <summary>逻辑回归，权重舍入到四位小数。</summary>
    /// <param name="signals">输入。</param>
    /// <param name="labels">标签。</param>
    public static StackModel Fit(IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels)
    {
        var (bias, weights) = DenseLogistic.Fit(signals.Zip(labels), L2);
        return new StackModel(bias, weights);
    }

    /// <summary>校准：由留出的对数几率得斜率与截距，舍入到四位小数。</summary>
    /// <remarks>
    /// 成对的条款刻意只差一两个字，真实文件里没有这样密，所以只用不成对的条款。不成对的里问题不到四成，
    /// 概率按问题与合规各半折算：截距加上两类条数之比的对数（<see cref="LegislationPolicy"/> 照此从严）。
    /// </remarks>
    /// <param name="probabilities">留出概率，未校准。</param>
    /// <param name="labels">标签，两类都有。</param>
    public static (float Slope, float Bias) Calibrate(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        var (bias, weights) = DenseLogistic.Fit(probabilities.Select(static p => new[] { (float)Math.Log(p / (1 - p)) }).Zip(labels), 0);
        var violations = labels.Count(static l => l);
        return (weights[0], (float)Math.Round(bias + Math.Log((labels.Count - violations) / (double)violations), 4));
    }

    /// <summary>训练后对另一组的概率。</summary>
    public static double[] Predict(IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels, IReadOnlyList<float[]> others)
    {
        var model = Fit(signals, labels);
        return [.. others.Select(model.Probability)];
    }

    /// <summary>只留文字模型的各维，规则结果一律为零：用来测分类器单独的成绩。</summary>
    public static float[] TextOnly(float[] signals) => [.. signals.Select(static (v, i) => Signals.IsTextOnly(i) ? v : 0)];

    /// <summary>去掉几维，供比较。</summary>
    public static float[] Without(float[] signals, params ReadOnlySpan<string> names)
    {
        var copy = signals.ToArray();
        foreach (var name in names)
        {
            copy[Signals.Names.Index().First(n => n.Item == name).Index] = 0;
        }

        return copy;
    }

    /// <summary>树模型对另一组的概率。</summary>
    public static double[] FitTrees(bool lightGbm, IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels, IReadOnlyList<float[]> others)
    {
        var ml = new MLContext(LinearTrainer.Seed);
        var data = DenseLogistic.Data(signals.Zip(labels));
        ITransformer model = lightGbm
            ? ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { NumberOfThreads = 1, NumberOfIterations = 120, NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 20, LearningRate = 0.05, Seed = LinearTrainer.Seed, Deterministic = true }).Fit(data)
            : ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { NumberOfThreads = 1, NumberOfTrees = 120, NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 20, LearningRate = 0.05, Seed = LinearTrainer.Seed }).Fit(data);
        return [.. model.Transform(DenseLogistic.Data(others.Select(static o => (o, false)))).GetColumn<float>("Probability").Select(static p => (double)p)];
    }
}
