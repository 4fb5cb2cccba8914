using Huairou.Review.Documents.Reading;

namespace Huairou.Review.Documents;

/// <summary>读取文件的选项。</summary>
public sealed record DraftReaderOptions
{
    /// <summary>单个文件的字节数上限。</summary>
    public long MaxBytes { get; init; } = ReadingLimits.MaxBytes;
}
