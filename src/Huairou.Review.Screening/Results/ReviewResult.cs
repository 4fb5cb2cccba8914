using Huairou.Review.Documents;

namespace Huairou.Review.Screening.Results;

/// <summary>一份文件的审查结果。各种报告都由它生成；不含时间、耗时与绝对路径。</summary>
public sealed record ReviewResult
{
    /// <summary>结果格式版本：JSON 的 schema 字段。对应的 JSON Schema 随程序发布，由 huairou schema 打印；同一版本内只增加字段。</summary>
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

    /// <summary>是否在评估范围内，及其理由；没有判断时为 null。</summary>
    public ScopeDecision? Scope { get; init; }

    /// <summary>规划指标比对。</summary>
    public IReadOnlyList<IndicatorFinding> Indicators { get; init; } = [];

    /// <summary>规划条目覆盖。</summary>
    public IReadOnlyList<CoverageItem> Coverage { get; init; } = [];

    /// <summary>已豁免的意见：已从问题、遗漏与结论中除去，各种报告都要列出，不能无声消失。</summary>
    public IReadOnlyList<Exempted> Exempted { get; init; } = [];

    /// <summary>关于豁免的提示：到期、条款已变等。</summary>
    public IReadOnlyList<ExemptionNotice> ExemptionNotices { get; init; } = [];

    /// <summary>与基线的比较；没有基线时为 null。有基线时问题与遗漏只含新增与改动的。</summary>
    public BaselineComparison? Baseline { get; init; }

    /// <summary>结论：violation、improper、advice、none。</summary>
    public required string Verdict { get; init; }

    /// <summary>读入的文稿：批注版由条款的 Sources 找回段落；机器格式不写。没有文稿（如由条款拼成）时为 null。</summary>
    public Draft? Draft { get; init; }
}

/// <summary>检查过的一个问题类型。</summary>
/// <param name="Id">类型编号，如 A06。</param>
/// <param name="Title">类型名称。</param>
public sealed record CheckedType(string Id, string Title)
{
    /// <summary>默认档次的中文名；不知道时为空。</summary>
    public string Severity { get; init; } = "";

    /// <summary>规则页各栏目的原文（Markdown），供需要解释规则的格式使用；没有时为空。</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
