using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli;

/// <summary>命令行所需的审查能力。</summary>
internal interface IReviewer
{
    /// <summary>审查一份文件。</summary>
    /// <param name="path">文件路径。</param>
    /// <exception cref="Documents.DocumentException">文件读不了或没有文字。</exception>
    ReviewResult Review(string path);

    /// <summary>审查一段文字。</summary>
    /// <param name="text">文字。</param>
    /// <param name="kind">文种；null 用默认。</param>
    ClauseResult Screen(string text, string? kind);
}

/// <summary>打开审查器的选项。</summary>
/// <param name="Date">审查日期。</param>
/// <param name="Kind">文种；null 为自动判断。</param>
/// <param name="RulesFolder">附加规则页目录；null 为只用随程序的规则。</param>
internal sealed record ReviewerOptions(DateOnly Date, string? Kind, string? RulesFolder)
{
    /// <summary>接着就要审查的第一份文件：装载规则与模型的同时先读它。null 为不先读。</summary>
    public string? First { get; init; }
}
