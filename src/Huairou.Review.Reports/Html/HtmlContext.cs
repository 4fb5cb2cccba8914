using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>各节共用的数据：问题编组、条款索引、依据编号。</summary>
internal sealed class HtmlContext
{
    private readonly Dictionary<string, int> _basisNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Finding, int> _exempted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _criterionTitles = new(StringComparer.Ordinal);

    /// <summary>建立。</summary>
    public HtmlContext(ReviewResult result)
    {
        Result = result;
        Groups = new ProblemGroups(result.Findings);
        Clauses = new ClauseIndex(result.Clauses);
        var statutes = new List<Basis>();
        foreach (var basis in Groups.All.SelectMany(g => g.Problems).SelectMany(p => p.Places).SelectMany(f => f.Basis))
        {
            if (_basisNumbers.TryAdd(Key(basis), statutes.Count + 1))
            {
                statutes.Add(basis);
            }
        }

        Statutes = statutes;
        foreach (var (exempted, index) in result.Exempted.Select(static (e, i) => (e, i)))
        {
            if (exempted.Finding is { } finding)
            {
                _exempted[finding] = index + 1;
            }
        }

        foreach (var item in result.Coverage)
        {
            _criterionTitles.TryAdd(item.Criterion, item.Title);
        }
    }

    /// <summary>各节的锚点与名称；没有豁免时不列“已豁免”。</summary>
    public static IReadOnlyList<(string Id, string Name)> Sections(ReviewResult result) =>
    [
        ("summary", "摘要"),
        ("problems", "问题"),
        ("fulltext", "全文对照"),
        .. HtmlDecisions.Any(result) ? [(HtmlDecisions.Id, HtmlDecisions.Name)] : Array.Empty<(string, string)>(),
        ("basis", "依据全文"),
        ("coverage", "规划条目覆盖"),
        ("cleared", "已核查未列为问题"),
        ("reading", "读取报告"),
        ("limits", "说明与限制"),
    ];

    /// <summary>审查结果。</summary>
    public ReviewResult Result { get; }

    /// <summary>问题编组。</summary>
    public ProblemGroups Groups { get; }

    /// <summary>条款索引。</summary>
    public ClauseIndex Clauses { get; }

    /// <summary>全部依据，不重复，按首次引用的次序。</summary>
    public IReadOnlyList<Basis> Statutes { get; }

    /// <summary>依据的编号，从 1 起。</summary>
    public int NumberOf(Basis basis) => _basisNumbers[Key(basis)];

    /// <summary>规划条目的标题；不知道时为空。</summary>
    public string TitleOf(string criterion) => _criterionTitles.GetValueOrDefault(criterion, "");

    /// <summary>已豁免的意见，文中次序。</summary>
    public IEnumerable<Finding> Exempted => _exempted.OrderBy(static e => e.Value).Select(static e => e.Key);

    /// <summary>已豁免的第几处，从 1 起；没有豁免的为 0。</summary>
    public int ExemptedNumber(Finding finding) => _exempted.GetValueOrDefault(finding);

    /// <summary>一处意见的锚点：问题的第一处用问题号，其余加处号。</summary>
    public string MarkId(Finding finding)
    {
        if (ExemptedNumber(finding) is > 0 and var number)
        {
            return $"x{number}";
        }

        var problem = Groups.Of(finding);
        var place = problem.Places.TakeWhile(f => !ReferenceEquals(f, finding)).Count();
        return place == 0 ? $"w{problem.Number}" : $"w{problem.Number}-{place + 1}";
    }

    private static string Key(Basis basis) => $"{basis.Law}\n{basis.Article}\n{basis.Quote}";
}
