using System.IO.Compression;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Annotated;

/// <summary>docx：批注版。来源是 docx 时在原件的副本上批注，其他来源写成恢复文字的批注版。只读来源文件，从不写回。</summary>
/// <param name="options">写报告的要求。</param>
public sealed class AnnotatedWriter(ReportOptions options) : PaperWriter("docx", ".批注.docx", options)
{
    /// <inheritdoc />
    /// <exception cref="DocumentException">来源文件在审查之后打不开、改动过或者损坏。</exception>
    private protected override void Write(Stream output, Paper paper, string? sourcePath)
    {
        using var package = Build(paper.Result, sourcePath);
        FixedPackage.Write(package, output, Options.Date.Length > 0 ? Options.Date : paper.Result.Date, CompressionLevel.Fastest, PlainContentTypes.Of);
    }

    private MemoryStream Build(ReviewResult result, string? sourcePath)
    {
        if (result.Draft is not { Format: DraftFormat.Docx } draft || sourcePath is not { } path)
        {
            return RecoveredDocument.Write(result, Options, "");
        }

        var bytes = Read(path, draft.Name);
        if (FileKinds.Sniff(bytes) is not (FileKind.Docx or FileKind.BrokenZip or FileKind.Encrypted or FileKind.Empty))
        {
            return RecoveredDocument.Write(result, Options, "原件是旧格式，不能直接加批注；需要在原件上批注的，请用 Word 或 WPS 另存为 docx 后再审查。");
        }

        return AnnotatedOriginal.Write(bytes, result, draft, Options)
            ?? RecoveredDocument.Write(result, Options, "原件是“严格 Open XML”格式，不能直接加批注；需要在原件上批注的，请用 Word 另存为普通的“Word 文档（.docx）”后再审查。");
    }

    private static byte[] Read(string path, string name)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException("io", $"“{name}”审查之后又打不开了，没有写批注版。请确认文件还在、没有被其他程序占用，再审查一遍。", error);
        }
    }
}
