using System.Globalization;
using System.Text.RegularExpressions;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>页与词表里写的数目条件：“#&lt;98天”“#5-15周岁”“#&lt;1小时”。法律定了数的，照数来比，不必把每个数都写成字面说法。</summary>
/// <param name="From">下限（含）。</param>
/// <param name="To">上限；<paramref name="Open"/> 时不含。</param>
/// <param name="Open">上限是不是不含。</param>
/// <param name="Unit">单位，写法同 <see cref="QuantityScanner"/>；“日”算“天”，月折三十天，分钟折小时。</param>
internal sealed partial record FigureLiteral(decimal From, decimal To, bool Open, string Unit)
{
    /// <summary>数目条件的记号。</summary>
    public const char Mark = '#';

    private const string AgeUnit = "周岁";
    private const decimal DaysInMonth = 30;
    private const decimal MinutesInHour = 60;

    /// <summary>是岁数。</summary>
    public bool IsAge => Unit == AgeUnit;

    /// <summary>一个概念所写的数目条件；不是数目条件的为 null。</summary>
    /// <param name="concept">词表里的概念。</param>
    /// <exception cref="FormatException">以“#”开头而写错。</exception>
    public static FigureLiteral? Of(Concept concept) => concept is { Role: "文字", Name: ['=', .. var literal] } ? Read(literal) : null;

    /// <summary>读一个字面说法；不是数目条件的为 null。</summary>
    /// <param name="literal">字面说法，不含“=”。</param>
    /// <exception cref="FormatException">以“#”开头而写错。</exception>
    public static FigureLiteral? Read(string literal)
    {
        if (literal.Length == 0 || literal[0] != Mark)
        {
            return null;
        }

        var m = Form().Match(literal);
        if (!m.Success)
        {
            throw new FormatException($"“{literal}”不是数目条件：应当写成“#<98天”“#5-15周岁”或者“#>8周岁”。");
        }

        var unit = m.Groups["unit"].Value switch { "日" => "天", "岁" => AgeUnit, var u => u };
        var value = Value(m, "value");
        return m.Groups["sign"].Value switch
        {
            "<" => new FigureLiteral(0, value, true, unit),
            ">" => new FigureLiteral(Next(value), decimal.MaxValue, false, unit),
            _ => new FigureLiteral(value, Value(m, "to"), false, unit),
        };
    }

    /// <summary>一个数量合不合条件。</summary>
    /// <param name="value">数值。</param>
    /// <param name="unit">单位。</param>
    public bool Covers(decimal value, string unit)
    {
        if (Times(unit) is not { } times)
        {
            return false;
        }

        var amount = value * times;
        return amount >= From && (Open ? amount < To : amount <= To);
    }

    /// <summary>这个单位的数量能不能与条件相比。</summary>
    /// <param name="unit">单位。</param>
    public bool Accepts(string unit) => Times(unit) is not null;

    // 一个单位合条件的单位多少；不能相比的为 null。
    private decimal? Times(string unit) => (Unit, unit) switch
    {
        ("天", "日") => 1,
        ("天", "个月") => DaysInMonth,
        ("小时", "分钟") => 1 / MinutesInHour,
        _ => Unit == unit ? 1 : null,
    };

    private static decimal Value(Match m, string group) => decimal.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    // “#>8周岁”：整数单位，大于八就是九起。
    private static decimal Next(decimal value) => value + 1;

    [GeneratedRegex(@"^#(?:(?<sign>[<>])(?<value>\d+(?:\.\d+)?)|(?<value>\d+(?:\.\d+)?)-(?<to>\d+(?:\.\d+)?))(?<unit>[^\d\s]+)$")]
    private static partial Regex Form();
}
