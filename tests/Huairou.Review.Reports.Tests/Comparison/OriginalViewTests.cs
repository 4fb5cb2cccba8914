using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Reports.Comparison;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Comparison;

/// <summary>修订前的原文。预期由人读 XML、照 ECMA-376 的“拒绝”得出。</summary>
public sealed class OriginalViewTests
{
    private const string By = "w:author=\"张三\" w:date=\"2025-03-01T09:00:00Z\"";

    [Fact]
    public void 插入删去整条整行_都回到修订前() => Assert.Equal(
        ["第一条|保留的条。", "第二条|征地款按男丁分配。", "第三条|整条删去的条。", "第四条|末条改了字体。", "|甲", "|删去的行", "|乙"],
        Lines(HardDocuments.All["word-修订待定.docx"]()));

    [Fact]
    public void 删去的段落标记_段落分开() => Assert.Equal(["第一条|第一句，", "第二条|与下一段并成一条。", "第三条|再下一条。"], Lines(HardDocuments.All["word-删段落标记并段.docx"]()));

    [Fact]
    public void 移动的段落_回到原处() => Assert.Equal(["|原先在前的话。", "|中间的话。", "|最后的话。"], Lines(HardDocuments.All["word-移动的段落.docx"]()));

    [Fact]
    public void 加上的段落标记_两段并回一段_照后一段的样子()
    {
        var body = $"<w:p><w:pPr><w:rPr><w:ins w:id=\"1\" {By}/></w:rPr></w:pPr>{R("前半，")}</w:p>" + P(R("后半。"), "<w:jc w:val=\"center\"/>") + P("另一段。");
        var draft = Read(WordFile.Body(body).Styles("").Build());
        Assert.Equal(["前半，后半。", "另一段。"], draft.Blocks.Select(static b => b.Text));
        Assert.True(draft.Blocks[0].Centered);
    }

    [Fact]
    public void 末段全是加上的_标记没有标明_也整段去掉_中间的空段留着占号()
    {
        string Typed(string text) => P($"<w:ins w:id=\"1\" {By}>{R(text)}</w:ins>", Num(1));
        var bytes = WordFile.Body(N("头一条。", 1) + Typed("填在空条里的。") + N("第三条的话。", 1) + Typed("末尾加的。")).Styles("").Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1条　")) + Instance(1, 0)).Build();
        Assert.Equal(["第一条|头一条。", "第三条|第三条的话。"], Lines(bytes));
        Assert.Equal(3, Read(bytes).Blocks.Count(static b => b.Number.Length > 0));
    }

    [Fact]
    public void 加上的又被别人删去的_加上的里面改字的_都不留()
    {
        var body = P(R("村民") + $"<w:ins w:id=\"1\" {By}>{R("（不含")}<w:del w:id=\"2\" {By}><w:r><w:delText>寡妇</w:delText></w:r></w:del>{R("出嫁女）")}</w:ins>" + R("同样分红。"))
            + P("<w:hyperlink w:anchor=\"x\">" + $"<w:del w:id=\"3\" {By}><w:r><w:delText xml:space=\"preserve\"> 旧网址 </w:delText></w:r></w:del><w:ins w:id=\"4\" {By}>{R("新网址")}</w:ins>" + "</w:hyperlink>");
        Assert.Equal(["|村民同样分红。", "|旧网址"], Lines(WordFile.Body(body).Styles("").Build()));
    }

    [Fact]
    public void 加上的行与表去掉_行里的字不漏到外面()
    {
        var row = $"<w:tr><w:trPr><w:ins w:id=\"1\" {By}/></w:trPr><w:tc><w:tcPr/><w:p><w:pPr><w:rPr><w:ins w:id=\"2\" {By}/></w:rPr></w:pPr><w:ins w:id=\"3\" {By}>{R("加上的行")}</w:ins></w:p></w:tc></w:tr>";
        const string Head = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid>";
        var body = P("前。") + $"{Head}<w:tr><w:tc><w:tcPr/>{P("原有的行")}</w:tc></w:tr>{row}</w:tbl>" + P("中。") + $"{Head}{row}</w:tbl>" + P("后。");
        Assert.Equal(["|前。", "|原有的行", "|中。", "|后。"], Lines(WordFile.Body(body).Styles("").Build()));
    }

