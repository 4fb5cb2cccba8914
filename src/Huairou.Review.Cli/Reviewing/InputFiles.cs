namespace Huairou.Review.Cli.Reviewing;

/// <summary>一份输入。</summary>
/// <param name="Path">路径；不存在时照样列出，由审查时报错。</param>
/// <param name="Name">报告中的名称：文件名，或相对于所给目录的路径（用 / 分隔）。</param>
internal sealed record InputFile(string Path, string Name);

/// <summary>把命令行上的文件与目录展开成一列输入，次序与操作系统无关。</summary>
internal static class InputFiles
{
    /// <summary>目录中会审查的扩展名。</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".docx", ".pdf", ".html", ".htm", ".md", ".txt", ".xlsx", ".doc", ".wps", ".rtf", ".odt", ".xls", ".et", ".ofd"];

    /// <summary>展开。</summary>
    /// <param name="paths">命令行上的路径。</param>
    /// <param name="skipped">接收目录中因不是文稿而跳过的文件名。</param>
    public static IReadOnlyList<InputFile> Expand(IReadOnlyList<string> paths, ICollection<string> skipped)
    {
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var found = Directory.Exists(path) ? InFolder(path, skipped) : [new InputFile(path, Path.GetFileName(path))];
            files.AddRange(found.Where(f => seen.Add(Path.GetFullPath(f.Path))));
        }

        return files;
    }

    private static List<InputFile> InFolder(string folder, ICollection<string> skipped)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        var files = new List<InputFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", options))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');

            // “~$”开头的是 Word 打开文件时留下的锁文件；豁免清单不是文稿，另有用处。
            if (Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal) || Path.GetFileName(path) == Screening.Decisions.ExemptionList.FileName)
            {
                continue;
            }

            if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                files.Add(new InputFile(path, name));
            }
            else
            {
                skipped.Add(name);
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return files;
    }
}
