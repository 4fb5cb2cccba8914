using System.Runtime.InteropServices;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening.Learning;

/// <summary>问题类型模型：给一段文字的一类特征（字片段或者概念）定各类型的分。多类线性，倍数与文字模型共用。不可变、线程安全。</summary>
internal sealed class TypeModel
{
    // 定点数的步长。
    private const float Step = 1f / 500;

    // 小于此数（以步长计）的权重不存。
    private const int Smallest = 30;
    private readonly float[] _bias;
    private readonly int[] _buckets;
    private readonly int[] _offsets;
    private readonly byte[] _classes;
    private readonly short[] _weights;

    /// <summary>构造。</summary>
    /// <param name="types">类型编号。</param>
    /// <param name="bias">各类型的偏置。</param>
    /// <param name="weights">桶号升序；每桶各类型的权重，小到舍为零的不存。</param>
    public TypeModel(IReadOnlyList<string> types, IReadOnlyList<float> bias, IReadOnlyList<(int Bucket, float[] Weights)> weights)
    {
        Types = types;
        _bias = [.. bias];
        var (buckets, offsets, classes, values) = (new List<int>(), new List<int>(), new List<byte>(), new List<short>());
        foreach (var (bucket, row) in weights)
        {
            var before = classes.Count;
            for (var k = 0; k < row.Length; k++)
            {
                var value = (short)MathF.Round(Math.Clamp(row[k] / Step, short.MinValue, short.MaxValue));
                if (Math.Abs(value) >= Smallest)
                {
                    classes.Add((byte)k);
                    values.Add(value);
                }
            }

            if (classes.Count > before)
            {
                buckets.Add(bucket);
                offsets.Add(before);
            }
        }

        offsets.Add(classes.Count);
        (_buckets, _offsets, _classes, _weights) = ([.. buckets], [.. offsets], [.. classes], [.. values]);
    }

    private TypeModel(string[] types, float[] bias, int[] buckets, int[] offsets, byte[] classes, short[] weights)
    {
        (Types, _bias, _buckets, _offsets, _classes, _weights) = (types, bias, buckets, offsets, classes, weights);
    }

    /// <summary>类型编号。</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>各类型的分，次序同 <see cref="Types"/>。</summary>
    /// <param name="buckets">特征。</param>
    /// <param name="scale">倍数来源。</param>
    public float[] Scores(IReadOnlyList<int> buckets, LinearModel scale)
    {
        var scores = new double[_bias.Length];
        double norm = 0;
        foreach (var bucket in buckets)
        {
            var s = scale.Scale(bucket);
            norm += (double)s * s;
            var at = s == 0 ? -1 : Array.BinarySearch(_buckets, bucket);
            for (var i = at < 0 ? 0 : _offsets[at]; at >= 0 && i < _offsets[at + 1]; i++)
            {
                scores[_classes[i]] += _weights[i] * Step * s;
            }
        }

        var length = norm > 0 ? Math.Sqrt(norm) : 1;
        return [.. scores.Select((v, k) => (float)((v / length) + _bias[k]))];
    }

    /// <summary>写出。</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Types.Count);
        for (var k = 0; k < Types.Count; k++)
        {
            writer.Write(Types[k]);
            writer.Write(_bias[k]);
        }

        writer.Write(_buckets.Length);
        var previous = 0;
        for (var i = 0; i < _buckets.Length; i++)
        {
            writer.Write7BitEncodedInt(_buckets[i] - previous);
            previous = _buckets[i];
        }

        for (var i = 0; i < _buckets.Length; i++)
        {
            writer.Write((byte)(_offsets[i + 1] - _offsets[i]));
        }

        writer.Write(_classes);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>读入。</summary>
    /// <exception cref="InvalidDataException">内容残缺。</exception>
    public static TypeModel Read(PackReader reader)
    {
        var types = new string[reader.Count(byte.MaxValue + 1)];
        var bias = new float[types.Length];
        for (var k = 0; k < types.Length; k++)
        {
            (types[k], bias[k]) = (reader.Text(), reader.Single());
        }

        var buckets = new int[reader.Count(FeatureHash.Buckets)];
        var previous = 0;
        for (var i = 0; i < buckets.Length; i++)
        {
            previous += reader.Varint();
            buckets[i] = previous;
        }

        var counts = reader.Array<byte>(buckets.Length);
        var offsets = new int[buckets.Length + 1];
        for (var i = 0; i < buckets.Length; i++)
        {
            offsets[i + 1] = offsets[i] + counts[i];
        }

        return new TypeModel(types, bias, buckets, offsets, reader.Array<byte>(offsets[^1]), reader.Array<short>(offsets[^1]));
    }
}
