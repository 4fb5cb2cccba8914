namespace Huairou.Review.Documents;

/// <summary>读取可信程度。</summary>
public enum ReadingTrust
{
    /// <summary>文字层完整，编号与表格可靠。</summary>
    Full,

    /// <summary>有推断（如断行拼接、表格由位置推出），建议抽查。</summary>
    Inferred,

    /// <summary>有内容没读到或疑似乱码，必须对照原件。</summary>
    Partial,
}

/// <summary>读取报告：读到了什么、没读到什么、能信到什么程度。</summary>
public sealed record ReadingReport
{
    /// <summary>字符编码名（文本类来源），如“UTF-8”“GB18030”；不适用时为空。</summary>
    public string Encoding { get; init; } = "";

    /// <summary>读入的可审查字数（不含空白）。</summary>
    public int Characters { get; init; }

    /// <summary>页数；不分页的格式为 0。</summary>
    public int Pages { get; init; }

    /// <summary>只有图片、没有文字层的页码。</summary>
    public IReadOnlyList<int> ImageOnlyPages { get; init; } = [];

    /// <summary>疑似乱码的页码。</summary>
    public IReadOnlyList<int> GarbledPages { get; init; } = [];

    /// <summary>文中图片个数（图中文字没有审查）。</summary>
    public int Images { get; init; }

    /// <summary>待定修订处数；审查按全部接受后的文字进行。</summary>
    public int PendingRevisions { get; init; }

    /// <summary>批注条数（未审查）。</summary>
    public int Comments { get; init; }

    /// <summary>表格个数。</summary>
    public int Tables { get; init; }

    /// <summary>脚注与尾注条数。</summary>
    public int Notes { get; init; }

    /// <summary>文本框个数。</summary>
    public int TextBoxes { get; init; }

    /// <summary>可信程度。</summary>
    public ReadingTrust Trust { get; init; }

    /// <summary>给人看的说明，每条一句中文，按重要性排序。</summary>
    public IReadOnlyList<ReadingNote> Notices { get; init; } = [];
}

/// <summary>读取说明一条。</summary>
/// <param name="Code">固定英文代码，如 pending-revisions、injected-text、image-only-page。</param>
/// <param name="Message">一句中文：发生了什么、在哪里、怎么办。</param>
public sealed record ReadingNote(string Code, string Message);

/// <summary>读不了文件时的错误。消息给用户看：哪个文件、什么问题、怎么办。</summary>
public sealed class DocumentException : Exception
{
    /// <summary>以代码与中文消息构造。</summary>
    /// <param name="code">固定英文代码，如 encrypted、empty、zip-bomb、unsupported、converter-missing。</param>
    /// <param name="message">一句中文。</param>
    /// <param name="inner">底层异常，可空。</param>
    public DocumentException(string code, string message, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
    }

    /// <summary>固定英文代码。</summary>
    public string Code { get; }
}
