using Huairou.Review.Documents;

namespace Huairou.Review.Screening.Comparison;

/// <summary>旧条款与新条款之间的一条联系是怎么看出来的。</summary>
internal enum LinkKind
{
    /// <summary>文字相同（标识相同，或者去掉标点后相同）。</summary>
    Same,

    /// <summary>文字相近：改写。</summary>
    Similar,

    /// <summary>前后条款都对得上，中间同位的一条换了写法。</summary>
    Replaced,

    /// <summary>新条款是旧条款拆出来的一部分。</summary>
    Part,

    /// <summary>旧条款并进了新条款。</summary>
    Whole,
}

/// <summary>一条联系。</summary>
/// <param name="Old">旧条款下标。</param>
/// <param name="New">新条款下标。</param>
/// <param name="Kind">怎么看出来的。</param>
/// <param name="Moved">次序变了，或者由正文搬进了表格、附件、脚注（或者相反）。</param>
internal sealed record ClauseLink(int Old, int New, LinkKind Kind, bool Moved = false);

/// <summary>对齐的结果。下标都在 <see cref="Old"/>、<see cref="New"/> 之内。</summary>
internal sealed class ClauseAlignment
{
    private readonly ILookup<int, ClauseLink> _ofOld;
    private readonly ILookup<int, ClauseLink> _ofNew;

    /// <summary>构造。</summary>
    public ClauseAlignment(IReadOnlyList<Clause> old, IReadOnlyList<Clause> @new, IReadOnlyList<ClauseLink> links, long cost)
    {
        (Old, New, Cost) = (old, @new, cost);
        _ofOld = links.ToLookup(static l => l.Old);
        _ofNew = links.ToLookup(static l => l.New);
        OldIndex = Index(old);
        NewIndex = Index(@new);
    }

    /// <summary>旧条款（不含标题与落款）。</summary>
    public IReadOnlyList<Clause> Old { get; }

    /// <summary>新条款（不含标题与落款）。</summary>
    public IReadOnlyList<Clause> New { get; }

    /// <summary>旧条款标识到下标。</summary>
    public IReadOnlyDictionary<string, int> OldIndex { get; }

    /// <summary>新条款标识到下标。</summary>
    public IReadOnlyDictionary<string, int> NewIndex { get; }

    /// <summary>找相近条款时翻看的记录数，供测试守住开销。</summary>
    public long Cost { get; }

    /// <summary>旧条款的去向，主要的在前。</summary>
    public IEnumerable<ClauseLink> OfOld(int old) => _ofOld[old];

    /// <summary>新条款的来历，主要的在前。</summary>
    public IEnumerable<ClauseLink> OfNew(int @new) => _ofNew[@new];

    /// <summary>两条之间的联系；没有时为 null。</summary>
    public ClauseLink? Between(int old, int @new) => _ofOld[old].FirstOrDefault(l => l.New == @new);

    private static Dictionary<string, int> Index(IReadOnlyList<Clause> clauses)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < clauses.Count; i++)
        {
            index.TryAdd(clauses[i].Id, i);
        }

        return index;
    }
}
