using Huairou.Review.Screening.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
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
        var ml = new MLContext(LinearTrainer.Seed);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = L2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
            HistorySize = 30,
            MaximumNumberOfIterations = 500,
        }).Fit(Data(ml, signals, labels)).Model.SubModel;
        return new StackModel(MathF.Round(model.Bias, 4), [.. model.Weights.Select(static w => MathF.Round(w, 4))]);
    }

    /// <summary>校准：由留出的对数几率得斜率与截距，舍入到四位小数。</summary>
    /// <remarks>成对的条款刻意只差一两个字，真实文件里没有这样密；只用不成对的条款校准，概率才是文件里的概率。</remarks>
    /// <param name="probabilities">留出概率，未校准。</param>
    /// <param name="labels">标签。</param>
    public static (float Slope, float Bias) Calibrate(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        var ml = new MLContext(LinearTrainer.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 1);
        var rows = probabilities.Select((p, i) => new Row { Label = labels[i], Features = [(float)Math.Log(p / (1 - p))] }).ToArray();
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 0,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
            MaximumNumberOfIterations = 200,
        }).Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return (MathF.Round(model.Weights[0], 4), MathF.Round(model.Bias, 4));
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
        var data = Data(ml, signals, labels);
        ITransformer model = lightGbm
            ? ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { NumberOfThreads = 1, NumberOfIterations = 120, NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 20, LearningRate = 0.05, Seed = LinearTrainer.Seed, Deterministic = true }).Fit(data)
            : ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { NumberOfThreads = 1, NumberOfTrees = 120, NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 20, LearningRate = 0.05, Seed = LinearTrainer.Seed }).Fit(data);
        return [.. model.Transform(Data(ml, others, new bool[others.Count])).GetColumn<float>("Probability").Select(static p => (double)p)];
    }

    private static IDataView Data(MLContext ml, IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Signals.Names.Count);
        return ml.Data.LoadFromEnumerable(signals.Select((s, i) => new Row { Label = labels[i], Features = s }).ToArray(), schema);
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
