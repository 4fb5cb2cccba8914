using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Decisions;

/// <summary>基线中一份文件的意见。</summary>
/// <param name="File">文件名。</param>
/// <param name="Findings">意见，含当时已豁免的。</param>
/// <param name="Omissions">遗漏，含当时已豁免的。</param>
public sealed record BaselineDocument(string File, IReadOnlyList<BaselineFinding> Findings, IReadOnlyList<BaselineOmission> Omissions)
{
    /// <summary>由以前的审查结果得到。</summary>
    public static BaselineDocument Of(ReviewResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var clauses = result.Clauses.DistinctBy(static c => c.Id, StringComparer.Ordinal).ToDictionary(static c => c.Id, static c => c.Text, StringComparer.Ordinal);
        return new(
            result.File,
            [.. result.Findings.Concat(result.Exempted.Select(static e => e.Finding).OfType<Finding>()).Select(f => new BaselineFinding(f.Rule, f.ClauseId, f.Address, clauses.GetValueOrDefault(f.ClauseId, ""), f.Quote))],
            [.. result.Omissions.Concat(result.Exempted.Select(static e => e.Omission).OfType<Omission>()).Select(static o => new BaselineOmission(o.Rule, o.Suggestion))]);
    }
}

/// <summary>基线中的一处意见。</summary>
/// <param name="Rule">类型编号。</param>
/// <param name="ClauseId">条款标识。</param>
/// <param name="Address">条款地址。</param>
/// <param name="Clause">条款文字。</param>
/// <param name="Quote">问题文字。</param>
public sealed record BaselineFinding(string Rule, string ClauseId, string Address, string Clause, string Quote);

/// <summary>基线中的一项遗漏。</summary>
/// <param name="Rule">类型编号。</param>
/// <param name="Suggestion">建议补充的文字。</param>
public sealed record BaselineOmission(string Rule, string Suggestion);

/// <summary>与以前的审查结果比较，只留下新增与改动的意见。不可变。</summary>
/// <param name="documents">以前的结果。</param>
public sealed class Baseline(IReadOnlyList<BaselineDocument> documents)
{
    /// <summary>比较：相同的除去并计数，新增与改动的注明；结论按留下的意见重算，整份文件的结论另记。</summary>
    /// <param name="result">审查结果。</param>
    /// <param name="only">本次只审查这一份：基线也只有一份时，文件改了名也照样比较。</param>
    public ReviewResult Compare(ReviewResult result, bool only)
    {
        ArgumentNullException.ThrowIfNull(result);
        var old = Find(result.File, only);
        var match = new BaselineMatch(result, old);
        var findings = result.Findings.Select(f => f with { Change = match.Of(f) }).ToList();
        var listed = findings.Where(static f => f.Change != BaselineChange.Same).ToList();
        var omissions = result.Omissions.Where(o => match.Of(o) == BaselineChange.Added).ToList();
        return result with
        {
            Findings = listed,
            Omissions = omissions,
            Exempted = [.. result.Exempted.Select(e => e.Finding is { } f ? e with { Finding = f with { Change = match.Of(f) } } : e)],
            Baseline = new BaselineComparison(
                listed.Count(static f => f.Change == BaselineChange.Added) + omissions.Count,
                listed.Count(static f => f.Change == BaselineChange.Changed),
                findings.Count - listed.Count + result.Omissions.Count - omissions.Count,
                match.Gone,
                result.Verdict,
                old is not null),
            Verdict = Verdicts.Of(listed),
        };
    }

    // 先按名称，再按不带目录的文件名；同名的以后写的为准。
    private BaselineDocument? Find(string file, bool only) =>
        documents.LastOrDefault(d => d.File == file)
        ?? (documents.Where(d => Name(d.File) == Name(file)).ToList() is [var one] ? one : null)
        ?? (only && documents.Count == 1 ? documents[0] : null);

    private static string Name(string file) => file[(file.LastIndexOf('/') + 1)..];
}
