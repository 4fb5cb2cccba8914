using CsCheck;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Tests.Clauses;

public class FragmentAndIdentityTests
{
    [Fact]
    public void 片段_引导语与各项_位置可回到原文()
    {
        const string Text = "有下列情形之一的，不参加分配：\r\n  （一）出嫁的；\n（二）户口迁出的。";
        var tree = ClauseTreeBuilder.FromText(Text);

        Assert.Equal(["第1段", "（一）", "（二）"], tree.Addresses());
        var item = tree.At("（一）");
        Assert.Equal(["有下列情形之一的，不参加分配："], item.LeadIns);
        var source = Assert.Single(item.SourcesOf(new TextSpan(0, 2)));
        Assert.Equal("出嫁", source.BlockSpan.In(Text));
    }

    [Theory]
    [InlineData("出嫁女不参加分配")]
    [InlineData("关于出嫁女的规定")]
    [InlineData("北山村村民委员会")]
    [InlineData("  第五条　外嫁女不分红")]
    public void 片段里没有题目与落款(string text)
    {
        var clause = Assert.Single(ClauseTreeBuilder.FromText(text).Clauses);
        Assert.Equal(ClauseKind.Provision, clause.Kind);
    }

    [Fact]
    public void 空片段没有条款() => Assert.Empty(ClauseTreeBuilder.FromText(" \n　").Clauses);

    [Fact]
    public void 跨断行的位置分成两截()
    {
        const string Text = "村民会议讨论决定下列事项时应当有妇女代表参加并且不\n得少于三分之一。";
        var clause = Assert.Single(ClauseTreeBuilder.FromText(Text).Clauses);

        var at = clause.Text.IndexOf("不得少于", StringComparison.Ordinal);
        Assert.True(at > 0);
        Assert.Equal(["不", "得少于"], clause.SourcesOf(new TextSpan(at, 4)).Select(static s => s.BlockSpan.In(Text)).ToArray());
    }

    [Fact]
    public void 标识_重新编号挪动位置改引用序数都不变()
    {
        var before = Papers.Tree("第一条　分配方案由村民会议讨论决定后公布。", "第二条　违反第一条规定的，责令改正并重新公布。");
        var after = Papers.Tree("第一章　总则", "第一条　为了公平，制定本办法。", "第三条　分配方案由村民会议讨论决定后公布。", "第四条　违反第三条规定的，责令改正并重新公布。");

        Assert.Equal(before.At("第一条").Id, after.At("第三条").Id);
        Assert.Equal(before.At("第二条").Id, after.At("第四条").Id);
    }

    [Fact]
    public void 标识_短项连同引导语算_同文重出各有标识()
    {
        var tree = Papers.Tree("第一条　下列人员参加：", "（一）在校学生；", "第二条　下列人员不参加：", "（一）在校学生；", "第三条　按规定办理。", "第四条　按规定办理。");

        Assert.NotEqual(tree.At("第一条第（一）项").Id, tree.At("第二条第（一）项").Id, StringComparer.Ordinal);
        Assert.Equal(tree.Clauses.Count, tree.Clauses.Select(static c => c.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("一、甲事。\n")]
    [InlineData("1.甲：\n（1）乙：\n")]
    [InlineData("甲：（1）乙；（2）丙；")]
    [InlineData("“《「")]
    [InlineData("附件1\n前款规定的，依照本条第九款。\n")]
    [InlineData("1.1.1.1.1.1.1.1.1.1\n")]
    public void 重复上万遍的怪文字也很快读完(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20_000));
        var clauses = ClauseTreeBuilder.FromText(text).Clauses;
        Assert.NotEmpty(clauses);
        Assert.All(clauses, static c => Assert.InRange(c.Path.Count, 1, 20));
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string> s_line = Gen.Select(
        OneOf("", "第三条　", "第三条之一 ", "第二章　", "一、", "（一）", "（二）", "1.", "2、", "（1）", "①", "6.2.3 ", "第一，", "• ", "附件2 "),
        OneOf("村民", "分配方案：", "出嫁的；", "下列人员：（一）甲；（二）乙。", "“外嫁女”依照前款", "《民法典》第三条", "爱国爱党跟党走", "𠮷家庄，", "但甲除外。", "的，不予发放。", "2024年3月8日", "　"),
        OneOf("", "。", "；", "，", "：", "\n", " \r\n", "\n（二）丙。"),
        static (a, b, c) => a + b + c);

    [Fact]
    public void 性质_条款文字与段落逐字对应_标识与地址不重_不丢字() => s_line.List[0, 12].Sample(static lines =>
    {
        var draft = Papers.From([.. lines.Select(static (t, i) => new Block { Layer = BlockLayer.Body, Text = t, HeadingLevel = i % 5 == 4 ? 2 : 0 })]);
        Check(draft.Blocks, ClauseTreeBuilder.Build(draft));
    });

    [Fact]
    public void 性质_片段同样逐字对应() => s_line.List[0, 8].Sample(static lines =>
    {
        var text = string.Join('\n', lines);
        Check([new Block { Layer = BlockLayer.Body, Text = text }], ClauseTreeBuilder.FromText(text));
    });

    internal static void Check(IReadOnlyList<Block> blocks, ClauseTree tree)
    {
        var covered = blocks.Select(static b => new bool[b.Text.Length]).ToArray();
        foreach (var c in tree.Clauses)
        {
            foreach (var s in c.Sources)
            {
                Assert.Equal(s.BlockSpan.In(blocks[s.Block].Text), s.ClauseSpan.In(c.Text));
                Assert.DoesNotContain(true, covered[s.Block][s.BlockSpan.Start..s.BlockSpan.End]);
                covered[s.Block].AsSpan(s.BlockSpan.Start, s.BlockSpan.Length).Fill(true);
            }

            Assert.All(c.Mentions.Concat(c.References.Select(static r => r.Span)), m => Assert.InRange(m.End, m.Start + 1, c.Text.Length));
            Assert.Equal(c.Text.Count(static ch => ch != '\n'), c.Sources.Sum(static s => s.BlockSpan.Length));
        }

        // 没有进入条款的只能是编号与空白。
        for (var b = 0; b < blocks.Count; b++)
        {
            var rest = string.Concat(blocks[b].Text.Where((_, i) => !covered[b][i]));
            Assert.DoesNotContain(rest, static ch => !char.IsWhiteSpace(ch) && ch is not '\u200b' && !"第之条章节编分款一二三四五六七八九十百千零〇0123456789（）()、.．，：:①②③④⑤•".Contains(ch, StringComparison.Ordinal));
        }

        Assert.Equal(tree.Clauses.Count, tree.Clauses.Select(static c => c.Id).Distinct(StringComparer.Ordinal).Count());
    }
}
