using System.CommandLine;
using System.Text.RegularExpressions;
using Huairou.Review.Cli;
using Huairou.Review.Tests;

namespace Huairou.Review.Architecture.Tests;

/// <summary>仓库的样子：顶层内容、文件长度、不该出现的字样、每个命令都有测试。</summary>
public sealed partial class RepositoryTests
{
    private const int MaximumLines = 400;

    private static readonly string[] TopLevel =
    [
        "src", "models", "corpus", "tests", ".ci", ".git", "Huairou.Review.sln", "README.md", "Directory.Build.props", "Directory.Packages.props",
        "global.json", ".editorconfig", ".gitignore", ".gitattributes", "CHANGELOG.md", "LICENSE", "THIRD-PARTY-NOTICES.md",
    ];

    // 由工具生成、不进版本库的目录（见 .gitignore）。
    private static readonly string[] Generated = ["artifacts", "dist", "TestResults", ".vs"];

    private static readonly string[] TextExtensions =
        [".cs", ".csproj", ".props", ".md", ".json", ".yaml", ".yml", ".sln", ".css", ".txt", ".tsv", ".cmd", ".html", ""];

    [Fact]
    public void 顶层只有约定的内容()
    {
        var entries = Directory.GetFileSystemEntries(TestPaths.Root).Select(Path.GetFileName).Except(Generated);
        Assert.Empty(entries.Except(TopLevel));
    }

    [Fact]
    public void 手写的代码每个文件不超过四百行()
    {
        var tooLong = Sources().Select(f => (File: Relative(f), Lines: File.ReadLines(f).Count())).Where(x => x.Lines > MaximumLines);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void 代码与文档不提包仓库与某台机器的路径()
    {
        var hits = Texts().SelectMany(f => Hits(f, MachinePath())).ToList();
        Assert.Empty(hits);
    }

    [Fact]
    public void 没有留下未完成的标记()
    {
        var hits = Sources().Where(f => !f.EndsWith("RepositoryTests.cs", StringComparison.Ordinal)).SelectMany(f => Hits(f, Unfinished())).ToList();
        Assert.Empty(hits);
    }

    [Fact]
    public void 每个命令都有测试()
    {
        using var host = new CliHost { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null };
        var tests = string.Concat(Directory.GetFiles(Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Cli.Tests"), "*.cs").Select(File.ReadAllText));
        var verbs = Verbs(Application.Root(host), []).ToList();
        Assert.Contains(verbs, v => v.SequenceEqual(["review"]));
        var untested = verbs.Where(v => !Regex.IsMatch(tests, string.Join(@",\s*", v.Select(word => $"\"{word}\""))));
        Assert.Empty(untested.Select(v => string.Join(' ', v)));
    }

    private static IEnumerable<IReadOnlyList<string>> Verbs(Command command, IReadOnlyList<string> path)
    {
        var subcommands = command.Subcommands.Where(c => !c.Hidden).ToList();
        return subcommands.Count == 0 && path.Count > 0 ? [path] : subcommands.SelectMany(c => Verbs(c, [.. path, c.Name]));
    }

    private static IEnumerable<string> Sources() => Files("src", ".cs").Concat(Files("tests", ".cs"));

    // 语料与样例里的文字是数据；这里只管我们自己写的东西。
    private static IEnumerable<string> Texts() =>
        Files("src").Concat(Files("tests")).Concat(Files(".ci")).Concat(Files("corpus")).Concat(Directory.GetFiles(TestPaths.Root))
            .Where(f => TextExtensions.Contains(Path.GetExtension(f), StringComparer.Ordinal) && !f.EndsWith("RepositoryTests.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string folder, string extension = "")
    {
        var root = Path.Combine(TestPaths.Root, folder);
        return !Directory.Exists(root)
            ? []
            : Directory.EnumerateFiles(root, "*" + extension, SearchOption.AllDirectories).Where(f => !BuildOutput().IsMatch(f.Replace('\\', '/')));
    }

    private static IEnumerable<string> Hits(string file, Regex pattern) =>
        File.ReadLines(file).Select((line, index) => (line, index)).Where(x => pattern.IsMatch(x.line)).Select(x => $"{Relative(file)}:{x.index + 1} {x.line.Trim()}");

    private static string Relative(string path) => Path.GetRelativePath(TestPaths.Root, path).Replace('\\', '/');

    [GeneratedRegex("/(bin|obj)/")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"nuget\.org|api\.nuget|npmjs\.|pypi\.org|/work/|/root/|/home/[a-z]|[A-Z]:\\Users", RegexOptions.IgnoreCase)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Unfinished();
}
