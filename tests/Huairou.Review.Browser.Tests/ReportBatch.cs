using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Html;
using Huairou.Review.Reports.Html.Index;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Tests;

namespace Huairou.Review.Browser.Tests;

/// <summary>真流水线审查 corpus/samples 得到的一批网页：各份报告、索引与一份整改复核。</summary>
public sealed class ReportBatch : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huairou-browser-");

    /// <summary>审查并写出。</summary>
    public ReportBatch()
    {
        var pipeline = ReviewPipeline.Open(new CorpusPaths(TestPaths.Root));
        var samples = Directory.GetFiles(Path.Combine(TestPaths.Root, "corpus", "samples"))
            .Where(static f => Path.GetExtension(f) is ".docx" or ".txt" or ".html")
            .Order(StringComparer.Ordinal).ToArray();
        var index = new HtmlIndexWriter();
        using var output = new MemoryStream();
        index.Begin(output, samples.Length + 1);
        foreach (var (path, i) in samples.Select(static (p, i) => (p, i)))
        {
            var result = pipeline.Review(DraftReader.Read(path), Day);
            Files.Add(result.File);
            var name = $"报告 {i + 1}（2）.审查报告.html";
            using (var file = File.Create(Path.Combine(_folder.FullName, name)))
            {
                new HtmlReportWriter().Write(file, ReviewOutcome.Reviewed(result), 0);
            }

            index.Write(output, ReviewOutcome.Reviewed(result) with { Reports = [new WrittenReport("html", name)] }, i);
            Kinds.Add(result.Kind);
        }

        index.Write(output, ReviewOutcome.Unreadable("扫描件.pdf", "no-text", "没有可审查的文字。"), samples.Length);
        index.End(output, samples.Length + 1);
        File.WriteAllBytes(Path.Combine(_folder.FullName, "索引.html"), output.ToArray());

        var pairs = Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Screening.Tests", "Comparison", "Pairs");
        var compared = DocumentComparer.Compare(pipeline.Review(DraftReader.Read(Path.Combine(pairs, "旧稿.txt")), Day), pipeline.Review(DraftReader.Read(Path.Combine(pairs, "新稿.txt")), Day));
        using var page = File.Create(Path.Combine(_folder.FullName, "复核.html"));
        new HtmlComparisonWriter(ReportOptions.Default).Write(page, compared);
    }

    /// <summary>各份文件名，次序同索引。</summary>
    public List<string> Files { get; } = [];

    /// <summary>各份文种，次序同索引。</summary>
    public List<string> Kinds { get; } = [];

    /// <summary>页面地址。</summary>
    public string Address(string name) => new Uri(Path.Combine(_folder.FullName, name)).AbsoluteUri;

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
