using Huairou.Review.Documents.Word;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Documents.Tests.Word;

/// <summary>编号的计数规则；期望值按 ECMA-376 第1部分 §17.9 各条推得。</summary>
public sealed class WordNumberingTests
{
    private static readonly string Three = Abstract(0, Lvl(0, "chineseCountingThousand", "第%1条"), Lvl(1, "chineseCountingThousand", "（%2）"), Lvl(2, "decimal", "%3."));

    [Fact]
    public void 三级编号随上级重新起算() =>
        AssertNumbers(
            Three + Instance(1, 0),
            "第一条 （一） 1. 2. （二） 1. 第二条 （一）",
            N("a", 1), N("b", 1, 1), N("c", 1, 2), N("d", 1, 2), N("e", 1, 1), N("f", 1, 2), N("g", 1), N("h", 1, 1));

    [Fact]
    public void 多级占位与正规编号() =>
        AssertNumbers(
            Abstract(0, Lvl(0, "chineseCounting", "%1、"), Lvl(1, "decimal", "%1.%2", "<w:isLgl/>"), Lvl(2, "decimal", "%1.%2.%3")) + Instance(1, 0),
            "一、 1.1 一.1.1 二、 2.1",
            N("a", 1), N("b", 1, 1), N("c", 1, 2), N("d", 1), N("e", 1, 1));

    [Fact]
    public void lvlRestart为0时从不重启() =>
        AssertNumbers(
            Abstract(0, Lvl(0, "chineseCounting", "第%1章"), Lvl(1, "chineseCounting", "第%2条", "<w:lvlRestart w:val=\"0\"/>")) + Instance(1, 0),
            "第一章 第一条 第二条 第二章 第三条 第三章 第四条",
            N("a", 1), N("b", 1, 1), N("c", 1, 1), N("d", 1), N("e", 1, 1), N("f", 1), N("g", 1, 1));

    [Fact]
    public void lvlRestart指定级别时只随该级及更高级重启() =>
        AssertNumbers(
            Abstract(0, Lvl(0, "decimal", "编%1"), Lvl(1, "decimal", "章%2"), Lvl(2, "decimal", "条%3", "<w:lvlRestart w:val=\"1\"/>")) + Instance(1, 0),
            "编1 章1 条1 章2 条2 编2 章1 条1",
            N("a", 1), N("b", 1, 1), N("c", 1, 2), N("d", 1, 1), N("e", 1, 2), N("f", 1), N("g", 1, 1), N("h", 1, 2));

    [Fact]
    public void 同一抽象编号的实例接着数_带起始覆盖的重新数() =>
        AssertNumbers(
            Three + Instance(1, 0) + Instance(2, 0) + Instance(3, 0, StartAt(0, 1)),
            "第一条 第二条 第三条 第一条 第二条 第三条",
            N("a", 1), N("b", 1), N("c", 2), N("d", 3), N("e", 3), N("f", 1));

    [Fact]
    public void 起始覆盖在被上级重启时也用() =>
        AssertNumbers(
            Three + Instance(1, 0, StartAt(1, 5)),
            "第一条 （五） （六） 第二条 （五）",
            N("a", 1), N("b", 1, 1), N("c", 1, 1), N("d", 1), N("e", 1, 1));

    [Fact]
    public void 实例整级改写只影响该实例的画法() =>
        AssertNumbers(
            Three + Instance(1, 0) + Instance(2, 0, $"<w:lvlOverride w:ilvl=\"0\">{Lvl(0, "upperRoman", "%1)")}</w:lvlOverride>"),
            "第一条 II) 第三条",
            N("a", 1), N("b", 2), N("c", 1));

    [Fact]
    public void 下级先出现时上级算已用过() =>
        AssertNumbers(
            Abstract(0, Lvl(0, "decimal", "%1"), Lvl(1, "decimal", "%1.%2")) + Instance(1, 0),
            "1.1 1.2 2 2.1",
            N("a", 1, 1), N("b", 1, 1), N("c", 1), N("d", 1, 1));

    [Fact]
    public void 缺省起始值为零_numId为零是取消_引用不存在的编号不画() =>
        AssertNumbers(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>" + Instance(1, 0),
            "0.   1.",
            N("a", 1), N("b", 0), N("c", 99), N("d", 1));

    [Fact]
    public void 隐藏的编号不画但照数() =>
        AssertNumbers(
            Abstract(0, "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:rPr><w:vanish/></w:rPr></w:lvl>", Lvl(1, "decimal", "%1-%2")) + Instance(1, 0),
            "  2-1",
            N("a", 1), N("b", 1), N("c", 1, 1));

    [Fact]
    public void 占位引用更低级别时不画() =>
        AssertNumbers(Abstract(0, Lvl(0, "decimal", "%1.%2"), Lvl(1, "decimal", "%2")) + Instance(1, 0), "1.", N("a", 1));

    [Fact]
    public void 项目符号换成通用字符() =>
        AssertNumbers(
            Abstract(0, "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF06C;\"/><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr></w:lvl>") + Instance(1, 0),
            "● ●",
            N("a", 1), N("b", 1));

    [Fact]
    public void 一百零一条() =>
        Assert.Equal(
            ["第一百条", "第一百〇一条", "第一百〇二条"],
            Numbers(Three + Instance(1, 0), Enumerable.Range(0, 102).Select(i => N($"条{i}", 1)))[99..]);

    private static void AssertNumbers(string numbering, string expected, params string[] paragraphs) =>
        Assert.Equal(expected.Split(' '), Numbers(numbering, paragraphs));

    private static string[] Numbers(string numbering, IEnumerable<string> paragraphs)
    {
        var bytes = WordFile.Body(string.Concat(paragraphs)).Numbering(numbering).Build();
        return [.. WordReader.Read("a.docx", bytes).Blocks.Select(block => block.Number)];
    }
}
