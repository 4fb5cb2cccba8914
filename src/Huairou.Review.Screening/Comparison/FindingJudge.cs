using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>定一处旧问题的状态，并说出理由和接下来怎么办。</summary>
internal sealed class FindingJudge(ReviewResult old, ReviewResult @new, ClauseAlignment clauses, bool oldIsResultOnly)
{
    private readonly ILookup<string, Cleared> _cleared = @new.Cleared.ToLookup(static c => c.Address, StringComparer.Ordinal);

    /// <summary>判断。</summary>
    /// <param name="finding">旧问题。</param>
    /// <param name="matches">它在新稿的对应。</param>
    public ComparedFinding Judge(Finding finding, IReadOnlyList<FindingMatch> matches)
    {
        var clause = clauses.OldIndex.TryGetValue(finding.ClauseId, out var index) ? clauses.Old[index] : null;
        var compared = new ComparedFinding { Number = 0, State = ComparisonState.Unchanged, Reason = "", Old = finding, OldClause = clause };
        return matches.Count > 0 ? Remaining(compared, matches) : Gone(compared, clause is null ? [] : [.. clauses.OfOld(index)]);
    }

    private ComparedFinding Remaining(ComparedFinding compared, IReadOnlyList<FindingMatch> matches)
    {
        var f = compared.Old!;
        var ordered = matches.OrderBy(m => @new.Findings[m.New].Certainty == Certainty.Uncertain).ThenByDescending(m => @new.Findings[m.New].Severity).ThenBy(static m => m.New).ToArray();
        var found = Array.ConvertAll(ordered, m => @new.Findings[m.New]);
        var (main, match) = (found[0], ordered[0]);
        var places = string.Join('、', ordered.Select(static m => m.New).Order().Select(j => Place(@new.Findings[j])).Distinct(StringComparer.Ordinal));
        var lessSure = f.Certainty != Certainty.Uncertain && main.Certainty == Certainty.Uncertain;
        var (state, reason) = State(f, main, match, compared.OldClause, places);
        return compared with
        {
            State = state,
            New = found,
            NewClauses = [.. found.Select(static g => g.ClauseId).Distinct(StringComparer.Ordinal).Where(clauses.NewIndex.ContainsKey).Select(id => clauses.NewIndex[id]).Order().Select(j => clauses.New[j])],
            Reason = reason + Also(f, main) + (lessSure ? "程序的把握由有变为不确定，不能据此认为已改。" : ""),
            Advice = Wanted(main.Rewrite.Length > 0 ? main : f),
            NeedsCheck = lessSure,
        };
    }

    private (ComparisonState State, string Reason) State(Finding f, Finding g, FindingMatch match, Clause? clause, string places)
    {
        var sure = f.Certainty != Certainty.Uncertain && g.Certainty != Certainty.Uncertain;
        if (sure && g.Severity < f.Severity)
        {
            return (ComparisonState.Weakened, $"{places}仍有这类问题，档次由{f.Severity.ToChinese()}降为{g.Severity.ToChinese()}。");
        }

        if (sure && g.Severity == f.Severity && EffectStrength.IsReduced(f, g))
        {
            return (ComparisonState.Weakened, $"{places}由“{f.Quote}”改为“{g.Quote}”，后果轻了，仍然是区别对待。");
        }

        var worse = g.Severity > f.Severity ? $"档次由{f.Severity.ToChinese()}升为{g.Severity.ToChinese()}。" : "";
        var sameWords = ClauseSignature.Flatten(f.Quote) == ClauseSignature.Flatten(g.Quote);
        if (match.By == FoundBy.SameWords || (match.Link is { Moved: true } && sameWords))
        {
            return (ComparisonState.Moved, $"原话搬到了{places}。{worse}");
        }

        if (match.By == FoundBy.SameMeaning || match.Link is { Moved: true, Kind: not LinkKind.Same })
        {
            return (ComparisonState.Reappeared, $"原处不再有，但换了写法写在{places}：“{g.Quote}”。{worse}");
        }

        return (ComparisonState.Unchanged, Unchanged(f, g, match, clause, places, sameWords) + worse);
    }

    private string Unchanged(Finding f, Finding g, FindingMatch match, Clause? clause, string places, bool sameWords)
    {
        var newClause = clauses.NewIndex.TryGetValue(g.ClauseId, out var j) ? clauses.New[j] : null;
        return match.Link?.Kind switch
        {
            LinkKind.Part => $"条款拆分后，{places}仍有这个问题。",
            LinkKind.Whole => $"条款并入{places}，问题还在。",
            LinkKind.Replaced => $"条款换了写法，问题还在：“{g.Quote}”。",
            LinkKind.Similar when sameWords => "条款有改动，问题文字没有改。",
            LinkKind.Similar => $"只换了措辞（“{f.Quote}”改为“{g.Quote}”），问题还在。",
            _ when clause is not null && newClause is not null && clause.Address != newClause.Address => $"文字没有改，只是由{clause.Address}变为{newClause.Address}。",
            _ => "文字没有改。",
        };
    }

