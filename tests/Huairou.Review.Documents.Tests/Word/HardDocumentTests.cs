using Huairou.Review.Documents.Word;

namespace Huairou.Review.Documents.Tests.Word;

/// <summary>
/// 难文件逐份核对：期望是 LibreOffice 渲染成 PDF 后人看到的样子；它与 ECMA-376 第1部分不同的地方以标准和 Word 为准，逐处注明条号。
/// </summary>
public sealed class HardDocumentTests
{
    [Fact]
    public void 三级自动编号() => AssertBody(
        "word-三级自动编号.docx",
        "柳树沟村村规民约", "第一条|为规范村务，制定本约。", "第二条|村民享有下列权利：", "（一）|参加村民会议；", "（二）|查阅下列资料：", "1.|财务账目；", "2.|会议记录；",
        "（三）|提出建议。", "第三条|村民承担下列义务：", "（一）|爱护公物；", "（二）|按时开会。");

    /// <summary>LibreOffice 7.4 不认 lvlRestart=0，第二章的条又从一数起；§17.9.10 规定 0 为从不重启。</summary>
    [Fact]
    public void 样式编号_章下的条连续编号_基于样式的样式也有编号()
    {
        AssertBody("word-样式编号与基于样式.docx", "第一章|总则", "第一条|本办法适用于本村。", "第二条|本村人人平等。", "第二章|分配", "第三条|收益按人分配。");
        var first = Read("word-样式编号与基于样式.docx").Blocks[0];
        Assert.Equal((1, 0, true), (first.HeadingLevel, first.NumberLevel, first.Centered));
    }

    [Fact]
    public void 编号重启与覆盖() => AssertBody(
        "word-编号重启与覆盖.docx",
        "甲部分", "第一条|甲一", "第二条|甲二", "乙部分重新起算", "第一条|乙一", "第二条|乙二", "丙部分从五起", "第五条|丙五", "第六条|丙六", "续接丙部分", "第七条|续七");

    /// <summary>同上，§17.9.10；LibreOffice 7.4 画成第一条、第二条。</summary>
    [Fact]
    public void lvlRestart为零() => AssertBody(
        "word-lvlRestart为零.docx", "第一章|总则", "第一条|条文甲", "第二条|条文乙", "第二章|权利", "第三条|条文丙", "第四条|条文丁");

    [Fact]
    public void 编号被numId零取消() => AssertBody(
        "word-编号被numId零取消.docx", "第一条|有编号的条", "本段用同一样式但取消了编号", "第二条|接着编号的条");

    /// <summary>Word 画〇，LibreOffice 7.4 画零；意义相同，按 Word。</summary>
    [Fact]
    public void 一百条以上编号()
    {
        var numbers = Read("word-一百条以上编号.docx").Blocks.Select(block => block.Number).ToList();
        Assert.Equal(111, numbers.Count);
        Assert.Equal(["第九十九条", "第一百条", "第一百〇一条"], numbers[98..101]);
        Assert.Equal(["第一百一十条", "第一百一十一条"], numbers[109..]);
    }

    [Fact]
    public void 编号样式链接_两个实例接着数() => AssertBody("word-编号样式链接.docx", "第一条|甲", "（一）|乙", "第二条|丙");

    [Fact]
    public void 表内编号与表外接着数() => AssertTable(
        "word-表内编号.docx",
        "第一条|表前的条", "表1头1|序", "表1头2|内容", "表1行1列1〔〕〔序〕|1|", "表1行1列2〔〕〔内容〕|第二条|格内接着数", "表1行2列1〔〕〔序〕|2|", "表1行2列2〔〕〔内容〕|没有编号", "第三条|表后的条");

    [Fact]
    public void 合并单元格与多级表头() => AssertTable(
        "word-合并单元格与多级表头.docx",
        "表1 收益分配标准", "表1头1|序号", "表1头2|人员类别", "表1头3|分配比例", "表1头5|备注", "表1头3|土地补偿费", "表1头4|集体收益",
        "表1行1列1〔〕〔序号〕|1", "表1行1列2〔〕〔人员类别〕|在册男性村民", "表1行1列3〔在册男性村民〕〔分配比例/土地补偿费〕|100%", "表1行1列4〔在册男性村民〕〔分配比例/集体收益〕|100%",
        "表1行2列1〔〕〔序号〕|2", "表1行2列2〔〕〔人员类别〕|出嫁女", "表1行2列3〔出嫁女〕〔分配比例/土地补偿费〕|0", "表1行2列4〔出嫁女〕〔分配比例/集体收益〕|50%", "表1行2列5〔出嫁女〕〔备注〕|户口未迁出的",
        "表1行3列1〔〕〔序号〕|3", "表1行3列2〔〕〔人员类别〕|离婚妇女", "表1行3列3〔离婚妇女〕〔分配比例/土地补偿费〕|不分配", "表后文字。");

