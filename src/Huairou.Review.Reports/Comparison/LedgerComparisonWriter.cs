using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Reports.Spreadsheets.Rectifying;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>xlsx：带整改复核的清理台账，整批一本。给了台账的续写在它上面，没有给的由旧稿的问题新写一本。</summary>
public sealed class LedgerComparisonWriter : IComparisonWriter
{
    private readonly ReportOptions _options;
    private readonly ComparisonLedger? _ledger;
    private readonly List<ComparisonResult> _results = [];
    private readonly List<(string File, ReviewError Error)> _errors = [];

    /// <summary>打开模板。</summary>
    /// <param name="options">写报告的要求；取审查人、日期与模板目录。</param>
    /// <param name="ledger">续写的台账；null 新写一本。</param>
    /// <exception cref="TemplateException">模板缺失或者有错。</exception>
    public LedgerComparisonWriter(ReportOptions options, ComparisonLedger? ledger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _ledger) = (options, ledger);
        if (ledger is null)
        {
            _ = new LedgerReportWriter(options); // 模板的毛病在审查之前报出来
        }
    }

    /// <inheritdoc />
    public string Format => "xlsx";

    /// <inheritdoc />
    public string FileSuffix => _ledger is null ? ".整改复核台账.xlsx" : ".复核.xlsx";

    /// <inheritdoc />
    public bool NeedsFolder => true;

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public string? BatchName => _ledger is null ? "清理台账" : Path.GetFileNameWithoutExtension(_ledger.Name);

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
        _results.Clear();
        _errors.Clear();
    }

    /// <inheritdoc />
    public void Write(Stream output, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        // 写台账用不着读入的文稿，整批留着占内存。
        _results.Add(result with { Old = result.Old with { Draft = null }, New = result.New with { Draft = null }, Before = [] });
    }

    /// <inheritdoc />
    public void WriteError(Stream output, string file, ReviewError error) => _errors.Add((file, error));

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        var olds = _results.Select(static r => r.Old with { File = r.New.File }).Select(static r => ReviewOutcome.Reviewed(r));
        var errors = _errors.Select(static e => ReviewOutcome.Unreadable(e.File, e.Error.Code, e.Error.Message));
        using var book = _ledger?.Book() ?? LedgerBook.Open(LedgerReportWriter.TemplateName, Ledger([.. olds, .. errors]));
        using var current = LedgerBook.Open(LedgerReportWriter.TemplateName, Ledger([.. _results.SelectMany(static r => new[] { r.Old, r.New }).Select(static r => ReviewOutcome.Reviewed(Cited(r)))]));
        var run = new LedgerRectification(book, _options.Reviewer);
        foreach (var result in _results)
        {
            run.Apply(result);
        }

        run.Finish(_results, _errors, current, _options.Date, noted: _ledger is not null);
        book.Save(output);
    }

    // 只为取法条：引同样几条的留一处，免得几千处问题再写一遍。
    private static ReviewResult Cited(ReviewResult r) => r with { Findings = [.. r.Findings.DistinctBy(static f => string.Join('\n', f.Basis.Select(static b => b.Law + b.Article + b.Quote)), StringComparer.Ordinal)] };

    // 意见还没有人确认：署名的只确认了整改的状态。
    private byte[] Ledger(IReadOnlyList<ReviewOutcome> outcomes)
    {
        using var output = new MemoryStream();
        var writer = new LedgerReportWriter(_options with { Reviewer = "" });
        writer.Begin(output, outcomes.Count);
        for (var i = 0; i < outcomes.Count; i++)
        {
            writer.Write(output, outcomes[i], i);
        }

        writer.End(output, outcomes.Count);
        return output.ToArray();
    }
}
