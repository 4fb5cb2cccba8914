using Huairou.Review.Screening.Learning;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Training.Tests;

/// <summary>相近条款的表决：期望值照定义手算。</summary>
public sealed class NeighboursTests
{
    private static readonly byte[] Magic = "HRTESTS1"u8.ToArray();

    // 片段 1、2 各在一条问题、一条合规里；3、4 在两条问题里；其余的各只见过一次，不算。
    private static readonly Neighbours Small = Neighbours.Of(
    [
        ([1, 2], true), ([1, 2], false), ([3, 4], true), ([3, 4], true),
        .. Enumerable.Range(0, 30).Select(static i => (new[] { 100 + i }, false)),
    ]);

    [Theory]
    [InlineData(new[] { 1, 2 }, 0)] // 一比一，字面都全同：20.5 比 20.5
    [InlineData(new[] { 3, 4 }, 4.3944)] // 两条问题全同：ln(40.5 ÷ 0.5)
    [InlineData(new[] { 1, 3 }, 1.0361)] // 四条各半同，余弦 0.5，各 5 票：ln(15.5 ÷ 5.5)
    [InlineData(new[] { 100, 500 }, 0)] // 没有配得上的
    [InlineData(new int[0], 0)]
    public void 按相近程度的平方投票(int[] grams, double expected) => Assert.Equal(expected, Small.Vote(grams), 0.0001);

    [Fact]
    public void 一样相近的取靠前的四十条()
    {
        var many = Neighbours.Of([.. Enumerable.Range(0, 40).Select(static _ => (new[] { 7 }, true)), .. Enumerable.Range(0, 20).Select(static _ => (new[] { 7 }, false)), .. Enumerable.Range(0, 600).Select(static i => (new[] { 1000 + i }, false))]);

        // 四十条问题，字面全同，各 20 票：ln(800.5 ÷ 0.5)。
        Assert.Equal(7.3784, many.Vote([7]), 0.0001);
    }

    [Fact]
    public void 太常见的片段不算()
    {
        // 十条里有两条有，过了一成。
        var few = Neighbours.Of([([5], true), ([5], true), .. Enumerable.Range(0, 8).Select(static i => (new[] { 50 + i }, false))]);

        Assert.Equal(0, few.Vote([5]));
    }

    [Fact]
    public void 存了再读_票数不变()
    {
        var path = Path.GetTempFileName();
        try
        {
            PackFile.Save(path, Magic, Small.Write);
            var read = PackFile.Load(path, Magic, Neighbours.Read);

            foreach (var grams in new int[][] { [1, 2], [3, 4], [1, 3], [1, 2, 3] })
            {
                Assert.Equal(Small.Vote(grams), read.Vote(grams));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
