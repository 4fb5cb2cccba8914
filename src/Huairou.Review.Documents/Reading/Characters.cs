namespace Huairou.Review.Documents.Reading;

/// <summary>逐字判断：空白、汉字、标点、显示宽度。</summary>
internal static class Characters
{
    /// <summary>规整一个字：零宽、软连字符、控制字符与 BOM 返回 NUL（不抄），不换行空格与制表符变空格，其余不变。</summary>
    public static char Normalize(char c) => c switch
    {
        >= ' ' and <= '~' => c,
        '\n' => c,
        '\t' or '\u00A0' or '\u2007' or '\u202F' => ' ',
        < ' ' or '\u007F' or '\u00AD' or '\uFEFF' => '\0',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' => '\0',
        >= '\u0080' and <= '\u009F' => '\0',
        _ => c,
    };

    /// <summary>常用的字：汉字、全角标点与可见的西文；<see cref="Normalize"/> 不会改它，也不是空白。</summary>
    public static bool IsPlain(char c) => c is (> '\u3000' and < '\ufe00') or (> ' ' and <= '~') or (>= '\uff01' and <= '\uff5e') or (>= '\u2010' and <= '\u2027');

    /// <summary>空白（含全角空格、不换行空格、零宽字符）。</summary>
    public static bool IsBlank(char c) => c is not (> '\u3000' and < '\ufe00') && (c is ' ' or '\t' or '\r' or '\n' or '\u3000' || (c > '~' && (char.IsWhiteSpace(c) || Normalize(c) == '\0')) || c < ' ');

    /// <summary>汉字（基本区与扩展 A；扩展 B 以后由代理对表示，也算）。</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007' or >= '\uF900' and <= '\uFAFF' || char.IsHighSurrogate(c);

    /// <summary>显示宽度，半角为 1，全角为 2。</summary>
    public static int Width(char c) => c < '\u1100' || char.IsLowSurrogate(c) ? 1 : char.IsHighSurrogate(c) ? 1 : c is >= '\uFF61' and <= '\uFFDC' ? 1 : 2;

    /// <summary>一段文字的显示宽度。</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c < '\u0300' ? 1 : Width(c);
        }

        return width;
    }

    /// <summary>句末标点：其后通常另起一段。</summary>
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':' or '…' or '．';

    /// <summary>中文或西文标点。</summary>
    public static bool IsPunctuation(char c) => char.IsPunctuation(c) || c is '～' or '＋' or '｜';

    /// <summary>两行相接处要不要补空格：两侧都是拉丁字母或数字时要。</summary>
    public static bool NeedsSpace(char before, char after) => char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetter(after) || char.IsAsciiLetter(before) && char.IsAsciiDigit(after) || before is (',' or '.' or ';') && char.IsAsciiLetter(after);

    /// <summary>不含空白的字数。</summary>
    public static int CountVisible(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (IsPlain(c) || !IsBlank(c))
            {
                count++;
            }
        }

        return count;
    }
}
