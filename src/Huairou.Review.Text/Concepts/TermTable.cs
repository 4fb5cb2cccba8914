using System.Runtime.InteropServices;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Text.Concepts;

/// <summary>说法表：以前两个字分桶，全部说法首尾相接存成一条，装载只是读几个整块，再建几张查找用的表。不可变、线程安全。</summary>
/// <remarks>
/// 汉字文本里十个字有九个能作某个说法的头一个字，有两三个真是说法的开头，所以要紧的是少碰内存：
/// 单字、两字的说法在查到的那一格里就写着概念；三字以上的，以前三个字再查一次，查到的几个才去比。
/// </remarks>
internal sealed class TermTable
{
    // 头两个字的位图：一万来个桶散在二十六万位里，图只有三万二千字节，留在最近的缓存里。
    private const int PairBits = 1 << 18;
    private const byte StartsPair = 1;
    private const byte IsSingle = 2;
    private const int None = int.MinValue;

    // 每个字一格：能不能作两字以上说法的首字，是不是单字说法。
    private readonly byte[] _flags = new byte[char.MaxValue + 1];

    // 单字说法的概念；没有单字说法时为空。
    private readonly int[] _singles = [];
    private readonly ulong[] _firstPair = new ulong[PairBits / 64];
    private readonly Bucket[] _slots;
    private readonly int _shift;

    // 前三个字相同的说法，长的在前，串成一串；这里是各串的头一个。
    private readonly Chain[] _chains;
    private readonly int _chainShift;
    private readonly Term[] _terms;

    // 各桶的键（两个字；单字说法的前一半为零），依桶的次序；桶内长的在前。
    private readonly uint[] _keys;
    private readonly int[] _firstTerms;

    // 第 i 个说法是 _text 的 [_starts[i], _starts[i + 1])；它的概念在 _concepts 里，负数是 _lists 里的位置取反。
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly int[] _concepts;
    private readonly int[] _lists;

