using System.Xml.Linq;
using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Reports.Annotated;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>--track：改写写成署名的修订。</summary>
public sealed class TrackTests
{
    private const string Reviewer = "王某";
    private static readonly ReportOptions Track = new() { Reviewer = Reviewer, Track = true, Date = "2026-03-01" };

    [Fact]
    public void 拒绝修订回到原件_接受修订得到改写()
    {
        var source = WordFile.Body(P(R("媳妇应当") + R("操持家务", "<w:b/>") + R("、侍奉公婆。"))).Styles("").Build();
        const string Rewrite = "夫妻双方应当共同操持家务、照料双方老人。";
        var result = Rewritten(source, "媳妇应当操持家务", Rewrite);
        var marked = Drafts.Write(result, source, Track);
        PreservedTests.AssertPreserved(source, result, marked, Reviewer);
        Assert.Equal(Rewrite, Accepted(marked));
        var revisions = Revisions(marked).ToList();
        Assert.All(revisions, static r => Assert.Equal(Reviewer, (string?)r.Attribute(Marked.W + "author")));
        Assert.All(revisions, static r => Assert.Equal("2026-03-01T00:00:00Z", (string?)r.Attribute(Marked.W + "date")));
        Assert.Equal(revisions.Count, revisions.Select(Marked.IdOf).Distinct(StringComparer.Ordinal).Count());
        Assert.True(revisions.Count <= 6, "改动太碎");
        Assert.Contains("改写已写成修订", Marked.TextOf(marked.Comments[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void 插入的文字沿用被换文字的格式()
    {
        var source = WordFile.Body(P(R("只准") + R("男性", "<w:b/>") + R("村民参加会议，讨论本村事务。"))).Styles("").Build();
        var marked = Drafts.Write(Rewritten(source, "男性", "只准本村村民参加会议，讨论本村事务。"), source, Track);
        var inserted = Assert.Single(marked.Xml("word/document.xml").Descendants(Marked.W + "ins"));
        Assert.NotNull(inserted.Element(Marked.W + "r")!.Element(Marked.W + "rPr")!.Element(Marked.W + "b"));
        Assert.Equal("只准本村村民参加会议，讨论本村事务。", Accepted(marked));
    }

    [Fact]
    public void 需人工判断的改写不写成修订_并说明()
    {
        var source = WordFile.Body(P("出嫁女不分红。")).Styles("").Build();
        var marked = Drafts.Write(Rewritten(source, "出嫁女", "成员平等分红。", "需人工判断"), source, Track);
        Assert.Empty(Revisions(marked));
        Assert.Contains("改写标为“需人工判断”，没有写成修订", Marked.TextOf(marked.Comments[1]), StringComparison.Ordinal);
        Assert.Contains("没有可以直接采用的改写", Marked.TextOf(marked.Comments[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void 没有署名或者没有要求时不写修订()
    {
        var source = WordFile.Body(P("出嫁女不分红。")).Styles("").Build();
        var result = Rewritten(source, "出嫁女", "成员平等分红。");
        Assert.Empty(Revisions(Drafts.Write(result, source, Track with { Reviewer = "" })));
        Assert.Empty(Revisions(Drafts.Write(result, source, Track with { Track = false })));
    }

    [Fact]
    public void 已有他人修订的条款不动_并说明()
    {
        var source = WordFile.Body(P(R("征地款按") + "<w:del w:id=\"1\" w:author=\"李四\" w:date=\"2025-05-06T10:00:00Z\"><w:r><w:delText>户</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"李四\" w:date=\"2025-05-06T10:00:00Z\"><w:r><w:t>男丁</w:t></w:r></w:ins>" + R("分配。"))).Styles("").Build();
        var result = Rewritten(source, "男丁", "征地款按成员人数分配。");
        var marked = Drafts.Write(result, source, Track);
        Assert.Equal(["李四", "李四"], Revisions(marked).Select(static r => (string)r.Attribute(Marked.W + "author")!));
        Assert.Contains("已有他人的修订待定", Marked.TextOf(marked.Comments[1]), StringComparison.Ordinal);
        PreservedTests.AssertPreserved(source, result, marked);
    }

    [Fact]
    public void 一个条款只写一处改写_另一处在批注里说明()
    {
        var source = WordFile.Body(P("出嫁女不分红，寡妇收回承包地。")).Styles("").Build();
        var result = Drafts.Review("a.docx", source, "出嫁女不分红", "寡妇收回承包地");
        result = result with { Findings = [.. result.Findings.Select(static (f, i) => f with { ProblemId = $"p{i}", Rewrite = i == 0 ? "成员平等分红，寡妇收回承包地。" : "出嫁女不分红，承包地不因丧偶收回。", RewriteSafety = "可直接采用" })] };
        var marked = Drafts.Write(result, source, Track);
        Assert.Equal("成员平等分红，寡妇收回承包地。", Accepted(marked));
        Assert.Contains("本条款已按问题1的改写作了修订", Marked.TextOf(marked.Comments[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void 域与断行的条款不写修订()
    {
        var source = WordFile.Body(P(R("依照") + DifficultPaper.Field("第三条") + R("，出嫁女不分红。"))).Styles("").Build();
        var result = Rewritten(source, "出嫁女", "依照第三条，成员平等分红。");
        var marked = Drafts.Write(result, source, Track);
        Assert.Empty(Revisions(marked));
        Assert.Contains("条款里有域", Marked.TextOf(marked.Comments[1]), StringComparison.Ordinal);
        PreservedTests.AssertPreserved(source, result, marked);
    }

    [Fact]
    public void 自动编号的条_改写开头的条号不再写一遍()
    {
        var source = WordFile.Body(N("出嫁女不分红。", 1)).Styles("").Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1条　")) + Instance(1, 0)).Build();
        var marked = Drafts.Write(Rewritten(source, "出嫁女", "第一条　成员平等分红。"), source, Track);
        Assert.Equal("成员平等分红。", Accepted(marked));
    }

    [Theory]
    [InlineData("出嫁女不分红。", "出嫁女不分红。", 0)]
    [InlineData("每户限男性一人参加会议。", "每户限一人参加会议。", 1)]
    [InlineData("村民会议由户主参加。", "村民会议由年满十八周岁的村民参加。", 1)]
    [InlineData("甲乙丙丁戊己庚辛壬癸", "子丑寅卯", 1)]
    public void 改动归成少数几处_由前到后(string old, string rewritten, int most)
    {
        var edits = RewriteDiff.Of(old, rewritten);
        Assert.True(edits.Count <= most, $"{edits.Count} 处");
        var text = old;
        foreach (var edit in edits.Reverse())
        {
            text = text[..edit.Start] + edit.Inserted + text[edit.End..];
        }

        Assert.Equal(rewritten, text);
    }

    [Fact]
    public void 改动不拆开代理对()
    {
        foreach (var edit in RewriteDiff.Of("甲\U00020000乙", "甲\U00020001乙"))
        {
            Assert.Equal((1, 3, "\U00020001"), (edit.Start, edit.End, edit.Inserted));
        }
    }

    private static ReviewResult Rewritten(byte[] source, string quote, string rewrite, string safety = "可直接采用")
    {
        var result = Drafts.Review("a.docx", source, quote);
        return result with { Findings = [result.Findings[0] with { Rewrite = rewrite, RewriteSafety = safety }] };
    }

    private static IEnumerable<XElement> Revisions(Marked marked) => marked.Xml("word/document.xml").Descendants().Where(static e => e.Name == Marked.W + "ins" || e.Name == Marked.W + "del");

    private static string Accepted(Marked marked) => string.Concat(marked.Xml("word/document.xml").Descendants(Marked.W + "p").First().Descendants(Marked.W + "t").Select(static t => t.Value));
}
