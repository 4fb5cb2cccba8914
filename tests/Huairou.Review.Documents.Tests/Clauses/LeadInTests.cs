namespace Huairou.Review.Documents.Tests.Clauses;

public class LeadInTests
{
    [Fact]
    public void 尾句回到引导语()
    {
        var tree = Papers.Tree("第五条　凡有下列情形之一：", "（一）户口已经迁出", "（二）已经死亡", "的，不再发放福利。", "有前款情形的，村委会应当公示。");

        var item = tree.At("第五条第一款第（二）项");
        Assert.Equal(["凡有下列情形之一："], item.LeadIns);
        Assert.Equal("的，不再发放福利。", item.Tail);
        Assert.Equal("的，不再发放福利。", tree.At("第五条第一款第（一）项").Tail);
        var tail = tree.Clauses.Single(static c => c.Text.StartsWith("的，", StringComparison.Ordinal));
        Assert.Equal("第五条第一款", tail.Address);
        Assert.Equal(["凡有下列情形之一："], tail.LeadIns);
        Assert.Equal("", tree.At("第五条第二款").Tail);
    }

    [Fact]
    public void 最后一项话没说完_下一段是尾句()
    {
        var tree = Papers.Tree("第三条　村民有下列情形之一的：", "（一）外出务工的，", "（二）外出求学的，", "可以委托他人领取。", "第四条　甲事照旧。");

        Assert.Equal("可以委托他人领取。", tree.At("第三条第（一）项").Tail);
        Assert.Equal("", tree.At("第四条").Tail);
    }

    [Fact]
    public void 引导语只取最后一句()
    {
        var tree = Papers.Tree("第三条　本村实行统一分配。下列人员分半份：", "（一）临时户；", "（二）空挂户。");

        Assert.Equal(["下列人员分半份："], tree.At("第三条第（二）项").LeadIns);
    }

    [Fact]
    public void 只说具体如下的引导语带上前一句()
    {
        var tree = Papers.Tree("第三条　临时户分半份。具体如下：", "（一）甲户；", "（二）乙户。");

        Assert.Equal(["临时户分半份。具体如下："], tree.At("第三条第（二）项").LeadIns);
    }

    [Fact]
    public void 一段之内的列举拆成各项_出处逐字对应()
    {
        const string Text = "第四条　有下列情形之一的，取消评优资格：（一）乱倒垃圾的；（二）打架斗殴的：1.伤人的；2.毁物的；（三）其他。";
        var tree = Papers.Tree(Text);

        Assert.Equal(["第四条", "第四条第（一）项", "第四条第（二）项", "第四条第（二）项第1目", "第四条第（二）项第2目", "第四条第（三）项"], tree.Addresses());
        var item = tree.At("第四条第（二）项第2目");
        Assert.Equal("毁物的；", item.Text);
        Assert.Equal(["有下列情形之一的，取消评优资格：", "打架斗殴的："], item.LeadIns);
        var source = Assert.Single(item.Sources);
        Assert.Equal(Text.IndexOf("毁物的", StringComparison.Ordinal), source.BlockSpan.Start);
    }

    [Fact]
    public void 一段之内列举的尾句管着各项()
    {
        var tree = Papers.Tree("第六条　凡（一）无故缺席的；（二）冒名顶替的，取消当年评优资格。");

        Assert.Equal(["凡"], tree.At("第六条第（一）项").LeadIns);
        Assert.Equal("，取消当年评优资格。", tree.At("第六条第（一）项").Tail);
        Assert.Equal("冒名顶替的", tree.At("第六条第（二）项").Text);
    }

    [Theory]
    [InlineData("第七条　以下情形每项加五分：（一）拾金不昧的；（二）考上大学的，与往年同样发证。")]
    [InlineData("第七条　下列村民优先领取：（一）年满八十周岁的；（二）退役的，凭证件办理。")]
    public void 引导语已经说了后果_末项后面的话归末项(string text)
    {
        var tree = Papers.Tree(text);

        Assert.Equal("", tree.At("第七条第（一）项").Tail);
        Assert.EndsWith(text[(text.LastIndexOf('）') + 1)..], tree.At("第七条第（二）项").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第四条　依照第三条第（一）、（二）项办理。")]
    [InlineData("第四条　本村有“一、二、三”三个小组。")]
    [InlineData("第四条　费用包括水费（1元）和电费（2元）。")]
    [InlineData("第四条　经（一）村委会同意方可。")]
    public void 不是列举的不拆(string line) => Assert.Single(Papers.Tree(line).Clauses);

    [Fact]
    public void 以但书开头的款带着上一款()
    {
        var tree = Papers.Tree("第八条　户口迁出的，停止分配。", "但在校学生除外。");

        Assert.Equal(["户口迁出的，停止分配。"], tree.At("第八条第二款").LeadIns);
    }

    [Fact]
    public void 软换行里的条款逐条分开_断行接回()
    {
        var tree = Papers.Tree("第一条　村民应当按时参加村民会议，不得无故缺席；确有特殊\n情况的可以请假。\n第二条　会议由村委会召集。");

        Assert.Equal("村民应当按时参加村民会议，不得无故缺席；确有特殊情况的可以请假。", tree.At("第一条").Text);
        Assert.Equal("会议由村委会召集。", tree.At("第二条").Text);
        Assert.Equal(2, tree.At("第一条").Sources.Count);
    }
}
