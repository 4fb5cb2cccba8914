using System.Runtime.InteropServices;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Text.Concepts;

/// <summary>说法表：以前两个字分桶，桶内长的在前；全部说法首尾相接存成一条，装载只是读几个整块。不可变、线程安全。</summary>
internal sealed class TermTable
{
    private const int PairBits = 1 << 20;
    private const byte StartsPair = 1;
    private const byte IsSingle = 2;

    // 每个字一格：能不能作两字以上说法的首字，是不是单字说法。多数字两样都不是，查一格就过去。
    private readonly byte[] _flags = new byte[char.MaxValue + 1];
    private readonly ulong[] _firstPair = new ulong[PairBits / 64];
    private readonly Bucket[] _slots;
    private readonly int _shift;

    // 各桶的键（两个字；单字说法的前一半为零），依桶的次序。
    private readonly uint[] _keys;
    private readonly int[] _firstTerms;

    // 第 i 个说法是 _text 的 [_starts[i], _starts[i + 1])；它的概念在 _concepts 里，负数是 _lists 里的位置取反。
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly int[] _concepts;
    private readonly int[] _lists;

    // 各个说法的起点、长短与概念放在一处，找的时候只碰一次内存。
    private readonly Term[] _terms;

    private TermTable(uint[] keys, int[] firstTerms, char[] text, int[] starts, int[] concepts, int[] lists)
    {
        (_keys, _firstTerms, _text, _starts, _concepts, _lists) = (keys, firstTerms, text, starts, concepts, lists);
        _terms = new Term[concepts.Length];
        for (var i = 0; i < _terms.Length; i++)
        {
            _terms[i] = new Term(starts[i], starts[i + 1] - starts[i], concepts[i]);
        }

        var bits = 4;
        while (1 << bits < keys.Length * 2)
        {
            bits++;
        }

        _shift = 32 - bits;
        _slots = new Bucket[1 << bits];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            if (key > char.MaxValue)
            {
                var hash = Hash(key);
                _firstPair[hash >> 6] |= 1UL << (int)(hash & 63);
                _flags[key >> 16] |= StartsPair;
            }
            else
            {
                _flags[key] |= IsSingle;
            }

            var slot = Slot(key);
            while (_slots[slot].Key != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = new Bucket(key, firstTerms[i], firstTerms[i + 1], Third(firstTerms[i], firstTerms[i + 1]));
        }
    }

