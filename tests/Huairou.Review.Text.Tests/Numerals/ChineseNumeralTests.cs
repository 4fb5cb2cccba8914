using CsCheck;

namespace Huairou.Review.Text.Tests.Numerals;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("〇", 0)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百零一", 101)]
    [InlineData("一百一十", 110)]
    [InlineData("一百一十一", 111)]
    [InlineData("一千零一", 1001)]
    [InlineData("一千零一十", 1010)]
    [InlineData("一千一百", 1100)]
    [InlineData("一万零一", 10001)]
    [InlineData("一万零一百", 10100)]
    [InlineData("一万二千", 12000)]
    [InlineData("十万零一十", 100010)]
    [InlineData("十一万", 110000)]
    [InlineData("一亿零一万", 100010000)]
    [InlineData("十亿零一", 1000000001)]
    [InlineData("一千二百六十", 1260)]
    public void 汉字与数值互换(string text, long value)
    {
        Assert.True(ChineseNumeral.TryParse(text, out var parsed));
        Assert.Equal(value, parsed);
        Assert.Equal(text is "〇" ? "零" : text, ChineseNumeral.Format(value));
    }

    [Theory]
    [InlineData("二〇二六", 2026)]
    [InlineData("二零二六", 2026)]
    [InlineData("二○○四", 2004)]
    [InlineData("一二三", 123)]
    [InlineData("廿", 20)]
    [InlineData("廿三", 23)]
    [InlineData("卅", 30)]
    [InlineData("卅一", 31)]
    [InlineData("一百廿五", 125)]
    [InlineData("两", 2)]
    [InlineData("两千", 2000)]
    [InlineData("两百零二", 202)]
    [InlineData("两万", 20000)]
    [InlineData("两万五", 25000)]
    [InlineData("一百五", 150)]
    [InlineData("三千六", 3600)]
    [InlineData("一百〇五", 105)]
    [InlineData("壹佰贰拾叁", 123)]
    [InlineData("叁万伍仟", 35000)]
    [InlineData("101", 101)]
    [InlineData("１０１", 101)]
    [InlineData("1,000", 1000)]
    [InlineData("12,345,678", 12345678)]
    [InlineData("12万", 120000)]
    [InlineData("３亿", 300000000)]
    public void 别的写法也认(string text, long value)
    {
        Assert.True(ChineseNumeral.TryParse(text, out var parsed));
        Assert.Equal(value, parsed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("千")]
    [InlineData("万")]
    [InlineData("十百")]
    [InlineData("一十百")]
    [InlineData("一一十")]
    [InlineData("一百二百")]
    [InlineData("一万二万")]
    [InlineData("一百零")]
    [InlineData("一律")]
    [InlineData("第三")]
    [InlineData("1,00")]
    [InlineData("1,0000")]
    [InlineData("3.5")]
    [InlineData("九九九九九九九九九九九九九")]
    [InlineData("99999999999999999999")]
    public void 不成数的不认(string text) => Assert.False(ChineseNumeral.TryParse(text, out _));

    [Theory]
    [InlineData("第一百零一条", 101, "条")]
    [InlineData("第101条", 101, "条")]
    [InlineData("第十二款", 12, "款")]
    [InlineData("第廿三", 23, "")]
    public void 序数(string text, long value, string unit)
    {
        Assert.True(ChineseNumeral.TryParseOrdinal(text, out var parsed, out var named));
        Assert.Equal((value, unit), (parsed, named));
    }

    [Theory]
    [InlineData("一百零一条")]
    [InlineData("第条")]
    [InlineData("第零条")]
    [InlineData("第一条款")]
    public void 不是序数(string text) => Assert.False(ChineseNumeral.TryParseOrdinal(text, out _, out _));

    [Fact]
    public void 年份逐位写()
    {
        Assert.Equal("二〇二六", ChineseNumeral.FormatDigits(2026));
        Assert.Equal("第一百零一条", ChineseNumeral.FormatOrdinal(101, "条"));
    }

    [Fact]
    public void 写出去再读回来相等() =>
        Gen.Long[0, ChineseNumeral.Maximum].Sample(value =>
            ChineseNumeral.TryParse(ChineseNumeral.Format(value), out var back) && back == value);

    [Fact]
    public void 小的数写出去再读回来相等() =>
        Gen.Long[0, 120_000].Sample(value =>
            ChineseNumeral.TryParse(ChineseNumeral.Format(value), out var back) && back == value
            && (value > 99999 || (ChineseNumeral.TryParse(ChineseNumeral.FormatDigits(value), out var digits) && digits == value)));

    [Fact]
    public void 不写连着的零_不以零收尾() =>
        Gen.Long[1, ChineseNumeral.Maximum].Sample(value =>
        {
            var text = ChineseNumeral.Format(value);
            return !text.Contains("零零", StringComparison.Ordinal) && text[^1] != '零' && text[0] != '零' && !text.StartsWith("一十", StringComparison.Ordinal);
        });

    [Fact]
    public void 任意文字都不抛异常() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["零一二两三十百千万亿廿卅〇点分之成半%‰/10,."], 0, 12])
            .Sample(text =>
            {
                var number = ChineseNumeral.TryParse(text, out var value);
                var amount = ChineseAmount.TryParse(text, out var ratio);
                return (!number || value is >= 0 and <= ChineseNumeral.Maximum) && (!amount || ratio >= 0);
            });
}
