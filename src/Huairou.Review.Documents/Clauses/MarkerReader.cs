using static Huairou.Review.Documents.Clauses.HanNumber;
using static Huairou.Review.Documents.Clauses.MarkerText;

namespace Huairou.Review.Documents.Clauses;

/// <summary>读行首编号。不回溯：每种样式只看行首十几个字。</summary>
internal static class MarkerReader
{
    private const string Bullets = "•●○■□◆◇▪▫◦➢➤►▶★☆※✓√·";
    private const string Units = "倍元亩%％‰";
    private const string LooseUnits = "倍元亩%％‰万亿米公千个人年月日折吨厘毫克升天次岁级小周点以至～~-—";

    /// <summary>读 <paramref name="s"/> 行首的编号。</summary>
    /// <param name="s">去掉首尾空白的一行。</param>
    /// <param name="drawn">整行就是自动编号画出来的文字，不必提防误认。</param>
    public static Marker Read(ReadOnlySpan<char> s, bool drawn = false)
    {
        if (s.Length == 0)
        {
            return Marker.None;
        }

        var c = s[0];
        if (c == '第')
        {
            return ReadOrdinal(s, drawn);
        }

        if (c is '（' or '(' or '〔' or '[' or '【' or '［')
        {
            return ReadParen(s);
        }

        if (IsHanNumeral(c))
        {
            return ReadHan(s, drawn);
        }

        if (ArabicDigit(c) >= 0)
        {
            return ReadArabic(s, drawn);
        }

        return ReadSymbol(s, drawn);
    }

    private static Marker ReadOrdinal(ReadOnlySpan<char> s, bool drawn)
    {
        var i = SkipSpaces(s, 1);
        if (!TryRead(s, ref i, out var value, spaces: true))
        {
            return Marker.None;
        }

        var afterNumber = i;
        i = SkipSpaces(s, i);
        if (i >= s.Length)
        {
            return Marker.None;
        }

        var kind = s[i] switch
        {
            '条' or '條' => MarkerKind.Article,
            '章' => MarkerKind.Chapter,
            '节' => MarkerKind.Section,
            '编' => MarkerKind.Part,
            '分' when i + 1 < s.Length && s[i + 1] == '编' => MarkerKind.SubPart,
            _ => MarkerKind.None,
        };
        if (kind == MarkerKind.None)
        {
            // “第一，”“第二、”：数后紧跟标点才算。
            return i == afterNumber && s[i] is '，' or ',' or '、' or '：' && value is > 0 and < 30 && !(i + 1 < s.Length && s[i + 1] == '第')
                ? new Marker(MarkerKind.Ordinal, value, SkipSpaces(s, i + 1), Compact(s[..i]))
                : Marker.None;
        }

        i += kind == MarkerKind.SubPart ? 2 : 1;
        var branch = 0;
        var numberEnd = i;
        if (kind == MarkerKind.Article && i + 1 < s.Length && s[i] == '之')
        {
            var j = i + 1;
            if (TryRead(s, ref j, out branch))
            {
                numberEnd = i = j;
            }
        }

        var end = i;
        while (end < s.Length && s[end] is '：' or ':' or '、' or '.' or '．' or '，')
        {
            end++;
        }

        var spaced = end > i;
        var rest = SkipSpaces(s, end);
        spaced |= rest > end;
        if (!drawn && !AcceptsOrdinal(s, kind, numberEnd, rest, spaced))
        {
            return Marker.None;
        }

        return new Marker(kind, value, rest, Compact(s[..numberEnd]), branch);
    }

    /// <summary>“第三条规定的情形”“第五条第二款”“第一节课不得……”是行文，不是编号。</summary>
    private static bool AcceptsOrdinal(ReadOnlySpan<char> s, MarkerKind kind, int numberEnd, int rest, bool spaced)
    {
        if (rest >= s.Length)
        {
            return true;
        }

        var tail = s[rest..];
        if (kind == MarkerKind.Article)
        {
            if (tail[0] == '第' && !spaced)
            {
                return false;
            }

            if (numberEnd < rest && s[numberEnd] is '、' or '，' && tail[0] == '第')
            {
                return false;
            }

            return spaced
                || !(tail[0] is '之' or '的' or '至' or '和' or '或' or '及' or '与' or '、' or '，' or '中' or '到' or '—' or '－' or '-'
                    || tail.StartsWith("规定", StringComparison.Ordinal) || tail.StartsWith("所", StringComparison.Ordinal)
                    || tail.StartsWith("修改", StringComparison.Ordinal) || tail.StartsWith("关于", StringComparison.Ordinal));
        }

        // 章节名短而不成句。
        return tail.Length <= 40 && !TextShape.EndsSentence(tail) 
            && (spaced || (tail[0] is not ('的' or '至' or '和' or '、' or '所') && !tail.StartsWith("规定", StringComparison.Ordinal) && tail.IndexOf('，') < 0));
    }

