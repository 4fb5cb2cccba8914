using Huairou.Review.Screening.Learning;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Huairou.Review.Training.Learning;

/// <summary>特征的倍数怎样定。</summary>
internal enum Scaling
{
    /// <summary>逆文档频率。</summary>
    Idf,

    /// <summary>逆文档频率乘朴素贝叶斯对数计数比的绝对值（NB-SVM）。</summary>
    NaiveBayes,

    /// <summary>一律为一。</summary>
    Binary,
}

/// <summary>用什么算法。</summary>
internal enum Solver
{
    /// <summary>L-BFGS 逻辑回归。</summary>
    Lbfgs,

    /// <summary>SDCA 逻辑回归。</summary>
    Sdca,
}

/// <summary>在稀疏特征上训练线性模型（Microsoft.ML），导出按桶号取用的权重。种子固定、单线程。</summary>
/// <param name="L2">正则强度（对全体例子之和）。</param>
/// <param name="Scaling">倍数。</param>
/// <param name="Solver">算法。</param>
internal sealed record LinearTrainer(float L2 = 0.1f, Scaling Scaling = Scaling.Idf, Solver Solver = Solver.Lbfgs)
{
    /// <summary>随机种子。</summary>
    public const int Seed = 20261124;

    // 至少在这么多例中出现过的特征才要。
    private const int MinCount = 4;

    /// <summary>训练并导出。</summary>
    public LinearModel Fit(IReadOnlyList<Instance> instances) => FitWithReference(instances).Exported;

    /// <summary>训练，连同 ML.NET 原模型。</summary>
    public (LinearModel Exported, ITransformer Reference, DataViewSchema Schema, MLContext Context) FitWithReference(IReadOnlyList<Instance> instances)
    {
        var vocabulary = VocabularyOf(instances);
        var ml = new MLContext(Seed);
        var data = Solver == Solver.Sdca ? Shuffled(ml, instances, vocabulary) : View(instances, vocabulary);
        LinearBinaryModelParameters weights;
        ITransformer reference;
        if (Solver == Solver.Sdca)
        {
            var model = ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
            {
                ExampleWeightColumnName = nameof(Row.Weight),
                L2Regularization = L2 / instances.Count,
                L1Regularization = 0,
                NumberOfThreads = 1,
                MaximumNumberOfIterations = 30,
            }).Fit(data);
            weights = model.Model.SubModel;
            reference = model;
        }
        else
        {
            var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                ExampleWeightColumnName = nameof(Row.Weight),
                L1Regularization = 0,
                L2Regularization = L2,
                NumberOfThreads = 1,
                OptimizationTolerance = 1e-5f,
                HistorySize = 10,
                MaximumNumberOfIterations = 80,
            }).Fit(data);
            weights = model.Model.SubModel;
            reference = model;
        }

        var exported = new LinearModel(weights.Bias, vocabulary.Buckets, vocabulary.Scales, [.. weights.Weights]);
        return (exported, reference, data.Schema, ml);
    }

    /// <summary>以 ML.NET 原模型算分，供核对。</summary>
    public static float[] ReferenceScores(ITransformer reference, IReadOnlyList<Instance> instances, LinearModel exported)
    {
        var buckets = exported.Buckets.ToArray();
        var data = View(instances, new Vocabulary(buckets, Array.ConvertAll(buckets, exported.Scale)));
        return [.. reference.Transform(data).GetColumn<float>("Score")];
    }

    private static ExampleView View(IReadOnlyList<Instance> instances, Vocabulary vocabulary) => new(
        [.. instances.Select(static i => i.Label)],
        [.. instances.Select(static i => i.Weight)],
        [.. instances.Select(i => vocabulary.Vector(i.Buckets))]);

    // SDCA 每轮打乱次序，用库里能打乱的内存数据。
    private static IDataView Shuffled(MLContext ml, IReadOnlyList<Instance> instances, Vocabulary vocabulary)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vocabulary.Buckets.Length);
        return ml.Data.LoadFromEnumerable(instances.Select(i => new Row { Label = i.Label, Weight = i.Weight, Features = vocabulary.Vector(i.Buckets) }).ToArray(), schema);
    }

    private Vocabulary VocabularyOf(IReadOnlyList<Instance> instances)
    {
        var positive = new int[FeatureHash.Buckets];
        var negative = new int[FeatureHash.Buckets];
        double positives = 0, negatives = 0;
        foreach (var instance in instances)
        {
            var counts = instance.Label ? positive : negative;
            positives += instance.Label ? instance.Buckets.Length : 0;
            negatives += instance.Label ? 0 : instance.Buckets.Length;
            foreach (var bucket in instance.Buckets)
            {
                counts[bucket]++;
            }
        }

        int[] buckets = [.. Enumerable.Range(0, FeatureHash.Buckets).Where(b => positive[b] + negative[b] >= MinCount)];
        var scales = Array.ConvertAll(buckets, b => (float)(Half)Scale(positive[b], negative[b], instances.Count, positives, negatives));
        return new Vocabulary(buckets, scales);
    }

    private double Scale(int positive, int negative, int count, double positives, double negatives)
    {
        var idf = Math.Log((1.0 + count) / (1 + positive + negative)) + 1;
        var ratio = Math.Abs(Math.Log((positive + 1) / (positives + 1) / ((negative + 1) / (negatives + 1))));
        return Scaling switch { Scaling.Binary => 1, Scaling.Idf => idf, _ => idf * (0.25 + ratio) };
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public float Weight { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
