using System.Numerics;

namespace Huairou.Review.Text.Concepts;

/// <summary>有类型的概念：一组说法，指同一类人、权利、条件、行为或标记。</summary>
/// <param name="Name">概念名，词表与规则页用它引用。</param>
/// <param name="Role">角色：谁、权利、条件、授益、损益、侵害、否定、标记、数量、遮蔽、文字。</param>
/// <param name="Parents">上位概念名；提到本概念即提到上位概念。</param>
/// <param name="Terms">展开后的说法。</param>
/// <param name="Sequences">由其他概念与文字按先后组成的说法（写法同规则页的 seq）；没有时为空。</param>
public sealed record Concept(string Name, string Role, IReadOnlyList<string> Parents, IReadOnlyList<string> Terms, IReadOnlyList<string>? Sequences = null);

/// <summary>一处概念提及，位置按 UTF-16 计，终点不含。</summary>
/// <param name="Concept">概念在词表中的下标。</param>
/// <param name="Start">起点。</param>
/// <param name="End">终点（不含）。</param>
public readonly record struct Mention(int Concept, int Start, int End)
{
    /// <summary>作为文字段。</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}

/// <summary>概念集合，定长位图。</summary>
public readonly struct ConceptSet : IEquatable<ConceptSet>
{
    private readonly ulong[] _bits;

    /// <summary>以容量构造空集合。</summary>
    /// <param name="capacity">概念总数。</param>
    public ConceptSet(int capacity)
    {
        _bits = new ulong[(capacity + 63) / 64];
    }

    /// <summary>加入一个概念。</summary>
    public void Add(int concept) => _bits[concept >> 6] |= 1UL << (concept & 63);

    /// <summary>并入另一集合。</summary>
    public void Union(ConceptSet other)
    {
        for (var i = 0; i < other._bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }

    /// <summary>是否含有某概念。</summary>
    public bool Has(int concept) => (_bits[concept >> 6] & (1UL << (concept & 63))) != 0;

    /// <summary>两个集合是否有公共概念。</summary>
    public bool Intersects(ConceptSet other)
    {
        var a = _bits.AsSpan();
        var b = other._bits.AsSpan(0, a.Length);
        var i = 0;
        for (; i + Vector<ulong>.Count <= a.Length; i += Vector<ulong>.Count)
        {
            if ((new Vector<ulong>(a[i..]) & new Vector<ulong>(b[i..])) != Vector<ulong>.Zero)
            {
                return true;
            }
        }

        for (; i < a.Length; i++)
        {
            if ((a[i] & b[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>所含概念的下标，从小到大。</summary>
    public int[] ToArray()
    {
        var concepts = new List<int>();
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var word = _bits[i]; word != 0; word &= word - 1)
            {
                concepts.Add((i << 6) + BitOperations.TrailingZeroCount(word));
            }
        }

        return [.. concepts];
    }

    /// <summary>逐个去看所含的概念，从小到大；不另占空间。</summary>
    /// <param name="state">随同交给 <paramref name="visit"/>。</param>
    /// <param name="visit">看一个概念。</param>
    public void ForEach<TState>(TState state, Action<int, TState> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var word = _bits[i]; word != 0; word &= word - 1)
            {
                visit((i << 6) + BitOperations.TrailingZeroCount(word), state);
            }
        }
    }

    /// <summary>清空。</summary>
    public void Clear() => Array.Clear(_bits);

    /// <inheritdoc/>
    public bool Equals(ConceptSet other) => _bits.AsSpan().SequenceEqual(other._bits);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConceptSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0UL;
        foreach (var word in _bits)
        {
            hash = (hash * 1099511628211) ^ word;
        }

        return hash.GetHashCode();
    }

    /// <summary>相等。</summary>
    public static bool operator ==(ConceptSet left, ConceptSet right) => left.Equals(right);

    /// <summary>不等。</summary>
    public static bool operator !=(ConceptSet left, ConceptSet right) => !left.Equals(right);
}