    private static Marker ReadParen(ReadOnlySpan<char> s)
    {
        var i = SkipSpaces(s, 1);
        var start = i;
        if (i >= s.Length)
        {
            return Marker.None;
        }

        var han = IsHanNumeral(s[i]);
        MarkerKind kind;
        int value;
        if (TryRead(s, ref i, out value))
        {
            kind = han ? MarkerKind.ParenHan : MarkerKind.ParenArabic;
        }
        else if (char.IsAsciiLetter(s[i]))
        {
            value = (s[i] | 0x20) - 'a' + 1;
            kind = MarkerKind.Letter;
            i++;
        }
        else
        {
            return Marker.None;
        }

        var numeral = s[start..i];
        i = SkipSpaces(s, i);
        if (i >= s.Length || s[i] is not ('）' or ')' or '〕' or ']' or '】' or '］') || value is 0 or > 199)
        {
            return Marker.None;
        }

        i++;
        // “（一）、”“（1）.”尾随的标点归编号。
        while (i < s.Length && s[i] is '、' or '.' or '．' or '，' or '：')
        {
            i++;
        }

        // “（三）项规定的”是行文。
        if (i < s.Length && s[i] is '项' or '款' && i + 1 < s.Length && s[i + 1] is '规' or '所' or '、' or '至' or '的' or '情')
        {
            return Marker.None;
        }

        return new Marker(kind, value, SkipSpaces(s, i), string.Concat("（", numeral, "）"));
    }

    private static Marker ReadHan(ReadOnlySpan<char> s, bool drawn)
    {
        var i = 0;
        if (!TryRead(s, ref i, out var value) || value is 0 or > 199)
        {
            return Marker.None;
        }

        var number = s[..i];
        var at = SkipSpaces(s, i);
        if (at >= s.Length)
        {
            return drawn ? new Marker(MarkerKind.HanComma, value, s.Length, number.ToString() + "、") : Marker.None;
        }

        if (s[at] is '、' or '.' or '．' or ',' or '，' && (s[at] is '、' or '.' or '．' || drawn))
        {
            var rest = at + 1;
            // “一、二、三组村民”是列举，不是编号。
            var probe = rest;
            if (probe < s.Length && IsHanNumeral(s[probe]) && TryRead(s, ref probe, out _) && probe < s.Length && s[probe] is '、' or '组' or '队' or '类' or '级' or '等' or '条' or '款' or '项' or '年' or '届' or '区')
            {
                return Marker.None;
            }

            return new Marker(MarkerKind.HanComma, value, SkipSpaces(s, rest), number.ToString() + "、");
        }

        // “一　总则”：空格后是短标题才算。
        return at > i && s.Length - at <= 20 && !TextShape.EndsSentence(s) && s.IndexOf('，') < 0
            ? new Marker(MarkerKind.HanComma, value, at, number.ToString() + "、")
            : Marker.None;
    }

    private static Marker ReadArabic(ReadOnlySpan<char> s, bool drawn)
    {
        var i = 0;
        if (!TryRead(s, ref i, out var value) || value > 199)
        {
            return Marker.None;
        }

        var end = i;
        var parts = 1;
        while (parts < 7 && end + 1 < s.Length && s[end] is '.' or '．' && ArabicDigit(s[end + 1]) >= 0)
        {
            end++;
            if (!TryRead(s, ref end, out value) || value > 199)
            {
                return Marker.None;
            }

            parts++;
        }

        var first = s[..end];
        if (parts > 1)
        {
            return ReadDecimal(s, end, value, parts, drawn);
        }

        var at = SkipSpaces(s, i);
        if (at >= s.Length)
        {
            return drawn ? new Marker(MarkerKind.Arabic, value, s.Length, first.ToString()) : Marker.None;
        }

        switch (s[at])
        {
            case '.' or '．' or '、' when value > 0 && !(at + 1 < s.Length && ArabicDigit(s[at + 1]) >= 0):
                return new Marker(MarkerKind.Arabic, value, SkipSpaces(s, at + 1), first.ToString() + (s[at] == '、' ? "、" : "."));
            case '）' or ')' when value > 0:
                return new Marker(MarkerKind.HalfParen, value, SkipSpaces(s, at + 1), first.ToString() + "）");
            default:
                // “1 总则”：国家标准式的一级标题。
                return at > i && value is > 0 and < 30 && s.Length - at <= 20 && !TextShape.EndsSentence(s) && s.IndexOf('，') < 0 && !Units.Contains(s[at], StringComparison.Ordinal) && !char.IsAsciiLetterOrDigit(s[at])
                    ? new Marker(MarkerKind.Decimal, value, at, first.ToString())
                    : Marker.None;
        }
    }

