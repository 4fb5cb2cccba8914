using Huairou.Review.Documents.Word;

namespace Huairou.Review.Documents.Tests.Word;

/// <summary>期望值出自 ECMA-376 第1部分 §17.18.59 的说明与例子；零、〇、○ 的写法按 Word 画出的样子。</summary>
public sealed class NumberFormatsTests
{
    [Theory]
    [InlineData("decimal", "0=0 1=1 10=10 101=101 1000=1000")]
    [InlineData("decimalHalfWidth", "1=1 10=10 110=110")]
    [InlineData("decimalZero", "0=00 1=01 9=09 10=10 100=100")]
    [InlineData("decimalFullWidth", "1=１ 10=１０ 21=２１ 101=１０１ 1000=１０００")]
    [InlineData("decimalEnclosedCircle", "1=① 10=⑩ 20=⑳ 21=21")]
    [InlineData("decimalEnclosedCircleChinese", "1=① 10=⑩ 11=11")]
    [InlineData("decimalEnclosedParen", "1=⑴ 10=⑽ 20=⒇ 21=21")]
    [InlineData("decimalEnclosedFullstop", "1=⒈ 10=⒑ 20=⒛ 21=21")]
    [InlineData("ideographEnclosedCircle", "1=㈠ 10=㈩ 11=11")]
    [InlineData("upperRoman", "1=I 4=IV 9=IX 10=X 11=XI 20=XX 40=XL 90=XC 100=C 400=CD 900=CM 1000=M 1994=MCMXCIV")]
    [InlineData("lowerRoman", "1=i 11=xi 101=ci 110=cx")]
    [InlineData("upperLetter", "1=A 26=Z 27=AA 28=BB 52=ZZ 53=AAA")]
    [InlineData("lowerLetter", "1=a 26=z 27=aa 28=bb")]
    [InlineData("chineseCounting", "1=一 10=十 11=十一 20=二十 21=二十一 99=九十九 100=一○○ 101=一○一 110=一一○ 111=一一一 1000=一○○○")]
    [InlineData("chineseCountingThousand", "1=一 10=十 11=十一 20=二十 21=二十一 100=一百 101=一百〇一 110=一百一十 111=一百一十一 200=二百 1000=一千 1001=一千〇一 1010=一千〇一十 1100=一千一百 1111=一千一百一十一 10000=一万 10001=一万〇一 10010=一万〇一十 10100=一万〇一百 11000=一万一千 100000=十万 110000=十一万")]
    [InlineData("chineseLegalSimplified", "1=壹 2=贰 10=壹拾 11=壹拾壹 20=贰拾 21=贰拾壹 100=壹佰 101=壹佰零壹 110=壹佰壹拾 111=壹佰壹拾壹 1000=壹仟 1001=壹仟零壹")]
    [InlineData("ideographDigital", "1=一 10=一〇 11=一一 20=二〇 21=二一 100=一〇〇 101=一〇一 1000=一〇〇〇")]
    [InlineData("japaneseDigitalTenThousand", "1=一 10=一〇 21=二一 100=一〇〇")]
    [InlineData("japaneseCounting", "1=一 10=十 11=十一 20=二十 21=二十一 100=百 101=百一 110=百十 111=百十一 1000=千 1001=千一 10000=一万")]
    [InlineData("taiwaneseCounting", "1=一 10=十 11=十一 21=二十一 100=一○○ 101=一○一")]
    [InlineData("taiwaneseCountingThousand", "1=一 10=十 21=二十一 100=一百 101=一百零一 110=一百一十 1000=一千 1001=一千零一")]
    [InlineData("taiwaneseDigital", "1=一 10=一○ 101=一○一")]
    [InlineData("ideographTraditional", "1=甲 2=乙 3=丙 10=癸 11=11")]
    [InlineData("ideographZodiac", "1=子 2=丑 12=亥 13=13")]
    [InlineData("ideographZodiacTraditional", "1=甲子 2=乙丑 11=甲戌 12=乙亥 60=癸亥 61=61")]
    [InlineData("ideographLegalTraditional", "1=壹 2=貳 10=壹拾 20=貳拾 100=壹佰 1000=壹仟")]
    [InlineData("numberInDash", "1=-␠1␠- 10=-␠10␠-")]
    [InlineData("none", "1= 10=")]
    [InlineData("bullet", "1= 10=")]
    [InlineData("russianLower", "1=1 10=10")]
    public void 每种编号格式画出的样子(string format, string expected)
    {
        foreach (var pair in expected.Split(' '))
        {
            var (value, text) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('␠', ' '));
            Assert.Equal(text, NumberFormats.Draw(int.Parse(value), format));
        }
    }

    [Theory]
    [InlineData("001, 002, 003, ...", 7, "007")]
    [InlineData("001, 002, 003, ...", 1234, "1234")]
    [InlineData("00001, 00002, 00003, ...", 12, "00012")]
    [InlineData("乱写", 12, "12")]
    public void 自定义补零格式(string custom, int value, string expected) =>
        Assert.Equal(expected, NumberFormats.Draw(value, "custom", custom));

    [Theory]
    [InlineData("chineseCountingThousand", -1)]
    [InlineData("upperLetter", 2_000_000_000)]
    [InlineData("upperRoman", 2_000_000_000)]
    public void 画不出的值退回十进制(string format, int value) =>
        Assert.Equal(value.ToString(), NumberFormats.Draw(value, format));

    [Fact]
    public void 万亿级的数不出错() =>
        Assert.Equal("二十一亿四千七百四十八万三千六百四十七", NumberFormats.Draw(int.MaxValue, "chineseCountingThousand"));
}
