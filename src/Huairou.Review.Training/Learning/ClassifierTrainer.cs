using Huairou.Review.Screening;
using Huairou.Review.Screening.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Huairou.Review.Training.Learning;

/// <summary>训练分类器：L-BFGS 逻辑回归，按写作者与成对编号分折，折外分数做校准，导出稀疏权重。</summary>
/// <remarks>种子固定、单线程、权重舍入到小数点后四位：同机两次训练逐字节相同。</remarks>
public sealed class ClassifierTrainer(RuleSet rules)
{
    /// <summary>随机种子。</summary>
    public const int Seed = 20261124;

    private const int Folds = 5;
    private const float L1 = 0.02f;
    private const float L2 = 0.6f;

    private readonly ClauseClassifierFeatures _features = new(rules);

    /// <summary>训练并导出。</summary>
    /// <param name="clauses">训练用条款。</param>
    /// <returns>模型与折外得分（顺序同输入）。</returns>
    public (LinearModel Model, double[] OutOfFold) Train(IReadOnlyList<LabelledClause> clauses)
    {
        var rows = clauses.Select(c => ToRow(c)).ToArray();
        var folds = clauses.Select(Fold).ToArray();
        var raw = new double[rows.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit(rows.Where((_, i) => folds[i] != fold));
            for (var i = 0; i < rows.Length; i++)
            {
                if (folds[i] == fold)
                {
                    raw[i] = Score(model, rows[i]);
                }
            }
        }

        var (slope, offset) = PlattScaling.Fit(raw, rows.Select(static r => r.Label).ToArray());
        var final = Fit(rows);
        var exported = new LinearModel(final.Bias, final.Weights, slope, offset);
        return (exported, raw.Select(r => exported.Probability((float)r)).ToArray());
    }

    private Row ToRow(LabelledClause clause)
    {
        var vector = _features.Extract(clause.Text);
        var items = vector.Items;
        return new Row
        {
            Label = clause.IsViolation,
            Features = new VBuffer<float>(FeatureVector.Dimension, items.Count, items.Select(static i => i.Value).ToArray(), items.Select(static i => i.Key).ToArray()),
        };
    }

    // 一对条款进同一折；不成对的按编号散开。
    private static int Fold(LabelledClause clause) =>
        FeatureVector.Hash('折', clause.Pair.Length > 0 ? clause.Writer + clause.Pair : clause.Id) % Folds;

    private static (float Bias, Dictionary<int, float> Weights) Fit(IEnumerable<Row> rows)
    {
        var ml = new MLContext(Seed);
        var data = ml.Data.LoadFromEnumerable(rows);
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = L1,
            L2Regularization = L2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
            HistorySize = 30,
        });
        var model = trainer.Fit(data).Model.SubModel;
        var weights = new Dictionary<int, float>();
        for (var i = 0; i < model.Weights.Count; i++)
        {
            var rounded = MathF.Round(model.Weights[i], 4);
            if (rounded != 0)
            {
                weights[i] = rounded;
            }
        }

        return (MathF.Round(model.Bias, 4), weights);
    }

    private static double Score((float Bias, Dictionary<int, float> Weights) model, Row row)
    {
        double sum = model.Bias;
        foreach (var item in row.Features.Items())
        {
            sum += (double)model.Weights.GetValueOrDefault(item.Key) * item.Value;
        }

        return sum;
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(FeatureVector.Dimension)]
        public VBuffer<float> Features { get; set; }
    }
}
