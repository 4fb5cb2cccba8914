using System.Text;
using Spectre.Console;

namespace Huairou.Review.Cli;

/// <summary>命令行入口：只负责接上真实的标准流与 Ctrl-C。</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        using var interrupt = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            interrupt.Cancel();
            ExitSoon();
        };

        using var host = new CliHost
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = Console.OpenStandardError(),
            OutputHasColor = HasColor(),
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 0 : TerminalWidth(),
            Cancellation = interrupt.Token,
        };
        return Application.Run(args, host);
    }

    // 读标准输入会一直阻塞，取消标记叫不醒它：稍等片刻仍没有结束就直接退出。
    private static void ExitSoon()
    {
        var thread = new Thread(() =>
        {
            Thread.Sleep(1000);
            Environment.Exit(ExitCode.Interrupted);
        })
        {
            IsBackground = true,
        };
        thread.Start();
    }

    private static bool HasColor() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && AnsiConsole.Profile.Capabilities.Ansi;

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
