using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports;

/// <summary>一份输入的结局：有审查结果，或者有读不了的原因，二者必居其一。</summary>
public sealed record ReviewOutcome
{
    private ReviewOutcome(string file, ReviewResult? result, ReviewError? error, string? sourcePath = null)
    {
        SourcePath = sourcePath;
        File = file;
        Result = result;
        Error = error;
    }

    /// <summary>输入的名称：文件名，或相对于所给目录的路径；不含绝对路径。</summary>
    public string File { get; }

    /// <summary>审查结果；读不了时为 null。</summary>
    public ReviewResult? Result { get; }

    /// <summary>读不了的原因；审查完成时为 null。</summary>
    public ReviewError? Error { get; }

    /// <summary>来源文件在本机的路径，供批注版打开原件；只用来读，不写进任何报告。没有来源文件时为 null。</summary>
    public string? SourcePath { get; }

    /// <summary>已为这一份写出的报告，实际的文件名（重名时带号）；供整批的索引链接。</summary>
    public IReadOnlyList<WrittenReport> Reports { get; init; } = [];

    /// <summary>审查完成。</summary>
    /// <param name="result">审查结果。</param>
    /// <param name="sourcePath">来源文件的路径；没有时为 null。</param>
    public static ReviewOutcome Reviewed(ReviewResult result, string? sourcePath = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.File, result, null, sourcePath);
    }

    /// <summary>读不了。</summary>
    /// <param name="file">输入的名称。</param>
    /// <param name="code">固定英文代码。</param>
    /// <param name="message">一句中文：什么问题、怎么办。</param>
    public static ReviewOutcome Unreadable(string file, string code, string message) =>
        new(file, null, new ReviewError(code, message));
}

/// <summary>读不了的原因。</summary>
/// <param name="Code">固定英文代码，如 not-found、encrypted。</param>
/// <param name="Message">一句中文：什么问题、怎么办。</param>
public sealed record ReviewError(string Code, string Message);

/// <summary>已写出的一份报告。</summary>
/// <param name="Format">格式名。</param>
/// <param name="File">实际写出的文件名，不含目录。</param>
public sealed record WrittenReport(string Format, string File);
