namespace Huairou.Review.Reports;

/// <summary>一种报告格式的写出器。按输入顺序逐份写，写完一份就能交付一份。</summary>
/// <remarks>输出一律是不带 BOM 的 UTF-8、以 LF 换行，不含时间、耗时与绝对路径，因而同样的结果逐字节相同。</remarks>
public interface IReportWriter
{
    /// <summary>格式名，即 --format 的取值。</summary>
    string Format { get; }

    /// <summary>写到目录时接在来源文件名之后的后缀，如“.审查报告.html”。</summary>
    string FileSuffix { get; }

    /// <summary>几份结果能否写进同一个输出。</summary>
    bool CanCombine { get; }

    /// <summary>内容是 Word、Excel 之类的文件，只能写到目录，不能显示在屏幕上。</summary>
    bool NeedsFolder => false;

    /// <summary>写到目录时整批合成一个文件的，给出文件主名，如“清理台账”；一份一个文件的为 null。只有一份时仍按来源命名。</summary>
    string? BatchName => null;

    /// <summary>写在第一份之前。</summary>
    /// <param name="output">输出。</param>
    /// <param name="count">总份数。</param>
    void Begin(Stream output, int count);

    /// <summary>写一份。</summary>
    /// <param name="output">输出。</param>
    /// <param name="outcome">结局。</param>
    /// <param name="index">第几份，从 0 起。</param>
    void Write(Stream output, ReviewOutcome outcome, int index);

    /// <summary>写在最后一份之后。</summary>
    /// <param name="output">输出。</param>
    /// <param name="count">总份数。</param>
    void End(Stream output, int count);
}
