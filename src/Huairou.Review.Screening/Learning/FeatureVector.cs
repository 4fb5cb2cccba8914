using System.Runtime.InteropServices;

namespace Huairou.Review.Screening.Learning;

/// <summary>稀疏特征：散列后的下标到取值。收集用，可复用。</summary>
public sealed class FeatureVector
{
    /// <summary>特征空间的位数：2^18 个桶。</summary>
    public const int Bits = 18;

    /// <summary>桶数。</summary>
    public const int Dimension = 1 << Bits;

    private readonly Dictionary<int, float> _values = [];
    private readonly Dictionary<int, string>? _names;

    /// <summary>构造。</summary>
    /// <param name="keepNames">是否保留特征原名，用于解释“哪些词起了作用”。</param>
    public FeatureVector(bool keepNames = false)
    {
        _names = keepNames ? [] : null;
    }

    /// <summary>非零项，按下标排序。</summary>
    public IReadOnlyList<KeyValuePair<int, float>> Items => _values.OrderBy(static v => v.Key).ToArray();

    /// <summary>非零项，不排序。</summary>
    internal IReadOnlyDictionary<int, float> Values => _values;

    /// <summary>特征原名；没有保留时为空串。</summary>
    public string NameOf(int index) => _names is not null && _names.TryGetValue(index, out var name) ? name : "";

    /// <summary>记一个特征出现（多次出现只记一次）。</summary>
    /// <param name="space">名字空间，如“字”“概”。</param>
    /// <param name="text">特征文字。</param>
    /// <param name="value">取值。</param>
    public void Add(char space, ReadOnlySpan<char> text, float value = 1f)
    {
        var index = Hash(space, text);
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, index, out var exists);
        if (!exists)
        {
            slot = value;
            _names?.Add(index, space + ":" + text.ToString());
        }
    }

    /// <summary>按欧氏范数归一；零向量不变。</summary>
    public void Normalise()
    {
        var norm = MathF.Sqrt(_values.Values.Sum(static v => v * v));
        if (norm > 0)
        {
            foreach (var key in _values.Keys.ToArray())
            {
                _values[key] /= norm;
            }
        }
    }

    /// <summary>FNV-1a 散列到桶；与平台无关，训练与使用一致。</summary>
    public static int Hash(char space, ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        hash = (hash ^ space) * 16777619u;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * 16777619u;
            hash = (hash ^ (byte)(c >> 8)) * 16777619u;
        }

        hash ^= hash >> 15;
        return (int)(hash & (Dimension - 1));
    }
}
