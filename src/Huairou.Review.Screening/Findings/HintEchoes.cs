using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Screening.Rules;

namespace Huairou.Review.Screening.Findings;

/// <summary>同一件事只报一处：表格一行的头一格（“再婚妇女的随母子女”）只写明是谁，同一行别的格子（“不予分配”）已经报了问题的，头一格上的模型提示不再另报；引导语（“有下列情形之一的，暂不接收：”）管着的列项已经报了问题的，引导语上的模型提示也不再另报。规则的意见照列。</summary>
internal static class HintEchoes
{
    /// <summary>去掉重复的模型提示。</summary>
    /// <param name="screened">有意见的条款，按先后。</param>
    public static List<(Clause Clause, IReadOnlyList<Finding> Findings, ClauseExtras Extras)> Remove(List<(Clause Clause, IReadOnlyList<Finding> Findings, ClauseExtras Extras)> screened)
    {
        var counted = screened.Where(static s => s.Findings.Any(Verdicts.Counts)).Select(static s => s.Clause).ToArray();
        var rows = counted
            .Where(static c => c.Cell is { RowHead.Length: > 0 })
            .Select(static c => (c.Cell!.Table, c.Cell.Row, c.Cell.RowHead))
            .ToHashSet();
        var leadIns = counted.SelectMany(static c => c.LeadIns).ToHashSet(StringComparer.Ordinal);
        return screened.ConvertAll(s => leadIns.Contains(s.Clause.Text) || (s.Clause.Cell is { } cell && rows.Contains((cell.Table, cell.Row, s.Clause.Text)))
            ? (s.Clause, [.. s.Findings.Where(static f => f.Source != FindingSource.Classifier)], s.Extras)
            : s);
    }
}
