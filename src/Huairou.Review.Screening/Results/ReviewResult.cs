using Huairou.Review.Documents;

namespace Huairou.Review.Screening.Results;

/// <summary>一份文件的审查结果。各种报告都由它生成；不含时间、耗时与绝对路径。</summary>
public sealed record ReviewResult
{
    /// <summary>结果格式版本，如“huairou.review/1”。</summary>
    public const string SchemaVersion = "huairou.review/1";

    /// <summary>文件名（不含路径）。</summary>
    public required string File { get; init; }

    /// <summary>文种。</summary>
    public required string Kind { get; init; }

    /// <summary>文种的判断依据，一句中文。</summary>
    public string KindEvidence { get; init; } = "";

    /// <summary>文档题目。</summary>
    public string Title { get; init; } = "";

    /// <summary>审查日期 yyyy-MM-dd（依据以此日施行的文本为准）。</summary>
    public required string Date { get; init; }

    /// <summary>规则与语料包标识（内容哈希）。</summary>
    public string Pack { get; init; } = "";

    /// <summary>本次实际检查了哪些问题类型，按编号排序；报告据此说明查了什么、没有查什么。</summary>
    public IReadOnlyList<CheckedType> Checked { get; init; } = [];

    /// <summary>读取报告。</summary>
    public required ReadingReport Reading { get; init; }

    /// <summary>全部条款，按阅读顺序。</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>问题，按条款位置再按档次排序。</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>已核查未列为问题的文字。</summary>
    public IReadOnlyList<Cleared> Cleared { get; init; } = [];

    /// <summary>遗漏。</summary>
    public IReadOnlyList<Omission> Omissions { get; init; } = [];

    /// <summary>规划指标比对。</summary>
    public IReadOnlyList<IndicatorFinding> Indicators { get; init; } = [];

    /// <summary>规划条目覆盖。</summary>
    public IReadOnlyList<CoverageItem> Coverage { get; init; } = [];

    /// <summary>结论：violation、improper、advice、none。</summary>
    public required string Verdict { get; init; }
}

/// <summary>检查过的一个问题类型。</summary>
/// <param name="Id">类型编号，如 A06。</param>
/// <param name="Title">类型名称。</param>
public sealed record CheckedType(string Id, string Title);

/// <summary>遗漏一项。</summary>
/// <param name="Rule">类型编号。</param>
/// <param name="Severity">档次。</param>
/// <param name="Why">为什么应有。</param>
/// <param name="Suggestion">建议补充的文字与位置。</param>
public sealed record Omission(string Rule, Severity Severity, string Why, string Suggestion);

/// <summary>规划指标比对一项。</summary>
/// <param name="Indicator">指标编号。</param>
/// <param name="Name">指标名称。</param>
/// <param name="Plan">规划要求。</param>
/// <param name="Draft">文中数值。</param>
/// <param name="Address">条款地址。</param>
/// <param name="Message">一句中文说明。</param>
public sealed record IndicatorFinding(string Indicator, string Name, string Plan, string Draft, string Address, string Message);

/// <summary>规划条目覆盖一项。</summary>
/// <param name="Criterion">规划条目编号。</param>
/// <param name="Title">条目标题。</param>
/// <param name="Relation">关系：触及、支持、抵触、遗漏。</param>
/// <param name="Address">条款地址；遗漏时为空。</param>
public sealed record CoverageItem(string Criterion, string Title, string Relation, string Address);
