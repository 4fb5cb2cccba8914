namespace Huairou.Review.Documents.Tests.Clauses;

public class ArticleAddressTests
{
    [Fact]
    public void 只有一段的条不称款_多段的条逐款称呼()
    {
        var tree = Papers.Tree(
            "^ 青石岭村村规民约",
            "第一章　总则",
            "第一条　为了管好村里的事，制定本村规民约。",
            "第二条　村民应当爱护公共设施。",
            "损坏公共设施的，照价赔偿。");

        Assert.Equal("青石岭村村规民约", tree.Title);
        Assert.Equal(["题目", "第一章", "第一条", "第二条第一款", "第二条第二款"], tree.Addresses());
        var second = tree.At("第二条第二款");
        Assert.Equal("损坏公共设施的，照价赔偿。", second.Text);
        Assert.Equal([new("条", "第二条"), new("款", "第二款")], second.Path);
        Assert.Equal(["总则"], second.Headings);
    }

    [Fact]
    public void 自动编号的条与项_编号不在文字里()
    {
        var tree = Papers.Tree(
            "⟦第十二条⟧下列人员不参加本次分配：",
            "⟦（一）⟧已经注销户口的人员；",
            "⟦（二）⟧本村登记的临时居住人员。",
            "⟦第十三条⟧分配名单张榜公布。",
            "公布期为七日，期间有下列问题的可以提出：",
            "⟦（一）⟧漏登的；",
            "⟦1.⟧漏登姓名的；",
            "⟦（1）⟧姓名写错的；");

        var item = tree.At("第十二条第（二）项");
        Assert.Equal("（二）", item.Number);
        Assert.Equal("本村登记的临时居住人员。", item.Text);
        Assert.Equal(["下列人员不参加本次分配："], item.LeadIns);
        Assert.Equal([new("条", "第十二条"), new("项", "（二）")], item.Path);
        var deep = tree.At("第十三条第二款第（一）项第1目（1）");
        Assert.Equal(["公布期为七日，期间有下列问题的可以提出：", "漏登的；", "漏登姓名的；"], deep.LeadIns);
        Assert.Equal(["条", "款", "项", "目", "（1）"], deep.Path.Select(static p => p.Level).ToArray());
    }

    [Theory]
    [InlineData("第十二条　内容甲乙。", "第十二条", "内容甲乙。")]
    [InlineData("第十二条 内容甲乙。", "第十二条", "内容甲乙。")]
    [InlineData("第十二条内容甲乙。", "第十二条", "内容甲乙。")]
    [InlineData("第12条 内容甲乙。", "第12条", "内容甲乙。")]
    [InlineData("第 十 二 条　内容甲乙。", "第十二条", "内容甲乙。")]
    [InlineData("第十二条：内容甲乙。", "第十二条", "内容甲乙。")]
    [InlineData("第十二条、内容甲乙。", "第十二条", "内容甲乙。")]
    [InlineData("第十二条之一　内容甲乙。", "第十二条之一", "内容甲乙。")]
    [InlineData("第一百零一条　内容甲乙。", "第一百零一条", "内容甲乙。")]
    public void 各种写法的条号(string line, string number, string text)
    {
        var clause = Assert.Single(Papers.Tree(line).Clauses);
        Assert.Equal(number, clause.Number);
        Assert.Equal(number, clause.Address);
        Assert.Equal(text, clause.Text);
    }

    [Theory]
    [InlineData("第三条规定的人员不参加分配。")]
    [InlineData("第三条、第四条的规定继续有效。")]
    [InlineData("第三条第二款所列事项由村委会办理。")]
    [InlineData("第一节课不得迟到。")]
    [InlineData("一、二组村民先行登记。")]
    [InlineData("3、5岁以下儿童免票。")]
    [InlineData("1.5倍以上的部分不予报销。")]
    [InlineData("2023年起按新办法执行。")]
    [InlineData("5.1劳动节期间照常值班。")]
    [InlineData("三年内不得参选。")]
    public void 行文里的数不是编号(string line)
    {
        var clause = Assert.Single(Papers.Tree(line).Clauses);
        Assert.Equal("", clause.Number);
        Assert.Equal(line, clause.Text);
    }

    [Fact]
    public void 条标单独成行_正文另起()
    {
        var tree = Papers.Tree("第六条　成员资格", "依法登记在册的村民为成员。", "第七条　其他", "未尽事宜由村民会议决定。", "会议记录存档。");

        Assert.Equal(["第六条条标", "第六条", "第七条条标", "第七条第一款", "第七条第二款"], tree.Addresses());
        Assert.Equal(ClauseKind.Heading, tree.At("第六条条标").Kind);
        Assert.Equal(["成员资格"], tree.At("第六条").Headings);
    }

    [Fact]
    public void 条号重复_用章名或第几处区分()
    {
        var tree = Papers.Tree(
            "第一章　总则", "第一条　甲事由村委会办理。",
            "第二章　附则", "第一条　乙事由村委会办理。", "第一条　丙事由村委会办理。", "第四条　丁事由村委会办理。");

        Assert.Equal(["第一章", "第一条", "第二章", "第二章第一条", "第一条（第2处）", "第四条"], tree.Addresses());
    }

    [Fact]
    public void 条与公文编号混用_一二三作章名()
    {
        var tree = Papers.Tree("一、总则", "第一条　甲事由村委会办理。", "二、奖惩", "第二条　有下列行为的，给予表扬：", "1、拾金不昧；", "2、助人为乐。");

        Assert.Equal(["一、", "第一条", "二、", "第二条", "第二条第1项", "第二条第2项"], tree.Addresses());
        Assert.Equal(["奖惩"], tree.At("第二条第2项").Headings);
    }

    [Fact]
    public void 编章节各有地址_目录不算条款()
    {
        var tree = Papers.Tree(
            "目　录", "第一章　总则", "第二章　权利",
            "第一章　总则", "第一条　甲事由村委会办理。", "第二章　权利", "第一节　一般规定", "第二条　乙事由村委会办理。");

        Assert.Equal(["第一章", "第一条", "第二章", "第二章第一节", "第二条"], tree.Clauses.Where(static c => c.Kind != ClauseKind.Closing).Select(static c => c.Address).ToArray());
        Assert.Equal(["权利", "一般规定"], tree.At("第二条").Headings);
        Assert.Equal(3, tree.Clauses.Count(static c => c.Kind == ClauseKind.Closing));
    }

    [Fact]
    public void 题目文号称谓落款都不是规定()
    {
        var tree = Papers.Tree(
            "^ 柳泉镇人民政府", "^ 关于规范村级福利发放工作的通知", "柳政发〔2024〕7号", "各村民委员会：",
            "现将有关事项通知如下。", "一、统一标准。", "柳泉镇人民政府", "2024年3月8日", "联系人：王某");

        Assert.Equal("柳泉镇人民政府关于规范村级福利发放工作的通知", tree.Title);
        Assert.Equal(["现将有关事项通知如下。", "统一标准。"], tree.Clauses.Where(static c => c.Kind == ClauseKind.Provision).Select(static c => c.Text).ToArray());
        Assert.Equal(["文号", "称谓", "落款", "落款（第2处）", "附注"], tree.Clauses.Where(static c => c.Kind == ClauseKind.Closing).Select(static c => c.Address).ToArray());
    }
}
