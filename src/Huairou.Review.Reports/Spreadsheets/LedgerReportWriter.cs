using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>清理台账（xlsx）：整批一本，一处问题一行；统计与图随台账变动。</summary>
/// <remarks>版式由模板“清理台账.xlsx”决定，单位可以换列、改名、调宽、删去不用的栏。</remarks>
public sealed class LedgerReportWriter : IReportWriter
{
    /// <summary>模板文件名。</summary>
    public const string TemplateName = "清理台账.xlsx";

    // 表格软件一张表最多 1,048,576 行，留出表头与余量。
    private const int MaxRows = 1_000_000;

    private static readonly string[] DocumentFields = ["日期", "意见状态", "审查人", "规则包", "份数", "未读份数", "问题数"];

    private readonly ReportOptions _options;
    private readonly SheetTemplate _template;
    private readonly List<LedgerRow> _rows = [];
    private readonly List<LedgerFile> _files = [];
    private readonly LedgerStatutes _statutes = new();
    private readonly LedgerExempted _exempted = new();

    /// <summary>打开模板。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板缺失或者有错。</exception>
    public LedgerReportWriter(ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _template = SheetTemplate.Open(TemplateName, TemplateFiles.Read(options.TemplateFolder, TemplateName), LedgerFields.All, DocumentFields);
    }

    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public string FileSuffix => ".台账.xlsx";

    /// <inheritdoc/>
    public bool CanCombine => true;

    /// <inheritdoc/>
    public bool NeedsFolder => true;

    /// <inheritdoc/>
    public string? BatchName => "清理台账";

    /// <inheritdoc/>
    public void Begin(Stream output, int count)
    {
        _rows.Clear();
        _files.Clear();
        _statutes.Clear();
        _exempted.Clear();
    }

    /// <inheritdoc/>
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _files.Add(LedgerFile.Of(outcome));
        if (outcome.Result is { } result)
        {
            _statutes.Add(result);
            _exempted.Add(result);
            _rows.AddRange(LedgerRow.Of(result, _options.Reviewer, _rows.Count + 1).Take(MaxRows - _rows.Count));
        }
    }

    /// <inheritdoc/>
    public void End(Stream output, int count)
    {
        using var filler = new SheetFiller(_template);
        var state = LedgerNotes.State(_options.Reviewer);
        var packs = string.Join("、", _files.Select(f => f.Pack).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));
        filler.Fill(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["日期"] = _options.Date,
                ["意见状态"] = state,
                ["审查人"] = _options.Reviewer.Length > 0 ? _options.Reviewer : "（未署名）",
                ["规则包"] = packs,
                ["份数"] = Text(_files.Count),
                ["未读份数"] = Text(_files.Count(f => f.Reason.Length > 0)),
                ["问题数"] = Text(LedgerCounts().Count(r => r.Repeat.Length == 0 && LedgerFields.Categories.Take(2).Contains(r.Category, StringComparer.Ordinal))),
            },
            [.. _rows.Select(r => (Func<string, SheetValue>)(field => r[field]))]);
        var range = new LedgerRange(_template.SheetName, filler.FirstRow, filler.LastRow + SheetFiller.SpareRows, filler.ColumnOf);
        StatisticsSheet.Write(filler.AddSheet(StatisticsSheet.Name), range, LedgerCounts(), filler.Styles, $"审查日期 {_options.Date}，{state}");
        _statutes.Write(filler);
        _exempted.Write(filler);
        LedgerNotes.WriteUnread(filler, _files);
        LedgerNotes.WriteFiles(filler, _files);
        LedgerNotes.WriteGuide(filler, _options.Date, state, packs, _template);
        LedgerBaseline.Write(filler, _template, _rows, _options.Date);
        filler.Save(output);
    }

    private List<LedgerCountRow> LedgerCounts() => [.. _rows.Select(r => LedgerCountRow.From(field => r[field]))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
