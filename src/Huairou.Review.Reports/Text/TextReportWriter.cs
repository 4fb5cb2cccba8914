using System.Text;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Text;

/// <summary>text：在终端或纯文本中阅读的报告。问题文字用【】标出，有没有颜色都看得清。</summary>
/// <param name="style">样式。</param>
public sealed class TextReportWriter(TextStyle style) : IReportWriter
{
    /// <inheritdoc />
    public string Format => "text";

    /// <inheritdoc />
    public string FileSuffix => ".审查报告.txt";

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        var canvas = new TextCanvas(style);
        if (index > 0)
        {
            canvas.Blank();
        }

        if (outcome.Result is { } result)
        {
            new TextReport(canvas, result).Write();
        }
        else
        {
            canvas.Line(canvas.Paint(outcome.File, TextCanvas.Bold));
            canvas.Line($"没有审查：{outcome.Error!.Message}（{outcome.Error.Code}）");
        }

        output.Write(Encoding.UTF8.GetBytes(canvas.ToString()));
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
    }
}

/// <summary>一份结果的文本报告。</summary>
internal sealed class TextReport(TextCanvas canvas, ReviewResult result)
{
    private readonly ProblemGroups _groups = new(result.Findings);
    private readonly ClauseIndex _clauses = new(result.Clauses);

    /// <summary>写出。</summary>
    public void Write()
    {
        Head();
        foreach (var group in _groups.All.Where(g => g.Problems.Count > 0))
        {
            canvas.Blank();
            canvas.Line(canvas.Paint($"── {group.Title}（{group.Problems.Count}）", TextCanvas.Bold) + $"　{group.Remark}");
            foreach (var problem in group.Problems)
            {
                canvas.Blank();
                new TextProblem(canvas, problem, group.Key, _clauses).Write();
            }
        }

        new TextDocumentLevel(canvas, result).Write();
        new TextDecisions(canvas, result).Write();
        Cleared();
        Reading();
        canvas.Blank();
        canvas.Line(canvas.Paint("以上均为“疑似”，经审查人署名确认后才是结论。", TextCanvas.Dim));
    }

    private void Head()
    {
        var title = result.Title.Length > 0 ? $"《{result.Title}》" : "";
        canvas.Line(canvas.Paint(result.File, TextCanvas.Bold) + (title.Length > 0 ? "　" + title : ""));
        canvas.Line($"文种 {result.Kind}　审查日期 {result.Date}　条款 {result.Clauses.Count} 条　{result.Reading.Characters} 字");
        var counts = string.Join("　", _groups.All.Where(g => g.Problems.Count > 0).Select(g => $"{g.Title} {g.Problems.Count}"));
        var verdict = Wording.Conclusion(result);
        canvas.Line(canvas.Paint(verdict, VerdictColor()) + (counts.Length > 0 ? "　" + counts : ""));
        if (result.Baseline is { } baseline)
        {
            canvas.Line(Wording.Comparison(baseline));
        }

        if (result.Scope is { } scope)
        {
            canvas.Line($"{Wording.Scope(scope.InScope)}：{scope.Reason}");
        }

        if (result.Reading.Trust != ReadingTrust.Full)
        {
            canvas.Line(canvas.Paint($"读取{Wording.Trust(result.Reading.Trust)}：{Wording.TrustMeaning(result.Reading.Trust)}", TextCanvas.Yellow));
        }
    }

    private string VerdictColor() => result.Verdict switch
    {
        "violation" => TextCanvas.Red,
        "improper" => TextCanvas.Yellow,
        "advice" => TextCanvas.Cyan,
        _ => TextCanvas.Green,
    };

    private void Cleared()
    {
        canvas.Blank();
        canvas.Line(canvas.Paint($"── 已核查未列为问题（{result.Cleared.Count}）", TextCanvas.Bold));
        foreach (var cleared in result.Cleared)
        {
            canvas.Line($"“{cleared.Quote}”　考虑过 {cleared.Rule}，{Wording.Clearance(cleared.Reason)}：{cleared.Explanation}", 2, cleared.Address + "　");
        }

        if (result.Checked.Count > 0)
        {
            canvas.Line($"检查了 {result.Checked.Count} 类：{string.Join("、", result.Checked.Select(c => c.Id))}", 2);
        }
    }

    private void Reading()
    {
        if (result.Reading.Notices.Count == 0)
        {
            return;
        }

        canvas.Blank();
        canvas.Line(canvas.Paint("── 读取说明", TextCanvas.Bold));
        foreach (var notice in result.Reading.Notices)
        {
            canvas.Line(notice.Message, 2, "· ");
        }
    }
}
