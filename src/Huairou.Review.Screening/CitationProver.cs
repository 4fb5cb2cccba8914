using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening;

/// <summary>证明规则页的引用：依据存在、引文逐字在条文里、规划条目存在。</summary>
public sealed class CitationProver(StatuteStore statutes, PlanStore plan)
{
    /// <summary>证明一页；全部成立时为空。</summary>
    public IReadOnlyList<ProofFailure> Prove(RulePage page)
    {
        var failures = new List<ProofFailure>();
        foreach (var basis in page.Basis)
        {
            if (!StatuteReference.TryParse(basis.Reference, out var reference))
            {
                failures.Add(new ProofFailure(page.File, basis.Line, $"依据“{basis.Reference}”写法不对，应为“法律简称#条号”。", basis.Quote));
                continue;
            }

            var articles = statutes.FindAny(reference!).ToArray();
            if (articles.Length == 0)
            {
                failures.Add(new ProofFailure(page.File, basis.Line, $"依据“{basis.Reference}”不在法律库里。", basis.Quote));
            }
            else if (basis.Quote.Length > 0 && !Array.Exists(articles, a => a.Text.Contains(basis.Quote, StringComparison.Ordinal)))
            {
                failures.Add(new ProofFailure(page.File, basis.Line, $"依据“{basis.Reference}”的引文与官方文本不一致。", basis.Quote));
            }
        }

        foreach (var criterion in page.Criteria.Where(c => plan.Find(c) is null))
        {
            failures.Add(new ProofFailure(page.File, 0, $"规划里没有条目“{criterion}”。", criterion));
        }

        return failures;
    }
}
