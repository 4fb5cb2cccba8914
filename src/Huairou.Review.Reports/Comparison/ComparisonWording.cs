using Huairou.Review.Documents;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>整改复核各格式共用的说法与取数，保证几种格式说的是同一件事。</summary>
internal static class ComparisonWording
{
    /// <summary>整改率怎么算，一句话。</summary>
    public const string RateRule = "整改率＝已解决的问题数÷应整改的旧问题数。疑似违法、疑似不当和合法性提示计入，建议与不确定的不计；同一问题几处只计一次，各处都解决才算解决；减轻的不算解决。";

    /// <summary>结论一句话。</summary>
    public static string Conclusion(ComparisonSummary s)
    {
        var (left, back) = (s.Total - s.Resolved, s.Of(ComparisonState.Relapsed) - s.RelapsedInOld);
        if (s.Total == 0)
        {
            return s.Fresh == 0 ? "旧稿没有应整改的问题，新稿也没有新增。" : $"旧稿没有应整改的问题，新稿新增 {s.Of(ComparisonState.Added)} 个、反弹 {back} 个。";
        }

        var still = s.RelapsedInOld > 0 ? $"（其中 {s.RelapsedInOld} 个台账记为已改）" : "";
        var done = left == 0 ? $"旧稿应整改的 {s.Total} 个问题都已解决" : $"旧稿应整改的 {s.Total} 个问题，解决 {s.Resolved} 个，还有 {left} 个{still}";
        return done + (s.Fresh == 0 ? $"，没有新增{(left == 0 || s.RelapsedInOld == 0 ? "或者反弹" : "")}。" : $"；另有反弹 {back} 个、新增 {s.Of(ComparisonState.Added)} 个。");
    }

    /// <summary>档次：不确定的另说，建议不加“疑似”。</summary>
    public static string Severity(Finding f) =>
        f.Certainty == Certainty.Uncertain ? "不确定" : f.Severity == Screening.Results.Severity.Advice ? "建议" : $"疑似{f.Severity.ToChinese()}";

    /// <summary>问题文字，加引号；一条里有几处同类问题时凭它分清。</summary>
    public static string Quoted(Finding f) => f.Quote.Length > 0 ? $"“{f.Quote}”" : "";

    /// <summary>意见所在。</summary>
    public static string Place(Finding? f) => f is null ? "—" : f.Address.Length > 0 ? f.Address : "全文";

    /// <summary>旧稿所在；反弹的写更早一稿里的所在。</summary>
    public static string OldPlace(ComparedFinding f) =>
        f.Old is { } old ? Place(old) : f.Earlier is { } earlier ? $"（{(f.LedgerRow is null ? "更早一稿" : "台账")}）{Place(earlier)}" : f.OldClause?.Address ?? "—";

    /// <summary>新稿所在。</summary>
    public static string NewPlace(ComparedFinding f) => f.NewClauses.Count == 0
        ? (f.State == ComparisonState.Resolved ? "已删除" : string.Join('、', f.New.Select(static g => Place(g))))
        : string.Join('、', f.NewClauses.Select(static c => c.Address));

    /// <summary>旧条款的文字；没有全文的取问题文字；新增与反弹而旧稿没有相应条款的为空。</summary>
    public static string OldText(ComparedFinding f) => f.OldClause?.Text ?? f.Old?.Quote ?? "";

    /// <summary>新条款的文字，几条的以换行相连。</summary>
    public static string NewText(ComparedFinding f) => string.Join('\n', f.NewClauses.Select(static c => c.Text));

    /// <summary>两稿文字的差别。</summary>
    public static IReadOnlyList<DifferencePiece> Difference(ComparedFinding f) => TextDifference.Between(OldText(f), NewText(f));

    /// <summary>条款变动的名称。</summary>
    public static string Change(ClauseChangeKind kind) => kind switch
    {
        ClauseChangeKind.Same => "未变",
        ClauseChangeKind.Renumbered => "只改编号",
        ClauseChangeKind.Moved => "挪动",
        ClauseChangeKind.Reworded => "改写",
        ClauseChangeKind.Replaced => "换了写法",
        ClauseChangeKind.Split => "拆分",
        ClauseChangeKind.Merged => "并入",
        ClauseChangeKind.Deleted => "删除",
        _ => "新增",
    };

    /// <summary>条款变动的机器名称。</summary>
    public static string ChangeCode(ClauseChangeKind kind) => kind switch
    {
        ClauseChangeKind.Same => "same",
        ClauseChangeKind.Renumbered => "renumbered",
        ClauseChangeKind.Moved => "moved",
        ClauseChangeKind.Reworded => "reworded",
        ClauseChangeKind.Replaced => "replaced",
        ClauseChangeKind.Split => "split",
        ClauseChangeKind.Merged => "merged",
        ClauseChangeKind.Deleted => "deleted",
        _ => "inserted",
    };

    /// <summary>条款变动各有几条，如“改写 3 条、拆分 1 条”。</summary>
    public static string ChangeCounts(IReadOnlyList<ClauseChange> changes) =>
        string.Join('、', changes.GroupBy(static c => c.Kind).OrderBy(static g => g.Key).Select(static g => $"{Change(g.Key)} {g.Count()} 条"));

    /// <summary>条款文字有变的各项，供条款变动一览。</summary>
    public static IEnumerable<ClauseChange> Changed(ComparisonResult result) =>
        result.Clauses.Where(static c => c.Kind is not (ClauseChangeKind.Same or ClauseChangeKind.Renumbered));

    /// <summary>一稿的说法，如“旧稿.docx（村规民约，21 条款）”。</summary>
    public static string Draft(ReviewResult r, bool resultOnly) =>
        resultOnly ? $"{r.File}（{r.Kind}，{r.Date} 的审查结果）" : $"{r.File}（{r.Kind}，{r.Clauses.Count} 条款）";

    /// <summary>据以认出反弹的更早的稿子与台账；都没有时为空。</summary>
    public static string Earlier(ComparisonResult r) => string.Join('、', r.Before.Select(static b => b.File).Concat(r.Record is { } record ? [record.Source] : []));

    /// <summary>条款的文字，几条以换行相连。</summary>
    public static string Text(IEnumerable<Clause> clauses) => string.Join('\n', clauses.Select(static c => c.Text));

    /// <summary>差别写成一行字：删去的放在［删：］里，加上的放在［增：］里。</summary>
    public static string Inline(IReadOnlyList<DifferencePiece> pieces) => string.Concat(pieces.Select(static p => p.Kind switch
    {
        DifferenceKind.Deleted => $"［删：{p.Text}］",
        DifferenceKind.Inserted => $"［增：{p.Text}］",
        _ => p.Text,
    }));
}
