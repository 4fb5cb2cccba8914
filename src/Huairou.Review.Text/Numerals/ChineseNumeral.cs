using System.Text;

namespace Huairou.Review.Text;

/// <summary>中文整数的读与写：一百零一、二〇二六、廿三、两千、3万、１，０００ ↔ 数值。</summary>
public static class ChineseNumeral
{
    /// <summary>能写成汉字的最大整数：九千九百九十九亿九千九百九十九万九千九百九十九。</summary>
    public const long Maximum = 999_999_999_999;

    private const string Digits = "零一二三四五六七八九";
    private const string YearDigits = "〇一二三四五六七八九";

    /// <summary>一个汉字数字的值 0–9，含〇、零、两、大写（壹贰叁……）与形近的圈（○Ｏ）；不是数字时为 -1。</summary>
    public static int Digit(char c) => c switch
    {
        '〇' or '零' or '○' or 'Ｏ' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '两' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>一个阿拉伯数字的值，半角全角均可；不是时为 -1。</summary>
    public static int ArabicDigit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    /// <summary>十、百、千（含大写）的值；不是时为 0。</summary>
    public static int Unit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>读一个整数，整段都须是数。</summary>
    /// <param name="text">汉字（一百零一、二〇二六、廿三、两万五、一亿）、阿拉伯（101、１０１、1,000）或者混写（12万）。</param>
    /// <param name="value">数值，0 到 <see cref="Maximum"/>。</param>
    /// <returns>写法不成立（十百、一一十、单独一个“百”）或者超出范围时为 false。</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 40)
        {
            return false;
        }

        if (ArabicDigit(text[0]) >= 0)
        {
            return TryArabic(text, out value);
        }

        return (TryPositional(text, out value) || TryUnits(text, out value)) && value <= Maximum;
    }

    /// <summary>读“第一百零一条”这样的序数。</summary>
    /// <param name="text">整段：第、数、一个字的单位（可无）。</param>
    /// <param name="value">序数，不小于 1。</param>
    /// <param name="unit">单位，如“条”；没有时为空。</param>
    public static bool TryParseOrdinal(string text, out long value, out string unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        (value, unit) = (0, "");
        if (text.Length < 2 || text[0] != '第')
        {
            return false;
        }

        var last = text[^1];
        if (Digit(last) < 0 && ArabicDigit(last) < 0 && Unit(last) == 0 && last is not ('廿' or '卅' or '万' or '亿'))
        {
            unit = text[^1..];
        }

        return TryParse(text.AsSpan(1, text.Length - 1 - unit.Length), out value) && value > 0;
    }

    /// <summary>写成汉字：101 → 一百零一，12 → 十二，20000 → 二万。</summary>
    /// <exception cref="ArgumentOutOfRangeException">负数或者大于 <see cref="Maximum"/>。</exception>
    public static string Format(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Maximum);
        if (value == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        Section(text, (int)(value / 100_000_000), "亿");
        Section(text, (int)(value / 10_000 % 10_000), "万");
        Section(text, (int)(value % 10_000), "");
        return text.ToString();
    }

    /// <summary>写成序数：(101, "条") → 第一百零一条。</summary>
    public static string FormatOrdinal(long value, string unit) => $"第{Format(value)}{unit}";

