using System.Globalization;
using System.Text;
using Huairou.Review.Cli.Help;

namespace Huairou.Review.Cli.Evaluation;

/// <summary>给人看的评测结果。只有数字与标识，从不显示条款文字。</summary>
internal static class EvaluationText
{
    /// <summary>写成文字。</summary>
    /// <param name="report">评测结果。</param>
    /// <param name="listErrors">列出公开部分判错的标识。</param>
    public static string Render(EvaluationReport report, bool listErrors)
    {
        var text = new StringBuilder();
        text.Append($"标注：{report.File}　计分 {report.Parts[0].Metrics.Rows} 条，不计分（borderline）{report.Borderline} 条");
        text.Append(report.Excluded > 0 ? $"，按类别排除 {report.Excluded} 条\n" : "\n");
        text.Append("判为问题：结论为违法或不当。方括号内为 95% 区间（固定种子重抽）。\n");
        foreach (var part in report.Parts)
        {
            text.Append('\n').Append(part.Name).Append($"　{part.Metrics.Rows} 条，其中问题 {part.Metrics.Positives} 条\n");
            Line(text, "查准率", part.Metrics.Precision, part.Intervals.Precision);
            Line(text, "查全率", part.Metrics.Recall, part.Intervals.Recall);
            Line(text, "F1", part.Metrics.F1, part.Intervals.F1);
            Line(text, "查全 90% 时的查准率", part.Metrics.PrecisionAtRecall90, part.Intervals.PrecisionAtRecall90);
            text.Append($"  校准误差             {Number(part.CalibrationError)}\n");
            text.Append($"  误报 {part.Metrics.FalsePositives}，漏报 {part.Metrics.FalseNegatives}\n");
        }

        if (report.Span.Checked > 0)
        {
            text.Append($"\n定位：判对的问题中 {report.Span.Overlapping}/{report.Span.Checked} 条与标注的问题文字有重合，平均字符 F1 {Number(report.Span.MeanF1)}\n");
        }

        if (report.Type.Checked > 0)
        {
            text.Append($"定类型：判对的问题中主类型相同 {report.Type.Right}/{report.Type.Checked} 条，主副类型里有 {report.Type.Among}/{report.Type.Checked} 条\n");
        }

        text.Append("\n各档结论（行数，其中标为问题）\n");
        foreach (var v in report.Verdicts)
        {
            text.Append($"  {Pad(Name(v.Verdict), 24)} {v.Rows}  {v.Positives}\n");
        }

        text.Append("\n分类别（查准率、查全率、F1、条数）\n");
        foreach (var (category, m) in report.Categories.Select(c => (c.Category, c.Metrics)))
        {
            text.Append($"  {Pad(category, 24)} {Number(m.Precision)}  {Number(m.Recall)}  {Number(m.F1)}  {m.Rows}\n");
        }

        if (report.Types.Count > 0)
        {
            text.Append("\n分类型（查准率、查全率、F1、条数）\n");
            foreach (var (type, m) in report.Types.Select(c => (c.Category, c.Metrics)))
            {
                text.Append($"  {Pad(type, 24)} {Number(m.Precision)}  {Number(m.Recall)}  {Number(m.F1)}  {m.Rows}\n");
            }
        }

        if (listErrors)
        {
            text.Append("\n公开部分判错的行\n");
            foreach (var e in report.Errors)
            {
                text.Append($"  {e.Error}  {e.Id}  {e.Category}  {Number(e.Score)}  {e.Rules}\n");
            }
        }

        return text.ToString();
    }

    private static string Name(string verdict) => verdict switch { "violation" => "违法", "improper" => "不当", "advice" => "建议", _ => "无意见" };

    private static void Line(StringBuilder text, string name, double value, Interval interval) =>
        text.Append($"  {Pad(name, 20)} {Number(value)}  [{Number(interval.Low)}, {Number(interval.High)}]\n");

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));

    private static string Number(double value) => double.IsNaN(value) ? "  —  " : value.ToString("0.000", CultureInfo.InvariantCulture);
}
