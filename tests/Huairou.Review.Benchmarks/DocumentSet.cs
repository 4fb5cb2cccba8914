using System.Text;

namespace Huairou.Review.Benchmarks;

/// <summary>HUAIROU_DATA/documents 下的全部文档，已在内存里。</summary>
internal sealed record DocumentSet(string Folder, IReadOnlyList<string> Names, IReadOnlyList<string> Texts)
{
    /// <summary>按路径的码位次序读入，与各对手程序一致。</summary>
    public static DocumentSet? Load(TextWriter error)
    {
        if (Environment.GetEnvironmentVariable("HUAIROU_DATA") is not { Length: > 0 } data || !Directory.Exists(Path.Combine(data, "documents")))
        {
            error.WriteLine("请用环境变量 HUAIROU_DATA 指定参考资料目录（含 documents 子目录）。");
            return null;
        }

        var folder = Path.Combine(data, "documents");
        var paths = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        return new DocumentSet(
            folder,
            [.. paths.Select(path => Path.GetRelativePath(folder, path))],
            [.. paths.Select(path => new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)))]);
    }

    /// <summary>UTF-8 字节数（兆）。</summary>
    public double Megabytes => Texts.Sum(text => (double)Encoding.UTF8.GetByteCount(text)) / 1e6;
}
