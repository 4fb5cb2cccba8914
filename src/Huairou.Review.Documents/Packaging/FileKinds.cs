using System.IO.Compression;
using System.Text;

namespace Huairou.Review.Documents.Packaging;

/// <summary>文件内容的真实种类，不看扩展名。</summary>
public enum FileKind
{
    /// <summary>认不出（多半是纯文本）。</summary>
    Unknown,

    /// <summary>零字节或全空白。</summary>
    Empty,

    /// <summary>Word（Office Open XML）。</summary>
    Docx,

    /// <summary>Excel（Office Open XML）。</summary>
    Xlsx,

    /// <summary>PowerPoint（Office Open XML）。</summary>
    Pptx,

    /// <summary>OFD 版式文件。</summary>
    Ofd,

    /// <summary>OpenDocument 文本。</summary>
    Odt,

    /// <summary>OpenDocument 表格。</summary>
    Ods,

    /// <summary>别的压缩包。</summary>
    Zip,

    /// <summary>打不开的压缩包（截断或损坏）。</summary>
    BrokenZip,

    /// <summary>加密的 Office 文件。</summary>
    Encrypted,

    /// <summary>Word 97—2003 或 WPS 文字。</summary>
    Doc,

    /// <summary>Excel 97—2003 或 WPS 表格。</summary>
    Xls,

    /// <summary>别的 OLE 复合文件。</summary>
    Ole,

    /// <summary>PDF。</summary>
    Pdf,

    /// <summary>RTF。</summary>
    Rtf,

    /// <summary>网页。</summary>
    Html,

    /// <summary>图片。</summary>
    Image,

    /// <summary>RAR 或 7z 压缩包。</summary>
    Archive,
}

/// <summary>按内容认文件。</summary>
public static class FileKinds
{
    private const int HeadLength = 1024;
    private const int HtmlHeadLength = 4096;

    // BOM、空白与 UTF-16 的零字节。
    private static readonly byte[] BeforeTag = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0];
    private static readonly string[] HtmlTags = ["<html", "<body", "<meta", "<table"];

    /// <summary>认出真实种类。不解压内容，只看签名与目录。</summary>
    /// <param name="bytes">文件内容。</param>
    public static FileKind Sniff(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ReadOnlySpan<byte> data = bytes;
        if (data.TrimStart(" \t\r\n\0"u8).IsEmpty)
        {
            return FileKind.Empty;
        }

        // PDF 的签名之前允许有少量别的字节。
        if (data[..Math.Min(HeadLength, data.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        return data switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => Package(bytes),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Compound(data),
            [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => FileKind.Rtf,
            [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => FileKind.Image,
            [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] => FileKind.Archive,
            _ => IsHtml(data) ? FileKind.Html : FileKind.Unknown,
        };
    }

    /// <summary>种类的中文说法。</summary>
    public static string Describe(FileKind kind) => kind switch
    {
        FileKind.Docx => "Word 文档（.docx）",
        FileKind.Xlsx => "Excel 表格（.xlsx）",
        FileKind.Pptx => "PowerPoint 演示文稿（.pptx）",
        FileKind.Ofd => "OFD 版式文件（.ofd）",
        FileKind.Odt => "OpenDocument 文本（.odt）",
        FileKind.Ods => "OpenDocument 表格（.ods）",
        FileKind.Zip => "压缩包（.zip）",
        FileKind.Doc => "旧版 Word 或 WPS 文字（.doc、.wps）",
        FileKind.Xls => "旧版 Excel 或 WPS 表格（.xls、.et）",
        FileKind.Ole => "别的旧版 Office 文件",
        FileKind.Pdf => "PDF（.pdf）",
        FileKind.Rtf => "RTF（.rtf）",
        FileKind.Html => "网页（.html）",
        FileKind.Image => "图片",
        FileKind.Archive => "压缩包（.rar 或 .7z）",
        _ => "纯文本或不认识的格式",
    };

    private static FileKind Package(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var kind = FileKind.Zip;
            foreach (var entry in zip.Entries.Take(DocumentLimits.MaxEntries))
            {
                var path = entry.FullName.Replace('\\', '/').TrimStart('/');
                kind = path switch
                {
                    "OFD.xml" => FileKind.Ofd,
                    "mimetype" => OpenDocument(entry) ?? kind,
                    _ when path.StartsWith("word/", StringComparison.OrdinalIgnoreCase) => FileKind.Docx,
                    _ when path.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) => FileKind.Xlsx,
                    _ when path.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase) => FileKind.Pptx,
                    _ => kind,
                };
                if (kind != FileKind.Zip)
                {
                    return kind;
                }
            }

            return kind;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return FileKind.BrokenZip;
        }
    }

    private static FileKind? OpenDocument(ZipArchiveEntry entry)
    {
        var head = new byte[96];
        using var stream = entry.Open();
        var type = Encoding.ASCII.GetString(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        return type.Contains("opendocument.text", StringComparison.Ordinal) ? FileKind.Odt
            : type.Contains("opendocument.spreadsheet", StringComparison.Ordinal) ? FileKind.Ods
            : null;
    }

    /// <summary>复合文件的目录项名是 UTF-16 原文，直接找名字即可分辨，不必解析整个目录。</summary>
    private static FileKind Compound(ReadOnlySpan<byte> data)
    {
        if (Has(data, "EncryptedPackage"))
        {
            return FileKind.Encrypted;
        }

        return Has(data, "WordDocument") || Has(data, "WpsContent") ? FileKind.Doc
            : Has(data, "Workbook") || Has(data, "EtContent") ? FileKind.Xls
            : FileKind.Ole;
    }

    private static bool Has(ReadOnlySpan<byte> data, string streamName) => data.IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;

    // 以标签开头才是网页：文字中间提到标签的文稿不是。UTF-16 的零字节先去掉。
    private static bool IsHtml(ReadOnlySpan<byte> data)
    {
        // 文稿大多以文字开头，看到就够了，不必解码。
        data = data[..Math.Min(HtmlHeadLength, data.Length)].TrimStart(BeforeTag);
        if (!data.StartsWith((byte)'<'))
        {
            return false;
        }

        var head = Encoding.Latin1.GetString(data).Replace("\0", "", StringComparison.Ordinal);
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || HtmlTags.Any(tag => head.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }
}
