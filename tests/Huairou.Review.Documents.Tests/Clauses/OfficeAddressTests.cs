namespace Huairou.Review.Documents.Tests.Clauses;

public class OfficeAddressTests
{
    [Fact]
    public void 公文四级编号()
    {
        var tree = Papers.Tree(
            "一、分配对象", "（一）下列人员参加分配：", "1.户籍在本村的村民；", "（1）含在校学生；", "①住校的也算；", "2.服役人员。",
            "（二）其他人员由村民会议决定。", "二、分配时间", "每年腊月二十以前发放。", "遇特殊情况可以提前。");

        Assert.Equal(
            ["一、", "一、（一）", "一、（一）1.", "一、（一）1.（1）", "一、（一）1.（1）①", "一、（一）2.", "一、（二）", "二、", "二、第1段", "二、第2段"],
            tree.Addresses());
        Assert.Equal(ClauseKind.Heading, tree.At("一、").Kind);
        Assert.Equal(["分配对象"], tree.At("一、（一）2.").Headings);
        Assert.Equal(["下列人员参加分配："], tree.At("一、（一）2.").LeadIns);
        Assert.Empty(tree.At("一、（二）").LeadIns);
    }

    [Fact]
    public void 标题下是短语列举_标题就是引导语()
    {
        var tree = Papers.Tree("三、不享受福利的人员", "1.外嫁女；", "2.服刑人员。", "四、其他", "1.本方案经村民代表会议讨论通过后由村委会组织实施。");

        Assert.Equal(["不享受福利的人员"], tree.At("三、1.").LeadIns);
        Assert.Empty(tree.At("四、1.").LeadIns);
    }

    [Fact]
    public void 小数编号自成地址()
    {
        var tree = Papers.Tree(
            "1 总则", "1.1 编制目的", "为了保护学生安全，制定本预案。", "1.2 工作原则", "（1）学生优先；", "（2）快速反应。",
            "2 组织体系", "2.1 领导小组", "2.1.1 组长由校长担任。", "2.1.2组员由班主任担任。");

        Assert.Equal(
            ["1", "1.1", "1.1第1段", "1.2", "1.2（1）", "1.2（2）", "2", "2.1", "2.1.1", "2.1.2"],
            tree.Addresses());
        Assert.Equal(["组织体系", "领导小组"], tree.At("2.1.2").Headings);
    }

    [Fact]
    public void 缺号跳号重号照原样()
    {
        var tree = Papers.Tree("一、甲事。", "三、乙事。", "三、丙事。", "（五）丁事。");

        Assert.Equal(["一、", "三、", "三、（第2处）", "三、（第2处）（五）"], tree.Addresses());
    }

    [Fact]
    public void 不成体系的编号_数字在外汉字在内()
    {
        var tree = Papers.Tree("1、入户登记要求如下：", "（一）本人到场；", "（二）带户口簿。", "2、登记时间为上午。");

        Assert.Equal(["1、", "1、（一）", "1、（二）", "2、"], tree.Addresses());
        Assert.Equal(["入户登记要求如下："], tree.At("1、（二）").LeadIns);
    }

    [Fact]
    public void 无编号段落_按段计数_标题下重新计数()
    {
        var tree = Papers.Tree("村里的水渠由大家维护。", "不得往渠里倒垃圾。", "# 红白喜事", "喜事新办。", "丧事简办。");

        Assert.Equal(["第1段", "第2段", "标题“红白喜事”", "标题“红白喜事”第1段", "标题“红白喜事”第2段"], tree.Addresses());
        Assert.Equal([new("标题", "红白喜事"), new("段", "第2段")], tree.At("标题“红白喜事”第2段").Path);
    }

    [Fact]
    public void 韵文两行一联()
    {
        var tree = Papers.Tree(
            "^ 枣树坪村规民约歌",
            "爱国爱党跟党走", "勤俭持家好传统", "邻里之间多谦让", "团结和睦一家亲",
            "红白喜事要简办，", "攀比之风不可长。");

        Assert.Equal(["第1—2段", "第3—4段", "第5—6段"], tree.Addresses()[1..]);
        Assert.Equal("爱国爱党跟党走\n勤俭持家好传统", tree.At("第1—2段").Text);
        Assert.Equal("红白喜事要简办，攀比之风不可长。", tree.At("第5—6段").Text);
        Assert.Equal(2, tree.At("第3—4段").Sources.Count);
    }

    [Fact]
    public void 分栏的行等长也各是一条()
    {
        var tree = Papers.Tree("岗位｜人数｜性别", "网格员｜3｜不限", "保洁员｜2｜不限", "巡查人员每天两班，按月轮换｜4｜不限", "文书｜1｜不限");

        Assert.Equal(["第1段", "第2段", "第3段", "第4段", "第5段"], tree.Addresses());
    }

    [Fact]
    public void 列举之后另起的段落回到上一级()
    {
        var tree = Papers.Tree("二、奖励", "下列情形给予奖励：", "1.见义勇为的；", "2.孝老爱亲的。", "奖励从集体收益中列支。");

        Assert.Equal(["二、", "二、第1段", "二、1.", "二、2.", "二、第2段"], tree.Addresses());
        Assert.Empty(tree.At("二、第2段").LeadIns);
    }

    [Fact]
    public void 没有句号的短规定不会被当成标题()
    {
        var tree = Papers.Tree("出嫁女不参加分配", "1.登记时间为上午。");

        Assert.Equal(ClauseKind.Provision, tree.At("第1段").Kind);
    }
}
