using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using static Huairou.Review.Reports.Spreadsheets.LedgerCounter;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>统计表：按意见类别、镇乡、问题类型、整改状态计数，公式随台账变动，并配图。</summary>
internal sealed class StatisticsSheet
{
    /// <summary>工作表名。</summary>
    public const string Name = "统计";

    private const int ChartColumn = 11;

    // 行数不多时缩成一页，免得图跨页切开。
    private const int OnePageRows = 85;
    private const string Blank = "未注明或其他";

    private static readonly CellLook Title = new(Bold: true, Size: 16, Border: false, Horizontal: "center", Font: "黑体");
    private static readonly CellLook Note = new(Size: 9, Color: "595959", Border: false, Horizontal: "left");
    private static readonly CellLook Section = new(Bold: true, Size: 12, Border: false, Horizontal: "left", Wrap: false, Font: "黑体");
    private static readonly CellLook Head = new(Bold: true, Fill: "D9E2F3", Horizontal: "center");
    private static readonly CellLook Label = new(Horizontal: "left");
    private static readonly CellLook Number = new(Horizontal: "right");
    private static readonly CellLook Percent = new(Horizontal: "right", NumberFormat: 9);
    private static readonly CellLook Total = new(Bold: true, Fill: "F2F2F2", Horizontal: "right");
    private static readonly CellLook TotalLabel = new(Bold: true, Fill: "F2F2F2", Horizontal: "left");

    private readonly LedgerCounter _counter;
    private readonly string _name;
    private readonly SheetGrid _grid;
    private readonly List<(ChartSpec, ChartPlace)> _charts = [];
    private int _row = 1;
    private int _chartRow = 4;

    private StatisticsSheet(LedgerCounter counter, StyleBook styles, string name)
    {
        _counter = counter;
        _name = name;
        _grid = new SheetGrid(styles) { Widths = [44, 9, 9, 9, 9, 9, 9, 9, 9, 3, 12, 12, 12, 12, 12, 12, 12, 12] };
    }

    /// <summary>写出。</summary>
    /// <param name="part">工作表部件。</param>
    /// <param name="range">台账的范围。</param>
    /// <param name="rows">台账现有的行。</param>
    /// <param name="styles">样式表。</param>
    /// <param name="state">标题下的一句话：日期与意见状态。</param>
    /// <param name="name">这张表的名称，图的引用要用。</param>
    public static void Write(WorksheetPart part, LedgerRange range, IReadOnlyList<LedgerCountRow> rows, StyleBook styles, string state, string name = Name)
    {
        var sheet = new StatisticsSheet(new LedgerCounter(range, rows), styles, name);
        sheet.Compose(state);
        sheet._grid.Save(part);
        ChartParts.Add(part, sheet._charts);
    }

    private void Compose(string state)
    {
        Heading(1, "清理台账统计", Title, 24);
        Heading(2, state + "。统计“条款问题”“遗漏补充”两类，同一问题只计一次；“合法性提示”“不确定”只在第一表列出。数字是公式，随台账的改动自动重算。", Note, 30);
        _row = 4;
        Overview();
        Towns();
        Types();
        Statuses();
        _grid.OnePage = Math.Max(_row, _chartRow) <= OnePageRows;
    }

    private void Heading(int row, string text, CellLook look, double height)
    {
        _grid.Put(row, 1, text, look);
        _grid.Merge(row, 1, 18);
        _grid.Height(row, height);
    }

    private void Overview()
    {
        Begin("一、按意见类别与档次", ["意见类别", .. LedgerFields.Severities, "合计"]);
        var first = _row;
        foreach (var category in LedgerFields.Categories)
        {
            _grid.Put(_row, 1, category, Label);
            for (var i = 0; i < LedgerFields.Severities.Count; i++)
            {
                var (formula, value) = _counter.InCategory(category, new Condition(LedgerFields.Severity, LedgerFields.Severities[i]));
                _grid.Formula(_row, i + 2, formula, value, Number);
            }

            var (all, sum) = _counter.InCategory(category);
            _grid.Formula(_row++, 5, all, sum, Number);
        }

        _grid.Put(_row, 1, "合计", TotalLabel);
        for (var c = 2; c <= 5; c++)
        {
            var field = c < 5 ? LedgerFields.Severities[c - 2] : "";
            var value = LedgerFields.Categories.Sum(k => field.Length > 0 ? _counter.InCategory(k, new Condition(LedgerFields.Severity, field)).Value : _counter.InCategory(k).Value);
            _grid.Formula(_row, c, $"SUM({CellAddress.Of(first, c)}:{CellAddress.Of(_row - 1, c)})", value, Total);
        }

        _row += 2;
    }