    /// <summary>由各概念的说法构造。</summary>
    /// <exception cref="FormatException">有空的说法，或者说法以空字符开头。</exception>
    public static TermTable Build(IReadOnlyList<Concept> concepts)
    {
        var terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < concepts.Count; i++)
        {
            foreach (var term in concepts[i].Terms)
            {
                if (term.Length == 0 || term[0] == '\0')
                {
                    throw new FormatException($"概念“{concepts[i].Name}”有空的说法。");
                }

                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _);
                list ??= [];
                if (!list.Contains(i))
                {
                    list.Add(i);
                }
            }
        }

        var sorted = terms.Keys.ToArray();
        Array.Sort(sorted, static (a, b) =>
            Key(a) != Key(b) ? Key(a).CompareTo(Key(b))
            : a.Length != b.Length ? b.Length.CompareTo(a.Length)
            : string.CompareOrdinal(a, b));
        var (keys, firsts, starts, owners, lists) = (new List<uint>(), new List<int>(), new List<int>(), new List<int>(), new List<int>());
        var length = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (keys.Count == 0 || keys[^1] != Key(sorted[i]))
            {
                keys.Add(Key(sorted[i]));
                firsts.Add(i);
            }

            starts.Add(length);
            length += sorted[i].Length;
            var own = terms[sorted[i]];
            if (own is [var only])
            {
                owners.Add(only);
            }
            else
            {
                owners.Add(~lists.Count);
                lists.Add(own.Count);
                lists.AddRange(own);
            }
        }

        firsts.Add(sorted.Length);
        starts.Add(length);
        return new TermTable([.. keys], [.. firsts], string.Concat(sorted).ToCharArray(), [.. starts], [.. owners], [.. lists]);
    }

    /// <summary>写出。</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.WriteArray(_keys);
        writer.WriteArray(_firstTerms);
        writer.Write(_text.Length);
        writer.WriteArray(_text);
        writer.Write(_concepts.Length);
        writer.WriteArray(_starts);
        writer.WriteArray(_concepts);
        writer.Write(_lists.Length);
        writer.WriteArray(_lists);
    }

    /// <summary>读入。</summary>
    /// <exception cref="InvalidDataException">内容残缺。</exception>
    public static TermTable Read(PackReader reader)
    {
        var buckets = reader.Int32();
        var keys = reader.Array<uint>(buckets);
        var firsts = reader.Array<int>(buckets + 1);
        var text = reader.Array<char>(reader.Int32());
        var terms = reader.Int32();
        var starts = reader.Array<int>(terms + 1);
        var concepts = reader.Array<int>(terms);
        return new TermTable(keys, firsts, text, starts, concepts, reader.Array<int>(reader.Int32()));
    }

    /// <summary>一个概念的说法，依表中的次序。</summary>
    public IEnumerable<string> TermsOf(int concept)
    {
        for (var i = 0; i < _concepts.Length; i++)
        {
            if (Owners(i).Contains(concept))
            {
                yield return new string(_text, _starts[i], _starts[i + 1] - _starts[i]);
            }
        }
    }

    /// <summary>找出全部提及，按起点再按长度从长到短。</summary>
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

            if ((flags & StartsPair) != 0 && i + 1 < text.Length && FindPair(c, text[i + 1]) is { Key: not 0 } bucket)
            {
                var rest = text[i..];
                for (var t = bucket.From(rest); t < bucket.End; t++)
                {
                    if (Starts(t, rest))
                    {
                        Add(t, i, into);
                    }
                }
            }

            if ((flags & IsSingle) != 0)
            {
                Add(Find(c).First, i, into);
            }
        }
    }

    /// <summary>有没有任何一处提及；找到即停。</summary>
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

            if (i + 1 < text.Length && FindPair(c, text[i + 1]) is { Key: not 0 } bucket)
            {
                var rest = text[i..];
                for (var t = bucket.From(rest); t < bucket.End; t++)
                {
                    if (Starts(t, rest))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static uint Key(string term) => term.Length == 1 ? term[0] : Pair(term[0], term[1]);

    private static uint Pair(char a, char b) => ((uint)a << 16) | b;

    private static uint Hash(uint pair) => (pair * 2654435761u) >> 12;

    private int Slot(uint key) => (int)((key * 2654435761u) >> _shift);

    // 两个字先过一遍位图：多数两字组合不是任何说法的开头。
    private Bucket FindPair(char a, char b)
    {
        var pair = Pair(a, b);
        var hash = Hash(pair);
        return (_firstPair[hash >> 6] & (1UL << (int)(hash & 63))) != 0 ? Find(pair) : default;
    }

    private Bucket Find(uint key)
    {
        for (var slot = Slot(key); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref var bucket = ref _slots[slot];
            if (bucket.Key == key || bucket.Key == 0)
            {
                return bucket;
            }
        }
    }

    // 同一桶里前两个字一定相同，从第三个字比起。
    private bool Starts(int term, ReadOnlySpan<char> text)
    {
        var (start, length, _) = _terms[term];
        return length == 2
            || (length <= text.Length && _text[start + 2] == text[2] && (length == 3 || text[..length].SequenceEqual(_text.AsSpan(start, length))));
    }

    private void Add(int term, int at, List<Mention> into)
    {
        var (_, length, owner) = _terms[term];
        var end = at + length;
        if (owner >= 0)
        {
            into.Add(new Mention(owner, at, end));
            return;
        }

        foreach (var concept in Owners(term))
        {
            into.Add(new Mention(concept, at, end));
        }
    }

    private ReadOnlySpan<int> Owners(int term) =>
        _concepts[term] is >= 0 ? _concepts.AsSpan(term, 1) : _lists.AsSpan(~_concepts[term] + 1, _lists[~_concepts[term]]);

    // 桶里三字以上的说法的第三个字，散列成一位。
    private ulong Third(int first, int end)
    {
        var third = 0UL;
        for (var t = first; t < end; t++)
        {
            if (_starts[t + 1] - _starts[t] > 2)
            {
                third |= 1UL << (_text[_starts[t] + 2] & 63);
            }
        }

        return third;
    }

    private readonly record struct Term(int Start, int Length, int Owner);

    private readonly record struct Bucket(uint Key, int First, int End, ulong Third)
    {
        // 从哪个说法比起：第三个字对不上任何一个，就只看最后那个（两个字的排在最后）。
        public int From(ReadOnlySpan<char> text) => text.Length > 2 && (Third & (1UL << (text[2] & 63))) != 0 ? First : End - 1;
    }
}
