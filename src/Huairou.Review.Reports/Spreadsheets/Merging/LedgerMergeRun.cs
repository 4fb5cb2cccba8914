using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>一次合并。</summary>
internal sealed class LedgerMergeRun(LedgerBook old, LedgerBook current, string date)
{
    private readonly LedgerSheetEditor _editor = new(old);
    private readonly List<MergeNote> _notes = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _baseline = new(StringComparer.Ordinal);
    private readonly MergedFiles _files = MergedFiles.Of(current);
    private readonly HashSet<string> _exemptedKeys = LedgerExempted.KeysOf(current);
    private int _kept;
    private int _similar;
    private int _added;
    private int _gone;
    private int _exempted;
    private int _notReviewed;
    private int _relapsed;
    private int _manual;
    private int _edited;
    private int _updated;

    private bool HasBaseline => old.Baseline.Keys.Any();

    /// <summary>合并到旧台账里。</summary>
    public void Execute()
    {
        foreach (var key in old.Baseline.Keys)
        {
            _baseline[key] = old.Baseline.Prints(key);
        }

        var before = old.Rows.Select(r => LedgerMatchRow.From(old, r)).ToList();
        var after = current.Rows.Select(r => LedgerMatchRow.From(current, r)).ToList();
        var matched = LedgerMatcher.Match(before, after);
        _editor.Ensure(LedgerMarks.Check, 24);
        _editor.Ensure(LedgerMarks.Machine, 40);
        _editor.Ensure(LedgerFields.Key, 20, hidden: true);
        foreach (var row in before)
        {
            if (matched.TryGetValue(row, out var same))
            {
                Keep(row, same);
            }
            else
            {
                Leave(row);
            }
        }

        var taken = matched.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var number = before.Select(r => old.Get(r.Row, LedgerFields.Number).Number ?? 0).DefaultIfEmpty(0).Max();
        foreach (var row in after.Where(r => !taken.Contains(r)))
        {
            Append(row, ++number);
        }

        _editor.Finish();
        var report = new MergeReport("台账合并说明", _notes, Summary(), ["旧台账（保留的）", "新台账（机器的）"]);
        MergeSheets.Update(old, current, _editor, report, $"合并后，最近审查日期 {date}", date, [.. _baseline.Select(b => (b.Key, b.Value))], LedgerBaseline.Attached);
    }

    /// <summary>结果。</summary>
    public LedgerMergeResult Result(byte[] bytes) => new(bytes)
    {
        Kept = _kept,
        Similar = _similar,
        Added = _added,
        Gone = _gone,
        Exempted = _exempted,
        NotReviewed = _notReviewed,
        Relapsed = _relapsed,
        Manual = _manual,
        Edited = _edited,
        Updated = _updated,
        HasBaseline = HasBaseline,
    };

    // 新旧都有：没有被人改过的格换成机器的新值，改过的不动，机器的新值写在旁边。
    private void Keep(LedgerMatchRow row, LedgerMatchRow same)
    {
        _kept++;
        var byKey = row.Key.Length > 0 && row.Key == same.Key;
        _similar += byKey ? 0 : 1;
        var differences = new List<string>();
        foreach (var field in LedgerBaseline.Fields.Where(f => current.ColumnOf(f) > 0))
        {
            var mine = old.Get(row.Row, field);
            var machine = current.Get(same.Row, field);
            var print = LedgerBaseline.Fingerprint(mine.Text);
            if (old.ColumnOf(field) == 0 || print == LedgerBaseline.Fingerprint(machine.Text))
            {
                continue;
            }

            if (old.Baseline.Print(row.Key, field) == print && !_editor.IsCovered(row.Row.Number, old.ColumnOf(field)))
            {
                _editor.Set(row.Row.Number, old.ColumnOf(field), machine);
                _updated++;
                _notes.Add(new MergeNote("机器值更新", row.Row.Number, field, mine.Text, machine.Text));
            }
            else if (field is not (LedgerFields.Status or LedgerFields.Reviewer))
            {
                differences.Add($"{field}：{(machine.Text.Length > 0 ? machine.Text : "（空）")}");
                _edited++;
                _notes.Add(new MergeNote("保留人改的内容", row.Row.Number, field, mine.Text, machine.Text));
            }
        }

        var last = old.Get(row.Row, LedgerMarks.Machine).Text;
        var opinion = string.Join('\n', differences);
        if (last.Length > 0 && last != opinion)
        {
            _notes.Add(new MergeNote("“本次机器意见”换新", row.Row.Number, LedgerMarks.Machine, last, opinion)); // 原来写的字在这里留底。
        }

        _editor.Set(row.Row.Number, old.ColumnOf(LedgerMarks.Machine), SheetValue.Of(opinion));
        Check(row, Verdict(row, same));
        if (same.Key.Length > 0)
        {
            if (row.Key != same.Key)
            {
                _editor.Set(row.Row.Number, old.ColumnOf(LedgerFields.Key), SheetValue.Of(same.Key));
                _baseline.Remove(row.Key);
            }

            _baseline[same.Key] = current.Baseline.Contains(same.Key) ? current.Baseline.Prints(same.Key) : PrintsOf(same);
        }
    }

