using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Packaging;

namespace Huairou.Review.Reports.Comparison;

/// <summary>Word 文件修订前的原文：待定的修订全部拒绝（ECMA-376 第1部分 17.13.5）。只在内存里改副本，给整改复核读旧稿用。</summary>
/// <remarks>文字、段落、表格的行与格、编号与隐藏都回到修订前；只关样子的修订（字体、边距）去掉标记了事。批注不动。</remarks>
public static class OriginalView
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly HashSet<string> Markers = new(StringComparer.Ordinal)
    {
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "numberingChange", "sectPrChange", "tblGridChange", "cellDel", "cellMerge",
    };

    // 改之前的属性整套记在里面，换回来即可。
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal) { "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange" };

    /// <summary>取修订前的样子。</summary>
    /// <param name="name">文件名，用于报错。</param>
    /// <param name="bytes">docx 的内容；不会被改动。</param>
    /// <param name="changed">有没有待定的修订。</param>
    /// <exception cref="DocumentException">读不了。</exception>
    public static byte[] Of(string name, byte[] bytes, out bool changed)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        OfficePackage.OpenWord(name, bytes).Dispose(); // 先过守卫：加密、损坏、炸弹、种类不符在此报出。
        using var stream = new MemoryStream();
        stream.Write(bytes);
        changed = false;
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            var parts = new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.Concat(main.HeaderParts).Concat(main.FooterParts).OfType<OpenXmlPart>();
            foreach (var root in parts.Select(static p => p.RootElement).OfType<OpenXmlPartRootElement>())
            {
                changed |= Reject(root);
            }

            document.Save();
        }

        return stream.ToArray();
    }

    private static bool Reject(OpenXmlElement root)
    {
        var changed = Contents(root);
        changed |= Tables(root);
        changed |= Marks(root);
        foreach (var change in Of(root, Changes.Contains).ToList())
        {
            Restore(change);
            changed = true;
        }

        foreach (var marker in Of(root, Markers.Contains).ToList())
        {
            marker.Remove();
            changed = true;
        }

        return changed;
    }

    // 打算加上的整段去掉，打算删去的还原成平常的文字。
    private static bool Contents(OpenXmlElement root)
    {
        var changed = false;
        var lasts = new HashSet<Paragraph>(ReferenceEqualityComparer.Instance);
        foreach (var inserted in Of(root, static n => n is "ins" or "moveTo").Where(static e => !IsMark(e)).ToList())
        {
            if (inserted.Parent is Paragraph paragraph && paragraph.ElementsAfter().All(static e => e is SectionProperties))
            {
                lasts.Add(paragraph);
            }

            inserted.Remove();
            changed = true;
        }

        // 末段的段落标记没有可并的下一段，有的软件（LibreOffice）不标它是加上的：字全去掉了，段也去掉。
        foreach (var last in lasts.Where(static p => p.ChildElements.All(static e => e is ParagraphProperties) && p.Parent!.Elements<Paragraph>().Skip(1).Any()))
        {
            last.Remove();
        }

        foreach (var deleted in Of(root, static n => n is "del" or "moveFrom").Where(static e => !IsMark(e)).ToList())
        {
            foreach (var child in deleted.ChildElements.ToList())
            {
                child.Remove();
                deleted.InsertBeforeSelf(child);
            }

            deleted.Remove();
            changed = true;
        }

        foreach (var text in Of(root, static n => n is "delText" or "delInstrText").ToList())
        {
            text.InsertBeforeSelf<OpenXmlElement>(text.LocalName == "delText" ? new DocumentFormat.OpenXml.Wordprocessing.Text(text.InnerText) { Space = SpaceProcessingModeValues.Preserve } : new FieldCode(text.InnerText) { Space = SpaceProcessingModeValues.Preserve });
            text.Remove();
        }

        return changed;
    }

    private static bool Tables(OpenXmlElement root)
    {
        var changed = false;
        foreach (var mark in Of(root, static n => n is "ins" or "cellIns").Where(static e => e.Parent?.LocalName is "trPr" or "tcPr").ToList())
        {
            // 整行、整格是打算加上的；行空了的表也去掉。
            var owner = mark.Parent!.Parent!;
            var table = owner.Ancestors<Table>().FirstOrDefault();
            owner.Remove();
            if (table is not null && !table.Elements<TableRow>().Any())
            {
                table.Remove();
            }

            changed = true;
        }

        foreach (var mark in Of(root, static n => n == "del").Where(static e => e.Parent?.LocalName == "trPr").ToList())
        {
            mark.Remove();
            changed = true;
        }

        return changed;
    }

    // 段落标记：打算加上的，拒绝以后与下一段并成一段，照下一段的样子；打算删去的留着。
    private static bool Marks(OpenXmlElement root)
    {
        var changed = false;
        foreach (var mark in Of(root, static n => n is "del" or "moveFrom").Where(IsMark).ToList())
        {
            mark.Remove();
            changed = true;
        }

        foreach (var paragraph in root.Descendants<Paragraph>().ToList())
        {
            var marks = paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Where(static e => e.NamespaceUri == Word && e.LocalName is "ins" or "moveTo").ToList() ?? [];
            if (marks.Count == 0)
            {
                continue;
            }

            changed = true;
            marks.ForEach(static m => m.Remove());
            Join(paragraph);
        }

        return changed;
    }

    private static void Join(Paragraph paragraph)
    {
        var content = paragraph.ChildElements.Where(static e => e is not ParagraphProperties).ToList();
        var next = paragraph.ElementsAfter().FirstOrDefault(static e => e is Paragraph or Table or SdtBlock or SectionProperties);
        if (next is Paragraph following)
        {
            OpenXmlElement? last = following.ParagraphProperties;
            foreach (var element in content)
            {
                element.Remove();
                last = last is null ? following.PrependChild(element) : following.InsertAfter(element, last);
            }

            paragraph.Remove();
        }
        else if (content.Count == 0 && paragraph.Parent!.Elements<Paragraph>().Skip(1).Any())
        {
            paragraph.Remove(); // 空段；一格、一节里至少留一段
        }
    }

    private static void Restore(OpenXmlElement change)
    {
        var (owner, before) = (change.Parent!, change.FirstChild);
        change.Remove();
        foreach (var child in owner.ChildElements.Where(static c => !(c.NamespaceUri == Word && c.LocalName is "rPr" or "sectPr" or "ins" or "del" or "moveFrom" or "moveTo")).ToList())
        {
            child.Remove();
        }

        OpenXmlElement? last = null;
        foreach (var child in before?.ChildElements.ToList() ?? [])
        {
            child.Remove();
            last = last is null ? owner.PrependChild(child) : owner.InsertAfter(child, last);
        }
    }

    // 写在段落标记、行、格、编号的属性里的，不是一段文字。
    private static bool IsMark(OpenXmlElement e) => e.Parent?.LocalName is "rPr" or "trPr" or "tcPr" or "numPr" or "ctrlPr";

    private static IEnumerable<OpenXmlElement> Of(OpenXmlElement root, Func<string, bool> named) =>
        root.Descendants().Where(e => e.NamespaceUri == Word && named(e.LocalName));
}
