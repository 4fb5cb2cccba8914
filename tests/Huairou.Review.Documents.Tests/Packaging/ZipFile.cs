using System.IO.Compression;
using System.Text;

namespace Huairou.Review.Documents.Tests.Packaging;

/// <summary>测试用的压缩包：时间固定，内容可逐字指定。</summary>
internal static class ZipFile
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>由（路径, 文字）组成压缩包。</summary>
    public static byte[] Of(params (string Path, string Text)[] entries) =>
        Of([.. entries.Select(entry => (entry.Path, Encoding.UTF8.GetBytes(entry.Text)))]);

    /// <summary>由（路径, 字节）组成压缩包。</summary>
    public static byte[] Of(params (string Path, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in entries)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Epoch;
                using var target = entry.Open();
                target.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>各条目内容，比较用（压缩后的字节随运行库版本变化）。</summary>
    public static SortedDictionary<string, string> Contents(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new MemoryStream();
            using var source = entry.Open();
            source.CopyTo(reader);
            contents[entry.FullName] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(reader.ToArray()));
        }

        return contents;
    }
}
