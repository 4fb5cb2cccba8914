using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports;

/// <summary>按标识查条款。</summary>
internal sealed class ClauseIndex
{
    private readonly Dictionary<string, Clause> _byId = new(StringComparer.Ordinal);

    /// <summary>建立索引。</summary>
    public ClauseIndex(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            _byId.TryAdd(clause.Id, clause);
        }
    }

    /// <summary>查条款；没有时为 null。</summary>
    public Clause? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>读懂条款要用的上文：列项是引导语，单元格是行头与栏名；没有时为空。</summary>
    public static string ContextOf(Clause? clause)
    {
        if (clause?.Cell is not { } cell)
        {
            return string.Concat(clause?.LeadIns ?? []);
        }

        var heads = string.Concat(cell.RowHead.Length > 0 ? $"“{cell.RowHead}”一行" : "", cell.ColumnHead.Length > 0 ? $"“{cell.ColumnHead}”一栏" : "");
        return heads.Length > 0 ? heads + "：" : "";
    }

    /// <summary>一处意见的原文。条款长得一页写不下的，只取问题文字前后各几百字：几十万字塞进一格，Word 要排几分钟，人也找不到问题在哪里。</summary>
    public static Excerpt Around(Clause clause, Finding finding)
    {
        const int Window = 400;
        var text = clause.Text;
        var start = Math.Clamp(finding.Start, 0, text.Length);
        var end = Math.Clamp(finding.End, start, text.Length);
        var (from, to) = (Math.Max(0, start - Window), Math.Min(text.Length, end + Window));
        from = from > 0 && char.IsLowSurrogate(text[from]) ? from - 1 : from;
        to = to < text.Length && char.IsLowSurrogate(text[to]) ? to + 1 : to;
        return new Excerpt((from > 0 ? "……" : "") + text[from..start], text[start..end], text[end..to] + (to < text.Length ? "……" : ""));
    }
}

/// <summary>一处意见的原文，分成三截。</summary>
/// <param name="Before">问题文字之前。</param>
/// <param name="Marked">问题文字。</param>
/// <param name="After">问题文字之后。</param>
internal sealed record Excerpt(string Before, string Marked, string After)
{
    /// <summary>连起来。</summary>
    public override string ToString() => Before + Marked + After;
}
