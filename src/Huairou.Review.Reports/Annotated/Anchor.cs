using DocumentFormat.OpenXml;

namespace Huairou.Review.Reports.Annotated;

/// <summary>批注所圈的范围：从一个叶子元素的某个字符，到另一个叶子元素的某个字符（不含）。用切开之前的坐标。</summary>
/// <param name="First">起点所在的叶子元素。</param>
/// <param name="Start">起点在其中的偏移。</param>
/// <param name="Last">终点所在的叶子元素。</param>
/// <param name="End">终点在其中的偏移。</param>
internal sealed record Anchor(OpenXmlElement First, int Start, OpenXmlElement Last, int End)
{
    /// <summary>关于位置要向读者交代的话；恰好圈住时为空。</summary>
    public string Remark { get; init; } = "";
}
