using System.Diagnostics;
using System.Text.Json;

namespace Huairou.Review.Benchmarks;

/// <summary>一个程序各遍的用时。</summary>
/// <param name="Name">程序。</param>
/// <param name="Rounds">各遍。</param>
internal sealed record Measurement(string Name, IReadOnlyList<Round> Rounds)
{
    /// <summary>墙钟中位数，秒。</summary>
    public double Wall => Median(Rounds.Select(r => r.Wall));

    /// <summary>处理器时间中位数，秒。</summary>
    public double Cpu => Median(Rounds.Select(r => r.Cpu));

    /// <summary>在本进程里量。</summary>
    public static Round Time(Func<long> work)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var tokens = work();
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return new Round(wall, (process.TotalProcessorTime - cpu).TotalSeconds, tokens, process.WorkingSet64);
    }

    /// <summary>作为子进程运行一个对手；没有装时返回 null 并说明原因。</summary>
    public static Measurement? Peer(string name, string program, IEnumerable<string> arguments, TextWriter error)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(info)!;
            var failure = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                error.WriteLine($"跳过 {name}：{failure.Result.Split('\n').FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? $"退出码 {process.ExitCode}"}");
                return null;
            }

            return new Measurement(name, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Round.Parse)]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            error.WriteLine($"跳过 {name}：没有 {program}");
            return null;
        }
    }

    /// <summary>几次测量的各遍合在一起。</summary>
    public Measurement With(Measurement? other) => other is null ? this : this with { Rounds = [.. Rounds, .. other.Rounds] };

    /// <summary>中位数。</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>一遍。</summary>
/// <param name="Wall">墙钟，秒。</param>
/// <param name="Cpu">处理器时间，秒。</param>
/// <param name="Tokens">词数（审查时为发现数）。</param>
/// <param name="Rss">内存，字节。</param>
internal sealed record Round(double Wall, double Cpu, long Tokens, long Rss)
{
    /// <summary>读对手写的一行。</summary>
    public static Round Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var e = json.RootElement;
        return new Round(e.GetProperty("wall").GetDouble(), e.GetProperty("cpu").GetDouble(), e.GetProperty("tokens").GetInt64(), e.GetProperty("rss").GetInt64());
    }
}
