using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using Huairou.Review.Documents.Word;
using Huairou.Review.Text;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Documents.Tests.Word;

/// <summary>回写用的定位：Block → 段落 → 文字元素。</summary>
public sealed class WordParagraphsTests
{
    public static TheoryData<string> Names => [.. HardDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void 每个Block都能找回文字相同的段落(string name)
    {
        var bytes = HardFile.Read(name);
        var draft = WordReader.Read(name, bytes);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var map = WordParagraphs.Map(document);
        foreach (var block in draft.Blocks.Where(block => block.Layer != BlockLayer.DeletedRevision))
        {
            Assert.Equal(block.Text, map[WordParagraphs.KeyOf(block)].Text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void 小段首尾相接_恰好覆盖段落文字(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(HardFile.Read(name)), isEditable: false);
        foreach (var paragraph in WordParagraphs.Enumerate(document))
        {
            var at = 0;
            foreach (var piece in paragraph.Pieces)
            {
                Assert.Equal(at, piece.Start);
                if (piece.Source.LocalName == "t")
                {
                    Assert.Equal(paragraph.Text.AsSpan(piece.Start, piece.Length), piece.Source.InnerText.AsSpan(piece.SourceOffset, piece.Length));
                }

                at += piece.Length;
            }

            Assert.Equal(paragraph.Text.Length, at);
        }
    }

    [Fact]
    public void 偏移换算到文字元素_跨越多个文字块()
    {
        var bytes = WordFile.Body(P(R("征地款") + R("由男丁", "<w:b/>") + "<w:r><w:br/></w:r>" + R("分配"))).Build();
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var paragraph = Assert.Single(WordParagraphs.Enumerate(document));
        var span = new TextSpan(paragraph.Text.IndexOf("男丁", StringComparison.Ordinal), 4);
        Assert.Equal("男丁\n分", span.In(paragraph.Text));
        Assert.Equal(["t:由男丁[1,2]", "br:[0,1]", "t:分配[0,1]"], paragraph.Locate(span).Select(part => $"{part.Source.LocalName}:{part.Source.InnerText}[{part.Span.Start},{part.Span.Length}]"));
    }

    [Fact]
    public void 并段之后偏移落到正确的w_p()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(HardFile.Read("word-删段落标记并段.docx")), isEditable: false);
        var merged = WordParagraphs.Enumerate(document)[0];
        Assert.Equal(2, merged.Elements.Count);
        var part = Assert.Single(merged.Locate(new TextSpan(merged.Text.IndexOf("并成", StringComparison.Ordinal), 2)));
        Assert.Same(merged.Elements[1], part.Source.Parent!.Parent);
    }

    [Fact]
    public void 任意切分成文字块_读出的文字不变_任意一段都能取回原字()
    {
        var gen = Gen.Select(Gen.String[Gen.Char["村民甲乙，。 a1"], 0, 6].List[0, 8], Gen.Int[0, 60], Gen.Int[0, 60]);
        gen.Sample((runs, from, to) =>
        {
            var bytes = WordFile.Body(P(string.Concat(runs.Select(run => R(run))) + R("末"))).Build();
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            var paragraph = Assert.Single(WordParagraphs.Enumerate(document));
            Assert.Equal(string.Concat(runs) + "末", paragraph.Text);
            var span = TextSpan.FromBounds(Math.Min(from, to) % (paragraph.Text.Length + 1), Math.Max(Math.Max(from, to) % (paragraph.Text.Length + 1), Math.Min(from, to) % (paragraph.Text.Length + 1)));
            Assert.Equal(span.In(paragraph.Text), string.Concat(paragraph.Locate(span).Select(part => part.Span.In(part.Source.InnerText))));
        }, iter: 60, threads: 1);
    }
}