    private void Towns()
    {
        var towns = _counter.Rows.Select(r => r.Town).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (first, last) = Breakdown("二、按镇乡（街道）", "镇乡", LedgerFields.Town, towns, [.. LedgerFields.Severities.Select(s => (s, LedgerFields.Severity)), ("已改", LedgerFields.Status)]);
        var labels = towns.Append(Blank).ToList();
        string[] colors = ["C00000", "ED7D31", "4472C4"];
        string[] patterns = ["", "wdUpDiag", "pct25"];
        var series = LedgerFields.Severities.Select((s, i) => new ChartSeries(
            s,
            Ref(first - 1, i + 2),
            Ref(first, last, i + 2),
            [.. towns.Select(t => _counter.Counted(new(LedgerFields.Town, t), new(LedgerFields.Severity, s)).Value).Append(Rest(LedgerFields.Town, towns, new Condition(LedgerFields.Severity, s)))],
            colors[i],
            patterns[i])).ToList();
        Chart(new ChartSpec("各镇乡问题数（按档次）", "镇乡", "问题数", Ref(first, last, 1), labels, series, Horizontal: true), labels.Count);
    }

    private void Types()
    {
        var types = _counter.Rows.Where(r => LedgerFields.Categories.Take(2).Contains(r.Category, StringComparer.Ordinal) && r.Type.Length > 0).Select(r => r.Type)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(t => _counter.Counted(new Condition(LedgerFields.Type, t)).Value).ThenBy(t => t, StringComparer.Ordinal).ToList();
        var (first, last) = Breakdown("三、按问题类型", "问题类型", LedgerFields.Type, types, [.. LedgerFields.Severities.Select(s => (s, LedgerFields.Severity)), ("已改", LedgerFields.Status)]);
        if (types.Count > 0)
        {
            var values = types.Select(t => _counter.Counted(new Condition(LedgerFields.Type, t)).Value).ToList();
            Chart(new ChartSpec("各类问题数", "问题类型", "问题数", Ref(first, last - 1, 1), types, [new ChartSeries("合计", Ref(first - 1, 6), Ref(first, last - 1, 6), values, "4472C4")], Horizontal: true), types.Count);
        }
    }

    private void Statuses()
    {
        Begin("四、按整改状态", [LedgerFields.Status, .. LedgerFields.Severities, "合计", "占比"]);
        var first = _row;
        var total = _counter.Counted();
        var values = new List<double>();
        foreach (var status in LedgerFields.Statuses)
        {
            _grid.Put(_row, 1, status, Label);
            for (var i = 0; i < LedgerFields.Severities.Count; i++)
            {
                var one = _counter.Counted(new(LedgerFields.Status, status, $"$A{_row}"), new(LedgerFields.Severity, LedgerFields.Severities[i]));
                _grid.Formula(_row, i + 2, one.Formula, one.Value, Number);
            }

            var all = _counter.Counted(new Condition(LedgerFields.Status, status, $"$A{_row}"));
            values.Add(all.Value);
            _grid.Formula(_row, 5, all.Formula, all.Value, Number);
            var bottom = first + LedgerFields.Statuses.Count + 1;
            _grid.Formula(_row, 6, $"IF($E${bottom}=0,0,E{_row}/$E${bottom})", total.Value == 0 ? 0 : all.Value / total.Value, Percent);
            _row++;
        }

        Remainder(first, 5, LedgerFields.Status, LedgerFields.Statuses, [.. LedgerFields.Severities.Select(s => (s, LedgerFields.Severity))]);
        _grid.Formula(_row - 2, 6, $"IF($E${_row - 1}=0,0,E{_row - 2}/$E${_row - 1})", total.Value == 0 ? 0 : Rest(LedgerFields.Status, LedgerFields.Statuses) / total.Value, Percent);
        Chart(
            new ChartSpec("整改状态", "整改状态", "问题数", Ref(first, first + LedgerFields.Statuses.Count - 1, 1), LedgerFields.Statuses, [new ChartSeries("合计", Ref(first - 1, 5), Ref(first, first + LedgerFields.Statuses.Count - 1, 5), values, "70AD47", "dkUpDiag")], Horizontal: false),
            8);
        _row++;
    }

