namespace Huairou.Review.Screening.Results;

/// <summary>档次与结论的中英文名称。</summary>
public static class SeverityNames
{
    /// <summary>档次的中文名。</summary>
    public static string ToChinese(this Severity severity) => severity switch
    {
        Severity.Unlawful => "违法",
        Severity.Improper => "不当",
        _ => "建议",
    };

    /// <summary>由中文名得档次。</summary>
    /// <exception cref="FormatException">不是三档之一。</exception>
    public static Severity Parse(string name) => name switch
    {
        "违法" => Severity.Unlawful,
        "不当" => Severity.Improper,
        "建议" => Severity.Advice,
        _ => throw new FormatException($"档次只能是违法、不当、建议，不能是“{name}”。"),
    };

    /// <summary>档次对应的结论。</summary>
    public static string ToVerdict(this Severity severity) => severity switch
    {
        Severity.Unlawful => "violation",
        Severity.Improper => "improper",
        _ => "advice",
    };

    /// <summary>把握程度的中文名。</summary>
    public static string ToChinese(this Certainty certainty) => certainty switch
    {
        Certainty.High => "高",
        Certainty.Medium => "中",
        _ => "不确定",
    };
}
