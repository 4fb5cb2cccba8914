using Huairou.Review.Corpus.Search;
using Xunit.Abstractions;

namespace Huairou.Review.Corpus.Tests.Search;

/// <summary>由条款找准则和法条：前三条里有可接受的答案的比例。</summary>
[Collection(SearchCollection.Name)]
public sealed class RetrievalTests(SearchFixture fixture, ITestOutputHelper output)
{
    private const double Required = 0.85;

    private readonly IReadOnlyList<RetrievalQuestion> _questions =
        RetrievalQuestion.Load(Path.Combine(fixture.Paths.Corpus, "retrieval", "questions.jsonl"));

    [Fact]
    public void 前三条的召回_准则与法条各不低于百分之八十五()
    {
        Assert.True(_questions.Count >= 120);
        Check("全部", _questions);
    }

    [Fact]
    public void 没有用来调试的一半同样达到() => Check("test", [.. _questions.Where(q => !q.IsTune)]);

    [Fact]
    public void 每个答案都在语料里()
    {
        var known = fixture.Documents.Select(d => (d.Kind, d.Id)).ToHashSet();
        Assert.All(_questions.SelectMany(q => q.Criteria), id => Assert.Contains((IndexKind.Plan, id), known));
        Assert.All(_questions, q => Assert.Contains(q.Articles, id => known.Contains((IndexKind.Law, id))));
    }

    private void Check(string name, IReadOnlyCollection<RetrievalQuestion> questions)
    {
        var recall = RetrievalRecall.Measure(fixture.Index, questions);
        output.WriteLine($"{name} {recall.Questions} 题：准则 {recall.Criteria:P1}，法条 {recall.Articles:P1}");
        Assert.True(recall.Criteria >= Required, $"准则 recall@3 = {recall.Criteria:P1}");
        Assert.True(recall.Articles >= Required, $"法条 recall@3 = {recall.Articles:P1}");
    }
}
