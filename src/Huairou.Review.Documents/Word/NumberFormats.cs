using System.Globalization;
using System.Text;

namespace Huairou.Review.Documents.Word;

/// <summary>把序号画成 w:numFmt 规定的样子（ECMA-376 第1部分 §17.18.59）。</summary>
/// <remarks>
/// 「零」的写法以 Word 为准：chineseCountingThousand 用〇（一百〇一），chineseCounting 自 100 起逐位写、零用○，
/// taiwaneseCountingThousand 与大写用零。超出有限字符集（①—⑳、甲—癸等）时按 §17.18.59 退回十进制。
/// </remarks>
public static class NumberFormats
{
    private const string Han = "〇一二三四五六七八九";
    private const string HanCircle = "○一二三四五六七八九";
    private const string HanZero = "零一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalTraditional = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>画出序号。</summary>
    /// <param name="value">序号；负数与无法表示的值退回十进制。</param>
    /// <param name="format">w:numFmt 的 w:val；不认识的退回十进制。</param>
    /// <param name="custom">w:val 为 custom 时的 w:format，如“001, 002, 003, ...”。</param>
    /// <returns>不含 lvlText 中其他文字的编号；none 与 bullet 为空。</returns>
    public static string Draw(int value, string format, string custom = "")
    {
        var plain = value.ToString(CultureInfo.InvariantCulture);
        if (format is "none" or "bullet")
        {
            return "";
        }

        if (value < 0)
        {
            return plain;
        }

        return format switch
        {
            "decimalZero" => value < 10 ? "0" + plain : plain,
            "decimalFullWidth" or "decimalFullWidth2" => Digits(plain, "０１２３４５６７８９"),
            "decimalEnclosedCircle" => FromSet(value, 0x2460, 20, plain),
            "decimalEnclosedCircleChinese" => FromSet(value, 0x2460, 10, plain), // Word 的中文带圈只到⑩（域开关 \* GB3）。
            "decimalEnclosedParen" => FromSet(value, 0x2474, 20, plain),
            "decimalEnclosedFullstop" => FromSet(value, 0x2488, 20, plain),
            "ideographEnclosedCircle" => FromSet(value, 0x3220, 10, plain), // 名为带圈，画的是㈠（域开关 \* GB4）。
            "ideographTraditional" => value is >= 1 and <= 10 ? Stems[value - 1].ToString() : plain,
            "ideographZodiac" => value is >= 1 and <= 12 ? Branches[value - 1].ToString() : plain,
            "ideographZodiacTraditional" => value is >= 1 and <= 60 ? $"{Stems[(value - 1) % 10]}{Branches[(value - 1) % 12]}" : plain,
            "upperRoman" => Roman(value, plain),
            "lowerRoman" => Roman(value, plain).ToLowerInvariant(),
            "upperLetter" => Letters(value, 'A', plain),
            "lowerLetter" => Letters(value, 'a', plain),
            "ideographDigital" or "japaneseDigitalTenThousand" => Digits(plain, Han),
            "taiwaneseDigital" => Digits(plain, HanCircle),
            "chineseCounting" or "taiwaneseCounting" => value < 100 ? Counting(value, new Counter(HanCircle)) : Digits(plain, HanCircle),
            "chineseCountingThousand" => Counting(value, new Counter(Han)),
            "taiwaneseCountingThousand" => Counting(value, new Counter(HanZero) { Myriads = "萬億" }),
            "japaneseCounting" => Counting(value, new Counter(Han) { DropOne = true, FillZero = false, Myriads = "万億" }),
            "chineseLegalSimplified" => Counting(value, new Counter(Legal) { Units = "拾佰仟", KeepLeadingOne = true }),
            "ideographLegalTraditional" => Counting(value, new Counter(LegalTraditional) { Units = "拾佰仟", KeepLeadingOne = true, Myriads = "萬億" }),
            "japaneseLegal" => Counting(value, new Counter("零壱弐参四伍六七八九") { Units = "拾百阡", KeepLeadingOne = true, FillZero = false, Myriads = "萬億" }),
            "numberInDash" => $"- {plain} -",
            "hex" => value.ToString("X", CultureInfo.InvariantCulture),
            "custom" => Custom(plain, custom),
            _ => plain,
        };
    }

