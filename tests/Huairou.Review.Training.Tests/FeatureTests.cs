using Huairou.Review.Screening.Learning;
using Huairou.Review.Text;

namespace Huairou.Review.Training.Tests;

/// <summary>分类器的特征：说法的意思变了，特征要跟着变；只换数值的，不变。</summary>
public sealed class FeatureTests
{
    [Theory]
    [InlineData("不许把她的名字划掉", "也要把她的名字划掉", "划掉")]
    [InlineData("禁止招工时问婚否", "应当招工时问婚否", "婚否")]
    public void 否定管着的字另记(string scoped, string free, string inside)
    {
        Assert.NotEmpty(At(scoped, inside, NegationScope.Visit));
        Assert.Empty(At(free, inside, NegationScope.Visit));
    }

    [Fact]
    public void 否定只管到这个分句为止()
    {
        Assert.Empty(At("不得拖延，名字划掉", "划掉", NegationScope.Visit));
        Assert.NotEmpty(At("不得拖延把名字划掉", "划掉", NegationScope.Visit));
    }

    [Fact]
    public void 男女同数与不同数的特征不同_只换数值的相同()
    {
        var equal = Buckets("男社员900元，女社员900元", QuantityRelations.Visit);
        var alike = Buckets("男社员750元，女社员750元", QuantityRelations.Visit);
        var less = Buckets("男社员900元，女社员450元", QuantityRelations.Visit);
        Assert.Equal(equal, alike);
        Assert.NotEqual(equal, less);
        Assert.NotEmpty(less.Except(equal));
    }

    [Theory]
    [InlineData("每人0.5份", "每人一份")]
    [InlineData("满十五周岁的可以录用", "满十六周岁的可以录用")]
    [InlineData("产假九十天", "产假九十八天")]
    [InlineData("每日工作十小时", "每日工作八小时")]
    public void 法律上有意义的界限两边_档不同(string below, string above) =>
        Assert.NotEqual(Buckets(below, QuantityRelations.Visit), Buckets(above, QuantityRelations.Visit));

    [Fact]
    public void 单位不同的数不比()
    {
        var alone = Buckets("男60岁", QuantityRelations.Visit).Union(Buckets("补30元", QuantityRelations.Visit)).Order();
        Assert.Equal(alone, Buckets("男60岁补30元", QuantityRelations.Visit).Order());
    }

    [Fact]
    public void 分句头尾各记一至三个字()
    {
        // 两个分句，每个头三尾三，共十二个；“出嫁女”既是头又是尾的也分开记。
        Assert.Equal(12, Buckets("外嫁的女儿，不再分红了", SegmentEdges.Visit).Length);
        Assert.Equal(6, Buckets("出嫁女", SegmentEdges.Visit).Length);
        Assert.Empty(Buckets("，。", SegmentEdges.Visit));
    }

    [Fact]
    public void 特征袋不重复_装满以后加倍不丢()
    {
        var bag = new FeatureBag();
        int[] buckets = [.. Enumerable.Range(0, 20000).Select(static i => i * 8192 % FeatureHash.Buckets).Distinct()];
        foreach (var bucket in buckets.Concat(buckets))
        {
            bag.Add(bucket, 0, 1, 0, 0);
        }

        Assert.Equal(buckets, bag.Buckets);
        bag.Clear();
        Assert.Empty(bag.Buckets);
        bag.Add(buckets[3], 0, 1, 0, 0);
        Assert.Equal([buckets[3]], bag.Buckets);
    }

    private delegate void Visitor(string text, TextSpan span, Collector sink);

    private static int[] Buckets(string text, Visitor visit)
    {
        var sink = new Collector();
        visit(text, new TextSpan(0, text.Length), sink);
        return [.. sink.Found.Select(static f => f.Bucket).Distinct().Order()];
    }

    private static IEnumerable<int> At(string text, string inside, Visitor visit)
    {
        var sink = new Collector();
        visit(text, new TextSpan(0, text.Length), sink);
        var at = text.IndexOf(inside, StringComparison.Ordinal);
        return sink.Found.Where(f => f.Start == at && f.End == at + inside.Length).Select(static f => f.Bucket);
    }

    private sealed class Collector : IFeatureSink
    {
        public List<(int Bucket, int Start, int End)> Found { get; } = [];

        public void Add(int bucket, int start, int end, int start2, int end2) => Found.Add((bucket, start, end));
    }
}
