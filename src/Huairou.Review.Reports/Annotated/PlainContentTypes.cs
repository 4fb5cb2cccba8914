namespace Huairou.Review.Reports.Annotated;

/// <summary>批注版一律是普通的 docx：模板与带宏文件的正文类型改成普通的，扩展名是 docx 而类型不是，Word 不肯打开。</summary>
internal static class PlainContentTypes
{
    private const string PlainMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly string[] OtherMains =
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ];

    /// <summary>改内容类型清单。</summary>
    public static string Of(string contentTypes) =>
        OtherMains.Aggregate(contentTypes, static (text, type) => text.Replace(type, PlainMain, StringComparison.OrdinalIgnoreCase));
}
