using System.Globalization;

namespace Huairou.Review.Text;

/// <summary>数值与比例的读与写：百分之三十、三成五、半数、三分之一、7/10万、2.0‰、二点五、1.5万。</summary>
public static class ChineseAmount
{
    /// <summary>读一个数或者比例，整段都须是它；比例读成小数（三成 = 0.3），除不尽的取 28 位。</summary>
    /// <param name="text">不含计量单位和“以上、以下”。</param>
    /// <param name="value">数值，不小于 0。</param>
    public static bool TryParse(string text, out decimal value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = 0;
        return text.Length is > 0 and <= 40
            && (TryHalf(text, out value) || TryFraction(text, out value) || TryTenths(text, out value) || TrySign(text, out value)
                || TrySlash(text, out value) || TryNumber(text, out value));
    }

    /// <summary>写成百分数：30 → 百分之三十，0.5 → 百分之零点五。</summary>
    /// <param name="percent">百分点。</param>
    public static string FormatPercent(decimal percent) => "百分之" + Format(percent);

    /// <summary>写成分数：(1, 3) → 三分之一。</summary>
    /// <exception cref="ArgumentOutOfRangeException">分母不是正数，或者分子是负数。</exception>
    public static string FormatFraction(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        return $"{ChineseNumeral.Format(denominator)}分之{ChineseNumeral.Format(numerator)}";
    }

    /// <summary>写成汉字的数，小数用“点”：2.5 → 二点五。</summary>
    /// <exception cref="ArgumentOutOfRangeException">负数或者太大。</exception>
    public static string Format(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ChineseNumeral.Maximum);
        var whole = ChineseNumeral.Format((long)decimal.Truncate(value));
        var text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? whole : $"{whole}点{string.Concat(text[(dot + 1)..].Select(c => c == '0' ? "零" : ChineseNumeral.Format(c - '0')))}";
    }

    private static bool TryHalf(string text, out decimal value)
    {
        value = 0.5m;
        return text is "半" or "一半" or "半数" or "对半" or "对折";
    }

    // 三分之一、百分之三十、千分之二点五、万分之五、百分之百、百分之30。
    private static bool TryFraction(string text, out decimal value)
    {
        value = 0;
        var at = text.IndexOf("分之", StringComparison.Ordinal);
        if (at <= 0)
        {
            return false;
        }

        var below = text[..at];
        var above = text[(at + 2)..];
        if (!TryNumber(Whole(below), out var denominator) || denominator == 0 || !TryNumber(above is "百" ? "一百" : above, out var numerator))
        {
            return false;
        }

        value = numerator / denominator;
        return true;

        static string Whole(string name) => name is "百" or "千" or "万" ? "一" + name : name;
    }

    // 三成、三成五、两成半、半成；八折、八五折。
    private static bool TryTenths(string text, out decimal value)
    {
        value = 0;
        if (text[^1] == '折' && ChineseNumeral.TryParse(text.AsSpan(0, text.Length - 1), out var off) && off is > 0 and < 100)
        {
            value = off < 10 ? off / 10m : off / 100m;
            return true;
        }

        var at = text.IndexOf('成', StringComparison.Ordinal);
        if (at <= 0)
        {
            return false;
        }

        decimal tenths = 0.5m;
        if (text[..at] != "半" && !TryNumber(text[..at], out tenths))
        {
            return false;
        }

        decimal rest = 0;
        var tail = text[(at + 1)..];
        if (tail == "半")
        {
            rest = 0.5m;
        }
        else if (tail.Length == 1 && ChineseNumeral.Digit(tail[0]) is > 0 and var digit)
        {
            rest = digit / 10m;
        }
        else if (tail.Length > 0)
        {
            return false;
        }

        value = (tenths + rest) / 10;
        return true;
    }

    private static bool TrySign(string text, out decimal value)
    {
        value = 0;
        var divisor = text[^1] switch { '%' or '％' => 100, '‰' => 1000, '‱' => 10_000, _ => 0 };
        if (divisor == 0 || !TryNumber(text[..^1], out var number))
        {
            return false;
        }

        value = number / divisor;
        return true;
    }

    // 1/3、７／10万。
    private static bool TrySlash(string text, out decimal value)
    {
        value = 0;
        var at = text.IndexOfAny(['/', '／']);
        if (at <= 0 || !TryNumber(text[..at], out var above) || !TryNumber(text[(at + 1)..], out var below) || below == 0)
        {
            return false;
        }

        value = above / below;
        return true;
    }

    // 整数、小数（2.5、２．５、二点五），后面可带万、亿。
    private static bool TryNumber(string text, out decimal value)
    {
        if (ChineseNumeral.TryParse(text, out var whole))
        {
            value = whole;
            return true;
        }

        value = 0;
        var at = text.IndexOfAny(['.', '．', '点']);
        var scale = text.Length == 0 ? 1m : text[^1] switch { '万' => 10_000m, '亿' => 100_000_000m, _ => 1m };
        var end = scale == 1 ? text.Length : text.Length - 1;
        if (at <= 0 || end - at is < 2 or > 13 || !ChineseNumeral.TryParse(text.AsSpan(0, at), out whole))
        {
            return false;
        }

        var fraction = 0m;
        var place = 0.1m;
        foreach (var c in text.AsSpan(at + 1, end - at - 1))
        {
            var digit = text[at] == '点' ? Math.Max(ChineseNumeral.Digit(c), ChineseNumeral.ArabicDigit(c)) : ChineseNumeral.ArabicDigit(c);
            if (digit < 0)
            {
                return false;
            }

            fraction += digit * place;
            place /= 10;
        }

        value = (whole + fraction) * scale;
        return true;
    }
}
