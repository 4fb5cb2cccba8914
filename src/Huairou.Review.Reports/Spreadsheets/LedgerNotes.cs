using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>台账后面的几张表：未读文件、文件清单、说明。</summary>
internal static class LedgerNotes
{
    /// <summary>未读文件表。</summary>
    public const string Unread = "未读文件";

    /// <summary>文件清单表。</summary>
    public const string Files = "文件清单";

    /// <summary>说明表。</summary>
    public const string Guide = "说明";

    internal static readonly CellLook Title = new(Bold: true, Size: 16, Border: false, Horizontal: "center", Font: "黑体");
    internal static readonly CellLook Head = new(Bold: true, Fill: "D9E2F3", Horizontal: "center");
    internal static readonly CellLook Body = new(Horizontal: "left");
    internal static readonly CellLook Center = new(Horizontal: "center");
    internal static readonly CellLook Plain = new(Border: false, Horizontal: "left");

    /// <summary>意见的状态：没有署名的审查人时一律是疑似。</summary>
    public static string State(string reviewer) =>
        reviewer.Length > 0 ? $"意见已由{reviewer}复核确认" : "机器初筛，意见均为疑似，未经复核";

    /// <summary>列出没有读到的文件与原因。</summary>
    public static void WriteUnread(SheetFiller filler, IReadOnlyList<LedgerFile> files)
    {
        var unread = files.Where(f => f.Reason.Length > 0).ToList();
        var grid = new SheetGrid(filler.Styles) { Widths = [8, 44, 80], FrozenRows = 3 };
        Heading(grid, "未读文件", unread.Count > 0 ? $"共 {unread.Count} 份没有读到，台账里没有它们的条款。请按原因处理后重新送审。" : "本批文件都已读到。", 3);
        Heads(grid, 3, ["序号", "文件", "原因与处理"]);
        for (var i = 0; i < unread.Count; i++)
        {
            Row(grid, i + 4, [SheetValue.Of(i + 1), SheetValue.Of(unread[i].File), SheetValue.Of(unread[i].Reason)], [8, 44, 80]);
        }

        grid.Save(filler.AddSheet(Unread));
        SheetFiller.RepeatHead(filler.Workbook, Unread, 3);
    }

    /// <summary>列出全部文件：查了什么、没有查出问题的也在内。</summary>
    public static void WriteFiles(SheetFiller filler, IReadOnlyList<LedgerFile> files)
    {
        double[] widths = [8, 40, 14, 14, 16, 9, 9, 9, 14, 60];
        var grid = new SheetGrid(filler.Styles) { Widths = widths, FrozenRows = 3 };
        Heading(grid, "文件清单", "本批全部文件。问题数中同一问题只计一次；没有查出问题的也列在这里。", widths.Length);
        Heads(grid, 3, ["序号", "文件", "镇乡", "村（社区）", "文本类型", "条款数", "问题数", "遗漏数", "合法性提示与不确定", "读取情况"]);
        for (var i = 0; i < files.Count; i++)
        {
            var f = files[i];
            var read = f.Reason.Length == 0;
            Row(
                grid,
                i + 4,
                [
                    SheetValue.Of(i + 1), SheetValue.Of(f.File), SheetValue.Of(f.Place.Town), SheetValue.Of(f.Place.Village), SheetValue.Of(f.Kind),
                    Count(read, f.Clauses), Count(read, f.Problems), Count(read, f.Omissions), Count(read, f.Others), SheetValue.Of(read ? f.Reading : "未读，见“未读文件”"),
                ],
                widths);
        }

        grid.Save(filler.AddSheet(Files));
        SheetFiller.RepeatHead(filler.Workbook, Files, 3);
    }

