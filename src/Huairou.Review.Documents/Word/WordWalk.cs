using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Huairou.Review.Documents.Word;

/// <summary>按固定顺序读完一份 Word 文件的各个文字流：正文、文本框、脚注、尾注、页眉、页脚、批注。</summary>
internal static class WordWalk
{
    /// <summary>读。</summary>
    /// <exception cref="InvalidDataException">没有正文部件。</exception>
    public static WordContext Run(WordprocessingDocument document)
    {
        if (document.MainDocumentPart is not { Document.Body: { } body } main)
        {
            throw new InvalidDataException("没有正文部件。");
        }

        var context = new WordContext(main);
        context.Index(main.Document);
        _ = new WordStory(context, new StoryPlace(BlockLayer.Body, 0, PartName(main)), body, context.NewNumbering());
        var boxNumbering = context.NewNumbering();
        var boxesRead = Boxes(context, 0, boxNumbering);
        Notes(context, main.FootnotesPart, main.FootnotesPart?.Footnotes, "footnote", BlockLayer.Footnote);
        Notes(context, main.EndnotesPart, main.EndnotesPart?.Endnotes, "endnote", BlockLayer.Endnote);
        Margins(context, main, body);
        _ = Boxes(context, boxesRead, boxNumbering);
        Comments(context, main);
        return context;
    }

    /// <summary>部件名，不带开头的斜线。</summary>
    public static string PartName(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');

    /// <summary>文本框里还可以有文本框：读到没有新的为止。</summary>
    private static int Boxes(WordContext context, int from, NumberingEngine numbering)
    {
        for (; from < context.Graphics.Boxes.Count; from++)
        {
            var (content, anchor) = context.Graphics.Boxes[from];
            context.Tally.TextBoxes++;
            _ = new WordStory(context, new StoryPlace(BlockLayer.TextBox, from + 1, anchor.Part), content, numbering);
        }

        return from;
    }

    private static void Notes(WordContext context, OpenXmlPart? part, OpenXmlElement? root, string name, BlockLayer layer)
    {
        if (part is null || root is null)
        {
            return;
        }

        context.Index(root);
        var numbering = context.NewNumbering();
        var byId = root.ChildElements.Where(note => note.Is(name) && note.Attribute("id") is not null).GroupBy(note => note.Attribute("id")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var next = 0;
        foreach (var (_, id, isDeleted) in context.References.Where(reference => reference.Kind == name + "Reference").ToList())
        {
            if (!byId.Remove(id, out var note))
            {
                continue;
            }

            if (isDeleted)
            {
                context.AddDeleted(PartName(part), note.Descendants().FirstOrDefault(element => element.Is("p")) ?? note, note.InnerText);
                continue;
            }

            context.Tally.Notes++;
            _ = new WordStory(context, new StoryPlace(layer, ++next, PartName(part)), note, numbering);
        }
    }

    /// <summary>页眉页脚按分节中引用的顺序读，同一部件只读一次；没有引用的不显示，不读。</summary>
    private static void Margins(WordContext context, MainDocumentPart main, OpenXmlElement body)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<BlockLayer, int>();
        foreach (var reference in body.Descendants().Where(element => element.Is("headerReference") || element.Is("footerReference")).ToList())
        {
            if (reference.Attribute("id") is not { } id || !seen.Add(id) || !main.TryGetPartById(id, out var part) || part.RootElement is not { } root)
            {
                continue;
            }

            var layer = reference.LocalName == "headerReference" ? BlockLayer.Header : BlockLayer.Footer;
            counts[layer] = counts.GetValueOrDefault(layer) + 1;
            context.Index(root);
            _ = new WordStory(context, new StoryPlace(layer, counts[layer], PartName(part)), root, context.NewNumbering());
        }
    }

    private static void Comments(WordContext context, MainDocumentPart main)
    {
        if (main.WordprocessingCommentsPart is not { Comments: { } root } part)
        {
            return;
        }

        context.Index(root);
        foreach (var comment in root.ChildElements.Where(element => element.Is("comment")))
        {
            context.Tally.Comments++;
            _ = new WordStory(context, new StoryPlace(BlockLayer.Comment, context.Tally.Comments, PartName(part)), comment, context.NewNumbering());
        }
    }
}
