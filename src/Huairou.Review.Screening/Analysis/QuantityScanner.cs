using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>一个数量：数值与单位。</summary>
/// <param name="Span">在通篇文字中的位置，含单位与“以上、以下”。</param>
/// <param name="Value">数值；百分数按百分点计。</param>
/// <param name="Unit">单位；没有时为空，百分数为“%”，万元折成元。</param>
internal readonly record struct Quantity(TextSpan Span, decimal Value, string Unit);

/// <summary>扫描阿拉伯数字与中文数字的数量。</summary>
internal static class QuantityScanner
{
    private const string ChineseDigits = "零〇一二三四五六七八九两十百千万半";

    // 长的单位在前。
    private static readonly string[] Units =
        ["平方米", "个百分点", "个月", "周岁", "万元", "厘米", "公分", "公斤", "千克", "学时", "系数", "小时", "公里", "工分", "cm", "CM", "㎡",
         "元", "块", "岁", "年", "月", "天", "日", "分", "股", "份", "成", "折", "倍", "亩", "斤", "米", "人", "名", "个", "次", "户", "%", "％", "‰"];

    public static List<Quantity> Scan(string text, TextSpan sentence)
    {
        var found = new List<Quantity>();
        var i = sentence.Start;
        while (i < sentence.End)
        {
            if (TryPercent(text, i, sentence.End, out var q) || TryArabic(text, i, sentence.End, out q) || TryChinese(text, i, sentence.End, out q))
            {
                found.Add(q);
                i = q.Span.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static bool TryPercent(string text, int at, int end, out Quantity quantity)
    {
        quantity = default;
        if (!text.AsSpan(at, end - at).StartsWith("百分之", StringComparison.Ordinal))
        {
            return false;
        }

        var j = at + 3;
        while (j < end && (ChineseDigits.Contains(text[j], StringComparison.Ordinal) || char.IsAsciiDigit(text[j]) || text[j] == '点'))
        {
            j++;
        }

        if (j == at + 3 || ParseAny(text[(at + 3)..j]) is not { } value)
        {
            return false;
        }

        quantity = new Quantity(TextSpan.FromBounds(at, j), value, "%");
        return true;
    }

    private static bool TryArabic(string text, int at, int end, out Quantity quantity)
    {
        quantity = default;
        var j = at;
        while (j < end && (char.IsAsciiDigit(text[j]) || (text[j] is '.' or ',' && j > at && j + 1 < end && char.IsAsciiDigit(text[j + 1]))))
        {
            j++;
        }

        if (j == at || !decimal.TryParse(text[at..j].Replace(",", "", StringComparison.Ordinal), out var value))
        {
            return false;
        }

        quantity = WithUnit(text, at, j, end, value);
        return true;
    }

    private static bool TryChinese(string text, int at, int end, out Quantity quantity)
    {
        quantity = default;
        var j = at;
        while (j < end && ChineseDigits.Contains(text[j], StringComparison.Ordinal))
        {
            j++;
        }

        if (j == at || ParseAny(text[at..j]) is not { } value)
        {
            return false;
        }

        quantity = WithUnit(text, at, j, end, value);
        // 没有单位的单个中文数字（“一律”“一旦”）不是数量；“每月三百”“一百五”省了单位。
        return quantity.Unit.Length > 0 || (j - at >= 2 && text.AsSpan(at, j - at).IndexOfAny("百千万") >= 0);
    }

    private static Quantity WithUnit(string text, int start, int numberEnd, int end, decimal value)
    {
        var unit = Array.Find(Units, u => text.AsSpan(numberEnd, end - numberEnd).StartsWith(u, StringComparison.Ordinal)) ?? "";
        var stop = numberEnd + unit.Length;
        if (stop + 1 < end && text[stop] == '以' && text[stop + 1] is '上' or '下' or '内')
        {
            stop += 2;
        }

        return unit switch
        {
            "万元" => new Quantity(TextSpan.FromBounds(start, stop), value * 10000, "元"),
            "块" => new Quantity(TextSpan.FromBounds(start, stop), value, "元"),
            "％" => new Quantity(TextSpan.FromBounds(start, stop), value, "%"),
            "岁" => new Quantity(TextSpan.FromBounds(start, stop), value, "周岁"),
            "cm" or "CM" or "公分" => new Quantity(TextSpan.FromBounds(start, stop), value, "厘米"),
            _ => new Quantity(TextSpan.FromBounds(start, stop), value, unit),
        };
    }

    private static decimal? ParseAny(string digits)
    {
        if (decimal.TryParse(digits, out var arabic))
        {
            return arabic;
        }

        if (digits == "半")
        {
            return 0.5m;
        }

        decimal total = 0, section = 0, current = 0;
        var plain = true;
        foreach (var c in digits)
        {
            switch (c)
            {
                case '十' or '百' or '千':
                    section += (current == 0 ? 1 : current) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                    current = 0;
                    plain = false;
                    break;
                case '万':
                    total += (section + current) * 10000;
                    section = current = 0;
                    plain = false;
                    break;
                case '半' or '点':
                    return null;
                default:
                    var digit = c is '〇' or '零' ? 0 : c == '两' ? 2 : "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1;
                    current = plain ? (current * 10) + digit : digit;
                    break;
            }
        }

        return total + section + current;
    }
}
