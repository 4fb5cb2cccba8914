using System.Globalization;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Spreadsheets.Rectifying;

/// <summary>把整改复核的结果续写进一本台账。</summary>
/// <remarks>
/// 主表的行说的是当初查出的问题，条款号、原文、依据都不动，只写“复查结果”，反弹的填“是否反弹”；
/// 有署名的审查人时，还没有动过的“待改”而新稿已解决的改为“已改”，空着的“改后原文”填上新条文。台账里没有的问题加在末尾。
/// </remarks>
internal sealed class LedgerRectification(LedgerBook book, string reviewer)
{
    private readonly LedgerSheetEditor _editor = new(book);
    private readonly List<MergeNote> _notes = [];
    private readonly List<IReadOnlyDictionary<string, TableCellValue>> _lines = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _prints = book.Baseline.Keys.ToDictionary(static k => k, book.Baseline.Prints, StringComparer.Ordinal);
    private readonly HashSet<string> _keys = book.Rows.Select(r => book.Get(r, LedgerFields.Key).Text).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<int> _taken = [];
    private double _number = book.Rows.Select(r => book.Get(r, LedgerFields.Number).Number ?? 0).DefaultIfEmpty(0).Max();
    private int _added;

    /// <summary>写一份文件的复核。</summary>
    public void Apply(ComparisonResult r)
    {
        _editor.Ensure(LedgerMarks.Check, 24);
        var file = FileOf(r);
        var before = LedgerRow.Of(r.Old with { File = file }, "", 1).ToList();
        var after = LedgerRow.Of(r.New with { File = file }, "", 1).ToList();
        var place = new Dictionary<object, LedgerRow>(ReferenceEqualityComparer.Instance);
        foreach (var (item, row) in r.New.Findings.Concat<object>(r.New.Omissions).Zip(after))
        {
            place[item] = row;
        }

        var items = r.Findings.Where(static f => f.Old is not null).Select(f => Item.Of(f, f.New.Count > 0 ? place[f.New[0]] : null))
            .Concat(r.Omissions.Where(static o => o.Old is not null).Select(o => Item.Of(o, o.New is null ? null : place[o.New])))
            .Zip(before, static (item, row) => item with { Row = row }).ToList();
        items.AddRange(r.Findings.Where(static f => f.Old is null).Select(f => Item.Of(f, place[f.New[0]])));
        items.AddRange(r.Omissions.Where(static o => o.Old is null).Select(o => Item.Of(o, place[o.New!])));
        var at = Find(items, file);
        foreach (var item in items)
        {
            var number = at.TryGetValue(item, out var known) ? Update(known, item, r) : Append(item, r);
            _lines.Add(item.Finding is { } f ? RectificationTables.Row(r, f, number, reviewer) : RectificationTables.Row(r, item.Omission!, number, reviewer));
        }

        foreach (var row in book.Rows.Where(x => Belongs(x, file) && !_taken.Contains(x.Number)))
        {
            Leave(row, r.New.Date);
        }
    }

