using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Documents;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli;

/// <summary>用审查流水线实现 <see cref="IReviewer"/>：命令行与引擎之间唯一的接头。</summary>
internal sealed class PipelineReviewer : IReviewer
{
    private readonly ReviewPipeline _pipeline;
    private readonly ReviewerOptions _options;
    private readonly IReadOnlyList<CheckedType> _checked;

    // 装载时已经开始读的第一份文件；取走后为 null。
    private ReadAhead<Draft>? _first;

    private PipelineReviewer(ReviewPipeline pipeline, ReviewerOptions options, ReadAhead<Draft>? first)
    {
        _pipeline = pipeline;
        _options = options;
        _first = first;
        _checked = [.. pipeline.Rules.Pages.Select(p => new CheckedType(p.Id, p.Title) { Severity = p.Severity, Sections = p.Sections }).OrderBy(c => c.Id, StringComparer.Ordinal)];
    }

    /// <summary>打开。</summary>
    /// <param name="options">选项。</param>
    /// <exception cref="UsageException">附加的规则页有问题。</exception>
    public static IReviewer Open(ReviewerOptions options)
    {
        var first = options.First is { } path && File.Exists(path) ? new ReadAhead<Draft>(1, 1, _ => DraftReader.Read(path)) : null;
        try
        {
            return new PipelineReviewer(ReviewPipeline.Open(CorpusPaths.Locate(), options.RulesFolder), options, first);
        }
        catch (RulePageException e) when (options.RulesFolder is not null)
        {
            throw new UsageException($"规则页有问题，没有审查：{e.Message}");
        }
    }

    /// <inheritdoc />
    public ReviewResult Review(string path) =>
        _pipeline.Review(Read(path), _options.Date, _options.Kind) with { Checked = _checked };

    /// <inheritdoc />
    public ClauseResult Screen(string text, string? kind) => _pipeline.Screen(text, _options.Date, kind ?? _options.Kind);

    private Draft Read(string path)
    {
        if (path != _options.First || Interlocked.Exchange(ref _first, null) is not { } ahead)
        {
            return DraftReader.Read(path);
        }

        using (ahead)
        {
            return ahead.Take(0, CancellationToken.None);
        }
    }
}
