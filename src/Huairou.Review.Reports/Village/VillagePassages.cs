using Huairou.Review.Documents;
using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Village;

/// <summary>白话说明里对条款的指称与摘录。</summary>
internal sealed class VillagePassages(IReadOnlyList<Clause> clauses)
{
    private readonly ClauseIndex _clauses = new(clauses);

    /// <summary>截短，收尾用省略号。</summary>
    public static string Shorten(string text, int most) => text.Length <= most ? text : text[..(most - 2)] + "……";

    /// <summary>在哪里：表格只说到第几行，栏名放在摘录里。</summary>
    public string Place(Finding f)
    {
        var place = OpinionContext.Place(f);
        var row = place.IndexOf('行', StringComparison.Ordinal);
        return (CellOf(f) is not null && row > 0 ? place[..(row + 1)] : place).TrimEnd('、', '.', '．');
    }

    /// <summary>现在怎么写的：问题文字前后各留一点。</summary>
    public RichText Now(Finding f, int window, int quote)
    {
        var text = _clauses.Find(f.ClauseId)?.Text ?? f.Quote;
        var start = Math.Clamp(f.Start, 0, text.Length);
        var end = Math.Clamp(f.End, start, text.Length);
        var (from, to) = (Math.Max(0, start - window), Math.Min(text.Length, end + window));
        return RichText.OfRuns(new RichRun[]
        {
            new(Head(f), RunLook.Context),
            new((from > 0 ? "……" : "") + text[from..start]),
            new(Shorten(text[start..end], quote), RunLook.Marked),
            new(text[end..to] + (to < text.Length ? "……" : "")),
        }.Where(static r => r.Text.Length > 0));
    }

    /// <summary>删去的写法：项删项，整条有问题的删整条，只有半句有问题的删半句；表格里不删，改成一样的标准。</summary>
    public string Drop(Finding f)
    {
        var clause = _clauses.Find(f.ClauseId);
        if (clause?.Cell is not null)
        {
            return "把这一格改得跟别人一个标准。";
        }

        if (clause is { LeadIns.Count: > 0 })
        {
            return "把这一项整项删去，其余各项不动。";
        }

        return clause is null || f.End - f.Start >= clause.Text.TrimEnd('。', '；', '，').Length - 2
            ? "把这一条整条删去。"
            : $"把“{Shorten(f.Quote, 16)}”这半句删去，其余不动。";
    }

    private CellPosition? CellOf(Finding f) => _clauses.Find(f.ClauseId)?.Cell;

    private string Head(Finding f)
    {
        if (CellOf(f) is not { } cell)
        {
            return "";
        }

        var column = cell.ColumnHead[(cell.ColumnHead.LastIndexOf('/') + 1)..];
        var heads = string.Join('，', new[] { cell.RowHead, column }.Where(static h => h.Length > 0));
        return heads.Length > 0 ? heads + "：" : "";
    }
}
