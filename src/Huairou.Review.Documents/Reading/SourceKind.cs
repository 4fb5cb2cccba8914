using Huairou.Review.Documents.Packaging;

namespace Huairou.Review.Documents.Reading;

/// <summary>按内容与扩展名判断出的文件种类。</summary>
internal enum SourceKind
{
    Text,
    Markdown,
    Html,
    Pdf,
    Docx,
    Xlsx,
    Ofd,

    /// <summary>要靠外部转换的旧格式：doc、wps、rtf、odt、xls、et 等。</summary>
    Convertible,
    Unsupported,
}

/// <summary>判断种类：内容能确定时以内容为准，内容只是文字时看扩展名。</summary>
internal static class SourceKinds
{
    /// <summary>判断。</summary>
    public static SourceKind Detect(string name, byte[] bytes)
    {
        var byName = ByExtension(name);
        return FileKinds.Sniff(bytes) switch
        {
            FileKind.Pdf => SourceKind.Pdf,
            FileKind.Docx => SourceKind.Docx,
            FileKind.Xlsx => SourceKind.Xlsx,
            FileKind.Ofd => SourceKind.Ofd,
            FileKind.Odt or FileKind.Ods or FileKind.Doc or FileKind.Xls or FileKind.Ole or FileKind.Rtf or FileKind.Encrypted => SourceKind.Convertible,

            // 截断的包看不到目录，按扩展名交给相应的阅读器去说明哪里坏了。
            FileKind.BrokenZip => byName is SourceKind.Docx or SourceKind.Xlsx or SourceKind.Ofd ? byName : SourceKind.Unsupported,
            FileKind.Zip or FileKind.Pptx or FileKind.Image or FileKind.Archive => SourceKind.Unsupported,
            FileKind.Html => byName == SourceKind.Markdown ? SourceKind.Markdown : SourceKind.Html,

            // 内容只是文字：PDF、Office 的扩展名与内容不符时按文字读。
            _ => byName is SourceKind.Markdown or SourceKind.Html ? byName : SourceKind.Text,
        };
    }

    /// <summary>扩展名对应的种类；没有或不认识的扩展名为 Unsupported。</summary>
    public static SourceKind ByExtension(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".text" or ".log" => SourceKind.Text,
        ".md" or ".markdown" => SourceKind.Markdown,
        ".htm" or ".html" or ".xhtml" or ".shtml" => SourceKind.Html,
        ".pdf" => SourceKind.Pdf,
        ".docx" or ".docm" or ".dotx" => SourceKind.Docx,
        ".xlsx" or ".xlsm" => SourceKind.Xlsx,
        ".ofd" => SourceKind.Ofd,
        ".doc" or ".dot" or ".wps" or ".wpt" or ".rtf" or ".odt" or ".xls" or ".et" or ".ett" or ".ods" => SourceKind.Convertible,
        _ => SourceKind.Unsupported,
    };

    /// <summary>给人看的种类名。</summary>
    public static string Label(SourceKind kind) => kind switch
    {
        SourceKind.Text => "纯文本",
        SourceKind.Markdown => "Markdown",
        SourceKind.Html => "网页",
        SourceKind.Pdf => "PDF",
        SourceKind.Docx => "Word（docx）",
        SourceKind.Xlsx => "Excel（xlsx）",
        SourceKind.Ofd => "OFD",
        _ => "旧版办公文档",
    };
}
