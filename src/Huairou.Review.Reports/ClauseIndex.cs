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

    /// <summary>读懂条款要用的上文：列项是引导语，单元格是行头与栏名；没有时为空。</summary>
    public static string ContextOf(Clause? clause)
    {
        if (clause?.Cell is not { } cell)
        {
            return string.Concat(clause?.LeadIns ?? []);
        }

        var heads = string.Concat(cell.RowHead.Length > 0 ? $"“{cell.RowHead}”一行" : "", cell.ColumnHead.Length > 0 ? $"“{cell.ColumnHead}”一栏" : "");
        return heads.Length > 0 ? heads + "：" : "";
    }
}
