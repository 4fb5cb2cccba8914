using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>一次训练的全部数字，写进 metrics.json 与模型说明。</summary>
internal sealed record TrainingFigures
{
    /// <summary>数据（规则、词表、条款）的内容哈希。</summary>
    public required string DataHash { get; init; }

    /// <summary>训练条款。</summary>
    public required IReadOnlyList<TrainingRow> Rows { get; init; }

    /// <summary>测试写作者的条款。</summary>
    public required IReadOnlyList<TrainingRow> Test { get; init; }

    /// <summary>规则页示例的条数。</summary>
    public required int ExtraCount { get; init; }

    /// <summary>训练条款的留出写作者概率（规则与文字合并）。</summary>
    public required double[] Probabilities { get; init; }

    /// <summary>同上，只凭文字。</summary>
    public required double[] TextOnly { get; init; }

    /// <summary>提示阈值。</summary>
    public required double Threshold { get; init; }

    /// <summary>存疑阈值。</summary>
    public required double Doubt { get; init; }

    /// <summary>第二层。</summary>
    public required StackModel Stack { get; init; }

    /// <summary>测试条款的概率，只凭文字。</summary>
    public required double[] TestText { get; init; }

    /// <summary>测试条款的概率，规则与文字合并。</summary>
    public required double[] TestBoth { get; init; }

    /// <summary>各种取法的平均字符 F1。</summary>
    public required double[] SpanF1 { get; init; }

    /// <summary>取法。</summary>
    public required IReadOnlyList<(float Reach, float Keep)> SpanOptions { get; init; }

    /// <summary>各类型定类型的对数与总数。</summary>
    public required IReadOnlyDictionary<string, (int Right, int All)> Types { get; init; }

    /// <summary>定类型的合成权重。</summary>
    public required IReadOnlyList<float> TypeWeights { get; init; }

    /// <summary>比较表。</summary>
    public required IReadOnlyList<ComparisonRow> Comparison { get; init; }

    /// <summary>三种做法的判断与概率：只凭规则、只凭分类器、合并。</summary>
    /// <param name="rows">条款。</param>
    /// <param name="text">只凭文字的概率。</param>
    /// <param name="both">合并的概率。</param>
    public IEnumerable<MethodFigures> Methods(IReadOnlyList<TrainingRow> rows, double[] text, double[] both)
    {
        bool[] labels = [.. rows.Select(static r => r.Clause.IsViolation)];
        bool[] rules = [.. rows.Select(static r => r.RuleFlag)];
        var alone = Thresholds.Choose(TextOnly, [.. Rows.Select(static _ => false)], [.. Rows.Select(static r => r.Clause.IsViolation)]).Threshold;
        yield return new MethodFigures("只凭规则", ScoreMetrics.Of(rules, labels), null);
        yield return new MethodFigures("只凭分类器", ScoreMetrics.Of([.. text.Select(p => p >= alone)], labels), ScoreMetrics.Of(text, labels));
        yield return new MethodFigures("规则与分类器", ScoreMetrics.Of(Thresholds.Flags(both, rules, Threshold, Doubt), labels), ScoreMetrics.Of(both, labels));
    }
}

/// <summary>一种做法的成绩。</summary>
/// <param name="Name">名称。</param>
/// <param name="Decision">按选定阈值判断的查准、查全、F1。</param>
/// <param name="Scores">按概率排序的指标；只凭规则时为 null。</param>
internal sealed record MethodFigures(string Name, (double Precision, double Recall, double F1) Decision, ScoreMetrics? Scores);
