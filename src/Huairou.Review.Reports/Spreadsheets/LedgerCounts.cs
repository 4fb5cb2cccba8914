namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>统计一行台账要看的几栏。</summary>
internal sealed record LedgerCountRow(string Category, string Repeat, string Town, string Type, string Severity, string Status)
{
    /// <summary>取自台账的一行。</summary>
    public static LedgerCountRow From(Func<string, SheetValue> row)
    {
        string Text(string field) => row(field).Text.Trim();
        return new(Text(LedgerFields.Category), Text(LedgerFields.Repeat), Text(LedgerFields.Town), Text(LedgerFields.Type), Text(LedgerFields.Severity), Text(LedgerFields.Status));
    }
}

/// <summary>台账在哪张表、哪几行、各栏在哪一列：统计公式据此引用。</summary>
/// <param name="Sheet">工作表名。</param>
/// <param name="FirstRow">第一行数据。</param>
/// <param name="LastRow">管到哪一行，含余量。</param>
/// <param name="Column">栏名到列号。</param>
internal sealed record LedgerRange(string Sheet, int FirstRow, int LastRow, Func<string, int> Column)
{
    /// <summary>某一栏的整段引用，如 '清理台账'!$B$5:$B$900。</summary>
    public string Of(string field)
    {
        var letters = CellAddress.Letters(Column(field));
        return $"{Quote(Sheet)}!${letters}${FirstRow}:${letters}${LastRow}";
    }

    /// <summary>公式里的工作表名。</summary>
    public static string Quote(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <summary>一个计数：既给出活的公式，也给出现在的值。两者说的是同一件事。</summary>
/// <param name="Range">台账的范围。</param>
/// <param name="Rows">台账现有的行。</param>
internal sealed record LedgerCounter(LedgerRange Range, IReadOnlyList<LedgerCountRow> Rows)
{
    /// <summary>条件：哪一栏等于什么。Label 是公式里引用的格，空时用字面值。</summary>
    internal readonly record struct Condition(string Field, string Value, string Label = "");

    /// <summary>计入统计的行数：前两类意见，同一问题只计一次。</summary>
    public (string Formula, double Value) Counted(params Condition[] conditions)
    {
        var formulas = LedgerFields.Categories.Take(2).Select(c => InCategory(c, conditions).Formula);
        return (string.Join('+', formulas), LedgerFields.Categories.Take(2).Sum(c => InCategory(c, conditions).Value));
    }

    /// <summary>某一类意见的行数，同一问题只计一次。</summary>
    public (string Formula, double Value) InCategory(string category, params Condition[] conditions)
    {
        var all = conditions.Prepend(new Condition(LedgerFields.Category, category)).ToList();
        var criteria = all.Select(c => $"{Range.Of(c.Field)},{(c.Label.Length > 0 ? $"\"=\"&{c.Label}" : $"\"{c.Value}\"")}");
        var value = Rows.Count(r => r.Repeat.Length == 0 && all.TrueForAll(c => Get(r, c.Field) == c.Value));
        return ($"COUNTIFS({string.Join(',', criteria)},{Range.Of(LedgerFields.Repeat)},\"\")", value);
    }

    private static string Get(LedgerCountRow row, string field) => field switch
    {
        LedgerFields.Category => row.Category,
        LedgerFields.Town => row.Town,
        LedgerFields.Type => row.Type,
        LedgerFields.Severity => row.Severity,
        _ => row.Status,
    };
}
