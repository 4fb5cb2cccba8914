using Huairou.Review.Cli.Commands;
using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Comparing;

/// <summary>审查（或者读回）一对的各稿；豁免清单与 review 一样用。</summary>
internal sealed class DraftReading
{
    private readonly CliHost _host;
    private readonly string _oldPlace;
    private readonly bool _isBatch;
    private readonly bool _isQuiet;
    private readonly bool _rejectsOld;
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
        _rejectsOld = request.RejectOld;
        if (_rejectsOld && !pairs.Any(static p => p.Old is { } old && IsWord(old)))
        {
            throw new UsageException("--reject-old 只用于 Word（docx）文件的旧稿；别的格式没有修订。");
        }

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
    public ReadDrafts? Read(DraftPair pair, out ReviewError? error)
    {
        error = pair.New is null ? new ReviewError("no-new", "新稿里没有相应的文件：没有交改稿，或者改了名。改了名的请改回来，或者单独比较这一份。")
            : pair.Old is null ? new ReviewError("no-old", "旧稿里没有相应的文件：是新加的，或者改了名。改了名的请改回来，或者单独比较这一份。") : null;
        if (error is not null)
        {
            Explain(pair.Name, error);
            return null;
        }

        var notices = new List<string>();
        var outcomes = _before.Select(b => b.Of.GetValueOrDefault(pair)).OfType<DraftSource>().Select(Review).ToList();
        outcomes.Add(_rejectsOld && IsWord(pair.Old!) ? Original(pair.Old!, notices) : Review(pair.Old!));
        outcomes.Add(Review(pair.New!));
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
        return new ReadDrafts(Named(results[^2], pair.Old!, results[^1]), results[^1], results[..^2], notices);
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

    // 审查的是临时的一份原文，豁免清单照原来的文件认。
    private ReviewOutcome Original(DraftSource source, List<string> notices)
    {
        var folder = Directory.CreateTempSubdirectory("huairou-original-");
        try
        {
            var path = Path.Combine(folder.FullName, Path.GetFileName(source.Path));
            File.WriteAllBytes(path, OriginalView.Of(source.Name, InputBytes.Read(source.Path), out var changed));
            var outcome = ReviewRun.Review(_reviewer.Value, new InputFile(path, source.Name));
            if (outcome.Result is not { } result)
            {
                return outcome;
            }

            notices.Add(changed ? $"旧稿取的是{source.Name}修订前的原文：待定的修订全部拒绝。" : $"{source.Name}里没有待定的修订，修订前就是现在的样子。");
            return ReviewOutcome.Reviewed(_decisions.Apply(result, new InputFile(source.Path, source.Name)) with { File = $"{source.Name}（修订前）" });
        }
        catch (DocumentException e)
        {
            return ReviewOutcome.Unreadable(source.Name, e.Code, e.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsWord(DraftSource source) => !source.IsResultOnly && Path.GetExtension(source.Path).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    // 两稿同名（放在两个目录里）时，旧稿带上所在目录的名称，读的人才分得清。
    private ReviewResult Named(ReviewResult old, DraftSource source, ReviewResult @new)
    {
        var folder = _isBatch ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(_oldPlace)) : Path.GetDirectoryName(Path.GetFullPath(source.Path));
        return old.File == @new.File && Path.GetFileName(folder) is { Length: > 0 } name && !source.IsResultOnly ? old with { File = $"{name}/{old.File}" } : old;
    }
}

/// <summary>一对的各稿。</summary>
/// <param name="Old">旧稿。</param>
/// <param name="New">新稿。</param>
/// <param name="Before">更早的稿子，由早到晚。</param>
/// <param name="Notices">旧稿怎样取得，要在报告里写明的话。</param>
internal sealed record ReadDrafts(ReviewResult Old, ReviewResult New, IReadOnlyList<ReviewResult> Before, IReadOnlyList<string> Notices);
