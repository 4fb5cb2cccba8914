namespace Huairou.Review.Screening.Learning;

/// <summary>取到的桶号，依次放着，可以重复；清空复用。</summary>
internal sealed class BucketBuffer
{
    private int[] _items = new int[4096];
    private int _count;

    /// <summary>放着的桶号。</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(0, _count);

    /// <summary>作为特征的去处；用结构，取特征的代码因此按它单独编译，不经接口。</summary>
    public Sink Into => new(this);

    /// <summary>清空。</summary>
    public void Clear() => _count = 0;

    private void Add(int bucket)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, 2 * _count);
        }

        _items[_count++] = bucket;
    }

    /// <summary>特征的去处。</summary>
    internal readonly struct Sink(BucketBuffer buffer) : IFeatureSink
    {
        /// <inheritdoc />
        public void Add(int bucket, int start, int end, int start2, int end2) => buffer.Add(bucket);
    }
}

/// <summary>一个线性模型边取特征边算的分：同一特征只算一次，次序与先后出现的次序相同，所以与 <see cref="LinearModel.Score(List{int})"/> 分毫不差。</summary>
/// <remarks>特征多半是模型没见过的，先看模型有没有，有的才记“见过”：记的东西少，留在近处的内存里。</remarks>
internal sealed class RunningScore
{
    private const int Batch = 128;

    private readonly BucketSet _seen = new();
    private double _sum;
    private double _norm;
    private double _mass;

    /// <summary>从头算起。</summary>
    /// <param name="expected">大约多少个特征。</param>
    public void Clear(int expected)
    {
        _seen.Clear(expected);
        (_sum, _norm, _mass) = (0, 0, 0);
    }

    /// <summary>加入特征。</summary>
    public void Add(LinearModel model, ReadOnlySpan<int> buckets)
    {
        // 一批一批地：先挑出模型有的，再去掉重复的，最后取值。前后两步各次取数互不相干，几个一起等内存；有没有各占一半，猜不准，不用分支。
        Span<int> known = stackalloc int[Batch];
        Span<LinearModel.Cell> cells = stackalloc LinearModel.Cell[Batch];
        for (; buckets.Length > 0; buckets = buckets[Math.Min(Batch, buckets.Length)..])
        {
            var count = model.Known(buckets[..Math.Min(Batch, buckets.Length)], known);
            var fresh = 0;
            foreach (var bucket in known[..count])
            {
                if (_seen.Add(bucket))
                {
                    known[fresh++] = bucket;
                }
            }

            model.Fetch(known[..fresh], cells);
            Sum(cells[..fresh]);
        }
    }

    private void Sum(ReadOnlySpan<LinearModel.Cell> cells)
    {
        var (norm, sum, mass) = (_norm, _sum, _mass);
        foreach (var cell in cells)
        {
            var (scale, weight) = cell.Values;
            norm += (double)scale * scale;
            var part = (double)weight * scale;
            sum += part;
            mass += Math.Abs(part);
        }

        (_norm, _sum, _mass) = (norm, sum, mass);
    }

    /// <summary>原始分（对数几率）。</summary>
    public float Score(LinearModel model) => (float)(model.Bias + (_norm > 0 ? _sum / Math.Sqrt(_norm) : 0));

    /// <summary>各特征贡献的绝对值之和：两方的话都说了很多而相抵，与没有话可说，分数相同而把握不同。</summary>
    public float Mass => (float)(_mass / (_norm > 0 ? Math.Sqrt(_norm) : 1));
}
