using Huairou.Review.Corpus.Law;
using Huairou.Review.Tests;

namespace Huairou.Review.Corpus.Tests.Law;

public sealed class StatuteStoreTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly string Dir = Path.Combine(TestPaths.Root, "corpus", "law");
    private static readonly StatuteStore Store = StatuteStore.Load(Dir);

    [Theory]
    [InlineData("妇女权益保障法", 55)]
    [InlineData("中华人民共和国妇女权益保障法", 55)]
    [InlineData("《妇女权益保障法》", 55)]
    [InlineData("妇保法", 55)]
    public void 通称全称别名书名号都查得到(string name, int no)
    {
        var article = Store.Find(name, no, Today);
        Assert.NotNull(article);
        Assert.Equal("第五十五条", article.Article);
        Assert.StartsWith("妇女在农村集体经济组织成员身份确认", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 施行前一日查不到_施行当日查得到()
    {
        Assert.Null(Store.Find("妇女权益保障法", 55, new DateOnly(2022, 12, 31)));
        Assert.NotNull(Store.Find("妇女权益保障法", 55, new DateOnly(2023, 1, 1)));
        Assert.NotEmpty(Store.FindAny(new StatuteReference("妇女权益保障法", new ArticleNumber(55))));
    }

    [Fact]
    public void 村规民约在现行村委会组织法第三十一条_日期未核实()
    {
        var article = Store.Find("村民委员会组织法", 31, Today)!;
        Assert.Contains("村规民约", article.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 1, 1), article.Effective);
        Assert.False(article.EffectiveChecked);
        Assert.Contains("未核实", article.Provenance, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(27, 31)]
    [InlineData(25, 29)]
    [InlineData(36, 41)]
    [InlineData(6, 8)]
    public void 村委会组织法旧条号对应现行条号(int old, int now) =>
        Assert.Equal(now, Store.Versions("村民委员会组织法")[0].Statute.Renumbered!.Articles[old]);

    [Fact]
    public void 女职工禁忌劳动范围是附录()
    {
        Assert.True(StatuteReference.TryParse("女职工劳动保护特别规定#附录", out var reference));
        var article = Store.Find(reference!, Today)!;
        Assert.Equal("附录", article.Article);
        Assert.Contains("矿山井下作业", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("附录", Store.Find("女职工劳动保护特别规定", 16, Today)?.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void 每条的哈希与文字一致_没有重复条()
    {
        Assert.True(Store.Articles.Count() >= 280);
        Assert.All(Store.Articles, article => Assert.Equal(StatuteArticle.Hash(article.Text), article.Sha256));
    }

    [Fact]
    public void 没有收录的查不到()
    {
        Assert.Null(Store.Find("婚姻法", 9, Today));
        Assert.Empty(Store.Versions("婚姻法"));
    }

    [Fact]
    public void 旧版本在新版本施行前一日失效()
    {
        var store = new StatuteStore([Version("2020-01-01", "旧文"), Version("2024-06-01", "新文")]);
        Assert.Equal("旧文", store.Find("试法", 1, new DateOnly(2024, 5, 31))!.Text);
        Assert.Equal("新文", store.Find("试法", 1, new DateOnly(2024, 6, 1))!.Text);
        Assert.Equal(new DateOnly(2024, 5, 31), store.Versions("试法")[1].Statute.Until);
    }

    [Theory]
    [InlineData("妇女权益保障法#55", "妇女权益保障法#55")]
    [InlineData("《妇女权益保障法》第五十五条", "妇女权益保障法#55")]
    [InlineData("民法典#第一千二百五十九条", "民法典#1259")]
    [InlineData("刑法#120之1", "刑法#120之1")]
    [InlineData("刑法#第一百二十条之一", "刑法#120之1")]
    [InlineData("北京市实施《妇女权益保障法》办法#27", "北京市实施《妇女权益保障法》办法#27")]
    [InlineData("女职工劳动保护特别规定#附录", "女职工劳动保护特别规定#附录")]
    public void 引用写法读成同一形式(string text, string expected)
    {
        Assert.True(StatuteReference.TryParse(text, out var reference));
        Assert.Equal(expected, reference!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("妇女权益保障法")]
    [InlineData("妇女权益保障法#")]
    [InlineData("#55")]
    [InlineData("妇女权益保障法#五五")]
    [InlineData("妇女权益保障法#0")]
    public void 不是引用的读不出来(string text) => Assert.False(StatuteReference.TryParse(text, out _));

    [Fact]
    public void 写错的文件指出行号()
    {
        using var reader = new StringReader("law: 甲法\nshort: 甲法\nlevel: 法律\nversion: 2020年1月1日\n");
        var error = Assert.Throws<StatuteFormatException>(() => StatuteYaml.Read(reader, "甲法.yml"));
        Assert.Contains("甲法.yml 第4行", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 写出再读回内容不变()
    {
        foreach (var file in Store.Files)
        {
            using var writer = new StringWriter();
            StatuteYaml.Write(file, writer);
            using var reader = new StringReader(writer.ToString());
            var again = StatuteYaml.Read(reader, "x");
            Assert.Equal(file.Articles.Select(a => (a.Number, a.Text, a.Sha256)), again.Articles.Select(a => (a.Number, a.Text, a.Sha256)));
            Assert.Equal(file.Statute.Effective, again.Statute.Effective);
        }
    }

    [Fact]
    public void 编译包与来源文件读出的一样_来源变了就不用它()
    {
        var dir = Directory.CreateTempSubdirectory("law").FullName;
        try
        {
            var pack = Path.Combine(dir, "statutes.bin");
            StatutePack.Build(Dir, pack);
            var packed = new StatuteStore(StatutePack.TryRead(pack, Dir)!);
            Assert.Equal(
                Store.Articles.Select(a => (a.Reference, a.Text, a.Provenance, a.Law, a.Level)),
                packed.Articles.Select(a => (a.Reference, a.Text, a.Provenance, a.Law, a.Level)));
            Assert.Equal(31, packed.Versions("村民委员会组织法")[0].Statute.Renumbered!.Articles[27]);
            Assert.Null(StatutePack.TryRead(pack, dir));
            File.WriteAllText(pack, "{");
            Assert.Null(StatutePack.TryRead(pack, Dir));
        }
        finally
        {
            Directory.Delete(dir, recursive: true);
        }
    }

    private static StatuteFile Version(string effective, string text)
    {
        var date = DateOnly.Parse(effective, System.Globalization.CultureInfo.InvariantCulture);
        var statute = new Statute { Law = "试法", ShortName = "试法", Level = "法律", VersionDate = date, Effective = date, CheckedTo = date };
        return new StatuteFile(statute, [new StatuteArticle(statute, new ArticleNumber(1), text, StatuteArticle.Hash(text))]);
    }
}
