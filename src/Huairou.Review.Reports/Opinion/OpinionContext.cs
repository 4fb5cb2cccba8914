using Huairou.Review.Documents;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>写一份意见书要用的东西。</summary>
/// <param name="Paper">审查结果与复核状态。</param>
/// <param name="Notes">各类型的说法。</param>
internal sealed record OpinionContext(Paper Paper, TypeNotes Notes)
{
    // 条文多的意见全引原文会淹没要点，其余只列条号，原文都在附件。
    private const int QuotedBasis = 3;

    private readonly Dictionary<string, string> _criteria = Paper.Result.Coverage.DistinctBy(static c => c.Criterion, StringComparer.Ordinal).ToDictionary(static c => c.Criterion, static c => c.Title, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _titles = Paper.Result.Checked.DistinctBy(static c => c.Id, StringComparer.Ordinal).ToDictionary(static c => c.Id, static c => c.Title, StringComparer.Ordinal);

    /// <summary>审查结果。</summary>
    public ReviewResult Result => Paper.Result;

    /// <summary>问题编组，序号与其他报告相同。</summary>
    public ProblemGroups Groups => Paper.Groups;

    /// <summary>条款。</summary>
    public ClauseIndex Clauses { get; } = new(Paper.Result.Clauses);

    /// <summary>类型编号与名称；没有检查这一类型时只有编号。</summary>
    public string Named(string rule) => _titles.TryGetValue(rule, out var title) ? $"{rule} {title}" : rule;

    /// <summary>一个问题的各栏。</summary>
    public TemplateData Item(Problem problem)
    {
        var f = problem.Main;
        return new TemplateData()
            .Set("序号", $"{problem.Number}")
            .Set("条款", Place(f))
            .Set("原文", Original(f))
            .Set("又见", RichText.OfLines(problem.Places.Skip(1).Take(20).Select(p => $"{Place(p)}：{(Clauses.Find(p.ClauseId)?.Cell is null ? "" : ClauseIndex.ContextOf(Clauses.Find(p.ClauseId)))}“{p.Quote}”").Concat(problem.Places.Count > 21 ? [$"等共{problem.Places.Count}处。"] : [])))
            .Set("类型", $"{f.Rule} {f.Title}" + (f.Also.Count > 0 ? $"（兼涉{string.Join('、', f.Also)}）" : ""))
            .Set("档次", f.Certainty == Certainty.Uncertain ? "不确定" : Paper.Degree(f.Severity))
            .Set("理由", RichText.OfLines(Reason(f)))
            .Set("依据", RichText.OfLines(Citations.Lines(f.Basis, f.BasisNote, QuotedBasis)))
            .Set("规划条目", Criteria(f))
            .Set("建议", Suggestion(f))
            .Set("换位检验", f.SwapTest)
            .Set("来源", Source(f));
    }

    /// <summary>条款地址；看全文得出的为“全文”。</summary>
    public static string Place(Finding f) => f.Address.Length > 0 ? f.Address : "全文";

    /// <summary>理由：先说在条款里看到了什么，再说这一类为什么是问题。</summary>
    public IEnumerable<string> Reason(Finding f)
    {
        var general = Notes.Of(f.Rule).Reason;
        if (general.Length == 0)
        {
            return [f.Why];
        }

        // 规则页以“查……”开头的介绍是写给审查人的，意见书改用定性的话；没有框架的（如只由模型提示的）保留原有的说明。
        var own = string.Concat(f.Why.Split('。').Where(static s => s.Length > 0).TakeWhile(static s => !s.StartsWith('查')).Select(static s => s + "。"));
        var seen = f.Frame.Count > 0 ? Elements(f) : f.Source == FindingSource.Classifier || own != f.Why ? own : "";
        return f.Frame.Count == 0 && seen.Length == 0 ? [f.Why] : new[] { seen, general }.Where(static s => s.Length > 0);
    }

    // 在条款里看到了什么：对象、事项、条件、后果，隐含的注明来自上文。
    private static string Elements(Finding f)
    {
        var parts = f.Frame.GroupBy(static s => Label(s.Role), StringComparer.Ordinal).Select(static g =>
        {
            var words = g.Select(static s => s.Text.Length > 0 ? $"“{s.Text.Trim()}”" : $"“{s.Concept}”").Distinct(StringComparer.Ordinal);
            return $"{g.Key}{string.Join('、', words)}{(g.All(static s => s.Implied) ? "（见引导语、上文或者表头）" : "")}";
        });
        return $"条款写明：{string.Join("，", parts)}。";
    }

    private static string Label(string role) => role switch
    {
        "谁" => "对象",
        "权利" => "事项",
        "比较" => "男女之间",
        "措辞" => "说法",
        _ => role,
    };

    /// <summary>引导语与条款原文，问题文字标出。</summary>
    public RichText Original(Finding f)
    {
        if (Clauses.Find(f.ClauseId) is not { } clause)
        {
            return RichText.OfRuns([new RichRun(f.Quote, RunLook.Marked)]);
        }

        var excerpt = ClauseIndex.Around(clause, f);
        return RichText.OfRuns(new RichRun[]
        {
            new(ClauseIndex.ContextOf(clause), RunLook.Context),
            new(clause.Number + (clause.Number.Length > 0 ? "　" : "")),
            new(excerpt.Before),
            new(excerpt.Marked, RunLook.Marked),
            new(excerpt.After),
            new(clause.Tail, RunLook.Context),
        }.Where(static r => r.Text.Length > 0));
    }

    private string Criteria(Finding f) => f.Criteria.Count == 0
        ? ""
        : string.Join('；', f.Criteria.Select(c => _criteria.TryGetValue(c, out var title) ? $"{c}“{title}”" : c)) + (f.CriteriaNote.Length > 0 ? $"；{f.CriteriaNote}" : "");

    private static RichText Suggestion(Finding f) => f.Rewrite.Length > 0
        ? RichText.OfLines([f.Rewrite, f.RewriteSafety.Length > 0 ? $"（{f.RewriteSafety}）" : ""])
        : RichText.Of($"{Wording.Treatment(f.Severity)}；没有可以直接采用的文字，请按理由修改。");

    private static string Source(Finding f) => $"{Wording.Source(f.Source)}，把握{f.Certainty.ToChinese()}";
}
