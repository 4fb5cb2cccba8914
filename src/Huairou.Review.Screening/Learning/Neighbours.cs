using System.Numerics;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening.Learning;

/// <summary>相近条款的表决：从训练条款里找字面最相近的四十条，按相近程度投票。线性模型把一个个字的分加起来，这里看整条像谁，错得不一样。不可变、线程安全。</summary>
/// <remarks>相近程度是一字、两字片段按逆文档频率加权的余弦；倒排表存成差分的变长整数，几百万项只占几兆字节；用到才展开。</remarks>
internal sealed class Neighbours
{
    // 由留出写作者选定：试过四十、六十、一百五十条，相差无几。
    private const int Nearest = 40;

    // 一条字面全同的算多少票；票随余弦的平方减少。
    private const float Sharpness = 20;

    // 两方各先垫半票：没有相近条款时不作判断。
    private const float Doubt = 0.5f;

    private const int MaxGram = 2;

    // 只见过一次的片段配不上别的条款；一成以上的条款都有的片段认不出像谁。
    private const int MinCount = 2;
    private const double MaxShare = 0.1;

    [ThreadStatic]
    private static float[]? t_products;

    private readonly int[] _buckets;
    private readonly float[] _weights;
    private readonly int[] _starts;
    private readonly byte[] _postings;
    private readonly float[] _scales;
    private readonly byte[] _labels;
    private readonly Lazy<(int[] Clauses, int[] Starts)> _expanded;

    private Neighbours(int[] buckets, float[] weights, int[] starts, byte[] postings, float[] scales, byte[] labels)
    {
        (_buckets, _weights, _starts, _postings, _scales, _labels) = (buckets, weights, starts, postings, scales, labels);
        _expanded = new Lazy<(int[], int[])>(Expand);
    }

    /// <summary>一段文字（各条款，连引导语）的片段，按先后，不重复。</summary>
    public static int[] Grams(IReadOnlyList<Evidence> parts)
    {
        var bag = FeatureBag.Rent();
        foreach (var part in parts)
        {
            foreach (var (span, _) in part.Sentences)
            {
                ClauseFeatures.Characters(part.Passage.Text, span, bag, maxGram: MaxGram);
            }
        }

        return [.. bag.Buckets];
    }

    /// <summary>由训练条款建立。</summary>
    /// <param name="clauses">各条的片段与标签。</param>
    public static Neighbours Of(IReadOnlyList<(int[] Grams, bool IsViolation)> clauses)
    {
        var counts = new int[FeatureHash.Buckets];
        foreach (var gram in clauses.SelectMany(static c => c.Grams))
        {
            counts[gram]++;
        }

        int[] buckets = [.. Enumerable.Range(0, counts.Length).Where(b => counts[b] >= MinCount && counts[b] <= MaxShare * clauses.Count)];
        float[] weights = [.. buckets.Select(b => (float)Math.Pow(Math.Log((1.0 + clauses.Count) / (1 + counts[b])) + 1, 2))];
        var lists = Array.ConvertAll(buckets, b => new List<int>(counts[b]));

        // 各片段的次序加一：要查几百万次，折半查找慢得多。
        var places = new int[counts.Length];
        for (var at = 0; at < buckets.Length; at++)
        {
            places[buckets[at]] = at + 1;
        }

        var scales = new float[clauses.Count];
        for (var i = 0; i < clauses.Count; i++)
        {
            var sum = 0f;
            foreach (var gram in clauses[i].Grams)
            {
                if (places[gram] - 1 is >= 0 and var at)
                {
                    lists[at].Add(i);
                    sum += weights[at];
                }
            }

            scales[i] = Scale(sum);
        }

        using var postings = new MemoryStream();
        using var writer = new BinaryWriter(postings);
        var starts = new int[buckets.Length + 1];
        for (var at = 0; at < lists.Length; at++)
        {
            var last = -1;
            foreach (var i in lists[at])
            {
                writer.Write7BitEncodedInt(i - last);
                last = i;
            }

            starts[at + 1] = (int)postings.Length;
        }

        return new Neighbours(buckets, weights, starts, postings.ToArray(), scales, [.. clauses.Select(static c => (byte)(c.IsViolation ? 1 : 0))]);
    }

