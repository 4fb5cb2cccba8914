using System.IO.Compression;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>把压缩包里各条目的时间写成同一天：同样的结果逐字节相同，文件里也不留写出的时刻。</summary>
internal static class FixedPackage
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>照原次序重写。</summary>
    /// <param name="package">写成的压缩包。</param>
    /// <param name="output">输出。</param>
    public static void Write(Stream package, Stream output)
    {
        ArgumentNullException.ThrowIfNull(package);
        package.Position = 0;
        using var buffer = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            // 内容类型与根关系在前，其余按名排序：次序与写的先后无关。
            foreach (var entry in source.Entries.OrderBy(Rank).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static int Rank(ZipArchiveEntry entry) => entry.FullName switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };
}
