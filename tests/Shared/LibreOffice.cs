using System.Diagnostics;

namespace Huairou.Review.Tests;

/// <summary>用本机的 LibreOffice 转换：独立的配置目录，到时连同子进程一起结束，失败时附上它说的话。</summary>
internal static class LibreOffice
{
    // 空壳的文件也有三四百字节。
    private const int LeastBytes = 500;

    private const string Input = "输入";

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(120);

    /// <summary>转换一份。</summary>
    /// <param name="file">原文件。</param>
    /// <param name="target">格式，可带过滤器，如“docx:MS Word 2007 XML”。</param>
    /// <param name="folder">写到哪个目录；没有时建立。</param>
    /// <returns>写出的文件，名称同原文件，后缀按格式。</returns>
    public static string Convert(string file, string target, string folder) => Convert([file], target, folder)[0];

    /// <summary>一次转换几份，缺一份就算失败。</summary>
    /// <param name="files">原文件；不带后缀的名称不能相同。</param>
    /// <param name="target">格式，可带过滤器。</param>
    /// <param name="folder">写到哪个目录；没有时建立。</param>
    /// <param name="limit">时限；不写为两分钟。</param>
    /// <returns>写出的文件，次序同原文件。</returns>
    public static IReadOnlyList<string> Convert(IReadOnlyList<string> files, string target, string folder, TimeSpan? limit = null)
    {
        Assert.NotEmpty(files);
        var suffix = "." + target.Split(':')[0];
        var said = Run(files, target, folder, limit ?? Usual);
        var written = files.Select(f => Path.Combine(folder, Path.GetFileNameWithoutExtension(f) + suffix)).ToList();
        var unopened = files.Where((_, i) => new FileInfo(written[i]) is not { Exists: true, Length: > LeastBytes }).Select(static f => Path.GetFileName(f)).ToList();
        Assert.True(unopened.Count == 0, $"LibreOffice 打不开：{string.Join('、', unopened)}\n{said}");
        return written;
    }

    /// <summary>转换一份，写出的是一份。</summary>
    /// <param name="bytes">原文件的内容。</param>
    /// <param name="extension">原文件的后缀，如“.docx”。</param>
    /// <param name="target">格式，可带过滤器。</param>
    public static byte[] Convert(byte[] bytes, string extension, string target) => Assert.Single(Split(bytes, extension, target)).Value;

    /// <summary>转换一份，写出的可以是几份：工作表名到内容；只有一份的，名称是“输入”。</summary>
    /// <param name="bytes">原文件的内容。</param>
    /// <param name="extension">原文件的后缀。</param>
    /// <param name="target">格式，可带过滤器。</param>
    public static Dictionary<string, byte[]> Split(byte[] bytes, string extension, string target)
    {
        var folder = Directory.CreateTempSubdirectory("huairou-office-");
        try
        {
            var input = Path.Combine(folder.FullName, Input + extension);
            var output = Path.Combine(folder.FullName, "out");
            File.WriteAllBytes(input, bytes);
            var said = Run([input], target, output, Usual);
            var files = Directory.GetFiles(output).ToDictionary(SheetOf, File.ReadAllBytes, StringComparer.Ordinal);
            Assert.True(files.Count > 0, "LibreOffice 打不开这份文件。\n" + said);
            return files;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // 按工作表分开写的，名为“输入-工作表名”。
    private static string SheetOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.StartsWith(Input + "-", StringComparison.Ordinal) ? name[(Input.Length + 1)..] : name;
    }

    // 返回它在标准输出与标准错误里说的话。
    private static string Run(IReadOnlyList<string> files, string target, string folder, TimeSpan limit)
    {
        Directory.CreateDirectory(folder);
        var profile = Directory.CreateTempSubdirectory("huairou-profile-");
        try
        {
            string[] arguments = [$"-env:UserInstallation={new Uri(profile.FullName).AbsoluteUri}", "--headless", "--norestore", "--convert-to", target, "--outdir", folder, .. files];
            using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            // 不读空管道，进程会被写满的缓冲卡住。
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            var isDone = process.WaitForExit(limit);
            if (!isDone)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(5000);
            }

            // 留下的子进程会占着管道：不无限等。
            var text = said.Wait(TimeSpan.FromSeconds(10)) ? string.Concat(said.Result) : "";
            Assert.True(isDone, $"LibreOffice 没有在 {limit.TotalSeconds} 秒内完成。\n{text}");
            return text;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
