using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Reports;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Comparing;

/// <summary>审查（或者读回）一对的各稿；豁免清单与 review 一样用。</summary>
internal sealed class DraftReading
{
    private readonly CliHost _host;
    private readonly string _oldPlace;
    private readonly bool _isBatch;
    private readonly bool _isQuiet;
    private readonly Lazy<IReviewer> _reviewer;
    private readonly ReviewDecisions _decisions;
    private readonly List<(DraftPlace Place, IReadOnlyDictionary<DraftPair, DraftSource> Of)> _before;

    /// <summary>准备：豁免清单先读好，写错了一份也不审查。</summary>
    /// <exception cref="UsageException">豁免清单写错了，或者更早的稿子与新旧稿不相配。</exception>
    public DraftReading(CliHost host, CompareRequest request, IReadOnlyList<DraftPair> pairs, IReadOnlyList<DraftPlace> places, bool isBatch)
    {
        (_host, _oldPlace, _isBatch) = (host, request.Old, isBatch);

        // 成批的文本报告写到屏幕时，读不了的已在原位说明，不再重复。
        _isQuiet = isBatch && request.OutputFolder is null && request.Formats is ["text"];
        _reviewer = new(() => host.OpenReviewer(request.Reviewer));
        var before = places.SkipLast(2).ToList();
        if (before.Find(b => isBatch ? !b.IsBatch && b.Sources is [{ IsResultOnly: false }] : b.IsBatch && b.Sources.Any(static s => !s.IsResultOnly)) is { } odd)
        {
            throw new UsageException($"--before 指的 {odd.Path} {(isBatch ? "是一份文件，而比较的是两个目录：请给目录，或者过去的审查结果" : "是目录，而比较的是两份文件：请给文件")}。");
        }

        _before = [.. before.Select(b => (b, isBatch ? DraftPairs.Earlier(b, pairs) : new Dictionary<DraftPair, DraftSource> { [pairs[0]] = DraftPairs.Counterpart(b, pairs[0].New!) }))];
        var files = pairs.SelectMany(static p => new[] { p.Old, p.New }).Concat(_before.SelectMany(static b => b.Of.Values)).OfType<DraftSource>().Where(static s => !s.IsResultOnly);
        _decisions = new ReviewDecisions(DecisionRequest.Default, [.. files.Select(static s => new InputFile(s.Path, s.Name)).DistinctBy(static f => f.Path, StringComparer.Ordinal)]);
    }

    /// <summary>读一对。读不了的说明原因，返回 null。</summary>
    /// <param name="pair">一对。</param>
    /// <param name="error">读不了的原因；几稿都读不了时连在一起。</param>
    public (ReviewResult Old, ReviewResult New, IReadOnlyList<ReviewResult> Before)? Read(DraftPair pair, out ReviewError? error)
    {
        error = pair.New is null ? new ReviewError("no-new", "新稿里没有相应的文件：没有交改稿，或者改了名。改了名的请改回来，或者单独比较这一份。")
            : pair.Old is null ? new ReviewError("no-old", "旧稿里没有相应的文件：是新加的，或者改了名。改了名的请改回来，或者单独比较这一份。") : null;
        if (error is not null)
        {
            Explain(pair.Name, error);
            return null;
        }

        var sources = _before.Select(b => b.Of.GetValueOrDefault(pair)).OfType<DraftSource>().Append(pair.Old!).Append(pair.New!).ToList();
        var outcomes = sources.ConvertAll(Review);
        foreach (var failed in outcomes.Where(static o => o.Error is not null))
        {
            Explain(failed.File, failed.Error!);
            error = error is null ? failed.Error : new ReviewError(error.Code, $"{error.Message}{failed.Error!.Message}");
        }

        if (error is not null)
        {
            return null;
        }

        var results = outcomes.ConvertAll(static o => o.Result!);
        return (Named(results[^2], pair.Old!, results[^1]), results[^1], results[..^2]);
    }

    private void Explain(string file, ReviewError error)
    {
        if (!_isQuiet)
        {
            _host.ErrorText.WriteLine($"{file}：{error.Message}");
        }
    }

    private ReviewOutcome Review(DraftSource source) =>
        source.Former is { } former ? ReviewOutcome.Reviewed(former) : ReviewRun.Review(_reviewer.Value, new InputFile(source.Path, source.Name), _decisions);

    // 两稿同名（放在两个目录里）时，旧稿带上所在目录的名称，读的人才分得清。
    private ReviewResult Named(ReviewResult old, DraftSource source, ReviewResult @new)
    {
        var folder = _isBatch ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(_oldPlace)) : Path.GetDirectoryName(Path.GetFullPath(source.Path));
        return old.File == @new.File && Path.GetFileName(folder) is { Length: > 0 } name && !source.IsResultOnly ? old with { File = $"{name}/{old.File}" } : old;
    }
}
