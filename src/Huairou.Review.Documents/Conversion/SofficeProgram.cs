using System.ComponentModel;
using System.Diagnostics;

namespace Huairou.Review.Documents.Conversion;

/// <summary>转换进程的结局。</summary>
internal enum ConversionOutcome
{
    /// <summary>进程自己结束（成败看有没有输出文件）。</summary>
    Finished,

    /// <summary>超时，已连同子进程结束。</summary>
    TimedOut,
}

/// <summary>找到并运行 LibreOffice。</summary>
internal static class SofficeProgram
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];

    /// <summary>按环境变量、PATH、常见安装位置的顺序找；找不到为 null。</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(OfficeConverter.ProgramVariable) is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? chosen : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(UsualFolders());
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>运行一次转换。</summary>
    public static ConversionOutcome Run(string program, ConversionWorkspace workspace, string input, string targetExtension, TimeSpan limit, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(program, workspace, input, targetExtension) };
        try
        {
            process.Start();
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            throw new DocumentException("converter-missing", $"LibreOffice（{program}）启动不了。请检查安装，或用环境变量 {OfficeConverter.ProgramVariable} 指明 soffice 程序。", error);
        }

        process.OutputDataReceived += static (_, _) => { }; // 不读空管道，进程会被写满的缓冲卡住。
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit);
        try
        {
            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
            return ConversionOutcome.Finished;
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            cancellation.ThrowIfCancellationRequested();
            return ConversionOutcome.TimedOut;
        }
    }

    private static ProcessStartInfo StartInfo(string program, ConversionWorkspace workspace, string input, string targetExtension)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = workspace.Root,
        };
        string[] arguments =
        [
            "-env:UserInstallation=" + workspace.ProfileAddress,
            "--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
            "--convert-to", targetExtension.TrimStart('.'), "--outdir", workspace.OutputDirectory, input,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>soffice 是壳，真正干活的是子进程，要整棵结束。</summary>
    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(5000);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // 恰好自己结束了。
        }
    }

    private static IEnumerable<string> UsualFolders()
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var variable in new[] { "ProgramFiles", "ProgramFiles(x86)" })
            {
                if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder)
                {
                    yield return Path.Combine(folder, "LibreOffice", "program");
                }
            }
        }
        else
        {
            yield return "/usr/lib/libreoffice/program";
            yield return "/opt/libreoffice/program";
            yield return "/Applications/LibreOffice.app/Contents/MacOS";
        }
    }
}
