namespace Huairou.Review.Documents.Packaging;

/// <summary>读取办公文件的上限：保证任何输入都在有限的时间与内存内结束。</summary>
/// <remarks>取值都比真实公文大一两个数量级；超限即拒绝并说明，不截断着读，免得漏审。</remarks>
public static class DocumentLimits
{
    /// <summary>输入文件的最大字节数：256 MiB。</summary>
    public const int MaxFileBytes = 256 * 1024 * 1024;

    /// <summary>压缩包内条目数上限。带几百张照片的文件也只有一千上下。</summary>
    public const int MaxEntries = 10_000;

    /// <summary>一个条目解压后的最大字节数：128 MiB。</summary>
    public const int MaxEntryBytes = 128 * 1024 * 1024;

    /// <summary>一个 XML 部件解压后的最大字节数：64 MiB，约合三千万字的正文。</summary>
    public const int MaxPartBytes = 64 * 1024 * 1024;

    /// <summary>全部条目解压后的最大字节数：1 GiB。</summary>
    public const long MaxTotalBytes = 1024L * 1024 * 1024;

    /// <summary>压缩比上限；只对解压后超过 <see cref="RatioFloorBytes"/> 的条目检查，重复的空表格压缩比也会很高。</summary>
    public const int MaxRatio = 400;

    /// <summary>压缩比检查的起点：4 MiB。</summary>
    public const int RatioFloorBytes = 4 * 1024 * 1024;

    /// <summary>XML 嵌套层数上限。正常文件不过六十层；每套一层表格增加四层。</summary>
    public const int MaxXmlDepth = 256;

    /// <summary>一个包内 XML 元素总数上限：读进内存后约半 GB。</summary>
    public const int MaxXmlElements = 2_000_000;

    /// <summary>一张工作表读取的最多单元格数。</summary>
    public const int MaxSheetCells = 600_000;

    /// <summary>格式转换的时间上限，秒。</summary>
    public const int ConversionSeconds = 120;
}
