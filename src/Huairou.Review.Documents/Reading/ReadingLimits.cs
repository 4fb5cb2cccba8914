namespace Huairou.Review.Documents.Reading;

/// <summary>读取文件的全部上限，集中在此；超过即以中文说明报错，而不是慢慢耗尽时间和内存。</summary>
/// <remarks>取值依据：常见规范性文件不到 1 MB；上限比它大两个数量级，仍能在几秒、几百兆内存内读完。</remarks>
public static class ReadingLimits
{
    /// <summary>单个文件的字节数上限（未另设时）：64 MB。</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>文本类文件（txt、md、html）的字节数上限：32 MB，约一千万字。</summary>
    public const long MaxTextBytes = 32L * 1024 * 1024;

    /// <summary>文本类文件的行数上限。</summary>
    public const int MaxLines = 1_000_000;

    /// <summary>一个段落的字数上限；更长的一行按此长度切开，避免后续各步的单段开销失控。</summary>
    public const int MaxBlockLength = 100_000;

    /// <summary>网页标签嵌套层数上限；浏览器同样只认 512 层。</summary>
    public const int MaxHtmlDepth = 512;

    /// <summary>网页标签个数上限。</summary>
    public const int MaxHtmlTags = 1_000_000;

    /// <summary>Markdown 列表、引用的嵌套层数上限。</summary>
    public const int MaxMarkdownDepth = 64;

    /// <summary>一张表的格数上限（行×列，含合并格占位）。</summary>
    public const int MaxTableCells = 200_000;

    /// <summary>合并格跨行、跨列数上限。</summary>
    public const int MaxSpan = 1000;

    /// <summary>PDF、OFD 页数上限。</summary>
    public const int MaxPages = 3000;

    /// <summary>PDF、OFD 单页字符数上限。</summary>
    public const int MaxGlyphsPerPage = 200_000;

    /// <summary>PDF、OFD 单页参与找表格的线条数上限；更多时只读文字，不找表格。</summary>
    public const int MaxRulingsPerPage = 5000;

    /// <summary>读一个 PDF 的时间上限，秒。</summary>
    public const int MaxPdfSeconds = 60;

    /// <summary>OFD 压缩包的条目数上限。</summary>
    public const int MaxZipEntries = 20_000;

    /// <summary>OFD 压缩包中单个条目解压后的字节数上限。</summary>
    public const long MaxZipEntryBytes = 32L * 1024 * 1024;

    /// <summary>OFD 压缩包解压后的总字节数上限（只计真正读取的条目）。</summary>
    public const long MaxZipTotalBytes = 256L * 1024 * 1024;

    /// <summary>OFD 内 XML 的嵌套层数上限。</summary>
    public const int MaxXmlDepth = 256;
}
