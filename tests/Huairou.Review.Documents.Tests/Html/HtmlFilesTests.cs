namespace Huairou.Review.Documents.Tests.Html;

/// <summary>网页：应有的文字是浏览器里看到的正文。</summary>
public sealed class HtmlFilesTests
{
    [Fact]
    public void 表格布局的政府网页只留正文()
    {
        Assert.Equal(
            [
                "关于印发《柳沟镇村民建房管理办法》的通知", "各村民委员会：",
                "现将《柳沟镇村民建房管理办法》印发给你们，请遵照执行。联系人：李喆。",
                "第一条  村民建房应当符合村庄规划，每户只能有一处宅基地。",
                "第二条　申请人应当是本村集体经济组织成员，男女享有平等的申请权利。",
                "第三条　宅基地面积按下表确定。",
                "表1第1行“户内人口”：3人以下", "表1第1行“面积上限（平方米）”：200",
                "表1第2行“户内人口”：4人以上", "表1第2行“面积上限（平方米）”：267",
                "第四条　本办法自印发之日起施行。", "柳沟镇人民政府", "2019年3月1日",
            ],
            Reading.Lines("html-政府网站-GB2312-表格布局.html").Select(static l => l.Replace('\u00A0', ' ')));
        Assert.Equal("GB18030", Reading.Of("html-政府网站-GB2312-表格布局.html").Report.Encoding);
    }

    [Fact]
    public void 导航分享页脚不算正文并说明去掉了多少()
    {
        Assert.Equal(
            [
                "柳沟村招聘村务助理公告", "因工作需要，现面向社会公开招聘村务助理2名，有关事项公告如下：", "一、招聘条件",
                "（一）年龄18周岁以上，35周岁以下；", "（二）具有高中以上文化程度，能熟练使用办公软件。",
                "二、报名方式", "报名时间：2026年1月10日至1月15日。", "柳沟村村民委员会",
            ],
            Reading.Lines("html-政务-导航分享.html"));
        Assert.Contains("boilerplate-dropped", Reading.Notices("html-政务-导航分享.html"));
    }

    [Fact]
    public void 合并格的表_行列头各归其格()
    {
        var cells = Reading.Of("html-数据表-合并格.html").Blocks.Where(static b => b.Cell is { IsHead: false }).ToDictionary(static b => (b.Cell!.Row, b.Cell.Column), static b => b);
        Assert.Equal("3000", cells[(2, 2)].Text);
        Assert.Equal("女性村民", cells[(2, 2)].Cell!.RowHead);
        Assert.Equal("补助（元）/土地", cells[(2, 2)].Cell!.ColumnHead);
        Assert.Equal(2, cells[(1, 3)].Cell!.RowSpan);
        Assert.Equal("出嫁满一年的\n不再发放", cells[(3, 2)].Text);
        Assert.Equal(2, cells[(3, 2)].Cell!.ColumnSpan);
    }

    [Fact]
    public void 列表编号照浏览器画的样子() => Assert.Equal(
        [
            "村民议事规则", "1.会议每月召开一次；", "2.表决实行一人一票，下列事项除外：", "a.应急抢险；", "b.上级规定的事项。",
            "3.表决结果当场公布。", "五、本规则由村民会议修改。", "六、本规则自通过之日起施行。", "原规则同时废止。", "•附：议事记录样式",
        ],
        Reading.Lines("html-有序列表.html"));

    [Fact]
    public void 换行的歌诀一行一段() => Assert.Equal(
        ["村规歌", "男女平等记心上，", "家庭和睦福满堂，", "老人孩子要照料，", "邻里互助喜洋洋。"], Reading.Lines("html-br分行-押韵.html"));

    [Fact]
    public void 植入的博彩文字报告位置_隐藏的不并入正文()
    {
        var draft = Reading.Of("html-注入博彩.html");
        Assert.DoesNotContain(draft.Blocks, static b => b.Text.Contains("百家乐", StringComparison.Ordinal));
        Assert.Contains(draft.Report.Notices, static n => n.Code == "injected-text" && n.Message.Contains("第2段", StringComparison.Ordinal) && n.Message.Contains("365bet", StringComparison.Ordinal));

        // “禁止赌博”是正经规定，不算植入。
        Assert.DoesNotContain(draft.Report.Notices, static n => n.Message.Contains("禁止赌博", StringComparison.Ordinal));
        Assert.Equal(ReadingTrust.Partial, draft.Report.Trust);
    }

    [Theory]
    [InlineData("html-声明GB2312实为UTF8.html", "UTF-8", "第一条　本村实行男女同工同酬。")]
    [InlineData("html-声明UTF8实为GBK.html", "GB18030", "第一条　本村实行男女同工同酬。")]
    public void 声明的编码与实际不符时照实际读(string file, string encoding, string first)
    {
        Assert.Equal(first, Reading.Lines(file)[0]);
        Assert.Equal(encoding, Reading.Of(file).Report.Encoding);
        Assert.Contains("encoding-mismatch", Reading.Notices(file));
    }
}
