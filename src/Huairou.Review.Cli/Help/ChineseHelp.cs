using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Huairou.Review.Cli.Help;

/// <summary>全中文帮助，代替库自带的英文版式。</summary>
internal sealed class ChineseHelp(CliHost host) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        host.Text.Write(Render(parseResult.CommandResult.Command));
        return ExitCode.Ok;
    }

    /// <summary>一个命令的帮助文字。</summary>
    public static string Render(Command command)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n");
        text.Append("用法：\n  ").Append(Usage(command)).Append('\n');
        Section(text, "命令：", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        Section(text, "参数：", command.Arguments.Where(a => !a.Hidden).Select(a => (ArgumentName(a), a.Description ?? "")));
        Section(text, "选项：", AllOptions(command).Select(o => (OptionName(o), o.Description ?? "")));
        if (command is Verb verb)
        {
            Examples(text, verb);
        }

        if (command.Subcommands.Any(c => !c.Hidden))
        {
            text.Append("\n查看某个命令的用法：").Append(FullName(command)).Append(" 命令 --help\n");
        }

        return text.ToString();
    }

    private static void Examples(StringBuilder text, Verb verb)
    {
        if (verb.Notes.Count > 0)
        {
            text.Append("\n说明：\n");
            foreach (var note in verb.Notes)
            {
                text.Append("  ").Append(note).Append('\n');
            }
        }

        if (verb.Examples.Count == 0)
        {
            return;
        }

        text.Append("\n示例：\n");
        foreach (var example in verb.Examples)
        {
            text.Append("  ").Append(example.Meaning).Append("：\n    ").Append(example.Line).Append('\n');
        }
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string Meaning)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(title).Append('\n');
        var width = Math.Min(30, list.Max(r => DisplayWidth.Of(r.Name)));
        foreach (var (name, meaning) in list)
        {
            text.Append("  ").Append(name);
            var pad = width - DisplayWidth.Of(name);
            text.Append(pad < 0 ? "\n" + new string(' ', width + 4) : new string(' ', pad + 2));
            text.Append(meaning.Replace("\n", "\n" + new string(' ', width + 4), StringComparison.Ordinal)).Append('\n');
        }
    }

    private static string Usage(Command command)
    {
        var usage = new StringBuilder(FullName(command));
        if (command.Subcommands.Any(c => !c.Hidden))
        {
            usage.Append(" 命令");
        }

        foreach (var argument in command.Arguments.Where(a => !a.Hidden))
        {
            usage.Append(' ').Append(ArgumentName(argument));
        }

        if (AllOptions(command).Any())
        {
            usage.Append(" [选项]");
        }

        return usage.ToString();
    }

    private static IEnumerable<Option> AllOptions(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive));
        return command.Options.Concat(inherited).Where(o => !o.Hidden);
    }

    private static string FullName(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? Application.Name : FullName(parent) + " " + command.Name;
    }

    private static string ArgumentName(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}{many}]" : name + many;
    }

    private static string OptionName(Option option)
    {
        // “/?”“-?” 只是习惯写法，列出来反而让人困惑。
        var names = option.Aliases.Append(option.Name)
            .Where(n => n is not ("/?" or "-?" or "/h"))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(n => n.Length);
        var joined = string.Join("，", names);
        return option.HelpName is { } value ? $"{joined} {value}" : joined;
    }
}
