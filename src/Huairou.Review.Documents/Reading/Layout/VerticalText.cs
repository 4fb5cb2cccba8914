namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>竖排页：自上而下、自右而左。转成横排坐标后照常分行。</summary>
internal static class VerticalText
{
    /// <summary>竖排则转成横排，返回 true；横排页原样不动。</summary>
    public static bool TryTurn(PageContent page, out PageContent turned)
    {
        turned = page;
        if (!IsVertical(page.Glyphs))
        {
            return false;
        }

        // 旧的纵向位置成为横向位置；最右一列成为第一行。字宽取字号：竖排时逐字下移一个字高。
        var glyphs = page.Glyphs.ConvertAll(glyph => new Glyph(glyph.Text, glyph.Baseline - glyph.Size, glyph.Size, page.Width - glyph.CenterX + glyph.Size * 0.35, glyph.Size));
        turned = page with { Width = page.Height, Height = page.Width, Glyphs = glyphs, Rulings = [] };
        return true;
    }

    // 多数字的下方紧挨着一个字、右方没有，就是竖排。
    private static bool IsVertical(List<Glyph> glyphs)
    {
        var visible = glyphs.FindAll(glyph => !glyph.IsBlank);
        if (visible.Count is < 8 or > 20_000)
        {
            return false;
        }

        var cells = visible.ToLookup(Cell);
        var below = 0;
        var beside = 0;
        foreach (var glyph in visible)
        {
            below += Near(glyph, 0, 1) ? 1 : 0;
            beside += Near(glyph, 1, 0) ? 1 : 0;
        }

        return below * 2 > visible.Count && below > beside * 3;

        (int X, int Y) Cell(Glyph glyph) => ((int)(glyph.CenterX / visible[0].Size), (int)(glyph.Baseline / visible[0].Size));

        bool Near(Glyph glyph, int right, int down)
        {
            var (x, y) = Cell(glyph);
            for (var dx = -1; dx <= 2; dx++)
            {
                for (var dy = -1; dy <= 2; dy++)
                {
                    foreach (var other in cells[(x + dx, y + dy)])
                    {
                        var stepX = (other.CenterX - glyph.CenterX) / glyph.Size;
                        var stepY = (other.Baseline - glyph.Baseline) / glyph.Size;
                        if (Math.Abs(stepX - right) < 0.3 && Math.Abs(stepY - down) < 0.3)
                        {
                            return true;
                        }
                    }
                }
            }

            return false;
        }
    }
}
