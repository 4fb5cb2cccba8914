using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Feedback;

/// <summary>feedback：采纳反馈表（Word），由制定机关逐条填写是否采纳，填好后读得回来。</summary>
public sealed class FeedbackDocxWriter : IReportWriter
{
    /// <summary>一份 Word 表最多列这么多行，再多请用 Excel 版。</summary>
    public const int MostRows = 500;

    private readonly ReportOptions _options;
    private readonly WordTemplate _template;

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板有问题。</exception>
    public FeedbackDocxWriter(ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _template = WordTemplate.Load(options.TemplateFolder, FeedbackDocxSchema.Schema);
    }

    /// <inheritdoc />
    public string Format => "feedback";

    /// <inheritdoc />
    public string FileSuffix => ".采纳反馈表.docx";

    /// <inheritdoc />
    public bool CanCombine => false;

    /// <inheritdoc />
    public bool NeedsFolder => true;

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Result is not { } result)
        {
            return;
        }

        var title = result.Title.Length > 0 ? result.Title : result.File;
        _template.Write(output, Data(result, title), $"性别平等评估意见采纳反馈表（{title}）", result.Date);
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
    }

    private TemplateData Data(ReviewResult result, string title)
    {
        var rows = FeedbackRow.Of(result);
        var groups = new ProblemGroups(result.Findings);
        var confirmed = _options.Reviewer.Length > 0;
        return new TemplateData()
            .Set("题目", title)
            .Set("文件名", result.File)
            .Set("审查日期", Citations.Date(result.Date))
            .Set("总体结论", OverallConclusion.Of(result, groups).Name)
            .Set("复核状态", confirmed ? $"意见已由审查人{_options.Reviewer}复核确认" : "机器初评意见，均为“疑似”，尚未复核")
            .Set("审查人", _options.Reviewer)
            .Set("项数", $"{Math.Min(rows.Count, MostRows)}")
            .Set("表外说明", RichText.OfLines(Outside(rows.Count, groups.Count("uncertain"))))
            .Set("反馈", [.. rows.Take(MostRows).Select(r => Row(r, confirmed))]);
    }

    private static IEnumerable<string> Outside(int rows, int uncertain)
    {
        if (rows == 0)
        {
            yield return "本次评估没有需要反馈的意见。";
        }

        if (rows > MostRows)
        {
            yield return $"意见共{rows}行，本表按序号列前{MostRows}行；请改用 Excel 版采纳反馈表逐条反馈。";
        }

        if (uncertain > 0)
        {
            yield return $"另有{uncertain}项不确定的意见由审查人判断，不要求反馈，没有列入本表。";
        }
    }

    private static TemplateData Row(FeedbackRow row, bool confirmed) => new TemplateData()
        .Set("行标识", row.Key)
        .Set("序号", row.Label)
        .Set("条款地址", row.Address)
        .Set("问题类型", row.Type)
        .Set("档次", confirmed || row.Severity == Severity.Advice ? row.Severity.ToChinese() : "疑似" + row.Severity.ToChinese())
        .Set("原文", RichText.OfRuns(new RichRun[] { new(row.Context, RunLook.Context), new(row.Original) }.Where(static r => r.Text.Length > 0)))
        .Set("建议改写", row.Suggestion.Length > 0 ? row.Suggestion : $"{Wording.Treatment(row.Severity)}；没有可以直接采用的文字。");
}
