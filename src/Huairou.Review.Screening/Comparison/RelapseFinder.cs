using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>认反弹：新稿的问题，台账记为已改，或者更早的稿子里有过。</summary>
internal sealed class RelapseFinder
{
    private readonly ReviewResult _old;
    private readonly RectificationRecord? _record;
    private readonly Dictionary<Finding, Finding> _recorded = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Finding, RecordedFinding> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<(ReviewResult Result, Dictionary<Finding, Finding> Found)[]> _before;

    /// <summary>准备。</summary>
    public RelapseFinder(ReviewResult old, ReviewResult @new, IReadOnlyList<ReviewResult> before, RectificationRecord? record)
    {
        (_old, _record) = (old, record);

        // 离得最近的一稿在前；没有新问题时不用比。
        _before = new(() => [.. before.Reverse().Select(b => (b, Earlier(ClauseAligner.Align(b.Clauses, @new.Clauses), b.Findings, @new.Findings)))]);
        if (record is null || !record.Findings.Any(static f => f.Corrected))
        {
            return;
        }

        foreach (var row in record.Findings.Where(static f => f.Corrected))
        {
            _rows.Add(row.Finding, row);
        }

        foreach (var (now, was) in Earlier(ClauseAligner.Align(record.Clauses, @new.Clauses), [.. record.Findings.Select(static f => f.Finding)], @new.Findings))
        {
            if (_rows.ContainsKey(was))
            {
                _recorded.Add(now, was);
            }
        }
    }

    /// <summary>旧稿没有的新问题是不是反弹；不是时为 null。</summary>
    /// <param name="finding">新问题。</param>
    /// <param name="place">它在新稿的所在。</param>
    public (Finding Earlier, int? Row, string Reason)? Find(Finding finding, string place)
    {
        if (_recorded.TryGetValue(finding, out var recorded))
        {
            return (recorded, _rows[recorded].Row, $"{Record(recorded)}，{_old.File}也没有，新稿又写进{place}。");
        }

        foreach (var (result, found) in _before.Value)
        {
            if (found.TryGetValue(finding, out var first))
            {
                return (first, null, $"{result.File}的{Place(first)}有这个问题（“{first.Quote}”），{_old.File}已经改掉，新稿又写回{place}。");
            }
        }

        return null;
    }

    /// <summary>旧稿的问题新稿还在、而台账记为已改的，改判为反弹。</summary>
    public ComparedFinding Recorded(ComparedFinding compared)
    {
        var now = compared.New.FirstOrDefault(_recorded.ContainsKey);
        return now is null ? compared : compared with
        {
            State = ComparisonState.Relapsed,
            Earlier = _recorded[now],
            LedgerRow = _rows[_recorded[now]].Row,
            Reason = $"{Record(_recorded[now])}，新稿仍有。{compared.Reason}请核对是当初没有改到位，还是改后又写回。",
            NeedsCheck = true,
        };
    }

    private string Record(Finding recorded) => $"“{_record!.Source}”{_rows[recorded].Label}（{Place(recorded)}）记为已改";

    private static string Place(Finding f) => f.Address.Length > 0 ? f.Address : "全文";

    private static Dictionary<Finding, Finding> Earlier(ClauseAlignment clauses, IReadOnlyList<Finding> first, IReadOnlyList<Finding> now)
    {
        var matcher = FindingMatcher.Match(clauses, first, now);
        var found = new Dictionary<Finding, Finding>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < first.Count; i++)
        {
            foreach (var match in matcher.Matches[i])
            {
                found.TryAdd(now[match.New], first[i]);
            }
        }

        return found;
    }
}
