namespace Huairou.Review.Cli.Reviewing;

/// <summary>输出目录：按来源命名，重名加号，绝不覆盖已有的文件。</summary>
internal sealed class OutputFolder
{
    private readonly string _folder;

    /// <summary>打开输出目录，没有就建立。</summary>
    /// <exception cref="UsageException">目录建不了。</exception>
    public OutputFolder(string folder)
    {
        _folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out 指的目录建不了：{folder}（{e.Message}）");
        }
    }

    /// <summary>为一份来源选定输出的主名，使它的各种报告同号；已被占用的号跳过。</summary>
    /// <param name="sourceName">来源名称；只取文件名部分。</param>
    /// <param name="suffixes">将要写的各种后缀。</param>
    public string Stem(string sourceName, IReadOnlyList<string> suffixes)
    {
        var name = Path.GetFileNameWithoutExtension(sourceName);
        for (var n = 1; ; n++)
        {
            var stem = Numbered(name, n);
            if (!suffixes.Any(suffix => Exists(Path.Combine(_folder, stem + suffix))))
            {
                return stem;
            }
        }
    }

    /// <summary>新建一个输出文件。</summary>
    /// <param name="stem">主名。</param>
    /// <param name="suffix">后缀，如“.审查报告.html”。</param>
    /// <param name="path">实际路径。</param>
    public FileStream Create(string stem, string suffix, out string path)
    {
        for (var n = 1; ; n++)
        {
            path = Path.Combine(_folder, Numbered(stem, n) + suffix);
            try
            {
                // CreateNew 由操作系统保证不覆盖，也不会与同时运行的另一个进程相撞。
                return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            }
            catch (IOException) when (Exists(path))
            {
            }
        }
    }

    private static string Numbered(string stem, int n) => n == 1 ? stem : $"{stem}（{n}）";

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);
}
