namespace Huairou.Review.Cli.Reviewing;

/// <summary>审查之后怎样处理意见。</summary>
/// <param name="Exemptions">豁免清单；null 用放在被审查文件旁边的。</param>
/// <param name="Baseline">基线文件；null 不比较。</param>
internal sealed record DecisionRequest(string? Exemptions, string? Baseline)
{
    /// <summary>没有特别要求。</summary>
    public static DecisionRequest Default { get; } = new(null, null);
}