    [Fact]
    public void 合并格的跨度()
    {
        var cells = Read("word-合并单元格与多级表头.docx").Blocks.Where(block => block.Cell is not null).DistinctBy(block => block.Text).ToDictionary(block => block.Text, block => block.Cell!);
        Assert.Equal((2, 1), (cells["户口未迁出的"].RowSpan, cells["户口未迁出的"].ColumnSpan));
        Assert.Equal((1, 2), (cells["不分配"].RowSpan, cells["不分配"].ColumnSpan));
    }

    [Fact]
    public void 竖线差一丝的表_照看到的三列定位() => AssertTable(
        "word-竖线差一丝的表.docx",
        "表1头1|类别", "表1头2|份额", "表1头3|备注",
        "表1行1列1〔〕〔类别〕|在册男村民", "表1行1列2〔在册男村民〕〔份额〕|一份",
        "表1行2列1〔〕〔类别〕|出嫁女", "表1行2列2〔出嫁女〕〔份额〕|减半", "表1行2列3〔出嫁女〕〔备注〕|户口未迁出的",
        "表1行3列1〔〕〔类别〕|离婚妇女", "表1行3列2〔离婚妇女〕〔份额〕|不发", "表后文字。");

    [Fact]
    public void 嵌套表另计序号_按阅读顺序() => AssertTable(
        "word-嵌套表.docx",
        "表1头1|项目", "表1头2|说明", "表1行1列1〔〕〔项目〕|奖励", "表1行1列2〔奖励〕〔说明〕|按下表执行：", "表2头1|类别", "表2头2|金额", "表2行1列1〔〕〔类别〕|考上大学的男孩", "表2行1列2〔考上大学的男孩〕〔金额〕|2000元",
        "表1行1列2〔奖励〕〔说明〕|以上由村委会发放。", "表1行2列1〔〕〔项目〕|惩罚", "表1行2列2〔惩罚〕〔说明〕|无", "表3头1|甲", "表3头2|乙", "表3行1列1〔〕〔甲〕|丙", "表3行1列2〔丙〕〔乙〕|丁");

    [Fact]
    public void 文本框存两份只读一份()
    {
        var draft = Read("word-文本框存两份.docx");
        Assert.Equal(["框前文字。", "锚在本段。", "框后文字。"], Texts(draft, BlockLayer.Body));
        Assert.Equal(["1:出嫁女不得参加分配", "1:第二行", "2:只存一份的旧式文本框"], draft.Blocks.Where(block => block.Layer == BlockLayer.TextBox).Select(block => $"{block.LayerIndex}:{block.Text}"));
        Assert.Equal(2, draft.Report.TextBoxes);
    }

    /// <summary>脚注按引用出现的先后编号、按 w:id 取内容（§17.11.14）；LibreOffice 7.4 按存放顺序取，会配错。</summary>
    [Fact]
    public void 脚注按引用顺序编号()
    {
        var draft = Read("word-脚注与尾注.docx");
        Assert.Equal(["收益按户分配，逐年公布。", "附则"], Texts(draft, BlockLayer.Body));
        Assert.Equal(["1:户内没有男丁的减半。", "2:公布在村务栏。"], draft.Blocks.Where(block => block.Layer == BlockLayer.Footnote).Select(block => $"{block.LayerIndex}:{block.Text}"));
        Assert.Equal(["自公布之日起施行。"], Texts(draft, BlockLayer.Endnote));
        Assert.Equal(3, draft.Report.Notes);
    }

    [Fact]
    public void 页眉页脚各成一层_没有引用的不读()
    {
        var draft = Read("word-页眉页脚.docx");
        Assert.Equal(["正文一段。"], Texts(draft, BlockLayer.Body));
        Assert.Equal(["柳树沟村文件"], Texts(draft, BlockLayer.Header));
        Assert.Equal(["第 1 页"], Texts(draft, BlockLayer.Footer));
    }

    /// <summary>按全部接受后的样子：被删的条不占号（§17.13.5.15）；渲染图同时画出新旧两种编号，不作依据。</summary>
    [Fact]
    public void 修订待定按接受后的文字读()
    {
        var draft = Read("word-修订待定.docx");
        Assert.Equal(
            ["第一条|保留的条。", "第二条|征地款按人口分配。", "第三条|新增的条。", "第四条|末条改了字体。", "|甲", "|乙"],
            draft.Blocks.Where(block => block.Layer == BlockLayer.Body).Select(block => $"{block.Number}|{block.Text}"));
        Assert.Equal(["男丁", "整条删去的条。", "删去的行"], Texts(draft, BlockLayer.DeletedRevision));
        Assert.Equal(6, draft.Report.PendingRevisions);
        Assert.Contains(draft.Report.Notices, note => note.Code == "pending-revisions" && note.Message.Contains("插入 2、删除 3、移动 0、格式 1", StringComparison.Ordinal));
    }

