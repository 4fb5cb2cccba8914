using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>真的审查结果：样例逐份写批注版，批注与意见一一对应。</summary>
public sealed class SampleReviewTests
{
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(new CorpusPaths(TestPaths.Root)));

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(TestPaths.Root, "corpus", "samples")).Select(static f => Path.GetFileName(f)).Where(static f => Path.GetExtension(f) is not (".png" or ".md"))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void 批注数等于问题处数加遗漏加豁免加题目_圈住的就是问题文字(string file)
    {
        var path = Path.Combine(TestPaths.Root, "corpus", "samples", file);
        var result = Pipeline.Value.Review(DraftReader.Read(path), new DateOnly(2026, 11, 1));
        Assert.NotEmpty(result.Findings);
        Check(result, path);

        // 每隔一处豁免一处：一处也不少，只是换了题头。
        Check(
            result with
            {
                Findings = [.. result.Findings.Where(static (_, i) => i % 2 == 1)],
                Exempted = [.. result.Findings.Where(static (_, i) => i % 2 == 0).Select(static f => new Exempted(ExemptedSamples.Entry(f.ClauseId, f.Rule, "另有依据。", 1), f, null))],
            },
            path);
    }

    private static void Check(ReviewResult result, string path)
    {
        var marked = Drafts.WriteFrom(result, path);
        var ours = marked.Comments.Where(static c => (string?)c.Attribute(Marked.W + "author") == "怀柔性别平等与儿童优先审查助手").ToList();
        Assert.Equal(1 + result.Findings.Count + result.Omissions.Count + result.Exempted.Count, ours.Count);
        Assert.Equal(result.Findings.Select(static f => f.Quote), ours.Skip(1).Take(result.Findings.Count).Select(c => marked.Anchored(Marked.IdOf(c))));
        var kept = ours.Skip(1 + result.Findings.Count + result.Omissions.Count).ToList();
        Assert.Equal(result.Exempted.Select(static e => e.Quote), kept.Select(c => marked.Anchored(Marked.IdOf(c))));
        Assert.All(kept, static c => Assert.StartsWith("已豁免", Marked.TextOf(c), StringComparison.Ordinal));
        Assert.Equal(result.Title, marked.Anchored(Marked.IdOf(ours[0])));
    }
}
