namespace Huairou.Review.Documents.Reading;

/// <summary>认行首编号（第十二条、（三）、一、1.、①……），用来判断另起一段；续行里的“第三条规定”不算。</summary>
internal static class NumberHead
{
    private const string Numerals = "一二三四五六七八九十百千零〇两廿卅";
    private const string Units = "编章节条款项目";

    // 编号之后紧跟这些字，说明是引用而不是条首：第三条规定、（二）项、第一款所列……
    private const string AfterReference = "规所的和与或及、，,第款项目以中至到后前内";

    /// <summary>行首编号的长度；没有编号时为 0。</summary>
    /// <param name="line">已去掉行首空白的一行。</param>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return 0;
        }

        return line[0] switch
        {
            '第' => Article(line),
            '（' or '(' or '〔' or '【' => Bracketed(line),
            '附' => Annex(line),
            >= '①' and <= '⒛' or >= '㈠' and <= '㈩' or >= '㊀' and <= '㊉' => 1,
            '●' or '■' or '◆' or '★' or '※' or '▲' or '○' or '□' or '▪' or '•' or '◎' or '\uF0B7' => 1,
            >= '0' and <= '9' or >= '０' and <= '９' => Decimal(line),
            _ when Numerals.Contains(line[0]) => Chinese(line),
            _ => 0,
        };
    }

    private static int Article(ReadOnlySpan<char> line)
    {
        var i = 1;
        while (i < line.Length && (line[i] == ' ' || IsNumeral(line[i])))
        {
            i++;
        }

        if (i == 1 || i > 12 || i >= line.Length || !Units.Contains(line[i]))
        {
            return 0;
        }

        var unit = line[i++];
        if (i < line.Length && line[i] == '之' && i + 1 < line.Length && IsNumeral(line[i + 1]))
        {
            i += 2;
        }

        if (i < line.Length && (line[i] == '之' || AfterReference.Contains(line[i])))
        {
            return 0;
        }

        var spaced = i >= line.Length || Characters.IsBlank(line[i]);
        return unit is ('款' or '项' or '目') && !spaced ? 0 : i;
    }

    private static int Bracketed(ReadOnlySpan<char> line)
    {
        var i = 1;
        while (i < line.Length && i < 6 && (line[i] == ' ' || IsNumeral(line[i])))
        {
            i++;
        }

        if (i == 1 || i >= line.Length || line[i] is not ('）' or ')' or '〕' or '】'))
        {
            return 0;
        }

        // 〔2024〕12号 是发文字号的后半，不是编号。
        if (i > 4 && line[0] is ('〔' or '【'))
        {
            return 0;
        }

        i++;
        return i < line.Length && line[i] is ('项' or '款' or '目' or '、' or '和' or '至' or '或') ? 0 : i;
    }

    private static int Chinese(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && i < 5 && Numerals.Contains(line[i]))
        {
            i++;
        }

        if (i >= line.Length || i > 4)
        {
            return 0;
        }

        // “二、三季度”里的顿号是并列，不是编号。
        if (line[i] is '、' or '．' or '.')
        {
            return i + 1 < line.Length && Numerals.Contains(line[i + 1]) ? 0 : i + 1;
        }

        return 0;
    }

    private static int Decimal(ReadOnlySpan<char> line)
    {
        var i = 0;
        var dots = 0;
        while (i < line.Length && i < 16)
        {
            if (IsDigit(line[i]))
            {
                i++;
            }
            else if (line[i] is ('.' or '．') && i + 1 < line.Length && IsDigit(line[i + 1]))
            {
                dots++;
                i++;
            }
            else
            {
                break;
            }
        }

        if (i >= line.Length)
        {
            return 0;
        }

        if (dots == 0 && i <= 3)
        {
            if (line[i] is '.' or '．' or '、' or ')' or '）')
            {
                return i + 1 < line.Length && IsDigit(line[i + 1]) ? 0 : i + 1;
            }

            return 0;
        }

        // 6.2.3 之类；单个小数点时要有空格隔开，否则是“3.5公里”。
        return dots >= 2 || (dots == 1 && Characters.IsBlank(line[i])) ? i : 0;
    }

    private static int Annex(ReadOnlySpan<char> line)
    {
        var i = line.StartsWith("附件", StringComparison.Ordinal) || line.StartsWith("附表", StringComparison.Ordinal) ? 2 : 1;
        var j = i;
        while (j < line.Length && j < i + 4 && IsNumeral(line[j]))
        {
            j++;
        }

        var closed = j >= line.Length || line[j] is '：' or ':' || Characters.IsBlank(line[j]);
        return closed && (i == 2 || (j < line.Length && line[j] is ('：' or ':'))) ? j : 0;
    }

    private static bool IsNumeral(char c) => IsDigit(c) || Numerals.Contains(c);

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}
