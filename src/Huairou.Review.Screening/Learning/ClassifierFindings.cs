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

        var (span, analysed) = part.Sentences[assessment.Sentence];
        var found = SpanFinder.Find(classifier, part, span);
        if ((part.Passage.ToOwn(found) ?? part.Passage.ToOwn(span)) is not { } own)
        {
            return null;
        }

        var bag = FeatureBag.Rent();
        classifier.Features.Visit(part.Passage.Text, span, analysed, bag);
        var id = classifier.Types?.Nearest(bag.Buckets, classifier.Text, t => !FindingMerger.IsLegality(t) && rules.Pages.Any(p => p.Id == t)) ?? "";
        var page = rules.Pages.FirstOrDefault(p => p.Id == id);
        return page is null ? null : new Hint(page, own, SpanFinder.Words(classifier, part, assessment.Sentence));
    }

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
