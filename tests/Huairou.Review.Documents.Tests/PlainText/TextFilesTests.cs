namespace Huairou.Review.Documents.Tests.PlainText;

/// <summary>纯文本与 Markdown：应有的分段是人读原文的分段。</summary>
public sealed class TextFilesTests
{
    [Theory]
    [InlineData("txt-硬换行.txt")]
    [InlineData("txt-硬换行-CRLF.txt")]
    public void 句中的硬换行接回去(string file)
    {
        Assert.Equal(
            [
                "柳沟村用水公约",
                "第一条  本村自来水由村民委员会统一管理，各户按表计量，每季度交费一次，逾期三个月不交的，由管水员上门提醒，不得随意停水，更不得以家庭成员的性别、婚姻状况为由区别收费。",
                "第二条  有下列行为之一的，应当恢复原状：",
                "（一）私自改接管道的；",
                "（二）在水源地一百米以内倾倒垃圾、堆放肥料、清洗农药器具，经劝阻仍不改正的。",
                "第三条  依照第一条和《村民自治章程》第十二条的规定处理争议，管水员应当如实记录，记录保存三年。处理结果应当告知当事人，并在村务公开栏公布。公布期不少于七日。",
                "第四条  本公约自公布之日起施行。",
            ],
            Reading.Lines(file));
        Assert.Contains("lines-rejoined", Reading.Notices(file));
    }

    [Fact]
    public void 接行以后每个字仍指得回原文()
    {
        var draft = Reading.Of("txt-硬换行.txt");
        foreach (var block in draft.Blocks)
        {
            for (var i = 0; i < block.Text.Length; i++)
            {
                Assert.Equal(block.Text[i], draft.SourceText![block.Map!.ToSource(new Huairou.Review.Text.TextSpan(i, 1)).Start]);
            }
        }
    }

    [Fact]
    public void 歌诀不接行() => Assert.Equal(
        ["柳沟村村规民约三字歌", "爱国家，爱集体，", "讲文明，树新风。", "男和女，都平等，", "老和小，要照应。", "红白事，要从简，", "不攀比，不铺张。", "一、七言部分", "家家户户讲卫生，", "人人动手美环境，", "生男生女都一样，", "女儿也是传后人。"],
        Reading.Lines("txt-押韵.txt"));

    [Theory]
    [InlineData("txt-表格-制表符.txt", "表1第1行“金额”：500")]
    [InlineData("txt-表格-框线.txt", "表1第2行“说明”：考取大学的每人一千元")]
    [InlineData("txt-表格-竖线.txt", "表1第2行“每人金额”：0")]
    public void 文字排的表读成表(string file, string cell) => Assert.Contains(cell, Reading.Lines(file));

    [Theory]
    [InlineData("txt-GB18030-生僻字.txt", "GB18030", "第一条　村民𠮷某、䶮某负责抄录本公约。")]
    [InlineData("txt-UTF16BE-BOM.txt", "UTF-16BE", "第一条 男女平等。")]
    [InlineData("txt-UTF8-BOM-零宽字符.txt", "UTF-8", "第一条　男女平等。")]
    public void 各种编码(string file, string encoding, string line)
    {
        Assert.Contains(line, Reading.Lines(file));
        Assert.Equal(encoding, Reading.Of(file).Report.Encoding);
    }

    [Theory]
    [InlineData("txt-坏编码.txt", "undecodable")]
    [InlineData("txt-非文字.txt", "undecodable")]
    public void 解不出的编码说明办法(string file, string code) => Assert.Equal(code, Reading.Error(file));

    [Fact]
    public void Markdown的标题列表表格与软换行()
    {
        var lines = Reading.Lines("md-标题列表表格.md");
        Assert.Contains("第一条　村民会议由全体成年村民组成，妇女代表应当占三分之一以上。", lines);
        Assert.Contains("2.宅基地使用方案：", lines);
        Assert.Contains("第三条　段首四个空格不是代码。", lines);
        Assert.Contains("表1第2行“表决比例”：三分之二*", lines);
        Assert.DoesNotContain(lines, static l => l.Contains("INFO END", StringComparison.Ordinal) || l.Contains("example.invalid", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown每条一行不空行也各成一段() => Assert.Equal(
        ["第一条 本村实行村务公开。", "第二条 村民委员会成员中应当有妇女成员，由村民直接选举产生。", "一、选举", "（一）选民登记", "男女都要讲平等，", "老少都要有依靠。"],
        Reading.Lines("md-每条一行不空行.md"));
}
