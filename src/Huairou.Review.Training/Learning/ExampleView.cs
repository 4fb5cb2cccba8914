using Microsoft.ML;
using Microsoft.ML.Data;

namespace Huairou.Review.Training.Learning;

/// <summary>给 ML.NET 看的例子，依次取用：标签、权重（可无）、特征。</summary>
/// <remarks>L-BFGS 每算一次梯度都从头取一遍；库里的内存数据把特征逐条抄一遍，这里只交出数组。取用的一方不得改写。</remarks>
internal sealed class ExampleView : IDataView
{
    private readonly bool[] _labels;
    private readonly float[]? _weights;
    private readonly VBuffer<float>[] _features;

    /// <summary>构造。</summary>
    /// <param name="labels">标签，至少一个。</param>
    /// <param name="weights">权重；一律为一时可以不给。</param>
    /// <param name="features">特征，维数相同。</param>
    public ExampleView(bool[] labels, float[]? weights, VBuffer<float>[] features)
    {
        (_labels, _weights, _features) = (labels, weights, features);
        var schema = new DataViewSchema.Builder();
        schema.AddColumn("Label", BooleanDataViewType.Instance);
        if (weights is not null)
        {
            schema.AddColumn("Weight", NumberDataViewType.Single);
        }

        schema.AddColumn("Features", new VectorDataViewType(NumberDataViewType.Single, features[0].Length));
        Schema = schema.ToSchema();
    }

    /// <inheritdoc />
    public DataViewSchema Schema { get; }

    /// <inheritdoc />
    public bool CanShuffle => false;

    /// <inheritdoc />
    public long? GetRowCount() => _labels.Length;

    /// <inheritdoc />
    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => new Cursor(this, columnsNeeded);

    /// <inheritdoc />
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(ExampleView view, IEnumerable<DataViewSchema.Column> columns) : DataViewRowCursor
    {
        private readonly HashSet<int> _active = [.. columns.Select(static c => c.Index)];
        private int _at = -1;

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _at;

        public override long Batch => 0;

        public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column.Index);

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref value) => value = new DataViewRowId((ulong)_at, 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            Delegate getter = column.Name switch
            {
                "Label" => (ValueGetter<bool>)((ref value) => value = view._labels[_at]),
                "Weight" => (ValueGetter<float>)((ref value) => value = view._weights![_at]),
                _ => (ValueGetter<VBuffer<float>>)((ref value) => value = view._features[_at]),
            };
            return (ValueGetter<TValue>)getter;
        }

        public override bool MoveNext()
        {
            _at = _at + 1 < view._labels.Length ? _at + 1 : -1;
            return _at >= 0;
        }
    }
}
