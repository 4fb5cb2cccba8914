using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Huairou.Review.Architecture.Tests;

/// <summary>审查一份文件时不该装载的东西：分词词典与检索索引只有 search 一类命令才用。</summary>
public sealed class StartupTests
{
    private static readonly string[] SearchOnly = ["Huairou.Review.Text.Segmentation", "Huairou.Review.Corpus.Search"];

    [Theory]
    [InlineData("Huairou.Review.Documents.dll")]
    [InlineData("Huairou.Review.Screening.dll")]
    public void 审查不打开分词词典与索引(string assembly)
    {
        using var pe = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly)));
        var reader = pe.GetMetadataReader();
        var namespaces = reader.TypeReferences.Select(reader.GetTypeReference).Select(t => reader.GetString(t.Namespace)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(namespaces.Intersect(SearchOnly));
    }
}
