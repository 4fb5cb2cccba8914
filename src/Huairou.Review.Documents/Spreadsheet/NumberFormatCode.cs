using System.Text;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>数字格式代码的一个记号。</summary>
/// <param name="Kind">种类：l 文字、0 数位、. 小数点、% 百分号、d 日期时间、@ 文本、G 常规、e 指数。</param>
/// <param name="Text">记号原文；文字记号为要画出的字。</param>
internal readonly record struct FormatToken(char Kind, string Text);

/// <summary>一节数字格式（分号隔开的一段，ECMA-376 第1部分 §18.8.31）。</summary>
internal sealed class NumberFormatSection
{
    private NumberFormatSection(string code)
    {
        var tokens = new List<FormatToken>();
        for (var i = 0; i < code.Length;)
        {
            i = Next(code, i, tokens);
        }

        Tokens = tokens;
        IsDate = tokens.Exists(token => token.Kind == 'd');
    }

    /// <summary>记号。</summary>
    public IReadOnlyList<FormatToken> Tokens { get; }

    /// <summary>是否日期时间格式。</summary>
    public bool IsDate { get; }

    /// <summary>[DBNum1] 为 1，[DBNum2] 为 2，没有为 0。</summary>
    public int ChineseDigits { get; private set; }

    /// <summary>方括号里的条件，如 (">=", 100)；没有时为 null。</summary>
    public (string Operator, double Value)? Condition { get; private set; }

    /// <summary>把格式代码拆成节。</summary>
    public static IReadOnlyList<NumberFormatSection> Parse(string code)
    {
        var sections = new List<NumberFormatSection>();
        var start = 0;
        for (var i = 0; i <= code.Length; i++)
        {
            if (i == code.Length || code[i] == ';')
            {
                sections.Add(new NumberFormatSection(code[start..i]));
                start = i + 1;
            }
            else if (code[i] == '"')
            {
                i = Math.Max(i, code.IndexOf('"', i + 1));
            }
            else if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
        }

        return sections;
    }

    private int Next(string code, int at, List<FormatToken> tokens)
    {
        switch (code[at])
        {
            case '"':
                var close = code.IndexOf('"', at + 1);
                close = close < 0 ? code.Length : close;
                tokens.Add(new FormatToken('l', code[(at + 1)..close]));
                return close + 1;
            case '\\':
                tokens.Add(new FormatToken('l', code.Substring(at + 1, Math.Min(1, code.Length - at - 1))));
                return at + 2;
            case '_':
                tokens.Add(new FormatToken('l', " ")); // 留出一个字宽的空白。
                return at + 2;
            case '*':
                return at + 2; // 填充字符随列宽重复，不是内容。
            case '[':
                return Bracket(code, at, tokens);
            case '0' or '#' or '?':
                tokens.Add(new FormatToken('0', code[at].ToString()));
                return at + 1;
            case '.' or '%' or '@' or ',':
                tokens.Add(new FormatToken(code[at], code[at].ToString()));
                return at + 1;
            default:
                return Word(code, at, tokens);
        }
    }

    private int Bracket(string code, int at, List<FormatToken> tokens)
    {
        var close = code.IndexOf(']', at);
        if (close < 0)
        {
            return code.Length;
        }

        var inner = code[(at + 1)..close];
        if (inner.StartsWith('$'))
        {
            var dash = inner.IndexOf('-', StringComparison.Ordinal);
            tokens.Add(new FormatToken('l', dash < 0 ? inner[1..] : inner[1..dash]));
        }
        else if (inner.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase))
        {
            ChineseDigits = inner[^1] - '0';
        }
        else if (inner.Length > 0 && inner.All(character => character is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
        {
            tokens.Add(new FormatToken('d', "[" + inner.ToLowerInvariant() + "]"));
        }
        else if (inner.Length > 1 && inner[0] is '<' or '>' or '=')
        {
            var operatorLength = inner.Length > 1 && inner[1] is '=' or '>' ? 2 : 1;
            Condition = double.TryParse(inner[operatorLength..], out var value) ? (inner[..operatorLength], value) : null;
        }

        return close + 1;
    }

    private static int Word(string code, int at, List<FormatToken> tokens)
    {
        foreach (var marker in (ReadOnlySpan<string>)["General", "G/通用格式", "AM/PM", "A/P", "上午/下午"])
        {
            if (string.Compare(code, at, marker, 0, marker.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                tokens.Add(new FormatToken(marker[0] == 'G' ? 'G' : 'd', marker));
                return at + marker.Length;
            }
        }

        if (code[at] is 'E' or 'e' && at + 1 < code.Length && code[at + 1] is '+' or '-')
        {
            tokens.Add(new FormatToken('e', code.Substring(at, 2)));
            return at + 2;
        }

        if ("yYmMdDhHsSeEaAbB".Contains(code[at], StringComparison.Ordinal))
        {
            var end = at + 1;
            while (end < code.Length && char.ToLowerInvariant(code[end]) == char.ToLowerInvariant(code[at]))
            {
                end++;
            }

            tokens.Add(new FormatToken('d', code[at..end].ToLowerInvariant()));
            return end;
        }

        tokens.Add(new FormatToken('l', code[at].ToString()));
        return at + 1;
    }
}
