using System.Text;
using CsCheck;

namespace Huairou.Review.Text.Tests.Encodings;

/// <summary>编码判断：严格、有先后、不猜。</summary>
public sealed class TextDecoderTests
{
    private const string Sentence = "第一条　出嫁女与其他成员同等享受待遇。\r\n第二条 自2026年1月1日起施行。";

    [Theory]
    [InlineData("UTF-8", false)]
    [InlineData("UTF-8", true)]
    [InlineData("UTF-16LE", false)]
    [InlineData("UTF-16LE", true)]
    [InlineData("UTF-16BE", false)]
    [InlineData("UTF-16BE", true)]
    [InlineData("UTF-32LE", true)]
    [InlineData("UTF-32BE", true)]
    [InlineData("GB18030", false)]
    [InlineData("GB18030", true)]
    public void 各种编码_有无BOM(string name, bool bom)
    {
        var bytes = Encode(name, bom ? "\ufeff" + Sentence : Sentence);
        Assert.Equal(new DecodedBytes(Sentence, name), TextDecoder.TryDecode(bytes));
    }

    // 字节依 GB 18030-2022：双字节、四字节基本平面、四字节增补平面、改过码位的字。
    [Theory]
    [InlineData(new byte[] { 0xB8, 0xBE, 0xC5, 0xAE }, "妇女")]
    [InlineData(new byte[] { 0x81, 0x40 }, "丂")]
    [InlineData(new byte[] { 0x95, 0x34, 0xB2, 0x35 }, "𠮷")]
    [InlineData(new byte[] { 0x99, 0x39, 0xF8, 0x36 }, "\U0002EBF0")]
    [InlineData(new byte[] { 0x9A, 0x34, 0x84, 0x32 }, "\U00030000")]
    [InlineData(new byte[] { 0xE3, 0x32, 0x9A, 0x35 }, "\U0010FFFF")]
    [InlineData(new byte[] { 0x82, 0x35, 0x90, 0x37 }, "\u9FB4")]
    [InlineData(new byte[] { 0xFE, 0x59 }, "\u9FB4")]
    [InlineData(new byte[] { 0xFE, 0xA0 }, "\u9FBB")]
    [InlineData(new byte[] { 0xA6, 0xD9 }, "\uFE10")]
    [InlineData(new byte[] { 0xA8, 0xBC }, "\u1E3F")]
    [InlineData(new byte[] { 0xA2, 0xE3 }, "€")]
    public void GB18030全部字汇(byte[] bytes, string expected)
    {
        // 前后加汉字，使它既不是 UTF-8 也不像 UTF-16。
        byte[] framed = [0xC5, 0xAE, .. bytes, 0xC5, 0xAE];
        Assert.Equal(new DecodedBytes($"女{expected}女", "GB18030"), TextDecoder.TryDecode(framed));
    }

    [Theory]
    [InlineData(new byte[] { 0xC5, 0xAE, 0xFF })]
    [InlineData(new byte[] { 0xC5, 0xAE, 0x80 })]
    [InlineData(new byte[] { 0xC5, 0xAE, 0xC5 })]
    [InlineData(new byte[] { 0xC5, 0xAE, 0x95, 0x34, 0xB2 })]
    [InlineData(new byte[] { 0xC5, 0xAE, 0xE3, 0x32, 0x9A, 0x36 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC5, 0x41 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    public void 解不开的不硬解(byte[] bytes) => Assert.Null(TextDecoder.TryDecode(bytes));

    // 短文本最容易猜错：三个字的 GBK，按严格 UTF-8 不合法就是 GB18030。
    [Theory]
    [InlineData("联通")]
    [InlineData("妇女节")]
    [InlineData("男")]
    public void 很短的GBK文字(string text)
    {
        var bytes = TextDecoder.Strict(54936).GetBytes(text);

        // “联通”的 GBK 字节恰好也是合法的 UTF-8 形式时，严格 UTF-8 优先；其余都应读回原文。
        var valid = TextDecoder.Try(bytes, new UTF8Encoding(false, true), "UTF-8") is not null;
        Assert.Equal(valid ? "UTF-8" : "GB18030", TextDecoder.TryDecode(bytes)!.Encoding);
        Assert.True(valid || TextDecoder.TryDecode(bytes)!.Text == text);
    }

    // “一”（U+4E00）和全角空格（U+3000）的低位字节也是 0，与数字、换行的 0 分在两侧。
    [Theory]
    [InlineData("第一条\n")]
    [InlineData("　第一条\r\n　1.女职工\r\n")]
    [InlineData("女职工2026年")]
    public void 没有BOM的UTF16(string text)
    {
        Assert.Equal(new DecodedBytes(text, "UTF-16LE"), TextDecoder.TryDecode(Encode("UTF-16LE", text)));
        Assert.Equal(new DecodedBytes(text, "UTF-16BE"), TextDecoder.TryDecode(Encode("UTF-16BE", text)));
    }

    [Fact]
    public void 空内容是空的UTF8() => Assert.Equal(new DecodedBytes("", "UTF-8"), TextDecoder.TryDecode([]));

    [Fact]
    public void 任意UTF8文字都读回原样() => Texts.Sample(text =>
        TextDecoder.TryDecode(Encoding.UTF8.GetBytes(text)) is { Encoding: "UTF-8" } decoded && decoded.Text == text);

    [Fact]
    public void 任意GB18030文字_不是合法UTF8时_读回原样() => Texts.Sample(text =>
    {
        var bytes = TextDecoder.Strict(54936).GetBytes("女" + text);
        return TextDecoder.Try(bytes, new UTF8Encoding(false, true), "UTF-8") is not null
            || (TextDecoder.TryDecode(bytes) is { Encoding: "GB18030" } decoded && decoded.Text == "女" + text);
    });

    [Fact]
    public void 任意字节都不抛异常() => Gen.Byte.Array[0, 200].Sample(bytes => TextDecoder.TryDecode(bytes) is null or { Text: not null });

    private static Gen<string> Texts { get; } =
        Gen.OneOf(Gen.Int[0x20, 0x7e], Gen.Int[0x3400, 0x9fb3], Gen.Int[0x20000, 0x2fa1d]).Array[0, 40].Select(points => string.Concat(points.Select(char.ConvertFromUtf32)));

    private static byte[] Encode(string name, string text) => (name switch
    {
        "UTF-8" => new UTF8Encoding(false),
        "UTF-16LE" => new UnicodeEncoding(false, false),
        "UTF-16BE" => new UnicodeEncoding(true, false),
        "UTF-32LE" => new UTF32Encoding(false, false),
        "UTF-32BE" => new UTF32Encoding(true, false),
        _ => TextDecoder.Strict(54936),
    }).GetBytes(text);
}
