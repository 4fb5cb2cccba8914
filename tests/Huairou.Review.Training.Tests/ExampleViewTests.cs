using Huairou.Review.Training.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Huairou.Review.Training.Tests;

/// <summary>词汇与给 ML.NET 看的例子：期望值照定义手算，训练结果与库里的内存数据逐位相同。</summary>
public sealed class ExampleViewTests
{
    [Fact]
    public void 向量_只留要的桶_按长度归一()
    {
        var vocabulary = new Vocabulary([3, 10, 70000], [3f, 4f, 12f]);

        // 3、4 的长度是 5；桶 5 不要。
        var vector = vocabulary.Vector([3, 5, 10]);
        Assert.Equal(3, vector.Length);
        Assert.Equal([0, 1], vector.GetIndices());
        Assert.Equal([0.6f, 0.8f], vector.GetValues());

        // 3、4、12 的长度是 13。
        Assert.Equal([3f / 13, 4f / 13, 12f / 13], vocabulary.Vector([3, 10, 70000]).GetValues());

        // 一个也没有见过。
        Assert.Empty(vocabulary.Vector([4, 4_194_303]).GetValues().ToArray());
    }

    [Fact]
    public void 各列照给的次序_可以从头再取()
    {
        var view = new ExampleView([true, false], [1f, 2f], [new VBuffer<float>(2, [5f, 6f]), new VBuffer<float>(2, 1, [7f], [1])]);

        Assert.Equal(["Label", "Weight", "Features"], view.Schema.Select(static c => c.Name));
        Assert.Equal(2, view.GetRowCount());
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal([true, false], view.GetColumn<bool>("Label"));
            Assert.Equal([1f, 2f], view.GetColumn<float>("Weight"));
            Assert.Equal([[5f, 6f], [0f, 7f]], view.GetColumn<float[]>("Features"));
        }
    }

    [Fact]
    public void 训练结果与库里的内存数据逐位相同()
    {
        // 稀疏的三十二维，标签由前两维的大小定，夹几条相反的。
        Row[] rows = [.. Enumerable.Range(0, 200).Select(static i => new Row
        {
            Label = (i % 7) + (i % 11 == 0 ? 5 : 0) > 4,
            Features = new VBuffer<float>(32, 3, [1f / (1 + (i % 7)), (i % 5) / 5f, 0.25f], [0, 1, 2 + (i % 30)]),
        })];
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 32);

        var library = Weights(new MLContext(1).Data.LoadFromEnumerable(rows, schema));
        var own = Weights(new ExampleView([.. rows.Select(static r => r.Label)], null, [.. rows.Select(static r => r.Features)]));

        Assert.Contains(library, static w => Math.Abs(w) > 0.1);
        Assert.Equal(library, own);
    }

    private static float[] Weights(IDataView data)
    {
        var model = new MLContext(1).BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 0.1f,
            NumberOfThreads = 1,
        }).Fit(data).Model.SubModel;
        return [model.Bias, .. model.Weights];
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
