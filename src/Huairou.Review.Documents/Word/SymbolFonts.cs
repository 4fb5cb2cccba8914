using System.Globalization;
using System.Text;

namespace Huairou.Review.Documents.Word;

/// <summary>把符号字体（Wingdings、Symbol 等）的码位换成含义相同的通用字符。</summary>
internal static class SymbolFonts
{
    private static readonly Dictionary<(string Font, int Code), string> Known = new()
    {
        [("symbol", 0xB7)] = "•", [("symbol", 0xA8)] = "♦", [("symbol", 0xB0)] = "°", [("symbol", 0xB1)] = "±",
        [("symbol", 0xB4)] = "×", [("symbol", 0xB8)] = "÷", [("symbol", 0xA3)] = "≤", [("symbol", 0xB3)] = "≥",
        [("symbol", 0xB9)] = "≠", [("symbol", 0xAE)] = "→", [("symbol", 0x25)] = "%", [("symbol", 0x2D)] = "−",
        [("wingdings", 0x6C)] = "●", [("wingdings", 0x6D)] = "○", [("wingdings", 0x6E)] = "■", [("wingdings", 0x6F)] = "□",
        [("wingdings", 0x71)] = "□", [("wingdings", 0x72)] = "□", [("wingdings", 0x75)] = "◆", [("wingdings", 0x76)] = "❖",
        [("wingdings", 0x77)] = "◆", [("wingdings", 0x9F)] = "•", [("wingdings", 0xA7)] = "▪", [("wingdings", 0xA8)] = "□",
        [("wingdings", 0xD8)] = "➢", [("wingdings", 0xE0)] = "→", [("wingdings", 0xF0)] = "⇨", [("wingdings", 0xFB)] = "✗",
        [("wingdings", 0xFC)] = "✓", [("wingdings", 0xFD)] = "☒", [("wingdings", 0xFE)] = "☑", [("wingdings", 0xB2)] = "✧",
        [("wingdings", 0xAB)] = "★", [("wingdings", 0x28)] = "☎", [("wingdings", 0x2A)] = "✉",
        [("wingdings 2", 0x4F)] = "✗", [("wingdings 2", 0x50)] = "✓", [("wingdings 2", 0x51)] = "☒", [("wingdings 2", 0x52)] = "☑",
        [("wingdings 2", 0x53)] = "☒", [("wingdings 2", 0x54)] = "☒", [("wingdings 2", 0xA3)] = "□", [("wingdings 2", 0x2A)] = "□",
        [("wingdings 2", 0x98)] = "•",
    };

    /// <summary>Wingdings 与 Wingdings 2 里带圈数字的起点：0x80 与 0x69 是⓪与①（各到⑩）。</summary>
    private static readonly Dictionary<string, (int First, int Last, int Target)> Circled = new(StringComparer.Ordinal)
    {
        ["wingdings"] = (0x81, 0x8A, 0x2460),
        ["wingdings 2"] = (0x6A, 0x73, 0x2460),
    };

    /// <summary>翻译一个 w:sym。</summary>
    /// <param name="code">w:char 的十六进制值，如 F0FE。</param>
    /// <param name="font">w:font。</param>
    /// <returns>通用字符；不认识的符号字体字符为“□”，普通字体的原样返回。</returns>
    public static string Symbol(string? code, string? font) =>
        int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 0x10000 and not (>= 0xD800 and <= 0xDFFF)
            ? Translate(((char)value).ToString(), font)
            : "";

    /// <summary>翻译项目符号文字。</summary>
    public static string Translate(string text, string? font)
    {
        var family = font?.ToLowerInvariant() ?? "";
        var isSymbolic = family is "symbol" || family.StartsWith("wingdings", StringComparison.Ordinal) || family.StartsWith("webdings", StringComparison.Ordinal);
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isPrivate = character is >= '\uF000' and <= '\uF0FF';
            if (!isSymbolic && !isPrivate)
            {
                result.Append(character);
                continue;
            }

            // 符号字体的字符存成 F000–F0FF 或直接存低字节，含义相同（ECMA-376 第1部分 §17.3.3.30）。
            var code = isPrivate ? character - 0xF000 : character;
            if (Circled.TryGetValue(family, out var range) && code >= range.First && code <= range.Last)
            {
                result.Append((char)(range.Target + code - range.First));
            }
            else
            {
                result.Append(Known.GetValueOrDefault((family, code)) ?? Known.GetValueOrDefault(("wingdings", isPrivate && !isSymbolic ? code : -1)) ?? (code > 0x7F || isSymbolic ? "□" : ((char)code).ToString()));
            }
        }

        return result.ToString();
    }
}
