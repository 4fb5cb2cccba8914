using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Reports.Annotated;
using Huairou.Review.Tests;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>整个文件：同样的结果逐字节相同、恶意与特殊的原件、打开得了。</summary>
public sealed class PackageTests
{
    [Fact]
    public void 同样的结果逐字节相同_条目时间是审查日期()
    {
        var source = DifficultPaper.Build();
        var result = Drafts.Review("难文件.docx", source, PreservedTests.EveryWhere);
        var first = Drafts.Write(result, source);
        Assert.Equal(first.Package, Drafts.Write(result, source).Package);
        Assert.All(first.Times, static t => Assert.Equal(new DateTime(2026, 3, 1), t.DateTime));
    }

    [Fact]
    public void 两千处意见_条条都在()
    {
        var source = WordFile.Body(string.Concat(Enumerable.Range(1, 500).Select(static i => N($"第{i}类人员中出嫁女不参加分红，外嫁女减半，赘婿不计。", 1)))).Styles("").Numbering(Abstract(0, Lvl(0, "decimal", "第%1条　")) + Instance(1, 0)).Build();
        var result = Drafts.Review("a.docx", source, static c => [(0, 3), (3, 9), (9, 15), (12, 20)]);
        Assert.Equal(2000, result.Findings.Count);
        var clock = Stopwatch.StartNew();
        var marked = Drafts.Write(result, source);
        Assert.Equal(2001, marked.Comments.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "超出线性时间");

        // 前三百个写全，往后的同类只写位置与去处：上千条同样的理由没有人读，LibreOffice 也打不开。
        Assert.Equal(300, marked.Comments.Skip(1).Count(static c => Marked.TextOf(c).Contains("\n理由：", StringComparison.Ordinal)));
        Assert.All(marked.Comments.Skip(1), static c => Assert.Contains("\n位置：", Marked.TextOf(c), StringComparison.Ordinal));
        Assert.Contains("\n同类问题1：理由、依据与同类的问题1相近，见该处批注；本处全文见审查报告的问题2000。", Marked.TextOf(marked.Comments[^1]), StringComparison.Ordinal);
        PreservedTests.AssertPreserved(source, result, marked);
    }