    [Fact]
    public void 删段落标记并段() => AssertBody("word-删段落标记并段.docx", "第一条|第一句，与下一段并成一条。", "第二条|再下一条。");

    [Fact]
    public void 移动的段落只在新位置读一次()
    {
        var draft = Read("word-移动的段落.docx");
        Assert.Equal(["中间的话。", "原先在前的话。", "最后的话。"], Texts(draft, BlockLayer.Body));
        Assert.Equal(1, draft.Report.PendingRevisions);
    }

    [Fact]
    public void 批注另成一层()
    {
        var draft = Read("word-批注.docx");
        Assert.Equal(["外嫁女不享受待遇。"], Texts(draft, BlockLayer.Body));
        Assert.Equal(["这条是否合法？"], Texts(draft, BlockLayer.Comment));
        Assert.Equal((1, 9), (draft.Report.Comments, draft.Report.Characters));
    }

    [Fact]
    public void 内容控件各级都读()
    {
        AssertTable("word-内容控件.docx", "块级控件中的段落。", "行内控件：怀柔区。", "单击此处输入文字", "表1头1|姓名", "表1头2|待遇", "表1行1列1〔〕〔姓名〕|张某", "表1行1列2〔张某〕〔待遇〕|全额", "柳树沟村");
        Assert.Contains(Read("word-内容控件.docx").Report.Notices, note => note.Code == "placeholder");
    }

    [Fact]
    public void 域只读结果() => AssertBody("word-域与超链接.docx", "第三条　人人平等。", "依据第三条办理。", "详见区政府网站。", "共3页");

    [Fact]
    public void 自动目录不重复读()
    {
        AssertBody("word-自动目录.docx", "目录", "第一章 总则", "正文。");
        Assert.Contains(Read("word-自动目录.docx").Report.Notices, note => note.Code == "contents" && note.Message.Contains("2 行", StringComparison.Ordinal));
    }

    [Fact]
    public void 软换行_制表符_符号_空白() => AssertBody("word-软换行与制表符与符号.docx", "第一行\n第二行\t制表后", "☑同意□不同意", "前后空白不保留", "A\u2011BC");

    [Fact]
    public void 拼音只读本字_公式读成一行() => AssertBody("word-拼音与公式.docx", "怀柔区", "人均＝总额/人数");

    /// <summary>整段隐藏的在屏幕和纸上都没有，不占编号；文字仍读出来并说明。LibreOffice 7.4 不画该段却照数编号。</summary>
    [Fact]
    public void 隐藏文字与删除线照读并说明()
    {
        AssertBody("word-隐藏文字与删除线.docx", "第一条|看得见的条。", "整段隐藏的话。", "第二条|看得见，看不见，划掉了。");
        var notices = Read("word-隐藏文字与删除线.docx").Report.Notices.Select(note => note.Code);
        Assert.Equal(["hidden-text", "struck-text"], notices);
    }

    [Fact]
    public void 只有图片的文件说明没有文字()
    {
        var draft = Read("word-只有图片.docx");
        Assert.Empty(draft.Blocks);
        Assert.Equal((1, 0, ReadingTrust.Partial), (draft.Report.Images, draft.Report.Characters, draft.Report.Trust));
        Assert.Equal("no-text", draft.Report.Notices[0].Code);
    }

    private static Draft Read(string name) => WordReader.Read(name, HardFile.Read(name));

    private static IEnumerable<string> Texts(Draft draft, BlockLayer layer) => draft.Blocks.Where(block => block.Layer == layer).Select(block => block.Text);

    private static void AssertBody(string name, params string[] expected) =>
        Assert.Equal(expected, Read(name).Blocks.Where(block => block.Layer == BlockLayer.Body).Select(block => block.Number.Length > 0 ? $"{block.Number}|{block.Text}" : block.Text));

    private static void AssertTable(string name, params string[] expected) =>
        Assert.Equal(expected, Read(name).Blocks.Where(block => block.Layer == BlockLayer.Body).Select(Line));

    private static string Line(Block block)
    {
        var place = block.Cell switch
        {
            null => "",
            { IsHead: true } cell => $"表{cell.Table}头{cell.Column}|",
            { } cell => $"表{cell.Table}行{cell.Row}列{cell.Column}〔{cell.RowHead}〕〔{cell.ColumnHead}〕|",
        };
        return place + (block.Number.Length > 0 ? block.Number + "|" : "") + block.Text;
    }
}
