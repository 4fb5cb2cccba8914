using System.Text.Json;
using Huairou.Review.Tests;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Cli.Tests;

/// <summary>用真实的审查器比较难的 Word 文稿：状态与地址的预期由人读两稿得出。</summary>
public sealed class CompareDocumentTests : IDisposable
{
    private const string Dividend = "出嫁的妇女，户口未迁出的，不参加集体收益分红。";
    private const string Orchard = "丧偶妇女改嫁的，收回其承包的果园。";
    private const string Ancestors = "清明祭祖由各户男丁参加，妇女不得进入祠堂。";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huairou-compare-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void 一百二十条自动编号_插入删去挪动以后逐处对得上()
    {
        var (old, now) = Long();
        Check(Compare(old, now));
    }

    [ToolFact("soffice")]
    public void 一百二十条自动编号_LibreOffice另存以后也对得上()
    {
        var (old, now) = Long();
        Check(Compare(Resave(old), Resave(now)));
    }

    [Fact]
    public void 新稿有别人的修订_按全部接受后比较并写明()
    {
        var (old, now) = Tracked();
        Revised(Compare(old, now));
    }

    [ToolFact("soffice")]
    public void 新稿有别人的修订_LibreOffice另存以后也一样()
    {
        var (old, now) = Tracked();
        Revised(Compare(old, Resave(now)));
    }

    [Fact]
    public void 同一份有修订的文件_拒绝旧稿的修订_比的是修订前后()
    {
        var (_, now) = Tracked();
        Original(Compare(now, now, "--reject-old"));
    }

    [ToolFact("soffice")]
    public void 同一份有修订的文件_LibreOffice另存以后也比得出修订前后()
    {
        var (_, now) = Tracked();
        var saved = Resave(now);
        Original(Compare(saved, saved, "--reject-old"));
    }

