using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Screening.Rules;

namespace Huairou.Review.Screening.Findings;

/// <summary>表格一行的头一格只写明是谁（“再婚妇女的随母子女”）。同一行别的格子（“不予分配”）已经报了问题，头一格上的模型提示说的是同一件事，不再另报。</summary>
internal static class RowHeads
{
    /// <summary>去掉头一格上重复的模型提示。</summary>
    /// <param name="screened">有意见的条款，按先后。</param>
    public static List<(Clause Clause, IReadOnlyList<Finding> Findings, ClauseExtras Extras)> WithoutEchoes(List<(Clause Clause, IReadOnlyList<Finding> Findings, ClauseExtras Extras)> screened)
    {
        var rows = screened
            .Where(static s => s.Clause.Cell is { RowHead.Length: > 0 } && s.Findings.Any(Verdicts.Counts))
            .Select(static s => (s.Clause.Cell!.Table, s.Clause.Cell.Row, s.Clause.Cell.RowHead))
            .ToHashSet();
        return rows.Count == 0 ? screened : screened.ConvertAll(s => s.Clause.Cell is { } cell && rows.Contains((cell.Table, cell.Row, s.Clause.Text))
            ? (s.Clause, [.. s.Findings.Where(static f => f.Source != FindingSource.Classifier)], s.Extras)
            : s);
    }
}