    private ComparedFinding Gone(ComparedFinding compared, ClauseLink[] links)
    {
        var f = compared.Old!;
        if (compared.OldClause is not { } clause)
        {
            return compared with { State = ComparisonState.Resolved, Reason = "新稿不再有这类问题。", NeedsCheck = true };
        }

        if (links.Length == 0)
        {
            return compared with { State = ComparisonState.Resolved, Reason = $"条款已删除：新稿没有与{clause.Address}相应的条款。", Advice = AfterDeletion(f) };
        }

        var targets = links.Select(static l => l.New).Order().Select(j => clauses.New[j]).ToArray();
        compared = compared with { NewClauses = targets };
        var places = string.Join('、', targets.Select(static c => c.Address));
        var cleared = targets.SelectMany(t => _cleared[t.Address]).FirstOrDefault(c => c.Rule == f.Rule || f.Also.Contains(c.Rule, StringComparer.Ordinal));
        var note = cleared is null ? "" : $"经核查，“{cleared.Quote}”属于{Name(cleared.Reason)}。";
        if (links[0].Kind == LinkKind.Same)
        {
            return SameWords(compared, clause, targets[0], note);
        }

        var wordsStay = f.Quote.Length > 0 && Array.Exists(targets, t => ClauseSignature.Flatten(t.Text).Contains(ClauseSignature.Flatten(f.Quote), StringComparison.Ordinal));
        if (wordsStay)
        {
            return compared with { State = ComparisonState.Resolved, Reason = $"{places}已改写，问题文字还在，但上下文变了，不再是这类问题。{note}", NeedsCheck = true, Advice = "请核对改写后的整条意思。" };
        }

        var how = links[0].Kind switch
        {
            LinkKind.Replaced => $"原条款换成了{places}的写法",
            LinkKind.Part => $"条款拆为{places}",
            LinkKind.Whole => $"条款并入{places}",
            _ => $"{places}已改写",
        };
        return compared with { State = ComparisonState.Resolved, Reason = $"{how}，不再有这类问题。{note}" };
    }

    // 条款自己的文字没有变：只有引导语、尾句变了才算改过；否则程序不再提示也不能算整改。
    private ComparedFinding SameWords(ComparedFinding compared, Clause clause, Clause now, string note)
    {
        var contextKnown = !oldIsResultOnly;
        if (contextKnown ? ClauseSignature.Context(clause) != ClauseSignature.Context(now) : clause.Id != now.Id)
        {
            return compared with { State = ComparisonState.Resolved, Reason = $"条款文字没有改，它所从属的上文（引导语或者表头）改了，不再有这类问题。{note}", NeedsCheck = true, Advice = "请连同引导语一起核对。" };
        }

        var why = old.Kind != @new.Kind ? "两稿的文种判断不同" : old.Pack != @new.Pack ? "两次审查所用的规则不同" : "别处的定义、程序条款或者审查日期有变化";
        return compared with
        {
            State = ComparisonState.Unchanged,
            Reason = $"文字没有改，新稿的审查没有再提示，多半因为{why}。{note}",
            NeedsCheck = true,
            Advice = Wanted(compared.Old!),
        };
    }

    private static string Also(Finding f, Finding g) => f.Rule == g.Rule ? "" : $"新稿主要按 {g.Rule} {g.Title} 列出。";

    private static string Wanted(Finding f) => f.Rewrite.Length > 0 ? $"建议改为：{f.Rewrite}" : "请修改或者删除。";

    // 只删不立，实际做法可能照旧：权益与家庭责任类的条款删了，要看有没有正面规定。
    private static string AfterDeletion(Finding f) => f.Rule.Length > 0 && f.Rule[0] is 'A' or 'B' or 'C' or 'D' or 'H' && f.Scope.Length == 0
        ? "删除后没有正面规定的，实际做法可能照旧，建议同时写明" + (f.Rewrite.Length > 0 ? $"：{f.Rewrite}" : "平等享有。")
        : "";

    private static string Place(Finding f) => f.Address.Length > 0 ? f.Address : "全文";

    private static string Name(string reason) => reason switch
    {
        "X1" => "禁止性、保护性表述",
        "X2" => "引用、列举、沿革、标题",
        "X3" => "积极措施",
        "X4" => "生理保护",
        "X5" => "法定例外",
        "X6" => "中性条件男女同等适用",
        "X7" => "描述、统计、服务对象列举",
        "X8" => "双向称谓",
        "X9" => "当事人自愿、协商、遗嘱",
        _ => reason,
    };
}