    [Fact]
    public void 没有修订的文件_拒绝旧稿的修订_写明没有()
    {
        var (old, _) = Tracked();
        var result = Compare(old, old, "--reject-old");
        Assert.Contains("旧.docx里没有待定的修订", result.GetProperty("notices")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(result.GetProperty("clauses").EnumerateArray());
    }

    [Fact]
    public void 修订没有接受的同一份文件_自己与自己比没有变化()
    {
        var (_, now) = Tracked();
        var result = Compare(now, now);
        Assert.Equal(0, result.GetProperty("summary").GetProperty("states").GetProperty("new").GetInt32());
        Assert.All(result.GetProperty("findings").EnumerateArray(), static f => Assert.Equal("unchanged", f.GetProperty("state").GetString()));
        Assert.Empty(result.GetProperty("clauses").EnumerateArray());
    }

    [Fact]
    public void 表中有表_改了份额的解决_搬到正文的认得()
    {
        var (old, now) = Nested();
        Moved(Compare(old, now));
    }

    [ToolFact("soffice")]
    public void 表中有表_LibreOffice另存以后也一样()
    {
        var (old, now) = Nested();
        Moved(Compare(Resave(old), Resave(now)));
    }

    // 旧稿：第七、四十五、八十八条有问题。新稿：前面插入三条，删去第二十条，第四十五条挪到最后，第八十八条改对。
    private (string Old, string New) Long()
    {
        var articles = Enumerable.Range(1, 120).Select(CompareDrafts.Plain).ToList();
        (articles[6], articles[44], articles[87]) = (Dividend, Orchard, Ancestors);
        var (old, now) = (Named("旧.docx"), Named("新.docx"));
        CompareDrafts.Numbered(old, articles);
        List<string> changed = ["本规约所称村民，是指户籍在本村的人员。", "村民在村内事务中男女平等，不得歧视妇女和儿童。", "村务每季度公开一次，接受全体村民监督。", .. articles.Take(19), .. articles.Skip(20).Take(24), .. articles.Skip(45).Take(42), "清明祭祖由各家自愿参加，男女不限。", .. articles.Skip(88), Orchard];
        CompareDrafts.Numbered(now, changed);
        return (old, now);
    }

    private static void Check(JsonElement result)
    {
        var findings = result.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(
            [("第七条", "第十条", "unchanged"), ("第四十五条", "第一百二十二条", "moved"), ("第八十八条", "第八十九条", "resolved")],
            findings.Where(static f => f.GetProperty("rule").GetString() is not ("N04" or "N07")).Select(Places).Distinct());
        var counts = result.GetProperty("clauseCounts");
        Assert.Equal((3, 1, 1), (counts.GetProperty("inserted").GetInt32(), counts.GetProperty("deleted").GetInt32(), counts.GetProperty("moved").GetInt32()));
        Assert.Equal(1, counts.GetProperty("reworded").GetInt32() + (counts.TryGetProperty("replaced", out var replaced) ? replaced.GetInt32() : 0));
        var gone = Assert.Single(result.GetProperty("clauses").EnumerateArray(), static c => c.GetProperty("kind").GetString() == "deleted");
        Assert.Equal("第二十条", gone.GetProperty("old").GetProperty("address").GetString());
        Assert.Empty(result.GetProperty("notices").EnumerateArray());
    }

    // 新稿：第一条里删去“不”；第二条是别人打算删去的；第三条文字没有动；最后一条是别人打算加上的问题条款。
    private (string Old, string New) Tracked()
    {
        var (old, now) = (Named("旧.docx"), Named("新.docx"));
        CompareDrafts.Numbered(old, [Dividend, Orchard, Ancestors, CompareDrafts.Plain(1)]);
        CompareDrafts.Write(now,
        [
            CompareDrafts.Title("青石沟村村规民约"),
            CompareDrafts.Article(CompareDrafts.Run("出嫁的妇女，户口未迁出的，"), CompareDrafts.Deleting("不参加"), CompareDrafts.Inserting("同样参加"), CompareDrafts.Run("集体收益分红。")),
            CompareDrafts.Removed(Orchard),
            CompareDrafts.Article(Ancestors),
            CompareDrafts.Article(CompareDrafts.Plain(1)),
            CompareDrafts.Added("村民小组长由男性村民担任。"),
        ]);
        return (old, now);
    }

    private static void Revised(JsonElement result)
    {
        var findings = result.GetProperty("findings").EnumerateArray().Where(static f => f.GetProperty("rule").GetString() is not ("N04" or "N07")).ToList();
        Assert.Equal("resolved", State(findings, "不参加集体收益分红"));
        Assert.Equal("resolved", State(findings, "收回其承包的果园"));
        Assert.Equal("unchanged", State(findings, "妇女不得进入祠堂"));
        var added = Assert.Single(findings, static f => f.GetProperty("state").GetString() == "new");
        Assert.Equal("第四条", added.GetProperty("new")[0].GetProperty("address").GetString());
        Assert.Contains("男性村民担任", added.GetProperty("new")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Contains(result.GetProperty("notices").EnumerateArray(), static n => n.GetString()!.Contains("新.docx有", StringComparison.Ordinal) && n.GetString()!.Contains("全部接受后的文字", StringComparison.Ordinal));
        Assert.True(result.GetProperty("new").GetProperty("pendingRevisions").GetInt32() >= 4);
        Assert.Equal(0, result.GetProperty("old").GetProperty("pendingRevisions").GetInt32());
    }

    // 修订前的原文就是旧稿那四条。
    private static void Original(JsonElement result)
    {
        Revised(result);
        Assert.Equal("新.docx（修订前）", result.GetProperty("old").GetProperty("file").GetString());
        Assert.Equal("旧稿取的是新.docx修订前的原文：待定的修订全部拒绝。", result.GetProperty("notices")[0].GetString());
        Assert.Equal(5, result.GetProperty("old").GetProperty("clauses").GetInt32()); // 题目与四条
        var old = result.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("oldClause")).Where(static c => c.ValueKind == JsonValueKind.Object).Select(static c => $"{c.GetProperty("address").GetString()} {c.GetProperty("text").GetString()}").ToList();
        Assert.All((string[])["第一条 " + Dividend, "第二条 " + Orchard, "第三条 " + Ancestors], line => Assert.Contains(line, old));
    }

    // 外表的一格里套着分配表：出嫁女半份；新稿改成一份。另一张套着的表里的“随母子女不分”搬到了正文。
    private (string Old, string New) Nested()
    {
        var (old, now) = (Named("旧.docx"), Named("新.docx"));
        CompareDrafts.Write(old,
        [
            CompareDrafts.Title("青石沟村集体收益分配方案"),
            CompareDrafts.Article("本方案经村民会议讨论通过后施行，分配情况张榜公布。"),
            CompareDrafts.Table(
                ["项目", "办法"],
                ["土地收益", CompareDrafts.Table(["人员", "分配份额"], ["在册村民", "1份"], ["出嫁女", "0.5份"])],
                ["果园收益", CompareDrafts.Table(["人员", "分配份额"], ["在册村民", "1份"], ["再婚妇女的随母子女", "不予分配"])]),
            CompareDrafts.Article("分配款由信用社统一打卡发放，不发现金。"),
        ]);
        CompareDrafts.Write(now,
        [
            CompareDrafts.Title("青石沟村集体收益分配方案"),
            CompareDrafts.Article("本方案经村民会议讨论通过后施行，分配情况张榜公布。"),
            CompareDrafts.Table(
                ["项目", "办法"],
                ["土地收益", CompareDrafts.Table(["人员", "分配份额"], ["在册村民", "1份"], ["出嫁女", "1份"])]),
            CompareDrafts.Article("再婚妇女的随母子女不予分配果园收益。"),
            CompareDrafts.Article("分配款由信用社统一打卡发放，不发现金。"),
        ]);
        return (old, now);
    }

    private static void Moved(JsonElement result)
    {
        var findings = result.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal("resolved", State(findings, "0.5份"));
        var children = findings.Where(static f => f.GetProperty("old").ValueKind == JsonValueKind.Object && f.GetProperty("oldClause").GetProperty("text").GetString()!.Contains("不予分配", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(children);
        Assert.All(children, static f => Assert.Contains(f.GetProperty("state").GetString(), (string[])["moved", "reappeared"]));
        Assert.All(children, static f => Assert.Equal("第二条", f.GetProperty("new")[0].GetProperty("address").GetString()));
        Assert.DoesNotContain(findings, static f => f.GetProperty("state").GetString() == "new");
    }

    private static (string, string, string) Places(JsonElement f) =>
        (f.GetProperty("old").GetProperty("address").GetString()!, f.GetProperty("newClauses")[0].GetProperty("address").GetString()!, f.GetProperty("state").GetString()!);

    private static string? State(List<JsonElement> findings, string quote) =>
        Assert.Single(findings, f => f.GetProperty("old") is { ValueKind: JsonValueKind.Object } old && old.GetProperty("quote").GetString()!.Contains(quote, StringComparison.Ordinal)).GetProperty("state").GetString();

    private string Named(string name) => Path.Combine(_folder.FullName, name);

    private static JsonElement Compare(string old, string now, params string[] options)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var host = new CliHost { Input = Stream.Null, Output = output, Error = error };
        Assert.Equal(0, Application.Run(["compare", old, now, "--format", "json", "--date", "2026-03-01", .. options], host));
        var json = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("compare"), json));
        return JsonDocument.Parse(json).RootElement;
    }

    // 文件名不变，放在另一个目录里。
    private string Resave(string path) => LibreOffice.Convert(path, "docx:MS Word 2007 XML", Named("另存"));
}
