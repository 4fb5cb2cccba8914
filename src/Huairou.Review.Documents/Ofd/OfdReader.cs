using System.Xml;
using System.Xml.Linq;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Reading.Layout;

namespace Huairou.Review.Documents.Ofd;

/// <summary>读 OFD（GB/T 33190）：按页取文字对象与直线，交给版面恢复；图片、签章里的字不读。</summary>
public static class OfdReader
{
    /// <summary>读一个 OFD。</summary>
    /// <param name="name">文件名，不含路径。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">不是 OFD、加密、损坏、超限或没有文字。</exception>
    public static Draft Read(string name, byte[] bytes)
    {
        using var package = PackageGuard.Open(name, bytes);
        var root = Load(package, "OFD.xml") ?? throw Broken(name);
        if (package.Contains("Encryptions.xml"))
        {
            throw new DocumentException("encrypted", $"“{name}”是加密的 OFD，无法读取。请用阅读软件打开后另存为不加密的文件，或提供 Word 原件。");
        }

        var pages = new List<PageContent>();
        foreach (var documentPath in Values(root, "DocRoot"))
        {
            ReadDocument(name, package, Absolute("OFD.xml", documentPath), pages);
        }

        return LayoutReader.Read(new DraftBuilder(name, DraftFormat.Ofd), pages);
    }

    private static void ReadDocument(string name, GuardedPackage package, string path, List<PageContent> pages)
    {
        var document = Load(package, path) ?? throw Broken(name);
        var common = document.Elements().FirstOrDefault(static e => e.Name.LocalName == "CommonData");
        var area = common?.Descendants().FirstOrDefault(static e => e.Name.LocalName == "PhysicalBox")?.Value;
        var templates = common?.Elements().Where(static e => e.Name.LocalName == "TemplatePage").ToDictionary(
            static e => (string?)e.Attribute("ID") ?? "", e => Absolute(path, (string?)e.Attribute("BaseLoc") ?? ""), StringComparer.Ordinal) ?? [];
        var list = document.Elements().FirstOrDefault(static e => e.Name.LocalName == "Pages");
        foreach (var entry in list?.Elements() ?? [])
        {
            if (pages.Count >= ReadingLimits.MaxPages)
            {
                throw new DocumentException("too-large", $"“{name}”超过 {ReadingLimits.MaxPages} 页的上限。请拆成几个文件后再审查。");
            }

            if ((string?)entry.Attribute("BaseLoc") is { Length: > 0 } place && Load(package, Absolute(path, place)) is { } page)
            {
                pages.Add(ReadPage(package, page, pages.Count + 1, area, templates));
            }
        }
    }

    private static PageContent ReadPage(GuardedPackage package, XElement page, int number, string? area, Dictionary<string, string> templates)
    {
        var box = page.Descendants().FirstOrDefault(static e => e.Name.LocalName == "PhysicalBox")?.Value ?? area ?? "0 0 210 297";
        var size = OfdNumbers.Parse(box);
        var content = new OfdPageContent();

        // 模板页是各页共用的底：公文的红头、发票的框线都在那里。
        foreach (var use in page.Elements().Where(static e => e.Name.LocalName == "Template"))
        {
            if (templates.TryGetValue((string?)use.Attribute("TemplateID") ?? "", out var path) && Load(package, path) is { } template)
            {
                content.Collect(template);
            }
        }

        content.Collect(page);
        return new PageContent(number, size.Length > 2 ? size[2] : 210, size.Length > 3 ? size[3] : 297, content.Glyphs, content.Rulings)
        {
            Images = content.Images,
            Shapes = content.Shapes,
            Rotated = content.Rotated,
        };
    }

    private static XElement? Load(GuardedPackage package, string path)
    {
        try
        {
            CheckDepth(package, path);
            using var reader = package.ReadXml(path);
            return reader is null ? null : XDocument.Load(reader).Root;
        }
        catch (XmlException error)
        {
            throw new DocumentException("corrupt", $"“{package.Name}”里的 {path} 写法有误，文件可能已损坏。请重新取得原文件，或提供 Word 原件。", error);
        }
    }

    private static void CheckDepth(GuardedPackage package, string path)
    {
        using var reader = package.ReadXml(path);
        while (reader?.Read() == true)
        {
            if (reader.Depth > ReadingLimits.MaxXmlDepth)
            {
                throw new DocumentException("too-deep", $"“{package.Name}”内部嵌套超过 {ReadingLimits.MaxXmlDepth} 层，不像正常文件，不予读取。请重新导出后再送审。");
            }
        }
    }

    private static IEnumerable<string> Values(XElement root, string local) =>
        root.Descendants().Where(e => e.Name.LocalName == local).Select(static e => e.Value.Trim()).Where(static v => v.Length > 0);

    // OFD 的路径以“/”起为包内绝对路径，否则相对于所在文件。
    private static string Absolute(string from, string path)
    {
        if (path.StartsWith('/'))
        {
            return path[1..];
        }

        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static DocumentException Broken(string name) =>
        new("corrupt", $"“{name}”不是完整的 OFD 文件，缺少必要的部分。请重新取得原文件，或提供 Word 原件。");
}
