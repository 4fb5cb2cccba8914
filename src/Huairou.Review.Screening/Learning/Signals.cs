using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>一个条款供分类器看的全部材料。</summary>
/// <param name="Passage">通篇文字。</param>
/// <param name="Sentences">切成的句，含没有概念的句。</param>
/// <param name="Candidates">规则候选。</param>
/// <param name="Cleared">规则已排除的命中。</param>
internal sealed record Evidence(Passage Passage, IReadOnlyList<(TextSpan Span, Sentence? Sentence)> Sentences, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Cleared> Cleared)
{
    /// <summary>切句并配上分析结果。</summary>
    public static Evidence Of(Passage passage, PassageAnalyzer analyzer, IReadOnlyList<Candidate> candidates, IReadOnlyList<Cleared> cleared)
    {
        var sentences = analyzer.Split(passage.Text, analyzer.Match(passage.Text, []));
        return new Evidence(passage, [.. sentences.WithSilent().Select(s => (s.Span, s.Index < 0 ? null : sentences[s.Index]))], candidates, cleared);
    }
}

/// <summary>第二层的输入：第一层得分与规则结果合成的一排数。</summary>
internal static class Signals
{
    private static readonly string[] Exemptions = ["X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9", "合法情形"];

    /// <summary>“相近条款的表决”一维的名称。</summary>
    public const string Neighbourhood = "相近条款的表决";

    /// <summary>各维的名称。</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "全文分（强正则）", "最高句分", "次高句分", "句分均值",
        "规则高", "规则中", "规则不确定", "规则建议", "规则无", "规则页数",
        "命中句分", "规则高×最高句分", "规则无×最高句分", "规则无×全文分", "规则中×最高句分",
        "全文分", "全文分（只看字）", "贡献总量", Neighbourhood, "字数", "句数", "有排除", "有排除×最高句分",
        .. Exemptions.Select(static x => "排除" + x),
    ];

    /// <summary>这一维是否与规则结果无关。</summary>
    public static bool IsTextOnly(int index) => Names[index] is "全文分（强正则）" or "最高句分" or "次高句分" or "句分均值" or "全文分" or "全文分（只看字）" or "贡献总量" or Neighbourhood or "字数" or "句数";

    /// <summary>合成。</summary>
    /// <param name="whole">全文的各个分。</param>
    /// <param name="sentenceScores">各句分。</param>
    /// <param name="parts">材料。</param>
    /// <param name="hitScore">规则命中的句里最高的句分；没有命中时为 null。</param>
    public static float[] Of(WholeScores whole, IReadOnlyList<float> sentenceScores, IReadOnlyList<Evidence> parts, float? hitScore)
    {
        var (first, second, sum) = (float.MinValue, float.MinValue, 0f);
        foreach (var s in sentenceScores)
        {
            (first, second) = s > first ? (s, first) : (first, Math.Max(second, s));
            sum += s;
        }

        second = second == float.MinValue ? first : second;
        var (high, medium, uncertain, advice) = (0, 0, 0, 0);
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var c in parts.SelectMany(static p => p.Candidates).Where(static c => !FindingMerger.IsLegality(c.Page.Id)))
        {
            pages.Add(c.Page.Id);
            high += c is { Certainty: Certainty.High, Severity: not Severity.Advice } ? 1 : 0;
            medium += c is { Certainty: Certainty.Medium, Severity: not Severity.Advice } ? 1 : 0;
            uncertain += c is { Certainty: Certainty.Uncertain } ? 1 : 0;
            advice += c is { Certainty: not Certainty.Uncertain, Severity: Severity.Advice } ? 1 : 0;
        }

        var cleared = parts.SelectMany(static p => p.Cleared).Select(static c => c.Reason is ['X', _] ? c.Reason : "合法情形").ToHashSet(StringComparer.Ordinal);
        var length = parts.Sum(static p => p.Passage.Own.Length);
        float h = high > 0 ? 1 : 0, m = high == 0 && medium > 0 ? 1 : 0, none = high + medium == 0 ? 1 : 0, ex = cleared.Count > 0 ? 1 : 0;
        return
        [
            whole.Topic, first, second, sum / sentenceScores.Count,
            h, m, uncertain > 0 ? 1 : 0, advice > 0 ? 1 : 0, none, MathF.Log(1 + pages.Count),
            hitScore ?? 0, h * first, none * first, none * whole.Text, m * first,
            whole.Text, whole.Plain, whole.Mass, whole.Vote, MathF.Log(1 + length) - 4, MathF.Log(sentenceScores.Count), ex, ex * first,
            .. Exemptions.Select(x => cleared.Contains(x) ? 1f : 0f),
        ];
    }
}

/// <summary>看过的一个条款。</summary>
/// <param name="Input">输入。</param>
/// <param name="Evidence">材料。</param>
internal sealed record Look(ClauseInput Input, Evidence Evidence);

/// <summary>看全文所得的分。</summary>
/// <param name="Topic">强正则的模型：大致是题材。第二层给它的权重是负的：题材本来就敏感，不足以说明有问题。</param>
/// <param name="Text">看全部特征的模型。</param>
/// <param name="Plain">只看字的模型。</param>
/// <param name="Mass">看全部特征的模型里各特征贡献的绝对值之和。</param>
/// <param name="Vote">相近条款的表决。</param>
internal readonly record struct WholeScores(float Topic, float Text, float Plain, float Mass, float Vote);
