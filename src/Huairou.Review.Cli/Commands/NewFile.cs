using System.CommandLine;

namespace Huairou.Review.Cli.Commands;

/// <summary>--out 指的一个新文件：不覆盖已有的。</summary>
internal static class NewFile
{
    /// <summary>--out 选项。</summary>
    /// <param name="description">写什么到这个文件，不写这个选项时怎样。</param>
    public static Option<string?> Option(string description) => new("--out") { Description = description, HelpName = "文件" };

    /// <summary>动手之前先看能不能写。</summary>
    /// <param name="path">路径；没有写 --out 时为 null。</param>
    /// <exception cref="UsageException">已经有了。</exception>
    public static void Check(string? path)
    {
        if (path is not null && (File.Exists(path) || Directory.Exists(path)))
        {
            throw new UsageException($"--out 指的文件已经有了，不覆盖：{path}。请换一个名称。");
        }
    }

    /// <summary>写；所在的目录没有时建立。</summary>
    /// <exception cref="UsageException">写不了。</exception>
    public static void Write(string path, byte[] bytes)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"写不到 {path}：{e.Message}");
        }
    }
}
