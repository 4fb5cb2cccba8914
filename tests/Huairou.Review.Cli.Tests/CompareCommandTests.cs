using System.Text.Json;

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
    [InlineData("{", "不是完整的 JSON 文件")]
    [InlineData("{\"schema\":\"别的\"}", "不是本程序的审查结果")]
    [InlineData("{\"schema\":\"huairou.review/1\"}", "缺少应有的内容")]
    [InlineData("[{\"file\":\"甲.txt\"},{\"file\":\"乙.txt\"}]", "里面有 2 份审查结果")]
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
    public void 不认识的格式列出能写的() => Assert.Equal(2, _run.Run("compare", Old(), Old(), "--format", "xml"));

    private string Old() => _run.Write("旧.txt", "出嫁女不分红。");
}
