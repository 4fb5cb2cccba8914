using Huairou.Review.Documents.Conversion;
using Huairou.Review.Documents.Html;
using Huairou.Review.Documents.Markdown;
using Huairou.Review.Documents.Ofd;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Documents.Pdf;
using Huairou.Review.Documents.PlainText;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Spreadsheet;
using Huairou.Review.Documents.Word;

namespace Huairou.Review.Documents;

/// <summary>读文件的大门：先看内容、后看扩展名，分派给各格式的阅读器。</summary>
/// <remarks>只抛 <see cref="DocumentException"/>：哪个文件、什么问题、怎么办。</remarks>
public static class DraftReader
{
    /// <summary>读一个文件。</summary>
    /// <param name="path">路径。</param>
    /// <param name="options">选项；为 null 时用默认值。</param>
    /// <exception cref="DocumentException">文件不存在、打不开、读不了或没有文字。</exception>
    public static Draft Read(string path, DraftReaderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        try
        {
            if (Directory.Exists(path))
            {
                throw new DocumentException("not-a-file", $"“{path}”是文件夹，不是文件。请指定其中的文件。");
            }

            using var stream = File.OpenRead(path);
            return Read(name, stream, options);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException("not-found", $"找不到“{path}”。请检查路径和文件名。", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new DocumentException("no-access", $"没有权限读“{path}”。请检查文件权限。", error);
        }
        catch (IOException error)
        {
            throw new DocumentException("io", $"“{path}”打不开，可能正被其他程序占用。请关闭后再试。", error);
        }
    }

    /// <summary>从流读。</summary>
    /// <param name="name">文件名，用于判断种类与报告。</param>
    /// <param name="stream">内容；读到末尾，不关闭。</param>
    /// <param name="options">选项；为 null 时用默认值。</param>
    /// <exception cref="DocumentException">读不了或没有文字。</exception>
    public static Draft Read(string name, Stream stream, DraftReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new DraftReaderOptions();
        if (stream.CanSeek && stream.Length - stream.Position > options.MaxBytes)
        {
            throw TooLarge(name, options.MaxBytes);
        }

        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (memory.Length + read > options.MaxBytes)
            {
                throw TooLarge(name, options.MaxBytes);
            }

            memory.Write(buffer, 0, read);
        }

        return Read(name, memory.ToArray(), options);
    }

    /// <summary>从内存读。</summary>
    /// <param name="name">文件名，用于判断种类与报告。</param>
    /// <param name="bytes">内容。</param>
    /// <param name="options">选项；为 null 时用默认值。</param>
    /// <exception cref="DocumentException">读不了或没有文字。</exception>
    public static Draft Read(string name, byte[] bytes, DraftReaderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(bytes);
        options ??= new DraftReaderOptions();
        name = Path.GetFileName(name);
        if (bytes.LongLength > options.MaxBytes)
        {
            throw TooLarge(name, options.MaxBytes);
        }

        if (bytes.Length == 0)
        {
            throw new DocumentException("empty", $"“{name}”是空文件（0 字节），没有可审查的文字。请确认是否选对了文件，或重新导出。");
        }

        var kind = SourceKinds.Detect(name, bytes);
        try
        {
            return Relabel(Dispatch(kind, name, bytes), kind);
        }
        catch (Exception error) when (error is not DocumentException)
        {
            throw new DocumentException("corrupt", $"“{name}”按{SourceKinds.Label(kind)}读取时出错，文件可能已损坏。请用原来的软件打开并另存后再试。", error);
        }
    }

    // 唯一的分派表。
    private static Draft Dispatch(SourceKind kind, string name, byte[] bytes) => kind switch
    {
        SourceKind.Pdf => PdfReader.Read(name, bytes),
        SourceKind.Html => HtmlReader.Read(name, bytes),
        SourceKind.Markdown => MarkdownReader.Read(name, bytes),
        SourceKind.Text => PlainTextReader.Read(name, bytes),
        SourceKind.Ofd => OfdReader.Read(name, bytes),
        SourceKind.Docx => WordReader.Read(name, bytes),
        SourceKind.Xlsx => WorkbookReader.Read(name, bytes),
        SourceKind.Convertible => ReadConverted(name, bytes),
        _ => throw new DocumentException("unsupported", $"“{name}”的格式不支持。能读的有 Word（docx、doc）、WPS、PDF、OFD、Excel（xlsx、xls）、网页、Markdown 和文本。请用原来的软件另存为其中一种；图片请先做文字识别。"),
    };

    // 旧格式先由 LibreOffice 换成新格式；内容认不出文字还是表格时看扩展名。
    private static Draft ReadConverted(string name, byte[] bytes)
    {
        var kind = FileKinds.Sniff(bytes);
        if (kind == FileKind.Encrypted)
        {
            throw new DocumentException("encrypted", $"“{name}”设了打开密码，无法审查。请取消密码后另存再送审。");
        }

        var sheet = kind is FileKind.Xls or FileKind.Ods || OfficeConverter.TargetOf(Path.GetExtension(name)) == ".xlsx";
        var target = sheet && kind is not (FileKind.Doc or FileKind.Rtf or FileKind.Odt) ? ".xlsx" : ".docx";
        var converted = OfficeConverter.Convert(name, bytes, target);
        var draft = target == ".xlsx" ? WorkbookReader.Read(name, converted) : WordReader.Read(name, converted);
        var note = new ReadingNote("converted", $"本文件是旧格式，已用本机的 LibreOffice 换成 {target} 读取，原文件没有改动；编号、表格请对照原件抽查。");
        return draft with { Report = draft.Report with { Notices = [.. draft.Report.Notices, note] } };
    }

    // 扩展名与内容不符时照内容读，并说明。
    private static Draft Relabel(Draft draft, SourceKind kind)
    {
        var named = SourceKinds.ByExtension(draft.Name);
        if (named == kind || kind == SourceKind.Convertible || named == SourceKind.Unsupported || (kind == SourceKind.Html && named == SourceKind.Convertible))
        {
            return draft;
        }

        var note = new ReadingNote("mislabelled", $"扩展名“{Path.GetExtension(draft.Name)}”与内容不符，已按{SourceKinds.Label(kind)}读取。建议改正扩展名。");
        return draft with { Report = draft.Report with { Notices = [.. draft.Report.Notices, note] } };
    }

    private static DocumentException TooLarge(string name, long limit) =>
        new("too-large", $"“{name}”超过 {limit / 1024 / 1024} MB 的上限。请拆成几个文件，或去掉其中的大图后再审查。");
}
