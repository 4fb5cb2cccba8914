using System.Globalization;
using CsCheck;

namespace Huairou.Review.Text.Tests.Numerals;

public sealed class ChineseAmountTests
{
    [Theory]
    [InlineData("百分之三十", "0.3")]
    [InlineData("百分之零点五", "0.005")]
    [InlineData("百分之30", "0.3")]
    [InlineData("百分之百", "1")]
    [InlineData("千分之二点五", "0.0025")]
    [InlineData("万分之五", "0.0005")]
    [InlineData("四分之三", "0.75")]
    [InlineData("二分之一", "0.5")]
    [InlineData("十分之一", "0.1")]
    [InlineData("三成", "0.3")]
    [InlineData("三成五", "0.35")]
    [InlineData("两成半", "0.25")]
    [InlineData("半成", "0.05")]
    [InlineData("十成", "1")]
    [InlineData("3成", "0.3")]
    [InlineData("半数", "0.5")]
    [InlineData("一半", "0.5")]
    [InlineData("半", "0.5")]
    [InlineData("八折", "0.8")]
    [InlineData("八五折", "0.85")]
    [InlineData("30%", "0.3")]
    [InlineData("３０％", "0.3")]
    [InlineData("98.5%", "0.985")]
    [InlineData("2.0‰", "0.002")]
    [InlineData("7/10万", "0.00007")]
    [InlineData("１／４", "0.25")]
    [InlineData("二点五", "2.5")]
    [InlineData("２．５", "2.5")]
    [InlineData("1.5万", "15000")]
    [InlineData("一点五万", "15000")]
    [InlineData("两万", "20000")]
    [InlineData("1,200.50", "1200.5")]
    public void 数与比例(string text, string expected)
    {
        Assert.True(ChineseAmount.TryParse(text, out var value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Fact]
    public void 除不尽的分数()
    {
        Assert.True(ChineseAmount.TryParse("三分之一", out var value));
        Assert.Equal(1m / 3, value);
        Assert.True(ChineseAmount.TryParse("三分之二", out value));
        Assert.Equal(2m / 3, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("百分之")]
    [InlineData("分之三")]
    [InlineData("零分之一")]
    [InlineData("1/0")]
    [InlineData("成")]
    [InlineData("成员")]
    [InlineData("三成员")]
    [InlineData("一个半")]
    [InlineData("过半数")]
    [InlineData("%")]
    [InlineData("3.")]
    [InlineData(".5")]
    [InlineData("二点")]
    [InlineData("1.2.3")]
    public void 不是数的不认(string text) => Assert.False(ChineseAmount.TryParse(text, out _));

    [Theory]
    [InlineData("30", "百分之三十")]
    [InlineData("0.5", "百分之零点五")]
    [InlineData("100", "百分之一百")]
    [InlineData("98.05", "百分之九十八点零五")]
    public void 写成百分数(string percent, string expected) =>
        Assert.Equal(expected, ChineseAmount.FormatPercent(decimal.Parse(percent, CultureInfo.InvariantCulture)));

    [Fact]
    public void 写成分数() => Assert.Equal("三分之一", ChineseAmount.FormatFraction(1, 3));

    [Fact]
    public void 百分数写出去再读回来相等() =>
        Gen.Int[0, 10_000_000].Sample(n =>
            ChineseAmount.TryParse(ChineseAmount.FormatPercent(n / 1000m), out var back) && back == n / 100_000m);

    [Fact]
    public void 分数写出去再读回来相等() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[1, 10_000]).Sample((above, below) =>
            ChineseAmount.TryParse(ChineseAmount.FormatFraction(above, below), out var back) && back == above / (decimal)below);
}
