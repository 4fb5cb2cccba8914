namespace Huairou.Review.Screening.Results;

/// <summary>是否在评估范围内的判断。不在范围内的也要留痕，不能一句话交差。</summary>
/// <param name="InScope">在范围内。</param>
/// <param name="Reason">理由，一两句中文。</param>
/// <param name="Evidence">作出判断所依据的条款地址。</param>
public sealed record ScopeDecision(bool InScope, string Reason, IReadOnlyList<string> Evidence);

/// <summary>遗漏一项：这类文件应当写而没有写。</summary>
/// <param name="Rule">类型编号。</param>
/// <param name="Severity">档次。</param>
/// <param name="Why">为什么应有，以及在本文件里看到了什么。</param>
/// <param name="Suggestion">建议补充的文字，可以直接采用或者改动后采用。</param>
public sealed record Omission(string Rule, Severity Severity, string Why, string Suggestion)
{
    /// <summary>类型名称。</summary>
    public string Title { get; init; } = "";

    /// <summary>补在哪里，如“第八条之后”。</summary>
    public string Place { get; init; } = "";

    /// <summary>补在哪一条款之后；补在文末时为空。</summary>
    public string After { get; init; } = "";

    /// <summary>引起这条提示的条款地址。</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>法律依据。</summary>
    public IReadOnlyList<Basis> Basis { get; init; } = [];

    /// <summary>依据说明，如“该日期施行的文本未收录”；没有时为空。</summary>
    public string BasisNote { get; init; } = "";

    /// <summary>规划条目编号。</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>合法性意见为 legality，其余为空。</summary>
    public string Scope { get; init; } = "";
}

/// <summary>规划指标比对一项。</summary>
/// <param name="Indicator">指标编号。</param>
/// <param name="Name">指标名称。</param>
/// <param name="Plan">规划要求。</param>
/// <param name="Draft">文中数值。</param>
/// <param name="Address">条款地址。</param>
/// <param name="Message">一句中文说明。</param>
public sealed record IndicatorFinding(string Indicator, string Name, string Plan, string Draft, string Address, string Message)
{
    /// <summary>比对结果：低于规划、写成上限、高于上限、达到规划、阶段目标、口径不同、请人工判断。</summary>
    public string Status { get; init; } = "";

    /// <summary>与规划相差多少，按指标单位；达到的为 0。</summary>
    public decimal Gap { get; init; }

    /// <summary>规划条目编号。</summary>
    public string Criterion { get; init; } = "";

    /// <summary>分母：是什么的多少；没有时为空。</summary>
    public string Of { get; init; } = "";
}

/// <summary>规划条目覆盖一项。</summary>
/// <param name="Criterion">规划条目编号。</param>
/// <param name="Title">条目标题。</param>
/// <param name="Relation">关系：触及、支持、抵触、遗漏。</param>
/// <param name="Address">条款地址；遗漏时为空。</param>
public sealed record CoverageItem(string Criterion, string Title, string Relation, string Address)
{
    /// <summary>以本条目为准时最高能定到哪一档：可以违反的条目为“不当”，只会缺失的与规划期外的为“建议”。</summary>
    public string Supports { get; init; } = "";

    /// <summary>说明，如适用理由、规划期已届满；没有时为空。</summary>
    public string Note { get; init; } = "";
}
