using Huairou.Review.Documents.Clauses;
using Huairou.Review.Tests;

namespace Huairou.Review.Documents.Tests.Clauses;

/// <summary>用公布的法律文本核对：条数与款项地址以法律本身为准。</summary>
public class OfficialTextTests
{
    [DataTheory]
    [InlineData("妇女权益保障法", 86)]
    [InlineData("未成年人保护法", 132)]
    [InlineData("农村集体经济组织法", 67)]
    [InlineData("民法典", 1260)]
    public void 条数(string law, int count) =>
        Assert.Equal(count, Papers.Law(law).Clauses.Where(static c => c.Path[0].Level == "条").Select(static c => c.Path[0].Number).Distinct(StringComparer.Ordinal).Count());

    [DataFact]
    public void 妇女权益保障法的款与项()
    {
        var tree = Papers.Law("妇女权益保障法");

        Assert.Equal("中华人民共和国妇女权益保障法", tree.Title);
        var item = tree.At("第四十三条第（一）项");
        Assert.Equal("限定为男性或者规定男性优先；", item.Text);
        Assert.Equal(["用人单位在招录（聘）过程中，除国家另有规定外，不得实施下列行为："], item.LeadIns);
        Assert.Equal("国家保护妇女依法享有的特殊权益。", tree.At("第二条第三款").Text);
        Assert.Equal("本法自2023年1月1日起施行。", tree.At("第八十六条").Text);
        Assert.Equal(["第四十三条", "第四十八条第一款"], tree.At("第八十三条").References.Select(tree.Target).ToArray());
        Assert.DoesNotContain(tree.Clauses, static c => c.Path[0].Level == "段");
    }

    [DataFact]
    public void 民法典的编章节与引用()
    {
        var tree = Papers.Law("民法典");

        var item = tree.At("第一千零六十二条第一款第（四）项");
        Assert.Equal("第一千零六十三条第（三）项", tree.Target(item.References[0]));
        Assert.Equal("夫妻对共同财产，有平等的处理权。", tree.At("第一千零六十二条第二款").Text);
        Assert.Equal(["婚姻家庭", "家庭关系", "夫妻关系"], item.Headings);
        Assert.Contains("第二编第二分编第九章", tree.Addresses(), StringComparer.Ordinal);
    }

    [DataFact]
    public void 规定附录里的公文编号()
    {
        var tree = Papers.Law("女职工劳动保护特别规定(2012-04-28)");

        Assert.StartsWith("孕期禁忌从事的劳动范围的第一项", tree.At("附件四、（一）").Text, StringComparison.Ordinal);
        Assert.Equal(["女职工在哺乳期禁忌从事的劳动范围："], tree.At("附件四、（一）").LeadIns);
    }

    [DataFact]
    public void 全部法律_逐字对应_地址不重()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestPaths.Data!, "law"), "*.md"))
        {
            var blocks = File.ReadAllLines(file).Select(static l => Papers.Line(l.Replace("**", "", StringComparison.Ordinal))).ToArray();
            var tree = ClauseTreeBuilder.Build(Papers.From(blocks));
            FragmentAndIdentityTests.Check(blocks, tree);
            Assert.Equal(tree.Clauses.Count, tree.Addresses().Distinct(StringComparer.Ordinal).Count());
        }
    }
}
