using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>批注写了什么、署谁的名。</summary>
public sealed class CommentTextTests
{
    private static readonly byte[] Source = WordFile.Body(P("柳林沟村村规民约", "<w:jc w:val=\"center\"/>") + P("第一条　出嫁女不分红。") + P("第二条　外嫁的也不分红。") + P("第三条　开户以户主名义申请。")).Styles("").Build();

    [Fact]
    public void 主处写全理由依据与改写_依据先列三条其余另见()
    {
        var text = Text(1, static f => f with
        {
            Basis = [SampleStatutes.Women55, SampleStatutes.Women56, SampleStatutes.Collective8, SampleStatutes.Schooling4, SampleStatutes.Women68],
            Criteria = ["妇女/经济/策略/8"],
            CriteriaNote = "规划期已届满（2021—2025年）",
            Rewrite = "成员平等分红。",
            RewriteSafety = "需人工判断",
            SwapTest = "出赘男不分红。",
            Also = ["A01"],
        });
        Assert.StartsWith("问题1　疑似违法　A06 集体收益与福利分配按性别婚姻区别\n位置：第一条\n", text, StringComparison.Ordinal);
        Assert.Contains("兼有：A01", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("依据：《").Length - 1);
        Assert.Contains($"《{SampleStatutes.Women55.Law}》{SampleStatutes.Women55.Article}（{SampleStatutes.Women55.Effective} 施行", text, StringComparison.Ordinal);
        Assert.Contains($"“{SampleStatutes.Women55.Quote}”", text, StringComparison.Ordinal);
        Assert.Contains($"另见：《{SampleStatutes.Schooling4.Law}》{SampleStatutes.Schooling4.Article}；《{SampleStatutes.Women68.Law}》{SampleStatutes.Women68.Article}", text, StringComparison.Ordinal);
        Assert.Contains("规划条目：妇女/经济/策略/8；规划期已届满（2021—2025年）", text, StringComparison.Ordinal);
        Assert.Contains("建议改写（需人工判断）：成员平等分红。", text, StringComparison.Ordinal);
        Assert.Contains("换位检验：出赘男不分红。", text, StringComparison.Ordinal);
        Assert.EndsWith("状态：机器初筛意见，未经复核。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 同一问题的第二处指回第一处()
    {
        var text = Text(2, static f => f with { ProblemId = "p" });
        Assert.StartsWith("问题1　疑似违法", text, StringComparison.Ordinal);
        Assert.Contains("同问题1：与第一条是同一个问题，理由、依据见该处批注。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("依据：《", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 主处列出又见之处() =>
        Assert.Contains("同一问题又见：第二条、第三条", Text(1, static f => f with { ProblemId = "p" }), StringComparison.Ordinal);

    [Fact]
    public void 仅模型提示与不确定的写明()
    {
        Assert.Contains("疑似不当（仅模型提示）", Text(1, static f => f with { Source = FindingSource.Classifier, Severity = Severity.Improper }), StringComparison.Ordinal);
        var uncertain = Text(1, static f => f with { Certainty = Certainty.Uncertain });
        Assert.Contains("不确定，请人工判断", uncertain, StringComparison.Ordinal);
        Assert.DoesNotContain("违法", uncertain.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("合法性提示", Text(1, static f => f with { Scope = "legality" }), StringComparison.Ordinal);
        Assert.Contains("依据说明：该日期施行的文本未收录", Text(1, static f => f with { Basis = [], BasisNote = "该日期施行的文本未收录" }), StringComparison.Ordinal);
    }

    [Fact]
    public void 没有复核时署工具名并一律疑似()
    {
        var marked = Drafts.Write(Result(static f => f), Source, new ReportOptions { Date = "2026-03-01" });
        Assert.All(marked.Comments, static c => Assert.Equal("怀柔性别平等与儿童优先审查助手", (string?)c.Attribute(Marked.W + "author")));
        Assert.All(marked.Comments, static c => Assert.Equal("2026-03-01T00:00:00Z", (string?)c.Attribute(Marked.W + "date")));
        var title = Marked.TextOf(marked.Comments[0]);
        Assert.Contains("结论：发现疑似违法条款", title, StringComparison.Ordinal);
        Assert.Contains("疑似违法 3；共 3 处", title, StringComparison.Ordinal);
        Assert.Contains("没有经人复核", title, StringComparison.Ordinal);
    }

    [Fact]
    public void 复核过的署复核人_不再写疑似()
    {
        var marked = Drafts.Write(Result(static f => f), Source, new ReportOptions { Date = "2026-03-01", Reviewer = "王某" });
        Assert.All(marked.Comments, static c => Assert.Equal("王某（已复核）", (string?)c.Attribute(Marked.W + "author")));
        Assert.All(marked.Comments, static c => Assert.DoesNotContain("疑似", Marked.TextOf(c), StringComparison.Ordinal));
        Assert.Contains("已由王某复核并确认", Marked.TextOf(marked.Comments[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void 过长的批注截短并指明去处()
    {
        var text = Text(1, static f => f with { Why = new string('长', 50_000) });
        Assert.True(text.Length < 3000);
        Assert.Contains("……（过长，其余见审查报告的问题1）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 控制字符与落单的代理项不进文件()
    {
        var marked = Drafts.Write(Result(static f => f with { Why = "前\u0000\u000b\ud800后\U00020000", Rewrite = "\u0001改写" }), Source);
        Assert.Contains("理由：前后\U00020000\n", Marked.TextOf(marked.Comments[1]), StringComparison.Ordinal);
        Assert.Contains("建议改写：改写", Marked.TextOf(marked.Comments[1]), StringComparison.Ordinal);
    }

    private static ReviewResult Result(Func<Finding, Finding> change)
    {
        var result = Drafts.Review("村规民约.docx", Source, "出嫁女不分红", "外嫁的也不分红", "以户主名义");
        return result with { Findings = [.. result.Findings.Select(change)] };
    }

    private static string Text(int comment, Func<Finding, Finding> change) => Marked.TextOf(Drafts.Write(Result(change), Source).Comments[comment]);
}
