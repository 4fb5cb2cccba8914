using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Feedback;

/// <summary>feedback-xlsx：采纳反馈表（Excel），由制定机关逐条填写是否采纳，填好后读得回来。</summary>
public sealed class FeedbackXlsxWriter : IReportWriter
{
    private readonly ReportOptions _options;
    private readonly SheetTemplate _template;

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板缺失或者有错。</exception>
    public FeedbackXlsxWriter(ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _template = SheetTemplate.Open(FeedbackSheet.TemplateName, TemplateFiles.Read(options.TemplateFolder, FeedbackSheet.TemplateName), FeedbackSheet.Fields, FeedbackSheet.DocumentFields);
    }

    /// <inheritdoc/>
    public string Format => "feedback-xlsx";

    /// <inheritdoc/>
    public string FileSuffix => ".采纳反馈表.xlsx";

    /// <inheritdoc/>
    public bool CanCombine => false;

    /// <inheritdoc/>
    public bool NeedsFolder => true;

    /// <inheritdoc/>
    public void Begin(Stream output, int count)
    {
    }

    /// <inheritdoc/>
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Result is not { } result)
        {
            return;
        }

        var rows = FeedbackRow.Of(result);
        using var filler = new SheetFiller(_template);
        filler.Fill(Facts(result, rows.Count), [.. rows.Select(r => (Func<string, SheetValue>)(field => Value(r, field)))]);
        WriteFacts(filler, result, rows);
        filler.Save(output);
    }

    /// <inheritdoc/>
    public void End(Stream output, int count)
    {
    }

    private Dictionary<string, string> Facts(ReviewResult result, int rows)
    {
        var uncertain = new ProblemGroups(result.Findings).Count("uncertain");
        var outside = rows == 0 ? "本次评估没有需要反馈的意见。" : "";
        outside += uncertain > 0 ? $"另有{uncertain}项不确定的意见由审查人判断，不要求反馈，没有列入本表。" : "";
        return new(StringComparer.Ordinal)
        {
            ["题目"] = result.Title.Length > 0 ? result.Title : result.File,
            ["文件名"] = result.File,
            ["审查日期"] = result.Date,
            ["复核状态"] = _options.Reviewer.Length > 0 ? $"意见已由审查人{_options.Reviewer}复核确认" : "机器初评意见，均为“疑似”，尚未复核",
            ["审查人"] = _options.Reviewer,
            ["项数"] = rows.ToString(CultureInfo.InvariantCulture),
            ["表外说明"] = outside,
        };
    }

    private SheetValue Value(FeedbackRow row, string field) => field switch
    {
        "序号" => SheetValue.Of(row.Label),
        "条款地址" => SheetValue.Of(row.Address),
        "问题类型" => SheetValue.Of(row.Type),
        "档次" => SheetValue.Of(_options.Reviewer.Length > 0 || row.Severity == Severity.Advice ? row.Severity.ToChinese() : "疑似" + row.Severity.ToChinese()),
        "原文" => SheetValue.Of(row.Context.Length > 0 ? row.Context + "\n" + row.Original : row.Original),
        "建议改写" => SheetValue.Of(row.Suggestion.Length > 0 ? row.Suggestion : $"{Wording.Treatment(row.Severity)}；没有可以直接采用的文字。"),
        FeedbackSheet.Key => SheetValue.Of(row.Key),
        _ => SheetValue.Empty,
    };

    private static void WriteFacts(SheetFiller filler, ReviewResult result, IReadOnlyList<FeedbackRow> rows)
    {
        var look = new CellLook(Border: false, Wrap: false);
        var grid = new SheetGrid(filler.Styles) { Widths = [24, 40, 24, 40] };
        (string Name, string Value)[] facts = [("文种", result.Kind), ("文件", result.File), ("审查日期", result.Date), ("规则包", result.Pack)];
        for (var i = 0; i < facts.Length; i++)
        {
            grid.Put(i + 1, 1, "@" + facts[i].Name, look);
            grid.Put(i + 1, 2, facts[i].Value, look);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            grid.Put(facts.Length + i + 1, 1, rows[i].Key, look);
            grid.Put(facts.Length + i + 1, 2, rows[i].Context, look);
        }

        grid.Save(filler.AddSheet(FeedbackSheet.Facts, SheetStateValues.VeryHidden));
    }
}
