using Huairou.Review.Documents.Clauses;

namespace Huairou.Review.Documents.Tests.Clauses;

public class LayerAndTableTests
{
    [Fact]
    public void 单元格的地址与上下文()
    {
        var tree = ClauseTreeBuilder.Build(Papers.From(
            Papers.Line("一、分配标准"),
            Papers.Line("各类人员系数见下表："),
            Papers.Cell(1, 0, 1, "", "", "人员类别"), Papers.Cell(1, 0, 2, "", "", "分配系数"),
            Papers.Cell(1, 1, 1, "人员类别", "在册村民", "在册村民"), Papers.Cell(1, 1, 2, "分配系数", "在册村民", "1"),
            Papers.Cell(1, 2, 1, "人员类别", "外嫁女", "外嫁女"), Papers.Cell(1, 2, 2, "分配系数", "外嫁女", "0.5"),
            Papers.Cell(2, 3, 2, "", "", "无栏名")));

        var half = tree.At("表1第2行“分配系数”栏");
        Assert.Equal("0.5", half.Text);
        Assert.Equal(ClauseKind.TableCell, half.Kind);
        Assert.Equal(["分配系数", "外嫁女"], half.LeadIns);
        Assert.Equal("分配系数", half.Cell!.ColumnHead);
        Assert.Equal([new("表", "表1"), new("行", "第2行"), new("栏", "分配系数")], half.Path);
        Assert.Equal(["人员类别"], tree.At("表1第2行“人员类别”栏").LeadIns);
        Assert.Equal(ClauseKind.Heading, tree.At("表1表头第2列").Kind);
        Assert.Equal("无栏名", tree.At("表2第3行第2列").Text);
        Assert.Contains("各类人员系数见下表：", half.Headings, StringComparer.Ordinal);
    }

    [Fact]
    public void 一个单元格分几段读入_合成一个条款()
    {
        var tree = ClauseTreeBuilder.Build(Papers.From(
            Papers.Cell(1, 1, 2, "备注", "甲户", "凭户口簿领取。"),
            Papers.Cell(1, 1, 2, "备注", "甲户", "逾期作废。")));

        var cell = Assert.Single(tree.Clauses);
        Assert.Equal("凭户口簿领取。\n逾期作废。", cell.Text);
        Assert.Equal(2, cell.Sources.Count);
        Assert.Equal("逾期作废。", cell.Sources[1].ClauseSpan.In(cell.Text));
    }

    [Fact]
    public void 栏名重复的地址注明第几处()
    {
        var tree = ClauseTreeBuilder.Build(Papers.From(
            Papers.Cell(1, 1, 1, "金额", "", "100"), Papers.Cell(1, 1, 2, "金额", "", "200")));

        Assert.Equal(["表1第1行“金额”栏", "表1第1行“金额”栏（第2处）"], tree.Addresses());
    }

    [Fact]
    public void 表格不打断条的款序()
    {
        var tree = ClauseTreeBuilder.Build(Papers.From(
            Papers.Line("第三条　标准见下表。"), Papers.Cell(1, 1, 1, "金额", "", "100"), Papers.Line("标准每年公布一次。")));

        Assert.Equal(["第三条第一款", "表1第1行“金额”栏", "第三条第二款"], tree.Addresses());
    }

    [Fact]
    public void 表题属于表格_不管其后的段落()
    {
        var tree = ClauseTreeBuilder.Build(Papers.From(
            Papers.Line("一、标准"), Papers.Line("按类别确定。"), Papers.Line("表1　各类人员系数表"),
            Papers.Cell(1, 1, 1, "系数", "", "0.5"), Papers.Line("系数三年不变。")));

        Assert.Equal(["一、", "一、第1段", "标题“表1　各类人员系数表”", "表1第1行“系数”栏", "一、第2段"], tree.Addresses());
        Assert.Equal(["标准", "表1　各类人员系数表"], tree.At("表1第1行“系数”栏").Headings);
        Assert.Equal(["标准"], tree.At("一、第2段").Headings);
    }

    [Fact]
    public void 脚注文本框页眉各有地址_批注与删除的文字不审()
    {
        var tree = ClauseTreeBuilder.Build(Papers.From(
            Papers.Line("第一条　甲事由村委会办理。"),
            Papers.Layer(BlockLayer.Footnote, 2, "甲事指修路。"),
            Papers.Layer(BlockLayer.TextBox, 1, "注意事项如下："),
            Papers.Layer(BlockLayer.TextBox, 1, "1.带身份证。"),
            Papers.Layer(BlockLayer.Header, 1, "内部资料"),
            Papers.Layer(BlockLayer.Endnote, 1, "尾注文字。"),
            Papers.Layer(BlockLayer.Endnote, 1, "又一段。"),
            Papers.Layer(BlockLayer.Comment, 1, "批注不审"),
            Papers.Layer(BlockLayer.DeletedRevision, 1, "删去的字")));

        Assert.Equal(["第一条", "脚注2", "文本框1第1段", "文本框1 1.", "页眉", "尾注1第1段", "尾注1第2段"], tree.Addresses());
        Assert.Equal([new("脚注", "脚注2")], tree.At("脚注2").Path);
    }

    [Fact]
    public void 附件在其余地址之前()
    {
        var tree = Papers.Tree(
            "^ 松树峪村关于发放福利的通知", "第一条　按附件执行。", "附件：1.发放标准", "2.领取须知", "松树峪村村民委员会", "2024年1月5日",
            "附件1", "^ 发放标准", "第一条　每人一份。", "附件2", "^ 领取须知", "第一条　本人领取。", "代领的须持委托书。");

        Assert.Equal("每人一份。", tree.At("附件1第一条").Text);
        Assert.Equal("代领的须持委托书。", tree.At("附件2第一条第二款").Text);
        Assert.Equal(["领取须知"], tree.At("附件2第一条第二款").Headings);
        Assert.Equal([new("附件", "附件2"), new("条", "第一条"), new("款", "第二款")], tree.At("附件2第一条第二款").Path);
        Assert.Equal("按附件执行。", tree.At("第一条").Text);
    }
}
