using System.Globalization;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Spreadsheets.Rectifying;

/// <summary>台账里整改复核的两张表：逐处的“整改复核”，每份文件一行的“整改情况”。</summary>
internal static class RectificationTables
{
    /// <summary>逐处的表。</summary>
    public const string Findings = "整改复核";

    /// <summary>每份文件一行的表。</summary>
    public const string Files = "整改情况";

    private const string Late = "FFC7CE";
    private const string Partly = "FFEB9C";
    private const string Done = "E2EFDA";

    private static readonly string[] States = [.. ComparisonStates.All.Select(static s => s.ToChinese())];

    /// <summary>逐处的表。</summary>
    public static LedgerTable FindingTable { get; } = new(
        Findings,
        "整改复核",
        "旧稿每处问题与新稿的反弹、新增各占一行。旧稿删去的字加删除线，新稿加上的字加下划线。“状态”由程序比较得出；“核定状态”“复核人”由人填，空着的未经复核。再次复核时接着往下写，已有的行不动。",
        [
            new(LedgerTable.Number, 6, Center: true),
            new("复核日期", 11.5, Center: true),
            new("文件", 20),
            new("台账序号", 9, Center: true),
            new("问题类型", 20),
            new("档次", 9, Center: true),
            new("状态", 10, Center: true),
            new("问题文字", 18),
            new("旧稿条款", 14),
            new("旧稿文字", 34),
            new("新稿条款", 14),
            new("新稿文字", 34),
            new("理由", 30),
            new("还要办", 26),
            new("人工核对", 9, Center: true),
            new("核定状态", 10, Center: true) { ByPerson = true, Choices = States },
            new("复核人", 10, Center: true) { ByPerson = true },
            new("复核意见", 22) { ByPerson = true },
        ]);

    /// <summary>每份文件一行的表。</summary>
    /// <param name="totals">新建时写在标题下的合计；续写时原来的不动。</param>
    public static LedgerTable FileTable(string totals) => new(
        Files,
        "整改情况",
        $"{totals}{ComparisonWording.RateRule}",
        [
            new(LedgerTable.Number, 6, Center: true),
            new("复核日期", 11.5, Center: true),
            new("文件", 26),
            new("镇乡", 11, Center: true),
            new("村（社区）", 12, Center: true),
            new("旧稿", 24),
            new("新稿", 24),
            new("应整改", 8, Center: true),
            .. ComparisonStates.All.Reverse().Select(static s => new TableColumn(s.ToChinese(), 9, Center: true)),
            new("整改率", 9, Center: true),
            new("未计入", 8, Center: true),
            new("应有内容", 16),
            new("请注意", 44),
        ]);

    /// <summary>一处问题的一行。</summary>
    /// <param name="r">比较。</param>
    /// <param name="f">一处。</param>
    /// <param name="row">它在台账的序号。</param>
    /// <param name="reviewer">确认了状态的审查人；没有时为空。</param>
    public static IReadOnlyDictionary<string, TableCellValue> Row(ComparisonResult r, ComparedFinding f, SheetValue row, string reviewer) => Line(
        r,
        row,
        f.State,
        ($"{f.Main.Rule} {f.Main.Title}", ComparisonWording.Severity(f.Main), f.Main.Quote),
        (f.Old is null && f.Earlier is null && f.OldClause is null ? "（旧稿没有）" : ComparisonWording.OldPlace(f), ComparisonWording.OldText(f)),
        (ComparisonWording.NewPlace(f), f.NewClauses.Count == 0 && f.New.Count > 0 ? string.Join('\n', f.New.Select(static g => g.Quote)) : ComparisonWording.NewText(f)),
        f.Reason,
        f.Advice,
        f.NeedsCheck,
        reviewer);

    /// <summary>一项遗漏的一行。</summary>
    public static IReadOnlyDictionary<string, TableCellValue> Row(ComparisonResult r, ComparedOmission o, SheetValue row, string reviewer) => Line(
        r,
        row,
        o.State,
        ($"{o.Main.Rule} {o.Main.Title}".TrimEnd(), o.Main.Severity.ToChinese(), ""),
        ("（全文）", o.Old is null ? "" : "（没有写）"),
        ("（全文）", o.New is null ? "" : "（没有写）"),
        o.Reason,
        o.New is { Suggestion.Length: > 0 } n ? $"建议补写：{n.Suggestion}" : "",
        false,
        reviewer);

