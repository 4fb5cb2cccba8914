using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>整改复核：旧稿的每个问题在新稿里怎样了。纯函数，同样的输入得到同样的结果。</summary>
public static class DocumentComparer
{
    /// <summary>比较两稿。</summary>
    /// <param name="old">旧稿的审查结果。</param>
    /// <param name="new">新稿的审查结果。</param>
    /// <param name="before">更早的稿子，由早到晚；用来认出反弹。</param>
    /// <param name="oldIsResultOnly">旧稿来自过去的审查结果，只有出了问题的条款。</param>
    /// <param name="record">台账对这份文件的记载；用来认出记为已改而新稿仍有的。</param>
    public static ComparisonResult Compare(ReviewResult old, ReviewResult @new, IReadOnlyList<ReviewResult>? before = null, bool oldIsResultOnly = false, RectificationRecord? record = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        before ??= [];
        var clauses = ClauseAligner.Align(old.Clauses, @new.Clauses);
        var matcher = FindingMatcher.Match(clauses, old.Findings, @new.Findings);
        var judge = new FindingJudge(old, @new, clauses, oldIsResultOnly);
        var relapses = new RelapseFinder(old, @new, before, record);
        var findings = old.Findings.Select((f, i) => relapses.Recorded(judge.Judge(f, matcher.Matches[i]))).ToList();
        findings.AddRange(Fresh(old, @new, relapses, clauses, matcher));
        var numbered = Number(findings);
        var changes = ClauseChanges.Of(clauses);
        var written = changes.Where(static c => c.Kind is not (ClauseChangeKind.Same or ClauseChangeKind.Renumbered or ClauseChangeKind.Moved)).SelectMany(static c => c.New).ToArray();
        return new ComparisonResult
        {
            Old = old,
            New = @new,
            Before = before,
            OldIsResultOnly = oldIsResultOnly,
            Findings = numbered,
            Omissions = OmissionComparer.Compare(old, @new, before, record, written),
            Clauses = changes,
            Summary = Summarise(numbered),
            Record = record,
            Notices = [.. Notices(old, @new, before, oldIsResultOnly)],
        };
    }

    /// <summary>这处问题是否计入整改率：建议与不确定的不计。</summary>
    public static bool Counts(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Certainty != Certainty.Uncertain && finding.Severity != Severity.Advice;
    }

    // 没有来历的新问题：更早的稿子里有过的、台账记为已改的是反弹，其余是新增。
    private static IEnumerable<ComparedFinding> Fresh(ReviewResult old, ReviewResult @new, RelapseFinder relapses, ClauseAlignment clauses, FindingMatcher matcher)
    {
        var known = old.Findings.Where(static f => f.ProblemId.Length > 0).Select(static f => f.ProblemId).ToHashSet(StringComparer.Ordinal);
        for (var j = 0; j < @new.Findings.Count; j++)
        {
            if (matcher.Explained[j])
            {
                continue;
            }

            var g = @new.Findings[j];
            var place = g.Address.Length > 0 ? g.Address : "全文";
            var newClause = clauses.NewIndex.TryGetValue(g.ClauseId, out var n) ? clauses.New[n] : null;
            var compared = new ComparedFinding
            {
                Number = 0,
                State = ComparisonState.Added,
                New = [g],
                NewClauses = newClause is null ? [] : [newClause],
                OldClause = newClause is null ? null : clauses.OfNew(n).Select(l => clauses.Old[l.Old]).FirstOrDefault(),
                Reason = "",
                Advice = g.Rewrite.Length > 0 ? $"建议改为：{g.Rewrite}" : "请修改或者删除。",
            };
            if (relapses.Find(g, place) is { } relapse)
            {
                yield return compared with { State = ComparisonState.Relapsed, Earlier = relapse.Earlier, LedgerRow = relapse.Row, Reason = relapse.Reason };
                continue;
            }

            // 旧稿里由审查人决定保留的，条款一改豁免就失效，不是改出来的。
            if (compared.OldClause is { } lapsed && old.Exempted.Any(e => e.Finding?.ClauseId == lapsed.Id && e.Rule == g.Rule))
            {
                yield return compared with { Reason = $"旧稿{lapsed.Address}的这类意见已由审查人豁免，条款改写以后豁免不再适用，重新列出。", NeedsCheck = true };
                continue;
            }

            // 文字没有变而新稿才提示的，不是改出来的。
            if (newClause is not null && clauses.OfNew(n).FirstOrDefault() is { Kind: LinkKind.Same })
            {
                yield return compared with { Reason = "条款文字没有改，旧稿的审查没有提示，多半因为引导语、定义、文种或者规则有变化。", NeedsCheck = true };
                continue;
            }

            yield return compared with
            {
                Reason = known.Contains(g.ProblemId) ? $"旧稿别处已有同样的问题，新稿又写进{place}。"
                    : compared.OldClause is { } from ? $"由{from.Address}改写而来，旧稿没有这个问题。"
                    : $"{place}是新写的条款。",
            };
        }
    }

