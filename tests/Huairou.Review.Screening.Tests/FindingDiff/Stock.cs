using System.Text;
using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests.FindingDiff;

/// <summary>要看的全部文件：仓库里的样例与仓库外的地方性法规；审查一遍，得到清单与可读的文字。</summary>
internal static class Stock
{
    /// <summary>审查日固定，清单才可比。</summary>
    public static readonly DateOnly Day = new(2026, 11, 1);

    /// <summary>一行清单与读它用的文字。</summary>
    /// <param name="Line">清单里的一行。</param>
    /// <param name="Text">条款全文，问题文字用【】标出，后面是理由；不进版本库。</param>
    public sealed record Entry(FindingLine Line, string Text);

    /// <summary>全部文件的意见与遗漏，按清单的次序。各份文件互不相干，分到各核上审。</summary>
    public static IReadOnlyList<Entry> Review()
    {
        var pipeline = ReviewPipeline.Open(new CorpusPaths(TestPaths.Root));
        return [.. Files().AsParallel().SelectMany(f => Entries(f.Name, pipeline.Review(DraftReader.Read(f.Path), Day))).AsEnumerable().OrderBy(static e => e.Line.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>地方性法规的份数。</summary>
    public static int Documents => Files().Count(static f => f.Name.StartsWith("documents/", StringComparison.Ordinal));

    private static IEnumerable<Entry> Entries(string name, ReviewResult result)
    {
        var clauses = result.Clauses.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            var text = clauses[finding.ClauseId].Text;
            yield return new Entry(FindingLine.Of(name, finding), $"{text[..finding.Start]}【{finding.Quote}】{text[finding.End..]}\n理由：{finding.Why}");
        }

        foreach (var omission in result.Omissions)
        {
            yield return new Entry(FindingLine.Of(name, omission), $"{omission.Why}\n建议：{omission.Suggestion}");
        }
    }

    private static IEnumerable<(string Name, string Path)> Files() =>
        Under("samples", Path.Combine(TestPaths.Root, "corpus", "samples")).Where(static f => !f.Name.EndsWith("SOURCES.md", StringComparison.Ordinal) && !f.Name.EndsWith(".png", StringComparison.Ordinal))
            .Concat(Under("documents", Path.Combine(TestPaths.Data!, "documents")));

    private static IEnumerable<(string Name, string Path)> Under(string name, string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => ($"{name}/{Path.GetRelativePath(folder, f).Replace('\\', '/').Normalize(NormalizationForm.FormC)}", f))
            .OrderBy(static f => f.Item1, StringComparer.Ordinal);
}
