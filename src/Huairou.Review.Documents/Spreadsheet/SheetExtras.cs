using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Text;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Shapes = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>格子以外的文字：批注、文本框；顺带数图片。</summary>
internal static class SheetExtras
{
    /// <summary>读一张工作表的批注与文本框。</summary>
    public static IEnumerable<Block> Read(WorksheetPart part, WorkbookTally state)
    {
        foreach (var comment in part.WorksheetCommentsPart?.Comments?.Descendants<Comment>() ?? [])
        {
            var text = string.Concat(comment.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Select(run => run.Text));
            state.Comments++;
            yield return BlockOf(BlockLayer.Comment, text, state.Comments, part.WorksheetCommentsPart!.Uri);
        }

        if (part.DrawingsPart is not { WorksheetDrawing: { } drawing } drawings)
        {
            yield break;
        }

        state.Images += drawing.Descendants<Drawing.Blip>().Count();
        state.Graphics += drawing.Descendants<Shapes.GraphicFrame>().Count();
        foreach (var body in drawing.Descendants<Shapes.TextBody>())
        {
            var text = string.Join('\n', body.Elements<Drawing.Paragraph>().Select(paragraph => string.Concat(paragraph.Descendants<Drawing.Text>().Select(run => run.Text))));
            if (!string.IsNullOrWhiteSpace(text))
            {
                state.TextBoxes++;
                yield return BlockOf(BlockLayer.TextBox, text, state.TextBoxes, drawings.Uri);
            }
        }
    }

    private static Block BlockOf(BlockLayer layer, string text, int index, Uri part) => new()
    {
        Layer = layer,
        Text = text,
        LayerIndex = index,
        SourcePart = part.OriginalString.TrimStart('/'),
        SourceIndex = index,
        Map = SourceMap.Identity(text.Length),
    };
}
