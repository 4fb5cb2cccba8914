using System.CommandLine;
using System.CommandLine.Help;
using Huairou.Review.Cli.Commands;
using Huairou.Review.Cli.Help;

namespace Huairou.Review.Cli;

/// <summary>命令行程序：拼出命令树，执行，把一切异常变成中文说明与约定的退出状态。</summary>
internal static class Application
{
    /// <summary>命令名。</summary>
    public const string Name = "huairou";

    /// <summary>解析并执行。</summary>
    /// <param name="args">命令行参数，不含程序名。</param>
    /// <param name="host">与外界的接触点。</param>
    /// <returns>退出状态。</returns>
    public static int Run(string[] args, CliHost host)
    {
        try
        {
            var root = Root(host);
            if (args.Length == 0)
            {
                host.Text.Write(ChineseHelp.Render(root));
                return ExitCode.Usage;
            }

            var result = root.Parse(args);
            if (result.Errors.Count > 0 && result.Action is not (ChineseHelp or VersionAction))
            {
                return ReportUsage(host, UsageText.Describe(result), result.CommandResult.Command);
            }

            return result.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = host.Text,
                Error = host.ErrorText,
            });
        }
        catch (UsageException e)
        {
            return ReportUsage(host, [e.Message], null);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            return Fault.Report(e, host);
        }
    }

    /// <summary>命令树。</summary>
    public static RootCommand Root(CliHost host)
    {
        var root = new RootCommand("怀柔性别平等与儿童优先审查助手：审查规范性文件、村规民约、分配方案等文稿，指出疑似歧视妇女或者损害儿童权益的条款，并给出依据与改写。离线运行，结论由审查人确认。")
        {
            ReviewCommand.Build(host),
            CompareCommand.Build(host),
            ScreenCommand.Build(host),
            SearchCommand.Build(host.Clock),
            RulesCommand.Build(host),
            ExemptCommand.Build(host),
            SchemaCommand.Build(host),
            CorpusCommand.Build(host.Clock),
            SheetCommand.Build(host),
            FeedbackCommand.Build(host),
            EvaluateCommand.Build(host),
            TrainCommand.Build(host),
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = "显示这份说明";
                    help.Action = new ChineseHelp(host);
                    break;
                case VersionOption version:
                    version.Description = "显示版本";
                    version.Action = new VersionAction(host);
                    break;
            }
        }

        return root;
    }

    private static int ReportUsage(CliHost host, IReadOnlyList<string> messages, Command? command)
    {
        foreach (var message in messages)
        {
            host.ErrorText.WriteLine(message);
        }

        var name = command is null or RootCommand ? Name : $"{Name} {string.Join(' ', Lineage(command))}";
        host.ErrorText.WriteLine($"查看用法：{name} --help");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Lineage(Command command) =>
        command.Parents.OfType<Command>().Where(p => p is not RootCommand).SelectMany(Lineage).Append(command.Name);
}