    /// <summary>全部写完：两张复核的表，重算的统计，补上的法条，说明。</summary>
    /// <param name="results">各份比较。</param>
    /// <param name="errors">没有比成的。</param>
    /// <param name="current">由两稿写成的台账，法条取自它。</param>
    /// <param name="date">复核日期。</param>
    /// <param name="noted">写不写进合并说明：新写的台账没有可说的。</param>
    public void Finish(IReadOnlyList<ComparisonResult> results, IReadOnlyList<(string File, ReviewError Error)> errors, LedgerBook current, string date, bool noted)
    {
        _editor.Finish();
        var files = results.Select(r => RectificationTables.Row(r, FileOf(r))).Concat(errors.Select(e => RectificationTables.Row(e.File, e.Error, date))).ToList();
        var findings = RectificationTables.FindingTable.Write(book.Workbook, _editor.Styles, book.SheetName, date, _lines);
        var totals = new ComparisonTotals();
        foreach (var r in results)
        {
            totals.Add(r.Summary);
        }

        errors.ToList().ForEach(_ => totals.AddError());
        RectificationTables.FileTable($"{date} 复核，{totals}").Write(book.Workbook, _editor.Styles, findings, date, files);
        var report = new MergeReport($"整改复核说明（{date}）", _notes, [("台账", book.File), ("新旧两稿", string.Join('；', results.Select(static r => $"{r.Old.File} → {r.New.File}"))), ("复核结果", totals.ToString()), ("台账末尾新加", string.Create(CultureInfo.InvariantCulture, $"{_added} 行")), ("署名的审查人", reviewer.Length > 0 ? $"{reviewer}：新稿已解决而台账还是“待改”的，已改为“已改”" : "没有：整改状态、改后原文都没有动，请核对“整改复核”表后自己填")], ["改之前", "改之后"]);
        var hasBaseline = book.Baseline.Keys.Any();
        MergeSheets.Update(book, current, _editor, noted ? report : null, $"整改复核以后，复核日期 {date}", date, hasBaseline ? [.. _prints.Select(static p => (p.Key, p.Value))] : null, [StatisticsSheet.Name, LedgerStatutes.Name]);
    }

    private static string FileOf(ComparisonResult r) => r.Record?.File is { Length: > 0 } file ? file : r.New.File;

    // 先凭台账行号（由台账认出的反弹），再凭标识，再凭文件、条款号与原文相似。
    private Dictionary<Item, LedgerBookRow> Find(List<Item> items, string file)
    {
        var found = new Dictionary<Item, LedgerBookRow>(ReferenceEqualityComparer.Instance);
        var rows = book.Rows.Where(r => Belongs(r, file)).ToDictionary(static r => r.Number);
        foreach (var item in items)
        {
            if (item.Finding?.LedgerRow is { } number && rows.TryGetValue(number, out var row) && _taken.Add(number))
            {
                found.Add(item, row);
            }
        }

        // 旧稿的先认；剩下的行再给新稿的认：同样的两稿再比一次，认得上次加的行。
        foreach (var group in items.Where(i => !found.ContainsKey(i)).GroupBy(static i => i.WasThere).OrderByDescending(static g => g.Key))
        {
            var wanted = group.Select((item, order) => (Item: item, Match: LedgerMatchRow.From(item.Row, order))).ToList();
            var byMatch = wanted.ToDictionary(static w => w.Match, static w => w.Item, ReferenceEqualityComparer.Instance as IEqualityComparer<LedgerMatchRow>);
            var free = rows.Values.Where(r => !_taken.Contains(r.Number)).Select(r => LedgerMatchRow.From(book, r)).Select(m => m.File.Length > 0 ? m : m with { File = file }).ToList();
            foreach (var (row, match) in LedgerMatcher.Match(free, [.. wanted.Select(static w => w.Match)]))
            {
                found.Add(byMatch[match], row.Row);
                _taken.Add(row.Row.Number);
            }
        }

        return found;
    }

    private bool Belongs(LedgerBookRow row, string file) => book.Get(row, LedgerFields.File).Text.Trim() is var own && (own == file || own.Length == 0);

    private SheetValue Update(LedgerBookRow row, Item item, ComparisonResult r)
    {
        Check(row, LedgerMarks.Compared(item.State, item.NeedsCheck), r.New.Date, item.State is not ComparisonState.Unchanged);
        if (item.State == ComparisonState.Relapsed && book.Get(row, LedgerFields.Relapsed).Text.Trim().Length == 0)
        {
            Set(row, LedgerFields.Relapsed, "是", 8);
        }

        if (reviewer.Length > 0 && item is { State: ComparisonState.Resolved, NeedsCheck: false } && book.Get(row, LedgerFields.Status).Text.Trim() is var status && (status.Length == 0 || status == LedgerFields.Statuses[0]))
        {
            Set(row, LedgerFields.Status, LedgerFields.Corrected, 9);
            if (book.Get(row, LedgerFields.Revised).Text.Trim().Length == 0 && item.Finding is { } f)
            {
                Set(row, LedgerFields.Revised, f.NewClauses.Count == 0 ? "（删去）" : string.Join('\n', f.NewClauses.Select(static c => c.Number.Length > 0 ? $"{c.Number}　{c.Text}" : c.Text)), 36);
            }
        }

        Rekey(row, item);
        return book.Get(row, LedgerFields.Number);
    }

