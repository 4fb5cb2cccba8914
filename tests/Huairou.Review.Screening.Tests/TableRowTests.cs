using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>表格一行说的是一件事：报在写后果的格子上，一行一处。期望来自人读。</summary>
public sealed class TableRowTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Theory]
    [InlineData("再婚妇女的随母子女", "不予分配")]
    [InlineData("出嫁女", "0.5份")]
    public void 头一格写谁_后果在别的格子_只报一处(string who, string effect)
    {
        var found = Review($"<tr><td>在册村民</td><td>1份</td></tr><tr><td>{who}</td><td>{effect}</td></tr>");

        var finding = Assert.Single(found);
        Assert.Equal(effect, finding.Quote);
        Assert.Equal((FindingSource.Rule, Certainty.High), (finding.Source, finding.Certainty));
    }

    [Fact]
    public void 一样的份额不报() =>
        Assert.Empty(Review("<tr><td>在册村民</td><td>1份</td></tr><tr><td>出嫁女</td><td>1份</td></tr>"));

    private static IReadOnlyList<Finding> Review(string rows)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("huairou-rows-").FullName, "方案.html");
        try
        {
            File.WriteAllText(path, $"<html><head><meta charset=\"utf-8\"><title>集体收益分配方案</title></head><body><h1>集体收益分配方案</h1><p>第一条　本方案经村民会议讨论通过后施行。</p><table><tr><th>人员</th><th>分配份额</th></tr>{rows}</table></body></html>");
            return [.. ReviewPipeline.Open(new CorpusPaths(TestPaths.Root)).Review(DraftReader.Read(path), Day).Findings.Where(static f => f.Rule is not ("N04" or "N07"))];
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
