using System.Runtime.InteropServices;

namespace Huairou.Review.Text.Concepts;

/// <summary>编译好的概念词表：一遍扫描找出全部提及。不可变、线程安全。</summary>
/// <remarks>以前两个字的散列分桶，桶内按长度从长到短逐个比对；绝大多数位置一次查表即排除。</remarks>
public sealed class ConceptLexicon
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private const int PairBits = 1 << 20;
    private const byte StartsPair = 1;
    private const byte IsSingle = 2;

    // 每个字一格：能不能作两字以上说法的首字，是不是单字说法。多数字两样都不是，查一格就过去。
    private readonly byte[] _flags = new byte[char.MaxValue + 1];
    private readonly ulong[] _firstPair = new ulong[PairBits / 64];
    private readonly Dictionary<uint, Entry[]> _byPair = [];
    private readonly Dictionary<char, int[]> _single = [];
    private readonly ConceptSet[] _closures;
    private readonly int[][] _ancestors;

    /// <summary>由概念构造。</summary>
    /// <param name="concepts">概念；名称不得重复，上位概念必须存在且不成环。</param>
    /// <exception cref="FormatException">重名、上位概念不存在或成环。</exception>
    public ConceptLexicon(IReadOnlyList<Concept> concepts)
    {
        Concepts = concepts;
        for (var i = 0; i < concepts.Count; i++)
        {
            if (!_byName.TryAdd(concepts[i].Name, i))
            {
                throw new FormatException($"概念“{concepts[i].Name}”重复。");
            }
        }

        _closures = BuildClosures();
        _ancestors = Array.ConvertAll(_closures, static closure => closure.ToArray());
        BuildTerms();
    }

    /// <summary>全部概念。</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>按名称找概念下标；没有时为 -1。</summary>
    public int IndexOf(string name) => _byName.GetValueOrDefault(name, -1);

    /// <summary>概念及其全部上位概念。</summary>
    public ConceptSet Closure(int concept) => _closures[concept];

    /// <summary>概念及其全部上位概念的下标，依次序。</summary>
    public ReadOnlySpan<int> Ancestors(int concept) => _ancestors[concept];

    /// <summary>一个概念是否属于另一个概念（含自身）。</summary>
    public bool Is(int concept, int ancestor) => _closures[concept].Has(ancestor);

    /// <summary>新建一个空的概念集合。</summary>
    public ConceptSet NewSet() => new(Concepts.Count);

    /// <summary>找出文本中的全部提及，按起点再按长度从长到短写出；同一处可属多个概念。</summary>
    /// <param name="text">规范化后的文字。</param>
    /// <param name="into">接收提及，调用前由调用方清空。</param>
    public void Match(ReadOnlySpan<char> text, List<Mention> into)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var flags = _flags[c];
            if (flags == 0)
            {
                continue;
            }

            if ((flags & StartsPair) != 0 && i + 1 < text.Length)
            {
                var pair = Pair(c, text[i + 1]);
                var hash = Hash(pair);
                if ((_firstPair[hash >> 6] & (1UL << (int)(hash & 63))) != 0 && _byPair.TryGetValue(pair, out var entries))
                {
                    MatchBucket(text, i, entries, into);
                }
            }

            if ((flags & IsSingle) != 0)
            {
                foreach (var concept in _single[c])
                {
                    into.Add(new Mention(concept, i, i + 1));
                }
            }
        }
    }

    /// <summary>有没有任何一处提及；找到即停。</summary>
    /// <param name="text">规范化后的文字。</param>
    public bool ContainsAny(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var flags = _flags[c];
            if (flags == 0)
            {
                continue;
            }

            if ((flags & IsSingle) != 0)
            {
                return true;
            }

            if (i + 1 < text.Length)
            {
                var pair = Pair(c, text[i + 1]);
                var hash = Hash(pair);
                if ((_firstPair[hash >> 6] & (1UL << (int)(hash & 63))) != 0 && _byPair.TryGetValue(pair, out var entries))
                {
                    foreach (var entry in entries)
                    {
                        if (entry.Starts(text[i..]))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    private static void MatchBucket(ReadOnlySpan<char> text, int at, Entry[] entries, List<Mention> into)
    {
        var rest = text[at..];
        foreach (var entry in entries)
        {
            if (entry.Starts(rest))
            {
                foreach (var concept in entry.Concepts)
                {
                    into.Add(new Mention(concept, at, at + entry.Term.Length));
                }
            }
        }
    }

    private static uint Pair(char a, char b) => ((uint)a << 16) | b;

    private static uint Hash(uint pair) => (pair * 2654435761u) >> 12;

    private ConceptSet[] BuildClosures()
    {
        var closures = new ConceptSet[Concepts.Count];
        var state = new byte[Concepts.Count];
        for (var i = 0; i < Concepts.Count; i++)
        {
            Close(i, closures, state);
        }

        return closures;
    }

    private ConceptSet Close(int concept, ConceptSet[] closures, byte[] state)
    {
        if (state[concept] == 2)
        {
            return closures[concept];
        }

        if (state[concept] == 1)
        {
            throw new FormatException($"概念“{Concepts[concept].Name}”的上位概念成环。");
        }

        state[concept] = 1;
        var set = NewSet();
        set.Add(concept);
        foreach (var parent in Concepts[concept].Parents)
        {
            var index = IndexOf(parent);
            if (index < 0)
            {
                throw new FormatException($"概念“{Concepts[concept].Name}”的上位概念“{parent}”不存在。");
            }

            set.Union(Close(index, closures, state));
        }

        closures[concept] = set;
        state[concept] = 2;
        return set;
    }

    private void BuildTerms()
    {
        var terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Concepts.Count; i++)
        {
            foreach (var term in Concepts[i].Terms)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _);
                list ??= [];
                if (!list.Contains(i))
                {
                    list.Add(i);
                }
            }
        }

        var buckets = new Dictionary<uint, List<Entry>>();
        foreach (var (term, concepts) in terms)
        {
            if (term.Length == 1)
            {
                _single[term[0]] = [.. concepts];
                _flags[term[0]] |= IsSingle;
                continue;
            }

            var pair = Pair(term[0], term[1]);
            var hash = Hash(pair);
            _firstPair[hash >> 6] |= 1UL << (int)(hash & 63);
            _flags[term[0]] |= StartsPair;
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(buckets, pair, out _);
            (list ??= []).Add(new Entry(term, [.. concepts]));
        }

        foreach (var (pair, list) in buckets)
        {
            list.Sort(static (a, b) => b.Term.Length != a.Term.Length ? b.Term.Length.CompareTo(a.Term.Length) : string.CompareOrdinal(a.Term, b.Term));
            _byPair[pair] = [.. list];
        }
    }

    private readonly record struct Entry(string Term, int[] Concepts)
    {
        // 同一桶里前两个字一定相同，从第三个字比起。
        public bool Starts(ReadOnlySpan<char> text) =>
            Term.Length == 2 || (Term.Length <= text.Length && Term[2] == text[2] && (Term.Length == 3 || text.StartsWith(Term, StringComparison.Ordinal)));
    }
}
