using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>指标、引用两类检查给出意见时共同的部分：名称、依据、规划条目取自规则页。</summary>
/// <param name="page">规则页。</param>
/// <param name="basis">依据的来处。</param>
internal sealed class PageFinding(RulePage page, IBasisSource basis)
{
    private const double Confidence = 0.9;

    /// <summary>规则页。</summary>
    public RulePage Page => page;

    /// <summary>依据的来处。</summary>
    public IBasisSource Basis => basis;

    /// <summary>给出一处意见；位置不在条款自己的文字里时为 null。</summary>
    /// <param name="passage">通篇。</param>
    /// <param name="span">在通篇中的位置。</param>
    /// <param name="date">审查日期。</param>
    /// <param name="why">理由。</param>
    /// <param name="key">同一问题的标识。</param>
    public Finding? At(Passage passage, TextSpan span, DateOnly date, string why, string key)
    {
        if (passage.ToOwn(span) is not { } own)
        {
            return null;
        }

        var (resolved, note) = basis.ResolveAll(page.Basis, date);
        return new Finding
        {
            Rule = page.Id,
            Title = page.Title,
            Severity = SeverityNames.Parse(page.Severity),
            Start = own.Start,
            End = own.End,
            Quote = own.In(passage.Own),
            Why = why,
            Basis = resolved,
            BasisNote = note,
            Criteria = page.Criteria,
            RewriteSafety = page.RewriteSafety,
            Confidence = Confidence,
            Certainty = Certainty.High,
            ProblemId = $"{page.Id}-{key}",
            Scope = FindingMerger.IsLegality(page.Id) ? "legality" : "",
        };
    }
}
