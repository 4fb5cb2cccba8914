using System.Security.Cryptography;
using System.Text;

namespace Huairou.Review.Text.Packs;

/// <summary>models/ 里各文件的外壳：开头八个字节标明格式，末尾是前面全部内容的 SHA-256，读时核对。</summary>
public static class PackFile
{
    /// <summary>写文件。</summary>
    /// <param name="path">路径。</param>
    /// <param name="magic">格式，八个字节。</param>
    /// <param name="write">写正文。</param>
    public static void Save(string path, ReadOnlySpan<byte> magic, Action<BinaryWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(magic);
            write(writer);
        }

        var body = buffer.ToArray();
        File.WriteAllBytes(path, [.. body, .. SHA256.HashData(body)]);
    }

    /// <summary>读文件：各数组直接读到位，边读边算哈希，不先把整个文件放进内存。</summary>
    /// <param name="path">路径。</param>
    /// <param name="magic">格式，八个字节。</param>
    /// <param name="read">读正文。</param>
    /// <exception cref="InvalidDataException">文件损坏，或者是别的版本的。</exception>
    public static T Load<T>(string path, ReadOnlySpan<byte> magic, Func<PackReader, T> read)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        if (file.Length < 64)
        {
            throw Damaged(path, null);
        }

        using var reader = new PackReader(file, file.Length - SHA256.HashSizeInBytes);
        Span<byte> head = stackalloc byte[8];
        reader.Fill(head);
        if (!head.SequenceEqual(magic))
        {
            // 只差末尾的数字：是这个程序的别的版本写的。
            throw head[..^1].SequenceEqual(magic[..^1]) ? new InvalidDataException($"模型文件 {Path.GetFileName(path)} 与程序版本不符，请重新解压安装包或运行 huairou train。") : Damaged(path, null);
        }

        try
        {
            var content = read(reader);
            Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
            file.ReadExactly(expected);
            return reader.Matches(expected) ? content : throw new InvalidDataException("哈希不符。");
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or EndOfStreamException or OverflowException)
        {
            throw Damaged(path, e);
        }
    }

    private static InvalidDataException Damaged(string path, Exception? cause) =>
        new($"模型文件 {Path.GetFileName(path)} 损坏，请重新解压安装包或运行 huairou train。", cause);
}