    private string Verdict(LedgerMatchRow row, LedgerMatchRow same)
    {
        if (old.Get(row.Row, LedgerFields.Status).Text.Trim() == LedgerFields.Corrected)
        {
            _relapsed++;
            var relapsed = old.Get(row.Row, LedgerFields.Relapsed).Text.Trim();
            if (relapsed.Length == 0)
            {
                _editor.Set(row.Row.Number, _editor.Ensure(LedgerFields.Relapsed, 8), SheetValue.Of("是"));
            }

            _notes.Add(new MergeNote("已改后又查出", row.Row.Number, LedgerFields.Relapsed, relapsed, relapsed is "" or "是" ? "是" : $"（人填“{relapsed}”，已保留，请核对）"));
            return LedgerMarks.Relapsed;
        }

        var last = old.Get(row.Row, LedgerMarks.Check).Text;
        return LedgerMarks.SaidGone(last) ? LedgerMarks.Back
            : row.Key.Length > 0 && row.Key != same.Key ? LedgerMarks.Reworded : LedgerMarks.Still;
    }

    // 新台账里没有：人加的不动；审过而没有再查出的、没有审到的分开标明，一行不删。
    private void Leave(LedgerMatchRow row)
    {
        var isMachine = row.Key.Length > 0 ? old.Baseline.Contains(row.Key) || !HasBaseline : !HasKeys() && row.Rule.Length > 0 && row.Address.Length > 0;
        if (!isMachine || (row.Key.Length > 0 && current.Rows.Any(r => current.Get(r, LedgerFields.Key).Text == row.Key)))
        {
            _manual++;
            Check(row, LedgerMarks.Manual, dated: false);
            return;
        }

        // 豁免了的不是改好了，不能记成没有再发现。
        var phrase = IsExempted(row) ? LedgerMarks.Exempted : _files.IsUnread(row.File) ? LedgerMarks.Unread : _files.IsReviewed(row.File) ? LedgerMarks.Gone : LedgerMarks.NotReviewed;
        _gone += phrase == LedgerMarks.Gone ? 1 : 0;
        _exempted += phrase == LedgerMarks.Exempted ? 1 : 0;
        _notReviewed += phrase is LedgerMarks.Unread or LedgerMarks.NotReviewed ? 1 : 0;
        Check(row, phrase);
        _notes.Add(new MergeNote(phrase, row.Row.Number, "", old.Get(row.Row, LedgerFields.Original).Text, ""));
    }

    private bool IsExempted(LedgerMatchRow row) =>
        _exemptedKeys.Contains(row.Key) || (row.Key.Length == 0 && _exemptedKeys.Contains(LedgerExempted.KeyOf(row.File, row.Address, row.Rule)));

    private bool HasKeys() => old.Rows.Any(r => old.Get(r, LedgerFields.Key).Text.Length > 0);

    private void Append(LedgerMatchRow row, double number)
    {
        _added++;
        // 机器值表里有而旧台账没有这一行：人删掉过。
        var deleted = row.Key.Length > 0 && old.Baseline.Contains(row.Key);
        var phrase = deleted ? LedgerMarks.Deleted : LedgerMarks.Added;
        var line = _editor.AddRow();
        foreach (var (column, value) in row.Row.Values)
        {
            var field = current.FieldOf(column);
            var target = field.Length > 0 ? old.ColumnOf(field) : old.Heads.FirstOrDefault(h => h.Value == current.Heads.GetValueOrDefault(column, "")).Key;
            if (target > 0 && field != LedgerFields.Number)
            {
                _editor.Set(line, target, value);
            }
        }

        if (old.ColumnOf(LedgerFields.Number) is > 0 and var numberColumn)
        {
            _editor.Set(line, numberColumn, SheetValue.Of(number));
        }

        _editor.Set(line, old.ColumnOf(LedgerFields.Key) is > 0 and var key ? key : _editor.Ensure(LedgerFields.Key, 20, hidden: true), SheetValue.Of(row.Key));
        _editor.Set(line, _editor.Ensure(LedgerMarks.Check, 24), SheetValue.Of(LedgerMarks.Dated(phrase, date)), marked: true);
        _editor.Fit(line);
        _notes.Add(new MergeNote(phrase, line, "", "", row.Row.Values.Count > 0 ? current.Get(row.Row, LedgerFields.Original).Text : ""));
        if (row.Key.Length > 0)
        {
            _baseline[row.Key] = current.Baseline.Contains(row.Key) ? current.Baseline.Prints(row.Key) : PrintsOf(row);
        }
    }

