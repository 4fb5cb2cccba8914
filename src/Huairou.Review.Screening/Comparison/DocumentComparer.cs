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
    public static ComparisonResult Compare(ReviewResult old, ReviewResult @new, IReadOnlyList<ReviewResult>? before = null, bool oldIsResultOnly = false)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        before ??= [];
        var clauses = ClauseAligner.Align(old.Clauses, @new.Clauses);
        var matcher = FindingMatcher.Match(clauses, old.Findings, @new.Findings);
        var judge = new FindingJudge(old, @new, clauses, oldIsResultOnly);
        var findings = old.Findings.Select((f, i) => judge.Judge(f, matcher.Matches[i])).ToList();
        findings.AddRange(Fresh(old, @new, before, clauses, matcher));
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
            Omissions = OmissionComparer.Compare(old, @new, before, written),
            Clauses = changes,
            Summary = Summarise(numbered),
            Notices = [.. Notices(old, @new, before, oldIsResultOnly)],
        };
    }

    /// <summary>这处问题是否计入整改率：建议与不确定的不计。</summary>
    public static bool Counts(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Certainty != Certainty.Uncertain && finding.Severity != Severity.Advice;
    }

    // 没有来历的新问题：更早的稿子里有过的是反弹，其余是新增。
    private static IEnumerable<ComparedFinding> Fresh(ReviewResult old, ReviewResult @new, IReadOnlyList<ReviewResult> before, ClauseAlignment clauses, FindingMatcher matcher)
    {
        var fresh = Enumerable.Range(0, @new.Findings.Count).Where(j => !matcher.Explained[j]).ToArray();
        if (fresh.Length == 0)
        {
            yield break;
        }

        // 离得最近的一稿在前。
        var earlier = before.Reverse().Select(b => (Result: b, Found: Earlier(b, @new))).ToArray();
        var known = old.Findings.Where(static f => f.ProblemId.Length > 0).Select(static f => f.ProblemId).ToHashSet(StringComparer.Ordinal);
        foreach (var j in fresh)
        {
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
            var source = earlier.FirstOrDefault(e => e.Found[j] is not null);
            if (source.Found?[j] is { } first)
            {
                var was = first.Address.Length > 0 ? first.Address : "全文";
                yield return compared with { State = ComparisonState.Relapsed, Earlier = first, Reason = $"{source.Result.File}的{was}有这个问题（“{first.Quote}”），{old.File}已经改掉，新稿又写回{place}。" };
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

    private static Finding?[] Earlier(ReviewResult first, ReviewResult @new)
    {
        var matcher = FindingMatcher.Match(ClauseAligner.Align(first.Clauses, @new.Clauses), first.Findings, @new.Findings);
        var found = new Finding?[@new.Findings.Count];
        for (var i = 0; i < first.Findings.Count; i++)
        {
            foreach (var match in matcher.Matches[i])
            {
                found[match.New] ??= first.Findings[i];
            }
        }

        return found;
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
        var (total, notCounted) = (0, 0);
        foreach (var problem in findings.GroupBy(static f => f.Number))
        {
            if (!problem.Any(static f => Counts(f.Main)))
            {
                notCounted += problem.First().Old is null ? 0 : 1;
                continue;
            }

            var state = problem.Max(static f => f.State);
            counts[state] = counts.GetValueOrDefault(state) + 1;
            total += problem.First().Old is null ? 0 : 1;
        }

        return new ComparisonSummary(total, counts.GetValueOrDefault(ComparisonState.Resolved), counts, notCounted);
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

        foreach (var result in before.Append(old).Append(@new).Where(static r => r.Reading.Trust == ReadingTrust.Partial))
        {
            yield return $"{result.File}有内容没有读到或者疑似乱码，没有读到的部分没有比较，请对照原件。";
        }
    }
}