    // 问题还在而条款改了写法的，标识跟着新稿走：下一次合并、复核才对得上。
    private void Rekey(LedgerBookRow row, Item item)
    {
        var old = book.Get(row, LedgerFields.Key).Text;
        if (item.Now is { } now && old.Length > 0 && now[LedgerFields.Key].Text is { Length: > 0 } key && key != old && _keys.Add(key))
        {
            _editor.Set(row.Number, book.ColumnOf(LedgerFields.Key), SheetValue.Of(key));
            if (_prints.Remove(old, out var prints))
            {
                _prints[key] = prints;
            }
        }
    }

    private SheetValue Append(Item item, ComparisonResult r)
    {
        _added++;
        var line = _editor.AddRow();
        foreach (var (field, value) in item.Row.Values)
        {
            if (field != LedgerFields.Number)
            {
                _editor.Set(line, book.ColumnOf(field), value);
            }
        }

        _editor.Set(line, book.ColumnOf(LedgerFields.Number), SheetValue.Of(++_number));
        _editor.Set(line, book.ColumnOf(LedgerMarks.Check), SheetValue.Of(LedgerMarks.Dated(LedgerMarks.Compared(item.State, item.NeedsCheck), r.New.Date)), marked: true);
        if (item.State == ComparisonState.Relapsed)
        {
            _editor.Set(line, book.ColumnOf(LedgerFields.Relapsed), SheetValue.Of("是"));
        }

        _editor.Fit(line);
        var key = item.Row[LedgerFields.Key].Text;
        if (_keys.Add(key))
        {
            _prints[key] = [.. LedgerBaseline.Fields.Select(f => LedgerBaseline.Fingerprint(item.Row[f].Text))];
        }

        _notes.Add(new MergeNote("台账里没有，加在末尾", line, "", "", item.Row[LedgerFields.Original].Text));
        return SheetValue.Of(_number);
    }

    // 这份文件的别的行：机器查出过而两稿都没有的标明；人加的不动。
    private void Leave(LedgerBookRow row, string date)
    {
        var key = book.Get(row, LedgerFields.Key).Text;
        if (key.Length > 0 && (book.Baseline.Contains(key) || !book.Baseline.Keys.Any()))
        {
            Check(row, LedgerMarks.Gone, date, marked: false);
        }
    }

    // 复查结果栏被人改写过的，人的话留着，机器的接在后面。
    private void Check(LedgerBookRow row, string phrase, string date, bool marked)
    {
        var text = LedgerMarks.Dated(phrase, date);
        var mine = book.Get(row, LedgerMarks.Check).Text.Trim();
        _editor.Set(row.Number, book.ColumnOf(LedgerMarks.Check), SheetValue.Of(LedgerMarks.IsOurs(mine) ? text : mine.Contains(text, StringComparison.Ordinal) ? mine : $"{mine}；{text}"), marked);
    }

    private void Set(LedgerBookRow row, string field, string text, double width)
    {
        var before = book.Get(row, field).Text;
        _editor.Set(row.Number, _editor.Ensure(field, width), SheetValue.Of(text));
        _notes.Add(new MergeNote("照复核结果填", row.Number, field, before, text));
    }

    // 要写进台账的一项：问题或者遗漏。
    private sealed record Item(ComparedFinding? Finding, ComparedOmission? Omission, LedgerRow Row, LedgerRow? Now)
    {
        public ComparisonState State => Finding?.State ?? Omission!.State;

        public bool NeedsCheck => Finding?.NeedsCheck == true;

        public bool WasThere => (Finding?.Old ?? (object?)Omission?.Old) is not null;

        public static Item Of(ComparedFinding f, LedgerRow? now) => new(f, null, now!, now);

        public static Item Of(ComparedOmission o, LedgerRow? now) => new(null, o, now!, now);
    }
}
