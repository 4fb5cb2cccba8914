using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>遗漏的复核：旧稿应有而未见的，新稿补了没有。</summary>
internal static class OmissionComparer
{
    // 新写的条款与建议补充的文字有三成字对相同，才说补在那里。
    private const double Answers = 0.3;

    /// <summary>比较。</summary>
    /// <param name="old">旧稿。</param>
    /// <param name="new">新稿。</param>
    /// <param name="before">更早的稿子。</param>
    /// <param name="record">台账对这份文件的记载。</param>
    /// <param name="written">新写的或者改写的条款。</param>
    public static IReadOnlyList<ComparedOmission> Compare(ReviewResult old, ReviewResult @new, IReadOnlyList<ReviewResult> before, RectificationRecord? record, IReadOnlyList<Clause> written)
    {
        bool Recorded(string rule) => record?.CorrectedOmissions.Contains(rule) == true;

        var items = new List<ComparedOmission>();
        foreach (var o in old.Omissions)
        {
            var n = @new.Omissions.FirstOrDefault(n => n.Rule == o.Rule);
            items.Add(n is null ? Filled(o, old, @new, written)
                : Recorded(o.Rule) ? new(ComparisonState.Relapsed, o, n, $"“{record!.Source}”记为已经补写，新稿仍然没有。")
                : n.Severity < o.Severity ? new(ComparisonState.Weakened, o, n, $"仍然没有写，档次由{o.Severity.ToChinese()}降为{n.Severity.ToChinese()}。")
                : new(ComparisonState.Unchanged, o, n, "新稿仍然没有写。"));
        }

        foreach (var n in @new.Omissions.Where(n => old.Omissions.All(o => o.Rule != n.Rule)))
        {
            var relapsed = before.Any(b => b.Omissions.Any(o => o.Rule == n.Rule));
            items.Add(Recorded(n.Rule)
                ? new(ComparisonState.Relapsed, null, n, $"“{record!.Source}”记为已经补写，新稿又没有了。")
                : relapsed
                ? new(ComparisonState.Relapsed, null, n, "更早的一稿没有写，上一稿已经补上，新稿又没有了。")
                : new(ComparisonState.Added, null, n, "旧稿有这方面的内容或者不需要，新稿没有。"));
        }

        return items;
    }

    private static ComparedOmission Filled(Omission o, ReviewResult old, ReviewResult @new, IReadOnlyList<Clause> written)
    {
        if (old.Kind != @new.Kind)
        {
            return new(ComparisonState.Resolved, o, null, $"新稿按{@new.Kind}审查，不再要求这项内容；请核对文种。");
        }

        var wanted = ClauseSignature.Of(o.Suggestion);
        var best = written.Select(c => (Clause: c, Share: wanted.Likeness(ClauseSignature.Of(c.Text)))).OrderByDescending(static x => x.Share).FirstOrDefault();
        return new(ComparisonState.Resolved, o, null, best.Share >= Answers ? $"已补写，见{best.Clause.Address}。" : "新稿已有这方面的内容，或者引起这一要求的条款已经改写。");
    }
}
