using Huairou.Review.Documents;

namespace Huairou.Review.Cli.Tests;

/// <summary>装载规则与模型的同时先读第一份文件：结果与错误都和不先读一样。</summary>
public sealed class FirstFileTests : IDisposable
{
    private static readonly DateOnly Date = new(2026, 3, 1);
    private readonly CliRun _cli = new();

    /// <inheritdoc />
    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 先读与不先读_结果相同_再审一遍也相同()
    {
        var (first, second) = (_cli.Write("甲.txt", "村规民约\n第一条 出嫁女不得参加分红。"), _cli.Write("乙.txt", "村规民约\n第一条 男女都参加分红。"));
        var ahead = PipelineReviewer.Open(new ReviewerOptions(Date, null, null) { First = first });
        var plain = PipelineReviewer.Open(new ReviewerOptions(Date, null, null));
        foreach (var path in new[] { second, first, first })
        {
            Assert.Equal(Findings(plain, path), Findings(ahead, path));
        }

        Assert.Contains(Findings(ahead, first), static f => f.Quote.Contains("出嫁女", StringComparison.Ordinal));
    }

    [Fact]
    public void 第一份读不了_审查它时才报错_不影响别的()
    {
        var (empty, good) = (_cli.Write("空.txt", ""), _cli.Write("好.txt", "第一条 出嫁女不得参加分红。"));
        var reviewer = PipelineReviewer.Open(new ReviewerOptions(Date, null, null) { First = empty });
        Assert.NotEmpty(reviewer.Review(good).Findings);
        var expected = Assert.ThrowsAny<DocumentException>(() => DraftReader.Read(empty));
        var actual = Assert.ThrowsAny<DocumentException>(() => reviewer.Review(empty));
        Assert.Equal((expected.Code, expected.Message), (actual.Code, actual.Message));
    }

    [Fact]
    public void 第一份不存在_照常打开()
    {
        var reviewer = PipelineReviewer.Open(new ReviewerOptions(Date, null, null) { First = Path.Combine(_cli.Folder, "没有.txt") });
        Assert.Equal("none", reviewer.Screen("平安。", null).Verdict);
    }

    private static (string Rule, string Quote, double Confidence)[] Findings(IReviewer reviewer, string path) =>
        [.. reviewer.Review(path).Findings.Select(static f => (f.Rule, f.Quote, f.Confidence))];
}
