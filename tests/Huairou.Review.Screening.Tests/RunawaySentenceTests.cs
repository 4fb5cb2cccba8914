using Huairou.Review.Screening.Analysis;

namespace Huairou.Review.Screening.Tests;

/// <summary>没有句号的长文字也断得开：句内两两相看，一句几十万字会看上几分钟。</summary>
public sealed class RunawaySentenceTests
{
    [Fact]
    public void 没有句号的长文字在逗号处断开_一字不少()
    {
        var text = string.Concat(Enumerable.Repeat("村务公开栏每季度更新一次，", 1000));
        var spans = PassageAnalyzer.SplitSentences(text);
        Assert.All(spans, static s => Assert.InRange(s.Length, 1, 2013));
        Assert.All(spans, s => Assert.Equal('，', text[s.End - 1]));
        Assert.Equal(text, string.Concat(spans.Select(s => text[s.Start..s.End])));
    }

    [Fact]
    public void 没有标点与引号不配对的也断得开()
    {
        Assert.All(PassageAnalyzer.SplitSentences(new string('村', 50_000)), static s => Assert.InRange(s.Length, 1, 4000));
        Assert.All(PassageAnalyzer.SplitSentences("“" + string.Concat(Enumerable.Repeat("村民应当爱护公物。", 5000))), static s => Assert.InRange(s.Length, 1, 2009));
    }

    [Fact]
    public void 平常的长句不断()
    {
        var text = string.Concat(Enumerable.Repeat("集体收益按成员名册分配，", 150)) + "男女平等。";
        Assert.Single(PassageAnalyzer.SplitSentences(text));
    }
}
