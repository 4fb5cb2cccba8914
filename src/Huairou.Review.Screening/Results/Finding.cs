namespace Huairou.Review.Screening.Results;

/// <summary>问题的档次，按法律强度。</summary>
public enum Severity
{
    /// <summary>建议补充，不计入问题率。</summary>
    Advice,

    /// <summary>不当：建议修改。</summary>
    Improper,

    /// <summary>违法：应当删除或者修改。</summary>
    Unlawful,
}

/// <summary>意见由谁得出。</summary>
public enum FindingSource
{
    /// <summary>规则页。</summary>
    Rule,

    /// <summary>仅模型提示。</summary>
    Classifier,

    /// <summary>规则与模型一致。</summary>
    Both,
}

/// <summary>把握程度。不确定的意见另列，从不定为违法，不影响结论。</summary>
public enum Certainty
{
    /// <summary>高。</summary>
    High,

    /// <summary>中。</summary>
    Medium,

    /// <summary>不确定。</summary>
    Uncertain,
}

/// <summary>一处问题。位置以条款文字为准（UTF-16，终点不含），Quote = 条款文字[Start..End]。</summary>
public sealed record Finding
{
    /// <summary>主类型编号，即规则页编号，如 A06。</summary>
    public required string Rule { get; init; }

    /// <summary>主类型名称。</summary>
    public required string Title { get; init; }

    /// <summary>档次。</summary>
    public required Severity Severity { get; init; }

    /// <summary>来源。</summary>
    public FindingSource Source { get; init; }

    /// <summary>起点。</summary>
    public required int Start { get; init; }

    /// <summary>终点（不含）。</summary>
    public required int End { get; init; }

    /// <summary>问题文字。</summary>
    public required string Quote { get; init; }

    /// <summary>为什么是问题：一段白话。</summary>
    public required string Why { get; init; }

    /// <summary>法律依据；审查日期没有施行文本时为空，并有 BasisNote。</summary>
    public IReadOnlyList<Basis> Basis { get; init; } = [];

    /// <summary>依据说明，如“该日期施行的文本未收录”；没有时为空。</summary>
    public string BasisNote { get; init; } = "";

    /// <summary>规划条目编号，如“妇女/经济/策略/8”。</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>规划说明，如规划期已届满；没有时为空。</summary>
    public string CriteriaNote { get; init; } = "";

    /// <summary>建议改写：可直接替换本条款的文字，已复审无问题；没有可用改写时为空。</summary>
    public string Rewrite { get; init; } = "";

    /// <summary>改写的安全级别：可直接采用、需人工判断、仅供参考。</summary>
    public string RewriteSafety { get; init; } = "";

    /// <summary>置信度，0–1。</summary>
    public required double Confidence { get; init; }

    /// <summary>把握程度。</summary>
    public Certainty Certainty { get; init; }

    /// <summary>规则与模型是否一致，一句中文；没有模型或属合法性意见时为空。</summary>
    public string Agreement { get; init; } = "";

    /// <summary>相近的自拟示例，只给“仅模型提示”；不是先例。screen 中为空。</summary>
    public IReadOnlyList<SimilarClause> Similar { get; init; } = [];

    /// <summary>由写明的旧制度、旧名称认定，不受模型概率影响。不写进机器格式。</summary>
    internal bool Firm { get; init; }

    /// <summary>副类型编号。</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>同一问题多处出现时相同；报告按它计一次。</summary>
    public string ProblemId { get; init; } = "";

    /// <summary>合法性意见（A11、N01、N02、N04、N05、N07）为 legality，其余为空；legality 不影响结论与分数。</summary>
    public string Scope { get; init; } = "";

    /// <summary>换位检验：男女互换后的句子；不适用时为空。</summary>
    public string SwapTest { get; init; } = "";

    /// <summary>框架各槽：谁、哪项权利或负担、什么条件、什么后果。</summary>
    public IReadOnlyList<FrameSlot> Frame { get; init; } = [];

    /// <summary>所在条款标识；screen 中为空。</summary>
    public string ClauseId { get; init; } = "";

    /// <summary>所在条款地址；screen 中为空。</summary>
    public string Address { get; init; } = "";

    /// <summary>与基线相比的情况；没有基线时为 None。</summary>
    public BaselineChange Change { get; init; }
}

/// <summary>框架的一个槽。</summary>
/// <param name="Role">角色：谁、权利、条件、后果、比较、义务。</param>
/// <param name="Concept">概念名；隐含时为推断出的概念。</param>
/// <param name="Start">在条款文字中的起点；隐含或来自引导语时为 -1。</param>
/// <param name="End">终点；隐含时为 -1。</param>
/// <param name="Text">文字；隐含时为空。</param>
/// <param name="Implied">是否隐含（引导语、表头、上文带来）。</param>
public sealed record FrameSlot(string Role, string Concept, int Start, int End, string Text, bool Implied = false);

/// <summary>一条自拟示例。</summary>
/// <param name="Id">编号。</param>
/// <param name="Text">文字。</param>
/// <param name="IsViolation">是否问题条款。</param>
public sealed record SimilarClause(string Id, string Text, bool IsViolation);

/// <summary>一条经过证明的法律依据。</summary>
/// <param name="Law">法律全称。</param>
/// <param name="Article">条号，如“第五十五条”。</param>
/// <param name="Quote">官方文本原文（可为该条中的一款或一句，逐字一致）。</param>
/// <param name="Effective">施行日期 yyyy-MM-dd；未核实时为空。</param>
/// <param name="CheckedTo">核对至日期 yyyy-MM-dd。</param>
public sealed record Basis(string Law, string Article, string Quote, string Effective = "", string CheckedTo = "");

/// <summary>已核查未列为问题的文字。</summary>
/// <param name="Quote">文字。</param>
/// <param name="Start">在条款文字中的起点。</param>
/// <param name="End">终点（不含）。</param>
/// <param name="Address">条款地址；screen 中为空。</param>
/// <param name="Rule">考虑过的类型编号。</param>
/// <param name="Reason">通用反例编号（X1–X9）或本类型的合法情形名称。</param>
/// <param name="Explanation">一句中文说明。</param>
public sealed record Cleared(string Quote, int Start, int End, string Address, string Rule, string Reason, string Explanation);

/// <summary>一段文字的审查结果（screen 的一行，或 review 的一个条款）。</summary>
public sealed record ClauseResult
{
    /// <summary>结论：violation、improper、advice、none。</summary>
    public required string Verdict { get; init; }

    /// <summary>是问题条款的概率，0–1，可跨行比较。</summary>
    public required double Score { get; init; }

    /// <summary>问题，按位置再按档次排序。</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>已核查未列为问题的文字。</summary>
    public IReadOnlyList<Cleared> Cleared { get; init; } = [];
}
