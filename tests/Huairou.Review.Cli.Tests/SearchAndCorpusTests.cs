using System.Text.Json;
using Huairou.Review.Tests;

namespace Huairou.Review.Cli.Tests;

/// <summary>检索与语料命令，用随程序的真实语料。</summary>
public sealed class SearchAndCorpusTests : IDisposable
{
    private readonly CliRun _cli = new();

    [Fact]
    public void Search_查母婴室得到规划与法条()
    {
        Assert.Equal(0, _cli.Run("search", "母婴室", "--in", "law", "--top", "3"));
        Assert.Contains("《妇女权益保障法》第三十四条", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("search", "母婴室", "--in", "plan", "--format", "json"));
        using var json = JsonDocument.Parse(_cli.OutputBytes);
        Assert.Contains("妇女/环境/目标/5", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_直接写法条名就给出那一条()
    {
        Assert.Equal(0, _cli.Run("search", "村民委员会组织法第三十一条", "--in", "law", "--top", "1"));
        Assert.Contains("《村民委员会组织法》第三十一条", _cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--top", "0")]
    [InlineData("--in", "网上")]
    public void Search_写错的选项说明并以状态2结束(string option, string value)
    {
        Assert.Equal(2, _cli.Run("search", "母婴室", option, value));
        Assert.Contains("查看用法", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CorpusList_列出规划与法律()
    {
        Assert.Equal(0, _cli.Run("corpus", "list", "--data", _cli.Folder));
        Assert.Contains("225 条准则、91 项指标", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("村民委员会组织法", _cli.Output, StringComparison.Ordinal);
    }

    [DataFact]
    public void CorpusProve_收录的每一条都与官方文本一致()
    {
        Assert.Equal(0, _cli.Run("corpus", "prove", "--against", Path.Combine(TestPaths.Data!, "law"), "--date", "2026-11-01", "--data", _cli.Folder));
        Assert.EndsWith("问题 0 处。", _cli.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void CorpusAdd_导入一部法律并写明条数_读不了的以状态3结束()
    {
        var law = _cli.Write("试行条例.txt", "试行条例\n（2026年1月1日通过）\n第一条　为了试验，制定本条例。\n第二条　本条例自2026年2月1日起施行。\n");
        Assert.Equal(0, _cli.Run("corpus", "add", law, "--level", "地方性法规", "--data", Path.Combine(_cli.Folder, "数据")));
        Assert.Contains("已导入《试行条例》2 条", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("2026-02-01 施行", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(3, _cli.Run("corpus", "add", Path.Combine(_cli.Folder, "没有.docx"), "--data", _cli.Folder));
        Assert.Contains("没有.docx", _cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
