using System.Globalization;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Learning;

/// <summary>规则意见与模型概率合在一起：来源、置信度、把握与一致与否的说明。</summary>
internal static class Agreement
{
    private const double UncertainCeiling = 0.5;

    /// <summary>合并一条规则意见。违法意见从不无声隐去：模型很不认同时改列不确定，并写明原来的档次。</summary>
    /// <param name="finding">规则意见。</param>
    /// <param name="probability">概率。</param>
    /// <param name="stack">阈值。</param>
    public static Finding Merge(Finding finding, double probability, StackModel stack)
    {
        if (finding.Scope == "legality")
        {
            return finding;
        }

        var p = probability.ToString("0.00", CultureInfo.InvariantCulture);
        if (finding.Firm && probability < stack.Threshold)
        {
            return finding with { Agreement = $"本条按写明的制度名称认定，不以模型为准（概率 {p}）。" };
        }

        if (finding.Certainty == Certainty.Uncertain || finding.Severity == Severity.Advice)
        {
            return finding with { Confidence = Math.Min(UncertainCeiling, probability) };
        }

        if (probability < stack.Doubt)
        {
            return finding with
            {
                Certainty = Certainty.Uncertain,
                Severity = finding.Severity == Severity.Unlawful ? Severity.Improper : finding.Severity,
                Confidence = probability,
                Agreement = $"规则与模型不一致：规则判为{finding.Severity.ToChinese()}，模型认为像合规写法（概率 {p}），改列“不确定”，请人工判断。",
            };
        }

        return probability >= stack.Threshold
            ? finding with { Source = FindingSource.Both, Confidence = probability, Agreement = "规则与模型一致。" }
            : finding with { Confidence = probability, Agreement = $"模型没有把握（概率 {p}），以规则为准。" };
    }

    /// <summary>规则只列为建议或者不确定，模型在同一处提示同一类型：合为一处，档次取高者，文字与依据以规则为准。</summary>
    /// <param name="finding">规则意见。</param>
    /// <param name="hint">模型提示。</param>
    public static Finding Join(Finding finding, Finding hint) => finding with
    {
        Source = FindingSource.Both,
        Severity = hint.Severity > finding.Severity ? hint.Severity : finding.Severity,
        Certainty = hint.Certainty,
        Confidence = hint.Confidence,
        Agreement = $"规则列为{finding.Severity.ToChinese()}，模型认为就是这一类问题（概率 {hint.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}），合为一处。",
    };

    /// <summary>主类型与规则命中的页不同时，写明原来是哪一页。</summary>
    /// <param name="finding">意见。</param>
    /// <param name="hit">规则命中的页。</param>
    public static Finding WithType(Finding finding, RulePage hit) => finding.Rule == hit.Id
        ? finding
        : finding with { Agreement = $"{finding.Agreement}规则命中的是 {hit.Id}（{hit.Title}），看全文更近于 {finding.Rule}（{finding.Title}），以后者为主，前者列为副类型。" };
}