    private static List<ComparedFinding> Number(List<ComparedFinding> findings)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        var numbered = new List<ComparedFinding>(findings.Count);
        foreach (var f in findings)
        {
            // 新增的与旧问题同号而另算：整改率只看旧问题。
            var key = f.Main.ProblemId.Length > 0 ? (f.Old is null ? "+" : "-") + f.Main.ProblemId : "";
            if (key.Length == 0 || !numbers.TryGetValue(key, out var number))
            {
                number = ++next;
                if (key.Length > 0)
                {
                    numbers.Add(key, number);
                }
            }

            numbered.Add(f with { Number = number });
        }

        return numbered;
    }

    private static ComparisonSummary Summarise(List<ComparedFinding> findings)
    {
        var counts = new Dictionary<ComparisonState, int>();
        var (total, notCounted, relapsedInOld) = (0, 0, 0);
        foreach (var problem in findings.GroupBy(static f => f.Number))
        {
            if (!problem.Any(static f => Counts(f.Main)))
            {
                notCounted += problem.First().Old is null ? 0 : 1;
                continue;
            }

            var state = problem.Max(static f => f.State);
            counts[state] = counts.GetValueOrDefault(state) + 1;
            var wasThere = problem.First().Old is not null;
            total += wasThere ? 1 : 0;
            relapsedInOld += wasThere && state == ComparisonState.Relapsed ? 1 : 0;
        }

        return new ComparisonSummary(total, counts.GetValueOrDefault(ComparisonState.Resolved), counts, notCounted) { RelapsedInOld = relapsedInOld };
    }

    private static IEnumerable<string> Notices(ReviewResult old, ReviewResult @new, IReadOnlyList<ReviewResult> before, bool oldIsResultOnly)
    {
        if (oldIsResultOnly)
        {
            yield return "旧稿用的是过去的审查结果，只有列出问题的条款，没有全文：条款变动一览不完整；有旧稿文件的，请直接比较两份文件。";
        }

        if (old.Kind != @new.Kind)
        {
            yield return $"旧稿按{old.Kind}审查，新稿按{@new.Kind}审查：文种不同，所查的内容也不同，请用 --kind 指定同一文种再核对。";
        }

        if (old.Pack != @new.Pack)
        {
            yield return "两次审查所用的规则与语料不是同一版，有的变化可能来自规则，不是来自文稿。";
        }

        if (old.Date != @new.Date)
        {
            yield return $"旧稿的审查日期是 {old.Date}，新稿是 {@new.Date}，所依据的法律文本可能不同。";
        }

        var all = before.Append(old).Append(@new).ToArray();
        foreach (var result in all.Where(static r => r.Reading.PendingRevisions > 0))
        {
            yield return $"{result.File}有 {result.Reading.PendingRevisions} 处修订待定，比较用的是全部接受后的文字：打算加上的算在文稿里，打算删去的不算。";
        }

        if (old.Exempted.Count + @new.Exempted.Count > 0)
        {
            yield return $"旧稿 {old.Exempted.Count} 处、新稿 {@new.Exempted.Count} 处意见已由审查人豁免，没有列入比较。";
        }

        foreach (var result in all.Where(static r => r.Reading.Trust == ReadingTrust.Partial))
        {
            yield return $"{result.File}有内容没有读到或者疑似乱码，没有读到的部分没有比较，请对照原件。";
        }
    }
}
