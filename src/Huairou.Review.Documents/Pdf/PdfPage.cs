using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Reading.Layout;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Huairou.Review.Documents.Pdf;

/// <summary>把 PDF 的一页转成字与线。</summary>
internal static class PdfPage
{
    // 比这更粗的矩形是色块，不是线。
    private const double MaxLineWidth = 3;

    public static PageContent Read(Page page)
    {
        var letters = page.Letters;
        if (letters.Count > ReadingLimits.MaxGlyphsPerPage)
        {
            throw new DocumentException("too-large", $"第 {page.Number} 页有 {letters.Count} 个字符，超过单页上限 {ReadingLimits.MaxGlyphsPerPage}，不像正常文件。请重新导出后再审查。");
        }

        var main = MainOrientation(letters);
        var glyphs = new List<Glyph>(letters.Count);
        var rotated = 0;
        foreach (var letter in letters)
        {
            if (letter.TextOrientation != main)
            {
                rotated += string.IsNullOrWhiteSpace(letter.Value) ? 0 : 1;
            }
            else if (!string.IsNullOrEmpty(letter.Value))
            {
                glyphs.Add(ToGlyph(letter, main, page));
            }
        }

        var turned = main is TextOrientation.Rotate90 or TextOrientation.Rotate270;
        var rulings = turned ? [] : Rulings(page);
        return new PageContent(page.Number, turned ? page.Height : page.Width, turned ? page.Width : page.Height, glyphs, rulings)
        {
            Images = page.NumberOfImages,
            Shapes = page.Paths.Count,
            Rotated = rotated,
        };
    }

    // 整页横放的表按它自己的方向读。
    private static TextOrientation MainOrientation(IReadOnlyList<Letter> letters)
    {
        var counts = new Dictionary<TextOrientation, int>();
        foreach (var letter in letters)
        {
            if (!string.IsNullOrWhiteSpace(letter.Value))
            {
                counts[letter.TextOrientation] = counts.GetValueOrDefault(letter.TextOrientation) + 1;
            }
        }

        var best = counts.Count == 0 ? TextOrientation.Horizontal : counts.OrderByDescending(pair => pair.Value).First().Key;
        return best == TextOrientation.Other ? TextOrientation.Horizontal : best;
    }

    private static Glyph ToGlyph(Letter letter, TextOrientation main, Page page)
    {
        var a = letter.StartBaseLine;
        var b = letter.EndBaseLine;
        var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(letter.FontSize, 1);
        var (x, end, y) = main switch
        {
            TextOrientation.Rotate90 => (page.Height - a.Y, page.Height - b.Y, page.Width - a.X),
            TextOrientation.Rotate270 => (a.Y, b.Y, a.X),
            TextOrientation.Rotate180 => (page.Width - a.X, page.Width - b.X, a.Y),
            _ => (a.X, b.X, page.Height - a.Y),
        };
        return new Glyph(letter.Value, Math.Min(x, end), Math.Abs(end - x), y, size);
    }

    private static List<Ruling> Rulings(Page page)
    {
        var rulings = new List<Ruling>();
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || !(path.IsStroked || path.IsFilled))
            {
                continue;
            }

            foreach (var subpath in path)
            {
                if (rulings.Count > ReadingLimits.MaxRulingsPerPage)
                {
                    return rulings;
                }

                Add(rulings, subpath, path.IsStroked, page.Height);
            }
        }

        return rulings;
    }

    private static void Add(List<Ruling> rulings, PdfSubpath subpath, bool stroked, double height)
    {
        if (subpath.GetBoundingRectangle() is not { } box)
        {
            return;
        }

        // 填充的细长矩形就是线；描边的矩形取四边；其余取其中的直线段。
        if (box.Width <= MaxLineWidth && box.Height > MaxLineWidth)
        {
            Line(box.Left + box.Width / 2, box.Bottom, box.Left + box.Width / 2, box.Top);
        }
        else if (box.Height <= MaxLineWidth && box.Width > MaxLineWidth)
        {
            Line(box.Left, box.Bottom + box.Height / 2, box.Right, box.Bottom + box.Height / 2);
        }
        else if (stroked)
        {
            if (subpath.IsDrawnAsRectangle)
            {
                Line(box.Left, box.Bottom, box.Right, box.Bottom);
                Line(box.Left, box.Top, box.Right, box.Top);
                Line(box.Left, box.Bottom, box.Left, box.Top);
                Line(box.Right, box.Bottom, box.Right, box.Top);
                return;
            }

            foreach (var line in subpath.Commands.OfType<PdfSubpath.Line>())
            {
                if (Math.Abs(line.From.X - line.To.X) < 1 || Math.Abs(line.From.Y - line.To.Y) < 1)
                {
                    Line(line.From.X, line.From.Y, line.To.X, line.To.Y);
                }
            }
        }

        void Line(double x1, double y1, double x2, double y2) => rulings.Add(new Ruling(x1, height - y1, x2, height - y2));
    }
}
