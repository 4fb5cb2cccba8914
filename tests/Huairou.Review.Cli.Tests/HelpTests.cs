using System.CommandLine;
using System.Text.RegularExpressions;
using Huairou.Review.Cli.Help;

namespace Huairou.Review.Cli.Tests;

public sealed partial class HelpTests : IDisposable
{
    private readonly CliRun _cli = new();

    public static TheoryData<string> AllCommands()
    {
        using var host = Host();
        var data = new TheoryData<string>();
        foreach (var path in Paths(Application.Root(host), ""))
        {
            data.Add(path);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AllCommands))]
    public void 每个命令的帮助都是中文_没有库的英文(string path)
    {
        Assert.Equal(0, _cli.Run([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]));
        Assert.Equal("", _cli.Error);
        Assert.Contains("用法：", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Show help", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Options", _cli.Output, StringComparison.Ordinal);

        // 每一行说明都要有汉字：没有说明的选项或命令会在这里露出来。
        foreach (var line in _cli.Output.Split('\n').Where(l => ItemLine().IsMatch(l)))
        {
            Assert.Matches("[一-龥]", line);
        }
    }

    [Fact]
    public void 示例都能解析()
    {
        using var host = Host();
        var root = Application.Root(host);
        foreach (var verb in Commands(root).OfType<Verb>())
        {
            foreach (var example in verb.Examples)
            {
                Assert.StartsWith("huairou ", example.Line, StringComparison.Ordinal);
                var args = example.Line.Split('<', '>')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
                var errors = root.Parse(args).Errors.Select(e => e.Message).Where(m => !m.Contains("目录不存在", StringComparison.Ordinal));
                Assert.Empty(errors);
            }
        }
    }

    [Fact]
    public void 不带参数时显示帮助_状态2()
    {
        Assert.Equal(2, _cli.Run());
        Assert.Contains("命令：", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 版本()
    {
        Assert.Equal(0, _cli.Run("--version"));
        Assert.Matches(@"^huairou \d+\.\d+\.\d+\n$", _cli.Output);
    }

    [Theory]
    [InlineData("没有“revew”这个命令。", "revew")]
    [InlineData("缺少参数 文件或目录。", "review")]
    [InlineData("没有“--bogus”这个选项。", "review", "甲.txt", "--bogus")]
    [InlineData("选项 --out 后面要写取值 目录。", "review", "甲.txt", "--out")]
    [InlineData("选项 --kind 只能写一次。", "review", "甲.txt", "--kind", "一", "--kind", "二")]
    [InlineData("--date 要写成 2026-01-31 这样的日期，不能是“今天”。", "review", "甲.txt", "--date", "今天")]
    [InlineData("--fail-on 只能是 违法、不当、建议，不能是“严重”。", "review", "甲.txt", "--fail-on", "严重")]
    [InlineData("--rules 指的目录不存在：没有这个目录", "screen", "--rules", "没有这个目录")]
    [InlineData("要写明做什么：list、show、check。", "rules")]
    [InlineData("缺少参数 编号。", "rules", "show")]
    [InlineData("没有编号为“Z99”的规则。用 huairou rules list 查看全部编号。", "rules", "show", "Z99")]
    [InlineData("找不到标注文件：没有.jsonl", "evaluate", "没有.jsonl")]
    [InlineData("--format 只能是 text 或 json，不能是“html”。", "evaluate", "a.jsonl", "--format", "html")]
    [InlineData("多余的参数“多余”。", "screen", "多余")]
    public void 用法错误说中文_状态2(string message, params string[] args)
    {
        Assert.Equal(2, _cli.Run(args));
        Assert.Equal(message, _cli.Error.Split('\n')[0]);
        Assert.Contains("--help", _cli.Error, StringComparison.Ordinal);
        Assert.Equal("", _cli.Output);
    }

    [Fact]
    public void 不认识的格式列出能写的格式_状态2()
    {
        Assert.Equal(2, _cli.Run("review", "甲.txt", "--format", "pdf"));
        Assert.StartsWith("--format 只能是 text、json、ndjson、html、", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("、xlsx", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("，不能是“pdf”。\n", _cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();

    private static CliHost Host() => new() { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null };

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);

    private static IEnumerable<string> Paths(Command command, string prefix) =>
        command.Subcommands.Where(c => !c.Hidden).SelectMany(c => Paths(c, $"{prefix} {c.Name}".Trim())).Prepend(prefix);

    [GeneratedRegex("^  [^ ]")]
    private static partial Regex ItemLine();
}