    // 一栏的各个取值各一行，末尾是没有列出的与合计；返回取值行的范围，含“未注明或其他”。
    private (int First, int Last) Breakdown(string title, string label, string field, IReadOnlyList<string> values, IReadOnlyList<(string Value, string Field)> columns)
    {
        Begin(title, [label, .. columns.Take(3).Select(c => c.Value), columns[3].Value, "合计", "整改率"]);
        var first = _row;
        foreach (var value in values)
        {
            _grid.Put(_row, 1, value, Label);
            var own = new Condition(field, value, $"$A{_row}");
            for (var i = 0; i < columns.Count; i++)
            {
                var (formula, count) = _counter.Counted(own, new Condition(columns[i].Field, columns[i].Value));
                _grid.Formula(_row, i + 2, formula, count, Number);
            }

            var (all, total) = _counter.Counted(own);
            _grid.Formula(_row, 6, all, total, Number);
            Rate(_counter.Counted(own, new Condition(LedgerFields.Status, "已改")).Value, total);
            _row++;
        }

        Remainder(first, 6, field, values, columns);
        var rest = Rest(field, values);
        _row -= 2;
        Rate(Rest(field, values, new Condition(LedgerFields.Status, "已改")), rest);
        _row++;
        Rate(_counter.Counted(new Condition(LedgerFields.Status, "已改")).Value, _counter.Counted().Value);
        _row += 2;
        return (first, _row - 3);
    }

    private void Rate(double done, double total) =>
        _grid.Formula(_row, 7, $"IF(F{_row}=0,0,E{_row}/F{_row})", total == 0 ? 0 : done / total, Percent);

    // “未注明或其他”＝合计减去上面列出的各行，人新填的取值也不会漏掉。
    private void Remainder(int first, int totalColumn, string field, IReadOnlyList<string> values, IReadOnlyList<(string Value, string Field)> columns)
    {
        _grid.Put(_row, 1, Blank, Label);
        _grid.Put(_row + 1, 1, "合计", TotalLabel);
        for (var c = 2; c <= totalColumn; c++)
        {
            Condition[] conditions = c == totalColumn ? [] : [new Condition(columns[c - 2].Field, columns[c - 2].Value)];
            var (all, total) = _counter.Counted(conditions);
            var above = values.Count > 0 ? $"-SUM({CellAddress.Of(first, c)}:{CellAddress.Of(_row - 1, c)})" : "";
            _grid.Formula(_row, c, CellAddress.Of(_row + 1, c) + above, Rest(field, values, conditions), Number);
            _grid.Formula(_row + 1, c, all, total, Total);
        }

        _row += 2;
    }

    private double Rest(string field, IReadOnlyList<string> values, params Condition[] conditions) =>
        _counter.Counted(conditions).Value - values.Sum(v => _counter.Counted([new Condition(field, v), .. conditions]).Value);

    private void Begin(string title, IReadOnlyList<string> heads)
    {
        _grid.Put(_row, 1, title, Section);
        _grid.Height(_row, 20);
        _row++;
        for (var i = 0; i < heads.Count; i++)
        {
            _grid.Put(_row, i + 1, heads[i], Head);
        }

        _row++;
    }

    private void Chart(ChartSpec spec, int categories)
    {
        var rows = Math.Clamp(categories + 8, 15, 70);
        _charts.Add((spec, new ChartPlace(_chartRow, ChartColumn, _chartRow + rows, ChartColumn + 8)));
        _chartRow += rows + 1;
    }

    private string Ref(int row, int column) => $"{LedgerRange.Quote(_name)}!${CellAddress.Letters(column)}${row.ToString(CultureInfo.InvariantCulture)}";

    private string Ref(int first, int last, int column) => $"{Ref(first, column)}:${CellAddress.Letters(column)}${last.ToString(CultureInfo.InvariantCulture)}";
}
