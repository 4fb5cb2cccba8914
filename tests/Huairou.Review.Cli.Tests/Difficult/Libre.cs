using System.Diagnostics;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>本机的 LibreOffice：独立的配置目录，到时即停。</summary>
internal static class Libre
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>逐份转换，返回打不开的文件名。</summary>
    public static IReadOnlyList<string> Convert(IReadOnlyList<string> files, string target, string folder)
    {
        var profile = Directory.CreateTempSubdirectory("huairou-libre-");
        try
        {
            var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation={new Uri(profile.FullName).AbsoluteUri}", "--headless", "--norestore", "--convert-to", target, "--outdir", folder, .. files])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("LibreOffice 没有在时限内完成");
            }

            return [.. files.Where(f => new FileInfo(Path.Combine(folder, Path.GetFileNameWithoutExtension(f) + "." + target)) is not { Exists: true, Length: > 500 }).Select(static f => Path.GetFileName(f))];
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    /// <summary>目录里全部 Word、Excel 文件都转成 PDF，返回打不开的。</summary>
    public static IReadOnlyList<string> Unopened(string folder)
    {
        // docx 与 xlsx 可能同名，分开放。
        var (words, books) = (Directory.CreateDirectory(Path.Combine(folder, "pdf-docx")).FullName, Directory.CreateDirectory(Path.Combine(folder, "pdf-xlsx")).FullName);
        return [.. Convert(Directory.GetFiles(folder, "*.docx"), "pdf", words), .. Convert(Directory.GetFiles(folder, "*.xlsx"), "pdf", books)];
    }
}
