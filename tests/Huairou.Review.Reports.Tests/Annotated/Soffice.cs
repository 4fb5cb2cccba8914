using System.Diagnostics;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>用自己的配置目录运行 LibreOffice，到时即停。</summary>
internal static class Soffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>转换一份。</summary>
    public static byte[] Convert(byte[] docx, string target) => Convert([docx], target)[0] ?? throw new InvalidOperationException("LibreOffice 打不开这份文件");

    /// <summary>一次转换几份；打不开的为 null。</summary>
    public static IReadOnlyList<byte[]?> Convert(IReadOnlyList<byte[]> files, string target)
    {
        var folder = Directory.CreateTempSubdirectory("huairou-soffice-");
        try
        {
            var output = Directory.CreateDirectory(Path.Combine(folder.FullName, "out")).FullName;
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--norestore", "--convert-to", target, "--outdir", output })
            {
                start.ArgumentList.Add(argument);
            }

            for (var i = 0; i < files.Count; i++)
            {
                var input = Path.Combine(folder.FullName, $"{i}.docx");
                File.WriteAllBytes(input, files[i]);
                start.ArgumentList.Add(input);
            }

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

            return [.. Enumerable.Range(0, files.Count).Select(i => Path.Combine(output, $"{i}.{target}")).Select(static f => File.Exists(f) ? File.ReadAllBytes(f) : null)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
