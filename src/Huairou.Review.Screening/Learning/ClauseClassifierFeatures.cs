using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Learning;

/// <summary>从一段不成文件的文字取分类特征：与审查时同样切条款、同样跑规则。</summary>
internal sealed class ClauseClassifierFeatures(RuleSet rules)
{
    private readonly CandidateFinder _finder = new(rules);
    private readonly ClauseFeatures _features = new(rules);

    /// <summary>取特征。</summary>
    public FeatureVector Extract(string text)
    {
        var candidates = new List<Candidate>();
        var cleared = new List<Cleared>();
        foreach (var part in FreeText.Split(text))
        {
            candidates.AddRange(_finder.Find(part.Passage, "", cleared));
        }

        var passage = Passage.Create(text, [], "");
        return _features.Extract(passage, rules.Analyzer.Analyse(passage.Text), candidates, cleared);
    }
}
