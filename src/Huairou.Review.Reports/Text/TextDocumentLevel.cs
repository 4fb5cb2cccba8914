using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Text;

/// <summary>文本报告中看整份文件得出的三节：应有而未见、规划指标比对、规划条目覆盖。没有内容的一节不写。</summary>
internal sealed class TextDocumentLevel(TextCanvas canvas, ReviewResult result)
{
    private const int Indent = 2;

    /// <summary>写出。</summary>
    public void Write()
    {
        Omissions();
        Indicators();
        Coverage();
    }

    private void Omissions()
    {
        if (result.Omissions.Count == 0)
        {
            return;
        }

        Head($"应有而未见（{result.Omissions.Count}）", "这类文件应当写而没有写的内容；是否另有专门文件，请审查人核对。");
        foreach (var o in result.Omissions)
        {
            canvas.Blank();
            canvas.Line(canvas.Paint($"[{o.Severity.ToChinese()}]", o.Severity == Severity.Advice ? TextCanvas.Cyan : TextCanvas.Yellow) + $" {o.Rule} {o.Title}" + (o.Scope.Length > 0 ? "　合法性提示，不影响结论" : ""));
            canvas.Line(o.Why, Indent, "所见　　　");
            canvas.Line(o.Suggestion, Indent, $"建议补在{(o.Place.Length > 0 ? o.Place : "文末")}　");
            foreach (var basis in o.Basis)
            {
                canvas.Line($"《{basis.Law}》{basis.Article}", Indent, "依据　　　");
            }

            if (o.Basis.Count == 0 && o.BasisNote.Length > 0)
            {
                canvas.Line(o.BasisNote, Indent, "依据　　　");
            }
        }
    }

    private void Indicators()
    {
        if (result.Indicators.Count == 0)
        {
            return;
        }

        Head($"规划指标比对（{result.Indicators.Count}）", "");
        foreach (var i in result.Indicators)
        {
            canvas.Line($"[{i.Status}] {i.Message}（规划：{i.Plan}；文中：{i.Draft}）", Indent, i.Address + "　");
        }
    }

    private void Coverage()
    {
        if (result.Coverage.Count == 0)
        {
            return;
        }

        Head($"规划条目覆盖（{result.Coverage.Select(static c => c.Criterion).Distinct(StringComparer.Ordinal).Count()} 条）", "");
        foreach (var relation in Wording.Relations)
        {
            foreach (var row in result.Coverage.Where(c => c.Relation == relation).GroupBy(static c => c.Criterion, StringComparer.Ordinal))
            {
                var places = string.Join('、', row.Select(static c => c.Address).Where(static a => a.Length > 0).Distinct(StringComparer.Ordinal));
                var note = string.Join('；', row.Select(static c => c.Note).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal));
                canvas.Line($"{row.Key} {row.First().Title}" + (places.Length > 0 ? $"：{places}" : "") + (note.Length > 0 ? $"（{note}）" : ""), Indent, relation + "　");
            }
        }
    }

    private void Head(string title, string remark)
    {
        canvas.Blank();
        canvas.Line(canvas.Paint($"── {title}", TextCanvas.Bold) + (remark.Length > 0 ? "　" + remark : ""));
    }
}
