using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Spreadsheets;

namespace Huairou.Review.Reports.Templates;

/// <summary>一个 Word 模板：读入时检查，每份结果填写一次。模板由人在 Word 或 WPS 里改，程序只换占位符。</summary>
internal sealed class WordTemplate
{
    private readonly byte[] _bytes;
    private readonly TemplateSchema _schema;

    private WordTemplate(byte[] bytes, TemplateSchema schema)
    {
        _bytes = bytes;
        _schema = schema;
    }

    /// <summary>读入并检查。</summary>
    /// <param name="folder">单位自己的模板目录；null 只用随程序的。</param>
    /// <param name="schema">能用的占位符。</param>
    /// <exception cref="TemplateException">读不出来，或者占位符有问题。</exception>
    public static WordTemplate Load(string? folder, TemplateSchema schema)
    {
        var template = new WordTemplate(TemplateFiles.Read(folder, schema.File), schema);
        template.Check();
        return template;
    }

    /// <summary>填写并写出。</summary>
    /// <param name="output">输出。</param>
    /// <param name="data">内容。</param>
    /// <param name="title">文书标题，写进文件属性。</param>
    /// <param name="date">文件属性中的日期，yyyy-MM-dd；不写时刻。</param>
    /// <param name="finish">填好之后、保存之前的改动；没有时为 null。</param>
    public void Write(Stream output, TemplateData data, string title, string date, Action<MainDocumentPart>? finish = null)
    {
        using var buffer = new MemoryStream();
        buffer.Write(_bytes);
        using (var document = WordprocessingDocument.Open(buffer, true))
        {
            var main = document.MainDocumentPart!;
            var fill = new WordTemplateFill(main);
            foreach (var (_, root) in Parts(main))
            {
                fill.Part(root, new TemplateScope(data));
            }

            finish?.Invoke(main);
            Properties(document, title, date);
        }

        FixedPackage.Write(buffer, output);
    }

    private static IEnumerable<(string Name, OpenXmlPartRootElement Root)> Parts(MainDocumentPart main)
    {
        yield return ("正文", main.Document!);
        foreach (var header in main.HeaderParts)
        {
            yield return ("页眉", header.Header!);
        }

        foreach (var footer in main.FooterParts)
        {
            yield return ("页脚", footer.Footer!);
        }

        if (main.FootnotesPart?.Footnotes is { } footnotes)
        {
            yield return ("脚注", footnotes);
        }
    }

    private static void Properties(WordprocessingDocument document, string title, string date)
    {
        var properties = document.PackageProperties;
        var clean = RichText.Of(title).Plain;
        properties.Title = clean.Length > 200 ? clean[..200] : clean;
        properties.Creator = "";
        properties.LastModifiedBy = "";
        if (DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
        {
            properties.Created = day;
            properties.Modified = day;
        }
    }

    private void Check()
    {
        var stream = new MemoryStream(_bytes, writable: false);
        try
        {
            using var document = WordprocessingDocument.Open(stream, false);
            var check = new WordTemplateCheck(_schema, _schema.File);
            foreach (var (name, root) in Parts(document.MainDocumentPart ?? throw new InvalidDataException("没有正文。")))
            {
                check.Part(name, root);
            }

            check.Required();
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or NullReferenceException or ArgumentException)
        {
            throw new TemplateException(_schema.File, "", "", "不是能打开的 Word 文档（.docx）。请用 Word 或 WPS 打开检查，另存为 docx 后再用。", e);
        }
    }
}
