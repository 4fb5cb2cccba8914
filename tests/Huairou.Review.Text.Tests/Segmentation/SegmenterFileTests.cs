using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Text.Tests.Segmentation;

/// <summary>词典文件：坏文件说得清，同样的源文件得到同样的字节。</summary>
public sealed class SegmenterFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huairou-segmenter-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void 没有文件时说怎么办()
    {
        var e = Assert.Throws<FileNotFoundException>(() => SegmenterModel.Open(Path.Combine(_folder, "没有.bin")));
        Assert.Contains("huairou train", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("截断")]
    [InlineData("改一个字节")]
    [InlineData("空文件")]
    [InlineData("别的文件")]
    [InlineData("版本不同")]
    [InlineData("个数是负数")]
    public void 坏文件报错不崩溃(string trouble)
    {
        var bytes = TestLexicon.Bytes;
        bytes = trouble switch
        {
            "截断" => bytes[..(bytes.Length / 2)],
            "空文件" => [],
            "别的文件" => [.. Enumerable.Repeat((byte)'x', 4096)],
            _ => bytes,
        };
        switch (trouble)
        {
            case "改一个字节":
                bytes[bytes.Length / 2] ^= 1;
                break;
            case "版本不同":
                bytes[8]++;
                break;
            case "个数是负数":
                bytes[15] = 0xFF;
                break;
        }

        var path = Path.Combine(_folder, "坏.bin");
        File.WriteAllBytes(path, bytes);
        var e = Assert.Throws<InvalidDataException>(() => SegmenterModel.Open(path));
        Assert.Contains("坏.bin", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 再编一次字节相同() =>
        Assert.True(File.ReadAllBytes(SegmenterPack.Build(TestLexicon.Folder, _folder)).AsSpan().SequenceEqual(TestLexicon.Bytes));

    [Theory]
    [InlineData("出嫁女\n出嫁女\n", "第2行", "重复")]
    [InlineData("# 注释\n女\n", "第2行", "二至三十二个字")]
    [InlineData("出嫁 女 三\n", "第1行", "词频")]
    [InlineData("出嫁、女\n", "第1行", "只含汉字")]
    public void 领域词写错时指出行号(string words, string line, string reason)
    {
        File.Copy(Path.Combine(TestLexicon.Folder, LexiconSources.ModelFile), Path.Combine(_folder, LexiconSources.ModelFile));
        File.WriteAllText(Path.Combine(_folder, LexiconSources.DictionaryFile), "出嫁 3 v\n");
        File.WriteAllText(Path.Combine(_folder, LexiconSources.DomainFile), words);
        var e = Assert.Throws<InvalidDataException>(() => SegmenterPack.Build(_folder, _folder));
        Assert.Contains(line, e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }
}
