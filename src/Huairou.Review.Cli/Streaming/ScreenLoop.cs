using Huairou.Review.Reports;
using Huairou.Review.Reports.Json;

namespace Huairou.Review.Cli.Streaming;

/// <summary>逐行审查：读一行、写一行、立即送出。</summary>
internal sealed class ScreenLoop(CliHost host, IReviewer reviewer, string? kind)
{
    /// <summary>一直读到输入结束，返回退出状态。</summary>
    public int Run()
    {
        var lines = new LineReader(host.Input);
        var (bad, faulty) = (false, false);
        while (lines.TryRead(out var line, out var tooLong))
        {
            host.Cancellation.ThrowIfCancellationRequested();
            if (tooLong)
            {
                bad = true;
                ScreenLine.WriteError(host.Output, lines.Number, new ReviewError("too-long", $"这一行超过 {LineReader.DefaultLimit / 1024 / 1024} MB，没有审查。"));
                continue;
            }

            if (line.Span.Trim(" \t"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                var request = ScreenRequest.Parse(line);
                ScreenLine.Write(host.Output, request.Id, reviewer.Screen(request.Text, request.Kind ?? kind));
            }
            catch (FormatException e)
            {
                bad = true;
                ScreenLine.WriteError(host.Output, lines.Number, new ReviewError("bad-line", e.Message));
            }
            catch (Exception e) when (e is not (OperationCanceledException or IOException or UsageException))
            {
                // 一行出错不拖累整批；错误记在该行，最后以状态 4 告知。
                faulty = true;
                Fault.Report(e, host);
                ScreenLine.WriteError(host.Output, lines.Number, new ReviewError("internal", "程序出错，这一行没有审查。"));
            }
        }

        return faulty ? ExitCode.Internal : bad ? ExitCode.Unreadable : ExitCode.Ok;
    }
}
