using Huairou.Review.Documents;
using Huairou.Review.Text;

namespace Huairou.Review.Corpus.Law;

/// <summary>把法律文件变成段落，供 <see cref="LawTextParser"/> 切条。</summary>
public static class LawFile
{
    /// <summary>读一个文件的段落。</summary>
    /// <exception cref="FileNotFoundException">文件不存在。</exception>
    /// <exception cref="LawImportException">格式不支持或者读不通。</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("文件不存在。", path);
        }

        return Path.GetExtension(path).ToLowerInvariant() is ".md" or ".txt"
            ? Lines(path)
            : throw new LawImportException("请先另存为 md 或者 txt 再导入。");
    }

    /// <summary>按行读 md、txt；编码为 UTF-8（可带 BOM）或者 GB18030。</summary>
    /// <exception cref="LawImportException">两种编码都读不通，或者文件是空的。</exception>
    public static IReadOnlyList<string> Lines(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0)
        {
            throw new LawImportException($"“{Path.GetFileName(path)}”是空文件。");
        }

        return Decode(bytes, Path.GetFileName(path)).Split('\n');
    }

    /// <summary>由读入的文档得出段落：正文各段，自动编号拼回段首。</summary>
    public static IReadOnlyList<string> Paragraphs(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Blocks
            .Where(block => block.Layer == BlockLayer.Body)
            .SelectMany(block => (block.Number.Length > 0 ? $"{block.Number}　{block.Text}" : block.Text).Split('\n'))
            .ToArray();
    }

    private static string Decode(byte[] bytes, string name) =>
        TextDecoder.TryDecode(bytes)?.Text
        ?? throw new LawImportException($"“{name}”既不是 UTF-8、UTF-16 也不是 GB18030 文本，请另存为 UTF-8 后重试。");
}
