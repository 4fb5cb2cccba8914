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

    // 成对条款只差一两个字，比真实文件里密得多：照数计权，规则与文字模型都显得比实际不可靠。
    private const float PairWeight = 0.3f;

    /// <summary>一条在第二层里的份量。</summary>
    public static float WeightOf(LabelledClause clause) => clause.Pair.Length > 0 ? PairWeight : 1;

    /// <summary>逻辑回归，权重舍入到四位小数。</summary>
    /// <param name="signals">输入。</param>
    /// <param name="labels">标签。</param>
    /// <param name="weights">各条的份量。</param>
    public static StackModel Fit(IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels, IReadOnlyList<float> weights)
    {
        var ml = new MLContext(LinearTrainer.Seed);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = L2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
            HistorySize = 30,
            MaximumNumberOfIterations = 500,
        }).Fit(Data(ml, signals, labels, weights)).Model.SubModel;
        return new StackModel(MathF.Round(model.Bias, 4), [.. model.Weights.Select(static w => MathF.Round(w, 4))]);
    }

    /// <summary>训练后对另一组的概率。</summary>
    public static double[] Predict(IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels, IReadOnlyList<float> weights, IReadOnlyList<float[]> others)
    {
        var model = Fit(signals, labels, weights);
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
    public static double[] FitTrees(bool lightGbm, IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels, IReadOnlyList<float> weights, IReadOnlyList<float[]> others)
    {
        var ml = new MLContext(LinearTrainer.Seed);
        var data = Data(ml, signals, labels, weights);
        ITransformer model = lightGbm
            ? ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { ExampleWeightColumnName = nameof(Row.Weight), NumberOfThreads = 1, NumberOfIterations = 120, NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 20, LearningRate = 0.05, Seed = LinearTrainer.Seed, Deterministic = true }).Fit(data)
            : ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { ExampleWeightColumnName = nameof(Row.Weight), NumberOfThreads = 1, NumberOfTrees = 120, NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 20, LearningRate = 0.05, Seed = LinearTrainer.Seed }).Fit(data);
        return [.. model.Transform(Data(ml, others, new bool[others.Count], new float[others.Count])).GetColumn<float>("Probability").Select(static p => (double)p)];
    }

    private static IDataView Data(MLContext ml, IReadOnlyList<float[]> signals, IReadOnlyList<bool> labels, IReadOnlyList<float> weights)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Signals.Names.Count);
        return ml.Data.LoadFromEnumerable(signals.Select((s, i) => new Row { Label = labels[i], Weight = weights[i], Features = s }).ToArray(), schema);
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public float Weight { get; set; }

        public float[] Features { get; set; } = [];
    }
}
