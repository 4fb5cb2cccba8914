using System.Globalization;
using Huairou.Review.Corpus.Plan;

namespace Huairou.Review.Screening.Rules.Indicators;

/// <summary>比对的结论。</summary>
/// <param name="Status">低于规划、写成上限、高于上限、达到规划、请人工判断。</param>
/// <param name="Gap">相差多少。</param>
/// <param name="Why">一句说明。</param>
internal sealed record Judgement(string Status, decimal Gap, string Why)
{
    /// <summary>达到规划要求。</summary>
    public bool Met => Status == IndicatorJudge.Reached;
}

/// <summary>文中数值与规划要求比大小，分清含不含本数。</summary>
internal static class IndicatorJudge
{
    /// <summary>达到规划。</summary>
    public const string Reached = "达到规划";

    /// <summary>低于规划。</summary>
    public const string Below = "低于规划";

    /// <summary>高于规划的上限。</summary>
    public const string Above = "高于上限";

    /// <summary>把规划的下限写成上限。</summary>
    public const string Capped = "写成上限";

    /// <summary>规划没有硬性界限，请人工判断。</summary>
    public const string Manual = "请人工判断";

    // 规划写“左右”的，低于目标值的九成才提请人工判断（50%左右：低于45%）。
    private const decimal Around = 0.9m;

    /// <summary>比对；不能比（方向不合、只是条件）时为 null。</summary>
    public static Judgement? Judge(Indicator indicator, Figure figure)
    {
        var plan = (decimal)indicator.Value!.Value;
        var (value, bound) = (figure.Value, figure.Bound);
        if (figure.Conditional)
        {
            // “低于30%的，应当补选”：界限是30%，等于要求不低于30%；其他条件不是要求。
            if (bound != Bound.LessThan)
            {
                return null;
            }

            bound = Bound.AtLeast;
        }

        var lower = bound is Bound.AtMost or Bound.LessThan;
        return indicator.Comparator switch
        {
            "<=" => bound is Bound.AtLeast or Bound.MoreThan ? null : Upper(indicator, plan, value),
            "≈" => lower ? Cap(indicator, plan, value) : value < plan * Around
                ? new Judgement(Manual, plan - value, $"规划是{Format(plan, indicator)}左右，没有硬性下限，文中低了{Difference(plan - value, indicator)}，请人工判断") : Met(indicator, plan, value),
            ">" => lower ? Cap(indicator, plan, value) : value > plan || (value == plan && bound == Bound.MoreThan)
                ? Met(indicator, plan, value)
                : value == plan
                    ? new Judgement(Below, 0, $"规划要求超过{Format(plan, indicator)}，不含本数，文中的写法含{Format(plan, indicator)}本数，恰好等于时就没有达到")
                    : Under(indicator, plan, value),
            _ => lower && value < Full(indicator) ? Cap(indicator, plan, value) : value < plan ? Under(indicator, plan, value) : Met(indicator, plan, value),
        };
    }

    /// <summary>规划要求的说法，如“30%以上”。</summary>
    public static string Requirement(Indicator indicator)
    {
        var value = Format((decimal)indicator.Value!.Value, indicator);
        return indicator.Comparator switch
        {
            ">=" => value + "以上",
            "<=" => value + "以下",
            ">" => "超过" + value,
            "≈" => value + "左右",
            _ => "达到" + value,
        };
    }

    private static Judgement Cap(Indicator indicator, decimal plan, decimal value) => new(
        Capped, Math.Max(0, plan - value),
        $"规划要求{Requirement(indicator)}，是最低要求，文中却写成最高{Format(value, indicator)}" + (value < plan ? $"，还低了{Difference(plan - value, indicator)}" : ""));

    private static Judgement Under(Indicator indicator, decimal plan, decimal value) =>
        new(Below, plan - value, $"规划要求{Requirement(indicator)}，文中只要求{Format(value, indicator)}，低了{Difference(plan - value, indicator)}");

    private static Judgement Upper(Indicator indicator, decimal plan, decimal value) => value > plan
        ? new Judgement(Above, value - plan, $"规划要求控制在{Requirement(indicator)}，文中放宽到{Format(value, indicator)}，高了{Difference(value - plan, indicator)}")
        : Met(indicator, plan, value);

    private static Judgement Met(Indicator indicator, decimal plan, decimal value) =>
        new(Reached, 0, value == plan ? $"与规划要求（{Requirement(indicator)}）一致" : $"达到规划要求（{Requirement(indicator)}），相差{Difference(Math.Abs(value - plan), indicator)}");

    // 百分数写“不超过100%”等于没有上限。
    private static decimal Full(Indicator indicator) => indicator.Unit == "%" ? 100 : decimal.MaxValue;

    private static string Difference(decimal gap, Indicator indicator) =>
        Number(gap) + (indicator.Unit switch { "%" => "个百分点", "‰" => "个千分点", var unit => unit });

    /// <summary>数值与单位。</summary>
    public static string Format(decimal value, Indicator indicator) => Number(value) + indicator.Unit;

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
