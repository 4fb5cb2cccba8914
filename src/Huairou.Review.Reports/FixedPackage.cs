using System.Globalization;
using System.IO.Compression;

namespace Huairou.Review.Reports;

/// <summary>把 Office 文件的压缩包照固定的次序重写一遍，条目时间一律是同一天：同样的结果逐字节相同，也不留写出的时刻。</summary>
internal static class FixedPackage
{
    private const string ContentTypes = "[Content_Types].xml";

    // 压缩包的时间从 1980 年起。
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>重写。内容类型与根关系在前，其余按名排序：次序与写的先后无关。</summary>
    /// <param name="package">写好的压缩包。</param>
    /// <param name="output">输出。</param>
    /// <param name="date">条目的日期，yyyy-MM-dd；空为 1980 年 1 月 1 日。</param>
    /// <param name="level">压缩的程度：原件可能很大，批注版用快的。</param>
    /// <param name="contentTypes">对内容类型清单的改动；没有时为 null。</param>
    public static void Write(Stream package, Stream output, string date = "", CompressionLevel level = CompressionLevel.Optimal, Func<string, string>? contentTypes = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        var moment = DateTimeOffset.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) && day > Earliest ? day : Earliest;
        package.Position = 0;
        using var buffer = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(Rank).ThenBy(static e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, level);
                copy.LastWriteTime = moment;
                using var from = entry.Open();
                using var to = copy.Open();
                if (contentTypes is not null && entry.FullName == ContentTypes)
                {
                    using var reader = new StreamReader(from);
                    using var writer = new StreamWriter(to);
                    writer.Write(contentTypes(reader.ReadToEnd()));
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static int Rank(ZipArchiveEntry entry) => entry.FullName switch
    {
        ContentTypes => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };
}
