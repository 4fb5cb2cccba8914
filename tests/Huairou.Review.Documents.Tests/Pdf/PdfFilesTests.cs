namespace Huairou.Review.Documents.Tests.Pdf;

/// <summary>各种难读的 PDF。应有的文字是看着页面写下来的。</summary>
public sealed class PdfFilesTests
{
    private static readonly string[] Hygiene =
    [
        "柳沟村卫生公约",
        "第一条　各户门前实行“三包”：包卫生、包绿化、包秩序，不在路边堆放柴草和建筑垃圾。",
        "第二条　每月十五日为全村大扫除日，每户出一人参加，男女均可。",
        "第三条　本公约自二〇二六年三月一日起施行。",
    ];

    [Theory]
    [InlineData("pdf-GBK-EUC-H-无ToUnicode.pdf")]
    [InlineData("pdf-UniGB-UCS2-H-无ToUnicode.pdf")]
    [InlineData("pdf-斜排水印.pdf")]
    [InlineData("pdf-横放页.pdf")]
    [InlineData("pdf-仅图片页.pdf")]
    public void 文字照页面读出(string file) => Assert.Equal(Hygiene, Reading.Lines(file));

    [Fact]
    public void 双栏先左后右_句子跨栏接上()
    {
        var lines = Reading.Lines("pdf-双栏.pdf");
        Assert.Equal("柳沟村村民公约", lines[0]);
        Assert.Equal(
            ["第一条", "第二条", "第三条", "第四条", "第五条", "第六条", "（一）在", "（二）把", "（三）深", "第七条"],
            lines.Skip(1).Select(static l => l[..(l[0] == '（' ? 4 : 3)]));
        Assert.EndsWith("村会计应当当场解答。", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void 页眉页脚页码不在正文里_跨页的句子接上()
    {
        var lines = Reading.Lines("pdf-页眉页脚页码.pdf");
        Assert.DoesNotContain(lines, static l => l.Contains("怀柔区某镇文件汇编", StringComparison.Ordinal) || l.Contains('—', StringComparison.Ordinal));
        Assert.Contains("第四条　集体土地收益的使用方案由村民代表会议讨论，张榜公示满七日无异议后执行，公示期间任何村民都可以查阅账目和凭证，村会计应当当场解答。", lines);
        Assert.Contains(Reading.Of("pdf-页眉页脚页码.pdf").Blocks, static b => b.Layer == BlockLayer.Header && b.Text == "怀柔区某镇文件汇编");
    }

    [Fact]
    public void 竖排自上而下自右而左()
    {
        Assert.Equal(["公约", "一要男女平等互敬互爱", "二要邻里和睦守望相助", "三要尊老爱幼勤俭持家"], Reading.Lines("pdf-竖排.pdf"));
        Assert.Contains("vertical-text", Reading.Notices("pdf-竖排.pdf"));
    }

    [Fact]
    public void 画线的表_两级表头与合并格()
    {
        Assert.Equal(
            [
                "二〇二六年集体收益分配表", "分配按下表执行，表中金额单位为元。",
                "表1第1行“类别”：在册村民", "表1第1行“人数”：120", "表1第1行“分配标准/土地款”：8000", "表1第1行“分配标准/分红”：1500",
                "表1第2行“类别”：出嫁后户口未迁出的妇女", "表1第2行“人数”：6", "表1第2行“分配标准/土地款”：4000", "表1第2行“分配标准/分红”：0",
                "表1第3行“类别”：新出生子女", "表1第3行“人数”：9", "表1第3行“分配标准/土地款”：8000", "表1第3行“分配标准/分红”：1500",
                "表1第4行“类别”：合计", "表1第4行“人数”：135", "表1第4行“分配标准/土地款”：按实际发放数结算",
                "上表经村民代表会议讨论通过。",
            ],
            Reading.Lines("pdf-表格-合并格.pdf"));
    }

    [Fact]
    public void 表格跨页是一张表_重画的表头只读一次()
    {
        var cells = Reading.Of("pdf-表格跨页.pdf").Blocks.Where(static b => b.Cell is not null).ToList();
        Assert.Equal(1, cells.Max(static b => b.Cell!.Table));
        Assert.Equal(4, cells.Count(static b => b.Cell!.IsHead));
        var numbers = cells.Where(static b => b.Cell is { IsHead: false, Column: 1 }).Select(static b => b.Text).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(static n => $"{n}"), numbers);
        Assert.True(numbers.Count > 24);
    }

    [Fact]
    public void 没画线的表由对齐推出_并说明是推断()
    {
        var lines = Reading.Lines("pdf-无线表格.pdf");
        Assert.Contains("表1第2行“岗位”：护林员", lines);
        Assert.Contains("表1第2行“男”：9", lines);
        Assert.Contains("表1第2行“女”：0", lines);
        Assert.Contains("table-inferred", Reading.Notices("pdf-无线表格.pdf"));
    }

    [Theory]
    [InlineData("pdf-乱码-Identity-无ToUnicode.pdf")]
    [InlineData("pdf-乱码-西文字体装GBK.pdf")]
    public void 乱码点名报告(string file)
    {
        var report = Reading.Of(file).Report;
        Assert.Equal([1], report.GarbledPages);
        Assert.Equal(ReadingTrust.Partial, report.Trust);
        Assert.Contains(report.Notices, static n => n.Code == "garbled-page" && n.Message.Contains("第 1 页", StringComparison.Ordinal));
    }

    [Fact]
    public void 只有图片的页点名报告()
    {
        var report = Reading.Of("pdf-仅图片页.pdf").Report;
        Assert.Equal([2], report.ImageOnlyPages);
        Assert.Contains(report.Notices, static n => n.Code == "image-only-page" && n.Message.Contains("第 2 页", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pdf-全是图片.pdf", "no-text")]
    [InlineData("pdf-加密.pdf", "encrypted")]
    [InlineData("pdf-截断.pdf", "corrupt")]
    [InlineData("pdf-敌意-压缩炸弹.pdf", "no-text")]
    [InlineData("pdf-敌意-嵌套极深.pdf", "corrupt")]
    [InlineData("pdf-敌意-页数虚报.pdf", "too-large")]
    [InlineData("pdf-敌意-页树循环.pdf", "corrupt")]
    public void 读不了的说明原因与办法(string file, string code) => Assert.Equal(code, Reading.Error(file));
}
