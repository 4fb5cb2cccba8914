namespace Huairou.Review.Cli.Evaluation;

/// <summary>校准：分数与实际比例相差多少。</summary>
internal static class Calibration
{
    private const int Bins = 15;

    /// <summary>期望校准误差：按分数等宽分箱，各箱平均分与问题比例之差按条数加权；没有条款时为 NaN。</summary>
    public static double Error(IReadOnlyList<Judged> judged) => judged.Count == 0
        ? double.NaN
        : judged.GroupBy(static j => Math.Clamp((int)(j.Score * Bins), 0, Bins - 1))
            .Sum(static bin => Math.Abs(bin.Sum(static j => j.Score) - bin.Count(static j => j.Row.IsPositive))) / judged.Count;
}

/// <summary>定位：判对的问题里，意见的文字与标注的问题文字贴合多少。</summary>
/// <param name="Checked">判对且有问题文字标注的行数。</param>
/// <param name="Overlapping">其中有重合的行数。</param>
/// <param name="MeanF1">平均字符 F1；没有可比的行时为 NaN。</param>
internal sealed record SpanScore(int Checked, int Overlapping, double MeanF1)
{
    /// <summary>计算。</summary>
    public static SpanScore Of(IEnumerable<Judged> judged)
    {
        var located = judged.Where(static j => j is { IsFlagged: true, Row.IsPositive: true, SpanHit: not null }).ToList();
        return new SpanScore(located.Count, located.Count(static j => j.SpanHit == true), located.Count == 0 ? double.NaN : located.Average(static j => j.SpanF1 ?? 0));
    }
}

/// <summary>定类型：判对的问题里，类型对不对；标注没有类型时条数为零。</summary>
/// <param name="Checked">判对且标了类型的行数。</param>
/// <param name="Right">主类型相同的行数。</param>
/// <param name="Among">主类型或副类型里有的行数。</param>
internal sealed record TypeScore(int Checked, int Right, int Among)
{
    /// <summary>计算。</summary>
    public static TypeScore Of(IEnumerable<Judged> judged)
    {
        var typed = judged.Where(static j => j is { IsFlagged: true, Row.IsPositive: true, TypeRight: not null }).ToList();
        return new TypeScore(typed.Count, typed.Count(static j => j.TypeRight == true), typed.Count(static j => j.TypeAmong == true));
    }
}

/// <summary>一档结论的行数与其中的问题行数。</summary>
/// <param name="Verdict">结论。</param>
/// <param name="Rows">行数。</param>
/// <param name="Positives">其中标为问题的。</param>
internal sealed record VerdictScore(string Verdict, int Rows, int Positives)
{
    /// <summary>按档，从重到轻。</summary>
    public static IReadOnlyList<VerdictScore> Of(IReadOnlyList<Judged> judged) =>
        [.. new[] { "violation", "improper", "advice", "none" }.Select(v => new VerdictScore(v, judged.Count(j => j.Verdict == v), judged.Count(j => j.Verdict == v && j.Row.IsPositive)))];
}
