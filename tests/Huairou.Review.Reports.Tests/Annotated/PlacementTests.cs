using Huairou.Review.Documents;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>难处的位置：逐一核对标记放在哪个元素里。</summary>
public sealed class PlacementTests
{
    [Fact]
    public void 难文件_每处都圈准_他人的修订与批注还在()
    {
        var source = DifficultPaper.Build();
        string[] quotes = ["出嫁女不再享受分红", "男丁人头分配", "外嫁女分红", "未婚女子不得立户", "上门女婿不得参选", "离婚妇女", "寡妇再嫁的收回承包地", "0.5", "女方落户须缴"];
        var result = Drafts.Review("难文件.docx", source, quotes);
        var marked = Drafts.Write(result, source);
        var ours = PreservedTests.Ours(source, marked);
        Assert.Equal(quotes, ours.Skip(1).Select(c => marked.Anchored(Marked.IdOf(c))));
        Assert.Equal(Enumerable.Range(5, quotes.Length + 1).Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), ours.Select(Marked.IdOf));
        Assert.DoesNotContain(ours, static c => Marked.TextOf(c).Contains("\n说明：", StringComparison.Ordinal));
        PreservedTests.AssertPreserved(source, result, marked);
    }

    [Fact]
    public void 圈在插入里的_文字块仍在插入里_引用在插入之外()
    {
        var (marked, id) = One(P(R("征地款按") + "<w:ins w:id=\"1\" w:author=\"李四\" w:date=\"2025-05-06T10:00:00Z\"><w:r><w:t>男丁人头多少</w:t></w:r></w:ins>" + R("分配。")), "男丁");
        var start = marked.Xml("word/document.xml").Descendants(Marked.W + "commentRangeStart").Single(e => Marked.IdOf(e) == id);
        var reference = marked.Xml("word/document.xml").Descendants(Marked.W + "commentReference").Single(e => Marked.IdOf(e) == id);
        Assert.Equal(Marked.W + "ins", start.Parent!.Name);
        Assert.Equal(Marked.W + "p", reference.Parent!.Parent!.Name);
        Assert.Equal(2, start.Parent.Elements(Marked.W + "r").Count());
        Assert.Equal("男丁", marked.Anchored(id));
    }

    [Fact]
    public void 圈住半个域的_放大到整个域并说明()
    {
        var (marked, id) = One(P(R("依照") + DifficultPaper.Field("第三条出嫁女") + R("规定不予分红。")), "出嫁女规定");
        Assert.Equal("第三条出嫁女规定", marked.Anchored(id));
        Assert.Contains("批注圈住了整个域", Comment(marked, id), StringComparison.Ordinal);
        var children = marked.Xml("word/document.xml").Descendants(Marked.W + "p").First().Elements().ToList();
        var start = children.FindIndex(e => e.Name == Marked.W + "commentRangeStart" && Marked.IdOf(e) == id);
        Assert.Equal("begin", (string?)children[start + 1].Element(Marked.W + "fldChar")?.Attribute(Marked.W + "fldCharType"));
    }

    [Fact]
    public void 整个在域结果里的_恰好圈住()
    {
        var (marked, id) = One(P(R("依照") + DifficultPaper.Field("第三条出嫁女") + R("规定。")), "出嫁女");
        Assert.Equal("出嫁女", marked.Anchored(id));
    }

    [Fact]
    public void 由数据产生的控件_圈在控件之外()
    {
        var (marked, id) = One(P(R("类别：") + "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{00000000-0000-0000-0000-000000000000}\"/></w:sdtPr><w:sdtContent>" + R("出嫁女减半") + "</w:sdtContent></w:sdt>" + R("。")), "出嫁女");
        Assert.Equal("出嫁女减半", marked.Anchored(id));
        Assert.Equal(Marked.W + "p", marked.Xml("word/document.xml").Descendants(Marked.W + "commentRangeStart").Single(e => Marked.IdOf(e) == id).Parent!.Name);
        Assert.Contains("\n说明：", Comment(marked, id), StringComparison.Ordinal);
    }

    [Fact]
    public void 页眉里的问题_批在题目处并写明()
    {
        var source = DifficultPaper.Build();
        var result = Drafts.Review("难文件.docx", source, "儿子继承户头");
        var marked = Drafts.Write(result, source);
        var comment = PreservedTests.Ours(source, marked)[1];
        Assert.Equal("柳林沟村村规民约", marked.Anchored(Marked.IdOf(comment)));
        Assert.Contains("Word 不能在页眉、页脚里加批注", Marked.TextOf(comment), StringComparison.Ordinal);
        Assert.Contains("“儿子继承户头”", Marked.TextOf(comment), StringComparison.Ordinal);
    }

    [Fact]
    public void 脚注里的问题_批在正文的注码处并写明()
    {
        var source = DifficultPaper.Build();
        var result = Drafts.Review("难文件.docx", source, "带走子女的");
        var marked = Drafts.Write(result, source);
        var comment = PreservedTests.Ours(source, marked)[1];
        Assert.Contains("问题文字在脚注1：“带走子女的”", Marked.TextOf(comment), StringComparison.Ordinal);
        var start = marked.Xml("word/document.xml").Descendants(Marked.W + "commentRangeStart").Single(e => Marked.IdOf(e) == Marked.IdOf(comment));
        Assert.Equal("2", (string?)((System.Xml.Linq.XElement)start.NextNode!).Element(Marked.W + "footnoteReference")!.Attribute(Marked.W + "id"));
        PreservedTests.AssertPreserved(source, result, marked);
    }

    [Fact]
    public void 跨两段的意见_一条批注从第一段圈到最后一段()
    {
        var source = WordFile.Body(P("柳林沟村村规民约", "<w:jc w:val=\"center\"/>") + P("凡是外嫁的妇女，") + P("一律不得参加集体分红。") + P("本约自公布之日起施行。")).Styles("").Build();
        var draft = DraftReader.Read("a.docx", source);
        var tree = ClauseTreeBuilder.Build(draft);
        var clause = Assert.Single(tree.Clauses, static c => c.Sources.Count == 2);
        var result = Drafts.Of(draft, tree, [Drafts.At(clause, 2, clause.Text.Length - 1)]);
        var marked = Drafts.Write(result, source);
        var ours = PreservedTests.Ours(source, marked);
        Assert.Equal(2, ours.Count);
        Assert.Equal("外嫁的妇女，一律不得参加集体分红", marked.Anchored(Marked.IdOf(ours[1])));
    }

    [Fact]
    public void 遗漏_批在所接条款的末尾_没有条款时批在最后一条()
    {
        var source = WordFile.Body(P("柳林沟村村规民约", "<w:jc w:val=\"center\"/>") + P("第一条　村民会议讨论决定下列事项：") + P("（一）收益分配；") + P("（二）其他重大事项。") + P("第二条　本约自公布之日起施行。")).Styles("").Build();
        var result = Drafts.Review("a.docx", source, []) with
        {
            Omissions = [new Omission("N04", Severity.Advice, "没有写讨论程序。", "补充程序。") { Title = "程序", Place = "第一条之后", After = "第一条" }, new Omission("N01", Severity.Advice, "没有写征求意见。", "补充。") { Title = "征求意见" }],
        };
        var marked = Drafts.Write(result, source);
        var ours = PreservedTests.Ours(source, marked);
        Assert.Equal(3, ours.Count);
        Assert.Equal(["柳林沟村村规民约", "其他重大事项。", "本约自公布之日起施行。"], ours.Select(c => marked.Anchored(Marked.IdOf(c))));
    }

    [Fact]
    public void 正文没有文字时_批注仍有落脚处()
    {
        var source = HardDocuments.All["word-只有图片.docx"]();
        var marked = Drafts.Write(Drafts.Review("a.docx", source, []), source);
        Assert.Single(PreservedTests.Ours(source, marked));
        Assert.Equal("", marked.Anchored(Marked.IdOf(marked.Comments[0])));
    }

    private static (Marked Marked, string Id) One(string body, string quote)
    {
        var source = WordFile.Body(body).Styles("").Build();
        var result = Drafts.Review("a.docx", source, quote);
        var marked = Drafts.Write(result, source);
        PreservedTests.AssertPreserved(source, result, marked);
        return (marked, Marked.IdOf(PreservedTests.Ours(source, marked)[1]));
    }

    private static string Comment(Marked marked, string id) => Marked.TextOf(marked.Comments.Single(c => Marked.IdOf(c) == id));
}
