using Huairou.Review.Documents;

namespace Huairou.Review.Screening.Comparison;

/// <summary>由对齐得到条款变动一览：按旧稿次序，新增的插在它前面的条款之后。</summary>
internal static class ClauseChanges
{
    /// <summary>得到。</summary>
    public static IReadOnlyList<ClauseChange> Of(ClauseAlignment clauses)
    {
        var changes = new List<ClauseChange>();
        var inserted = Enumerable.Range(0, clauses.New.Count).Where(j => !clauses.OfNew(j).Any()).ToArray();
        var (next, reached) = (0, -1);
        for (var i = 0; i < clauses.Old.Count; i++)
        {
            var links = clauses.OfOld(i).ToArray();
            if (links.Length > 0 && !links[0].Moved)
            {
                reached = Math.Max(reached, links[0].New);
            }

            while (next < inserted.Length && inserted[next] < reached)
            {
                changes.Add(new ClauseChange(ClauseChangeKind.Inserted, null, [clauses.New[inserted[next++]]]));
            }

            changes.Add(new ClauseChange(Kind(clauses, clauses.Old[i], links), clauses.Old[i], [.. links.Select(static l => l.New).Order().Select(j => clauses.New[j])]));
        }

        while (next < inserted.Length)
        {
            changes.Add(new ClauseChange(ClauseChangeKind.Inserted, null, [clauses.New[inserted[next++]]]));
        }

        return changes;
    }

    private static ClauseChangeKind Kind(ClauseAlignment clauses, Clause old, ClauseLink[] links)
    {
        if (links.Length == 0)
        {
            return ClauseChangeKind.Deleted;
        }

        var main = links[0];
        return links.Length > 1 || main.Kind == LinkKind.Part ? ClauseChangeKind.Split
            : main.Kind == LinkKind.Whole || clauses.OfNew(main.New).Any(static l => l.Kind == LinkKind.Whole) ? ClauseChangeKind.Merged
            : main.Kind == LinkKind.Replaced ? ClauseChangeKind.Replaced
            : main.Kind == LinkKind.Similar ? ClauseChangeKind.Reworded
            : main.Moved ? ClauseChangeKind.Moved
            : old.Text != clauses.New[main.New].Text ? ClauseChangeKind.Reworded
            : old.Address != clauses.New[main.New].Address ? ClauseChangeKind.Renumbered
            : ClauseChangeKind.Same;
    }
}
