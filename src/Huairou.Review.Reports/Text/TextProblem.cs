using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Text;

/// <summary>文本报告中的一个问题。</summary>
internal sealed class TextProblem(TextCanvas canvas, Problem problem, string key, ClauseIndex clauses)
{
    private const int Indent = 2;

    // 依据最多列三条：八九条连在一起，要紧的理由和改写就看不见了。
    private const int ShownBasis = 3;

    /// <summary>写出。</summary>
    public void Write()
    {
        var f = problem.Main;
        var badge = key == "uncertain" ? "不确定" : f.Severity.ToChinese();
        var also = f.Also.Count > 0 ? $"　兼 {string.Join("、", f.Also)}" : "";
        canvas.Line(canvas.Paint($"{problem.Number}. {Place(f)}", TextCanvas.Bold) + $"　{canvas.Paint($"[{badge}]", Color())} {f.Rule} {f.Title}{also}" + (Wording.Change(f.Change) is { Length: > 0 } change ? $"　[{change}]" : ""));
        Field("上文　　　", string.Concat(clauses.Find(f.ClauseId)?.LeadIns ?? []));
        canvas.Line(Marked(f), Indent, "条款　　　");
        Field("下文　　　", clauses.Find(f.ClauseId)?.Tail ?? "");
        foreach (var other in problem.Places.Skip(1))
        {
            canvas.Line($"{Place(other)}：{Marked(other)}", Indent, "又见　　　");
        }

        canvas.Line(f.Why, Indent, "理由　　　");
        Basis(f);
        Field("规划条目　", string.Join("、", f.Criteria) + (f.CriteriaNote.Length > 0 ? $"（{f.CriteriaNote}）" : ""));
        Field("建议改写　", f.Rewrite.Length > 0 && f.RewriteSafety.Length > 0 ? $"{f.Rewrite}（{f.RewriteSafety}）" : f.Rewrite);
        Field("换位检验　", f.SwapTest);
        foreach (var similar in f.Similar)
        {
            canvas.Line($"（{(similar.IsViolation ? "问题" : "合规")}）{similar.Text}", Indent, "自拟示例　");
        }

        canvas.Line(canvas.Paint($"{Wording.Source(f.Source)}，把握{f.Certainty.ToChinese()}（{f.Confidence:0.00}）{Agreement(f)}", TextCanvas.Dim), Indent, "来源　　　");
        if (problem.ClauseIds.Length > 0)
        {
            canvas.Line(canvas.Paint(problem.ClauseIds, TextCanvas.Dim), Indent, "条款标识　");
        }
    }

    private static string Place(Finding f) => f.Address.Length > 0 ? f.Address : "全文";

    // 开头与来源说的是同一句话时不再说一遍。
    private static string Agreement(Finding f)
    {
        var same = Wording.Source(f.Source) + "。";
        var rest = f.Agreement.StartsWith(same, StringComparison.Ordinal) ? f.Agreement[same.Length..] : f.Agreement;
        return rest.Length > 0 ? "。" + rest : "";
    }

    private void Basis(Finding f)
    {
        foreach (var basis in f.Basis.Take(ShownBasis))
        {
            var dates = string.Join("，", new[]
            {
                basis.Effective.Length > 0 ? basis.Effective + " 施行" : "施行日期未核实",
                basis.CheckedTo.Length > 0 ? "核对至 " + basis.CheckedTo : "",
            }.Where(d => d.Length > 0));
            canvas.Line($"《{basis.Law}》{basis.Article}（{dates}）\n“{basis.Quote}”", Indent, "依据　　　");
        }

        if (f.Basis.Count > ShownBasis)
        {
            canvas.Line($"{Wording.MoreBasis([.. f.Basis.Skip(ShownBasis)])}，见 JSON 或者网页报告。", Indent, "　　　　　");
        }

        if (f.Basis.Count == 0 && f.BasisNote.Length > 0)
        {
            canvas.Line(f.BasisNote, Indent, "依据　　　");
        }
    }

    private void Field(string label, string text)
    {
        if (text.Length > 0)
        {
            canvas.Line(text, Indent, label);
        }
    }

    private string Marked(Finding f)
    {
        if (clauses.Find(f.ClauseId) is not { } clause)
        {
            return canvas.Paint($"【{f.Quote}】", Color());
        }

        var excerpt = ClauseIndex.Around(clause, f);
        return excerpt.Before + canvas.Paint($"【{excerpt.Marked}】", Color()) + excerpt.After;
    }

    private string Color() => key switch
    {
        "unlawful" => TextCanvas.Red,
        "improper" => TextCanvas.Yellow,
        _ => TextCanvas.Cyan,
    };
}
