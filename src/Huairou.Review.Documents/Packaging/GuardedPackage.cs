using System.IO.Compression;

namespace Huairou.Review.Documents.Packaging;

/// <summary>通过检查的压缩包：按名取条目，读出的字节数以实际解压为准受限，不信目录里写的大小。</summary>
public sealed class GuardedPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _byName;
    private long _total;

    internal GuardedPackage(string name, ZipArchive zip)
    {
        Name = name;
        _zip = zip;
        _byName = zip.Entries.ToDictionary(entry => entry.FullName.Replace('\\', '/'), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>文件名，用于消息。</summary>
    public string Name { get; }

    /// <summary>全部条目名，斜线统一为“/”，按包内顺序。</summary>
    public IReadOnlyList<string> Names => [.. _zip.Entries.Select(entry => entry.FullName.Replace('\\', '/'))];

    internal IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>是否有该条目（不分大小写，开头的“/”可有可无）。</summary>
    public bool Contains(string path) => _byName.ContainsKey(Normalize(path));

    /// <summary>读出一个条目；没有时为 null。</summary>
    /// <exception cref="DocumentException">超限（zip-bomb）或数据损坏（truncated）。</exception>
    public byte[]? Read(string path)
    {
        if (!_byName.TryGetValue(Normalize(path), out var entry))
        {
            return null;
        }

        using var stream = OpenRaw(entry);
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = Guard(Name, stream, buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            _total += read;
            if (copy.Length > DocumentLimits.MaxEntryBytes || _total > DocumentLimits.MaxTotalBytes || PackageGuard.IsBomb(copy.Length, entry.CompressedLength))
            {
                throw PackageGuard.Bomb(Name, "解压后的大小与文件大小不成比例");
            }
        }

        return copy.ToArray();
    }

    /// <summary>以安全设置打开一个 XML 条目；没有时为 null。</summary>
    public System.Xml.XmlReader? ReadXml(string path) =>
        Read(path) is { } bytes ? System.Xml.XmlReader.Create(new MemoryStream(bytes, writable: false), SafeXml.Settings()) : null;

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    internal Stream OpenRaw(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            throw Damaged(Name, error);
        }
    }

    /// <summary>读一次，把解压错误换成中文说明。</summary>
    internal static int Guard(string name, Stream stream, Span<byte> buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw Damaged(name, error);
        }
    }

    private static string Normalize(string path) => path.Replace('\\', '/').TrimStart('/');

    private static DocumentException Damaged(string name, Exception error) =>
        new("truncated", $"“{name}”的压缩数据已损坏，可能没有下载完或拷贝中断。请重新取得原文件。", error);
}
