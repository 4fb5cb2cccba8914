using Huairou.Review.Documents.Tests.Packaging;
using Huairou.Review.Tests;

namespace Huairou.Review.Documents.Tests.Word;

/// <summary>Files/ 里的难文件与生成器一致；设 HUAIROU_WRITE_FILES=1 时重写。</summary>
public sealed class HardDocumentFilesTests
{
    public static TheoryData<string> Names => [.. HardDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void 文件与生成器一致(string name)
    {
        var path = HardFile.PathOf(name);
        var bytes = HardDocuments.All[name]();
        if (Environment.GetEnvironmentVariable("HUAIROU_WRITE_FILES") == "1")
        {
            File.WriteAllBytes(path, bytes);
        }

        Assert.Equal(ZipFile.Contents(bytes), ZipFile.Contents(File.ReadAllBytes(path)));
    }
}

/// <summary>难文件的位置。</summary>
internal static class HardFile
{
    /// <summary>Files/ 下的路径。</summary>
    public static string PathOf(string name) => Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Documents.Tests", "Files", name);

    /// <summary>文件内容。</summary>
    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));
}