    [Fact]
    public void 审查之后改动过的原件_说明原因不写()
    {
        var result = Drafts.Review("a.docx", WordFile.Body(P("出嫁女不分红。")).Styles("").Build(), "出嫁女");
        var error = Assert.Throws<DocumentException>(() => Drafts.Write(result, WordFile.Body(P("成员平等分红。")).Styles("").Build()));
        Assert.Equal("changed", error.Code);
        Assert.Contains("a.docx", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 审查之后移走或者损坏的原件_说明原因不写()
    {
        var source = WordFile.Body(P("出嫁女不分红。")).Styles("").Build();
        var result = Drafts.Review("a.docx", source, "出嫁女");
        Assert.Equal("io", Assert.Throws<DocumentException>(() => Drafts.WriteFrom(result, Path.Combine(Path.GetTempPath(), "没有这个文件.docx"))).Code);
        Assert.Equal("truncated", Assert.Throws<DocumentException>(() => Drafts.Write(result, source[..(source.Length / 2)])).Code);
    }

    [Fact]
    public void 编辑限制照样保留并说明()
    {
        var source = WordFile.Body(P("出嫁女不分红。")).Styles("").Build();
        source = With(source, static d =>
        {
            var part = d.MainDocumentPart!.AddNewPart<DocumentSettingsPart>();
            part.Settings = new DocumentFormat.OpenXml.Wordprocessing.Settings(new DocumentFormat.OpenXml.Wordprocessing.DocumentProtection { Edit = DocumentFormat.OpenXml.Wordprocessing.DocumentProtectionValues.ReadOnly, Enforcement = true });
        });
        var result = Drafts.Review("a.docx", source, "出嫁女");
        var marked = Drafts.Write(result, source);
        PreservedTests.AssertPreserved(source, result, marked);
        Assert.Contains("编辑限制", Marked.TextOf(marked.Comments[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void 带宏的文件存为普通docx_不带入宏()
    {
        var source = With(WordFile.Body(P("出嫁女不分红。")).Styles("").Build(), static d =>
        {
            d.ChangeDocumentType(WordprocessingDocumentType.MacroEnabledDocument);
            using var data = new MemoryStream([1, 2, 3, 4]);
            d.MainDocumentPart!.AddNewPart<VbaProjectPart>().FeedData(data);
        });
        var marked = Drafts.Write(Drafts.Review("a.docm", source, "出嫁女"), source);
        using var document = WordprocessingDocument.Open(new MemoryStream(marked.Package), isEditable: false);
        Assert.Equal(WordprocessingDocumentType.Document, document.DocumentType);
        Assert.Null(document.MainDocumentPart!.VbaProjectPart);
        Assert.Equal("出嫁女", marked.Anchored("1"));
        Assert.Contains("没有带入宏", Marked.TextOf(marked.Comments[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void 批注部件里的编号不是从零起也不重号()
    {
        var source = DifficultPaper.Build();
        var marked = Drafts.Write(Drafts.Review("难文件.docx", source, "离婚妇女"), source);
        Assert.Equal(["4", "5", "6"], marked.Comments.Select(Marked.IdOf));
    }

    [ToolFact("soffice")]
    public void LibreOffice打得开_另存后批注与修订都在()
    {
        var source = DifficultPaper.Build();
        var result = Drafts.Review("难文件.docx", source, "出嫁女不再享受分红", "男丁人头分配", "外嫁女分红", "未婚女子不得立户", "上门女婿不得参选", "离婚妇女", "寡妇再嫁的收回承包地", "0.5", "带走子女的");
        result = result with { Findings = [.. result.Findings.Select(static f => f.Quote == "离婚妇女" ? f with { Rewrite = "离婚妇女的户口去留由本人决定。", RewriteSafety = "可直接采用" } : f)] };
        var marked = Drafts.Write(result, source, new ReportOptions { Reviewer = "王某", Track = true });
        var saved = new Marked(LibreOffice.Convert(marked.Package, ".docx", "docx"));
        Assert.Equal(marked.Comments.Count, saved.Comments.Count);
        Assert.Contains("王某", saved.Xml("word/document.xml").ToString(), StringComparison.Ordinal);
        Assert.Equal(
            result.Findings.Select(static f => f.Quote).Where(static q => q != "带走子女的").Order(StringComparer.Ordinal),
            saved.Comments.Where(static c => Marked.TextOf(c).StartsWith("问题", StringComparison.Ordinal) && !Marked.TextOf(c).Contains("脚注", StringComparison.Ordinal)).Select(c => Reanchored(saved, c)).Order(StringComparer.Ordinal));
        Assert.Equal("%PDF"u8.ToArray(), LibreOffice.Convert(marked.Package, ".docx", "pdf")[..4]);
    }

    [ToolFact("soffice")]
    public void LibreOffice打得开全部难文件的批注版()
    {
        using var folder = new TemplateFolder();
        var files = HardDocuments.All.Select(d =>
        {
            var source = d.Value();
            var file = Path.Combine(folder.Path, d.Key);
            File.WriteAllBytes(file, Drafts.Write(Drafts.Review(d.Key, source, PreservedTests.EveryWhere), source).Package);
            return file;
        }).ToList();
        Assert.Equal(files.Count, LibreOffice.Convert(files, "pdf", folder.Path).Distinct(StringComparer.Ordinal).Count());
    }

    // LibreOffice 另存后，被修订删去的字仍在范围里，插入的字要除去才是原来的问题文字。
    private static string Reanchored(Marked saved, System.Xml.Linq.XElement comment)
    {
        var id = Marked.IdOf(comment);
        var text = new System.Text.StringBuilder();
        var isInside = false;
        foreach (var e in saved.Xml("word/document.xml").Descendants())
        {
            isInside = (isInside || (e.Name == Marked.W + "commentRangeStart" && Marked.IdOf(e) == id)) && !(e.Name == Marked.W + "commentRangeEnd" && Marked.IdOf(e) == id);
            var isOurs = e.Ancestors(Marked.W + "ins").Any(static i => (string?)i.Attribute(Marked.W + "author") == "王某");
            var isTheirs = e.Ancestors(Marked.W + "del").Any(static d => (string?)d.Attribute(Marked.W + "author") == "李四");
            if (isInside && !isOurs && !isTheirs && (e.Name == Marked.W + "t" || e.Name == Marked.W + "delText"))
            {
                text.Append(e.Value);
            }
        }

        return text.ToString();
    }

    private static byte[] With(byte[] source, Action<WordprocessingDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(source);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            change(document);
        }

        return stream.ToArray();
    }
}
