using Huairou.Review.Reports.Papers;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Annotated;

/// <summary>题目处的一条批注：整份文件的结论、数目、日期与状态，以及读者看批注前要知道的事。</summary>
internal static class TitleNote
{
    private const int ListLimit = 6;
    private const int FieldLimit = 900;

    /// <summary>写。</summary>
    /// <param name="result">审查结果。</param>
    /// <param name="groups">编好号的问题。</param>
    /// <param name="signature">署名。</param>
    /// <param name="places">圈出的问题处数。</param>
    /// <param name="remarks">关于批注版自身要交代的话。</param>
    public static IReadOnlyList<CommentLine> Lines(ReviewResult result, ProblemGroups groups, Signature signature, int places, IEnumerable<string> remarks)
    {
        string Reviewed(string text) => signature.IsReviewed ? text.Replace("疑似", "", StringComparison.Ordinal) : text;
        var lines = new List<CommentLine> { new("", "性别平等与儿童优先审查　总体意见", IsHead: true) };
        FindingNote.Field(lines, "文件", $"{result.File}，文种：{result.Kind}" + (result.KindEvidence.Length > 0 ? $"（{result.KindEvidence.TrimEnd('。')}）" : ""));
        FindingNote.Field(lines, "结论", Reviewed(Wording.Verdict(result.Verdict)));
        var counts = groups.All.Where(static g => g.Problems.Count > 0).Select(g => $"{Reviewed(g.Title)} {g.Problems.Count}").ToList();
        FindingNote.Field(lines, "问题数", (counts.Count > 0 ? string.Join("，", counts) + $"；共 {places} 处" : "没有列出问题") + $"。应有而未见 {result.Omissions.Count} 项；已核查未列为问题 {result.Cleared.Count} 处，不在此批注。");
        FindingNote.Field(lines, ExemptedWording.Name, Exempted(result));
        FindingNote.Field(lines, "不再适用的豁免", List([.. result.ExemptionNotices.Select(n => ExemptedWording.Lapsed(result, n))]));
        FindingNote.Field(lines, "审查日期", $"{result.Date}，依据以此日施行的文本为准。");
        FindingNote.Field(lines, "状态", signature.IsReviewed ? $"已由{signature.Reviewer}复核并确认。" : "机器初筛意见，一律为“疑似”，没有经人复核；经审查人署名确认后才是结论。");
        if (result.Scope is { } scope)
        {
            FindingNote.Field(lines, Wording.Scope(scope.InScope), scope.Reason);
        }

        FindingNote.Field(lines, "规划指标比对", List([.. result.Indicators.Select(static i => $"{i.Address}　{i.Status}：{i.Message}")]));
        FindingNote.Field(lines, "读取", Wording.Trust(result.Reading.Trust) + "。" + Wording.TrustMeaning(result.Reading.Trust) + string.Concat(result.Reading.Notices.Take(ListLimit).Select(static n => "\n· " + n.Message)));
        lines.AddRange(remarks.Select(static r => new CommentLine("批注版说明", r)));
        return [.. lines.Select(static l => l with { Text = XmlText.Cap(l.Text, FieldLimit, "……（过长，其余见审查报告）") })];
    }

    private static string Exempted(ReviewResult result) => result.Exempted.Count == 0
        ? ""
        : $"{result.Exempted.Count} 处意见由审查人决定保留，不计入结论与问题数，原处另有批注，题头写“{ExemptedWording.Name}”。{ExemptedWording.Unlawful(result)}";

    private static string List(IReadOnlyList<string> items) => items.Count == 0
        ? ""
        : string.Concat(items.Take(ListLimit).Select(static i => "\n· " + i)).TrimStart('\n') + (items.Count > ListLimit ? $"\n· 另有 {items.Count - ListLimit} 项，见审查报告" : "");
}
