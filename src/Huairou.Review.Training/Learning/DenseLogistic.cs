using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Huairou.Review.Training.Learning;

/// <summary>几维到几十维稠密输入上的 L-BFGS 逻辑回归（Microsoft.ML）：第二层、校准、定类型的合成都用它。单线程、固定种子。</summary>
internal static class DenseLogistic
{
    /// <summary>训练；权重与偏置舍入到四位小数。</summary>
    /// <param name="rows">输入与标签，各行维数相同。</param>
    /// <param name="l2">正则强度（对全体例子之和）。</param>
    public static (float Bias, float[] Weights) Fit(IEnumerable<(float[] Features, bool Label)> rows, float l2)
    {
        var ml = new MLContext(LinearTrainer.Seed);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = l2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
            HistorySize = 30,
            MaximumNumberOfIterations = 500,
        }).Fit(Data(rows)).Model.SubModel;
        return (MathF.Round(model.Bias, 4), [.. model.Weights.Select(static w => MathF.Round(w, 4))]);
    }

    /// <summary>给 ML.NET 看的数据。</summary>
    public static IDataView Data(IEnumerable<(float[] Features, bool Label)> rows)
    {
        (float[] Features, bool Label)[] all = [.. rows];
        return new ExampleView(Array.ConvertAll(all, static r => r.Label), null, Array.ConvertAll(all, static r => new VBuffer<float>(r.Features.Length, r.Features)));
    }
}
