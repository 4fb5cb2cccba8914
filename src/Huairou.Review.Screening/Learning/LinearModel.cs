namespace Huairou.Review.Screening.Learning;

/// <summary>导出的线性模型：每个桶一个倍数（逆文档频率）和一个权重；得分 = 偏置 + Σ 权重·倍数 / ‖倍数‖。不可变、线程安全。</summary>
internal sealed class LinearModel
{
    private readonly Half[] _scale = new Half[FeatureHash.Buckets];
    private readonly Half[] _weight = new Half[FeatureHash.Buckets];
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
            _scale[buckets[i]] = (Half)scales[i];
            _weight[buckets[i]] = (Half)weights[i];
        }
    }

    /// <summary>偏置。</summary>
    public float Bias { get; }

    /// <summary>用到的桶号，升序。</summary>
    public IReadOnlyList<int> Buckets => _buckets;

    /// <summary>倍数；没有见过的特征为 0。</summary>
    public float Scale(int bucket) => (float)_scale[bucket];

    /// <summary>一个特征未归一的贡献。</summary>
    public float Contribution(int bucket) => (float)_weight[bucket] * (float)_scale[bucket];

    /// <summary>原始分（对数几率）。</summary>
    public float Score(List<int> buckets)
    {
        double sum = 0;
        double norm = 0;
        foreach (var bucket in buckets)
        {
            var scale = (float)_scale[bucket];
            if (scale != 0)
            {
                norm += (double)scale * scale;
                sum += (double)(float)_weight[bucket] * scale;
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
            writer.Write(_scale[bucket]);
            writer.Write(_weight[bucket]);
            previous = bucket;
        }
    }

    /// <summary>读入。</summary>
    public static LinearModel Read(BinaryReader reader)
    {
        var bias = reader.ReadSingle();
        var buckets = new int[reader.ReadInt32()];
        var scales = new float[buckets.Length];
        var weights = new float[buckets.Length];
        var previous = 0;
        for (var i = 0; i < buckets.Length; i++)
        {
            previous += reader.Read7BitEncodedInt();
            buckets[i] = previous;
            scales[i] = (float)reader.ReadHalf();
            weights[i] = (float)reader.ReadHalf();
        }

        return new LinearModel(bias, buckets, scales, weights);
    }
}
