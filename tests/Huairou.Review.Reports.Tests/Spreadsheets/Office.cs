using System.Diagnostics;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>用本机的 LibreOffice 另存，独立的配置目录，到时就结束。</summary>
internal static class Office
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>另存为某种格式，返回写出的各文件：文件名到内容。</summary>
    public static Dictionary<string, byte[]> Convert(byte[] bytes, string extension, string filter)
    {
        var folder = Directory.CreateTempSubdirectory("huairou-sheet-");
        try
        {
            var input = Path.Combine(folder.FullName, "输入" + extension);
            var output = Directory.CreateDirectory(Path.Combine(folder.FullName, "out")).FullName;
            File.WriteAllBytes(input, bytes);
            var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { "-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profile"), "--headless", "--norestore", "--convert-to", filter, "--outdir", output, input })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var standard = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("LibreOffice 超时。");
            }

            var files = Directory.GetFiles(output).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);
            Assert.True(files.Count > 0, error.Result + standard.Result);
            return files;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>另存为 xlsx。</summary>
    public static byte[] Resave(byte[] workbook) => Assert.Single(Convert(workbook, ".xlsx", "xlsx:Calc MS Excel 2007 XML")).Value;

    /// <summary>每张工作表导出一份 CSV（UTF-8，按显示的样子）：工作表名到文字。</summary>
    public static Dictionary<string, string> Csv(byte[] workbook) =>
        Convert(workbook, ".xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
            .ToDictionary(f => f.Key["输入-".Length..^".csv".Length], f => System.Text.Encoding.UTF8.GetString(f.Value), StringComparer.Ordinal);
}
