using System.Globalization;
using System.Text;
using Huairou.Review.Documents.Word;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>按数字格式把单元格的数画成人看到的样子：百分比、金额、日期、千分位等（ECMA-376 第1部分 §18.8.30、§18.8.31）。</summary>
public static class CellNumber
{
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = "General", [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [5] = "¥#,##0;¥-#,##0", [6] = "¥#,##0;¥-#,##0", [7] = "¥#,##0.00;¥-#,##0.00", [8] = "¥#,##0.00;¥-#,##0.00",
        [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??", [14] = "yyyy/m/d", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy",
        [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss", [22] = "yyyy/m/d h:mm",
        [27] = "yyyy\"年\"m\"月\"", [28] = "m\"月\"d\"日\"", [29] = "m\"月\"d\"日\"", [30] = "m-d-yy", [31] = "yyyy\"年\"m\"月\"d\"日\"", [32] = "h\"时\"mm\"分\"", [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [34] = "上午/下午h\"时\"mm\"分\"", [35] = "上午/下午h\"时\"mm\"分\"ss\"秒\"", [36] = "yyyy\"年\"m\"月\"",
        [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00", [40] = "#,##0.00;-#,##0.00", [41] = "#,##0;-#,##0;-", [42] = "¥#,##0;¥-#,##0;¥-", [43] = "#,##0.00;-#,##0.00;-", [44] = "¥#,##0.00;¥-#,##0.00;¥-",
        [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss", [48] = "##0.0E+0", [49] = "@",
        [50] = "yyyy\"年\"m\"月\"", [51] = "m\"月\"d\"日\"", [52] = "yyyy\"年\"m\"月\"", [53] = "m\"月\"d\"日\"", [54] = "m\"月\"d\"日\"", [55] = "上午/下午h\"时\"mm\"分\"", [56] = "上午/下午h\"时\"mm\"分\"ss\"秒\"", [57] = "yyyy\"年\"m\"月\"", [58] = "m\"月\"d\"日\"",
    };

    /// <summary>内置格式的代码（中文环境）；不认识时为“General”。</summary>
    /// <param name="id">numFmtId。</param>
    public static string BuiltInCode(int id) => BuiltIn.GetValueOrDefault(id, "General");

    /// <summary>画出一个数。</summary>
    /// <param name="value">数值。</param>
    /// <param name="code">格式代码。</param>
    /// <param name="date1904">工作簿是否用 1904 日期系统。</param>
    public static string Draw(double value, string code, bool date1904 = false)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length == 0 || code.Equals("General", StringComparison.OrdinalIgnoreCase) || code == "@" || !double.IsFinite(value))
        {
            return General(value);
        }

        var sections = NumberFormatSection.Parse(code);
        var (section, magnitude, sign) = Choose(sections, value);
        if (section.IsDate)
        {
            return value < 0 ? General(value) : CellDate.Draw(value, section, date1904);
        }

        return sign + Number(magnitude, section);
    }

    /// <summary>画出文字：第四节是文字的格式（如 “备注：”@）。</summary>
    public static string DrawText(string text, string code)
    {
        var sections = NumberFormatSection.Parse(code);
        var section = sections.Count > 3 ? sections[3] : sections.Count == 1 && sections[0].Tokens.Any(token => token.Kind == '@') ? sections[0] : null;
        return section is null ? text : string.Concat(section.Tokens.Select(token => token.Kind switch { '@' => text, 'l' => token.Text, _ => "" }));
    }

    /// <summary>常规格式：最多十一位，过大过小用科学记数。</summary>
    internal static string General(double value)
    {
        var size = Math.Abs(value);
        if (size is not 0 and (>= 1e11 or < 1e-9))
        {
            return value.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        }

        var decimals = size >= 1 ? Math.Clamp(10 - (int)Math.Floor(Math.Log10(size)) - 1, 0, 9) : 9;
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.#########", CultureInfo.InvariantCulture);
    }

    private static (NumberFormatSection Section, double Magnitude, string Sign) Choose(IReadOnlyList<NumberFormatSection> sections, double value)
    {
        foreach (var section in sections)
        {
            if (section.Condition is var (compare, bound))
            {
                var holds = compare switch { "<" => value < bound, "<=" => value <= bound, ">" => value > bound, ">=" => value >= bound, "=" => value.Equals(bound), _ => !value.Equals(bound) };
                if (holds)
                {
                    return (section, Math.Abs(value), value < 0 ? "-" : "");
                }
            }
        }

        var numeric = sections.Where(section => section.Condition is null).Take(3).ToList();
        if (numeric.Count == 0)
        {
            return (sections[^1], Math.Abs(value), value < 0 ? "-" : "");
        }

        return value switch
        {
            < 0 when numeric.Count > 1 => (numeric[1], -value, ""), // 负数节自带负号或括号。
            0 when numeric.Count > 2 => (numeric[2], 0, ""),
            _ => (numeric[0], Math.Abs(value), value < 0 ? "-" : ""),
        };
    }

    private static string Number(double value, NumberFormatSection section)
    {
        var tokens = section.Tokens;
        if (!tokens.Any(token => token.Kind is '0' or 'G'))
        {
            return string.Concat(tokens.Where(token => token.Kind is 'l' or '%').Select(token => token.Text));
        }

        if (tokens.Any(token => token.Kind == 'G'))
        {
            return string.Concat(tokens.Select(token => token.Kind switch { 'G' => Chinese(General(value), section.ChineseDigits), 'l' or '%' => token.Text, _ => "" }));
        }

        if (tokens.Any(token => token.Kind == 'e') || tokens.Any(token => token is { Kind: 'l', Text: "/" }) && tokens.Count(token => token.Kind == '0') > 1)
        {
            return Special(value, tokens);
        }

        var percent = tokens.Count(token => token.Kind == '%');
        var point = tokens.ToList().FindIndex(token => token.Kind == '.');
        var wholeEnd = point < 0 ? tokens.Count : point;
        var lastDigit = tokens.ToList().FindLastIndex(token => token.Kind == '0');
        var grouped = Enumerable.Range(0, wholeEnd).Any(i => tokens[i].Kind == ',' && i < lastDigit && tokens.Skip(i).Take(wholeEnd - i).Any(token => token.Kind == '0'));
        var scaled = value * Math.Pow(100, percent) / Math.Pow(1000, tokens.Skip(lastDigit + 1).TakeWhile(token => token.Kind == ',').Count());
        var places = point < 0 ? [] : tokens.Skip(point + 1).Where(token => token.Kind == '0').Select(token => token.Text[0]).ToArray();
        var digits = Round(scaled, places.Length);
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (dot < 0 ? digits : digits[..dot]).TrimStart('0');
        return Compose(tokens, wholeEnd, Whole(whole, grouped), dot < 0 ? "" : digits[(dot + 1)..], section);
    }

    private static string Round(double value, int places) =>
        value < 1e15
            ? Math.Round((decimal)value, Math.Min(places, 15), MidpointRounding.AwayFromZero).ToString("F" + places, CultureInfo.InvariantCulture)
            : value.ToString("F" + places, CultureInfo.InvariantCulture);

    private static string Whole(string digits, bool grouped)
    {
        if (!grouped)
        {
            return digits;
        }

        var text = new StringBuilder(digits);
        for (var i = digits.Length - 3; i > 0; i -= 3)
        {
            text.Insert(i, ',');
        }

        return text.ToString();
    }

    /// <summary>把整数数位从右往左放进占位，最左的占位收下余下的数位；其间的文字原样。</summary>
    private static string Compose(IReadOnlyList<FormatToken> tokens, int wholeEnd, string whole, string fraction, NumberFormatSection section)
    {
        var firstDigit = tokens.ToList().FindIndex(token => token.Kind == '0');
        var left = new Stack<string>();
        var at = whole.Length;
        for (var i = wholeEnd - 1; i >= 0; i--)
        {
            var token = tokens[i];
            if (token.Kind == '0')
            {
                var start = i == firstDigit ? 0 : Math.Max(0, at - 1);
                start = start > 0 && start < at && whole[start] == ',' ? start - 1 : start;
                left.Push(at > 0 ? whole[start..at] : token.Text[0] switch { '0' => "0", '?' => " ", _ => "" });
                at = at > 0 ? start : 0;
            }
            else if (token.Kind is 'l' or '%')
            {
                left.Push(token.Text);
            }
        }

        var text = Chinese(string.Concat(left), section.ChineseDigits);
        return text + Fraction(tokens.Skip(wholeEnd), fraction);
    }

    private static string Fraction(IEnumerable<FormatToken> tokens, string digits)
    {
        var text = new StringBuilder();
        var at = 0;
        var pending = tokens.ToList();
        var required = pending.Where(token => token.Kind == '0').Select((token, i) => (token, i)).Where(pair => pair.token.Text == "0").Select(pair => pair.i + 1).DefaultIfEmpty(0).Max();
        var keep = Math.Max(required, digits.TrimEnd('0').Length);
        foreach (var token in pending)
        {
            switch (token.Kind)
            {
                case '.':
                    text.Append(keep > 0 ? "." : pending.Any(other => other.Kind == '0') ? "." : "");
                    break;
                case '0' when at < digits.Length:
                    text.Append(at < keep ? digits[at].ToString() : "");
                    at++;
                    break;
                case 'l' or '%':
                    text.Append(token.Text);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>科学记数按格式画；分数格式按常规小数画，数值不变。</summary>
    private static string Special(double value, IReadOnlyList<FormatToken> tokens) =>
        tokens.Any(token => token.Kind == 'e')
            ? value.ToString(string.Concat(tokens.Select(token => token.Kind switch { 'l' => "", 'e' => "E+", _ => token.Text })), CultureInfo.InvariantCulture)
            : General(value);

    private static string Chinese(string text, int kind) => kind switch
    {
        1 when int.TryParse(text, out var number) => NumberFormats.Draw(number, "chineseCountingThousand"),
        2 when int.TryParse(text, out var number) => NumberFormats.Draw(number, "chineseLegalSimplified"),
        _ => text,
    };
}
