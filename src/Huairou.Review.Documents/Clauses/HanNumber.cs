using Huairou.Review.Text;

namespace Huairou.Review.Documents.Clauses;

/// <summary>编号里的数：汉字、阿拉伯（半角全角）写法，允许字间有空格（“第 十 二 条”）。</summary>
internal static class HanNumber
{
    /// <summary>从 <paramref name="at"/> 起读一个数；读到则前移 <paramref name="at"/> 并返回真。</summary>
    /// <param name="s">文字。</param>
    /// <param name="at">起点；成功后为数之后的位置（不含数后的空格）。</param>
    /// <param name="value">数值，0–99999。</param>
    /// <param name="spaces">是否容许数字之间的空格。</param>
    public static bool TryRead(ReadOnlySpan<char> s, ref int at, out int value, bool spaces = false)
    {
        var i = at;
        value = 0;
        if (i < s.Length && ArabicDigit(s[i]) >= 0)
        {
            return TryReadArabic(s, ref at, out value, spaces);
        }

        int section = 0, digit = -1, last = i, positional = 0, digits = 0;
        var units = false;
        for (; i < s.Length; i++)
        {
            var c = s[i];
            if (spaces && IsSpace(c))
            {
                continue;
            }

            var d = ChineseNumeral.Digit(c);
            var u = d >= 0 ? 0 : ChineseNumeral.Unit(c);
            if (d >= 0)
            {
                positional = (positional * 10) + d;
                digits++;
                digit = d;
            }
            else if (u > 0)
            {
                units = true;
                section += (digit <= 0 ? 1 : digit) * u;
                digit = -1;
            }
            else
            {
                break;
            }

            last = i + 1;
            if (digits > 5)
            {
                return false;
            }
        }

        if (last == at)
        {
            return false;
        }

        // “二〇”“一二三”逐位写；有十百千的按位值读。
        value = units ? section + Math.Max(0, digit) : positional;
        at = last;
        return true;
    }

    /// <summary>阿拉伯数字的值（含全角）；不是数字时为 -1。</summary>
    public static int ArabicDigit(char c) => ChineseNumeral.ArabicDigit(c);

    /// <summary>是否汉字数字或单位。</summary>
    public static bool IsHanNumeral(char c) => ChineseNumeral.Digit(c) >= 0 || ChineseNumeral.Unit(c) > 0;

    /// <summary>是否编号中可忽略的空白。</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u3000' or '\u00a0' or '\u200b' or '\ufeff' || (c >= '\u2000' && c <= '\u200a');

    /// <summary>1–999 的汉字写法，用于款序（第二款）。</summary>
    public static string ToHan(int n) => ChineseNumeral.Format(n);

    private static bool TryReadArabic(ReadOnlySpan<char> s, ref int at, out int value, bool spaces)
    {
        var last = at;
        value = 0;
        for (var i = at; i < s.Length; i++)
        {
            var d = ArabicDigit(s[i]);
            if (d < 0)
            {
                if (spaces && IsSpace(s[i]))
                {
                    continue;
                }

                break;
            }

            value = (value * 10) + d;
            last = i + 1;
            if (value > 99999)
            {
                return false;
            }
        }

        at = last;
        return true;
    }
}
