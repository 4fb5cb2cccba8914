using System.Globalization;
using System.Text;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Feedback;

/// <summary>读回结果给人看的样子。</summary>
public static class FeedbackText
{
    /// <summary>一份表。</summary>
    public static string Render(FeedbackImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var text = new StringBuilder();
        var source = import.Form.Source.Length > 0 ? $"（{import.Form.Source}）" : "";
        Line(text, $"{import.Form.File}{source}");
        Line(text, $"  共 {import.Rows.Count + import.Form.Missing.Count} 项，已答 {import.Answered} 项：采纳 {import.Adopted}，部分采纳 {import.Partial}，不采纳 {import.Rejected}；未答 {import.Open} 项");
        Line(text, $"  采纳率 {Percent(import.AdoptionRate)}（采纳÷已答），部分采纳 {Percent(import.PartialRate)}");
        Section(text, "  填写有毛病的", import.Rows.Where(r => r.Errors.Count > 0).SelectMany(r => r.Errors.Select(e => $"{Place(r)}：{e}")));
        Section(text, "  修改后仍有问题的", import.Rows.SelectMany(r => r.Remaining.Select(f => Problem(r, f))));
        Section(text, "  修改后新出现问题的", import.Rows.SelectMany(r => r.Fresh.Select(f => Problem(r, f))));
        Section(text, "  没有答的", import.Rows.Where(r => r.IsOpen).Select(r => $"{Place(r)} {r.Row.Type}".TrimEnd())
            .Concat(import.Form.Missing.Select(k => $"交回的表里缺一行（标识 {k}）")));
        return text.ToString();
    }

    /// <summary>几份表的合计。</summary>
    public static string Total(IReadOnlyList<FeedbackImport> imports)
    {
        var answered = imports.Sum(i => i.Answered);
        var adopted = imports.Sum(i => i.Adopted);
        var rate = answered == 0 ? (double?)null : (double)adopted / answered;
        return string.Create(CultureInfo.InvariantCulture, $"合计 {imports.Count} 份表：已答 {answered} 项，采纳 {adopted}，部分采纳 {imports.Sum(i => i.Partial)}，不采纳 {imports.Sum(i => i.Rejected)}，未答 {imports.Sum(i => i.Open)}；采纳率 {Percent(rate)}\n");
    }

    private static string Place(FeedbackChecked row)
    {
        var label = row.Row.Label.Length > 0 ? $"第{row.Row.Label}项" : "";
        var address = row.Row.Address.Length > 0 ? row.Row.Address : row.Row.Label.Length > 0 ? "" : $"标识 {row.Row.Answer.Key}";
        return $"{label} {address}".Trim();
    }

    private static string Problem(FeedbackChecked row, Finding f) =>
        $"{Place(row)}：“{f.Quote}”疑似{f.Severity.ToChinese()}，{f.Rule} {f.Title}。{f.Why}";

    private static string Percent(double? rate) => rate is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.#}%") : "——（没有已答的）";

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count == 0)
        {
            return;
        }

        Line(text, $"{title}（{list.Count}）");
        foreach (var line in list)
        {
            Line(text, "    " + line.ReplaceLineEndings(" "));
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
