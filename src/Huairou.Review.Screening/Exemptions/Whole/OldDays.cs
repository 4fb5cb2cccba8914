namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整段记的是旧时的事：一开头就说旧时，没有说现在、说照办的。</summary>
internal sealed class OldDays : WholeExemption
{
    // 说旧时的词在这么多字以内。
    private const int Head = 8;

    public override string Id => "X2";

    public override string? Explain(WholeClause clause) =>
        X2Quotation.OldDays(clause.Text) is { } era && clause.Text.AsSpan(0, Math.Min(clause.Text.Length, Head)).IndexOf(era, StringComparison.Ordinal) >= 0
            ? $"整段记的是旧时的事（“{era}”）。"
            : null;
}
