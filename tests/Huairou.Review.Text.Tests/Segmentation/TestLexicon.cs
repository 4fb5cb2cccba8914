using Huairou.Review.Tests;
using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Text.Tests.Segmentation;

/// <summary>由仓库词表现编的分词词典，全部测试共用一份。</summary>
internal static class TestLexicon
{
    private static readonly Lazy<byte[]> File = new(Compile);
    private static readonly Lazy<SegmenterModel> Shared = new(() => SegmenterModel.Parse([.. File.Value]));

    /// <summary>词表目录。</summary>
    public static string Folder { get; } = Path.Combine(TestPaths.Root, "corpus", "lexicon");

    /// <summary>编译结果的一份拷贝。</summary>
    public static byte[] Bytes => [.. File.Value];

    public static ISegmenter General { get; } = new DictionarySegmenter(Shared.Value, useDomainWords: false);

    public static ISegmenter Domain { get; } = new DictionarySegmenter(Shared.Value);

    public static IReadOnlyList<string> Cut(ISegmenter segmenter, string text)
    {
        var ends = new List<int>();
        segmenter.Segment(text, ends);
        return [.. ends.Select((end, i) => text[(i == 0 ? 0 : ends[i - 1])..end])];
    }

    private static byte[] Compile()
    {
        var folder = Directory.CreateTempSubdirectory("huairou-lexicon-").FullName;
        try
        {
            return System.IO.File.ReadAllBytes(SegmenterPack.Build(Folder, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
