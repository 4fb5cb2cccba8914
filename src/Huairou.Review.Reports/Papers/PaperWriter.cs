namespace Huairou.Review.Reports.Papers;

/// <summary>一份结果写成一个 Office 文件的写出器：批注版、意见书、白话说明、采纳反馈表都照这里的流程。</summary>
/// <remarks>一份一个文件，只写到目录；读不了的输入不写。各写出器只说自己的格式名、后缀，以及怎么由一份结果写出文件。</remarks>
public abstract class PaperWriter : IReportWriter
{
    /// <summary>由格式名、后缀与写报告的要求得出。</summary>
    private protected PaperWriter(string format, string suffix, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (Format, FileSuffix, Options) = (format, suffix, options);
    }

    /// <inheritdoc />
    public string Format { get; }

    /// <inheritdoc />
    public string FileSuffix { get; }

    /// <summary>写报告的要求。</summary>
    private protected ReportOptions Options { get; }

    /// <inheritdoc />
    public bool CanCombine => false;

    /// <inheritdoc />
    public bool NeedsFolder => true;

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Result is { } result)
        {
            Write(output, new Paper(result, Options.Reviewer), outcome.SourcePath);
        }
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
    }

    /// <summary>写一份。先在内存里写完再写进输出：中途出错时不留下半个文件。</summary>
    /// <param name="output">输出。</param>
    /// <param name="paper">审查结果等。</param>
    /// <param name="sourcePath">来源文件的路径，只用来读；没有时为 null。</param>
    private protected abstract void Write(Stream output, Paper paper, string? sourcePath);
}
