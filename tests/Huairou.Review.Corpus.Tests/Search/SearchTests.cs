using Huairou.Review.Corpus.Search;

namespace Huairou.Review.Corpus.Tests.Search;

/// <summary>人查词：找得到，高亮精确到字。</summary>
[Collection(SearchCollection.Name)]
public sealed class SearchTests(SearchFixture fixture)
{
    [Theory]
    [InlineData("母婴室", IndexKind.Plan)]
    [InlineData("家庭暴力", IndexKind.Law)]
    [InlineData("村规民约", IndexKind.Law)]
    [InlineData("出嫁女", IndexKind.Rules)]
    public void 一个词的高亮就是它的每一次出现(string word, IndexKind kind)
    {
        var hits = fixture.Index.Search(word, kind, 5);
        Assert.NotEmpty(hits);
        var text = hits[0].Document.Text;
        var marked = hits[0].Highlights.Select(span => span.In(text)).ToArray();
        Assert.NotEmpty(marked);

        // 同一个词整个出现的每一处都标，标出来的每一处都含检索词的字。
        var expected = Occurrences(text, word);
        Assert.Superset(expected.ToHashSet(), hits[0].Highlights.SelectMany(s => Enumerable.Range(s.Start, s.Length)).ToHashSet());
        Assert.All(marked, m => Assert.True(m.All(word.Contains), m));
    }

    [Fact]
    public void 查女儿不查出妇女儿童()
    {
        using var index = new CorpusIndex(
            [new IndexDocument(IndexKind.Clauses, "1", "甲", "保障妇女儿童权益。"), new IndexDocument(IndexKind.Clauses, "2", "乙", "女儿与儿子同等继承。")],
            SearchAnalyzers.Create(fixture.Segmenter));
        var hit = Assert.Single(index.Search("女儿"));
        Assert.Equal("2", hit.Document.Id);
        Assert.Equal("女儿", Assert.Single(hit.Highlights).In(hit.Document.Text));
    }

    [Fact]
    public void 长词里的部分也查得到()
    {
        using var index = new CorpusIndex(
            [new IndexDocument(IndexKind.Clauses, "1", "甲", "上门女婿享有同等待遇。")], SearchAnalyzers.Create(fixture.Segmenter));
        var hit = Assert.Single(index.Search("女婿"));
        Assert.Equal("女婿", Assert.Single(hit.Highlights).In(hit.Document.Text));
    }

    [Fact]
    public void 全角字母数字与大小写同等()
    {
        using var index = new CorpusIndex(
            [new IndexDocument(IndexKind.Clauses, "1", "甲", "按ＨＰＶ疫苗接种方案，满１３岁接种。")], SearchAnalyzers.Create(fixture.Segmenter));
        var hit = Assert.Single(index.Search("hpv 13"));
        Assert.Equal(["ＨＰＶ", "１３"], hit.Highlights.Select(s => s.In(hit.Document.Text)));
    }

    [Theory]
    [InlineData("妇女权益保障法第五十五条", "妇女权益保障法#55")]
    [InlineData("妇女权益保障法#56", "妇女权益保障法#56")]
    public void 写成引用的排在最前(string query, string id) => Assert.Equal(id, fixture.Index.Search(query)[0].Document.Id);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("，。！")]
    public void 没有可查的词返回空(string query) => Assert.Empty(fixture.Index.Search(query));

    [Fact]
    public void 很长的条款也能查() =>
        Assert.NotEmpty(fixture.Index.TouchedArticles(string.Concat(Enumerable.Repeat("出嫁女户口未迁出的不得参加集体收益分配，入赘男方同样处理；", 200))));

    private static IEnumerable<int> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            foreach (var i in Enumerable.Range(at, word.Length))
            {
                yield return i;
            }
        }
    }
}
