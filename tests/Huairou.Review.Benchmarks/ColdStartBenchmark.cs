using System.Diagnostics;

namespace Huairou.Review.Benchmarks;

/// <summary>cold：发布好的程序从启动到写出一份 docx 的报告，每次一个新进程。</summary>
internal static class ColdStartBenchmark
{
    private const int Times = 11;

    /// <summary>运行。</summary>
    /// <param name="args">发布目录里的 huairou；要审查的 docx（缺省取 corpus/samples 的第一份）。</param>
    /// <param name="output">结果。</param>
    /// <param name="error">用法与失败。</param>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var program = args.Length > 0 ? args[0] : Path.Combine(CompiledLexicon.Root, "dist", "linux-x64", "huairou");
        var sample = args.Length > 1
            ? args[1]
            : Directory.GetFiles(Path.Combine(CompiledLexicon.Root, "corpus", "samples"), "*.docx").Order(StringComparer.Ordinal).First();
        if (!File.Exists(program))
        {
            error.WriteLine($"没有“{program}”；先运行 .ci/publish linux-x64，或者把程序路径写在 cold 后面。");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("huairou-cold-").FullName;
        try
        {
            var runs = Enumerable.Range(0, Times).Select(_ => Once(program, sample, folder)).Skip(1).OrderBy(run => run.Wall).ToArray();
            if (Array.Exists(runs, run => run.Status != 0) || Directory.GetFiles(folder, "*.html").Length == 0)
            {
                error.WriteLine($"审查没有成功，退出状态 {string.Join('、', runs.Select(run => run.Status).Distinct())}。");
                return 1;
            }

            output.WriteLine($"{Path.GetFileName(sample)}，{runs.Length} 次（先跑一次不计）");
            output.WriteLine($"| 墙钟最快 | 中位 | 最慢 | 内存峰值 MB |\n|---|---|---|---|");
            output.WriteLine($"| {runs[0].Wall:F3} s | {runs[runs.Length / 2].Wall:F3} s | {runs[^1].Wall:F3} s | {runs.Max(run => run.Peak) / 1e6:F0} |");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Wall, long Peak, int Status) Once(string program, string sample, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, ["review", sample, "--format", "html", "--out", folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        // 系统记录的内存高水位只增不减；进程结束后读不到，所以边等边读。
        long peak = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(3)))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // 恰好在读的时候结束了。
            }
        }

        return (Stopwatch.GetElapsedTime(start).TotalSeconds, peak, process.ExitCode);
    }
}