    /// <summary>“1.5倍”“5.1劳动节”不是编号：一个点又没有空格时只认不像数量的。</summary>
    private static Marker ReadDecimal(ReadOnlySpan<char> s, int end, int value, int parts, bool drawn)
    {
        var number = Compact(s[..end]);
        var at = end < s.Length && s[end] is '.' or '．' or '、' ? end + 1 : end;
        var rest = SkipSpaces(s, at);
        if (drawn)
        {
            return new Marker(MarkerKind.Decimal, value, rest, number);
        }

        if (rest >= s.Length || number.StartsWith('0') || ArabicDigit(s[rest]) >= 0)
        {
            return Marker.None;
        }

        var spaced = rest > end;
        var quantity = (spaced ? Units : LooseUnits).Contains(s[rest], StringComparison.Ordinal);
        return quantity && parts == 2 ? Marker.None : new Marker(MarkerKind.Decimal, value, rest, number);
    }

    private static Marker ReadSymbol(ReadOnlySpan<char> s, bool drawn)
    {
        var c = s[0];
        var (kind, value) = c switch
        {
            >= '①' and <= '⑳' => (MarkerKind.Circled, c - '①' + 1),
            >= '㉑' and <= '㉟' => (MarkerKind.Circled, c - '㉑' + 21),
            >= '❶' and <= '❿' => (MarkerKind.Circled, c - '❶' + 1),
            >= '⑴' and <= '⒇' => (MarkerKind.ParenArabic, c - '⑴' + 1),
            >= '⒈' and <= '⒛' => (MarkerKind.Arabic, c - '⒈' + 1),
            >= '㈠' and <= '㈩' => (MarkerKind.ParenHan, c - '㈠' + 1),
            >= 'Ⅰ' and <= 'Ⅻ' => (MarkerKind.Roman, c - 'Ⅰ' + 1),
            _ => (MarkerKind.None, 0),
        };
        if (kind != MarkerKind.None)
        {
            var i = 1;
            while (i < s.Length && s[i] is '、' or '.' or '．')
            {
                i++;
            }

            return new Marker(kind, value, SkipSpaces(s, i), c.ToString());
        }

        if (char.IsAsciiLetter(c))
        {
            return ReadLetters(s, drawn);
        }

        if (Bullets.Contains(c, StringComparison.Ordinal) || (c is '-' or '–' or '*' && s.Length > 1 && IsSpace(s[1])))
        {
            return new Marker(MarkerKind.Bullet, 0, SkipSpaces(s, 1), c.ToString());
        }

        if (s.StartsWith("——", StringComparison.Ordinal) && s.Length > 2)
        {
            return new Marker(MarkerKind.Bullet, 0, SkipSpaces(s, 2), "——");
        }

        return drawn ? new Marker(MarkerKind.Bullet, 0, s.Length, s.ToString()) : Marker.None;
    }

    private static Marker ReadLetters(ReadOnlySpan<char> s, bool drawn)
    {
        var i = 0;
        while (i < s.Length && i < 6 && s[i] is 'I' or 'V' or 'X')
        {
            i++;
        }

        var roman = i > 1 || (i == 1 && s[0] == 'I');
        if (!roman)
        {
            i = 1;
        }

        if (i >= s.Length || s[i] is not ('.' or '．' or ')' or '）' or '、') || (i + 1 < s.Length && char.IsAsciiLetterOrDigit(s[i + 1])))
        {
            return drawn && i >= s.Length ? new Marker(MarkerKind.Letter, (s[0] | 0x20) - 'a' + 1, i, s[..i].ToString()) : Marker.None;
        }

        var number = string.Concat(s[..i], s[i] is ')' or '）' ? "）" : s[i] == '、' ? "、" : ".");
        return roman
            ? new Marker(MarkerKind.Roman, RomanValue(s[..i]), SkipSpaces(s, i + 1), number)
            : new Marker(MarkerKind.Letter, (s[0] | 0x20) - 'a' + 1, SkipSpaces(s, i + 1), number);
    }
}
