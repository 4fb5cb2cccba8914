using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>图形：数图片，把文本框记下来留到正文之后读。</summary>
internal sealed class GraphicReader(WordContext context)
{
    private readonly List<(OpenXmlElement Content, StoryPlace Anchor)> _boxes = [];

    /// <summary>待读的文本框及其锚点所在。</summary>
    public IReadOnlyList<(OpenXmlElement Content, StoryPlace Anchor)> Boxes => _boxes;

    /// <summary>看一个 w:drawing、w:pict 或 w:object。</summary>
    /// <remarks>同一文本框存 DrawingML 与 VML 两份时，两份分在兼容块两支，只会走到其中一支。</remarks>
    public void Read(OpenXmlElement graphic, StoryPlace anchor)
    {
        if (graphic.IsAlternate())
        {
            if (WordXml.Chosen(graphic) is { } chosen)
            {
                Read(chosen, anchor);
            }

            return;
        }

        switch (graphic.LocalName)
        {
            case "txbxContent":
                _boxes.Add((graphic, anchor));
                return;
            case "blip" or "imagedata":
                context.Tally.Images++;
                return;
            case "chart" or "relIds":
                context.Tally.Graphics++;
                return;
        }

        for (var child = graphic.FirstChild; child is not null; child = child.NextSibling())
        {
            Read(child, anchor);
        }
    }
}
