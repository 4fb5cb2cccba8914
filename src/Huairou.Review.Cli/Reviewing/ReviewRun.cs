using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Reviewing;

/// <summary>执行一次 review。</summary>
internal sealed class ReviewRun(CliHost host, ReviewRequest request)
{
    /// <summary>逐份审查并写出，返回退出状态。</summary>
    public int Execute()
    {
        var skipped = new List<string>();
        var files = InputFiles.Expand(request.Paths, skipped);
        ReportSkipped(skipped);
        if (files.Count == 0)
        {
            host.ErrorText.WriteLine($"没有可审查的文件：{string.Join("、", request.Paths)}。目录里要有 {string.Join("、", InputFiles.Extensions.Select(e => e[1..]))} 文件。");
            return ExitCode.Unreadable;
        }

        var decisions = new ReviewDecisions(request.Decisions, files);
        var outputs = Outputs.For(host, request, files.Count);
        var reviewer = host.OpenReviewer(request.Reviewer with { First = files[0].Path });
        var (unreadable, failing) = (0, false);
        try
        {
            using var progress = new ReviewProgress(host, files.Count);
            using var ahead = Ahead(reviewer, files);
            for (var i = 0; i < files.Count; i++)
            {
                host.Cancellation.ThrowIfCancellationRequested();
                progress.At(i, files[i].Name);
                var outcome = Apply(ahead is null ? Review(reviewer, files[i]) : ahead.Take(i, host.Cancellation), files[i], decisions);
                host.Cancellation.ThrowIfCancellationRequested();
                if (outputs.IsLive)
                {
                    progress.Hold();
                }

                unreadable += Written(outputs, outcome, i) + Explain(outcome);
                failing |= outcome.Result is { } result && Reaches(result);
            }
        }
        finally
        {
            outputs.Complete();
        }

        foreach (var unmet in decisions.Unmet())
        {
            host.ErrorText.WriteLine(unmet);
        }

        return unreadable > 0 ? ExitCode.Unreadable : failing ? ExitCode.Findings : ExitCode.Ok;
    }

    // 几份输入由几个线程提前审查，次序不变；豁免与基线要按次序用，写也按次序写，都在本线程。
    private ReadAhead<ReviewOutcome>? Ahead(IReviewer reviewer, IReadOnlyList<InputFile> files) =>
        files.Count > 1 && host.Workers > 1 ? new ReadAhead<ReviewOutcome>(files.Count, host.Workers, i => Review(reviewer, files[i])) : null;

    private static ReviewOutcome Apply(ReviewOutcome outcome, InputFile file, ReviewDecisions decisions) =>
        outcome.Result is { } result ? ReviewOutcome.Reviewed(decisions.Apply(result, file), file.Path) : outcome;

    /// <summary>审查一份输入；读不了的说明原因，不抛异常。</summary>
    internal static ReviewOutcome Review(IReviewer reviewer, InputFile file, ReviewDecisions? decisions = null)
    {
        if (!File.Exists(file.Path))
        {
            return ReviewOutcome.Unreadable(file.Name, "not-found", "找不到这个文件，请检查路径。");
        }

        try
        {
            var result = reviewer.Review(file.Path) with { File = file.Name };
            return ReviewOutcome.Reviewed(decisions?.Apply(result, file) ?? result, file.Path);
        }
        catch (DocumentException e)
        {
            return ReviewOutcome.Unreadable(file.Name, e.Code, e.Message);
        }
        catch (UnauthorizedAccessException)
        {
            return ReviewOutcome.Unreadable(file.Name, "access-denied", "没有读取这个文件的权限。");
        }
        catch (IOException)
        {
            return ReviewOutcome.Unreadable(file.Name, "io", "文件读不出来：可能正被别的程序占用，或者磁盘有问题，请关闭后重试。");
        }
    }

    // 来源文件在审查之后被改动、占用或移走，写不了批注版：说明原因，其余照写。
    private int Written(Outputs outputs, ReviewOutcome outcome, int index)
    {
        try
        {
            outputs.Write(outcome, index);
            return 0;
        }
        catch (DocumentException e)
        {
            host.ErrorText.WriteLine($"{outcome.File}：{e.Message}");
            return 1;
        }
    }

    private int Explain(ReviewOutcome outcome)
    {
        if (outcome.Error is not { } error)
        {
            ExplainExemptions(outcome.Result!);
            return 0;
        }

        // 文本报告写到屏幕时已在原位说明，不再重复。
        if (request.OutputFolder is not null || request.Formats[0] != "text")
        {
            host.ErrorText.WriteLine($"{outcome.File}：{error.Message}");
        }

        return 1;
    }

    // 豁免到期、条款已变要有人处理：写在报告里，也在这里说一遍，免得没人看报告。
    private void ExplainExemptions(ReviewResult result)
    {
        foreach (var notice in result.ExemptionNotices)
        {
            host.ErrorText.WriteLine($"{result.File}：{notice.Message}");
        }

        var unlawful = result.Exempted.Count(static e => e.Severity == Severity.Unlawful);
        if (unlawful > 0)
        {
            host.ErrorText.WriteLine($"{result.File}：豁免了 {unlawful} 处疑似违法意见，理由与审查人见报告“已豁免”。");
        }
    }

    private void ReportSkipped(List<string> skipped)
    {
        if (skipped.Count == 0)
        {
            return;
        }

        const int Shown = 5;
        var more = skipped.Count > Shown ? "……" : "";
        host.ErrorText.WriteLine($"目录中有 {skipped.Count} 个文件不是能审查的格式，已跳过：{string.Join("、", skipped.Order(StringComparer.Ordinal).Take(Shown))}{more}");
    }

    private bool Reaches(ReviewResult result)
    {
        if (request.FailOn is null || !SeverityOf(request.FailOn, out var level))
        {
            return false;
        }

        // 不确定的意见另列供人看，不触发失败；合法性意见也算发现。
        return result.Findings.Any(f => f.Certainty != Certainty.Uncertain && f.Severity >= level)
            || result.Omissions.Any(o => o.Severity >= level);
    }

    private static bool SeverityOf(string name, out Severity severity) => Commands.SeverityOf.TryParse(name, out severity);
}