    private IReadOnlyList<string> PrintsOf(LedgerMatchRow row) => [.. LedgerBaseline.Fields.Select(f => LedgerBaseline.Fingerprint(current.Get(row.Row, f).Text))];

    // 复查结果栏被人改写过的，人的话留着，机器的接在后面。
    private void Check(LedgerMatchRow row, string phrase, bool dated = true)
    {
        var column = _editor.Ensure(LedgerMarks.Check, 24);
        var text = dated ? LedgerMarks.Dated(phrase, date) : phrase;
        var mine = old.Get(row.Row, column).Text.Trim();
        var combined = LedgerMarks.IsOurs(mine) ? text : mine.Contains(text, StringComparison.Ordinal) ? mine : $"{mine}；{text}";
        _editor.Set(row.Row.Number, column, SheetValue.Of(combined), marked: phrase is LedgerMarks.Relapsed or LedgerMarks.Gone or LedgerMarks.Back);
    }

    private IReadOnlyList<(string Name, string Value)> Summary()
    {
        static string N(int n) => n.ToString(CultureInfo.InvariantCulture);
        return
        [
            ("审查日期", date),
            ("旧台账", old.File),
            ("新台账", current.File),
            ("新旧都有", $"{N(_kept)} 行，其中 {N(_similar)} 行靠文件、条款号与原文相似对上"),
            ("已改后又出现", $"{N(_relapsed)} 行"),
            ("本次新增", $"{N(_added)} 行，在表的末尾"),
            ("本次未再发现", $"{N(_gone)} 行，没有删除"),
            ("已由审查人豁免", $"{N(_exempted)} 行，没有删除，不算改好"),
            ("本次没有审到所在文件", $"{N(_notReviewed)} 行，不能判断改没改"),
            ("人工添加的行", $"{N(_manual)} 行，原样保留"),
            ("人改过而与机器不同的格", $"{N(_edited)} 格，保留人改的，机器的在“{LedgerMarks.Machine}”栏"),
            ("没有被人改过、换成新值的格", $"{N(_updated)} 格"),
            ("怎样分清人改没改", HasBaseline ? "与隐藏的“机器值”表比对" : "旧台账里没有“机器值”表，凡与机器新值不同的都当作人改的保留"),
        ];
    }
}

/// <summary>写进合并说明表的一段。</summary>
/// <param name="Title">标题。</param>
/// <param name="Notes">做了什么，逐条。</param>
/// <param name="Summary">总的情况。</param>
/// <param name="Heads">“之前”“之后”两栏的名称。</param>
internal sealed record MergeReport(string Title, IReadOnlyList<MergeNote> Notes, IReadOnlyList<(string Name, string Value)> Summary, IReadOnlyList<string> Heads);

/// <summary>合并说明的一条。</summary>
/// <param name="Action">做了什么。</param>
/// <param name="Row">合并后台账里的行号。</param>
/// <param name="Field">栏；整行的为空。</param>
/// <param name="Before">旧台账里的内容。</param>
/// <param name="After">新台账里的内容。</param>
internal sealed record MergeNote(string Action, int Row, string Field, string Before, string After);

/// <summary>新台账审到了哪些文件。</summary>
internal sealed class MergedFiles
{
    private readonly HashSet<string> _reviewed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>由文件清单、未读文件两表得到；表被删去时，以台账里出现过的文件为审到的。</summary>
    public static MergedFiles Of(LedgerBook book)
    {
        var files = new MergedFiles();
        files._unread.UnionWith(Column(book, LedgerNotes.Unread));
        files._reviewed.UnionWith(Column(book, LedgerNotes.Files));
        files._reviewed.UnionWith(book.Rows.Select(r => book.Get(r, LedgerFields.File).Text.Trim()));
        files._reviewed.ExceptWith(files._unread);
        return files;
    }

    /// <summary>没有读到。</summary>
    public bool IsUnread(string file) => _unread.Contains(file);

    /// <summary>审过。旧台账没有文件栏时不知道是哪份，按审过处理。</summary>
    public bool IsReviewed(string file) => file.Length == 0 || _reviewed.Contains(file);

    private static IEnumerable<string> Column(LedgerBook book, string sheet)
    {
        if (book.Find(sheet) is not { } found)
        {
            yield break;
        }

        foreach (var cell in found.Part.Worksheet!.Descendants<Cell>())
        {
            var (row, column) = CellAddress.Parse(cell.CellReference?.Value ?? "");
            if (row > 3 && column == 2 && book.Reader.Of(cell).Text is { Length: > 0 } file)
            {
                yield return file;
            }
        }
    }
}
