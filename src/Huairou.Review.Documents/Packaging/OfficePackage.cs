using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Huairou.Review.Documents.Packaging;

/// <summary>在守卫之后用 Open XML SDK 打开 docx 与 xlsx，并把底层异常换成中文说明。</summary>
public static class OfficePackage
{
    /// <summary>打开 Word 文件。调用方负责释放。</summary>
    /// <param name="name">文件名，用于判断扩展名与内容是否相符。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">加密、损坏、超限、不是 Word 文件。</exception>
    public static WordprocessingDocument OpenWord(string name, byte[] bytes)
    {
        PackageGuard.CheckOffice(name, bytes, FileKind.Docx);
        return Checked(name, Reading(name, () => WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, Settings())));
    }

    /// <summary>打开 Excel 文件。调用方负责释放。</summary>
    /// <param name="name">文件名，用于判断扩展名与内容是否相符。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">加密、损坏、超限、不是 Excel 文件。</exception>
    public static SpreadsheetDocument OpenWorkbook(string name, byte[] bytes)
    {
        PackageGuard.CheckOffice(name, bytes, FileKind.Xlsx);
        return Checked(name, Reading(name, () => SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, Settings())));
    }

    /// <summary>执行读取，把 SDK 的各种异常统一成“damaged”。</summary>
    internal static T Reading<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is OpenXmlPackageException or XmlException or InvalidDataException or IOException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException or NotSupportedException)
        {
            throw new DocumentException("damaged", $"“{name}”已损坏，内部结构不完整，读不出来。请用 Word 或 WPS 打开并另存一份后重试。", error);
        }
    }

    /// <summary>守卫没查过的条目不许充当正文部件。</summary>
    private static T Checked<T>(string name, T document)
        where T : OpenXmlPackage
    {
        var hidden = Reading(name, () => document.GetAllParts().Any(part => part is not (ImagePart or AlternativeFormatImportPart) && PackageGuard.IsOpaque(part.Uri.OriginalString)));
        if (!hidden)
        {
            return document;
        }

        document.Dispose();
        throw new DocumentException("unsafe-package", $"“{name}”把正文伪装成图片或网页，可能是恶意文件，不予读取。请核实来源。");
    }

    private static OpenSettings Settings() => new()
    {
        AutoSave = false,
        MaxCharactersInPart = DocumentLimits.MaxPartBytes,
    };
}
