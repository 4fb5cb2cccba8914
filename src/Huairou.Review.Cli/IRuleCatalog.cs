namespace Huairou.Review.Cli;

/// <summary>命令行所需的规则页能力。</summary>
internal interface IRuleCatalog
{
    /// <summary>全部规则页，按编号排序。</summary>
    IReadOnlyList<RuleCard> List();

    /// <summary>一页的原文（Markdown）；没有这一页时为 null。</summary>
    /// <param name="id">编号，不分大小写。</param>
    string? Show(string id);
}

/// <summary>规则页的一行概要。</summary>
/// <param name="Id">编号。</param>
/// <param name="Title">名称。</param>
/// <param name="Severity">默认档次。</param>
/// <param name="Violations">违规示例数。</param>
/// <param name="Compliant">合规示例数。</param>
internal sealed record RuleCard(string Id, string Title, string Severity, int Violations, int Compliant);

/// <summary>校验规则页的结果。</summary>
/// <param name="Pages">校验了几页。</param>
/// <param name="Problems">问题，每条一行，带文件名与行号。</param>
internal sealed record RuleCheck(int Pages, IReadOnlyList<string> Problems);
