using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli;

/// <summary>用审查流水线实现 <see cref="IReviewer"/>：命令行与引擎之间唯一的接头。</summary>
internal sealed class PipelineReviewer : IReviewer
{
    private readonly ReviewPipeline _pipeline;
    private readonly ReviewerOptions _options;

    private PipelineReviewer(ReviewPipeline pipeline, ReviewerOptions options)
    {
        _pipeline = pipeline;
        _options = options;
    }

    /// <summary>打开。</summary>
    /// <param name="options">选项。</param>
    public static IReviewer Open(ReviewerOptions options) =>
        new PipelineReviewer(ReviewPipeline.Open(CorpusPaths.Locate(), options.RulesFolder), options);

    /// <inheritdoc />
    public ReviewResult Review(string path) => _pipeline.Review(DraftReader.Read(path), _options.Date, _options.Kind);

    /// <inheritdoc />
    public ClauseResult Screen(string text, string? kind) => _pipeline.Screen(text, _options.Date, kind ?? _options.Kind);
}
