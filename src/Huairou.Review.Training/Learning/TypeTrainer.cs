using Huairou.Review.Screening.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Huairou.Review.Training.Learning;

/// <summary>训练类型模型：问题句到类型编号，SDCA 最大熵，单线程、固定种子。</summary>
internal static class TypeTrainer
{
    private const int MinCount = 2;

    /// <summary>训练。</summary>
    /// <param name="rows">问题条款（含规则页的违规示例），类型在标注里。</param>
    /// <param name="scale">文字模型，取它的倍数。</param>
    public static TypeModel Fit(IReadOnlyList<TrainingRow> rows, LinearModel scale)
    {
        string[] types = [.. rows.Select(static r => r.Clause.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var counts = new int[FeatureHash.Buckets];
        foreach (var bucket in rows.SelectMany(static r => r.Problem))
        {
            counts[bucket]++;
        }

        int[] buckets = [.. Enumerable.Range(0, FeatureHash.Buckets).Where(b => counts[b] >= MinCount && scale.Scale(b) != 0)];
        var ml = new MLContext(LinearTrainer.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, buckets.Length);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), types.Length);
        var data = ml.Data.LoadFromEnumerable(rows.Select(r => ToRow(r, types, buckets, scale)).ToArray(), schema);
        var model = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1,
            L2Regularization = 1f / rows.Count / 3,
            L1Regularization = 0,
            MaximumNumberOfIterations = 12,
            ConvergenceTolerance = 0.02f,
        }).Fit(data).Model;
        VBuffer<float>[]? weights = null;
        model.GetWeights(ref weights, out var classes);
        var dense = weights.Take(classes).Select(static w => w.DenseValues().ToArray()).ToArray();
        return new TypeModel(types, [.. model.GetBiases().Select(static b => MathF.Round(b, 4))], [.. buckets.Select((b, i) => (b, dense.Select(d => d[i]).ToArray()))]);
    }

    private static Row ToRow(TrainingRow row, string[] types, int[] buckets, LinearModel scale)
    {
        var (indices, values) = LinearTrainer.Vector(new Instance(row.Problem, true, 1), buckets, i => scale.Scale(buckets[i]));
        return new Row
        {
            // 内存数据的键从零起。
            Label = (uint)Array.BinarySearch(types, row.Clause.Type, StringComparer.Ordinal),
            Features = new VBuffer<float>(buckets.Length, indices.Length, values, indices),
        };
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
