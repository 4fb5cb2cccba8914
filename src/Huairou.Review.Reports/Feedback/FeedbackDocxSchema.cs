using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Feedback;

/// <summary>采纳反馈表（Word）模板能用的占位符。</summary>
internal static class FeedbackDocxSchema
{
    /// <summary>全部占位符。</summary>
    public static TemplateSchema Schema { get; } = new(
        "采纳反馈表.docx",
        [
            new("题目", "文件题目；没有题目时用文件名", true),
            new("文件名", "来源文件的名称"),
            new("审查日期", "如2026年3月1日", true),
            new("总体结论", "可出台、修改后出台、建议重大修改"),
            new("复核状态", "机器初评还是已由审查人复核确认", true),
            new("审查人", "复核确认的审查人；没有时为空"),
            new("项数", "表里共几行"),
            new("表外说明", "没有列进表里的意见：不确定的、已豁免的、行数太多的；都没有时为空", true),
        ],
        [
            new("反馈", "每处意见一行，栏目与 Excel 版相同",
            [
                new("行标识", "读回用的标识，写在内容控件的标记里", true),
                new("序号", "问题序号；同一问题的第二处写成3-2"),
                new("条款地址", "条款地址", true),
                new("问题类型", "类型编号与名称", true),
                new("档次", "违法、不当、建议"),
                new("原文", "引导语与条款原文", true),
                new("建议改写", "建议改成的文字", true),
            ]),
        ]);
}
