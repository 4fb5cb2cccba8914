using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Feedback;

/// <summary>feedback-xlsx：采纳反馈表（Excel），由制定机关逐条填写是否采纳，填好后读得回来。</summary>
public sealed class FeedbackXlsxWriter : PaperWriter
{
    private readonly SheetTemplate _template;

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板缺失或者有错。</exception>
    public FeedbackXlsxWriter(ReportOptions options)
        : base("feedback-xlsx", ".采纳反馈表.xlsx", options) =>
        _template = SheetTemplate.Open(FeedbackSheet.TemplateName, TemplateFiles.Read(Options.TemplateFolder, FeedbackSheet.TemplateName), FeedbackSheet.Fields, FeedbackSheet.DocumentFields, "表外说明");

    /// <inheritdoc/>
    private protected override void Write(Stream output, Paper paper, string? sourcePath)
    {
        var rows = FeedbackRow.Of(paper.Result);
        using var filler = new SheetFiller(_template);
        filler.Fill(Facts(paper, rows.Count), [.. rows.Select(r => (Func<string, SheetValue>)(field => Value(r, field, paper)))]);
        WriteFacts(filler, paper.Result, rows);
        filler.Save(output);
    }

    private static Dictionary<string, string> Facts(Paper paper, int rows) => new(StringComparer.Ordinal)
    {
        ["题目"] = paper.Title,
        ["文件名"] = paper.Result.File,
        ["审查日期"] = paper.Result.Date,
        ["复核状态"] = FeedbackOutside.State(paper),
        ["审查人"] = paper.Reviewer,
        ["项数"] = rows.ToString(CultureInfo.InvariantCulture),
        ["表外说明"] = string.Concat(FeedbackOutside.Lines(paper, rows)),
    };

    private static SheetValue Value(FeedbackRow row, string field, Paper paper) => field switch
    {
        "序号" => SheetValue.Of(row.Label),
        "条款地址" => SheetValue.Of(row.Address),
        "问题类型" => SheetValue.Of(row.Type),
        "档次" => SheetValue.Of(paper.Degree(row.Severity)),
        "原文" => SheetValue.Of(row.Context.Length > 0 ? row.Context + "\n" + row.Original : row.Original),
        "建议改写" => SheetValue.Of(row.Advice),
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
