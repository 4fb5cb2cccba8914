using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>批注版里已豁免的意见：原处照样批出，题头写“已豁免”。</summary>
public sealed class ExemptedCommentTests
{
    private static readonly byte[] Source = WordFile.Body(P("柳林沟村村规民约", "<w:jc w:val=\"center\"/>") + P("第一条　出嫁女不分红。") + P("第二条　外嫁的也不分红。") + P("第三条　开户以户主名义申请。")).Styles("").Build();

    [Fact]
    public void 圈住原来的文字_写明谁何时凭什么()
    {
        var result = Exempting();
        var marked = Drafts.Write(result, Source);
        Assert.Equal(1 + result.Findings.Count + result.Omissions.Count + result.Exempted.Count, marked.Comments.Count);
        var comment = marked.Comments[2];
        Assert.Equal("外嫁的也不分红", marked.Anchored(Marked.IdOf(comment)));
        Assert.Equal(
            """
            已豁免1　原定疑似违法　A06 集体收益与福利分配按性别婚姻区别
            位置：第二条
            豁免理由：名册已改。
            豁免决定：林知夏，2026年2月1日，有效至2026年12月31日（豁免清单.yaml 第 4 行）
            原意见：只因妇女出嫁就不分配，男子结婚没有同样的后果。
            涉及条文：《妇女权益保障法》第五十六条
            状态：由审查人决定保留，不计入问题与结论；条款或者档次有变、到期以后，意见重新列出。
            """.ReplaceLineEndings("\n"),
            Marked.TextOf(comment));
        PreservedTests.AssertPreserved(Source, result, marked);
    }

    [Fact]
    public void 豁免的遗漏批在所接的条款后面()
    {
        var marked = Drafts.Write(Exempting(), Source);
        var comment = marked.Comments[3];
        Assert.StartsWith("已豁免2　原定疑似不当　D02 妇女名额\n位置：全文\n豁免理由：章程另有规定。\n", Marked.TextOf(comment), StringComparison.Ordinal);
        Assert.Equal("开户以户主名义申请。", marked.Anchored(Marked.IdOf(comment)));
    }

    [Fact]
    public void 题目处写明豁免了几处_哪些豁免不再适用()
    {
        var title = Marked.TextOf(Drafts.Write(Exempting(), Source).Comments[0]);
        Assert.Contains("疑似违法 1；共 1 处", title, StringComparison.Ordinal);
        Assert.Contains("已豁免：2 处意见由审查人决定保留，不计入结论与问题数，原处另有批注，题头写“已豁免”。其中1处原定为疑似违法：", title, StringComparison.Ordinal);
        Assert.Contains("不再适用的豁免：· “男丁双份” A06（豁免清单.yaml 第 20 行）：所指的条款已经改动或者删除", title, StringComparison.Ordinal);
        Assert.DoesNotContain("豁免", Marked.TextOf(Drafts.Write(Exempting() with { Exempted = [], ExemptionNotices = [] }, Source).Comments[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void 写修订时不改已豁免的条款()
    {
        var marked = Drafts.Write(Exempting(), Source, new ReportOptions { Date = "2026-03-01", Reviewer = "林知夏", Track = true });
        var deleted = string.Concat(marked.Xml("word/document.xml").Descendants(Marked.W + "delText").Select(static t => t.Value));
        Assert.Contains("出嫁女", deleted, StringComparison.Ordinal);
        Assert.DoesNotContain("外嫁", deleted, StringComparison.Ordinal);
    }

    private static ReviewResult Exempting()
    {
        var result = Drafts.Review("村规民约.docx", Source, "出嫁女不分红", "外嫁的也不分红");
        var (kept, listed) = (result.Findings[1], result.Findings[0] with { Rewrite = "成员平等分红。", RewriteSafety = "可直接采用" });
        return result with
        {
            Findings = [listed],
            Exempted =
            [
                new Exempted(ExemptedSamples.Entry(kept.ClauseId, "A06", "名册已改。", 4) with { Until = new DateOnly(2026, 12, 31) }, kept with { Rewrite = "成员平等分红。", RewriteSafety = "可直接采用" }, null),
                new Exempted(ExemptedSamples.Entry(ExemptionEntry.WholeDocument, "D02", "章程另有规定。", 12), null, new Omission("D02", Severity.Improper, "没有写妇女名额。", "补充。") { Title = "妇女名额" }),
            ],
            ExemptionNotices = [new ExemptionNotice("clause-gone", ExemptedSamples.Entry("gone", "A06", "旧约。", 20) with { Quote = "男丁双份" }, "所指的条款已经改动或者删除，豁免不再适用。")],
        };
    }
}
