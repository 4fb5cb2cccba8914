using CsCheck;
using Huairou.Review.Corpus.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Huairou.Review.Corpus.Tests.Search;

/// <summary>Lucene 分析器：词元、位置与偏移。</summary>
[Collection(SearchCollection.Name)]
public sealed class SegmenterAnalyzerTests(SearchFixture fixture)
{
    [Fact]
    public void 词与词内的两字部分() =>
        Assert.Equal(
            ["上门女婿", "上门", "女婿", "享受", "独女户", "独女", "女户", "待遇"],
            Tokens("上门女婿享受独女户待遇", acrossWords: false).Select(t => t.Term));

    [Fact]
    public void 跨词二元组只在要求时出() =>
        Assert.Equal(["女童", "童安", "安全"], Tokens("女童安全", acrossWords: true).Select(t => t.Term));

    [Fact]
    public void 标点只占位置()
    {
        var tokens = Tokens("妇女，儿童。", acrossWords: false);
        Assert.Equal([("妇女", 0, 2, 1), ("儿童", 3, 5, 2)], tokens);
    }

    [Fact]
    public void 同一个流可以反复用()
    {
        using var analyzer = new SegmenterAnalyzer(fixture.Segmenter);
        var first = Read(analyzer, "妇女权益");
        Assert.Equal(["儿童", "优先"], Read(analyzer, "儿童，优先").Where(t => t.Term.Length == 2).Select(t => t.Term));
        Assert.Equal(first, Read(analyzer, "妇女权益"));
    }

    [Fact]
    public void 偏移总在原文之内_不倒退_取出来就是词元() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["上门女婿妇女儿童集体收益ＡＢab１２，。 \n𠮷"], 0, 50]).Sample(text =>
    {
        var last = 0;
        foreach (var (term, start, end, increment) in Tokens(text, acrossWords: true))
        {
            if (start < last || end <= start || end > text.Length || increment < 0 || Fold(text[start..end]) != term)
            {
                return false;
            }

            last = start;
        }

        return true;
    });

    // 规范的含义写在这里：全角化半角，拉丁字母小写。
    private static string Fold(string text) => string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c).Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));

    private List<(string Term, int Start, int End, int Increment)> Tokens(string text, bool acrossWords)
    {
        using var analyzer = new SegmenterAnalyzer(fixture.Segmenter, acrossWords);
        return Read(analyzer, text);
    }

    private static List<(string Term, int Start, int End, int Increment)> Read(Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var tokens = new List<(string, int, int, int)>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add((term.ToString()!, offset.StartOffset, offset.EndOffset, increment.PositionIncrement));
        }

        stream.End();
        Assert.Equal(text.Length, offset.EndOffset);
        return tokens;
    }
}
