using System.IO.Compression;

namespace Huairou.Review.Cli.Tests;

/// <summary>review --format docx：批注版。</summary>
public sealed class AnnotatedOutputTests : IDisposable
{
    private readonly CliRun _cli = new();

    [Fact]
    public void 批注版按来源命名_写到目录_原件不动()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        var folder = Path.Combine(_cli.Folder, "报告");
        Assert.Equal(0, _cli.Run("review", file, "--format", "docx", "--out", folder));
        var output = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal("甲.批注.docx", Path.GetFileName(output));
        using var zip = ZipFile.OpenRead(output);
        Assert.NotNull(zip.GetEntry("word/document.xml"));
        Assert.Equal("出嫁女不分红。", File.ReadAllText(file));
    }

    [Fact]
    public void 批注版是文件_要指定目录()
    {
        var file = _cli.Write("甲.txt", "出嫁女不分红。");
        Assert.Equal(2, _cli.Run("review", file, "--format", "docx"));
        Assert.Contains("--out", _cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
