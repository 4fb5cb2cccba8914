using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Annotated;

/// <summary>一处意见的批注文字。</summary>
internal sealed class FindingNote(ReviewResult result, ProblemGroups groups, Signature signature)
{
    /// <summary>批注里列出的依据条数；其余写“另见”。</summary>
    private const int BasisShown = 3;

    /// <summary>一项最多的字数：批注框窄，再长没有人读得完。</summary>
    private const int FieldLimit = 600;

    /// <summary>一条引文最多的字数；条文再长也不截半句，截短时写明。</summary>
    private const int QuoteLimit = 400;

    private readonly Dictionary<string, string> _titles = result.Checked.GroupBy(static c => c.Id, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First().Title, StringComparer.Ordinal);

    /// <summary>写全的问题数。批注上千条时没有人逐条读同样的理由，LibreOffice 打开也要几分钟：往后的同类问题只写要紧的话。</summary>
    private const int FullNotes = 300;

    // 每一类写全了的第一个问题。
    private readonly Dictionary<string, int> _first = groups.All.SelectMany(static g => g.Problems).Where(static p => p.Number <= FullNotes)
        .GroupBy(static p => p.Main.Rule, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Min(static p => p.Number), StringComparer.Ordinal);

    /// <summary>写。</summary>
    /// <param name="finding">意见。</param>
    /// <param name="remarks">关于位置、修订要交代的话。</param>
    public IReadOnlyList<CommentLine> Lines(Finding finding, IEnumerable<string> remarks)
    {
        var problem = groups.Of(finding);
        var lines = new List<CommentLine> { new("", $"问题{problem.Number}　{Grade(finding)}　{finding.Rule} {finding.Title}", IsHead: true) };
        Field(lines, "位置", finding.Address);
        if (problem.Number > FullNotes && _first.TryGetValue(finding.Rule, out var first))
        {
            Field(lines, $"同类问题{first}", $"理由、依据与同类的问题{first}相近，见该处批注；本处全文见审查报告的问题{problem.Number}。");
            lines.AddRange(remarks.Where(static r => r.Length > 0).Select(static r => new CommentLine("说明", r)));
            return lines;
        }

        if (ReferenceEquals(problem.Main, finding))
        {
            Main(lines, problem);
        }
        else
        {
            Repeat(lines, problem.Main, finding, problem.Number);
        }

        lines.AddRange(remarks.Where(static r => r.Length > 0).Select(static r => new CommentLine("说明", r)));
        lines.Add(new CommentLine("状态", signature.IsReviewed ? $"已由{signature.Reviewer}复核。" : "机器初筛意见，未经复核。"));
        return [.. lines.Select(l => l with { Text = XmlText.Cap(l.Text, FieldLimit, Pointer(problem.Number)) })];
    }

    private void Main(List<CommentLine> lines, Problem problem)
    {
        var f = problem.Main;
        Field(lines, "兼有", string.Join("；", f.Also.Select(Named)));
        Field(lines, "理由", f.Why);
        Basis(lines, f);
        Field(lines, "规划条目", string.Join("、", f.Criteria) + (f.CriteriaNote.Length > 0 ? $"；{f.CriteriaNote}" : ""));
        Field(lines, Rewriting(f), f.Rewrite);
        Field(lines, "换位检验", f.SwapTest);
        if (f.Similar.Count > 0)
        {
            Field(lines, "相近的自拟示例（不是先例）", string.Join("；", f.Similar.Take(2).Select(static s => $"{(s.IsViolation ? "问题" : "合规")}：{s.Text}")));
        }

        Field(lines, "把握", Confidence(f));
        Field(lines, "同一问题又见", string.Join("、", problem.Places.Skip(1).Select(static p => p.Address.Length > 0 ? p.Address : "全文").Distinct(StringComparer.Ordinal)));
    }

    private static void Repeat(List<CommentLine> lines, Finding main, Finding finding, int number)
    {
        Field(lines, $"同问题{number}", $"与{(main.Address.Length > 0 ? main.Address : "前文")}是同一个问题，理由、依据见该处批注。");
        if (finding.Rewrite != main.Rewrite)
        {
            Field(lines, Rewriting(finding), finding.Rewrite);
        }

        Field(lines, "把握", Confidence(finding));
    }

    private string Grade(Finding f) => ProblemGroups.KeyOf(f) switch
    {
        "uncertain" => "不确定，请人工判断",
        "legality" => $"合法性提示（{signature.Suspected(f.Severity.ToChinese())}，不影响性别平等结论）",
        "advice" => "建议",
        _ => signature.Suspected(f.Severity.ToChinese()) + (f.Source == FindingSource.Classifier ? "（仅模型提示）" : ""),
    };

    private string Named(string id) => _titles.TryGetValue(id, out var title) ? $"{id} {title}" : id;

    private static string Rewriting(Finding f) => f.RewriteSafety.Length > 0 ? $"建议改写（{f.RewriteSafety}）" : "建议改写";

    private static string Confidence(Finding f) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{f.Certainty.ToChinese()}（置信度 {f.Confidence:0.00}），{Source(f)}");

    // 规则与模型是否一致的话里已经说明来源的，不再重复。
    private static string Source(Finding f) =>
        f.Agreement.Length == 0 ? Wording.Source(f.Source) + "。"
        : f.Agreement.StartsWith(Wording.Source(f.Source), StringComparison.Ordinal) ? f.Agreement
        : $"{Wording.Source(f.Source)}。{f.Agreement}";

    private static void Basis(List<CommentLine> lines, Finding f) => Basis(lines, f.Basis, f.BasisNote);

    /// <summary>写依据：法名、条号、施行日期与原文；先列三条，其余写“另见”。</summary>
    public static void Basis(List<CommentLine> lines, IReadOnlyList<Basis> basis, string note)
    {
        foreach (var b in basis.Take(BasisShown))
        {
            var dates = b.Effective.Length > 0 ? $"{b.Effective} 施行" : "施行日期未核实";
            dates += b.CheckedTo.Length > 0 ? $"，核对至 {b.CheckedTo}" : "";
            Field(lines, "依据", $"《{b.Law}》{b.Article}（{dates}）：“{XmlText.Cap(b.Quote, QuoteLimit, "……”（引文较长，全文见该条）")}{(b.Quote.Length > QuoteLimit ? "" : "”")}");
        }

        if (basis.Count > BasisShown)
        {
            Field(lines, "另见", string.Join("；", basis.Skip(BasisShown).GroupBy(static b => b.Law, StringComparer.Ordinal).Select(static g => $"《{g.Key}》{string.Join("、", g.Select(static b => b.Article).Distinct(StringComparer.Ordinal))}")));
        }

        Field(lines, "依据说明", note);
    }

    /// <summary>有文字才写。</summary>
    public static void Field(List<CommentLine> lines, string label, string text)
    {
        if (text.Length > 0)
        {
            lines.Add(new CommentLine(label, text));
        }
    }

    private static string Pointer(int number) => $"……（过长，其余见审查报告的问题{number}）";
}
