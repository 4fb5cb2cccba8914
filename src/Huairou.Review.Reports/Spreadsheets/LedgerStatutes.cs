using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>法条原文表：台账引用的每一条写一次，附施行日期与核对日期。</summary>
internal sealed class LedgerStatutes
{
    /// <summary>工作表名。</summary>
    public const string Name = "法条原文";

    private const string Country = "中华人民共和国";

    private readonly Dictionary<(string Law, string Article, string Quote), Basis> _all = [];

    /// <summary>台账里写的法律名称：去掉国名。</summary>
    public static string ShortName(string law) => law.StartsWith(Country, StringComparison.Ordinal) && law != Country + "宪法" ? law[Country.Length..] : law;

    /// <summary>重新开始。</summary>
    public void Clear() => _all.Clear();

    /// <summary>收下一份结果引用的法条。</summary>
    public void Add(ReviewResult result)
    {
        foreach (var basis in result.Findings.SelectMany(f => f.Basis).Concat(result.Omissions.SelectMany(o => o.Basis)))
        {
            _all.TryAdd((basis.Law, basis.Article, basis.Quote), basis);
        }
    }

    /// <summary>写出。</summary>
    public void Write(SheetFiller filler)
    {
        double[] widths = [36, 14, 90, 14, 14];
        var grid = new SheetGrid(filler.Styles) { Widths = widths, FrozenRows = 3 };
        LedgerNotes.Heading(grid, Name, "台账引用的法条，逐字引自官方文本；同一条引用不同款项的分行。", widths.Length);
        LedgerNotes.Heads(grid, 3, ["法律", "条号", "原文", "施行日期", "核对至"]);
        var row = 4;
        foreach (var basis in _all.Values.OrderBy(b => b.Law, StringComparer.Ordinal).ThenBy(b => b.Article, StringComparer.Ordinal).ThenBy(b => b.Quote, StringComparer.Ordinal))
        {
            LedgerNotes.Row(
                grid,
                row++,
                [
                    SheetValue.Of(basis.Law), SheetValue.Of(basis.Article), SheetValue.Of(basis.Quote),
                    SheetValue.Of(basis.Effective.Length > 0 ? basis.Effective : "未核实"), SheetValue.Of(basis.CheckedTo.Length > 0 ? basis.CheckedTo : "未注明"),
                ],
                widths);
        }

        grid.Save(filler.AddSheet(Name));
        SheetFiller.RepeatHead(filler.Workbook, Name, 3);
    }
}
