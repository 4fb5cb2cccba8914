using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Annotated;

/// <summary>在原件的副本上批注。</summary>
internal static class AnnotatedOriginal
{
    /// <summary>写。</summary>
    /// <param name="bytes">原件的内容；不改动。</param>
    /// <param name="result">审查结果。</param>
    /// <param name="draft">审查时读入的文稿。</param>
    /// <param name="options">写报告的要求。</param>
    /// <returns>副本；原件是严格格式、不能照原样改时为 null。</returns>
    /// <exception cref="DocumentException">加密、损坏、审查后改动过。</exception>
    public static MemoryStream? Write(byte[] bytes, ReviewResult result, Draft draft, ReportOptions options)
    {
        PackageGuard.CheckOffice(draft.Name, bytes, FileKind.Docx);
        var copy = new MemoryStream(bytes.Length + (64 * 1024));
        copy.Write(bytes);
        try
        {
            using var document = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings { AutoSave = false, MaxCharactersInPart = DocumentLimits.MaxPartBytes });
            if (document.StrictRelationshipFound)
            {
                // SDK 只能把打开过的部件换成普通格式，其余仍是严格格式，混在一起 Word 打不开。
                copy.Dispose();
                return null;
            }

            var remarks = Settle(document);
            new Annotator(document, BlockText.Of(document, draft), draft.Blocks, result, options).Write(remarks);
        }
        catch (Exception error) when (error is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException or KeyNotFoundException)
        {
            throw new DocumentException("damaged", $"“{draft.Name}”的内部结构不完整，写不了批注版。请用 Word 或 WPS 打开并另存一份，再审查一遍。", error);
        }

        return copy;
    }

    // 批注版一律是普通的 docx；读者要知道的差别写在题目处。
    private static List<string> Settle(WordprocessingDocument document)
    {
        var remarks = new List<string>();
        if (document.DocumentType != WordprocessingDocumentType.Document)
        {
            // 正文部件的内容类型由 PlainContentTypes 改；用 SDK 改会连部件名一起换掉。
            if (document.MainDocumentPart!.VbaProjectPart is { } macros)
            {
                document.MainDocumentPart.DeletePart(macros);
            }

            remarks.Add("原件是模板或带宏的文件，批注版存为普通 docx，没有带入宏。");
        }

        if (document.DigitalSignatureOriginPart is not null)
        {
            remarks.Add("原件带有数字签名，加了批注以后签名不再有效；以原件为准。");
        }

        if (document.MainDocumentPart?.DocumentSettingsPart?.Settings?.GetFirstChild<DocumentProtection>() is { } protection && protection.Enforcement?.Value == true)
        {
            remarks.Add("原件设了编辑限制，批注版照样保留；要修改请先停止保护。");
        }

        return remarks;
    }
}
