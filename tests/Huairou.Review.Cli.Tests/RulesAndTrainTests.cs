namespace Huairou.Review.Cli.Tests;

public sealed class RulesAndTrainTests : IDisposable
{
    private readonly CliRun _cli = new();

    [Fact]
    public void List_一行一条()
    {
        Assert.Equal(0, _cli.Run("rules", "list"));
        Assert.Equal("A06  违法  集体收益与福利分配按性别婚姻区别\n", _cli.Output);
    }

    [Fact]
    public void Show_编号不分大小写()
    {
        Assert.Equal(0, _cli.Run("rules", "show", "a06"));
        Assert.Equal("# A06\n", _cli.Output);
    }

    [Fact]
    public void Check_全部通过为0_有问题为1并写明行号()
    {
        Assert.Equal(0, _cli.Run("rules", "check"));
        Assert.Equal("35 页全部通过。\n", _cli.Output);
        Assert.Equal(1, _cli.Run("rules", "check", _cli.Folder));
        Assert.StartsWith("A99-坏页.md 第3行：没有合规示例。\n", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_词表读不成时只问一页也要报()
    {
        _cli.Check = static _ => new RuleCheck(0, ["规则页 00-engine.yml 第 3 行：写法有误。"]);

        Assert.Equal(1, _cli.Run("rules", "check", "--only", "A06"));
        Assert.Equal("规则页 00-engine.yml 第 3 行：写法有误。\n规则页没有读成。\n", _cli.Output);
    }

    [Fact]
    public void Train_传递目录与核对()
    {
        Assert.Equal(0, _cli.Run("train"));
        Assert.Equal("corpus models False\n", _cli.Output);
        Assert.Equal(1, _cli.Run("train", "--check", "--corpus", "甲", "--models", "乙"));
        Assert.Equal("甲 乙 True\n", _cli.Output);
    }

    public void Dispose() => _cli.Dispose();
}