    /// <summary>表决：正的像问题条款，负的像合规条款，0 为没有相近的。</summary>
    /// <param name="grams"><see cref="Grams"/> 给出的片段。</param>
    public float Vote(int[] grams)
    {
        var products = t_products is { } old && old.Length >= _scales.Length ? old : t_products = new float[_scales.Length];
        Array.Clear(products, 0, _scales.Length);
        var (clauses, starts) = _expanded.Value;
        var sum = 0f;
        foreach (var at in Known(_buckets, grams))
        {
            var weight = _weights[at];
            sum += weight;
            foreach (var clause in clauses.AsSpan(starts[at], starts[at + 1] - starts[at]))
            {
                products[clause] += weight;
            }
        }

        Span<(float Cosine, int Clause)> nearest = stackalloc (float, int)[Nearest];
        var found = Pick(products.AsSpan(0, _scales.Length), nearest);
        var scale = Scale(sum);
        Span<float> votes = [Doubt, Doubt];
        for (var i = found - 1; i >= 0; i--)
        {
            var cosine = nearest[i].Cosine * scale;
            votes[_labels[nearest[i].Clause]] += Sharpness * cosine * cosine;
        }

        return MathF.Log(votes[1] / votes[0]);
    }

    // 挑出最相近的，由近到远；一样相近的取训练条款里靠前的：同样的文字得到同样的票。四万多条里进得了前列的只有几百条，成批地略过其余。
    private int Pick(ReadOnlySpan<float> products, Span<(float Cosine, int Clause)> nearest)
    {
        var (count, least) = (0, 0f);
        for (var i = 0; i < products.Length; i++)
        {
            if (i + Vector<float>.Count <= products.Length && !Vector.GreaterThanAny(new Vector<float>(products[i..]) * new Vector<float>(_scales, i), new Vector<float>(least)))
            {
                i += Vector<float>.Count - 1;
                continue;
            }

            var cosine = products[i] * _scales[i];
            if (cosine <= least)
            {
                continue;
            }

            count = Math.Min(count + 1, nearest.Length);
            var at = count - 1;
            for (; at > 0 && nearest[at - 1].Cosine < cosine; at--)
            {
                nearest[at] = nearest[at - 1];
            }

            nearest[at] = (cosine, i);
            least = count == nearest.Length ? nearest[^1].Cosine : 0;
        }

        return count;
    }

    private static float Scale(float sum) => sum > 0 ? 1 / MathF.Sqrt(sum) : 0;

    private static IEnumerable<int> Known(int[] buckets, int[] grams)
    {
        foreach (var gram in grams)
        {
            if (Array.BinarySearch(buckets, gram) is >= 0 and var at)
            {
                yield return at;
            }
        }
    }

    // 倒排表展开：各片段的条款序号依次排成一列，连同各片段的起点。
    private (int[] Clauses, int[] Starts) Expand()
    {
        var clauses = new int[_postings.Count(static b => b < 0x80)];
        var starts = new int[_starts.Length];
        var (read, count) = (0, 0);
        for (var feature = 0; feature + 1 < starts.Length; feature++)
        {
            var clause = -1;
            while (read < _starts[feature + 1])
            {
                var (delta, shift) = (0, 0);
                byte next;
                do
                {
                    next = _postings[read++];
                    delta |= (next & 0x7f) << shift;
                    shift += 7;
                }
                while (next >= 0x80);

                clauses[count++] = clause += delta;
            }

            starts[feature + 1] = count;
        }

        return (clauses, starts);
    }

    /// <summary>写出。</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_buckets.Length);
        writer.Write(_scales.Length);
        writer.Write(_postings.Length);
        writer.WriteArray(_buckets);
        writer.WriteArray(_weights);
        writer.WriteArray(_starts);
        writer.Write(_postings);
        writer.WriteArray(_scales);
        writer.Write(_labels);
    }

    /// <summary>读入。</summary>
    /// <exception cref="InvalidDataException">内容残缺。</exception>
    public static Neighbours Read(PackReader reader)
    {
        var (features, clauses, length) = (reader.Count(FeatureHash.Buckets), reader.Int32(), reader.Int32());
        return new Neighbours(reader.Array<int>(features), reader.Array<float>(features), reader.Array<int>(features + 1), reader.Array<byte>(length), reader.Array<float>(clauses), reader.Array<byte>(clauses));
    }
}
