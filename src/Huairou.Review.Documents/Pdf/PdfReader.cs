using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Reading.Layout;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Huairou.Review.Documents.Pdf;

/// <summary>读 PDF：逐字取位置，恢复阅读顺序、段落与表格；没有文字层或乱码的页点名报告。</summary>
public static class PdfReader
{
    // 解析在单独的线程里进行：栈足够深，超时可以放弃等待。
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>读一个 PDF。</summary>
    /// <param name="name">文件名，不含路径。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">加密、损坏、超限或没有文字。</exception>
    public static Draft Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        Draft? draft = null;
        Exception? error = null;
        using var cancel = new CancellationTokenSource();
        var token = cancel.Token;
        var thread = new Thread(
            () =>
            {
                try
                {
                    draft = Parse(name, bytes, token);
                }
                catch (Exception exception)
                {
                    error = exception;
                }
            },
            StackBytes) { IsBackground = true };
        thread.Start();
        if (!thread.Join(TimeSpan.FromSeconds(ReadingLimits.MaxPdfSeconds)))
        {
            cancel.Cancel();
            throw new DocumentException("timeout", $"“{name}”在 {ReadingLimits.MaxPdfSeconds} 秒内没有读完，结构异常复杂或已损坏。请重新导出后再试。");
        }

        return error switch
        {
            null => draft!,
            DocumentException known => throw known,
            PdfDocumentEncryptedException locked => throw new DocumentException("encrypted", $"“{name}”设有打开密码，无法读取。请用密码打开后另存为不加密的文件，再审查。", locked),
            _ => throw new DocumentException("corrupt", $"“{name}”不是完整的 PDF 文件，可能下载中断或已损坏。请重新下载或重新导出。", error),
        };
    }

    private static Draft Parse(string name, byte[] bytes, CancellationToken cancel)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, MaxStackDepth = 256 };
        using var document = PdfDocument.Open(bytes, options);
        if (document.NumberOfPages > ReadingLimits.MaxPages)
        {
            throw new DocumentException("too-large", $"“{name}”有 {document.NumberOfPages} 页，超过上限 {ReadingLimits.MaxPages} 页。请拆成几个文件后再审查。");
        }

        if (document.NumberOfPages <= 0)
        {
            throw new DocumentException("corrupt", $"“{name}”里没有任何页，文件可能已损坏。请重新下载或重新导出。");
        }

        var pages = new List<PageContent>(document.NumberOfPages);
        var broken = new List<int>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                pages.Add(PdfPage.Read(document.GetPage(number)));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException and not DocumentException)
            {
                broken.Add(number);
            }
        }

        if (pages.Count == 0)
        {
            throw new DocumentException("corrupt", $"“{name}”共 {document.NumberOfPages} 页，每一页都读不出来，文件可能已损坏。请重新下载或重新导出。");
        }

        var builder = new DraftBuilder(name, DraftFormat.Pdf);
        var draft = LayoutReader.Read(builder, pages);
        return broken.Count == 0 ? draft : WithBroken(draft, broken, document.NumberOfPages);
    }

    private static Draft WithBroken(Draft draft, List<int> broken, int pages)
    {
        var note = new ReadingNote("broken-page", $"第 {string.Join("、", broken)} 页已损坏，未读到任何内容。请重新导出后再审查。");
        return draft with { Report = draft.Report with { Pages = pages, Trust = ReadingTrust.Partial, Notices = [note, .. draft.Report.Notices] } };
    }
}
