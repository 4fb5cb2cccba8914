using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Findings;

/// <summary>一个候选：某页某框架在某句的命中，已排除通用反例与合法情形。</summary>
/// <param name="Page">规则页。</param>
/// <param name="Pattern">框架。</param>
/// <param name="Match">命中。</param>
/// <param name="Sentence">所在句。</param>
/// <param name="Own">问题文字在条款原文中的位置。</param>
internal sealed record Candidate(RulePage Page, FramePattern Pattern, FrameMatch Match, Sentence Sentence, TextSpan Own)
{
    /// <summary>把握程度。</summary>
    public Certainty Certainty => Pattern.Spec.Certainty switch { "不确定" => Certainty.Uncertain, "中" => Certainty.Medium, _ => Certainty.High };

    /// <summary>档次；不确定的从不定为违法。</summary>
    public Severity Severity
    {
        get
        {
            var severity = SeverityNames.Parse(Pattern.Spec.Severity.Length > 0 ? Pattern.Spec.Severity : Page.Severity);
            return Certainty == Certainty.Uncertain && severity == Severity.Unlawful ? Severity.Improper : severity;
        }
    }

    /// <summary>规则自身的置信度。</summary>
    public double Confidence => Certainty switch { Certainty.High => 0.93, Certainty.Medium => 0.78, _ => 0.5 };
}