    private TermTable(uint[] keys, int[] firstTerms, char[] text, int[] starts, int[] concepts, int[] lists)
    {
        (_keys, _firstTerms, _text, _starts, _concepts, _lists) = (keys, firstTerms, text, starts, concepts, lists);
        _terms = new Term[concepts.Length];
        (_slots, _shift) = Slots<Bucket>(keys.Length * 3 / 2);
        (_chains, _chainShift) = Slots<Chain>(concepts.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] > char.MaxValue)
            {
                AddBucket(keys[i], firstTerms[i], firstTerms[i + 1]);
            }
            else
            {
                _singles = _singles.Length > 0 ? _singles : new int[char.MaxValue + 1];
                _flags[keys[i]] |= IsSingle;
                _singles[keys[i]] = concepts[firstTerms[i]];
            }
        }
    }

    /// <summary>由各概念（或各组词）的说法构造，概念以下标表示。</summary>
    /// <exception cref="FormatException">有空的说法，或者说法以空字符开头。</exception>
    public static TermTable Build(IReadOnlyList<IEnumerable<string>> concepts)
    {
        var terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < concepts.Count; i++)
        {
            foreach (var term in concepts[i])
            {
                if (term.Length == 0 || term[0] == '\0')
                {
                    throw new FormatException("有空的说法。");
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
    /// <typeparam name="TSink">接收提及的结构：按它单独编译，不经接口。</typeparam>
    public void Match<TSink>(ReadOnlySpan<char> text, TSink into)
        where TSink : struct, IMentionSink
    {
        for (var i = 0; i < text.Length; i++)
        {
            var flags = _flags[text[i]];
            if ((flags & StartsPair) != 0 && i + 1 < text.Length && FindPair(text[i], text[i + 1]) is { Key: not 0 } bucket)
            {
                for (var t = bucket.MayLead(text, i) ? FindChain(bucket.Key, text[i + 2]) : -1; t >= 0; t = _terms[t].Next)
                {
                    if (StartsWith(text[i..], _terms[t]))
                    {
                        Add(_terms[t].Owner, i, i + _terms[t].Length, into);
                    }
                }

                if (bucket.Owner != None)
                {
                    Add(bucket.Owner, i, i + 2, into);
                }
            }

            if ((flags & IsSingle) != 0)
            {
                Add(_singles[text[i]], i, i + 1, into);
            }
        }
    }

    /// <summary>有没有任何一处提及；找到即停。</summary>
    public bool ContainsAny(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var flags = _flags[text[i]];
            if ((flags & IsSingle) != 0)
            {
                return true;
            }

            if ((flags & StartsPair) != 0 && i + 1 < text.Length && FindPair(text[i], text[i + 1]) is { Key: not 0 } bucket)
            {
                if (bucket.Owner != None)
                {
                    return true;
                }

                for (var t = bucket.MayLead(text, i) ? FindChain(bucket.Key, text[i + 2]) : -1; t >= 0; t = _terms[t].Next)
                {
                    if (StartsWith(text[i..], _terms[t]))
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

    private static uint Hash(uint pair) => (pair * 2654435761u) >> 14;

    private static uint Hash(uint pair, char third) => ((pair * 2654435761u) ^ third) * 2246822519u;

    // 开放寻址的表：多于这么多格，总有空的。
    private static (T[] Slots, int Shift) Slots<T>(int count)
    {
        var bits = 4;
        while (1 << bits <= count)
        {
            bits++;
        }

        return (new T[1 << bits], 32 - bits);
    }

    // 一个桶：两字的说法（有的话排在最后）写进格里，更长的依第三个字串起来。
    private void AddBucket(uint key, int first, int end)
    {
        var hash = Hash(key);
        _firstPair[hash >> 6] |= 1UL << (int)(hash & 63);
        _flags[key >> 16] |= StartsPair;
        var third = 0UL;
        var owner = None;
        for (var t = end - 1; t >= first; t--)
        {
            var length = _starts[t + 1] - _starts[t];
            if (length == 2)
            {
                owner = _concepts[t];
                continue;
            }

            var c = _text[_starts[t] + 2];
            third |= 1UL << (c & 63);
            ref var chain = ref SlotOf(key, c);
            _terms[t] = new Term(_starts[t], length, _concepts[t], chain.Pair == 0 ? -1 : chain.First);
            chain = new Chain(key, c, t);
        }

        var slot = (int)((key * 2654435761u) >> _shift);
        while (_slots[slot].Key != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = new Bucket(key, owner, third);
    }

    // 两个字先过一遍位图：多数两字组合不是任何说法的开头。
    private Bucket FindPair(char a, char b)
    {
        var pair = Pair(a, b);
        var hash = Hash(pair);
        if ((_firstPair[hash >> 6] & (1UL << (int)(hash & 63))) == 0)
        {
            return default;
        }

        for (var slot = (int)((pair * 2654435761u) >> _shift); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref var bucket = ref _slots[slot];
            if (bucket.Key == pair || bucket.Key == 0)
            {
                return bucket;
            }
        }
    }

    private int FindChain(uint pair, char third) => SlotOf(pair, third) is { Pair: not 0 } chain ? chain.First : -1;

    private ref Chain SlotOf(uint pair, char third)
    {
        for (var slot = (int)(Hash(pair, third) >> _chainShift); ; slot = (slot + 1) & (_chains.Length - 1))
        {
            ref var chain = ref _chains[slot];
            if ((chain.Pair == pair && chain.Third == third) || chain.Pair == 0)
            {
                return ref chain;
            }
        }
    }

    // 前三个字一定相同，从第四个字比起。
    private bool StartsWith(ReadOnlySpan<char> text, Term term) =>
        term.Length == 3 || (term.Length <= text.Length && text[3..term.Length].SequenceEqual(_text.AsSpan(term.Start + 3, term.Length - 3)));

    private void Add<TSink>(int owner, int start, int end, TSink into)
        where TSink : struct, IMentionSink
    {
        if (owner >= 0)
        {
            into.Add(owner, start, end);
            return;
        }

        foreach (var concept in Shared(owner))
        {
            into.Add(concept, start, end);
        }
    }

    private ReadOnlySpan<int> Owners(int term) => _concepts[term] is >= 0 ? _concepts.AsSpan(term, 1) : Shared(_concepts[term]);

    private ReadOnlySpan<int> Shared(int owner) => _lists.AsSpan(~owner + 1, _lists[~owner]);

    private readonly record struct Term(int Start, int Length, int Owner, int Next);

    private readonly record struct Chain(uint Pair, char Third, int First);

    // 一个桶：两字说法的概念（没有为 None），三字以上说法的第三个字散列成一位。
    private readonly record struct Bucket(uint Key, int Owner, ulong Third)
    {
        public bool MayLead(ReadOnlySpan<char> text, int at) => text.Length > at + 2 && (Third & (1UL << (text[at + 2] & 63))) != 0;
    }
}
