using Huairou.Review.Documents;

namespace Huairou.Review.Screening.Analysis;

/// <summary>表格里的男女对照：写女方的一行，要与同栏写男方的一行比数值。</summary>
internal sealed class TablePeers
{
    private static readonly string[] Male = ["男", "儿子", "有子户", "小子", "老大爷", "丈夫"];
    private static readonly string[] Female = ["女", "媳妇", "姑娘", "闺女", "嫁", "丫头", "老太太", "妻", "寡"];

    // 同一表同一栏里写男方的格子：“男劳力每人3000元”。
    private readonly Dictionary<(int Table, int Column), string> _byColumn = [];

    public TablePeers(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause.Cell is { IsHead: false } cell && IsMaleRow(cell.RowHead) && HasFigure(clause.Text))
            {
                _byColumn.TryAdd((cell.Table, cell.Column), cell.RowHead + clause.Text);
            }
        }
    }

    /// <summary>条款的引导语；写女方的格子加上同栏男方的数值。</summary>
    public IReadOnlyList<string> LeadIns(Clause clause) =>
        clause.Cell is { IsHead: false } cell && IsFemaleRow(cell.RowHead) && _byColumn.TryGetValue((cell.Table, cell.Column), out var peer)
            ? [.. clause.LeadIns.Take(clause.LeadIns.Count - 1), peer, .. clause.LeadIns.TakeLast(1)]
            : clause.LeadIns;

    /// <summary>这一行只写男方。</summary>
    public static bool IsMaleRow(string text) => Has(text, Male) && !Has(text, Female);

    /// <summary>这一行只写女方。</summary>
    public static bool IsFemaleRow(string text) => Has(text, Female) && !Has(text, Male);

    /// <summary>两行的数字是不是一样。</summary>
    public static bool SameFigures(string one, string other)
    {
        var figures = Figures(one);
        return figures.Length > 0 && figures == Figures(other);
    }

    /// <summary>有没有数字。</summary>
    public static bool HasFigure(string text) => text.Any(static c => char.IsDigit(c) || "一二三四五六七八九十半".Contains(c, StringComparison.Ordinal));

    private static string Figures(string text) => string.Concat(text.Select(static c => char.IsAsciiDigit(c) || c == '.' ? c : ' ').ToArray()).Trim() is var digits ? string.Join(' ', digits.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : "";

    private static bool Has(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));
}
