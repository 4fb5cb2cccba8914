using System.Diagnostics;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>用自己的配置目录运行 LibreOffice，到时即停。</summary>
internal static class Soffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static byte[] Convert(byte[] docx, string target)
    {
        var folder = Directory.CreateTempSubdirectory("huairou-soffice-");
        try
        {
            var input = Path.Combine(folder.FullName, "in.docx");
            var output = Directory.CreateDirectory(Path.Combine(folder.FullName, "out")).FullName;
            File.WriteAllBytes(input, docx);
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--norestore", "--convert-to", target, "--outdir", output, input })
            {
                start.ArgumentList.Add(argument);
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

            return File.ReadAllBytes(Path.Combine(output, "in." + target));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
