using System.Globalization;
using System.Xml.Linq;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Reading.Layout;

namespace Huairou.Review.Documents.Ofd;

/// <summary>从一页的 XML 收字与直线。坐标单位毫米，自左上角起，与版面恢复的约定相同。</summary>
internal sealed class OfdPageContent
{
    /// <summary>字。</summary>
    public List<Glyph> Glyphs { get; } = [];

    /// <summary>横线与竖线。</summary>
    public List<Ruling> Rulings { get; } = [];

    /// <summary>图片个数。</summary>
    public int Images { get; private set; }

    /// <summary>图形个数。</summary>
    public int Shapes { get; private set; }

    /// <summary>斜排的字数。</summary>
    public int Rotated { get; private set; }

    /// <summary>收一页（或一个模板页）的全部对象，按出现的先后。</summary>
    public void Collect(XElement page)
    {
        foreach (var element in page.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "TextObject":
                    AddText(element);
                    break;
                case "PathObject":
                    AddPath(element);
                    break;
                case "ImageObject":
                    Images++;
                    break;
            }
        }
    }

    private void AddText(XElement element)
    {
        var box = OfdNumbers.Parse((string?)element.Attribute("Boundary"));
        if (box.Length < 4)
        {
            return;
        }

        var matrix = OfdNumbers.Parse((string?)element.Attribute("CTM"));
        var (a, b, c, d, e, f) = matrix.Length == 6 ? (matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]) : (1d, 0d, 0d, 1d, 0d, 0d);
        var size = (double?)Number(element, "Size") ?? 3.5;
        double x = 0, y = 0;
        foreach (var code in element.Elements().Where(static t => t.Name.LocalName == "TextCode"))
        {
            // 省略 X、Y 时接着上一段写。
            x = Number(code, "X") ?? x;
            y = Number(code, "Y") ?? y;
            var dx = OfdNumbers.Parse((string?)code.Attribute("DeltaX"));
            var dy = OfdNumbers.Parse((string?)code.Attribute("DeltaY"));
            var text = code.Value;
            var at = 0;
            for (var i = 0; i < text.Length; at++)
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                var advance = at < dx.Length ? dx[at] : at < dy.Length ? 0 : size;
                if (Math.Abs(b) > Math.Abs(a) || Math.Abs(c) > Math.Abs(d))
                {
                    Rotated += string.IsNullOrWhiteSpace(text.Substring(i, length)) ? 0 : 1;
                }
                else if (Glyphs.Count < ReadingLimits.MaxGlyphsPerPage)
                {
                    var left = box[0] + (a * x) + (c * y) + e;
                    Glyphs.Add(new Glyph(text.Substring(i, length), left, Math.Abs(a) * Math.Min(Math.Abs(advance) > 0 ? Math.Abs(advance) : size, size), box[1] + (b * x) + (d * y) + f, size * Math.Abs(d)));
                }

                x += advance;
                y += at < dy.Length ? dy[at] : 0;
                i += length;
            }
        }
    }

    // 只认 M、L 组成的直线；曲线与表格无关。
    private void AddPath(XElement element)
    {
        Shapes++;
        var box = OfdNumbers.Parse((string?)element.Attribute("Boundary"));
        var data = element.Elements().FirstOrDefault(static e => e.Name.LocalName == "AbbreviatedData")?.Value;
        if (box.Length < 4 || data is null || Rulings.Count >= ReadingLimits.MaxRulingsPerPage)
        {
            return;
        }

        var parts = data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        double x = 0, y = 0, startX = 0, startY = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is "M" or "S" or "L" && i + 2 < parts.Length && Value(parts[i + 1]) is { } nx && Value(parts[i + 2]) is { } ny)
            {
                if (parts[i] == "L")
                {
                    Add(box, x, y, nx, ny);
                }
                else
                {
                    (startX, startY) = (nx, ny);
                }

                (x, y) = (nx, ny);
                i += 2;
            }
            else if (parts[i] == "C")
            {
                Add(box, x, y, startX, startY);
                (x, y) = (startX, startY);
            }
        }
    }

    private void Add(double[] box, double x1, double y1, double x2, double y2)
    {
        if ((Math.Abs(x1 - x2) < 0.3 || Math.Abs(y1 - y2) < 0.3) && Math.Abs(x1 - x2) + Math.Abs(y1 - y2) > 1)
        {
            Rulings.Add(new Ruling(box[0] + x1, box[1] + y1, box[0] + x2, box[1] + y2));
        }
    }

    private static double? Number(XElement element, string attribute) => Value((string?)element.Attribute(attribute));

    private static double? Value(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
