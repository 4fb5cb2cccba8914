using Huairou.Review.Text.Packs;

namespace Huairou.Review.Text.Concepts;

/// <summary>编译好的概念词表：一遍扫描找出全部提及。不可变、线程安全。</summary>
public sealed class ConceptLexicon
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly TermTable _terms;

    // 概念及其全部上位概念的下标，首尾相接；第 i 个概念的是 [_firstAncestors[i], _firstAncestors[i + 1])。
    private readonly int[] _ancestors;
    private readonly int[] _firstAncestors;

    // 有上位概念的才有；七千个概念里只有几百个，其余只属于自己。
    private readonly ConceptSet?[] _closures;

    /// <summary>由概念构造。</summary>
    /// <param name="concepts">概念；名称不得重复，上位概念必须存在且不成环。</param>
    /// <exception cref="FormatException">重名、有空的说法、上位概念不存在或成环。</exception>
    public ConceptLexicon(IReadOnlyList<Concept> concepts)
        : this(concepts, TermTable.Build([.. concepts.Select(static c => c.Terms)]), null)
    {
    }

    private ConceptLexicon(IReadOnlyList<Concept> concepts, TermTable terms, PackReader? packed)
    {
        Concepts = concepts;
        _terms = terms;
        _byName.EnsureCapacity(concepts.Count);
        for (var i = 0; i < concepts.Count; i++)
        {
            if (!_byName.TryAdd(concepts[i].Name, i))
            {
                throw new FormatException($"概念“{concepts[i].Name}”重复。");
            }
        }

        (_firstAncestors, _ancestors) = packed is null
            ? BuildAncestors(concepts)
            : (packed.Array<int>(concepts.Count + 1), packed.Array<int>(packed.Int32()));
        _closures = new ConceptSet?[concepts.Count];
        for (var i = 0; i < concepts.Count; i++)
        {
            if (Ancestors(i).Length > 1)
            {
                _closures[i] = Closure(i);
            }
        }
    }

    /// <summary>全部概念。</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>按名称找概念下标；没有时为 -1。</summary>
    public int IndexOf(string name) => _byName.GetValueOrDefault(name, -1);

    /// <summary>概念及其全部上位概念。</summary>
    public ConceptSet Closure(int concept)
    {
        var set = NewSet();
        foreach (var ancestor in Ancestors(concept))
        {
            set.Add(ancestor);
        }

        return set;
    }

    /// <summary>概念及其全部上位概念的下标，依次序。</summary>
    public ReadOnlySpan<int> Ancestors(int concept) => _ancestors.AsSpan(_firstAncestors[concept], _firstAncestors[concept + 1] - _firstAncestors[concept]);

    /// <summary>一个概念是否属于另一个概念（含自身）。</summary>
    public bool Is(int concept, int ancestor) => concept == ancestor || (_closures[concept] is { } closure && closure.Has(ancestor));

    /// <summary>新建一个空的概念集合。</summary>
    public ConceptSet NewSet() => new(Concepts.Count);

    /// <summary>新建一个空的概念袋。</summary>
    public NumberBag NewBag() => new(Concepts.Count);

    /// <summary>找出文本中的全部提及，按起点再按长度从长到短写出；同一处可属多个概念。</summary>
    /// <param name="text">规范化后的文字。</param>
    /// <param name="into">接收提及，调用前由调用方清空。</param>
    public void Match(ReadOnlySpan<char> text, List<Mention> into) => _terms.Match(text, new MentionList(into));

    /// <summary>找出文本中出现了哪些概念（不含上位）。</summary>
    /// <param name="text">规范化后的文字。</param>
    /// <param name="into">接收概念，调用前由调用方清空。</param>
    public void Match(ReadOnlySpan<char> text, NumberBag into) => _terms.Match(text, new ConceptNames(into));

    /// <summary>有没有任何一处提及；找到即停。</summary>
    /// <param name="text">规范化后的文字。</param>
    public bool ContainsAny(ReadOnlySpan<char> text) => _terms.ContainsAny(text);

    /// <summary>写出编译形式；同样的概念写出同样的字节。</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _terms.Write(writer);
        string[] roles = [.. Concepts.Select(static c => c.Role).Distinct(StringComparer.Ordinal)];
        writer.WriteTexts(roles);
        writer.Write(Concepts.Count);
        foreach (var concept in Concepts)
        {
            writer.Write(concept.Name);
            writer.Write7BitEncodedInt(Array.IndexOf(roles, concept.Role));
            writer.WriteTexts(concept.Parents);
            writer.WriteTexts(concept.Sequences ?? []);
        }

        writer.WriteArray(_firstAncestors);
        writer.Write(_ancestors.Length);
        writer.WriteArray(_ancestors);
    }

    /// <summary>读编译形式。</summary>
    /// <exception cref="InvalidDataException">内容残缺。</exception>
    public static ConceptLexicon Read(PackReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var terms = TermTable.Read(reader);
        var roles = reader.Texts();
        var concepts = new Concept[reader.Count((int)Math.Min(reader.Remaining, int.MaxValue))];
        for (var i = 0; i < concepts.Length; i++)
        {
            concepts[i] = new Concept(reader.Text(), roles[reader.Varint()], reader.Texts(), new PackedTerms(terms, i), reader.Texts());
        }

        return new ConceptLexicon(concepts, terms, reader);
    }

    private static (int[] First, int[] All) BuildAncestors(IReadOnlyList<Concept> concepts)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < concepts.Count; i++)
        {
            index[concepts[i].Name] = i;
        }

        var closed = new SortedSet<int>?[concepts.Count];
        var (first, all) = (new int[concepts.Count + 1], new List<int>());
        for (var i = 0; i < concepts.Count; i++)
        {
            all.AddRange(Close(i, concepts, index, closed, []));
            first[i + 1] = all.Count;
        }

        return (first, [.. all]);
    }

    private static SortedSet<int> Close(int concept, IReadOnlyList<Concept> concepts, Dictionary<string, int> index, SortedSet<int>?[] closed, HashSet<int> open)
    {
        if (closed[concept] is { } known)
        {
            return known;
        }

        if (!open.Add(concept))
        {
            throw new FormatException($"概念“{concepts[concept].Name}”的上位概念成环。");
        }

        SortedSet<int> set = [concept];
        foreach (var parent in concepts[concept].Parents)
        {
            set.UnionWith(index.TryGetValue(parent, out var at)
                ? Close(at, concepts, index, closed, open)
                : throw new FormatException($"概念“{concepts[concept].Name}”的上位概念“{parent}”不存在。"));
        }

        return closed[concept] = set;
    }
}