    /// <summary>一份文件的一行。</summary>
    public static IReadOnlyDictionary<string, TableCellValue> Row(ComparisonResult r, string file)
    {
        var place = PlaceNames.Of(file, r.New.Title);
        var values = new Dictionary<string, TableCellValue>(StringComparer.Ordinal)
        {
            ["复核日期"] = new(SheetValue.DateOr(r.New.Date)),
            ["文件"] = file,
            ["镇乡"] = place.Town,
            ["村（社区）"] = place.Village,
            ["旧稿"] = ComparisonWording.Draft(r.Old, r.OldIsResultOnly),
            ["新稿"] = ComparisonWording.Draft(r.New, false),
            ["应整改"] = r.Summary.Total,
            ["整改率"] = r.Summary.Rate,
            ["未计入"] = r.Summary.NotCounted,
            ["应有内容"] = Omissions(r),
            ["请注意"] = string.Join('\n', r.Notices),
        };
        foreach (var state in ComparisonStates.All)
        {
            values[state.ToChinese()] = new(SheetValue.Of(r.Summary.Of(state)), r.Summary.Of(state) > 0 ? Fill(state) : "", r.Summary.Of(state) > 0);
        }

        return values;
    }

    /// <summary>没有比成的一份的一行。</summary>
    public static IReadOnlyDictionary<string, TableCellValue> Row(string file, ReviewError error, string date)
    {
        var place = PlaceNames.Of(file, "");
        return new Dictionary<string, TableCellValue>(StringComparer.Ordinal)
        {
            ["复核日期"] = new(SheetValue.DateOr(date)),
            ["文件"] = file,
            ["镇乡"] = place.Town,
            ["村（社区）"] = place.Village,
            ["请注意"] = "没有比较：" + error.Message,
        };
    }

    private static Dictionary<string, TableCellValue> Line(ComparisonResult r, SheetValue row, ComparisonState state, (string Type, string Severity, string Quote) what, (string Place, string Text) old, (string Place, string Text) now, string reason, string advice, bool check, string reviewer) => new(StringComparer.Ordinal)
    {
        ["复核日期"] = new(SheetValue.DateOr(r.New.Date)),
        ["文件"] = r.Record?.File is { Length: > 0 } file ? file : r.New.File,
        ["台账序号"] = new(row),
        ["问题类型"] = what.Type,
        ["档次"] = what.Severity,
        ["状态"] = new(SheetValue.Of(state.ToChinese()), Fill(state), Bold: true),
        ["问题文字"] = what.Quote,
        ["旧稿条款"] = old.Place,
        ["旧稿文字"] = Marked(old.Text, now.Text, DifferenceKind.Deleted),
        ["新稿条款"] = now.Place,
        ["新稿文字"] = Marked(old.Text, now.Text, DifferenceKind.Inserted),
        ["理由"] = reason,
        ["还要办"] = advice,
        ["人工核对"] = check ? "是" : "",
        ["核定状态"] = reviewer.Length > 0 && !check ? state.ToChinese() : "",
        ["复核人"] = reviewer.Length > 0 && !check ? reviewer : "",
    };

    // 两边都有文字才标差别：旧稿里删去的加删除线，新稿里加上的加下划线。
    private static TableCellValue Marked(string old, string now, DifferenceKind own)
    {
        var text = own == DifferenceKind.Deleted ? old : now;
        return old.Length == 0 || now.Length == 0 || old == now ? text
            : new TableCellValue(SheetValue.Of(text)) { Pieces = [.. TextDifference.Between(old, now).Where(p => p.Kind == DifferenceKind.Same || p.Kind == own)] };
    }

    private static string Omissions(ComparisonResult r)
    {
        var filled = r.Omissions.Count(static o => o.State == ComparisonState.Resolved);
        return r.Omissions.Count == 0 ? "没有" : string.Create(CultureInfo.InvariantCulture, $"已补 {filled} 项，未补 {r.Omissions.Count - filled} 项");
    }

    private static string Fill(ComparisonState state) => state switch
    {
        ComparisonState.Resolved => Done,
        ComparisonState.Weakened => Partly,
        _ => Late,
    };
}
