using System.Globalization;
using System.IO.Compression;

namespace Huairou.Review.Reports.Annotated;

/// <summary>把压缩包照次序重写一遍，条目时间一律是给定的日期，使同样的结果逐字节相同。</summary>
internal static class FixedPackage
{
    private const string ContentTypes = "[Content_Types].xml";

    // 压缩包的时间从 1980 年起。
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string PlainMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    // 模板与带宏文件的正文类型：扩展名是 docx 而类型不是，Word 不肯打开。
    private static readonly string[] OtherMains =
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ];

    /// <summary>重写。</summary>
    /// <param name="package">写好的压缩包。</param>
    /// <param name="output">输出。</param>
    /// <param name="date">日期，yyyy-MM-dd。</param>
    public static void Copy(Stream package, Stream output, string date)
    {
        var moment = DateTimeOffset.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) && day > Earliest ? day : Earliest;
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(static e => e.FullName == ContentTypes ? 0 : 1).ThenBy(static e => e.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = moment;
            using var from = entry.Open();
            using var to = copy.Open();
            if (entry.FullName == ContentTypes)
            {
                Settle(from, to);
            }
            else
            {
                from.CopyTo(to);
            }
        }
    }

    private static void Settle(Stream from, Stream to)
    {
        using var reader = new StreamReader(from);
        using var writer = new StreamWriter(to, leaveOpen: true);
        writer.Write(OtherMains.Aggregate(reader.ReadToEnd(), static (text, type) => text.Replace(type, PlainMain, StringComparison.OrdinalIgnoreCase)));
    }
}
