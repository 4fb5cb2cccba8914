using Huairou.Review.Reports;

namespace Huairou.Review.Cli.Reviewing;

/// <summary>一次 review 的全部要求。</summary>
/// <param name="Paths">文件或目录。</param>
/// <param name="Formats">报告格式，不重复。</param>
/// <param name="OutputFolder">输出目录；null 写到标准输出。</param>
/// <param name="FailOn">达到这一档时以状态 1 结束；null 不管。</param>
/// <param name="Reviewer">审查器选项。</param>
/// <param name="Report">写报告的要求。</param>
internal sealed record ReviewRequest(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Formats,
    string? OutputFolder,
    string? FailOn,
    ReviewerOptions Reviewer,
    ReportOptions Report)
{
    /// <summary>豁免与基线。</summary>
    public DecisionRequest Decisions { get; init; } = DecisionRequest.Default;
}
