using Huairou.Review.Corpus.Plan;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Coverage;

/// <summary>规划条目覆盖：草案触及、支持、抵触了哪些条目。条目的概念特征每套规则只算一次，不打开检索库。</summary>
internal sealed class CriteriaCoverage
{
    // 特征相似度的门槛与每条款最多列几条：只列明显相关的。
    private const double Threshold = 0.34;
    private const int PerClause = 2;

    private readonly ConceptLexicon _lexicon;
    private readonly IReadOnlyList<(Criterion Criterion, Dictionary<int, double> Weights, double Norm)> _signatures;
    private readonly double[] _rarity;

    public CriteriaCoverage(ConceptLexicon lexicon, PlanStore plan)
    {
        _lexicon = lexicon;
        var raw = plan.Criteria.Select(c => (Criterion: c, Concepts: Concepts(c.Title + "。" + c.Text))).ToArray();
        _rarity = new double[lexicon.Concepts.Count];
        foreach (var concept in raw.SelectMany(static r => r.Concepts))
        {
            _rarity[concept]++;
        }

        for (var i = 0; i < _rarity.Length; i++)
        {
            _rarity[i] = Math.Log((raw.Length + 1.0) / (_rarity[i] + 1.0));
        }

        _signatures = raw.Where(static r => r.Concepts.Count > 0).Select(r =>
        {
            var weights = r.Concepts.ToDictionary(static c => c, c => _rarity[c]);
            return (r.Criterion, weights, Norm(weights.Values));
        }).ToArray();
    }

    /// <summary>一份文件的覆盖。</summary>
    public IReadOnlyList<CoverageItem> Of(IReadOnlyList<Clause> clauses, IReadOnlyList<Finding> findings, IReadOnlyList<Cleared> cleared, PlanStore plan)
    {
        var items = new List<CoverageItem>();
        foreach (var finding in findings.Where(static f => f.Certainty != Certainty.Uncertain))
        {
            items.AddRange(finding.Criteria.Select(c => new CoverageItem(c, plan.Find(c)?.Title ?? "", "抵触", finding.Address)));
        }

        var supporting = cleared.Where(static c => c.Reason is "X1" or "X3" or "X4").Select(static c => c.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var clause in clauses.Where(static c => c.Kind is ClauseKind.Provision or ClauseKind.Definition))
        {
            foreach (var criterion in Touched(clause.Text))
            {
                items.Add(new CoverageItem(criterion.Id, criterion.Title, supporting.Contains(clause.Address) ? "支持" : "触及", clause.Address));
            }
        }

        return items.Distinct()
            .Where(i => i.Relation == "抵触" || !items.Exists(o => o.Relation == "抵触" && o.Criterion == i.Criterion && o.Address == i.Address))
            .OrderBy(static i => i.Criterion, StringComparer.Ordinal).ThenBy(static i => i.Address, StringComparer.Ordinal).ToArray();
    }

    private IEnumerable<Criterion> Touched(string text)
    {
        var concepts = Concepts(text);
        // 只提到一个概念（多半只是“妇女”“学生”）看不出关系。
        if (concepts.Count < 2)
        {
            return [];
        }

        var norm = Norm(concepts.Select(c => _rarity[c]));
        return _signatures
            .Select(s => (s.Criterion, Score: s.Weights.Where(w => concepts.Contains(w.Key)).Sum(static w => w.Value * w.Value) / Math.Max(1e-9, s.Norm * norm)))
            .Where(static s => s.Score >= Threshold)
            .OrderByDescending(static s => s.Score).ThenBy(static s => s.Criterion.Id, StringComparer.Ordinal)
            .Take(PerClause).Select(static s => s.Criterion);
    }

    private HashSet<int> Concepts(string text)
    {
        var mentions = new List<Mention>();
        _lexicon.Match(text, mentions);
        return mentions.Where(m => _lexicon.Concepts[m.Concept].Role is "谁" or "权利" && m.End - m.Start > 1).Select(static m => m.Concept).ToHashSet();
    }

    private static double Norm(IEnumerable<double> weights) => Math.Sqrt(weights.Sum(static w => w * w));
}
