using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>合并后的各附表：统计按合并后的台账重算，清单换成新的，合并说明接着往下写。</summary>
public static class MergeSheets
{
    /// <summary>合并说明表。</summary>
    public const string Notes = "合并说明";

    private const int NoteColumns = 5;

    private static readonly double[] NoteWidths = [30, 12, 16, 60, 60];

    private static readonly string[] Counted = [LedgerFields.Category, LedgerFields.Repeat, LedgerFields.Town, LedgerFields.Type, LedgerFields.Severity, LedgerFields.Status];

    /// <summary>更新旧台账里的各附表。</summary>
    /// <param name="old">旧台账，续写在它上面。</param>
    /// <param name="current">新台账。</param>
    /// <param name="editor">旧台账主表的改动。</param>
    /// <param name="report">写进合并说明的话；null 不写。</param>
    /// <param name="title">统计的副标题。</param>
    /// <param name="date">审查日期。</param>
    /// <param name="baseline">各行机器值的指纹；null 不动机器值表。</param>
    /// <param name="attached">换新哪些附表。</param>
    internal static void Update(LedgerBook old, LedgerBook current, LedgerSheetEditor editor, MergeReport? report, string title, string date, IReadOnlyList<(string Key, IReadOnlyList<string> Prints)>? baseline, IReadOnlyList<string> attached)
    {
        var lines = (report?.Summary ?? []).ToList();
        var kept = new Dictionary<string, string>(old.Baseline.Titles, StringComparer.Ordinal);
        foreach (var name in attached)
        {
            if (name == StatisticsSheet.Name)
            {
                Statistics(old, editor, title, date, lines, kept);
            }
            else if (current.Find(name) is { } source)
            {
                var (part, heading) = Target(old, name, date, lines, kept);
                Copy(current, source.Part, old, name, heading).Save(part);
            }
        }

        if (report is not null)
        {
            WriteNotes(old, editor.Styles, report with { Summary = lines });
        }

        if (baseline is null)
        {
            return;
        }

        // 没有换的附表照旧记着原来的指纹。
        foreach (var name in LedgerBaseline.Attached.Except(attached, StringComparer.Ordinal).Where(n => old.Baseline.Fact(n).Length > 0))
        {
            kept[name] = old.Baseline.Fact(name);
        }

        var hidden = old.Find(LedgerBaseline.Name) is { } existing ? Replace(old.Workbook, existing.Sheet, existing.Part) : SheetFiller.AddSheet(old.Workbook, LedgerBaseline.Name, SheetStateValues.VeryHidden);
        LedgerBaseline.Save(hidden, editor.Styles, old.Workbook, date, baseline, kept);
    }

    private static void Statistics(LedgerBook old, LedgerSheetEditor editor, string title, string date, List<(string, string)> lines, Dictionary<string, string> kept)
    {
        var missing = Counted.Where(f => old.ColumnOf(f) == 0).ToList();
        if (missing.Count > 0)
        {
            lines.Add(("统计", $"没有重算：台账里没有“{string.Join("”“", missing)}”栏"));
            return;
        }

        var (part, _) = Target(old, StatisticsSheet.Name, date, lines, kept);
        var range = new LedgerRange(old.SheetName, old.HeadRow + 1, editor.LastRow + SheetFiller.SpareRows, old.ColumnOf);
        var rows = old.Rows.Select(r => LedgerCountRow.From(f => old.Get(r, f))).ToList();
        var name = old.Workbook.Workbook!.Sheets!.Elements<Sheet>().First(s => s.Id?.Value == old.Workbook.GetIdOfPart(part)).Name!.Value!;
        StatisticsSheet.Write(part, range, rows, editor.Styles, title, name);
    }

    // 没有被人写过字的附表原地换新；写过的留着，新的另起一张。
    private static (WorksheetPart Part, string Title) Target(LedgerBook old, string name, string date, List<(string, string)> lines, Dictionary<string, string> kept)
    {
        if (old.Find(name) is not { } existing)
        {
            return (SheetFiller.AddSheet(old.Workbook, name), name);
        }

        if (old.Baseline.Fact(name) is { Length: > 0 } print && print == LedgerBaseline.FingerprintOf(old.Workbook, name))
        {
            return (Replace(old.Workbook, existing.Sheet, existing.Part), name);
        }

        var title = $"{name}（{date}）";
        for (var n = 2; old.Find(title) is not null; n++)
        {
            title = $"{name}（{date}）{n}";
        }

        kept[name] = old.Baseline.Fact(name); // 指纹照旧：下次合并时还认得它有人写过字。
        lines.Add((name, $"原表有人写过字，没有动；新的在“{title}”"));
        return (SheetFiller.AddSheet(old.Workbook, title), title);
    }

