using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Text;

/// <summary>文本报告中的已豁免与豁免提示；没有时不写。</summary>
internal sealed class TextDecisions(TextCanvas canvas, ReviewResult result)
{
    private const int Indent = 2;

    /// <summary>写出。</summary>
    public void Write()
    {
        if (result.Exempted.Count > 0)
        {
            Exempted();
        }

        if (result.ExemptionNotices.Count > 0)
        {
            canvas.Blank();
            canvas.Line(canvas.Paint($"── 豁免提示（{result.ExemptionNotices.Count}）", TextCanvas.Bold));
            foreach (var notice in result.ExemptionNotices)
            {
                canvas.Line(canvas.Paint(notice.Message, TextCanvas.Yellow), Indent, "· ");
            }
        }
    }

    private void Exempted()
    {
        canvas.Blank();
        canvas.Line(canvas.Paint($"── 已豁免（{result.Exempted.Count}）", TextCanvas.Bold) + "　审查人决定保留的意见，不计入结论。");
        var unlawful = result.Exempted.Count(static e => e.Severity == Severity.Unlawful);
        if (unlawful > 0)
        {
            canvas.Line(canvas.Paint(Wording.UnlawfulExempted(unlawful), TextCanvas.Yellow), Indent);
        }

        foreach (var e in result.Exempted)
        {
            canvas.Blank();
            canvas.Line($"{e.Address}　[{e.Severity.ToChinese()}] {e.Rule} {e.Title}", Indent);
            canvas.Line(e.Quote.Length > 0 ? $"“{e.Quote}”" : e.Why, Indent, e.Quote.Length > 0 ? "条款　　　" : "所见　　　");
            canvas.Line(e.Entry.Reason, Indent, "豁免理由　");
            canvas.Line(Wording.Exemption(e.Entry), Indent, "审查人　　");
        }
    }
}
