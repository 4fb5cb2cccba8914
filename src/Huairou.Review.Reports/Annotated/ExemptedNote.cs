using Huairou.Review.Reports.Papers;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Annotated;

/// <summary>一处已豁免的意见的批注：原处照样批出，看批注的人知道这里查到过什么、谁决定保留、凭什么、到哪天为止。</summary>
internal static class ExemptedNote
{
    private const int FieldLimit = 600;

    /// <summary>写。</summary>
    /// <param name="exempted">已豁免的意见。</param>
    /// <param name="index">第几处，从 0 起。</param>
    /// <param name="remark">关于位置要交代的话。</param>
    public static IReadOnlyList<CommentLine> Lines(Exempted exempted, int index, string remark)
    {
        var basis = exempted.Finding?.Basis ?? exempted.Omission!.Basis;
        var lines = new List<CommentLine>
        {
            new("", $"{ExemptedWording.Name}{index + 1}　{ExemptedWording.Degree(exempted.Severity)}　{exempted.Rule} {exempted.Title}", IsHead: true),
        };
        FindingNote.Field(lines, "位置", exempted.Address);
        FindingNote.Field(lines, "豁免理由", exempted.Entry.Reason);
        FindingNote.Field(lines, "豁免决定", ExemptedWording.Decision(exempted.Entry));
        FindingNote.Field(lines, "原意见", exempted.Why);
        FindingNote.Field(lines, "涉及条文", Citations.Articles(basis));
        FindingNote.Field(lines, "说明", remark);
        FindingNote.Field(lines, "状态", "由审查人决定保留，不计入问题与结论；条款或者档次有变、到期以后，意见重新列出。");
        return [.. lines.Select(static l => l with { Text = XmlText.Cap(l.Text, FieldLimit, "……（过长，其余见审查报告的“已豁免”）") })];
    }
}
