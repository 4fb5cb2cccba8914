using System.Text;
using Huairou.Review.Reports.Text;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>text：在终端或纯文本中阅读的整改复核。先说要办的，再说已解决的。</summary>
/// <param name="style">样式。</param>
public sealed class TextComparisonWriter(TextStyle style) : IComparisonWriter
{
    private readonly ComparisonTotals _totals = new();

    /// <inheritdoc />
    public string Format => "text";

    /// <inheritdoc />
    public string FileSuffix => ".整改复核.txt";

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public void Begin(Stream output, int count) => _totals.Clear();

    /// <inheritdoc />
    public void WriteError(Stream output, string file, ReviewError error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var canvas = new TextCanvas(style);
        canvas.Line(canvas.Paint(file, TextCanvas.Bold) + "　没有比较");
        canvas.Line(error.Message, 2);
        _totals.AddError();
        output.Write(Encoding.UTF8.GetBytes(canvas.ToString()));
    }

    /// <inheritdoc />
    public void Next(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encoding.UTF8.GetBytes("\n" + new string('═', 30) + "\n\n"));
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (count > 1)
        {
            Next(output);
            var canvas = new TextCanvas(style);
            canvas.Line(_totals.ToString());
            output.Write(Encoding.UTF8.GetBytes(canvas.ToString()));
        }
    }

    /// <inheritdoc />
    public void Write(Stream output, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        _totals.Add(result.Summary);
        var canvas = new TextCanvas(style);
        Head(canvas, result);
        foreach (var state in ComparisonStates.All)
        {
            States(canvas, result, state);
        }

        Omissions(canvas, result);
        Clauses(canvas, result);
        canvas.Blank();
        canvas.Line(canvas.Paint(ComparisonWording.RateRule + "状态由程序比较得出，经审查人署名确认后才是复核结论。", TextCanvas.Dim));
        output.Write(Encoding.UTF8.GetBytes(canvas.ToString()));
    }

    private static void Head(TextCanvas canvas, ComparisonResult r)
    {
        canvas.Line(canvas.Paint("整改复核", TextCanvas.Bold) + (r.New.Title.Length > 0 ? $"　《{r.New.Title}》" : ""));
        foreach (var before in r.Before)
        {
            canvas.Line(ComparisonWording.Draft(before, before.Clauses.Count == 0), 0, "更早　");
        }

        canvas.Line(ComparisonWording.Draft(r.Old, r.OldIsResultOnly), 0, "旧稿　");
        canvas.Line(ComparisonWording.Draft(r.New, false) + $"　审查日期 {r.New.Date}", 0, "新稿　");
        if (r.Record is { } record)
        {
            canvas.Line(record.Source, 0, "台账　");
        }

        var worry = r.Summary.Resolved < r.Summary.Total || r.Summary.Of(ComparisonState.Relapsed) + r.Summary.Of(ComparisonState.Added) > 0;
        canvas.Line(canvas.Paint($"整改率 {r.Summary.Rate}　", worry ? TextCanvas.Yellow : TextCanvas.Green) + ComparisonWording.Conclusion(r.Summary));
        canvas.Line(string.Join("　", ComparisonStates.All.Where(s => r.Summary.Of(s) > 0).Select(s => $"{s.ToChinese()} {r.Summary.Of(s)}")) + (r.Summary.NotCounted > 0 ? $"　另有建议与不确定 {r.Summary.NotCounted}" : ""));
        foreach (var notice in r.Notices)
        {
            canvas.Line(canvas.Paint(notice, TextCanvas.Yellow), 0, "请注意　");
        }
    }

    private static void States(TextCanvas canvas, ComparisonResult r, ComparisonState state)
    {
        var items = r.Findings.Where(f => f.State == state).ToList();
        if (items.Count == 0)
        {
            return;
        }

        canvas.Blank();
        canvas.Line(canvas.Paint($"── {state.ToChinese()}（{items.Count} 处）", TextCanvas.Bold) + $"　{state.Meaning()}");
        foreach (var f in items)
        {
            canvas.Blank();
            canvas.Line(canvas.Paint($"{f.Number}. {ComparisonWording.OldPlace(f)} → {ComparisonWording.NewPlace(f)}", TextCanvas.Bold) + $"　{canvas.Paint($"[{state.ToChinese()}]", Color(state))} {f.Main.Rule} {f.Main.Title}（{ComparisonWording.Severity(f.Main)}）");
            var difference = ComparisonWording.Difference(f);
            canvas.Line(ComparisonWording.Quoted(f.Main), 2, "问题　");
            canvas.Line(ComparisonWording.Inline(difference), 2, "对照　");
            canvas.Line(f.Reason + (f.NeedsCheck ? "（请人工核对）" : ""), 2, "理由　");
            if (f.Advice.Length > 0)
            {
                canvas.Line(f.Advice, 2, "还要　");
            }
        }
    }

    private static void Omissions(TextCanvas canvas, ComparisonResult r)
    {
        if (r.Omissions.Count == 0)
        {
            return;
        }

        canvas.Blank();
        canvas.Line(canvas.Paint($"── 应有而未见的内容（{r.Omissions.Count} 项）", TextCanvas.Bold));
        foreach (var o in r.Omissions)
        {
            canvas.Line($"{canvas.Paint($"[{o.State.ToChinese()}]", Color(o.State))} {o.Main.Rule} {o.Main.Title}（{o.Main.Severity.ToChinese()}）：{o.Reason}", 2);
        }
    }

    private static void Clauses(TextCanvas canvas, ComparisonResult r)
    {
        canvas.Blank();
        canvas.Line(canvas.Paint("── 条款变动", TextCanvas.Bold) + $"　{ComparisonWording.ChangeCounts(r.Clauses)}");
        foreach (var c in ComparisonWording.Changed(r))
        {
            var from = c.Old?.Address ?? "";
            var to = string.Join('、', c.New.Select(static n => n.Address));
            canvas.Line(from.Length > 0 && to.Length > 0 ? $"{from} → {to}" : from + to, 2, ComparisonWording.Change(c.Kind) + "　");
        }
    }

    private static string Color(ComparisonState state) => state switch
    {
        ComparisonState.Relapsed or ComparisonState.Added => TextCanvas.Red,
        ComparisonState.Resolved => TextCanvas.Green,
        ComparisonState.Weakened => TextCanvas.Cyan,
        _ => TextCanvas.Yellow,
    };
}
