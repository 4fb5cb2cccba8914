using CsCheck;

namespace Huairou.Review.Text.Tests;

/// <summary>映射：派生文字的任何一段都能回到来源，不丢、不乱序。</summary>
public sealed class SourceMapTests
{
    // 随机删去、替换来源里的字符，得到派生文字与映射。
    private static readonly Gen<(string Source, string Derived, SourceMap Map)> Derivations =
        Gen.Select(Gen.String[Gen.Char["出嫁女上门婿，。 ab12"], 0, 40], Gen.Int[0, 2].Array[40]).Select((source, fates) =>
        {
            var derived = new List<char>();
            var spans = new List<TextSpan>();
            for (var i = 0; i < source.Length; i++)
            {
                if (fates[i] > 0)
                {
                    derived.Add(fates[i] == 1 ? source[i] : '□');
                    spans.Add(new TextSpan(i, 1));
                }
            }

            return (source, new string([.. derived]), SourceMap.FromSpans(spans));
        });

    [Fact]
    public void 没有替换的段映射回去是同样的字() => Derivations.Sample(x =>
    {
        for (var i = 0; i < x.Derived.Length; i++)
        {
            var back = x.Map.ToSource(new TextSpan(i, 1));
            if (x.Derived[i] != '□' && back.In(x.Source) != x.Derived[i].ToString())
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void 任意一段映射后包含其中每个字符的来源() => Gen.Select(Derivations, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((x, a, b) =>
    {
        var start = Math.Min(Math.Min(a, b), x.Derived.Length);
        var end = Math.Min(Math.Max(a, b), x.Derived.Length);
        var whole = x.Map.ToSource(TextSpan.FromBounds(start, end));
        return whole.Start >= 0 && whole.End <= x.Source.Length
            && Enumerable.Range(start, end - start).All(i => whole.Contains(x.Map.ToSource(new TextSpan(i, 1))));
    });

    [Fact]
    public void 映射保持次序() => Derivations.Sample(x =>
        Enumerable.Range(0, Math.Max(0, x.Map.Length - 1)).All(i =>
            x.Map.ToSource(new TextSpan(i, 1)).End <= x.Map.ToSource(new TextSpan(i + 1, 1)).Start));

    [Fact]
    public void 串接等于先后映射() => Gen.Select(Derivations, Gen.Int[0, 1].Array[40]).Sample((x, keep) =>
    {
        var spans = Enumerable.Range(0, x.Derived.Length).Where(i => keep[i] == 1).Select(i => new TextSpan(i, 1)).ToArray();
        var second = SourceMap.FromSpans(spans);
        var joined = second.Then(x.Map);
        return Enumerable.Range(0, spans.Length).All(i => joined.ToSource(new TextSpan(i, 1)) == x.Map.ToSource(second.ToSource(new TextSpan(i, 1))));
    });

    [Fact]
    public void 恒等映射不变() => Gen.Int[0, 50].Sample(length =>
    {
        var map = SourceMap.Identity(length);
        return map.Length == length && map.ToSource(new TextSpan(0, length)) == new TextSpan(0, length);
    });

    [Fact]
    public void 空段落在所在位置()
    {
        var map = SourceMap.FromSpans([new TextSpan(2, 1), new TextSpan(5, 1)]);
        Assert.Equal(new TextSpan(2, 0), map.ToSource(new TextSpan(0, 0)));
        Assert.Equal(new TextSpan(5, 0), map.ToSource(new TextSpan(1, 0)));
        Assert.Equal(new TextSpan(6, 0), map.ToSource(new TextSpan(2, 0)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(1, -1)]
    public void 越界报错(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceMap.Identity(2).ToSource(new TextSpan(start, length)));

    [Fact]
    public void 乱序的来源不收() =>
        Assert.Throws<ArgumentException>(() => SourceMap.FromSpans([new TextSpan(3, 1), new TextSpan(2, 1)]));
}
