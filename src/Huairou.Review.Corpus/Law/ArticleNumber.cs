using System.Globalization;
using Huairou.Review.Text;

namespace Huairou.Review.Corpus.Law;

/// <summary>条号：第五十五条、第一百二十条之一，或附录。</summary>
/// <param name="No">条序号，从 1 起；附录为 0。</param>
/// <param name="Sub">“之几”，没有时为 0。</param>
public readonly record struct ArticleNumber(int No, int Sub = 0)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>附录。</summary>
    public static ArticleNumber Appendix => default;

    /// <summary>是否附录。</summary>
    public bool IsAppendix => No == 0;

    /// <summary>读“第五十五条”“第55条”“55”“第一百二十条之一”“附录”；其他写法返回 false。</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ArticleNumber number)
    {
        number = default;
        text = text.Trim();
        if (text is "附录")
        {
            return true;
        }

        var sub = 0;
        var of = text.IndexOf('之');
        if (of >= 0)
        {
            if (!TryReadNumber(text[(of + 1)..], out sub) || sub == 0)
            {
                return false;
            }

            text = text[..of];
        }

        if (text.StartsWith("第", StringComparison.Ordinal))
        {
            text = text[1..];
        }

        if (text.EndsWith("条", StringComparison.Ordinal))
        {
            text = text[..^1];
        }

        if (!TryReadNumber(text, out var no) || no == 0)
        {
            return false;
        }

        number = new ArticleNumber(no, sub);
        return true;
    }

    /// <summary>排序键：按条号，附录在最后。</summary>
    public int SortKey => IsAppendix ? int.MaxValue : (No * 100) + Sub;

    /// <summary>法律文本里的写法：第五十五条、第一百二十条之一、附录。</summary>
    public override string ToString()
    {
        if (IsAppendix)
        {
            return "附录";
        }

        return Sub == 0 ? $"第{ChineseNumeral.Format(No)}条" : $"第{ChineseNumeral.Format(No)}条之{ChineseNumeral.Format(Sub)}";
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 10)
        {
            return false;
        }

        if (text[0] is >= '0' and <= '9')
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        }

        int digit = 0, unitSeen = int.MaxValue;
        foreach (var c in text)
        {
            var unit = c switch { '千' => 1000, '百' => 100, '十' => 10, _ => 0 };
            if (unit > 0)
            {
                if (unit >= unitSeen)
                {
                    return false;
                }

                value += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
                unitSeen = unit;
                continue;
            }

            var d = c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
            if (d < 0 || digit != 0)
            {
                return false;
            }

            digit = d;
        }

        value += digit;
        return true;
    }
}
