using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Text;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Comparing;

/// <summary>执行一次 compare：两稿按同样的规则、日期审查，再逐处比较。</summary>
internal sealed class CompareRun(CliHost host, CompareRequest request)
{
    /// <summary>比较并写出，返回退出状态。</summary>
    public int Execute()
    {
        if (FormerResult.IsCandidate(request.New))
        {
            throw new UsageException("新稿要给文件本身，不能是审查结果：没有全文就分不清条款是改了还是删了。");
        }

        var writers = request.Formats.Select(f => ComparisonWriters.Create(f, request.Report with { Style = Style() })).ToList();
        CheckOutput(writers);
        var reviewer = new Lazy<IReviewer>(() => host.OpenReviewer(request.Reviewer));
        var read = new List<ReviewResult?>();
        foreach (var path in request.Before.Append(request.Old).Append(request.New))
        {
            host.Cancellation.ThrowIfCancellationRequested();
            read.Add(Read(reviewer, path));
        }

        // 全部读过再停：几个文件都有问题时一次说完。
        if (read.Contains(null))
        {
            return ExitCode.Unreadable;
        }

        var (old, @new) = (read[^2]!, read[^1]!);
        var result = DocumentComparer.Compare(Named(old, request.Old, @new), @new, [.. read.Take(request.Before.Count).Select(static r => r!)], FormerResult.IsCandidate(request.Old));
        Write(writers, result);
        return Reaches(@new) ? ExitCode.Findings : ExitCode.Ok;
    }

    // 两稿同名（放在两个目录里）时，旧稿带上所在目录的名称，读的人才分得清。
    private static ReviewResult Named(ReviewResult old, string path, ReviewResult @new) =>
        old.File == @new.File && Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) is { Length: > 0 } folder ? old with { File = $"{folder}/{old.File}" } : old;

    private TextStyle Style() => request.OutputFolder is null ? new TextStyle(host.OutputHasColor, host.Width) : TextStyle.Plain;

    private void CheckOutput(List<IComparisonWriter> writers)
    {
        if (request.OutputFolder is not null)
        {
            return;
        }

        if (writers.Count > 1)
        {
            throw new UsageException("一次写几种格式时，要用 --out 指定输出目录。");
        }

        if (writers[0].NeedsFolder)
        {
            throw new UsageException($"{writers[0].Format} 报告是文件，要用 --out 指定输出目录。");
        }
    }

    private ReviewResult? Read(Lazy<IReviewer> reviewer, string path)
    {
        var outcome = FormerResult.IsCandidate(path) ? Former(path) : ReviewRun.Review(reviewer.Value, new InputFile(path, Path.GetFileName(path)));
        if (outcome.Error is { } error)
        {
            host.ErrorText.WriteLine($"{outcome.File}：{error.Message}");
        }

        return outcome.Result;
    }

    private ReviewOutcome Former(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            return ReviewOutcome.Reviewed(FormerResult.Read(file, Path.GetFileName(request.New)));
        }
        catch (DocumentException e)
        {
            return ReviewOutcome.Unreadable(name, e.Code, e.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ReviewOutcome.Unreadable(name, "not-found", "找不到这个文件，请检查路径。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ReviewOutcome.Unreadable(name, "io", "文件读不出来：可能没有权限，或者正被别的程序占用，请检查后重试。");
        }
    }

    private void Write(List<IComparisonWriter> writers, ComparisonResult result)
    {
        if (request.OutputFolder is null)
        {
            writers[0].Write(host.Output, result);
            host.Output.Flush();
            return;
        }

        var folder = new OutputFolder(request.OutputFolder);
        var stem = folder.Stem(result.New.File, [.. writers.Select(static w => w.FileSuffix)]);
        foreach (var writer in writers)
        {
            using var file = folder.Create(stem, writer.FileSuffix, out var path);
            writer.Write(file, result);
            host.Text.WriteLine(path);
        }
    }

    private bool Reaches(ReviewResult result) =>
        request.FailOn is not null && Commands.SeverityOf.TryParse(request.FailOn, out var level)
        && (result.Findings.Any(f => f.Certainty != Certainty.Uncertain && f.Severity >= level) || result.Omissions.Any(o => o.Severity >= level));
}
