using System.Buffers.Binary;

namespace Huairou.Review.Screening.Learning;

/// <summary>导出的线性模型：每个桶一个倍数（逆文档频率）和一个权重；得分 = 偏置 + Σ 权重·倍数 / ‖倍数‖。不可变、线程安全。</summary>
internal sealed class LinearModel
{
    // 倍数与权重同在一格：取一个特征只碰一次内存。
    private readonly (Half Scale, Half Weight)[] _cells = new (Half, Half)[FeatureHash.Buckets];
    private readonly int[] _buckets;

    /// <summary>构造；数值按半精度舍入。</summary>
    /// <param name="bias">偏置。</param>
    /// <param name="buckets">用到的桶号，升序。</param>
    /// <param name="scales">倍数，次序同桶号。</param>
    /// <param name="weights">权重，次序同桶号。</param>
    public LinearModel(float bias, int[] buckets, IReadOnlyList<float> scales, IReadOnlyList<float> weights)
    {
        Bias = bias;
        _buckets = buckets;
        for (var i = 0; i < buckets.Length; i++)
        {
            _cells[buckets[i]] = ((Half)scales[i], (Half)weights[i]);
        }
    }

    private LinearModel(float bias, int[] buckets)
    {
        Bias = bias;
        _buckets = buckets;
    }

    /// <summary>偏置。</summary>
    public float Bias { get; }

    /// <summary>用到的桶号，升序。</summary>
    public IReadOnlyList<int> Buckets => _buckets;

    /// <summary>倍数；没有见过的特征为 0。</summary>
    public float Scale(int bucket) => (float)_cells[bucket].Scale;

    /// <summary>一个特征未归一的贡献。</summary>
    public float Contribution(int bucket) => (float)_cells[bucket].Weight * (float)_cells[bucket].Scale;

    /// <summary>原始分（对数几率）。</summary>
    public float Score(List<int> buckets)
    {
        double sum = 0;
        double norm = 0;
        foreach (var bucket in buckets)
        {
            var cell = _cells[bucket];
            if (cell.Scale != Half.Zero)
            {
                var scale = (float)cell.Scale;
                norm += (double)scale * scale;
                sum += (double)(float)cell.Weight * scale;
            }
        }

        return (float)(Bias + (norm > 0 ? sum / Math.Sqrt(norm) : 0));
    }

    /// <summary>写出。</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Bias);
        writer.Write(_buckets.Length);
        var previous = 0;
        foreach (var bucket in _buckets)
        {
            writer.Write7BitEncodedInt(bucket - previous);
            writer.Write(_cells[bucket].Scale);
            writer.Write(_cells[bucket].Weight);
            previous = bucket;
        }
    }

    /// <summary>读入。冷启动的时间多半花在这里，所以直接在字节上读，数值不经换算。</summary>
    /// <param name="bytes">整个文件。</param>
    /// <param name="at">起点；读完后移到终点。</param>
    /// <exception cref="InvalidDataException">内容残缺或桶号越界。</exception>
    public static LinearModel Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        try
        {
            var bias = BinaryPrimitives.ReadSingleLittleEndian(bytes[at..]);
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]);
            at += 8;
            if (count < 0 || count > FeatureHash.Buckets)
            {
                throw new InvalidDataException("线性模型的特征数不对。");
            }

            var model = new LinearModel(bias, new int[count]);
            var previous = 0;
            for (var i = 0; i < count; i++)
            {
                previous += Varint(bytes, ref at);
                model._buckets[i] = previous;
                model._cells[previous] = (BinaryPrimitives.ReadHalfLittleEndian(bytes[at..]), BinaryPrimitives.ReadHalfLittleEndian(bytes[(at + 2)..]));
                at += 4;
            }

            return model;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("线性模型的内容残缺。", e);
        }
    }

    private static int Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("线性模型的桶号写坏了。");
    }
}
