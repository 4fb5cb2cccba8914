using CsCheck;

namespace Huairou.Review.Text.Tests;

public sealed class TextNormaliserTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["出嫁女婦權与與 　,;:()?!，（）１２ＡＢ12ab％%．.\r\n\t\u200b\ufeff\u00ad〇"], 0, 40],
        Gen.String);

    [Theory]
    [InlineData("出嫁女不得享受", "出嫁女不得享受")]
    [InlineData("第１２条 ＡＢＣ３０％", "第12条 ABC30%")]
    [InlineData("３０％", "30%")]
    [InlineData("出嫁女 (含离婚妇女) ,不得", "出嫁女（含离婚妇女），不得")]
    [InlineData("出 嫁 女 不 得 享 受", "出嫁女不得享受")]
    [InlineData("出嫁女,不得享受;", "出嫁女，不得享受；")]
    [InlineData("婦女權益保障法", "妇女权益保障法")]
    [InlineData("男女(含儿童)平等", "男女（含儿童）平等")]
    [InlineData("a, b; c", "a, b; c")]
    [InlineData("2026 年 1 月", "2026年1月")]
    [InlineData("12 34", "12 34")]
    [InlineData("出\u200b嫁\ufeff女", "出嫁女")]
    [InlineData("甲\r\n乙", "甲\n乙")]
    public void 规范化(string text, string expected) => Assert.Equal(expected, TextNormaliser.Normalise(text, NormaliserOptions.Default).Text);

    [Fact]
    public void 再做一次不再改变() => Texts.Sample(text =>
    {
        var once = TextNormaliser.Normalise(text, NormaliserOptions.Default).Text;
        return TextNormaliser.Normalise(once, NormaliserOptions.Default).Text == once;
    });

    [Fact]
    public void 总有映射_没有改动时是恒等() => Texts.Sample(text =>
    {
        var result = TextNormaliser.Normalise(text, NormaliserOptions.Default);
        return result.Map is null ? result.Text == text : result.Map.Length == result.Text.Length;
    });

    [Fact]
    public void 每个字符回到原文的一个字符_是它自己或者它规范前的样子() => Texts.Sample(text =>
    {
        // 规范前后的对应写在这里，不借用被测的代码：半角与全角差 0xFEE0，标点另列，繁体只看汉字变汉字。
        static bool Same(char before, char after) =>
            before == after || before - after == 0xFEE0 || after - before == 0xFEE0
            || (before is >= '\u4e00' and <= '\u9fff' && after is >= '\u4e00' and <= '\u9fff');
        var result = TextNormaliser.Normalise(text, NormaliserOptions.Default);
        var map = result.Map ?? SourceMap.Identity(text.Length);
        return Enumerable.Range(0, result.Text.Length).All(i =>
        {
            var back = map.ToSource(new TextSpan(i, 1));
            return back.Length == 1 && Same(text[back.Start], result.Text[i]);
        });
    });

    [Fact]
    public void 汉字与原有标点一个不少() => Texts.Sample(text =>
    {
        static int Count(string s) => s.Count(c => c is >= '\u4e00' and <= '\u9fff' or '〇' || char.IsAsciiLetterOrDigit(c) || c is '，' or '（' or '）');
        var result = TextNormaliser.Normalise(text, NormaliserOptions.Default).Text;
        return Count(result) >= Count(text);
    });

    [Fact]
    public void 关掉的选项不起作用()
    {
        var off = new NormaliserOptions { FoldWidth = false, WidenPunctuation = false, JoinSpacedHan = false, Simplify = false };
        Assert.Equal("婦 女,１", TextNormaliser.Normalise("婦 女,１", off).Text);
    }
}
