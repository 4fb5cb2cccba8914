using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports;

/// <summary>报告中的一个问题：同一问题在几处出现只计一次，列出全部位置。</summary>
/// <param name="Number">报告内的序号，从 1 起。</param>
/// <param name="Places">各处，按文中次序；第一处是主处。</param>
internal sealed record Problem(int Number, IReadOnlyList<Finding> Places)
{
    /// <summary>主处。</summary>
    public Finding Main => Places[0];

    /// <summary>各处的条款标识，不重复，按文中次序；豁免与基线凭它认条款。没有时为空。</summary>
    public string ClauseIds => string.Join("、", Places.Select(static p => p.ClauseId).Where(static id => id.Length > 0).Distinct(StringComparer.Ordinal));
}

/// <summary>一组问题。</summary>
/// <param name="Key">英文短名，用作样式与锚点。</param>
/// <param name="Title">标题。</param>
/// <param name="Remark">一句说明。</param>
/// <param name="Problems">问题。</param>
internal sealed record ProblemGroup(string Key, string Title, string Remark, IReadOnlyList<Problem> Problems);

/// <summary>把问题编组：先按档次，合法性意见与不确定的意见另列。</summary>
internal sealed class ProblemGroups
{
    private readonly Dictionary<Finding, Problem> _byFinding = new(ReferenceEqualityComparer.Instance);
    private int _number;

    /// <summary>编组。</summary>
    public ProblemGroups(IReadOnlyList<Finding> findings)
    {
        All =
        [
            Group("unlawful", "疑似违法", "与法律、法规的强制性规定直接抵触，应当删除或者修改。", findings.Where(f => Plain(f) && f.Severity == Severity.Unlawful)),
            Group("improper", "疑似不当", "不符合男女平等基本国策、儿童优先原则或者规划要求，建议修改。", findings.Where(f => Plain(f) && f.Severity == Severity.Improper)),
            Group("advice", "建议事项", "可以补充或者优化，不计入问题。", findings.Where(f => Plain(f) && f.Severity == Severity.Advice)),
            Group("legality", "合法性提示", "关于权限、程序与引用，不影响性别平等结论。", findings.Where(f => !Uncertain(f) && f.Scope == "legality")),
            Group("uncertain", "不确定，请人工判断", "把握不足，不影响结论，由审查人判断。", findings.Where(Uncertain)),
        ];
    }

    /// <summary>全部组，含空组；次序固定。</summary>
    public IReadOnlyList<ProblemGroup> All { get; }

    /// <summary>某组的问题数。</summary>
    public int Count(string key) => All.First(g => g.Key == key).Problems.Count;

    /// <summary>一处意见所属的问题。</summary>
    public Problem Of(Finding finding) => _byFinding[finding];

    /// <summary>一处意见所属组的短名。</summary>
    public static string KeyOf(Finding f) =>
        Uncertain(f) ? "uncertain" : f.Scope == "legality" ? "legality" : f.Severity switch
        {
            Severity.Unlawful => "unlawful",
            Severity.Improper => "improper",
            _ => "advice",
        };

    private static bool Uncertain(Finding f) => f.Certainty == Certainty.Uncertain;

    private static bool Plain(Finding f) => !Uncertain(f) && f.Scope != "legality";

    private ProblemGroup Group(string key, string title, string remark, IEnumerable<Finding> findings)
    {
        var problems = new List<Problem>();
        foreach (var places in findings.GroupBy(Identity, StringComparer.Ordinal))
        {
            var problem = new Problem(++_number, [.. places]);
            problems.Add(problem);
            foreach (var place in problem.Places)
            {
                _byFinding[place] = problem;
            }
        }

        return new ProblemGroup(key, title, remark, problems);
    }

    // 没有 problemId 的意见各自成为一个问题。
    private static string Identity(Finding f) =>
        f.ProblemId.Length > 0 ? f.ProblemId : $"{f.ClauseId}\n{f.Rule}\n{f.Start}\n{f.End}";
}
