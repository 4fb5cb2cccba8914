using Huairou.Review.Text.Concepts;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Text.Tests.Concepts;

/// <summary>概念词表：直接构造与由编译形式读回，认出的提及都一样。</summary>
public sealed class ConceptLexiconTests
{
    private static readonly ConceptLexicon Built = new(
    [
        new("妇女", "谁", [], ["女", "妇女"]),
        new("出嫁女", "谁", ["妇女"], ["出嫁女", "出嫁的女儿", "出嫁"]),
        new("婚变", "条件", [], ["出嫁", "离婚"]),
        new("回娘家", "条件", ["出嫁女", "婚变"], []),
    ]);

    public static TheoryData<bool> Both => [false, true];

    [Theory]
    [MemberData(nameof(Both))]
    public void 起点在前_长的在前_同一说法可属几个概念(bool packed)
    {
        var mentions = new List<Mention>();
        Lexicon(packed).Match("出嫁的女儿和离婚妇女", mentions);

        // 0 出嫁的女儿、0 出嫁（两个概念）、3 女、6 离婚、8 妇女、9 女；单字“妇”“儿”不是说法。
        Assert.Equal([new(1, 0, 5), new(1, 0, 2), new(2, 0, 2), new(0, 3, 4), new(2, 6, 8), new(0, 8, 10), new(0, 9, 10)], mentions);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void 有没有提及_截在半截的不算(bool packed)
    {
        Assert.True(Lexicon(packed).ContainsAny("他与妻子离婚"));
        Assert.True(Lexicon(packed).ContainsAny("儿女"));
        Assert.False(Lexicon(packed).ContainsAny("分离、婚礼与出"));
        Assert.False(Lexicon(packed).ContainsAny(""));
        Assert.False(Lexicon(packed).ContainsAny("\0\0"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void 上位概念逐层传上去(bool packed)
    {
        var lexicon = Lexicon(packed);
        Assert.Equal([0, 1, 2, 3], lexicon.Ancestors(3).ToArray());
        Assert.Equal([0, 1], lexicon.Ancestors(1).ToArray());
        Assert.True(lexicon.Is(3, 0));
        Assert.True(lexicon.Is(0, 0));
        Assert.False(lexicon.Is(0, 3));
        Assert.False(lexicon.Is(2, 0));
        Assert.Equal([0, 1], lexicon.Closure(1).ToArray());
        Assert.Equal(1, lexicon.IndexOf("出嫁女"));
        Assert.Equal(-1, lexicon.IndexOf("没有"));
    }

    [Fact]
    public void 读回的概念一样不少()
    {
        var read = Lexicon(packed: true);
        Assert.Equal(["妇女", "出嫁女", "婚变", "回娘家"], read.Concepts.Select(static c => c.Name));
        Assert.Equal(["谁", "谁", "条件", "条件"], read.Concepts.Select(static c => c.Role));
        Assert.Equal(["出嫁女", "婚变"], read.Concepts[3].Parents);
        Assert.Equal(["出嫁", "出嫁女", "出嫁的女儿"], read.Concepts[1].Terms.Order(StringComparer.Ordinal));
        Assert.Empty(read.Concepts[3].Terms);
    }

    [Fact]
    public void 写错的词表不能装载()
    {
        Assert.Throws<FormatException>(static () => new ConceptLexicon([new("甲", "谁", [], []), new("甲", "谁", [], [])]));
        Assert.Throws<FormatException>(static () => new ConceptLexicon([new("甲", "谁", ["乙"], [])]));
        Assert.Throws<FormatException>(static () => new ConceptLexicon([new("甲", "谁", ["乙"], []), new("乙", "谁", ["甲"], [])]));
        Assert.Throws<FormatException>(static () => new ConceptLexicon([new("甲", "谁", [], [""])]));
    }

    private static ConceptLexicon Lexicon(bool packed)
    {
        if (!packed)
        {
            return Built;
        }

        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            Built.Write(writer);
        }

        buffer.Position = 0;
        using var reader = new PackReader(buffer, buffer.Length);
        var read = ConceptLexicon.Read(reader);
        Assert.Equal(0, reader.Remaining);
        return read;
    }
}
