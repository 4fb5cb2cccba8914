namespace Huairou.Review.Reports.Text;

/// <summary>文本报告的样式。</summary>
/// <param name="Color">用 ANSI 颜色。</param>
/// <param name="Width">折行宽度（半角列数）；0 为不折行。</param>
public sealed record TextStyle(bool Color, int Width)
{
    /// <summary>没有颜色、不折行，给文件与管道。</summary>
    public static TextStyle Plain { get; } = new(false, 0);
}
