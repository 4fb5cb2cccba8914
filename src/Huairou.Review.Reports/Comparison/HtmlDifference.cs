using Huairou.Review.Reports.Html;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Comparison;

/// <summary>文字差别：删去的加删除线和“删”字，加上的加下划线和“增”字，不靠颜色也分得清。</summary>
internal static class HtmlDifference
{
    /// <summary>写出一段对照。</summary>
    public static void Write(HtmlText html, string old, string @new)
    {
        foreach (var piece in TextDifference.Between(old, @new))
        {
            _ = piece.Kind switch
            {
                DifferenceKind.Deleted => html.Raw("<del><b>删</b>").Text(piece.Text).Raw("</del>"),
                DifferenceKind.Inserted => html.Raw("<ins><b>增</b>").Text(piece.Text).Raw("</ins>"),
                _ => html.Text(piece.Text),
            };
        }
    }
}
