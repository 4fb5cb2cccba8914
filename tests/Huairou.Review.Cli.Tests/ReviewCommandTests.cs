using System.Text.Json;

namespace Huairou.Review.Cli.Tests;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly CliRun _cli = new();

    [Fact]
    public void 有问题条款本身不算失败()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        Assert.Equal(0, _cli.Run("review", file));
        Assert.Contains("【出嫁女不分红】", _cli.Output, StringComparison.Ordinal);
        Assert.Equal("", _cli.Error);
    }

    [Theory]
    [InlineData("出嫁女不分红。", "违法", 1)]
    [InlineData("媳妇做家务。", "违法", 0)]
    [InlineData("媳妇做家务。", "不当", 1)]
    [InlineData("出嫁女不分红。", "建议", 1)]
    [InlineData("以户主名义。", "建议", 0)]
    [InlineData("平安无事。", "建议", 0)]
    public void 达到指定档次时状态为1_不确定的不算(string text, string level, int expected)
    {
        var file = _cli.Write("甲.txt", text);
        Assert.Equal(expected, _cli.Run("review", file, "--fail-on", level));
    }

    [Fact]
    public void 读不了的文件在原位报错_其余照常_状态3优先于1()
    {
        var good = _cli.Write("甲.txt", "出嫁女不分红。");
        var empty = _cli.Write("乙.txt", "");
        Assert.Equal(3, _cli.Run("review", empty, good, Path.Combine(_cli.Folder, "没有.docx"), "--format", "json", "--fail-on", "违法"));
        using var json = JsonDocument.Parse(_cli.OutputBytes);
        var items = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(3, items.Count);
        Assert.Equal("empty", items[0].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("乙.txt", items[0].GetProperty("file").GetString());
        Assert.Equal("violation", items[1].GetProperty("verdict").GetString());
        Assert.Equal("not-found", items[2].GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("乙.txt：文件是空的。", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 机器格式没有BOM_没有颜色_没有绝对路径()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        Assert.Equal(0, _cli.Run("review", file, "--format", "ndjson"));
        Assert.Equal((byte)'{', _cli.OutputBytes[0]);
        Assert.DoesNotContain('\u001b', _cli.Output);
        Assert.DoesNotContain(_cli.Folder, _cli.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 几份网页报告另写一页索引_重名的链到带号的文件()
    {
        _cli.Write("送审/甲镇/规约.txt", "出嫁女不分红。");
        _cli.Write("送审/乙镇/规约.txt", "媳妇做家务。");
        _cli.Write("送审/空.txt", "");
        var folder = Path.Combine(_cli.Folder, "报告");
        Assert.Equal(3, _cli.Run("review", Path.Combine(_cli.Folder, "送审"), "--format", "html", "--out", folder));
        var index = File.ReadAllText(Path.Combine(folder, "索引.html"));
        foreach (var name in new[] { "规约.审查报告.html", "规约（2）.审查报告.html" })
        {
            Assert.True(File.Exists(Path.Combine(folder, name)), name);
            Assert.Contains($"href=\"{Uri.EscapeDataString(name)}\"", index, StringComparison.Ordinal);
        }

        Assert.Contains("文件是空的。", index, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder, "索引.html"), _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 只有一份或者没有网页格式时不写索引()
    {
        var (one, two, folder) = (_cli.Write("甲.txt", "出嫁女不分红。"), _cli.Write("乙.txt", "平安无事。"), Path.Combine(_cli.Folder, "报告"));
        Assert.Equal(0, _cli.Run("review", one, "--format", "html", "--out", folder));
        Assert.Equal(0, _cli.Run("review", one, two, "--format", "json", "--out", folder));
        Assert.Empty(Directory.GetFiles(folder, "索引*"));
    }

    [Fact]
    public void 目录连同下级_次序固定_名称相对于目录_跳过的要说明()
    {
        _cli.Write("送审/乙.txt", "平安。");
        _cli.Write("送审/下级/甲.md", "平安。");
        _cli.Write("送审/照片.jpg", "x");
        _cli.Write("送审/~$乙.docx", "x");
        Assert.Equal(0, _cli.Run("review", Path.Combine(_cli.Folder, "送审"), "--format", "ndjson"));
        var names = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString());
        Assert.Equal(["下级/甲.md", "乙.txt"], names);
        Assert.Contains("照片.jpg", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 空目录说明原因()
    {
        Assert.Equal(3, _cli.Run("review", _cli.Folder));
        Assert.Contains("没有可审查的文件", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 输出按来源命名_重名加号_从不覆盖()
    {
        var first = _cli.Write("a/方案.txt", "平安。");
        var second = _cli.Write("b/方案.md", "平安。");
        var output = Path.Combine(_cli.Folder, "报告");
        var occupied = _cli.Write("报告/方案.审查报告.html", "别人的文件");
        Assert.Equal(0, _cli.Run("review", first, second, "--format", "html", "--format", "json", "--out", output));
        Assert.Equal("别人的文件", File.ReadAllText(occupied));
        var names = Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            new[] { "方案.审查报告.html", "方案（2）.审查报告.html", "方案（2）.审查结果.json", "方案（3）.审查报告.html", "方案（3）.审查结果.json", "索引.html" }.Order(StringComparer.Ordinal),
            names);
    }

    [Fact]
    public void 输出目录就是来源目录时不动来源()
    {
        var file = _cli.Write("方案.审查结果.json.txt", "平安。");
        Assert.Equal(0, _cli.Run("review", file, "--format", "text", "--out", _cli.Folder));
        Assert.Equal("平安。", File.ReadAllText(file));
        Assert.True(File.Exists(Path.Combine(_cli.Folder, "方案.审查结果.json.审查报告.txt")));
    }

    [Fact]
    public void Ndjson写到目录时整批一个文件()
    {
        _cli.Write("送审/甲.txt", "平安。");
        _cli.Write("送审/乙.txt", "");
        var output = Path.Combine(_cli.Folder, "报告");
        Assert.Equal(3, _cli.Run("review", Path.Combine(_cli.Folder, "送审"), "--format", "ndjson", "--format", "html", "--out", output));
        Assert.Equal(2, File.ReadAllLines(Path.Combine(output, "审查结果.ndjson")).Length);
        Assert.Single(Directory.GetFiles(output, "*.审查报告.html"));
    }

    [Fact]
    public void 选项传给审查器_日期默认今天()
    {
        var file = _cli.Write("甲.txt", "平安。");
        _cli.Run("review", file, "--kind", "分配方案", "--date", "2025-06-30", "--rules", _cli.Folder);
        Assert.Equal(new ReviewerOptions(new DateOnly(2025, 6, 30), "分配方案", _cli.Folder) { First = file }, _cli.Options);
        _cli.Run("review", file);
        Assert.Equal(new ReviewerOptions(new DateOnly(2026, 3, 1), null, null) { First = file }, _cli.Options);
    }

    [Fact]
    public void 不认识的格式列出能写的格式()
    {
        Assert.Equal(2, _cli.Run("review", "甲.txt", "--format", "wordperfect"));
        Assert.Contains("--format 只能是 text、json、ndjson、html", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("不能是“wordperfect”", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 以修订写入改写要有署名的修订人()
    {
        var file = _cli.Write("甲.txt", "平安。");
        Assert.Equal(2, _cli.Run("review", file, "--track"));
        Assert.Contains("--reviewer", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 几种格式或几份网页要有输出目录()
    {
        var (a, b) = (_cli.Write("甲.txt", "平安。"), _cli.Write("乙.txt", "平安。"));
        Assert.Equal(2, _cli.Run("review", a, "--format", "json", "--format", "html"));
        Assert.Contains("--out", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, _cli.Run("review", a, b, "--format", "html"));
        Assert.Equal(0, _cli.Run("review", a, "--format", "html"));
        Assert.StartsWith("<!DOCTYPE html>", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 中断时状态130_已写的保留()
    {
        var (a, b) = (_cli.Write("甲.txt", "平安。"), _cli.Write("乙.txt", "平安。"));
        _cli.Before = path =>
        {
            if (path == b)
            {
                _cli.Interrupt.Cancel();
            }
        };
        Assert.Equal(130, _cli.Run("review", a, b, "--format", "ndjson"));
        Assert.Single(_cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void 程序出错时状态4_不露堆栈()
    {
        var file = _cli.Write("甲.txt", "爆炸");
        Assert.Equal(4, _cli.Run("review", file));
        Assert.Contains("程序出错", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", _cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
