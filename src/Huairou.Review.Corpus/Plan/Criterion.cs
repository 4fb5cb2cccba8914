namespace Huairou.Review.Corpus.Plan;

/// <summary>规划的一条准则：主要目标、策略措施、组织实施或者监测评估中的一项。</summary>
/// <param name="Id">标识，如“妇女/经济/策略/8”。</param>
/// <param name="Group">妇女、儿童、组织实施、监测评估。</param>
/// <param name="Domain">领域，如“经济”。</param>
/// <param name="Kind">目标、策略、组织实施、监测评估。</param>
/// <param name="No">序号，从 1 起。</param>
/// <param name="Title">首句，作标题用。</param>
/// <param name="Text">全文，多段之间为 \n。</param>
public sealed record Criterion(string Id, string Group, string Domain, string Kind, int No, string Title, string Text)
{
    /// <summary>为 true 时条款可以与它相抵；为 false 时只可能缺少它要求的内容。</summary>
    public bool Violable { get; init; }

    /// <summary>原文疑误或者修复的说明；没有时为空。</summary>
    public string Note { get; init; } = "";

    /// <summary>在规划全文中的首行，从 1 起。</summary>
    public int Line { get; init; }

    /// <summary>原文编号，如“8.”“(二)”。</summary>
    public string Prefix { get; init; } = "";
}

/// <summary>规划的一项指标。</summary>
/// <param name="Id">标识，如“IND-016”。</param>
/// <param name="Criterion">所在准则的标识。</param>
/// <param name="Name">指标名称。</param>
/// <param name="Comparator">比较：&gt;=、&lt;=、&gt;、=、≈（左右）；定性指标为“定性”。</param>
/// <param name="Quote">准则中的原文。</param>
public sealed record Indicator(string Id, string Criterion, string Name, string Comparator, string Quote)
{
    /// <summary>目标值；定性指标为 null。</summary>
    public double? Value { get; init; }

    /// <summary>单位，如“%”“/10万”；定性指标为空。</summary>
    public string Unit { get; init; } = "";

    /// <summary>基期值；规划没有写时为 null。</summary>
    public double? Baseline { get; init; }

    /// <summary>越高越好、越低越好、达到、保持；定性指标为空。</summary>
    public string Direction { get; init; } = "";

    /// <summary>适用说明；没有时为空。</summary>
    public string Note { get; init; } = "";

    /// <summary>是否定性指标。</summary>
    public bool Qualitative => Value is null;
}

/// <summary>规划全文中准则以外的一行。</summary>
/// <param name="Line">行号，从 1 起。</param>
/// <param name="Kind">前置、部分标题、部分导语、领域标题、导语、小标题、尾注。</param>
/// <param name="Text">该行文字。</param>
public sealed record PlanLine(int Line, string Kind, string Text);

/// <summary>一项指标的认法：文中哪些词说的是它。</summary>
/// <param name="Id">指标标识。</param>
/// <param name="Key">几组词，每组任一词都要出现；第一组是指标的主体。</param>
/// <param name="Not">易混的邻近指标的词，出现即不是本指标。</param>
/// <param name="Of">分母：是什么的多少。</param>
/// <param name="Units">文中数值应有的量词；空时取指标的单位。</param>
public sealed record IndicatorCue(string Id, IReadOnlyList<string[]> Key, IReadOnlyList<string> Not, string Of, string Units);

/// <summary>一种文件应当回应的规划条目：遗漏类型、文种、题目用词、正文用词都合（空的不论）才适用。</summary>
/// <param name="Name">名称，如“村规民约”。</param>
/// <param name="Rule">有这一类型的遗漏提示才适用；空为不论。</param>
/// <param name="Kinds">文种。</param>
/// <param name="Title">题目用词，任一。</param>
/// <param name="Text">正文用词，任一。</param>
/// <param name="Times">正文用词至少出现在几个条款里。</param>
/// <param name="Criteria">条目标识。</param>
public sealed record ApplicableCriteria(string Name, string Rule, IReadOnlyList<string> Kinds, IReadOnlyList<string> Title, IReadOnlyList<string> Text, int Times, IReadOnlyList<string> Criteria);

/// <summary>一条准则的认法：条款的一句话里各组词都出现，就说到了它。一条准则可以有几种认法。</summary>
/// <param name="Id">准则标识。</param>
/// <param name="All">几组词，每组任一词都要在同一句里出现。</param>
/// <param name="Not">出现即不是。</param>
public sealed record CriterionCue(string Id, IReadOnlyList<string[]> All, IReadOnlyList<string> Not);
