using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;

namespace Huairou.Review.Corpus.Search;

/// <summary>把规划和法条变成可检索的内容。</summary>
public static class IndexSources
{
    /// <summary>规划的全部准则。</summary>
    public static IEnumerable<IndexDocument> Plan(PlanStore plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Criteria.Select(c => new IndexDocument(IndexKind.Plan, c.Id, $"{c.Id} {c.Title}", c.Text));
    }

    /// <summary><paramref name="date"/> 当日施行的全部条文。</summary>
    public static IEnumerable<IndexDocument> Law(StatuteStore statutes, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(statutes);
        return statutes.Articles
            .Where(a => a.Statute.InForce(date))
            .Select(a => new IndexDocument(IndexKind.Law, a.Reference, a.Citation, a.Text));
    }
}
