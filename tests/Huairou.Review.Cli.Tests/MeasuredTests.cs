using System.Text.Json;
using Huairou.Review.Tests;

namespace Huairou.Review.Cli.Tests;

/// <summary>公布的准确度就是现在测得的准确度：重新测一遍，与记录逐项相同。记录由 HUAIROU_RENEW=1 重写。</summary>
public sealed class MeasuredTests
{
    private static readonly string Folder = Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Cli.Tests", "Measured");

    // 公布的底线：低于它就不算可用，测试不让通过。
    private const double LowestPrecision = 0.75;

    [DataFact]
    public void 记录与重新测量一致()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "index.json")));
        foreach (var entry in index.RootElement.EnumerateArray())
        {
            var record = Path.Combine(Folder, entry.GetProperty("record").GetString()!);
            var set = entry.GetProperty("set").GetString()!;
            var path = Path.Combine(set.StartsWith("clauses", StringComparison.Ordinal) ? TestPaths.Data! : TestPaths.Root, set);
            var exclude = entry.TryGetProperty("exclude", out var names) ? new[] { "--exclude-category", names.GetString()! } : [];
            using var cli = new RealRun();
            Assert.Equal(0, cli.Run(["evaluate", path, "--format", "json", "--date", "2026-11-01", .. exclude]));
            if (Environment.GetEnvironmentVariable("HUAIROU_RENEW") == "1")
            {
                File.WriteAllBytes(record, cli.Output);
            }

            using var measured = JsonDocument.Parse(cli.Output);
            using var recorded = JsonDocument.Parse(File.ReadAllBytes(record));
            foreach (var name in new[] { "truePositives", "falsePositives", "falseNegatives" })
            {
                Assert.Equal(recorded.RootElement.GetProperty("overall").GetProperty(name).GetInt32(), measured.RootElement.GetProperty("overall").GetProperty(name).GetInt32());
            }

            Assert.True(measured.RootElement.GetProperty("overall").GetProperty("precision").GetDouble() >= LowestPrecision, $"{set} 的查准率低于 {LowestPrecision}");
        }
    }

    /// <summary>用真实的审查器运行一次命令。</summary>
    private sealed class RealRun : IDisposable
    {
        private readonly MemoryStream _output = new();

        public byte[] Output => _output.ToArray();

        public int Run(string[] args)
        {
            using var host = new CliHost { Input = Stream.Null, Output = _output, Error = Stream.Null };
            return Application.Run(args, host);
        }

        public void Dispose() => _output.Dispose();
    }
}
