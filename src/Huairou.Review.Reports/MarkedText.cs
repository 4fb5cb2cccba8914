using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports;

/// <summary>条款文字的一小段：要么没有问题，要么属于一处或几处意见。</summary>
/// <param name="Text">文字。</param>
/// <param name="Findings">覆盖这一段的意见，按文中次序；没有时为空。</param>
internal sealed record MarkedPiece(string Text, IReadOnlyList<Finding> Findings);

/// <summary>按意见的起止把条款切成小段，相互重叠的意见也能各自标出。</summary>
internal static class MarkedText
{
    /// <summary>切分。各段相接，连起来就是原文。</summary>
    /// <param name="text">条款文字。</param>
    /// <param name="findings">本条款的意见。</param>
    public static IReadOnlyList<MarkedPiece> Split(string text, IReadOnlyList<Finding> findings)
    {
        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var finding in findings)
        {
            cuts.Add(Math.Clamp(finding.Start, 0, text.Length));
            cuts.Add(Math.Clamp(finding.End, 0, text.Length));
        }

        var pieces = new List<MarkedPiece>();
        var from = 0;
        foreach (var to in cuts.Where(c => c > 0))
        {
            pieces.Add(new MarkedPiece(text[from..to], [.. findings.Where(f => f.Start <= from && to <= f.End)]));
            from = to;
        }

        return pieces;
    }
}
