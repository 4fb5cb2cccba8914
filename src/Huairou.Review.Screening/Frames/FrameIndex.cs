using System.Collections.Concurrent;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>一页里的一个框架。</summary>
/// <param name="Rule">规则页。</param>
/// <param name="Frame">框架。</param>
/// <param name="Index">在全部框架里的次序。</param>
internal sealed record RuleFrame(CompiledRule Rule, FramePattern Frame, int Index);

/// <summary>框架索引：由文字里直接匹配到的概念查出可能成立的框架，不必逐个去试。不可变、线程安全。</summary>
/// <remarks>每个框架记在它最少见的一项所列的各个概念名下；查到以后再看其余各项。只会多留，不会漏掉。</remarks>
internal sealed class FrameIndex
{
    private readonly RuleFrame[] _frames;
    private readonly ConceptIndex _byAnchor;
    private readonly ConcurrentDictionary<string, ulong[]> _byKind = new(StringComparer.Ordinal);

    /// <summary>由编译好的规则构造。</summary>
    /// <param name="rules">规则，依编号排列。</param>
    /// <param name="concepts">词表里的概念总数。</param>
    public FrameIndex(IReadOnlyList<CompiledRule> rules, int concepts)
    {
        _frames = rules.SelectMany(static r => r.Frames.Select(f => (Rule: r, Frame: f))).Select(static (p, i) => new RuleFrame(p.Rule, p.Frame, i)).ToArray();
        _byAnchor = new ConceptIndex(_frames.Length, concepts, i => _frames[i].Frame.Requirements is [var anchor, ..] ? anchor.ToArray() : null);
    }

    /// <summary>全部框架，依规则次序。</summary>
    public IReadOnlyList<RuleFrame> All => _frames;

    /// <summary>可能成立的框架，依规则次序。</summary>
    /// <param name="mentions">直接匹配到的提及。</param>
    /// <param name="present">其中出现的概念。</param>
    /// <param name="kind">文种，空为未知。</param>
    public List<RuleFrame> Live(List<Mention> mentions, ConceptSet present, string kind)
    {
        var waiting = t_waiting is { } mine && mine.Length == _byAnchor.Words ? mine : t_waiting = new ulong[_byAnchor.Words];
        _byAnchor.Start(waiting);
        foreach (var m in mentions)
        {
            _byAnchor.Mark(m.Concept, waiting);
        }

        var suited = _byKind.GetOrAdd(kind, SuitedTo);
        for (var i = 0; i < waiting.Length; i++)
        {
            waiting[i] &= suited[i];
        }

        var live = new List<RuleFrame>();
        for (var i = ConceptIndex.Next(waiting, 0); i >= 0; i = ConceptIndex.Next(waiting, i + 1))
        {
            // 头一项引出了它，已经有了。
            if (_frames[i].Frame.MayMatch(present, from: 1))
            {
                live.Add(_frames[i]);
            }
        }

        return live;
    }

    /// <summary>框架用不用于这种文种。</summary>
    public static bool Suits(RuleFrame frame, string kind) =>
        !frame.Rule.Page.Except.Contains(kind, StringComparer.Ordinal)
        && (frame.Frame.Spec.Kinds.Count == 0 || frame.Frame.Spec.Kinds.Contains(kind, StringComparer.Ordinal));

    [ThreadStatic]
    private static ulong[]? t_waiting;

    private ulong[] SuitedTo(string kind)
    {
        var suited = new ulong[_byAnchor.Words];
        foreach (var frame in _frames)
        {
            if (Suits(frame, kind))
            {
                suited[frame.Index >> 6] |= 1UL << (frame.Index & 63);
            }
        }

        return suited;
    }
}
