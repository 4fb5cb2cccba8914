using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Comparison;

/// <summary>整改复核一种格式的写出器。按次序：开头，逐份写，结尾；只有一份时一样。</summary>
public interface IComparisonWriter
{
    /// <summary>格式名，即 --format 的取值。</summary>
    string Format { get; }

    /// <summary>写到目录时接在新稿文件名之后的后缀。</summary>
    string FileSuffix { get; }

    /// <summary>内容是 Word、Excel 之类的文件，只能写到目录。</summary>
    bool NeedsFolder => false;

    /// <summary>几份能否写进同一个输出。</summary>
    bool CanCombine => false;

    /// <summary>写到目录时整批合成一个文件的，给出文件主名；一份一个文件的为 null。</summary>
    string? BatchName => null;

    /// <summary>写在第一份之前。</summary>
    /// <param name="output">输出。</param>
    /// <param name="count">总份数。</param>
    void Begin(Stream output, int count)
    {
    }

    /// <summary>写一份。</summary>
    void Write(Stream output, ComparisonResult result);

    /// <summary>记一份没有比成的：读不了，或者另一稿里没有相应的文件。</summary>
    /// <param name="output">输出。</param>
    /// <param name="file">文件。</param>
    /// <param name="error">原因。</param>
    void WriteError(Stream output, string file, ReviewError error)
    {
    }

    /// <summary>写在两份之间。</summary>
    void Next(Stream output)
    {
    }

    /// <summary>写在最后一份之后。</summary>
    /// <param name="output">输出。</param>
    /// <param name="count">总份数。</param>
    void End(Stream output, int count)
    {
    }
}
