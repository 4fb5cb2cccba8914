using System.Diagnostics;
using System.Globalization;
using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Html.Index;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Benchmarks;

/// <summary>reports：一份六十页的 docx，每种输出的用时与审查本身之比，目标都不过 2。</summary>
/// <remarks>
/// 审查从读文件算起，到得出结果为止；各种输出写在内存里。同一轮里先量审查，再逐种量，比值取各轮的中位数。
/// “冷”是另起一个进程，第一次审查、第一次写：一份文件运行一次命令时的情形。
/// </remarks>
internal static class ReportBenchmark
{
    /// <summary>目标：输出用时不超过审查的几倍。</summary>
    public const double Limit = 2;

    private const int ColdTimes = 3;

    private static readonly DateOnly Date = new(2026, 6, 1);

    /// <summary>运行；第一个参数是轮数，缺省 9；第二个是把两份文件另存到的目录，缺省不存。</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
        var pipeline = ReviewPipeline.Open(new CorpusPaths(CompiledLexicon.Root));
        var samples = Directory.GetFiles(Path.Combine(CompiledLexicon.Root, "corpus", "samples"))
            .Where(f => Path.GetExtension(f) is ".docx" or ".txt" or ".md" or ".html").Order(StringComparer.Ordinal)
            .Select(f => pipeline.Review(DraftReader.Read(f), Date)).ToList();
        var folder = args.Length > 1 ? Directory.CreateDirectory(args[1]) : Directory.CreateTempSubdirectory("huairou-reports-");
        try
        {
            return Document(pipeline, Save(folder, "平常", SixtyPages.Build(samples, 12)), rounds, output)
                + Document(pipeline, Save(folder, "密集", SixtyPages.Build(samples, 1)), rounds, output) == 0 ? 0 : 1;
        }
        finally
        {
            if (args.Length < 2)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>reports-once：一个新进程里审查一次、写一次，输出两个秒数。</summary>
    public static int Once(string path, string kind, TextWriter output)
    {
        var pipeline = ReviewPipeline.Open(new CorpusPaths(CompiledLexicon.Root));
        var outcome = ReviewOutcome.Unreadable(path, "", "");
        var review = Seconds(() => outcome = ReviewOutcome.Reviewed(Review(pipeline, path), path));
        var create = Kinds().First(k => k.Name == kind).Create;
        var write = Seconds(() => Write(create(), outcome));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{review:R} {write:R}"));
        return 0;
    }

    private static (double Review, double Write) Cold(string path, string kind)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(ReportBenchmark).Assembly.Location, "reports-once", path, kind]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(info)!;
        var fields = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        return (double.Parse(fields[0], CultureInfo.InvariantCulture), double.Parse(fields[1], CultureInfo.InvariantCulture));
    }

    private static string Mark(double ratio) => ratio > Limit ? " **超过**" : "";

    private static ReviewResult Review(ReviewPipeline pipeline, string path) => pipeline.Review(DraftReader.Read(path), Date, "村规民约") with
    {
        Checked = [.. pipeline.Rules.Pages.Select(p => new CheckedType(p.Id, p.Title) { Severity = p.Severity, Sections = p.Sections }).OrderBy(c => c.Id, StringComparer.Ordinal)],
    };

    private static string Save(DirectoryInfo folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, $"六十页-{name}.docx");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static int Document(ReviewPipeline pipeline, string path, int rounds, TextWriter output)
    {
        ReviewResult Review() => ReportBenchmark.Review(pipeline, path);
        var outcome = ReviewOutcome.Reviewed(Review(), path);
        var kinds = Kinds().ToList();
        var reviews = new List<double>();
        var times = kinds.ConvertAll(_ => new List<double>());
        var sizes = new long[kinds.Count];

        // 第一轮热身，不计。
        for (var round = -1; round < rounds; round++)
        {
            var review = Seconds(() => Review());
            for (var k = 0; k < kinds.Count; k++)
            {
                var seconds = Seconds(() => sizes[k] = Write(kinds[k].Create(), outcome));
                if (round >= 0)
                {
                    times[k].Add(seconds);
                }
            }

            if (round >= 0)
            {
                reviews.Add(review);
            }
        }

        var result = outcome.Result!;
        var middle = Measurement.Median(reviews);
        output.WriteLine($"{Path.GetFileName(path)}：{result.Clauses.Sum(c => c.Text.Length)} 字，{result.Clauses.Count} 条款，{result.Findings.Count} 处意见；审查 {middle * 1000:F0} ms（{reviews.Min() * 1000:F0}—{reviews.Max() * 1000:F0}），{rounds} 轮，冷进程 {ColdTimes} 次");
        output.WriteLine("| 输出 | 中位毫秒 | 与审查之比 | 最大的一轮 | 冷毫秒 | 冷与审查之比 | KB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        var slow = 0;
        for (var k = 0; k < kinds.Count; k++)
        {
            var ratios = times[k].Zip(reviews, (t, r) => t / r).ToList();
            var ratio = Measurement.Median(ratios);
            var cold = Enumerable.Range(0, ColdTimes).Select(_ => Cold(path, kinds[k].Name)).ToList();
            var coldRatio = Measurement.Median(cold.Select(c => c.Write / c.Review));
            slow += ratio > Limit || coldRatio > Limit ? 1 : 0;
            output.WriteLine($"| {kinds[k].Name} | {Measurement.Median(times[k]) * 1000:F0} | {ratio:F2}{Mark(ratio)} | {ratios.Max():F2} | {Measurement.Median(cold.Select(c => c.Write)) * 1000:F0} | {coldRatio:F2}{Mark(coldRatio)} | {sizes[k] / 1024} |");
        }

        output.WriteLine();
        return slow;
    }

    // 命令行里有的每一种，加上修订写法的批注版与几份一起写时的索引。
    private static IEnumerable<(string Name, Func<IReportWriter> Create)> Kinds()
    {
        var plain = new ReportOptions { Date = "2026-06-01" };
        foreach (var format in Writers.Formats)
        {
            yield return (format, () => Writers.Create(format, plain));
            if (format == "docx")
            {
                yield return ("docx --track", () => Writers.Create(format, plain with { Reviewer = "王某", Track = true }));
            }
        }

        yield return ("索引.html", static () => new HtmlIndexWriter());
    }

    private static long Write(IReportWriter writer, ReviewOutcome outcome)
    {
        using var output = new MemoryStream();
        writer.Begin(output, 1);
        writer.Write(output, outcome, 0);
        writer.End(output, 1);
        return output.Length;
    }

    // 每次量之前收净垃圾：一种输出留下的不记在下一种的账上。
    private static double Seconds(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