    /// <summary>说明：各栏填什么、谁填、日期、规则包与意见状态。模板自带说明表时用模板的。</summary>
    public static void WriteGuide(SheetFiller filler, string date, string state, string packs, SheetTemplate template)
    {
        if (filler.Workbook.Workbook!.Sheets!.Elements<Sheet>().Any(s => s.Name == Guide))
        {
            return;
        }

        var grid = new SheetGrid(filler.Styles) { Widths = [20, 18, 70, 44], Portrait = false };
        grid.Put(1, 1, "说明", Title);
        grid.Merge(1, 1, 4);
        grid.Height(1, 26);
        string[] notes =
        [
            $"审查日期：{date}（依据以这一天施行的法律文本为准）。规则与语料包：{(packs.Length > 0 ? packs : "——")}。",
            $"意见状态：{state}。机器意见只供参考，“疑似”指没有署名的审查人确认；结论由审查人作出，条款由村民会议等依照程序修改。",
            "一处一行：同一问题在几处出现时各占一行，第一处以外的在“同一问题”栏写明，统计只计一次。遗漏（应当写而没有写）也各占一行。",
            "表头第一行写明由谁填：“机器填”为蓝色，“人工填”为绿色，“机器初填、人工改”为黄色。机器填的也可以改，改过的在下次合并时保留。",
            "再次审查后用 huairou sheet merge 旧台账 新台账 合并：人填的内容、加的行与列都保留，新查出的、没有再查出的、改后又出现的分别标明。请不要删改隐藏的“标识”列与“机器值”表；删了也能合并，只是靠文字相似来对行。",
            "收到改稿以后用 huairou compare 旧稿 新稿 --ledger 台账 复核：逐处写进“整改复核”表，每份文件写进“整改情况”表，主表写“复查结果”；记为“已改”而改稿里又有的填反弹。署名（--reviewer）的才把已解决的“待改”改为“已改”。",
            "审查人豁免的意见不占台账的行、不计入统计，在“已豁免”表里逐处列明理由、审查人与期限；合并时旧台账里的那一行标为已豁免，不算改好。",
            "以“=”“+”“-”“@”开头的文字按文字存放，不会被当作公式执行。",
        ];
        var row = 3;
        foreach (var note in notes)
        {
            grid.Put(row, 1, note, Plain);
            grid.Merge(row, 1, 4);
            grid.Height(row++, TextMeasure.Height(TextMeasure.Lines(note, 150)));
        }

        row++;
        Heads(grid, row++, ["栏", "由谁填", "填什么", "可填的值"]);
        foreach (var column in template.Columns.Where(c => c.Field.Length > 0))
        {
            var field = LedgerFields.Find(column.Field)!;
            var name = column.Title.Length > 0 && column.Title != field.Name ? $"{column.Title}（{field.Name}）" : field.Name;
            var values = LedgerFields.Lists.TryGetValue(field.Name, out var list) ? string.Join("、", list) : LedgerFields.Dates.Contains(field.Name, StringComparer.Ordinal) ? "日期，如 2026-03-01" : "";
            Row(grid, row++, [SheetValue.Of(name), SheetValue.Of(field.FilledByText), SheetValue.Of(field.Meaning), SheetValue.Of(values)], [20, 18, 70, 44]);
        }

        grid.Save(filler.AddSheet(Guide));
    }

    internal static void Heading(SheetGrid grid, string title, string note, int columns)
    {
        grid.Put(1, 1, title, Title);
        grid.Merge(1, 1, columns);
        grid.Height(1, 26);
        grid.Put(2, 1, note, Plain);
        grid.Merge(2, 1, columns);
    }

    internal static void Heads(SheetGrid grid, int row, IReadOnlyList<string> heads)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            grid.Put(row, i + 1, heads[i], Head);
        }
    }

    internal static void Row(SheetGrid grid, int row, IReadOnlyList<SheetValue> values, IReadOnlyList<double> widths)
    {
        var lines = 1;
        for (var i = 0; i < values.Count; i++)
        {
            grid.Put(row, i + 1, values[i], values[i].Number is null ? Body : Center);
            lines = Math.Max(lines, widths[i] > 0 ? TextMeasure.Lines(values[i].Text, widths[i]) : 1);
        }

        grid.Height(row, TextMeasure.Height(lines));
    }

    private static SheetValue Count(bool read, int count) => read ? SheetValue.Of(count.ToString(CultureInfo.InvariantCulture)) with { Number = count } : SheetValue.Empty;
}
