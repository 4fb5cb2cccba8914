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
        ["平方米", "个百分点", "个月", "周岁", "万元", "厘米", "公分", "公斤", "千克", "学时", "系数", "个小时", "个钟头", "小时", "分钟", "公里", "工分", "cm", "CM", "㎡",
         "元", "块", "岁", "年", "月", "天", "日", "分", "股", "份", "成", "折", "倍", "亩", "斤", "米", "人", "名", "个", "次", "户", "间", "处", "套", "平", "口", "桌", "袋", "箱", "票", "张", "垄", "桶", "瓶", "台", "斗", "蹲位", "坑位", "厕位", "便位", "喷头", "坑", "席", "%", "％", "‰"];

    // 不写单位的字、或者随数值另算的写法：几角几毛、百分之几、一米六五。
    private static readonly (string Form, string Unit)[] OtherForms = [("角", "元"), ("毛", "元"), ("百分之", "%"), ("米", "厘米")];

    /// <summary>要写出某些单位的数量，文字里至少要有的字：各种写法的头一个字。</summary>
    /// <param name="accepts">要的单位，写法同 <see cref="Quantity.Unit"/>。</param>
    public static string Heads(Func<string, bool> accepts) => string.Concat(Units.Where(u => accepts(Standard(u))).Concat(OtherForms.Where(f => accepts(f.Unit)).Select(static f => f.Form)).Select(static u => u[0]).Distinct().Order());

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

        if (!ChineseAmount.TryParse(text[at..j], out var share))
        {
            return false;
        }

        quantity = new Quantity(TextSpan.FromBounds(at, j), share * 100, "%");
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
        // 没有单位的单个中文数字（“一律”“一旦”）不是数量；“每月三百”“一百五”“男蹲位八”省了单位。
        return quantity.Unit.Length > 0 || IsSeatCount(text, at, j, end) || text.AsSpan(at, j - at) is "一半" || (j - at >= 2 && text.AsSpan(at, j - at).IndexOfAny("百千万") >= 0);
    }

    // 厕位、蹲位后面紧跟着的数，数后就停住。
    private static bool IsSeatCount(string text, int start, int numberEnd, int end) =>
        start > 0 && text[start - 1] is '位' or '坑' or '厕' or '斗'
        && (numberEnd >= end || text[numberEnd] is '，' or '、' or '；' or '。' or '\n');

    // 同一单位的各种写法。
    private static string Standard(string unit) => unit switch
    {
        "万元" or "块" => "元",
        "％" => "%",
        "岁" => "周岁",
        "个小时" or "个钟头" => "小时",
        "蹲位" or "坑位" or "厕位" or "便位" or "坑" => "个",
        "cm" or "CM" or "公分" => "厘米",
        _ => unit,
    };

    private static Quantity WithUnit(string text, int start, int numberEnd, int end, decimal value)
    {
        var unit = Array.Find(Units, u => text.AsSpan(numberEnd, end - numberEnd).StartsWith(u, StringComparison.Ordinal)) ?? "";
        // “八角”“五毛钱”是钱；“三角地”不是。
        if (unit.Length == 0 && numberEnd < end && text[numberEnd] is '角' or '毛' && (numberEnd + 1 >= end || text[numberEnd + 1] is '钱' || !char.IsLetter(text[numberEnd + 1])))
        {
            return new Quantity(TextSpan.FromBounds(start, numberEnd + 1), value / 10, "元");
        }

        var stop = numberEnd + unit.Length;
        if (stop + 1 < end && text[stop] == '以' && text[stop + 1] is '上' or '下' or '内')
        {
            stop += 2;
        }

        var span = TextSpan.FromBounds(start, stop);
        return unit switch
        {
            "万元" => new Quantity(span, value * 10000, Standard(unit)),
            // 身高：1.65米就是165厘米。
            "米" when value is > 1 and < 3 && text[start..numberEnd].Contains('.', StringComparison.Ordinal) => new Quantity(span, value * 100, "厘米"),
            _ => new Quantity(span, value, Standard(unit)),
        };
    }

    // 打头的“百、千”按一百、一千读（百元以下）；单独一个“万”是“几万、数万”的尾巴，不是数。
    private static decimal? ParseAny(string digits) =>
        digits is "半" or "一半" ? 0.5m
        : ChineseNumeral.TryParse(digits, out var value) || (digits[0] is '百' or '千' && ChineseNumeral.TryParse("一" + digits, out value)) ? value
        : null;
}
