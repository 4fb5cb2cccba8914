using System.CommandLine;
using System.CommandLine.Parsing;

namespace Huairou.Review.Cli.Help;

/// <summary>把解析错误说成中文。</summary>
internal static class UsageText
{
    /// <summary>全部错误，每条一行。</summary>
    public static IReadOnlyList<string> Describe(ParseResult result)
    {
        var lines = new List<string>();
        foreach (var token in result.UnmatchedTokens)
        {
            lines.Add(Unmatched(token, result));
        }

        foreach (var error in result.Errors)
        {
            var line = Translate(error, result);
            if (line.Length > 0 && !lines.Contains(line, StringComparer.Ordinal))
            {
                lines.Add(line);
            }
        }

        return lines.Count > 0 ? lines : ["命令写法不对。"];
    }

    private static string Unmatched(string token, ParseResult result)
    {
        if (token.StartsWith('-'))
        {
            return $"没有“{token}”这个选项。";
        }

        return result.CommandResult.Command.Subcommands.Count > 0 ? $"没有“{token}”这个命令。" : $"多余的参数“{token}”。";
    }

    // 我们自己的校验消息以汉字或“--”开头；库的英文消息以大写字母开头，按出错的位置改说。
    private static string Translate(ParseError error, ParseResult result)
    {
        if (!char.IsAsciiLetterUpper(error.Message[0]))
        {
            return error.Message;
        }

        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"选项 {option.Option.Name} 后面要写取值 {option.Option.HelpName}。",
            OptionResult { Option.Arity.MaximumNumberOfValues: 1, Tokens.Count: > 1 } option => $"选项 {option.Option.Name} 只能写一次。",
            OptionResult option => $"选项 {option.Option.Name} 的取值“{string.Join(' ', option.Tokens)}”不对。",
            ArgumentResult { Tokens.Count: 0 } argument => $"缺少参数 {argument.Argument.HelpName ?? argument.Argument.Name}。",
            ArgumentResult argument => $"参数 {argument.Argument.HelpName ?? argument.Argument.Name} 的取值不对。",
            CommandResult command when result.UnmatchedTokens.Count > 0 => "",
            CommandResult command when command.Command.Subcommands.Count > 0 => "要写明做什么：" + string.Join("、", command.Command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)) + "。",
            _ => "命令写法不对。",
        };
    }
}