    private static WorksheetPart Replace(WorkbookPart workbook, Sheet sheet, WorksheetPart part)
    {
        var added = SheetFiller.AddSheet(workbook, sheet.Name!.Value!);
        var last = workbook.Workbook!.Sheets!.Elements<Sheet>().Last();
        var relation = last.Id!.Value!;
        last.Remove();
        workbook.DeletePart(part);
        sheet.Id = relation; // 名称、次序与隐藏与否照旧，只换内容。
        return added;
    }

    // 清单都是同一个样子：标题、说明、表头，以下是行。法条原文把旧的也并进来，旧台账的行还要用。
    private static SheetGrid Copy(LedgerBook current, WorksheetPart source, LedgerBook old, string name, string title)
    {
        var rows = Read(source, current.Reader);
        var widths = source.Worksheet!.Descendants<Column>().Select(c => c.Width?.Value ?? 10).ToList();
        var grid = new SheetGrid(new StyleBook(old.Workbook)) { Widths = widths, FrozenRows = 3 };
        LedgerNotes.Heading(grid, title, rows.GetValueOrDefault(2)?.FirstOrDefault().Text ?? "", Math.Max(1, widths.Count));
        LedgerNotes.Heads(grid, 3, [.. (rows.GetValueOrDefault(3) ?? []).Select(v => v.Text)]);
        var list = rows.Where(r => r.Key > 3).Select(r => r.Value).ToList();
        if (name == LedgerStatutes.Name)
        {
            var known = list.Select(Joined).ToHashSet(StringComparer.Ordinal);
            list.AddRange((old.Remembered.GetValueOrDefault(name) ?? []).Where(r => known.Add(Joined(r))));
        }

        for (var i = 0; i < list.Count; i++)
        {
            LedgerNotes.Row(grid, i + 4, list[i], [.. Enumerable.Range(0, list[i].Count).Select(c => c < widths.Count ? widths[c] : 10)]);
        }

        return grid;
    }

    private static string Joined(List<SheetValue> row) => string.Join('\u0001', row.Select(v => v.Text));

    /// <summary>读一张表：行号到从第一列起的值。</summary>
    internal static SortedDictionary<int, List<SheetValue>> Read(WorksheetPart part, SheetCellReader reader)
    {
        var rows = new SortedDictionary<int, List<SheetValue>>();
        foreach (var cell in part.Worksheet!.Descendants<Cell>())
        {
            var (row, column) = CellAddress.Parse(cell.CellReference?.Value ?? "");
            var value = reader.Of(cell);
            if (row == 0 || column > 100 || value.IsEmpty)
            {
                continue;
            }

            var list = rows.TryGetValue(row, out var known) ? known : rows[row] = [];
            while (list.Count < column)
            {
                list.Add(SheetValue.Empty);
            }

            list[column - 1] = value;
        }

        return rows;
    }

    private static void WriteNotes(LedgerBook old, StyleBook styles, MergeReport report)
    {
        var grid = new SheetGrid(styles) { Widths = NoteWidths };
        var row = 1;
        WorksheetPart part;
        if (old.Find(Notes) is { } existing)
        {
            // 历次合并的说明都留着，人在上面写的字也留着。
            foreach (var (number, values) in Read(existing.Part, old.Reader))
            {
                row = number + 2;
                LedgerNotes.Row(grid, number, values, [.. values.Select((_, i) => i < NoteWidths.Length ? NoteWidths[i] : 20)]);
            }

            part = Replace(old.Workbook, existing.Sheet, existing.Part);
        }
        else
        {
            part = SheetFiller.AddSheet(old.Workbook, Notes);
        }

        grid.Put(row, 1, report.Title, LedgerNotes.Title);
        grid.Merge(row++, 1, NoteColumns);
        foreach (var (name, value) in report.Summary)
        {
            grid.Put(row, 1, name, LedgerNotes.Body);
            grid.Put(row, 2, value, LedgerNotes.Body);
            for (var c = 3; c <= NoteColumns; c++)
            {
                grid.Put(row, c, "", LedgerNotes.Body);
            }

            grid.Merge(row++, 2, NoteColumns);
        }

        LedgerNotes.Heads(grid, row++, ["做了什么", "台账行号", "栏", .. report.Heads]);
        foreach (var note in report.Notes)
        {
            LedgerNotes.Row(grid, row++, [SheetValue.Of(note.Action), SheetValue.Of(note.Row), SheetValue.Of(note.Field), SheetValue.Of(note.Before), SheetValue.Of(note.After)], NoteWidths);
        }

        grid.Save(part);
    }
}
