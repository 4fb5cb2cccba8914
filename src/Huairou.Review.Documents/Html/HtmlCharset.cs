using System.Text;
using System.Text.RegularExpressions;
using Huairou.Review.Documents.Reading;

namespace Huairou.Review.Documents.Html;

/// <summary>网页编码：BOM，其次字节能否按声明严格解开，声明与字节矛盾时以字节为准。</summary>
internal static partial class HtmlCharset
{
    private const int SniffBytes = 8192;

    /// <summary>解码网页。</summary>
    /// <returns>文字，以及声明与实际不符时的说明（相符时为 null）。</returns>
    /// <exception cref="DocumentException">空或解不开。</exception>
    public static (DecodedText Decoded, string? Mismatch) Decode(string name, byte[] bytes)
    {
        var declared = Declared(bytes);
        var decoded = bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? DecodedText.Decode(name, bytes) : ByDeclaration(bytes, declared);
        decoded ??= DecodedText.Decode(name, bytes);
        var mismatch = declared.Length > 0 && !Same(declared, decoded.Encoding)
            ? $"网页声明的编码是 {declared}，实际是 {decoded.Encoding}，已按实际编码读取。"
            : null;
        return (decoded, mismatch);
    }

    private static DecodedText? ByDeclaration(byte[] bytes, string declared)
    {
        // 声明 GB2312 的老网页常含 GBK、GB18030 的字；而声明 GB 实为 UTF-8 的，字节能通过严格 UTF-8 检查。
        return declared.ToLowerInvariant() switch
        {
            "big5" or "big5-hkscs" => HasHighBytes(bytes) && DecodedText.Try(bytes, 0, new UTF8Encoding(false, true), "UTF-8") is { } utf8 ? utf8 : DecodedText.Try(bytes, 0, DecodedText.Named(950), "Big5"),
            _ => null,
        };
    }

    private static bool HasHighBytes(byte[] bytes) => bytes.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;

    private static string Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(SniffBytes, bytes.Length));
        var match = Charset().Match(head);
        return match.Success ? match.Groups[1].Value : "";
    }

    private static bool Same(string declared, string actual)
    {
        var name = declared.ToLowerInvariant();
        return actual switch
        {
            "GB18030" => name is "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "cp936",
            "UTF-8" => name is "utf-8" or "utf8",
            "Big5" => name.StartsWith("big5", StringComparison.Ordinal),
            _ => true,
        };
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
