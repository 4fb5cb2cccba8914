using System.Text.Json;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Cli.Tests;

/// <summary>compare 命令自己的行为：输入、格式、退出状态。比较本身由 Screening 的测试管。</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void 默认写文本_说明状态与整改率()
    {
        Assert.Equal(0, _run.Run("compare", Old(), _run.Write("新.txt", "出嫁女同样分红。")));
        Assert.Contains("整改率 100.0%", _run.Output, StringComparison.Ordinal);
        Assert.Contains("[已解决]", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_两次运行逐字节相同_不含路径()
    {
        var (old, now) = (Old(), _run.Write("新.txt", "村里规定出嫁女不分红。"));
        Assert.Equal(0, _run.Run("compare", old, now, "--format", "json"));
        var first = _run.OutputBytes;
        Assert.Equal(0, _run.Run("compare", old, now, "--format", "json"));
        Assert.Equal(first, _run.OutputBytes);
        Assert.DoesNotContain(_run.Folder, _run.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_run.Output);
        Assert.Equal("huairou.compare/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("unchanged", json.RootElement.GetProperty("findings")[0].GetProperty("state").GetString());
    }

    [Fact]
    public void 旧稿可以是过去的审查结果()
    {
        Assert.Equal(0, _run.Run("review", Old(), "--format", "json"));
        var former = _run.Write("旧.审查结果.json", _run.Output);
        Assert.Equal(0, _run.Run("compare", former, _run.Write("新.txt", "出嫁女不分红。")));
        Assert.Contains("[未改]", _run.Output, StringComparison.Ordinal);
        Assert.Contains("过去的审查结果", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 更早一稿有_旧稿没有_新稿又有_是反弹()
    {
        var clean = _run.Write("旧.txt", "全体村民同样分红。");
        Assert.Equal(0, _run.Run("compare", clean, _run.Write("新.txt", "出嫁女不分红。"), "--before", _run.Write("初.txt", "出嫁女不分红。")));
        Assert.Contains("[反弹]", _run.Output, StringComparison.Ordinal);
        Assert.Contains("初.txt", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 达到档次的看新稿()
    {
        Assert.Equal(1, _run.Run("compare", Old(), _run.Write("新.txt", "出嫁女不分红。"), "--fail-on", "违法"));
        Assert.Equal(0, _run.Run("compare", Old(), _run.Write("改.txt", "出嫁女同样分红。"), "--fail-on", "违法"));
    }

    [Fact]
    public void 读不了的逐个说明_状态三()
    {
        Assert.Equal(3, _run.Run("compare", _run.Write("空.txt", ""), Path.Combine(_run.Folder, "没有.txt")));
        Assert.Contains("空.txt：文件是空的。", _run.Error, StringComparison.Ordinal);
        Assert.Contains("没有.txt：找不到这个文件", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Output);
    }

    [Theory]
    [InlineData("{", "第 1 行不是合法的 JSON")]
    [InlineData("{\"schema\":\"别的\"}", "内容缺少 schema 或 findings")]
    [InlineData("{\"schema\":\"huairou.review/1\"}", "内容缺少 schema 或 findings")]
    [InlineData("{\"schema\":\"huairou.review/9\",\"findings\":[]}", "格式版本是“huairou.review/9”")]
    [InlineData("{\"schema\":\"huairou.review/1\",\"findings\":[{\"severity\":\"严重\"}]}", "有的字段不是约定的样子")]
    [InlineData("[{\"schema\":\"huairou.review/1\",\"file\":\"甲.txt\",\"findings\":[]},{\"schema\":\"huairou.review/1\",\"file\":\"乙.txt\",\"findings\":[]}]", "里面有 2 份审查结果")]
    public void 不是审查结果的说清楚(string json, string message)
    {
        Assert.Equal(3, _run.Run("compare", _run.Write("坏.json", json), _run.Write("新.txt", "出嫁女不分红。")));
        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 新稿不能是审查结果()
    {
        Assert.Equal(2, _run.Run("compare", Old(), _run.Write("新.json", "{}")));
        Assert.Contains("新稿要给文件本身", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 写到目录_按新稿命名_不覆盖()
    {
        var (old, now, folder) = (Old(), _run.Write("新.txt", "出嫁女同样分红。"), Path.Combine(_run.Folder, "复核"));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(0, _run.Run("compare", old, now, "--format", "text", "--format", "json", "--out", folder));
        }

        Assert.Equal(
            ["新.整改复核.json", "新.整改复核.txt", "新（2）.整改复核.json", "新（2）.整改复核.txt"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(2, _run.Run("compare", old, now, "--format", "text", "--format", "json"));
    }

    [Fact]
    public void 旧稿可以是ndjson_一批里取同名的()
    {
        Old();
        _run.Write("别的.txt", "媳妇做家务。");
        Assert.Equal(0, _run.Run("review", _run.Folder, "--format", "ndjson"));
        var former = _run.Write("结果/去年.ndjson", _run.Output);
        Assert.Equal(0, _run.Run("compare", former, _run.Write("今年/旧.txt", "出嫁女同样分红。")));
        Assert.Contains("[已解决]", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("媳妇做家务", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 两个目录按名称配对_配不上的逐个说明_状态三()
    {
        _run.Write("去年/甲村/规约.txt", "出嫁女不分红。");
        _run.Write("去年/乙村/规约.txt", "媳妇做家务。");
        _run.Write("去年/丙村/章程.txt", "出嫁女不分红。");
        _run.Write("去年/丁村/规约.txt", "媳妇做家务。");
        _run.Write("今年/甲村/规约.txt", "出嫁女同样分红。");
        _run.Write("今年/乙村/规约（修订）.txt", "媳妇做家务。");
        _run.Write("今年/丙村/章程.txt", "");
        _run.Write("今年/戊村/方案.txt", "全体村民同样分红。");
        Assert.Equal(3, _run.Run("compare", Path.Combine(_run.Folder, "去年"), Path.Combine(_run.Folder, "今年"), "--format", "json"));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("compare"), _run.Output));
        using var json = JsonDocument.Parse(_run.Output);
        Assert.Equal(
            ["丙村/章程.txt empty", "乙村/规约（修订）.txt unchanged", "戊村/方案.txt no-old", "甲村/规约.txt resolved", "丁村/规约.txt no-new"],
            json.RootElement.EnumerateArray().Select(static i => i.TryGetProperty("error", out var error)
                ? $"{i.GetProperty("file").GetString()} {error.GetProperty("code").GetString()}"
                : $"{i.GetProperty("new").GetProperty("file").GetString()} {i.GetProperty("findings")[0].GetProperty("state").GetString()}"));
        Assert.Equal("去年/甲村/规约.txt", json.RootElement[3].GetProperty("old").GetProperty("file").GetString());
        Assert.Contains("丁村/规约.txt：新稿里没有相应的文件", _run.Error, StringComparison.Ordinal);

        Assert.Equal(3, _run.Run("compare", Path.Combine(_run.Folder, "去年"), Path.Combine(_run.Folder, "今年")));
        Assert.Contains("合计 2 份：应整改 2 个，已解决 1 个，整改率 50.0%；反弹 0 个，新增 0 个。另有 3 份没有比较。", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("旧稿是目录，新稿也要是目录", "目录", "新.txt")]
    [InlineData("新稿是目录，旧稿也要是目录", "新.txt", "目录")]
    public void 一边目录一边文件_状态二(string message, string old, string now)
    {
        _run.Write("目录/甲.txt", "出嫁女不分红。");
        _run.Write("新.txt", "出嫁女不分红。");
        Assert.Equal(2, _run.Run("compare", Path.Combine(_run.Folder, old), Path.Combine(_run.Folder, now)));
        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 更早的稿子也按目录配对()
    {
        _run.Write("前年/甲.txt", "出嫁女不分红。");
        _run.Write("去年/甲.txt", "全体村民同样分红。");
        _run.Write("今年/甲.txt", "出嫁女不分红。");
        var (old, now) = (Path.Combine(_run.Folder, "去年"), Path.Combine(_run.Folder, "今年"));
        Assert.Equal(0, _run.Run("compare", old, now, "--before", Path.Combine(_run.Folder, "前年")));
        Assert.Contains("[反弹]", _run.Output, StringComparison.Ordinal);
        Assert.Equal(2, _run.Run("compare", old, now, "--before", Path.Combine(_run.Folder, "前年", "甲.txt")));
        Assert.Contains("而比较的是两个目录", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 豁免了的两稿都不列_条款改写以后重新列出而注明()
    {
        var old = _run.Write("旧/规约.txt", "出嫁女不分红。");
        var same = _run.Write("新/规约.txt", "出嫁女不分红。");
        foreach (var path in new[] { old, same })
        {
            Assert.Equal(0, _run.Run("exempt", "add", path, "--clause", "c1", "--rule", "A06", "--reason", "另有合同补足", "--reviewer", "王某"));
        }

        Assert.Equal(0, _run.Run("compare", old, same));
        Assert.DoesNotContain("[未改]", _run.Output, StringComparison.Ordinal);
        Assert.Contains("旧稿 1 处、新稿 1 处意见已由审查人豁免", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("compare", old, _run.Write("再新/规约.txt", "出嫁女不分红，由村委会另行安排。")));
        Assert.Contains("豁免不再适用", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 台账写到目录_整批一本()
    {
        _run.Write("去年/甲.txt", "出嫁女不分红。");
        _run.Write("去年/乙.txt", "媳妇做家务。");
        _run.Write("今年/甲.txt", "出嫁女同样分红。");
        _run.Write("今年/乙.txt", "媳妇做家务。");
        var (old, now, folder) = (Path.Combine(_run.Folder, "去年"), Path.Combine(_run.Folder, "今年"), Path.Combine(_run.Folder, "复核"));
        Assert.Equal(2, _run.Run("compare", old, now, "--format", "xlsx"));
        Assert.StartsWith("xlsx 报告是文件，要用 --out 指定输出目录。", _run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("compare", old, now, "--format", "xlsx", "--format", "html", "--out", folder));
        Assert.Equal(["乙.整改复核.html", "清理台账.整改复核台账.xlsx", "甲.整改复核.html"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, _run.Run("compare", Path.Combine(old, "甲.txt"), Path.Combine(now, "甲.txt"), "--format", "xlsx", "--out", folder));
        Assert.True(File.Exists(Path.Combine(folder, "甲.整改复核台账.xlsx")));
    }

    [Fact]
    public void 续写台账_放在原台账旁边_原件不动_标准输出仍是报告()
    {
        var old = Old();
        Assert.Equal(0, _run.Run("review", old, "--format", "xlsx", "--out", _run.Folder));
        var ledger = Path.Combine(_run.Folder, "旧.台账.xlsx");
        var before = File.ReadAllBytes(ledger);
        Assert.Equal(0, _run.Run("compare", old, _run.Write("新.txt", "出嫁女同样分红。"), "--ledger", ledger, "--format", "json"));
        using var json = JsonDocument.Parse(_run.Output);
        Assert.Equal("旧.台账.xlsx", json.RootElement.GetProperty("ledger").GetString());
        Assert.Equal(before, File.ReadAllBytes(ledger));
        Assert.Contains(Path.Combine(_run.Folder, "旧.台账.复核.xlsx"), _run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("compare", old, Path.Combine(_run.Folder, "新.txt"), "--ledger", ledger, "--format", "xlsx"));
        Assert.True(File.Exists(Path.Combine(_run.Folder, "旧.台账（2）.复核.xlsx")));
        Assert.Equal(3, _run.Run("compare", old, old, "--ledger", _run.Write("坏.xlsx", "不是表格")));
        Assert.Contains("“坏.xlsx”", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 拒绝修订只用于Word的旧稿()
    {
        Assert.Equal(2, _run.Run("compare", Old(), Old(), "--reject-old"));
        Assert.StartsWith("--reject-old 只用于 Word（docx）文件的旧稿", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 不认识的格式列出能写的() => Assert.Equal(2, _run.Run("compare", Old(), Old(), "--format", "xml"));

    private string Old() => _run.Write("旧.txt", "出嫁女不分红。");
}
