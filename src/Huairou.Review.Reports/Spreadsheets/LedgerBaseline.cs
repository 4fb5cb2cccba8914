using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>机器值表（隐藏）：记下每行机器填的各栏的指纹，合并时据此分清哪些是人改过的、哪些行是人删掉的。</summary>
internal static class LedgerBaseline
{
    /// <summary>工作表名。</summary>
    public const string Name = "机器值";

    /// <summary>程序写的附表：没有被人改过的，合并时换成新的。</summary>
    public static IReadOnlyList<string> Attached { get; } = [StatisticsSheet.Name, LedgerStatutes.Name, LedgerExempted.Name, LedgerNotes.Unread, LedgerNotes.Files];

    /// <summary>不是数据行而是整本情况的行，标识以此开头。</summary>
    public const string FactMark = "@";

    /// <summary>审查日期。</summary>
    public const string DateFact = "审查日期";

    /// <summary>模板改过表头文字的栏：“栏/表头文字”记着它是哪一栏。</summary>
    public const string TitleFact = "栏/";

    private static readonly CellLook Look = new(Border: false, Wrap: false);

    /// <summary>有指纹的栏：机器填的与机器给初值的，标识与序号除外。</summary>
    public static IReadOnlyList<string> Fields { get; } =
        [.. LedgerFields.All.Where(f => f.By != FilledBy.Person && f.Name is not (LedgerFields.Key or LedgerFields.Number)).Select(f => f.Name)];

    /// <summary>写出机器值表。</summary>
    public static void Write(SheetFiller filler, SheetTemplate template, IReadOnlyList<LedgerRow> rows, string date)
    {
        var titles = template.Columns.Where(c => c.Field.Length > 0 && c.Title.Length > 0 && c.Title != c.Field).GroupBy(c => TitleFact + c.Title, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Field, StringComparer.Ordinal);
        Save(
            filler.AddSheet(Name, SheetStateValues.VeryHidden),
            filler.Styles,
            filler.Workbook,
            date,
            [.. rows.Select(r => (r[LedgerFields.Key].Text, (IReadOnlyList<string>)[.. Fields.Select(f => Fingerprint(r[f].Text))]))],
            titles);
    }

    /// <summary>写出机器值表。</summary>
    /// <param name="part">工作表部件。</param>
    /// <param name="styles">样式表。</param>
    /// <param name="workbook">工作簿，各附表的指纹由它取。</param>
    /// <param name="date">审查日期。</param>
    /// <param name="rows">各行的标识与指纹。</param>
    /// <param name="known">照写的情况：改过的表头文字、有人写过字的附表原来的指纹。</param>
    public static void Save(WorksheetPart part, StyleBook styles, WorkbookPart workbook, string date, IReadOnlyList<(string Key, IReadOnlyList<string> Prints)> rows, IReadOnlyDictionary<string, string> known)
    {
        var grid = new SheetGrid(styles) { Widths = [60] };
        grid.Put(1, 1, LedgerFields.Key, Look);
        for (var i = 0; i < Fields.Count; i++)
        {
            grid.Put(1, i + 2, Fields[i], Look);
        }

        var facts = Attached.Select(a => (a, known.GetValueOrDefault(a) ?? FingerprintOf(workbook, a))).Prepend((DateFact, date))
            .Concat(known.Where(k => k.Key.StartsWith(TitleFact, StringComparison.Ordinal)).Select(k => (k.Key, k.Value))).ToList();
        for (var i = 0; i < facts.Count; i++)
        {
            grid.Put(i + 2, 1, FactMark + facts[i].Item1, Look);
            grid.Put(i + 2, 2, facts[i].Item2, Look);
        }

        var row = facts.Count + 2;
        foreach (var (key, prints) in rows)
        {
            grid.Put(row, 1, key, Look);
            for (var i = 0; i < Fields.Count; i++)
            {
                if (prints[i].Length > 0)
                {
                    grid.Put(row, i + 2, prints[i], Look);
                }
            }

            row++;
        }

        grid.Save(part);
    }

    /// <summary>一张附表的指纹：不含公式的全部文字与数。人写过字就会变，另存不会变。</summary>
    public static string FingerprintOf(WorkbookPart workbook, string sheet)
    {
        var found = workbook.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault(s => s.Name?.Value == sheet);
        if (found?.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart { Worksheet: { } worksheet })
        {
            return "";
        }

        var reader = new SheetCellReader(workbook);
        return Fingerprint(string.Concat(worksheet.Descendants<Cell>().Where(c => c.CellFormula is null).Select(c => reader.Of(c).Text + "\u0001")));
    }

    /// <summary>一格的指纹。空白不计，另存引起的换行变化不算改动；空格为空串。</summary>
    public static string Fingerprint(string text)
    {
        var hash = 14695981039346656037UL;
        var any = false;
        foreach (var c in CellText.Clean(text))
        {
            if (!char.IsWhiteSpace(c))
            {
                hash = (hash ^ c) * 1099511628211UL;
                any = true;
            }
        }

        // 开头的字母使它在任何软件里都是文字，不会被当成科学记数。
        return any ? "h" + hash.ToString("x16", CultureInfo.InvariantCulture) : "";
    }
}
