using System.Collections.Concurrent;
using System.Numerics;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>一页里的一个框架。</summary>
/// <param name="Rule">规则页。</param>
/// <param name="Frame">框架。</param>
/// <param name="Index">在全部框架里的次序。</param>
internal sealed record RuleFrame(CompiledRule Rule, FramePattern Frame, int Index);

/// <summary>框架索引：由文字里直接匹配到的概念查出可能成立的框架，不必逐个去试。不可变、线程安全。</summary>
/// <remarks>
/// 框架各项至少要有的概念集合许多是同样的，编了号；每个概念记着自己满足哪几个集合，每个集合记着它引出哪几个框架（作为最少见的一项）。
/// 查到以后再看其余各项，再看由先后组成的各项有没有一种组成法凑得齐。只会多留，不会漏掉。
/// </remarks>
internal sealed class FrameIndex
{
    private static readonly List<RuleFrame> s_none = [];

    private readonly RuleFrame[] _frames;
    private readonly ConcurrentDictionary<string, ulong[]> _byKind = new(StringComparer.Ordinal);

    // 各概念满足的集合，一个集合一位，一个概念一行，首尾相接；一个也不满足的记零。
    private readonly ulong[] _rows;
    private readonly int[] _rowOf;
    private readonly int _sets;

    // 各框架头一项以外各项的集合。
    private readonly int[][] _others;

    // 各框架由先后组成的各项。
    private readonly Composition[][] _composed;

    // 各集合引出的框架；没有可筛之处的框架随时要看。
    private readonly ConceptIndex _byFirst;

    /// <summary>由编译好的规则构造。</summary>
    /// <param name="rules">规则，依编号排列。</param>
    /// <param name="concepts">词表里的概念总数。</param>
    public FrameIndex(IReadOnlyList<CompiledRule> rules, int concepts)
    {
        _frames = rules.SelectMany(static r => r.Frames.Select(f => (Rule: r, Frame: f))).Select(static (p, i) => new RuleFrame(p.Rule, p.Frame, i)).ToArray();
        var numbers = new Dictionary<ConceptSet, int>();
        var requirements = Array.ConvertAll(_frames, f => Array.ConvertAll(f.Frame.Requirements, Number));
        _others = Array.ConvertAll(requirements, static r => r.Length == 0 ? r : r[1..]);
        _byFirst = new ConceptIndex(_frames.Length, numbers.Count, i => requirements[i] is [var set, ..] ? [set] : null);
        // 补足到整数个向量。
        _sets = ((numbers.Count / (64 * Vector<ulong>.Count)) + 1) * Vector<ulong>.Count;
        _rowOf = new int[concepts];
        var rows = 1;
        foreach (var concept in numbers.Keys.SelectMany(static s => s.ToArray()))
        {
            _rowOf[concept] = _rowOf[concept] == 0 ? rows++ * _sets : _rowOf[concept];
        }

        _rows = new ulong[rows * _sets];
        foreach (var (set, number) in numbers)
        {
            set.ForEach((Index: this, number), static (concept, to) => ConceptIndex.Set(to.Index._rows.AsSpan(to.Index._rowOf[concept]), to.number));
        }

        var members = new Dictionary<ConceptSet, int[]>();
        _composed = Array.ConvertAll(_frames, f => Array.ConvertAll(f.Frame.Composed, need => new Composition(Array.ConvertAll(need.Ways, way => Array.ConvertAll(way, Members)))));

        int Number(ConceptSet set)
        {
            numbers.TryAdd(set, numbers.Count);
            return numbers[set];
        }

        int[] Members(ConceptSet set)
        {
            if (!members.TryGetValue(set, out var concepts))
            {
                members.Add(set, concepts = set.ToArray());
            }

            return concepts;
        }
    }

    /// <summary>全部框架，依规则次序。</summary>
    public IReadOnlyList<RuleFrame> All => _frames;

    /// <summary>可能成立的框架，依规则次序；一个也没有时不可改动。</summary>
    /// <param name="present">直接匹配到的概念。</param>
    /// <param name="kind">文种，空为未知。</param>
    public List<RuleFrame> Live(NumberBag present, string kind)
    {
        Span<ulong> satisfied = stackalloc ulong[_sets];
        satisfied.Clear();
        foreach (var concept in present.Items)
        {
            if (_rowOf[concept] is > 0 and var at)
            {
                var row = _rows.AsSpan(at, satisfied.Length);
                for (var i = 0; i + Vector<ulong>.Count <= satisfied.Length; i += Vector<ulong>.Count)
                {
                    (new Vector<ulong>(satisfied[i..]) | new Vector<ulong>(row[i..])).CopyTo(satisfied[i..]);
                }
            }
        }

        Span<ulong> waiting = stackalloc ulong[_byFirst.Words];
        _byFirst.Start(waiting);
        for (var set = ConceptIndex.Next(satisfied, 0); set >= 0; set = ConceptIndex.Next(satisfied, set + 1))
        {
            _byFirst.Mark(set, waiting);
        }

        var suited = _byKind.GetOrAdd(kind, SuitedTo);
        for (var i = 0; i < waiting.Length; i++)
        {
            waiting[i] &= suited[i];
        }

        List<RuleFrame>? live = null;
        for (var i = ConceptIndex.Next(waiting, 0); i >= 0; i = ConceptIndex.Next(waiting, i + 1))
        {
            if (HasAll(_others[i], satisfied) && MayHold(_composed[i], present))
            {
                (live ??= []).Add(_frames[i]);
            }
        }

        return live ?? s_none;
    }

    /// <summary>框架用不用于这种文种。</summary>
    public static bool Suits(RuleFrame frame, string kind) =>
        !frame.Rule.Page.Except.Contains(kind, StringComparer.Ordinal)
        && (frame.Frame.Spec.Kinds.Count == 0 || frame.Frame.Spec.Kinds.Contains(kind, StringComparer.Ordinal));

    private static bool HasAll(int[] sets, ReadOnlySpan<ulong> satisfied)
    {
        foreach (var set in sets)
        {
            if ((satisfied[set >> 6] & (1UL << (set & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayHold(Composition[] needs, NumberBag present)
    {
        foreach (var need in needs)
        {
            if (!need.MayHold(present))
            {
                return false;
            }
        }

        return true;
    }

    private ulong[] SuitedTo(string kind)
    {
        var suited = new ulong[_byFirst.Words];
        foreach (var frame in _frames)
        {
            if (Suits(frame, kind))
            {
                ConceptIndex.Set(suited, frame.Index);
            }
        }

        return suited;
    }

    // 由先后组成的一项：各种组成法 × 要的各组 × 概念。要看的框架只有两三个，少见的一组多半就没有，逐个查比先记下各组有没有快。
    private readonly record struct Composition(int[][][] Ways)
    {
        public bool MayHold(NumberBag present)
        {
            foreach (var way in Ways)
            {
                if (HasEach(way, present))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool HasEach(int[][] way, NumberBag present)
        {
            foreach (var concepts in way)
            {
                if (!present.HasAny(concepts))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
