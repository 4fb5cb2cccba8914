using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html.Index;

/// <summary>索引中的一份文件：只留列表、筛选和图表要用的，不留全文，整批再大也放得下。</summary>
/// <param name="File">来源名称。</param>
/// <param name="Title">题目。</param>
/// <param name="Town">镇乡；认不出时为所在文件夹，再没有为“未分镇乡”。</param>
/// <param name="Village">村、社区；不知道时为空。</param>
/// <param name="Kind">文种。</param>
/// <param name="Verdict">结论短名。</param>
/// <param name="Counts">各组的问题数，次序同 <see cref="IndexRow.Groups"/>。</param>
/// <param name="Types">各类型的问题数，按编号。</param>
/// <param name="Omissions">应有而未见的项数。</param>
/// <param name="Reports">已写出的报告。</param>
internal sealed record IndexRow(
    string File,
    string Title,
    string Town,
    string Village,
    string Kind,
    string Verdict,
    IReadOnlyList<int> Counts,
    IReadOnlyList<(string Id, string Title, int Count)> Types,
    int Omissions,
    IReadOnlyList<WrittenReport> Reports)
{
    /// <summary>没有认出镇乡也没有文件夹的。</summary>
    public const string NoTown = "未分镇乡";

    /// <summary>问题的分组：短名与表头。</summary>
    public static IReadOnlyList<(string Key, string Name)> Groups { get; } =
        [("unlawful", "疑似违法"), ("improper", "疑似不当"), ("advice", "建议"), ("legality", "合法性提示"), ("uncertain", "不确定")];

    /// <summary>结论的说法：短名、文字。</summary>
    public static IReadOnlyList<(string Key, string Name)> Verdicts { get; } =
        [("violation", "有疑似违法"), ("improper", "有疑似不当"), ("advice", "只有建议"), ("none", "未发现问题")];

    /// <summary>由审查结局得到。</summary>
    public static IndexRow Of(ReviewOutcome outcome)
    {
        var result = outcome.Result!;
        var groups = new ProblemGroups(result.Findings);
        var place = PlaceNames.Of(outcome.File, result.Title);
        var types = groups.All.SelectMany(static g => g.Problems)
            .GroupBy(static p => p.Main.Rule, StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => (g.Key, g.First().Main.Title, g.Count()));
        return new IndexRow(
            outcome.File,
            result.Title,
            place.Town.Length > 0 ? place.Town : Folder(outcome.File),
            place.Village,
            result.Kind,
            result.Verdict,
            [.. Groups.Select(g => groups.Count(g.Key))],
            [.. types],
            result.Omissions.Count,
            outcome.Reports);
    }

    /// <summary>结论的文字。</summary>
    public static string VerdictName(string verdict) => Verdicts.FirstOrDefault(v => v.Key == verdict).Name ?? "未发现问题";

    private static string Folder(string file)
    {
        var slash = file.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? file[..slash] : NoTown;
    }
}
