using System.Buffers;
using System.Text;

namespace Huairou.Review.Text;

/// <summary>由字节得文字：BOM、UTF-16 的 NUL 规律、严格 UTF-8、严格 GB18030，依次试；从不靠统计猜测。</summary>
public static class TextDecoder
{
    // 判断 UTF-16 只看开头这么多字节。
    private const int Sample = 65536;

    // 超过这么多字节的文件不借缓冲：缓冲会一直留着。
    private const int OneGo = 1 << 20;

    // GB18030 在 2005、2022 两版里把这些字从私用区改到了正式码位；运行库仍给私用区的码，这里补上。
    private const string PrivateUse = "\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE7C7";
    private const string Standard = "\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u1E3F";

    private static readonly SearchValues<char> Remapped = SearchValues.Create(PrivateUse);
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>解码；每一种都严格，有一个字节不合就换下一种。都不合时为 null。</summary>
    /// <param name="bytes">整个文件。</param>
    /// <returns>文字（不含 BOM）与编码名：UTF-8、UTF-16LE、UTF-16BE、UTF-32LE、UTF-32BE、GB18030。</returns>
    public static DecodedBytes? TryDecode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Try(bytes[3..], Utf8, "UTF-8"),
        [0xFF, 0xFE, 0, 0, ..] => Try(bytes[4..], new UTF32Encoding(false, false, true), "UTF-32LE"),
        [0, 0, 0xFE, 0xFF, ..] => Try(bytes[4..], new UTF32Encoding(true, false, true), "UTF-32BE"),
        [0xFF, 0xFE, ..] => Try(bytes[2..], Utf16, "UTF-16LE"),
        [0xFE, 0xFF, ..] => Try(bytes[2..], Utf16BigEndian, "UTF-16BE"),
        [0x84, 0x31, 0x95, 0x33, ..] => TryGb18030(bytes[4..]),
        _ => TryUtf16(bytes) ?? Try(bytes, Utf8, "UTF-8") ?? TryGb18030(bytes),
    };

    /// <summary>按一种编码严格解码；有不合的字节时为 null。</summary>
    /// <param name="bytes">不含 BOM。</param>
    /// <param name="encoding">遇到非法字节抛异常的编码。</param>
    /// <param name="name">编码名。</param>
    public static DecodedBytes? Try(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        try
        {
            return new DecodedBytes(bytes.Length > OneGo ? encoding.GetString(bytes) : Copied(bytes, encoding), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // 直接取字符串要先数一遍字数；平常大小的文件写进借来的缓冲再抄一份，只走一遍。
    private static string Copied(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        try
        {
            return new string(buffer, 0, encoding.GetChars(bytes, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>按代码页取严格的编码：54936 是 GB18030，950 是 Big5。</summary>
    public static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    // 单字节、双字节、四字节全部；四字节到 U+10FFFF，含代理对表示的生僻字。
    private static DecodedBytes? TryGb18030(ReadOnlySpan<byte> bytes)
    {
        if (Try(bytes, Strict(54936), "GB18030") is not { } decoded)
        {
            return null;
        }

        return decoded.Text.AsSpan().IndexOfAny(Remapped) < 0
            ? decoded
            : decoded with { Text = string.Concat(decoded.Text.Select(c => PrivateUse.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Standard[at] : c)) };
    }

    // 没有 BOM 的 UTF-16：别的编码的文字里没有 0 字节。换行只在正确的字节序里是 U+000A；
    // 没有换行时看 0 字节是否只在一侧。两侧都有而又没有换行的分不清：“一”（U+4E00）与数字的 0 各在一侧。
    private static DecodedBytes? TryUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || bytes[..Math.Min(bytes.Length, Sample)].IndexOf((byte)0) < 0)
        {
            return null;
        }

        int even = 0, odd = 0, little = 0, big = 0;
        for (var i = 0; i + 1 < Math.Min(bytes.Length, Sample); i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
            little += bytes[i] is (0x0A or 0x0D) && bytes[i + 1] == 0 ? 1 : 0;
            big += bytes[i] == 0 && bytes[i + 1] is (0x0A or 0x0D) ? 1 : 0;
        }

        return (little, big, even, odd) switch
        {
            ( > 0, 0, _, _) or (0, 0, 0, > 0) => Try(bytes, Utf16, "UTF-16LE"),
            (0, > 0, _, _) or (0, 0, > 0, 0) => Try(bytes, Utf16BigEndian, "UTF-16BE"),
            _ => null,
        };
    }
}

/// <summary>解码所得。</summary>
/// <param name="Text">文字，不含 BOM。</param>
/// <param name="Encoding">编码名。</param>
public sealed record DecodedBytes(string Text, string Encoding);
