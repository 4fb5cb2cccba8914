using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Text.Tests.Concepts;

/// <summary>概念匹配：与逐处逐个说法去比的结果完全一样。</summary>
public class ConceptMatchTests
{
    [Fact]
    public void 同一处长的在前_单字在后_同一说法按概念次序()
    {
        var lexicon = new ConceptLexicon([Concept("职", "女职工", "女", "职工"), Concept("女", "女", "女职", "女职工子女")]);
        var found = Match(lexicon, "女职工子女");
        Assert.Equal(
            [new(1, 0, 5), new(0, 0, 3), new(1, 0, 2), new(0, 0, 1), new(1, 0, 1), new(0, 1, 3), new(0, 4, 5), new(1, 4, 5)],
            found);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("女", false)]
    [InlineData("女职", false)]
    [InlineData("女工职工女职工", true)]
    [InlineData("妇妇女", true)]
    public void 有没有任何一处(string text, bool expected)
    {
        var lexicon = new ConceptLexicon([Concept("甲", "女职工", "妇女")]);
        Assert.Equal(expected, lexicon.ContainsAny(text));
    }

    [Fact]
    public void 没有说法的词表什么也找不到()
    {
        var lexicon = new ConceptLexicon([Concept("甲")]);
        Assert.Empty(Match(lexicon, "妇女职工"));
        Assert.False(lexicon.ContainsAny("妇女职工"));
    }

    [Fact]
    public void 随机的词表与文字_与逐个去比相同()
    {
        var random = new Random(20261101);
        for (var round = 0; round < 300; round++)
        {
            // 只用几个字，说法之间前缀、包含、同字的都多；偶尔有很长的说法。
            var concepts = Enumerable.Range(0, 6).Select(i => Concept($"概念{i}", [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Word(random, random.Next(20) == 0 ? 40 : 5)).Distinct()])).ToArray();
            var lexicon = new ConceptLexicon(concepts);
            var text = Word(random, 80);
            var expected = Naive(concepts, text);
            Assert.Equal(expected, Match(lexicon, text));
            Assert.Equal(expected.Count > 0, lexicon.ContainsAny(text));
        }
    }

    private static List<Mention> Naive(Concept[] concepts, string text)
    {
        var found = new List<Mention>();
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = text.Length - start; length > 0; length--)
            {
                for (var c = 0; c < concepts.Length; c++)
                {
                    if (concepts[c].Terms.Contains(text.Substring(start, length), StringComparer.Ordinal))
                    {
                        found.Add(new Mention(c, start, start + length));
                    }
                }
            }
        }

        return found;
    }

    private static string Word(Random random, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => "女男职工"[random.Next(4)]));

    private static Concept Concept(string name, params string[] terms) => new(name, "谁", [], terms);

    private static List<Mention> Match(ConceptLexicon lexicon, string text)
    {
        var found = new List<Mention>();
        lexicon.Match(text, found);
        return found;
    }
}
