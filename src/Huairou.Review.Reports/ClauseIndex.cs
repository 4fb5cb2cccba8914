using Huairou.Review.Documents;

namespace Huairou.Review.Reports;

/// <summary>按标识查条款。</summary>
internal sealed class ClauseIndex
{
    private readonly Dictionary<string, Clause> _byId = new(StringComparer.Ordinal);

    /// <summary>建立索引。</summary>
    public ClauseIndex(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            _byId.TryAdd(clause.Id, clause);
        }
    }

    /// <summary>查条款；没有时为 null。</summary>
    public Clause? Find(string id) => _byId.GetValueOrDefault(id);
}
