using System.IO.Compression;
using System.Xml;

namespace Huairou.Review.Documents.Packaging;

/// <summary>压缩包类文件的守卫：先查清再读，任何输入都在 <see cref="DocumentLimits"/> 之内结束。</summary>
public static class PackageGuard
{
    private const int BufferBytes = 64 * 1024;
    private const int PeekBytes = 64;

    /// <summary>打开压缩包，检查条目数、路径、大小与压缩比；条目由返回值按上限读出。</summary>
    /// <param name="name">文件名，只用于消息。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">empty、truncated、damaged、encrypted、zip-bomb、unsafe-package。</exception>
    public static GuardedPackage Open(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        CheckSize(name, bytes);
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            _ = zip.Entries.Count;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new DocumentException("truncated", $"“{name}”不完整或已损坏，可能没有下载完或拷贝中断。请重新取得原文件。", error);
        }

        try
        {
            CheckEntries(name, zip);
            return new GuardedPackage(name, zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>检查 Office 文件：种类相符、未加密，每个 XML 部件的大小、深度、元素数在限内且没有 DTD。</summary>
    /// <param name="name">文件名。</param>
    /// <param name="bytes">文件内容。</param>
    /// <param name="expected">应有的种类：Docx 或 Xlsx。</param>
    /// <exception cref="DocumentException">见 Open；另有 mislabelled、entity-expansion、too-deep、too-large。</exception>
    public static void CheckOffice(string name, byte[] bytes, FileKind expected)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        CheckSize(name, bytes);
        var kind = FileKinds.Sniff(bytes);
        if (kind == FileKind.Encrypted)
        {
            throw new DocumentException("encrypted", $"“{name}”设了打开密码，无法审查。请用 Word 或 WPS 取消密码（文件→信息→保护文档）后另存再送审。");
        }

        if (kind != expected && kind != FileKind.BrokenZip)
        {
            throw new DocumentException("mislabelled", $"“{name}”的内容其实是{FileKinds.Describe(kind)}，与扩展名不符。请改成正确的扩展名，或打开后另存为{FileKinds.Describe(expected)}。");
        }

        using var package = Open(name, bytes);
        var elements = 0;
        foreach (var entry in package.Entries)
        {
            if (!IsOpaque(entry.FullName) && LooksLikeXml(package, entry))
            {
                CheckXml(name, package, entry, ref elements);
            }
        }
    }

    private static void CheckSize(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            throw new DocumentException("empty", $"“{name}”是空文件（0 字节）。请重新取得原文件。");
        }

        if (bytes.Length > DocumentLimits.MaxFileBytes)
        {
            throw new DocumentException("too-large", $"“{name}”超过 {DocumentLimits.MaxFileBytes >> 20} MB，不予读取。请删去图片等大附件后再送审。");
        }
    }

    private static void CheckEntries(string name, ZipArchive zip)
    {
        if (zip.Entries.Count > DocumentLimits.MaxEntries)
        {
            throw Bomb(name, $"压缩包里有 {zip.Entries.Count} 个条目");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            var path = entry.FullName.Replace('\\', '/');
            if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal))
            {
                throw new DocumentException("unsafe-package", $"“{name}”内部有越出文件自身的路径，可能是恶意文件，不予读取。请核实来源。");
            }

            if (!seen.Add(path))
            {
                throw new DocumentException("damaged", $"“{name}”内部有重名部件，无法确定哪份是真的。请用 Word 或 WPS 打开并另存一份后重试。");
            }

            if (entry.IsEncrypted)
            {
                throw new DocumentException("encrypted", $"“{name}”是设了密码的压缩包，无法审查。请取消密码后再送审。");
            }

            total += entry.Length;
            if (entry.Length > DocumentLimits.MaxEntryBytes || total > DocumentLimits.MaxTotalBytes || IsBomb(entry.Length, entry.CompressedLength))
            {
                throw Bomb(name, "解压后的大小与文件大小不成比例");
            }
        }
    }

    internal static bool IsBomb(long length, long compressed) =>
        length > DocumentLimits.RatioFloorBytes && length / Math.Max(1, compressed) > DocumentLimits.MaxRatio;

    internal static DocumentException Bomb(string name, string reason) =>
        new("zip-bomb", $"“{name}”{reason}，超出正常公文的范围，可能是恶意文件，不予读取。请核实来源。");

    /// <summary>SVG 与网页可合法地带 DTD，本工具从不解析它们；<see cref="OfficePackage"/> 会拒绝把正文放在这种名字下的文件。</summary>
    internal static bool IsOpaque(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".svg" or ".htm" or ".html" or ".mht";

    private static bool LooksLikeXml(GuardedPackage package, ZipArchiveEntry entry)
    {
        using var stream = package.OpenRaw(entry);
        Span<byte> head = stackalloc byte[PeekBytes];
        var read = GuardedPackage.Guard(package.Name, stream, head);
        ReadOnlySpan<byte> start = head[..read];
        return start.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8) is [(byte)'<', ..] || start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || start is [0, (byte)'<', ..] or [(byte)'<', 0, ..];
    }

    private static void CheckXml(string name, GuardedPackage package, ZipArchiveEntry entry, ref int elements)
    {
        if (entry.Length > DocumentLimits.MaxPartBytes)
        {
            throw new DocumentException("too-large", $"“{name}”的内容过大（部件 {entry.FullName} 超过 {DocumentLimits.MaxPartBytes >> 20} MB），不予读取。请拆成几份再送审。");
        }

        using var stream = new BufferedStream(package.OpenRaw(entry), BufferBytes);
        using var reader = XmlReader.Create(stream, SafeXml.Settings());
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.Depth > DocumentLimits.MaxXmlDepth)
                {
                    throw new DocumentException("too-deep", $"“{name}”内部嵌套超过 {DocumentLimits.MaxXmlDepth} 层（如表中套表），超出正常公文的范围，不予读取。请把嵌套的表格拆开后再送审。");
                }

                if (++elements > DocumentLimits.MaxXmlElements)
                {
                    throw new DocumentException("too-large", $"“{name}”的内容过大（超过 {DocumentLimits.MaxXmlElements / 10_000} 万个元素），不予读取。请拆成几份再送审。");
                }
            }
        }
        catch (XmlException error) when (SafeXml.IsDtd(error))
        {
            throw new DocumentException("entity-expansion", $"“{name}”内部含有实体定义（DTD），正常的 Office 文件没有，可能是恶意文件，不予读取。请核实来源。", error);
        }
        catch (XmlException)
        {
            // 不成形的附属部件不妨碍读正文；正文不成形时由读取阶段报“damaged”。
        }
        catch (InvalidDataException error)
        {
            throw new DocumentException("truncated", $"“{name}”的压缩数据已损坏，可能没有下载完或拷贝中断。请重新取得原文件。", error);
        }
    }
}
