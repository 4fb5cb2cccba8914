namespace Huairou.Review.Cli.Evaluation;

/// <summary>一次评测的结果。</summary>
/// <param name="File">标注文件名。</param>
/// <param name="Borderline">不计分的行数。</param>
/// <param name="Excluded">按类别排除的计分行数。</param>
/// <param name="Parts">总体、公开、封存三部分。</param>
/// <param name="Categories">各类别。</param>
/// <param name="Types">各问题类型；标注没有类型时为空。</param>
/// <param name="Verdicts">各档结论。</param>
/// <param name="Span">定位。</param>
/// <param name="Type">定类型。</param>
/// <param name="Errors">公开部分判错的行，只有标识。</param>
internal sealed record EvaluationReport(
    string File,
    int Borderline,
    int Excluded,
    IReadOnlyList<Part> Parts,
    IReadOnlyList<CategoryScore> Categories,
    IReadOnlyList<CategoryScore> Types,
    IReadOnlyList<VerdictScore> Verdicts,
    SpanScore Span,
    TypeScore Type,
    IReadOnlyList<Misjudged> Errors)
{
    /// <summary>评测。</summary>
    /// <param name="file">标注文件名。</param>
    /// <param name="all">全部判断，含不计分的行。</param>
    /// <param name="excluded">排除的类别。</param>
    public static EvaluationReport Of(string file, IReadOnlyList<Judged> all, IReadOnlySet<string> excluded)
    {
        var scored = all.Where(j => j.Row.IsScored).ToList();
        var kept = scored.Where(j => !excluded.Contains(j.Row.Category)).ToList();
        var open = kept.Where(j => !j.Row.IsClosed).ToList();
        return new EvaluationReport(
            file,
            all.Count - scored.Count,
            scored.Count - kept.Count,
            [new Part("总体", kept), new Part("公开部分", open), new Part("封存部分", [.. kept.Where(j => j.Row.IsClosed)])],
            [.. kept.GroupBy(j => j.Row.Category, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CategoryScore(g.Key.Length == 0 ? "（未注类别）" : g.Key, Metrics.Of([.. g])))],
            [.. kept.Where(j => j.Row.Type.Length > 0).GroupBy(j => j.Row.Type, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CategoryScore(g.Key, Metrics.Of([.. g])))],
            VerdictScore.Of(kept),
            SpanScore.Of(kept),
            TypeScore.Of(kept),
            [.. open.Where(j => j.IsFlagged != j.Row.IsPositive).Select(j => new Misjudged(j.Row.Id, j.IsFlagged ? "误报" : "漏报", j.Row.Category, j.Score, j.Rules))]);
    }
}

/// <summary>一部分的得分与区间。</summary>
internal sealed record Part
{
    /// <summary>计算。</summary>
    public Part(string name, IReadOnlyList<Judged> judged)
    {
        Name = name;
        Metrics = Metrics.Of(judged);
        Intervals = Bootstrap.Of(judged);
        CalibrationError = Calibration.Error(judged);
    }

    /// <summary>名称。</summary>
    public string Name { get; }

    /// <summary>得分。</summary>
    public Metrics Metrics { get; }

    /// <summary>期望校准误差。</summary>
    public double CalibrationError { get; }

    /// <summary>95% 区间。</summary>
    public Intervals Intervals { get; }
}

/// <summary>一个类别的得分。</summary>
internal sealed record CategoryScore(string Category, Metrics Metrics);

/// <summary>判错的一行。</summary>
internal sealed record Misjudged(string Id, string Error, string Category, double Score, string Rules);
