using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

/// <summary>把写出器写的 Word 文件读回来看。</summary>
internal sealed class WrittenWord : IDisposable
{
    private readonly MemoryStream _stream;

    private WrittenWord(byte[] bytes)
    {
        Bytes = bytes;
        _stream = new MemoryStream(bytes, writable: false);
        Document = WordprocessingDocument.Open(_stream, false);
    }

    /// <summary>文件内容。</summary>
    public byte[] Bytes { get; }

    /// <summary>打开的文档。</summary>
    public WordprocessingDocument Document { get; }

    /// <summary>正文。</summary>
    public Body Body => Document.MainDocumentPart!.Document!.Body!;

    /// <summary>正文的全部文字，一段一行。</summary>
    public string Text => string.Join('\n', Body.Descendants<Paragraph>().Select(static p => p.InnerText));

    public static WrittenWord By(IReportWriter writer, ReviewResult result)
    {
        using var output = new MemoryStream();
        writer.Begin(output, 1);
        writer.Write(output, ReviewOutcome.Reviewed(result), 0);
        writer.End(output, 1);
        return new(output.ToArray());
    }

    public static WrittenWord Of(byte[] bytes) => new(bytes);

    /// <summary>格式有错的地方；没有时为空。</summary>
    public IReadOnlyList<string> Errors() =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(Document).Select(static e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}")];

    /// <summary>从一个标题到下一个标题之间的文字。</summary>
    public string Section(string heading)
    {
        var lines = Body.Descendants<Paragraph>().Select(static p => (p.InnerText, Head: p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Heading1")).ToList();
        var start = lines.FindIndex(l => l.Head && l.InnerText.EndsWith(heading, StringComparison.Ordinal));
        Assert.True(start >= 0, $"没有标题“{heading}”");
        return string.Join('\n', lines.Skip(start + 1).TakeWhile(static l => !l.Head).Select(static l => l.InnerText));
    }

    /// <summary>用某个字符样式的文字。</summary>
    public IReadOnlyList<string> Styled(string style)
    {
        var id = Document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleName!.Val == style).StyleId!.Value;
        return [.. Body.Descendants<Run>().Where(r => r.RunProperties?.RunStyle?.Val?.Value == id).Select(static r => r.InnerText)];
    }

    public void Dispose()
    {
        Document.Dispose();
        _stream.Dispose();
    }
}

/// <summary>临时的模板目录。</summary>
internal sealed class TemplateFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("huairou-templates-").FullName;

    /// <summary>写一份小模板。</summary>
    public TemplateFolder With(string name, params OpenXmlElement[] body) => WithFooter(name, [], body);

    /// <summary>写一份带页脚的小模板。</summary>
    public TemplateFolder WithFooter(string name, IReadOnlyList<Paragraph> footer, params OpenXmlElement[] body)
    {
        using var document = WordprocessingDocument.Create(System.IO.Path.Combine(Path, name), WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        var content = new Body(body);
        main.Document = new Document(content);
        if (footer.Count > 0)
        {
            var part = main.AddNewPart<FooterPart>();
            part.Footer = new Footer(footer);
            content.AppendChild(new SectionProperties(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) }));
        }

        return this;
    }

    /// <summary>一段，每截文字一个 run。</summary>
    public static Paragraph P(params string[] runs) =>
        new(runs.Select(static t => new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(t) { Space = SpaceProcessingModeValues.Preserve })));

    /// <summary>一行，每格一段。</summary>
    public static TableRow Row(params string[] cells) => new(cells.Select(static c => new TableCell(P(c))));

    /// <summary>一张两列以内的表。</summary>
    public static Table Grid(params TableRow[] rows) =>
        new([new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }), new TableGrid(new GridColumn(), new GridColumn()), .. rows]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