    /// <summary>逐位写，用于年份与文号：2026 → 二〇二六。</summary>
    /// <exception cref="ArgumentOutOfRangeException">负数。</exception>
    public static string FormatDigits(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return string.Concat(value.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => YearDigits[c - '0']));
    }

    // 万以内的一节；前面已有高位而本节不足千，补“零”。
    private static void Section(StringBuilder text, int value, string name)
    {
        if (value == 0)
        {
            return;
        }

        var pending = text.Length > 0 && value < 1000;
        foreach (var (unit, label) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = value / unit % 10;
            if (digit == 0)
            {
                // 本节里面的零留到下一个非零位再写，末尾的零不写。
                pending |= value / unit > 0;
                continue;
            }

            if (pending)
            {
                text.Append('零');
                pending = false;
            }

            // 打头的“一十”省成“十”；前面有高位时写全（一百一十）。
            if (!(digit == 1 && unit == 10 && text.Length == 0))
            {
                text.Append(Digits[digit]);
            }

            text.Append(label);
        }

        text.Append(name);
    }

    // 101、１０１、1,000、12万、3亿；千分位逗号后面须恰好三位。
    private static bool TryArabic(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var group = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = ArabicDigit(text[i]);
            if (digit >= 0)
            {
                value = (value * 10) + digit;
                if (value > Maximum || group == 3)
                {
                    return false;
                }

                group = group < 0 ? group : group + 1;
            }
            else if (text[i] is ',' or '，' && (group == 3 || (group < 0 && i is > 0 and <= 3)))
            {
                group = 0;
            }
            else if (group is < 0 or 3 && i == text.Length - 1 && text[i] is '万' or '亿')
            {
                value *= text[i] == '万' ? 10_000 : 100_000_000;
                return value <= Maximum;
            }
            else
            {
                return false;
            }
        }

        return group is < 0 or 3;
    }

    // 二〇二六、一二三：逐位。一位也算。
    private static bool TryPositional(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.Length > 12)
        {
            return false;
        }

        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit < 0)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }

    private static bool TryUnits(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        long total = 0;
        var largest = long.MaxValue;
        var start = 0;
        var previous = 0;
        for (var i = 0; i < text.Length; i++)
        {
            long scale = text[i] switch { '万' or '萬' => 10_000, '亿' => 100_000_000, _ => 0 };
            if (scale == 0)
            {
                continue;
            }

            // 万、亿从大到小，各一次；前面须有数。
            if (scale >= largest || !TrySection(text[start..i], total > 0 ? 0 : 1, out var section, out _) || section == 0)
            {
                return false;
            }

            total += section * scale;
            (largest, start, previous) = (scale, i + 1, (int)Math.Min(scale, int.MaxValue));
        }

        if (start == text.Length)
        {
            value = total;
            return total > 0;
        }

        if (!TrySection(text[start..], previous == 0 ? 1 : 0, out var rest, out var single))
        {
            return false;
        }

        // 口语省尾：两万五 = 25000；写了“零”的不省。
        value = total + (single && previous > 0 ? rest * (previous / 10) : rest);
        return true;
    }

    // 万以内：千百十从大到小；廿、卅、卌是二十、三十、四十。single 表示只有一个数字，没有单位也没有零。
    private static bool TrySection(ReadOnlySpan<char> text, int leading, out long value, out bool single)
    {
        value = 0;
        single = text.Length == 1 && Digit(text[0]) > 0;
        var digit = -1;
        var unit = 10_000;
        var zero = false;
        for (var i = 0; i < text.Length; i++)
        {
            var tens = text[i] switch { '廿' => 20, '卅' => 30, '卌' => 40, _ => 0 };
            var next = tens > 0 ? 10 : Unit(text[i]);
            if (next == 0)
            {
                var d = Digit(text[i]);
                if (d < 0 || digit > 0 || (d == 0 && (digit == 0 || i == text.Length - 1)))
                {
                    return false;
                }

                zero |= d == 0;
                digit = d;
                continue;
            }

            // “十”前可以没有数字，只在开头；百、千前必须有。
            var bare = digit < 0 && next == 10 && i == 0 && leading == 1;
            if (next >= unit || (tens > 0 ? digit > 0 : !bare && digit <= 0))
            {
                return false;
            }

            value += tens > 0 ? tens : (digit <= 0 ? 1 : digit) * next;
            (unit, digit, zero) = (next, -1, false);
        }

        if (digit > 0)
        {
            // 口语省尾：一百五 = 150，三千六 = 3600；一百零五 = 105。
            var tail = !zero && unit is 100 or 1000 ? unit / 10 : 1;
            value += digit * tail;
        }

        return text.Length > 0;
    }
}
