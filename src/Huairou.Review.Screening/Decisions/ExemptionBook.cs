using System.Globalization;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Decisions;

/// <summary>把豁免用到审查结果上，并记住哪些豁免派上了用场。逐份依次使用，不是线程安全的。</summary>
public sealed class ExemptionBook
{
    private readonly HashSet<ExemptionEntry> _met = new(ReferenceEqualityComparer.Instance);

    /// <summary>到目前为止没有遇到所指文件或者条款的豁免，次序不变。</summary>
    public IEnumerable<ExemptionEntry> Unmet(IEnumerable<ExemptionEntry> entries) => entries.Where(e => !_met.Contains(e));

    /// <summary>除去已豁免的意见，重算结论；豁免自身的问题写成提示。</summary>
    /// <param name="result">审查结果。</param>
    /// <param name="entries">写明是这份文件的，以及没有写文件的豁免。</param>
    /// <param name="only">本次只审查这一份：没有写文件名的豁免也应当在这里找到条款。</param>
    public ReviewResult Apply(ReviewResult result, IReadOnlyList<ExemptionEntry> entries, bool only)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            return result;
        }

        var date = DateOnly.ParseExact(result.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var ids = result.Clauses.Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        var granted = new Dictionary<object, Exempted>(ReferenceEqualityComparer.Instance);
        var notices = new List<ExemptionNotice>();
        foreach (var same in entries.GroupBy(static e => (e.ClauseId, e.Rule)))
        {
            var list = same.Where(e => e.File.Length > 0 || only || ids.Contains(e.ClauseId)).ToList();
            if (list.Count == 0)
            {
                continue;
            }

            _met.UnionWith(list);
            Judge(result, list, ids, date, granted, notices);
        }

        return Without(result, granted, notices);
    }

    private static void Judge(ReviewResult result, List<ExemptionEntry> list, HashSet<string> ids, DateOnly date, Dictionary<object, Exempted> granted, List<ExemptionNotice> notices)
    {
        var first = list[0];
        var whole = first.ClauseId == ExemptionEntry.WholeDocument;
        if (!whole && !ids.Contains(first.ClauseId))
        {
            notices.AddRange(list.Select(static e => new ExemptionNotice("clause-gone", e, "所指的条款已经改动或者删除，豁免不再适用；条款改写后仍要保留的，请重新豁免。")));
            return;
        }

        var findings = whole ? [] : result.Findings.Where(f => f.ClauseId == first.ClauseId && f.Rule == first.Rule).ToList();
        var omissions = whole ? result.Omissions.Where(o => o.Rule == first.Rule).ToList() : [];
        if (findings.Count + omissions.Count == 0)
        {
            notices.AddRange(list.Select(static e => new ExemptionNotice("finding-gone", e, "这一处已经没有这一类意见，豁免可以从清单中删去。")));
            return;
        }

        // 同一处先后豁免过几次的，只要有一次还有效就算豁免，旧的不再提示。
        var current = list.Where(e => e.Date <= date && (e.Until is null || date <= e.Until)).ToList();
        if (current.Count == 0)
        {
            notices.AddRange(list.Select(e => e.Date > date
                ? new ExemptionNotice("not-yet", e, $"豁免自 {Day(e.Date)} 起生效，审查日期是 {Day(date)}，意见照列。")
                : new ExemptionNotice("expired", e, $"豁免已于 {Day(e.Until!.Value)} 到期，意见重新列出；仍要保留的，请重新审查后续期。")));
            return;
        }

        foreach (var (item, severity) in findings.Select(static f => ((object)f, f.Severity)).Concat(omissions.Select(static o => ((object)o, o.Severity))))
        {
            if (current.FirstOrDefault(e => e.Level is null || severity <= e.Level) is { } entry)
            {
                granted.Add(item, new Exempted(entry, item as Finding, item as Omission));
            }
            else
            {
                var latest = current[^1];
                notices.Add(new ExemptionNotice("upgraded", latest, $"豁免时的档次是{latest.Level!.Value.ToChinese()}，现在是{severity.ToChinese()}，豁免不再适用，意见照列；请重新审查。"));
            }
        }
    }

    private static ReviewResult Without(ReviewResult result, Dictionary<object, Exempted> granted, List<ExemptionNotice> notices)
    {
        if (granted.Count == 0)
        {
            return result with { ExemptionNotices = notices };
        }

        var findings = result.Findings.Where(f => !granted.ContainsKey(f)).ToList();
        return result with
        {
            Findings = findings,
            Omissions = [.. result.Omissions.Where(o => !granted.ContainsKey(o))],
            Exempted = [.. result.Findings.Concat<object>(result.Omissions).Where(granted.ContainsKey).Select(i => granted[i])],
            ExemptionNotices = notices,
            Coverage = [.. result.Coverage.Select(c => Marked(c, findings, granted.Values))],
            Verdict = Verdicts.Of(findings),
        };
    }

    // 条目覆盖说的是文稿写了什么，不因豁免而改；只是抵触全由已豁免的意见而来时注明。
    private static CoverageItem Marked(CoverageItem item, List<Finding> left, IEnumerable<Exempted> gone)
    {
        bool Contradicts(Finding? f) => f is not null && f.Address == item.Address && f.Criteria.Contains(item.Criterion, StringComparer.Ordinal);

        return item.Relation == "抵触" && gone.Any(e => Contradicts(e.Finding)) && !left.Any(Contradicts)
            ? item with { Note = item.Note.Length > 0 ? item.Note + "；该处意见已豁免" : "该处意见已豁免" }
            : item;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
