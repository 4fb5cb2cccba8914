using Huairou.Review.Reports;

namespace Huairou.Review.Cli.Comparing;

/// <summary>一次 compare 的全部要求。</summary>
/// <param name="Old">旧稿，或者它过去的审查结果（json、ndjson）；也可以是目录。</param>
/// <param name="New">新稿；旧稿是目录或者一批结果时可以是目录。</param>
/// <param name="RejectOld">旧稿是 Word 文件时取修订前的原文。</param>
/// <param name="Before">更早的稿子或者它们的审查结果，由早到晚。</param>
/// <param name="Formats">格式，不重复。</param>
/// <param name="OutputFolder">输出目录；null 写到标准输出。</param>
/// <param name="Ledger">续写的台账；null 没有。</param>
/// <param name="FailOn">新稿有这一档的问题时以状态 1 结束；null 不管。</param>
/// <param name="Reviewer">审查器选项。</param>
/// <param name="Report">写报告的要求。</param>
internal sealed record CompareRequest(
    string Old,
    string New,
    bool RejectOld,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> Formats,
    string? OutputFolder,
    string? Ledger,
    string? FailOn,
    ReviewerOptions Reviewer,
    ReportOptions Report);
