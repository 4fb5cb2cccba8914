using Huairou.Review.Documents.Markdown;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Tests.Markdown;

/// <summary>没有记号的稿子不经解析器：读出的段落、标题、行号与来源，须与解析器读出的一样。</summary>
public sealed class PlainMarkdownTests
{
    private const int Papers = 3000;

    private static readonly string[] Lines =
    [
        "# 村规民约", "## 第一章  总　则", "###### 附注", "####### 七个井号", "#没有空格", "# 收尾 #", "#", "## ", " # 前有空格",
        "第一条 为了规范管理，制定本办法。", "　　段首两个全角空格。", "    段首四个空格。", "  第二条　“出嫁女”——不含离婚的。  ", "2023年5月1日", "1、收益分配", "（一）成年女性", "12.5 元",
        "1. 列表", "3) 列表", "- 列表", "+ 列表", "---", "===", ": 冒号开头", "> 引用", "| 甲 | 乙 |", "有*强调*的字", "有_下划线_的字", "`代码`", "[链接](甲)", "反斜线\\*", "&nbsp;", "~~~",
        "<!-- INFO END -->", "<!---->", "<!--->", "<!-- 甲 --> 乙", "<!-- 没有完", "-->", "<b>粗</b>", "甲<!-- 乙 -->",
        "", "", "", "", "", "", " ", "   ", "　", "\u200b", "\u00a0", "零\u200b宽\u00a0空格", "制\t表", "a！b![c", "C# 与 #5 楼",
    ];

    [Fact]
    public void 与解析器读出的一样()
    {
        var plain = 0;
        var random = new Random(38);
        for (var i = 0; i < Papers; i++)
        {
            // 前一半多是没有记号的，后一半什么都有。
            var from = i < Papers / 2 ? Lines.Where(static l => PlainMarkdown.Read(l) is not null).ToArray() : Lines;
            var text = "第一行。\n\n" + string.Join('\n', Enumerable.Range(0, random.Next(1, 12)).Select(_ => from[random.Next(from.Length)] + (random.Next(3) > 0 ? "\n" : "")));
            plain += PlainMarkdown.Read(text) is null ? 0 : 1;
            Assert.Equal(Show(MarkdownReader.Parse("稿.md", text, "UTF-8")), Show(MarkdownReader.Read("稿.md", text, "UTF-8")));
        }

        // 两条路都走到了。
        Assert.InRange(plain, Papers / 10, Papers * 9 / 10);
    }

    [Theory]
    [InlineData("第一条 甲。\n第二条 乙。")]
    [InlineData("1. 甲")]
    [InlineData("甲\r\n\r\n乙")]
    [InlineData("<!-- 甲\n乙 -->")]
    [InlineData("甲\n===")]
    public void 拿不准的交给解析器(string text) => Assert.Null(PlainMarkdown.Read(text));

    [Fact]
    public void 行与标题级别() => Assert.Equal(
        [new PlainLine(1, 4, 1, 1), new PlainLine(19, 22, 5, 0), new PlainLine(26, 29, 7, 2)],
        PlainMarkdown.Read("# 题目\n\n<!-- 说明 -->\n\n　甲。\n\n##  乙")!);

    private static string Show(Draft draft) => string.Join('\n', draft.Blocks.Select(static b =>
        $"{b.SourceIndex} {b.HeadingLevel} {b.Number} {b.NumberLevel} {b.Text} {string.Join(',', Enumerable.Range(0, b.Text.Length).Select(i => b.Map!.ToSource(new TextSpan(i, 1))))}")) + draft.Report;
}
