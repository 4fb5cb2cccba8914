using System.Globalization;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>没有规则命中而模型认为有问题时的意见：类型、起止、理由，标明“仅模型提示”。</summary>
internal static class ClassifierFindings
{
    /// <summary>定位与定类型。</summary>
    /// <param name="classifier">分类器。</param>
    /// <param name="rules">规则。</param>
    /// <param name="part">最像问题的一句所在的条款。</param>
    /// <param name="assessment">评估结果。</param>
    /// <returns>类型页、条款中的位置、起作用的词；没有可定位的文字或类型时为 null。</returns>
    public static Hint? Locate(ClauseClassifier classifier, RuleSet rules, Evidence part, Assessment assessment)
    {
        if (assessment.Sentence < 0)
        {
            return null;
        }

        var span = part.Sentences[assessment.Sentence].Span;
        var found = SpanFinder.Find(classifier, part, span);
        if ((part.Passage.ToOwn(found) ?? part.Passage.ToOwn(span)) is not { } own)
        {
            return null;
        }

        var id = classifier.Types?.Choose(TypeView.Of(classifier.Features, assessment.Parts), TypeVotes.Of(assessment.Parts), classifier.Topic, t => IsContent(rules, t)) ?? "";
        var page = rules.Pages.FirstOrDefault(p => p.Id == id);
        return page is null ? null : new Hint(page, own, SpanFinder.Words(classifier, part, assessment.Sentence));
    }

    /// <summary>规则命中的一组按模型看主类型是什么；模型不认识的页（单位自定的）、不影响结论的意见不动。</summary>
    /// <param name="classifier">分类器。</param>
    /// <param name="rules">规则。</param>
    /// <param name="assessment">评估结果。</param>
    /// <param name="group">一组候选，主候选在前。</param>
    /// <param name="alone">条款里只有这一组影响结论：看全部文字；否则只看它所在的句。</param>
    /// <returns>主类型的页；与规则相同时也返回。</returns>
    public static RulePage MainPage(ClauseClassifier classifier, RuleSet rules, Assessment assessment, List<Candidate> group, bool alone)
    {
        var own = group[0].Page;
        if (classifier.Types is not { } types || !FindingMerger.Decides(group[0]) || !types.Types.Contains(own.Id, StringComparer.Ordinal))
        {
            return own;
        }

        var id = types.Choose(TypeView.Of(classifier.Features, assessment.Parts, alone ? null : group), TypeVotes.Of(assessment.Parts, alone ? null : group), classifier.Topic, t => IsContent(rules, t));
        return rules.Pages.FirstOrDefault(p => p.Id == id) ?? own;
    }

    private static bool IsContent(RuleSet rules, string type) => !FindingMerger.IsLegality(type) && rules.Pages.Any(p => p.Id == type);

    /// <summary>理由：说明只凭模型，列出起作用的词，再引类型页的话。</summary>
    public static string Explain(Hint hint, double probability, string pageWhy)
    {
        var words = hint.Words.Count > 0 ? $"起作用较大的词：{string.Join("、", hint.Words.Select(static w => $"“{w}”"))}。" : "";
        return $"仅模型提示（概率 {probability.ToString("0.00", CultureInfo.InvariantCulture)}）：没有规则页命中，模型按自拟条款学到的写法，认为疑似“{hint.Page.Title}”。{words}{pageWhy}";
    }
}

/// <summary>模型提示。</summary>
/// <param name="Page">最近的类型页。</param>
/// <param name="Own">问题文字在条款原文中的位置。</param>
/// <param name="Words">起作用较大的词，按先后。</param>
internal sealed record Hint(RulePage Page, TextSpan Own, IReadOnlyList<string> Words);
