using System.Text;

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
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>判断。</summary>
    public static SourceKind Detect(string name, ReadOnlySpan<byte> bytes)
    {
        var byName = ByExtension(name);
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return SourceKind.Pdf;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return Package(bytes, byName);
        }

        if (bytes.StartsWith(Ole) || bytes.StartsWith("{\\rtf"u8))
        {
            return SourceKind.Convertible;
        }

        if (Picture(bytes))
        {
            return SourceKind.Unsupported;
        }

        if (LooksLikeHtml(bytes))
        {
            return byName == SourceKind.Markdown ? SourceKind.Markdown : SourceKind.Html;
        }

        // 内容只是文字：PDF、Office 的扩展名与内容不符时按文字读。
        return byName is SourceKind.Markdown or SourceKind.Html ? byName : SourceKind.Text;
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

    // 条目名以明文存在压缩包里，找特征名即可，不必解压。
    private static SourceKind Package(ReadOnlySpan<byte> bytes, SourceKind byName)
    {
        if (bytes.IndexOf("word/document"u8) >= 0)
        {
            return SourceKind.Docx;
        }

        if (bytes.IndexOf("xl/workbook"u8) >= 0)
        {
            return SourceKind.Xlsx;
        }

        if (bytes.IndexOf("OFD.xml"u8) >= 0)
        {
            return SourceKind.Ofd;
        }

        if (bytes.IndexOf("application/vnd.oasis.opendocument"u8) >= 0)
        {
            return SourceKind.Convertible;
        }

        // 截断的包看不到目录，按扩展名交给相应的阅读器去说明哪里坏了。
        return byName is SourceKind.Docx or SourceKind.Xlsx or SourceKind.Ofd ? byName : SourceKind.Unsupported;
    }

    private static bool Picture(ReadOnlySpan<byte> bytes) =>
        bytes is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0, ..] or [0x4D, 0x4D, 0, 0x2A, ..];

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(4096, bytes.Length)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith('<') && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("<meta", StringComparison.OrdinalIgnoreCase) || head.Contains("<table", StringComparison.OrdinalIgnoreCase)));
    }
}
