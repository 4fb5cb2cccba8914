using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Findings;

/// <summary>一处问题文字只出一条意见：重叠的候选并成一组，选主类型，其余作副标签。</summary>
internal static class FindingMerger
{
    // 判断主类型时，越权、程序、引用类让位于内容违法（taxonomy 0 节之 2）。
    private static readonly string[] Legality = ["A11", "N01", "N02", "N04", "N05", "N07"];

    /// <summary>一组候选：主候选在前。</summary>
    public static List<List<Candidate>> Group(List<Candidate> candidates)
    {
        var groups = new List<List<Candidate>>();
        foreach (var candidate in candidates.OrderBy(static c => c.Own.Start).ThenBy(static c => c.Own.End))
        {
            var group = groups.Find(g => g.Exists(c => c.Own.Overlaps(candidate.Own)));
            if (group is null)
            {
                groups.Add([candidate]);
            }
            else
            {
                group.Add(candidate);
            }
        }

        foreach (var group in groups)
        {
            Order(group);
            group[0] = WithWholeSpan(group);
        }

        return groups;
    }

    // 同一页的几个框架各看到一截：问题文字取它们合起来的一段，读起来完整。
    private static Candidate WithWholeSpan(List<Candidate> group)
    {
        var main = group[0];
        var span = main.Own;
        foreach (var other in group)
        {
            if (other.Page.Id == main.Page.Id && other.Own.Overlaps(span))
            {
                span = span.Hull(other.Own);
            }
        }

        return main with { Own = span };
    }

    private static void Order(List<Candidate> group)
    {
        var ids = group.Select(static c => c.Page.Id).ToHashSet(StringComparer.Ordinal);
        group.Sort((a, b) =>
        {
            var certain = (a.Certainty == Certainty.Uncertain).CompareTo(b.Certainty == Certainty.Uncertain);
            if (certain != 0)
            {
                return certain;
            }

            var legality = IsLegality(a).CompareTo(IsLegality(b));
            if (legality != 0)
            {
                return legality;
            }

            var yields = Yields(a, ids).CompareTo(Yields(b, ids));
            if (yields != 0)
            {
                return yields;
            }

            var priority = a.Page.Priority.CompareTo(b.Page.Priority);
            if (priority != 0)
            {
                return priority;
            }

            var severity = b.Severity.CompareTo(a.Severity);
            if (severity != 0)
            {
                return severity;
            }

            var confidence = b.Confidence.CompareTo(a.Confidence);
            if (confidence != 0)
            {
                return confidence;
            }

            // 槽多的更具体；再短者更准；最后按编号，保证结果确定。
            var slots = b.Match.Slots.Count.CompareTo(a.Match.Slots.Count);
            if (slots != 0)
            {
                return slots;
            }

            var length = a.Own.Length.CompareTo(b.Own.Length);
            return length != 0 ? length : string.CompareOrdinal(a.Page.Id, b.Page.Id);
        });
    }

    /// <summary>是否合法性（越权、程序、引用）意见。</summary>
    public static bool IsLegality(string rule) => Legality.Contains(rule, StringComparer.Ordinal);

    /// <summary>是否影响结论：不是合法性意见，也不是不确定、建议。</summary>
    public static bool Decides(Candidate candidate) =>
        !IsLegality(candidate) && candidate.Certainty != Certainty.Uncertain && candidate.Severity != Severity.Advice;

    private static bool IsLegality(Candidate candidate) => IsLegality(candidate.Page.Id);

    private static bool Yields(Candidate candidate, HashSet<string> ids) => candidate.Page.Yields.Any(ids.Contains);
}
