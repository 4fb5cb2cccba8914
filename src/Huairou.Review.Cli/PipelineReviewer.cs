using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli;

/// <summary>用审查流水线实现 <see cref="IReviewer"/>：命令行与引擎之间唯一的接头。</summary>
internal sealed class PipelineReviewer : IReviewer
{
    private PipelineReviewer()
    {
    }

    /// <summary>打开。</summary>
    /// <param name="options">选项。</param>
    public static IReviewer Open(ReviewerOptions options) => new PipelineReviewer();

    /// <inheritdoc />
    public ReviewResult Review(string path) => throw new NotSupportedException("本构建不含审查流水线。");

    /// <inheritdoc />
    public ClauseResult Screen(string text, string? kind) => throw new NotSupportedException("本构建不含审查流水线。");
}
