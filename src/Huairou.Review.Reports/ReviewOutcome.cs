using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports;

/// <summary>一份输入的结局：有审查结果，或者有读不了的原因，二者必居其一。</summary>
public sealed record ReviewOutcome
{
    private ReviewOutcome(string file, ReviewResult? result, ReviewError? error)
    {
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

    /// <summary>审查完成。</summary>
    /// <param name="result">审查结果。</param>
    public static ReviewOutcome Reviewed(ReviewResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.File, result, null);
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
