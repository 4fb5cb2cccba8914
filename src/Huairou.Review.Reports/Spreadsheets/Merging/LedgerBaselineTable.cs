using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>读回的机器值表：每行机器填的各栏的指纹，以及审查日期、各附表的指纹。</summary>
internal sealed class LedgerBaselineTable
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

    /// <summary>没有机器值表。</summary>
    public static LedgerBaselineTable Empty { get; } = new();

    /// <summary>有指纹的全部标识。</summary>
    public IEnumerable<string> Keys => _rows.Keys;

    /// <summary>有没有这个标识。</summary>
    public bool Contains(string key) => _rows.ContainsKey(key);

    /// <summary>机器原来填的某一栏的指纹；不知道时为 null。</summary>
    public string? Print(string key, string field) => _rows.TryGetValue(key, out var row) ? row.GetValueOrDefault(field) : null;

    /// <summary>一行的全部指纹，按 <see cref="LedgerBaseline.Fields"/> 的次序。</summary>
    public IReadOnlyList<string> Prints(string key) => [.. LedgerBaseline.Fields.Select(f => Print(key, f) ?? "")];

    /// <summary>审查日期或者附表的指纹；没有时为空。</summary>
    public string Fact(string name) => _facts.GetValueOrDefault(name, "");

    /// <summary>模板改过的表头文字是哪一栏；不是时为空。</summary>
    public string FieldOf(string title) => Fact(LedgerBaseline.TitleFact + title);

    /// <summary>模板改过的表头文字，供照写。</summary>
    public IEnumerable<KeyValuePair<string, string>> Titles => _facts.Where(f => f.Key.StartsWith(LedgerBaseline.TitleFact, StringComparison.Ordinal));

    /// <summary>读。</summary>
    public static LedgerBaselineTable Read(WorksheetPart part, SheetCellReader reader)
    {
        var table = new LedgerBaselineTable();
        var heads = new Dictionary<int, string>();
        foreach (var row in part.Worksheet!.Descendants<Row>())
        {
            var cells = row.Elements<Cell>().Select(c => (CellAddress.Parse(c.CellReference?.Value ?? "").Column, reader.Of(c).Text)).Where(c => c.Column > 0).ToList();
            var key = cells.FirstOrDefault(c => c.Column == 1).Text ?? "";
            if (heads.Count == 0)
            {
                heads = cells.GroupBy(c => c.Column).ToDictionary(g => g.Key, g => g.First().Text);
            }
            else if (key.StartsWith(LedgerBaseline.FactMark, StringComparison.Ordinal))
            {
                table._facts[key[LedgerBaseline.FactMark.Length..]] = cells.FirstOrDefault(c => c.Column == 2).Text ?? "";
            }
            else if (key.Length > 0)
            {
                // 空值没有指纹，读回来时格子可能不在，补成空串。
                var prints = heads.Where(h => h.Key > 1).ToDictionary(h => h.Value, h => cells.FirstOrDefault(c => c.Column == h.Key).Text ?? "", StringComparer.Ordinal);
                table._rows[key] = prints;
            }
        }

        return table;
    }
}
