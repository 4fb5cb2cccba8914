using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Annotated;

/// <summary>一项遗漏的批注文字。</summary>
internal static class OmissionNote
{
    private const int FieldLimit = 600;

    /// <summary>写。</summary>
    /// <param name="omission">遗漏。</param>
    /// <param name="number">第几项遗漏，从 1 起。</param>
    /// <param name="signature">署名。</param>
    /// <param name="remark">关于位置要交代的话。</param>
    public static IReadOnlyList<CommentLine> Lines(Omission omission, int number, Signature signature, string remark)
    {
        var grade = omission.Scope.Length > 0 ? "合法性提示，不影响性别平等结论" : omission.Severity == Severity.Advice ? "建议" : signature.Suspected(omission.Severity.ToChinese());
        var lines = new List<CommentLine> { new("", $"应有而未见{number}　{grade}　{omission.Rule} {omission.Title}", IsHead: true) };
        FindingNote.Field(lines, "所见", omission.Why);
        FindingNote.Field(lines, "建议补在", omission.Place.Length > 0 ? omission.Place : "文末");
        FindingNote.Field(lines, "建议补充", omission.Suggestion);
        FindingNote.Basis(lines, omission.Basis, omission.BasisNote);
        FindingNote.Field(lines, "规划条目", string.Join("、", omission.Criteria));
        FindingNote.Field(lines, "说明", remark);
        lines.Add(new CommentLine("状态", signature.IsReviewed ? $"已由{signature.Reviewer}复核。" : "机器初筛意见，未经复核；是否另有专门文件，请审查人核对。"));
        return [.. lines.Select(l => l with { Text = XmlText.Cap(l.Text, FieldLimit, $"……（过长，其余见审查报告的“应有而未见”）") })];
    }
}
