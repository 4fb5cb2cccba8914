using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>版面上的一个字。坐标自左上角起，向右、向下为正；单位由来源定（点或毫米），同页一致。</summary>
internal readonly record struct Glyph(string Text, double X, double Width, double Baseline, double Size)
{
    public double Right => X + Width;

    public double CenterX => X + Width / 2;

    /// <summary>字面中线：基线往上约三分之一字高。</summary>
    public double CenterY => Baseline - Size * 0.35;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>一条横线或竖线。</summary>
internal readonly record struct Ruling(double X1, double Y1, double X2, double Y2)
{
    public bool IsHorizontal => Math.Abs(Y2 - Y1) <= Math.Abs(X2 - X1);
}

/// <summary>一页的内容。</summary>
internal sealed record PageContent(int Number, double Width, double Height, List<Glyph> Glyphs, List<Ruling> Rulings)
{
    /// <summary>图片个数。</summary>
    public int Images { get; init; }

    /// <summary>有描边或填充的图形个数：没有字而图形很多，是文字转成了曲线。</summary>
    public int Shapes { get; init; }

    /// <summary>斜排、竖转的字数（水印、旋转的表）。</summary>
    public int Rotated { get; init; }
}

/// <summary>同一基线上、中间没有大空隙的一串字。</summary>
internal sealed record Segment(string Text, double Left, double Right, double Baseline, double Size)
{
    public double Width => Right - Left;

    public int Length => Text.Length;
}

/// <summary>同一基线上的各段，自左至右。</summary>
internal sealed record TextRow(double Baseline, double Size, List<Glyph> Glyphs, List<Segment> Segments)
{
    public double Left => Segments[0].Left;

    public double Right => Segments[^1].Right;

    public string Text => string.Join('　', Segments.Select(segment => segment.Text));
}

/// <summary>一栏里的一行。Column 是所在版栏的键：通栏为“1/1”，双栏左栏为“1/2”。</summary>
internal sealed record LayoutLine(string Text, double Left, double Right, double Baseline, double Size, int Page, string Column, double PageWidth);

/// <summary>一页里的一张表。</summary>
internal sealed record LayoutTable(IReadOnlyList<GridCell> Cells, double[] Xs, double Top, double Bottom, int Page, bool Ruled);
