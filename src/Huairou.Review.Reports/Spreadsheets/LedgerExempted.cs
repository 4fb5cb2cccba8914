using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>已豁免表：审查人决定保留的意见不占台账的行，在这里逐处列明；合并时凭标识认出旧台账的哪一行是豁免了的，不当作改好了。</summary>
internal sealed class LedgerExempted
{
    /// <summary>工作表名。</summary>
    public const string Name = ExemptedWording.Name;

    private static readonly string[] Heads = ["序号", "文件", "条款号", "原文", "问题类型", "原来的档次", "豁免理由", "审查人", "决定日期", "期限", "写在哪里", LedgerFields.Key];

    private static readonly double[] Widths = [6, 22, 14, 34, 20, 9, 36, 9, 14, 14, 14, 0];

    private readonly List<IReadOnlyList<SheetValue>> _rows = [];

    /// <summary>重新开始。</summary>
    public void Clear() => _rows.Clear();

    /// <summary>收下一份结果里已豁免的意见。</summary>
    public void Add(ReviewResult result)
    {
        var keys = new LedgerKeys(result.File);
        foreach (var e in result.Exempted)
        {
            _rows.Add(
            [
                SheetValue.Of(_rows.Count + 1), SheetValue.Of(result.File), SheetValue.Of(e.Address), SheetValue.Of(e.Quote.Length > 0 ? e.Quote : "（没有写）"), SheetValue.Of($"{e.Rule} {e.Title}".TrimEnd()),
                SheetValue.Of(e.Severity.ToChinese()), SheetValue.Of(e.Entry.Reason), SheetValue.Of(e.Entry.Reviewer), SheetValue.Of(Citations.Date(e.Entry.Date)), SheetValue.Of(ExemptedWording.Period(e.Entry)), SheetValue.Of(e.Entry.Place),
                SheetValue.Of(keys.Next(e.Finding?.ClauseId ?? LedgerKeys.Omission, e.Rule)),
            ]);
        }
    }

    /// <summary>写出；没有豁免的也写一句，合并时好换掉上一次的。</summary>
    public void Write(SheetFiller filler)
    {
        var grid = new SheetGrid(filler.Styles) { Widths = Widths, FrozenRows = 3 };
        var note = _rows.Count > 0 ? $"共 {_rows.Count} 处意见由审查人决定保留、予以豁免，不在台账里，不计入统计。豁免不改变条款的合法性，到期或者条款有变以后重新列入台账。" : "本批没有豁免的意见。";
        LedgerNotes.Heading(grid, Name, note, Widths.Length);
        LedgerNotes.Heads(grid, 3, Heads);
        for (var i = 0; i < _rows.Count; i++)
        {
            LedgerNotes.Row(grid, i + 4, _rows[i], Widths);
        }

        grid.Save(filler.AddSheet(Name));
    }

    /// <summary>一本台账里已豁免的各处：标识，以及标识丢了时用的文件、条款号与类型；没有这张表时为空。</summary>
    public static HashSet<string> KeysOf(LedgerBook book)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (book.Find(Name) is { } found)
        {
            foreach (var row in MergeSheets.Read(found.Part, book.Reader).Where(static r => r.Key > 3 && r.Value.Count == Heads.Length).Select(static r => r.Value))
            {
                keys.Add(row[^1].Text);
                keys.Add(KeyOf(row[1].Text, row[2].Text, row[4].Text.Split(' ')[0]));
            }
        }

        return keys;
    }

    /// <summary>由文件、条款号与类型拼成的标识。</summary>
    public static string KeyOf(string file, string address, string rule) => string.Join('\n', file, address, rule);
}
