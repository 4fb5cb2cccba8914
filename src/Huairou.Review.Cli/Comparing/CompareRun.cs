using Huairou.Review.Cli.Commands;
using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Spreadsheets.Rectifying;
using Huairou.Review.Reports.Text;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Comparing;

/// <summary>执行一次 compare：两稿按同样的规则、日期审查，再逐处比较；目录里的文件逐对比较。</summary>
internal sealed class CompareRun(CliHost host, CompareRequest request)
{
    /// <summary>比较并写出，返回退出状态。</summary>
    public int Execute()
    {
        if (FormerResult.IsCandidate(request.New))
        {
            throw new UsageException("新稿要给文件本身，不能是审查结果：没有全文就分不清条款是改了还是删了。");
        }

        if (!TryOpen(out var places, out var ledger))
        {
            return ExitCode.Unreadable;
        }

        var (old, @new) = (places[^2], places[^1]);
        IReadOnlyList<DraftPair> pairs;
        try
        {
            pairs = DraftPairs.Of(old, @new);
        }
        catch (DocumentException e)
        {
            host.ErrorText.WriteLine($"{Path.GetFileName(request.Old)}：{e.Message}");
            return ExitCode.Unreadable;
        }

        if (pairs.Count == 0)
        {
            host.ErrorText.WriteLine($"两边都没有可比较的文件。目录里要有 {string.Join("、", InputFiles.Extensions.Select(static e => e[1..]))} 文件。");
            return ExitCode.Unreadable;
        }

        var formats = request.Ledger is null || request.Formats.Contains(ComparisonWriters.Ledger, StringComparer.Ordinal) ? request.Formats : [.. request.Formats, ComparisonWriters.Ledger];
        var outputs = new ComparisonOutputs(host, request, [.. formats.Select(f => ComparisonWriters.Create(f, request.Report with { Style = Style() }, ledger))], pairs.Count);
        return Compare(pairs, places, ledger, outputs, @new.IsBatch);
    }

    private int Compare(IReadOnlyList<DraftPair> pairs, IReadOnlyList<DraftPlace> places, ComparisonLedger? ledger, ComparisonOutputs outputs, bool isBatch)
    {
        var reader = new DraftReading(host, request, pairs, places, isBatch);
        var (unreadable, failing, name) = (0, false, pairs[0].Name);
        using var progress = new ReviewProgress(host, pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var pair = pairs[i];
            progress.At(i, pair.Name);
            if (reader.Read(pair, out var error) is not { } drafts)
            {
                unreadable++;
                if (isBatch)
                {
                    Hold();
                    outputs.WriteError(pair.Name, error!);
                }

                continue;
            }

            var record = ledger?.RecordOf([pair.Name, Path.GetFullPath(pair.New!.Path), .. pair.Old!.IsResultOnly ? [pair.Old.Name] : new[] { Path.GetFullPath(pair.Old.Path) }], !isBatch);
            if (ledger is not null && record is null)
            {
                host.ErrorText.WriteLine($"{ledger.Name}里认不出 {pair.Name}：它的问题都加在台账末尾。要接着原来的行写，请把文件名改得与台账“文件”栏一样。");
            }

            var result = DocumentComparer.Compare(drafts.Old, drafts.New, drafts.Before, pair.Old!.IsResultOnly, record);
            result = result with { Notices = [.. drafts.Notices, .. result.Notices] };
            Hold();
            outputs.Write(result);
            failing |= Reaches(result.New);
        }

        progress.Dispose();

        // 一份也没有比成、又不是整批的，没有可写的。
        if (isBatch || unreadable < pairs.Count)
        {
            outputs.Complete(name);
        }

        return unreadable > 0 ? ExitCode.Unreadable : failing ? ExitCode.Findings : ExitCode.Ok;

        void Hold()
        {
            if (outputs.IsLive)
            {
                progress.Hold();
            }
        }
    }

    // 全部打开再停：几个都有问题时一次说完。
    private bool TryOpen(out IReadOnlyList<DraftPlace> places, out ComparisonLedger? ledger)
    {
        var skipped = new List<string>();
        places = [.. request.Before.Append(request.Old).Append(request.New).Select(p => DraftPlace.Open(p, skipped))];
        var good = true;
        foreach (var place in places.Where(static p => p.Error is not null))
        {
            host.ErrorText.WriteLine($"{Path.GetFileName(place.Path)}：{place.Error!.Message}");
            good = false;
        }

        if (skipped.Count > 0)
        {
            host.ErrorText.WriteLine($"目录中有 {skipped.Count} 个文件不是能审查的格式，已跳过：{string.Join("、", skipped.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5))}{(skipped.Count > 5 ? "……" : "")}");
        }

        ledger = null;
        try
        {
            ledger = request.Ledger is { } path ? ComparisonLedger.Open(Path.GetFileName(path), InputBytes.Workbook(path)) : null;
        }
        catch (DocumentException e)
        {
            host.ErrorText.WriteLine(e.Message);
            good = false;
        }

        return good;
    }

    private TextStyle Style() => request.OutputFolder is null ? new TextStyle(host.OutputHasColor, host.Width) : TextStyle.Plain;

    private bool Reaches(ReviewResult result) =>
        request.FailOn is not null && SeverityOf.TryParse(request.FailOn, out var level)
        && (result.Findings.Any(f => f.Certainty != Certainty.Uncertain && f.Severity >= level) || result.Omissions.Any(o => o.Severity >= level));
}
