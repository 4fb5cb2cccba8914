using Huairou.Review.Corpus.Law;
using Huairou.Review.Tests;

namespace Huairou.Review.Corpus.Tests.Law;

public sealed class LawImporterTests : IDisposable
{
    private readonly string _dir = Directory.CreateTempSubdirectory("law").FullName;

    public void Dispose() => Directory.Delete(_dir, recursive: true);

    private static readonly LawImportOptions Options = new() { Today = new DateOnly(2026, 11, 24) };

    [Fact]
    public void 条款分清_正文里提到的条号不另起一条()
    {
        var text = LawTextParser.Parse(
            [
                "示范区儿童之家管理办法", "2025年3月1日 示范市人民代表大会常务委员会通过", "第一章 总则",
                "第一条为了办好儿童之家，制定本办法。",
                "第二条 儿童之家向全体儿童开放。", "开放时间由村民委员会公布。",
                "第二条规定的开放时间每周不少于四天。",
                "第三条　规划编制依照前条办理。", "第三条之一 试行的除外。", "第二章 附则", "第四条 本办法自2025年6月1日起施行。", "附录：", "一、设备清单", "（一）书架",
            ],
            "文件名");
        Assert.Equal("示范区儿童之家管理办法", text.Title);
        Assert.Equal("第一条 第二条 第三条 第三条之一 第四条 附录", string.Join(' ', text.Articles.Select(a => a.Number)));
        Assert.Equal("儿童之家向全体儿童开放。\n开放时间由村民委员会公布。\n第二条规定的开放时间每周不少于四天。", text.Articles[1].Text);
        Assert.Equal("一、设备清单\n（一）书架", text.Articles[^1].Text);
    }

    [Fact]
    public void 新法导入后能按日期查到整条()
    {
        var result = LawImporter.Import(
            ["# 示范市妇女权益保障条例", "2025年3月1日示范市第九届人民代表大会常务委员会第二次会议通过", "第一条 妇女享有平等权利。", "第二条 本条例自2025年6月1日起施行。"],
            "x",
            Options,
            _dir);
        Assert.Empty(result.Warnings);
        var store = new StatuteStore(StatuteStore.ReadDirectory(_dir));
        Assert.Null(store.Find("示范市妇女权益保障条例", 1, new DateOnly(2025, 5, 31)));
        var article = store.Find("示范市妇女权益保障条例", 1, new DateOnly(2025, 6, 1))!;
        Assert.Equal("妇女享有平等权利。", article.Text);
        Assert.True(article.EffectiveChecked);
        Assert.True(article.Statute.Complete);
        Assert.Equal("地方性法规", article.Level);
    }

    [Fact]
    public void 修正过的法律施行日期标为未核实()
    {
        var result = LawImporter.Import(
            ["# 中华人民共和国试法", "2001年1月1日第九届全国人民代表大会常务委员会通过", "根据2018年12月29日全国人大常委会《关于修改〈试法〉的决定》修正", "第一条 甲。", "第二条 本法自2001年5月1日起施行。"],
            "x",
            Options,
            _dir);
        Assert.Equal(new DateOnly(2018, 12, 29), result.File.Statute.VersionDate);
        Assert.False(result.File.Statute.EffectiveChecked);
        Assert.Equal("试法", result.File.Statute.ShortName);
        Assert.Equal("法律", result.File.Statute.Level);
        Assert.Contains(result.Warnings, w => w.Contains("未核实", StringComparison.Ordinal));
    }

    [Fact]
    public void 漏条给出提醒()
    {
        var result = LawImporter.Import(["2020年1月1日通过", "第一条 甲。", "第三条 本法自2020年2月1日起施行。"], "试条例", Options, _dir);
        Assert.Contains(result.Warnings, w => w.StartsWith("第三条之前", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("只有一段话，没有条文。", "没有找到")]
    [InlineData("第一条 没有日期。", "--version-date")]
    public void 不是法律全文或者缺日期时说明怎么办(string line, string expected)
    {
        var error = Assert.Throws<LawImportException>(() => LawImporter.Import([line], "x", Options, _dir));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [DataFact]
    public void 六十部官方文本都能导入_条数与文本一致()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(TestPaths.Data!, "law"), "*.md"))
        {
            var options = Options with { VersionDate = new DateOnly(2020, 1, 1) };
            var result = LawImporter.Import(File.ReadLines(path), Path.GetFileNameWithoutExtension(path), options, _dir);
            Assert.DoesNotContain(result.Warnings, w => w.Contains("漏条", StringComparison.Ordinal));
            Assert.True(result.File.Articles.Count >= 7, path);
        }

        var store = new StatuteStore(StatuteStore.ReadDirectory(_dir));
        Assert.Equal(1260, store.Versions("民法典")[0].Articles.Count);
    }
}
