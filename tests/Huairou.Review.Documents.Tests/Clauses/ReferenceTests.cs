namespace Huairou.Review.Documents.Tests.Clauses;

public class ReferenceTests
{
    private static readonly ClauseTree s_tree = Papers.Tree(
        "^ 榆林沟村收益分配办法",
        "第一章　总则",
        "第一条　下列人员为分配对象：",
        "（一）在册村民；",
        "（二）服役人员；",
        "（三）在校学生。",
        "前款规定的人员，每年登记一次。",
        "第二条　符合前条第（二）项规定的，由家属代领。",
        "第二章　程序",
        "第三条　依照《中华人民共和国妇女权益保障法》第五十五条、第五十六条和本办法第一条第一款第（一）、（三）项的规定执行。",
        "第四条　违反第一条至第三条规定的，予以批评。",
        "前款所列项目的条件，以本条第一款为准。",
        "前两款适用于前条。",
        "第五条　依照条例第九条办理；参照本办法第九条。");

    private static (string Text, string Target)[] Refs(string address)
    {
        var c = s_tree.At(address);
        return [.. c.References.Select(r => (r.Span.In(c.Text), s_tree.Target(r)))];
    }

    [Fact]
    public void 前款指上一款() => Assert.Equal([("前款", "第一条第一款")], Refs("第一条第二款"));

    [Fact]
    public void 前条的项() => Assert.Equal([("前条第（二）项", "第一条第一款第（二）项")], Refs("第二条"));

    [Fact]
    public void 外部法律连续引用都在外_本办法在内() => Assert.Equal(
        [("第五十五条", ""), ("第五十六条", ""), ("第一条第一款第（一）、（三）项", "第一条第一款第（一）项"), ("第一条第一款第（一）、（三）项", "第一条第一款第（三）项")],
        Refs("第三条"));

    [Fact]
    public void 范围引用包括中间各条() => Assert.Equal(
        [("第一条", "第一条第一款"), ("第一条至第三条", "第二条"), ("第三条", "第三条")],
        Refs("第四条第一款"));

    [Fact]
    public void 项目条件不是引用_本条第一款是() => Assert.Equal(
        [("前款", "第四条第一款"), ("本条第一款", "第四条第一款")],
        Refs("第四条第二款"));

    [Fact]
    public void 前两款逐一列出_前条可以跨到上一条() => Assert.Equal(
        [("前两款", "第四条第一款"), ("前两款", "第四条第二款"), ("前条", "第三条")],
        Refs("第四条第三款"));

    [Fact]
    public void 指不到的引用没有目标() => Assert.Equal([("第九条", ""), ("第九条", "")], Refs("第五条"));
}
