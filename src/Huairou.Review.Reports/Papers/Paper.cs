using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Papers;

/// <summary>一份文书要写的结果，以及各种文书叫法相同的几样：题目、复核状态、档次的写法。</summary>
/// <param name="Result">审查结果。</param>
/// <param name="Reviewer">复核确认的审查人；空为机器初评。</param>
internal sealed record Paper(ReviewResult Result, string Reviewer)
{
    /// <summary>问题编组，序号与其他报告相同。</summary>
    public ProblemGroups Groups { get; } = new(Result.Findings);

    /// <summary>文件题目；没有题目时用文件名。</summary>
    public string Title => Result.Title.Length > 0 ? Result.Title : Result.File;

    /// <summary>已由审查人复核确认。</summary>
    public bool IsConfirmed => Reviewer.Length > 0;

    /// <summary>档次的写法：没有复核的违法、不当一律是“疑似”。</summary>
    public string Degree(Severity severity) => IsConfirmed ? severity.ToChinese() : Suspected(severity);

    /// <summary>机器意见的档次：违法、不当前面加“疑似”。已豁免的意见没有人确认过，复核以后也照这样写。</summary>
    public static string Suspected(Severity severity) => severity == Severity.Advice ? severity.ToChinese() : "疑似" + severity.ToChinese();
}
