using System.Numerics;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>由概念查条目（框架、由先后组成的说法）：每个条目记在能引出它的概念名下。不可变、线程安全。</summary>
/// <remarks>查到的条目用位图记着，一个条目一位，按条目次序取出。</remarks>
internal sealed class ConceptIndex
{
    private readonly int[]?[] _byConcept;
    private readonly ulong[] _always;

    /// <summary>构造。</summary>
    /// <param name="count">条目数。</param>
    /// <param name="concepts">词表里的概念总数。</param>
    /// <param name="anchor">能引出第几个条目的概念；null 表示随时要看。</param>
    public ConceptIndex(int count, int concepts, Func<int, int[]?> anchor)
    {
        var lists = new List<int>?[concepts];
        _always = new ulong[(count + 63) / 64];
        for (var i = 0; i < count; i++)
        {
            if (anchor(i) is not { } set)
            {
                Set(_always, i);
                continue;
            }

            foreach (var concept in set)
            {
                (lists[concept] ??= []).Add(i);
            }
        }

        _byConcept = Array.ConvertAll(lists, static l => l?.ToArray());
    }

    /// <summary>一份待看的条目有几个字。</summary>
    public int Words => _always.Length;

    /// <summary>新开一份待看的条目。</summary>
    public ulong[] Start() => [.. _always];

    /// <summary>重新开一份，用原来的空间。</summary>
    public void Start(Span<ulong> waiting) => _always.CopyTo(waiting);

    /// <summary>出现了一个概念：它引出的条目记为待看。</summary>
    public void Mark(int concept, Span<ulong> waiting)
    {
        if (_byConcept[concept] is { } entries)
        {
            foreach (var entry in entries)
            {
                Set(waiting, entry);
            }
        }
    }

    /// <summary>从某个条目起的下一个待看条目；没有时为 -1。</summary>
    public static int Next(ReadOnlySpan<ulong> waiting, int from)
    {
        for (var word = from >> 6; word < waiting.Length; word++)
        {
            var bits = word == from >> 6 ? waiting[word] & (ulong.MaxValue << (from & 63)) : waiting[word];
            if (bits != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return -1;
    }

    /// <summary>记下一个条目。</summary>
    public static void Set(Span<ulong> bits, int entry) => bits[entry >> 6] |= 1UL << (entry & 63);
}
