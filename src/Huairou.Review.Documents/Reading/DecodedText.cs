using System.Buffers;
using System.Text;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Reading;

/// <summary>解码后的文件文字。</summary>
/// <param name="Text">全部文字，不含 BOM。</param>
/// <param name="Encoding">编码名，如“UTF-8”“GB18030”。</param>
internal sealed record DecodedText(string Text, string Encoding)
{
    /// <summary>按 BOM、UTF-16 的 NUL 规律、严格 UTF-8、严格 GB18030 的次序解码；从不靠统计猜测。</summary>
    /// <exception cref="DocumentException">空文件、不是文字、或解不开。</exception>
    public static DecodedText Decode(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            throw new DocumentException("empty", $"“{name}”是空文件（0 字节），没有可审查的文字。请确认是否选对了文件，或重新导出。");
        }

        if (bytes.LongLength > ReadingLimits.MaxTextBytes)
        {
            throw new DocumentException("too-large", $"“{name}”有 {bytes.LongLength / 1024 / 1024} MB，超过文本文件上限 {ReadingLimits.MaxTextBytes / 1024 / 1024} MB。请拆成几个文件后再审查。");
        }

        var decoded = TryDecode(bytes) ?? throw new DocumentException("undecodable", $"“{name}”既不是 UTF-8、UTF-16，也不是 GB18030（含 GBK、GB2312）编码，无法读出文字。请用原来的软件打开，另存为 UTF-8 后再试。");
        if (LooksBinary(decoded.Text))
        {
            throw new DocumentException("unsupported", $"“{name}”不是文字文件，内容像程序数据或损坏的文件。请确认文件没有损坏、扩展名没有改错，或提供 Word、PDF、网页、文本格式的原件。");
        }

        return decoded;
    }

    /// <summary>解码；解不开时为 null。</summary>
    internal static DecodedText? TryDecode(byte[] bytes) => From(TextDecoder.TryDecode(bytes));

    /// <summary>按代码页取严格编码。</summary>
    internal static Encoding Named(int codePage) => TextDecoder.Strict(codePage);

    internal static DecodedText? Try(byte[] bytes, int skip, Encoding encoding, string label) => From(TextDecoder.Try(bytes.AsSpan(skip), encoding, label));

    private static DecodedText? From(DecodedBytes? decoded) => decoded is null ? null : new DecodedText(decoded.Text, decoded.Encoding);

    // 文字里不该有的控制字符。
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static i => (char)i).Where(static c => c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A'))]);

    private static bool LooksBinary(string text)
    {
        var control = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, 65536));
        var rest = sample;
        for (var at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            control++;
            rest = rest[(at + 1)..];
        }

        // 零星控制字符是编辑软件的残留，读取时略去；多了就不是文字。
        return control > 2 && control * 100 > sample.Length;
    }
}