    /// <summary>一种计数文字的规则。</summary>
    /// <param name="Digits">〇到九。</param>
    private sealed record Counter(string Digits)
    {
        /// <summary>十、百、千。</summary>
        public string Units { get; init; } = "十百千";

        /// <summary>万、亿。</summary>
        public string Myriads { get; init; } = "万亿";

        /// <summary>十、百、千前的“一”一律不写（日文）。</summary>
        public bool DropOne { get; init; }

        /// <summary>开头的“一十”保留（大写）。</summary>
        public bool KeepLeadingOne { get; init; }

        /// <summary>中间空位补零。</summary>
        public bool FillZero { get; init; } = true;
    }

    private static string Counting(int value, Counter counter)
    {
        if (value == 0)
        {
            return counter.Digits[0].ToString();
        }

        var text = new StringBuilder();
        var gap = false;
        for (var group = 2; group >= 0; group--)
        {
            var size = group switch { 2 => 100_000_000, 1 => 10_000, _ => 1 };
            var part = value / size % 10_000;
            if (part == 0)
            {
                gap = gap || text.Length > 0;
                continue;
            }

            if (text.Length > 0 && counter.FillZero && (gap || part < 1000))
            {
                text.Append(counter.Digits[0]);
            }

            Group(part, counter, text);
            gap = false;
            if (group > 0)
            {
                text.Append(counter.Myriads[group - 1]);
            }
        }

        return text.ToString();
    }

    private static void Group(int part, Counter counter, StringBuilder text)
    {
        var first = text.Length == 0;
        var written = false;
        var gap = false;
        for (var place = 3; place >= 0; place--)
        {
            var size = place switch { 3 => 1000, 2 => 100, 1 => 10, _ => 1 };
            var digit = part / size % 10;
            if (digit == 0)
            {
                gap = written;
                continue;
            }

            if (gap && counter.FillZero)
            {
                text.Append(counter.Digits[0]);
            }

            var leadingTen = place == 1 && digit == 1 && first && !written && !counter.KeepLeadingOne;
            if (!(leadingTen || (counter.DropOne && digit == 1 && place > 0)))
            {
                text.Append(counter.Digits[digit]);
            }

            if (place > 0)
            {
                text.Append(counter.Units[place - 1]);
            }

            written = true;
            gap = false;
        }
    }

    private static string Digits(string plain, string digits) =>
        string.Create(plain.Length, (plain, digits), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.digits[state.plain[i] - '0'];
            }
        });

    private static string FromSet(int value, int first, int count, string plain) =>
        value >= 1 && value <= count ? ((char)(first + value - 1)).ToString() : plain;

    /// <summary>超过 26 时重复同一字母（AA、BB），不是二十六进制（§17.18.59 upperLetter）。</summary>
    private static string Letters(int value, char first, string plain)
    {
        const int MaxRepeats = 60; // 恶意起始值不应画出上万个字母。
        var repeats = (value - 1) / 26 + 1;
        return value < 1 || repeats > MaxRepeats ? plain : new string((char)(first + (value - 1) % 26), repeats);
    }

    private static string Roman(int value, string plain)
    {
        if (value is < 1 or > 32767)
        {
            return plain;
        }

        ReadOnlySpan<int> sizes = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] marks = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var text = new StringBuilder();
        for (var i = 0; i < sizes.Length; i++)
        {
            for (; value >= sizes[i]; value -= sizes[i])
            {
                text.Append(marks[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Word 2010 起的补零编号：首项“001”的长度就是位数（[MS-DOCX] §2.2.4）。</summary>
    private static string Custom(string plain, string custom)
    {
        var first = custom.Split(',')[0].Trim();
        return first.Length is > 0 and <= 10 && first.All(char.IsAsciiDigit) ? plain.PadLeft(first.Length, '0') : plain;
    }
}