    [Fact]
    public void 编号与隐藏的改动也回到修订前()
    {
        var numbering = Num(1);
        var body = N("头一条。", 1)
            + $"<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange w:id=\"1\" {By}><w:pPr>{numbering}</w:pPr></w:pPrChange></w:pPr>{R("改稿取消了编号。")}</w:p>"
            + P(R("看得见，") + $"<w:r><w:rPr><w:vanish/><w:rPrChange w:id=\"2\" {By}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>改稿藏起来的，</w:t></w:r>" + R("末尾。"), numbering);
        var bytes = WordFile.Body(body).Styles("").Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1条　")) + Instance(1, 0)).Build();
        Assert.Equal(["第一条|头一条。", "第二条|改稿取消了编号。", "第三条|看得见，改稿藏起来的，末尾。"], Lines(bytes));
    }

    [Fact]
    public void 脚注里的修订也拒绝()
    {
        var file = WordFile.Body(P(R("收益按户分配") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")).Styles("")
            .Footnotes("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
                + $"<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>{R("户内没有男丁的")}<w:del w:id=\"7\" {By}><w:r><w:delText>减半</w:delText></w:r></w:del><w:ins w:id=\"8\" {By}>{R("照发")}</w:ins>{R("。")}</w:p></w:footnote>");
        Assert.Equal(["|收益按户分配", "|户内没有男丁的减半。"], Lines(file.Build()));
    }

    [Fact]
    public void 没有修订的文件_说明没有_文字不变()
    {
        foreach (var (name, make) in HardDocuments.All.Where(static d => d.Key is not ("word-修订待定.docx" or "word-删段落标记并段.docx" or "word-移动的段落.docx")))
        {
            var bytes = make();
            var original = OriginalView.Of(name, bytes, out var changed);
            Assert.False(changed, name);
            if (name != "word-只有图片.docx")
            {
                Assert.Equal(Texts(bytes), Texts(original));
            }
        }
    }

    [Fact]
    public void 原件不动_坏文件有中文说明()
    {
        var bytes = HardDocuments.All["word-修订待定.docx"]();
        var copy = bytes.ToArray();
        OriginalView.Of("甲.docx", bytes, out _);
        Assert.Equal(copy, bytes);
        Assert.Contains("甲.docx", Assert.Throws<DocumentException>(() => OriginalView.Of("甲.docx", "不是 Word"u8.ToArray(), out _)).Message, StringComparison.Ordinal);
    }

    private static List<string> Lines(byte[] bytes)
    {
        var original = OriginalView.Of("文稿.docx", bytes, out var changed);
        Assert.True(changed);
        using (var before = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false))
        using (var after = WordprocessingDocument.Open(new MemoryStream(original), isEditable: false))
        {
            var validator = new OpenXmlValidator();
            Assert.Empty(validator.Validate(after).Select(static e => e.Description).Except(validator.Validate(before).Select(static e => e.Description), StringComparer.Ordinal));
        }

        return Texts(original);
    }

    private static Draft Read(byte[] bytes) => DraftReader.Read("文稿.docx", OriginalView.Of("文稿.docx", bytes, out _));

    private static List<string> Texts(byte[] bytes)
    {
        var draft = DraftReader.Read("文稿.docx", bytes);
        Assert.Equal(0, draft.Report.PendingRevisions);
        return [.. draft.Blocks.Where(static b => b.Text.Length > 0).Select(static b => $"{b.Number}|{b.Text.Trim()}")];
    }
}
