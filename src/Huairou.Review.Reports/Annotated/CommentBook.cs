using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents.Packaging;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>批注里的一行：一段，标签加粗。</summary>
/// <param name="Label">标签，可空。</param>
/// <param name="Text">文字。</param>
/// <param name="IsHead">是否题头，整行加粗。</param>
internal sealed record CommentLine(string Label, string Text, bool IsHead = false);

/// <summary>批注部件：别人的批注原样不动，我们的接在后面，编号从最大的之后续起。</summary>
internal sealed class CommentBook
{
    private readonly List<Comment> _added = [];
    private readonly WordprocessingCommentsPart _part;
    private readonly bool _isNew;
    private readonly Signature _signature;
    private int _next;

    /// <summary>打开或新建批注部件。</summary>
    /// <param name="main">正文部件。</param>
    /// <param name="signature">署名。</param>
    public CommentBook(MainDocumentPart main, Signature signature)
    {
        _signature = signature;
        _isNew = main.WordprocessingCommentsPart?.Comments is null;
        _part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();

        // 正文里也可能有指向已不存在的批注的标记，同样要避开。
        var roots = new OpenXmlElement?[] { _part.Comments, main.Document, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes };
        _next = roots.OfType<OpenXmlElement>().SelectMany(static r => r.Descendants())
            .Where(static e => e.NamespaceUri == Wml.Namespace && e.LocalName is "comment" or "commentReference" or "commentRangeStart" or "commentRangeEnd")
            .Select(static e => e.Number("id") ?? -1).DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>加一条批注。</summary>
    /// <returns>编号。</returns>
    public int Add(IReadOnlyList<CommentLine> lines)
    {
        var comment = new Comment
        {
            Id = _next.ToString(CultureInfo.InvariantCulture),
            Author = _signature.Author,
            Date = _signature.Moment,
            Initials = _signature.Initials,
        };
        foreach (var line in lines)
        {
            foreach (var (text, index) in XmlText.Clean(line.Text).ReplaceLineEndings("\n").Split('\n').Select(static (t, i) => (t, i)))
            {
                comment.AppendChild(Paragraph(index == 0 ? line.Label : "", text, line.IsHead, comment.ChildElements.Count == 0));
            }
        }

        _added.Add(comment);
        return _next++;
    }

    /// <summary>存回。已有批注部件时只在末尾接上我们的，前面的一字不动（SDK 存回时会改变属性的次序）。</summary>
    public void Save()
    {
        if (_isNew)
        {
            _part.Comments = new Comments(_added);
            _part.Comments.Save();
            return;
        }

        XDocument document;
        using (var source = _part.GetStream(FileMode.Open, FileAccess.Read))
        using (var reader = XmlReader.Create(source, SafeXml.Settings()))
        {
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }

        document.Root!.Add(_added.Select(static c => XElement.Parse(c.OuterXml, LoadOptions.PreserveWhitespace)));
        using var target = _part.GetStream(FileMode.Create, FileAccess.Write);
        document.Save(target, SaveOptions.DisableFormatting | SaveOptions.OmitDuplicateNamespaces);
    }

    // 单位的正文样式多有首行缩进与固定行距，批注会照样继承，所以直接写明；不动样式表。
    private static Paragraph Paragraph(string label, string text, bool isHead, bool isFirst)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto },
            new Indentation { Left = "0", FirstLine = "0", FirstLineChars = 0 },
            new Justification { Val = JustificationValues.Left }));
        if (isFirst)
        {
            paragraph.AppendChild(new Run(new AnnotationReferenceMark()));
        }

        if (label.Length > 0)
        {
            paragraph.AppendChild(Piece(label + "：", isBold: true));
        }

        paragraph.AppendChild(Piece(text, isHead));
        return paragraph;
    }

    private static Run Piece(string text, bool isBold)
    {
        var properties = new RunProperties();
        if (isBold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" });
        return new Run(properties, new RunText(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
