using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Comparison;

/// <summary>整改复核一种格式的写出器。</summary>
public interface IComparisonWriter
{
    /// <summary>格式名，即 --format 的取值。</summary>
    string Format { get; }

    /// <summary>写到目录时接在新稿文件名之后的后缀。</summary>
    string FileSuffix { get; }

    /// <summary>内容是 Word 之类的文件，只能写到目录。</summary>
    bool NeedsFolder => false;

    /// <summary>写出。</summary>
    void Write(Stream output, ComparisonResult result);
}
