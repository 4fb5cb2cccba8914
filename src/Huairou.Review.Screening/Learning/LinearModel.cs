using System.Numerics;
using System.Runtime.InteropServices;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening.Learning;

/// <summary>导出的线性模型：每个桶一个倍数（逆文档频率）和一个权重；得分 = 偏置 + Σ 权重·倍数 / ‖倍数‖。不可变、线程安全。</summary>
/// <remarks>只存用到的桶：位图记哪些桶有，权重依桶号排成一列，位图里在前面的个数就是下标。没见过的特征看一位就过去。</remarks>
internal sealed class LinearModel
{
    private const int Words = FeatureHash.Buckets / 64;

    private readonly ulong[] _used;
    private readonly int[] _rank;
    private readonly Cell[] _cells;

    /// <summary>构造；数值按半精度舍入。</summary>
    /// <param name="bias">偏置。</param>
    /// <param name="buckets">用到的桶号，升序。</param>
    /// <param name="scales">倍数，次序同桶号。</param>
    /// <param name="weights">权重，次序同桶号。</param>
    public LinearModel(float bias, IReadOnlyList<int> buckets, IReadOnlyList<float> scales, IReadOnlyList<float> weights)
    {
        Bias = bias;
        _used = new ulong[Words];
        _cells = new Cell[buckets.Count];
        for (var i = 0; i < _cells.Length; i++)
        {
            _used[buckets[i] >> 6] |= 1UL << (buckets[i] & 63);
            _cells[i] = new Cell((Half)scales[i], (Half)weights[i]);
        }

        _rank = Rank(_used);
    }

    private LinearModel(float bias, ulong[] used, int[] rank, Cell[] cells)
    {
        (Bias, _used, _rank, _cells) = (bias, used, rank, cells);
    }

    /// <summary>偏置。</summary>
    public float Bias { get; }

    /// <summary>用到的桶号，升序。</summary>
    public IReadOnlyList<int> Buckets => [.. Enumerable.Range(0, FeatureHash.Buckets).Where(b => Find(b) >= 0)];

    /// <summary>倍数；没有见过的特征为 0。</summary>
    public float Scale(int bucket) => Find(bucket) is >= 0 and var at ? (float)_cells[at].Scale : 0;

    /// <summary>一个特征未归一的贡献。</summary>
    public float Contribution(int bucket) => Find(bucket) is >= 0 and var at ? (float)_cells[at].Weight * (float)_cells[at].Scale : 0;

    /// <summary>原始分（对数几率）。</summary>
    public float Score(List<int> buckets) => Score(CollectionsMarshal.AsSpan(buckets), out _);

    /// <summary>原始分（对数几率），连同各特征贡献的绝对值之和：两方的话都说了很多而相抵，与没有话可说，分数相同而把握不同。</summary>
    public float Score(ReadOnlySpan<int> buckets, out float mass)
    {
        double sum = 0;
        double total = 0;
        double norm = 0;
        foreach (var bucket in buckets)
        {
            if (Find(bucket) is >= 0 and var at)
            {
                var cell = _cells[at];
                var scale = (float)cell.Scale;
                var part = (double)(float)cell.Weight * scale;
                norm += (double)scale * scale;
                sum += part;
                total += Math.Abs(part);
            }
        }

        var length = norm > 0 ? Math.Sqrt(norm) : 1;
        mass = (float)(total / length);
        return (float)(Bias + (sum / length));
    }

    /// <summary>写出。</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Bias);
        writer.Write(_cells.Length);
        writer.Write(MemoryMarshal.AsBytes(_used.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_cells.AsSpan()));
    }

    /// <summary>读入：位图与权重都是整块，读到内存就能用。</summary>
    /// <exception cref="InvalidDataException">内容残缺，或者位图与个数不符。</exception>
    public static LinearModel Read(PackReader reader)
    {
        var bias = reader.Single();
        var count = reader.Count(FeatureHash.Buckets);
        var used = reader.Array<ulong>(Words);
        var cells = reader.Array<Cell>(count);
        var rank = Rank(used);
        return rank[^1] + BitOperations.PopCount(used[^1]) == count
            ? new LinearModel(bias, used, rank, cells)
            : throw new InvalidDataException("线性模型的特征数不对。");
    }

    // 每个字之前已有多少位。
    private static int[] Rank(ulong[] used)
    {
        var rank = new int[used.Length];
        for (var i = 1; i < used.Length; i++)
        {
            rank[i] = rank[i - 1] + BitOperations.PopCount(used[i - 1]);
        }

        return rank;
    }

    /// <summary>挑出见过的桶，换成格的下标，依原来的次序；不用分支。</summary>
    /// <param name="buckets">桶号。</param>
    /// <param name="known">接收见过的格的下标，不短于 <paramref name="buckets"/>。</param>
    /// <returns>见过几个。</returns>
    internal int Known(ReadOnlySpan<int> buckets, Span<int> known)
    {
        var (used, rank) = (_used, _rank);
        var count = 0;
        foreach (var bucket in buckets)
        {
            var word = used[bucket >> 6];
            known[count] = rank[bucket >> 6] + BitOperations.PopCount(word & ((1UL << bucket) - 1));
            count += (int)(word >> bucket) & 1;
        }

        return count;
    }

    /// <summary>取见过的格；只取不算，许多格一起等内存。</summary>
    /// <param name="known">格的下标。</param>
    /// <param name="cells">接收各格，不短于 <paramref name="known"/>。</param>
    internal void Fetch(ReadOnlySpan<int> known, Span<Cell> cells)
    {
        var all = _cells;
        for (var i = 0; i < known.Length; i++)
        {
            cells[i] = all[known[i]];
        }
    }

    /// <summary>一个桶的下标；没有见过的为 -1。</summary>
    internal int Find(int bucket)
    {
        var word = _used[bucket >> 6];
        var bit = 1UL << (bucket & 63);
        return (word & bit) == 0 ? -1 : _rank[bucket >> 6] + BitOperations.PopCount(word & (bit - 1));
    }

    // 倍数与权重同在一格：取一个特征只碰一次内存。
    internal readonly record struct Cell(Half Scale, Half Weight)
    {
        /// <summary>倍数与权重，单精度。</summary>
        public (float Scale, float Weight) Values => (ToSingle(Scale), ToSingle(Weight));

        // 指数的偏移由乘法补上，非正规数也对；有限的数都精确。运行库的转换还要管无穷与非数，慢几倍。
        private static float ToSingle(Half half)
        {
            var bits = (int)BitConverter.HalfToInt16Bits(half);
            return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(BitConverter.Int32BitsToSingle((bits & 0x7fff) << 13) * BitConverter.Int32BitsToSingle((127 + 112) << 23)) | (bits & int.MinValue));
        }
    }
}
