using Huairou.Review.Reports.Spreadsheets;

namespace Huairou.Review.Reports.Feedback;

/// <summary>采纳反馈表（Excel）的栏、模板占位符与隐藏的表单信息。</summary>
internal static class FeedbackSheet
{
    /// <summary>模板文件名。</summary>
    public const string TemplateName = "采纳反馈表.xlsx";

    /// <summary>行标识栏，隐藏。</summary>
    public const string Key = "行标识";

    /// <summary>隐藏的表单信息表：文种、文件、审查日期与各行的标识、引导语，读回时用。</summary>
    public const string Facts = "表单信息";

    /// <summary>整份文件的占位符，与 Word 版同名。</summary>
    public static IReadOnlyList<string> DocumentFields { get; } = ["题目", "文件名", "审查日期", "复核状态", "审查人", "项数", "表外说明"];

    /// <summary>各栏：前六栏与标识由程序填，后四栏由制定机关填。</summary>
    public static IReadOnlyList<SheetField> Fields { get; } =
    [
        .. FeedbackColumns.Names.Select((name, i) => new SheetField(name, i < 6 ? FilledBy.Machine : FilledBy.Person, Meaning(name)) { Required = name is "条款地址" or "原文" or "采纳情况" or "理由" or "修改后文本" or "反馈日期" }),
        new SheetField(Key, FilledBy.Machine, "读回用的标识，已隐藏，请勿改动。") { Required = true },
    ];

    private static string Meaning(string name) => name switch
    {
        "采纳情况" => "采纳、部分采纳、不采纳，从下拉项里选。",
        "理由" => "部分采纳、不采纳的必须写理由。",
        "修改后文本" => "采纳、部分采纳的写修改以后的条款全文；整条删掉的写“删去”。",
        "反馈日期" => "日期，如 2026-03-01。",
        "序号" => "与审查报告、意见书的序号一致。",
        "条款地址" => "问题所在条款。",
        "问题类型" => "类型编号与名称。",
        "档次" => "违法、不当、建议。",
        "原文" => "条款原文，列项带上引导语。",
        _ => "建议的写法。",
    };
}
