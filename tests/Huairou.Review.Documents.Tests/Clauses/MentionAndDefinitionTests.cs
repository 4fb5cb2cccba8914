namespace Huairou.Review.Documents.Tests.Clauses;

public class MentionAndDefinitionTests
{
    private static string[] Mentions(string text)
    {
        var c = Papers.Tree(text).Clauses[0];
        return [.. c.Mentions.Select(m => m.In(c.Text))];
    }

    [Fact]
    public void 书名号连同条号是提到() => Assert.Equal(
        ["《中华人民共和国民法典》第一千零四十一条第二款", "《农村土地承包法》"],
        Mentions("根据《中华人民共和国民法典》第一千零四十一条第二款和《农村土地承包法》的规定，制定本办法。"));

    [Fact]
    public void 书名号内又有书名号() => Assert.Equal(["《关于修改〈某办法〉的决定》"], Mentions("按照《关于修改〈某办法〉的决定》执行。"));

    [Fact]
    public void 成句的引文是提到_带引号的词不是() => Assert.Equal(
        ["“出嫁的女儿一律不得参加分配”"],
        Mentions("原来写着“出嫁的女儿一律不得参加分配”，侵害了“外嫁女”的权益。"));

    [Fact]
    public void 陈旧观念的短引文是提到() => Assert.Equal(["“重男轻女”"], Mentions("破除“重男轻女”的旧观念。"));

    [Fact]
    public void 修改后的新文字不是提到() => Assert.Equal(
        ["“出嫁女不参加集体收益分配”"],
        Mentions("将第五条“出嫁女不参加集体收益分配”修改为：“全体成员依法平等参加集体收益分配”。"));

    [Fact]
    public void 废止的旧规定是提到() => Assert.Equal(
        ["关于外嫁女不参加分配的规定"],
        Mentions("自本公约施行之日起，原章程关于外嫁女不参加分配的规定同时废止。"));

    [Fact]
    public void 没有配对的引号不算() => Assert.Empty(Mentions("标语写着“人人平等，家家和睦，缺了下半个引号。"));

    [Fact]
    public void 所称是指与以下简称()
    {
        var tree = Papers.Tree(
            "第一条　溪口村股份经济合作社（以下简称“合作社”）依照本办法分配。",
            "第二条　本办法所称“特殊群体”，是指下列人员：（一）丧偶妇女；（二）离婚妇女。",
            "第三条　空挂户是指户口在本村而不在本村居住的人员。其分配另定。",
            "第四条　由村民委员会指定专人办理。");

        Assert.Equal("溪口村股份经济合作社", tree.Definitions["合作社"]);
        Assert.Equal("下列人员：丧偶妇女；离婚妇女。", tree.Definitions["特殊群体"]);
        Assert.Equal("户口在本村而不在本村居住的人员", tree.Definitions["空挂户"]);
        Assert.Equal(3, tree.Definitions.Count);
        Assert.Equal(ClauseKind.Definition, tree.At("第二条").Kind);
        Assert.Equal(ClauseKind.Definition, tree.At("第三条").Kind);
        Assert.Equal(ClauseKind.Provision, tree.At("第四条").Kind);
    }
}
