using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Feedback;

/// <summary>feedback：采纳反馈表（Word），由制定机关逐条填写是否采纳，填好后读得回来。</summary>
public sealed class FeedbackDocxWriter : TemplatePaperWriter
{
    /// <summary>一份 Word 表最多列这么多行，再多请用 Excel 版。</summary>
    public const int MostRows = 500;

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板有问题。</exception>
    public FeedbackDocxWriter(ReportOptions options)
        : base("feedback", ".采纳反馈表.docx", "性别平等评估意见采纳反馈表", FeedbackDocxSchema.Schema, options)
    {
    }

    /// <inheritdoc />
    private protected override PaperContent Fill(Paper paper)
    {
        var rows = FeedbackRow.Of(paper.Result);
        var tooMany = rows.Count > MostRows ? $"意见共{rows.Count}行，本表按序号列前{MostRows}行；请改用 Excel 版采纳反馈表逐条反馈。" : "";
        return new(new TemplateData()
            .Set("题目", paper.Title)
            .Set("文件名", paper.Result.File)
            .Set("审查日期", Citations.Date(paper.Result.Date))
            .Set("总体结论", OverallConclusion.Of(paper.Result, paper.Groups).Name)
            .Set("复核状态", FeedbackOutside.State(paper))
            .Set("审查人", paper.Reviewer)
            .Set("项数", $"{Math.Min(rows.Count, MostRows)}")
            .Set("表外说明", RichText.OfLines(FeedbackOutside.Lines(paper, rows.Count).Prepend(tooMany)))
            .Set("反馈", [.. rows.Take(MostRows).Select(r => Row(r, paper))]));
    }

    private static TemplateData Row(FeedbackRow row, Paper paper) => new TemplateData()
        .Set("行标识", row.Key)
        .Set("序号", row.Label)
        .Set("条款地址", row.Address)
        .Set("问题类型", row.Type)
        .Set("档次", paper.Degree(row.Severity))
        .Set("原文", RichText.OfRuns(new RichRun[] { new(row.Context, RunLook.Context), new(row.Original) }.Where(static r => r.Text.Length > 0)))
        .Set("建议改写", row.Advice);
}
