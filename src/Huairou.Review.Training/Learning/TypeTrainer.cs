using Huairou.Review.Screening.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Huairou.Review.Training.Learning;

/// <summary>训练定类型的各个模型：字片段、概念各一个 SDCA 最大熵，再按留出写作者的得分定怎样与规则意见合成。单线程、固定种子。</summary>
internal static class TypeTrainer
{
    private const int MinCount = 2;

    // 正则强度（对全体例子之和），由留出写作者选定。
    private const float CharacterL2 = 0.01f;
    private const float ConceptL2 = 0.02f;

    /// <summary>训练字片段、概念两个模型，合成权重另给。</summary>
    /// <param name="rows">问题条款（含规则页的违规示例），类型在标注里。</param>
    /// <param name="types">全部类型，<see cref="TypesOf"/>：留出写作者时有的类型一条也不剩，次序仍须处处相同。</param>
    /// <param name="scale">文字模型，取它的倍数。</param>
    /// <param name="weights">合成权重。</param>
    public static TypeArbiter Fit(IReadOnlyList<TrainingRow> rows, string[] types, LinearModel scale, IReadOnlyList<float> weights) => new(
        Fit(rows, types, static r => r.View.Characters, CharacterL2, scale),
        Fit(rows, types, static r => r.View.Concepts, ConceptL2, scale),
        weights);

    /// <summary>问题条款里出现的全部类型，按编号。</summary>
    public static string[] TypesOf(IEnumerable<TrainingRow> rows) => [.. rows.Where(static r => r.Clause.IsViolation).Select(static r => r.Clause.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>合成权重：每条每个类型算一例，是不是它的类型；逻辑回归，舍入到四位小数。</summary>
    /// <param name="rows">条款与留出写作者得来的各类型各维。</param>
    /// <param name="types">类型编号。</param>
    public static float[] FitWeights(IReadOnlyList<(TrainingRow Row, float[][] Inputs)> rows, IReadOnlyList<string> types) =>
        DenseLogistic.Fit(rows.SelectMany(r => r.Inputs.Select((x, k) => (x, types[k] == r.Row.Clause.Type))), 1).Weights;

    private static TypeModel Fit(IReadOnlyList<TrainingRow> rows, string[] types, Func<TrainingRow, int[]> view, float l2, LinearModel scale)
    {
        var counts = new int[FeatureHash.Buckets];
        foreach (var bucket in rows.SelectMany(view))
        {
            counts[bucket]++;
        }

        int[] buckets = [.. Enumerable.Range(0, FeatureHash.Buckets).Where(b => counts[b] >= MinCount && scale.Scale(b) != 0)];
        var vocabulary = new Vocabulary(buckets, Array.ConvertAll(buckets, scale.Scale));
        var ml = new MLContext(LinearTrainer.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, buckets.Length);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), types.Length);
        var data = ml.Data.LoadFromEnumerable(rows.Select(r => ToRow(r, types, vocabulary.Vector(view(r)))).ToArray(), schema);
        var model = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1,
            L2Regularization = l2 / rows.Count,
            L1Regularization = 0,
            MaximumNumberOfIterations = 12,

            // 训满各轮，不看收敛：每轮看一次要把全部例子对全部类型再算一遍分，用时几乎加倍，而轮数用完以前从未收敛，损失轮轮下降。
            ConvergenceCheckFrequency = 0,
        }).Fit(data).Model;
        VBuffer<float>[]? weights = null;
        model.GetWeights(ref weights, out var classes);
        var dense = weights.Take(classes).Select(static w => w.DenseValues().ToArray()).ToArray();
        return new TypeModel(types, [.. model.GetBiases().Select(static b => MathF.Round(b, 4))], [.. buckets.Select((b, i) => (b, dense.Select(d => d[i]).ToArray()))]);
    }

    // 内存数据的键从零起。
    private static Row ToRow(TrainingRow row, string[] types, VBuffer<float> features) => new()
    {
        Label = (uint)Array.BinarySearch(types, row.Clause.Type, StringComparer.Ordinal),
        Features = features,
    };

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
