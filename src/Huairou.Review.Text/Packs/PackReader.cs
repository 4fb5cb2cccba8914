using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Huairou.Review.Text.Packs;

/// <summary>从流里读 models/ 文件的正文（小端），同时算已读内容的 SHA-256。不是线程安全的。</summary>
public sealed class PackReader : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private long _unread;
    private int _at;
    private int _end;

    /// <summary>构造。</summary>
    /// <param name="stream">流，不由本类关闭。</param>
    /// <param name="length">正文的字节数，读到此为止。</param>
    public PackReader(Stream stream, long length)
    {
        (_stream, _unread) = (stream, length);
    }

    /// <summary>还有多少字节没有读。</summary>
    public long Remaining => _unread + _end - _at;

    /// <summary>读满一段。</summary>
    /// <exception cref="InvalidDataException">内容不够。</exception>
    public void Fill(Span<byte> into)
    {
        var ready = Math.Min(into.Length, _end - _at);
        _buffer.AsSpan(_at, ready).CopyTo(into);
        _at += ready;
        into = into[ready..];
        if (into.Length >= _buffer.Length)
        {
            Take(into);
        }
        else if (into.Length > 0)
        {
            (_at, _end) = (0, (int)Math.Min(_buffer.Length, _unread));
            Take(_buffer.AsSpan(0, _end));
            if (_end < into.Length)
            {
                throw new InvalidDataException("内容残缺。");
            }

            _buffer.AsSpan(0, into.Length).CopyTo(into);
            _at = into.Length;
        }
    }

    /// <summary>读一个数组。</summary>
    /// <param name="count">项数；超过余下的内容视为损坏。</param>
    public T[] Array<T>(int count)
        where T : unmanaged
    {
        var bytes = count < 0 ? long.MaxValue : (long)count * Unsafe.SizeOf<T>();
        if (bytes > Remaining)
        {
            throw new InvalidDataException("内容残缺。");
        }

        var array = GC.AllocateUninitializedArray<T>(count);
        Fill(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    /// <summary>读一个整数。</summary>
    public int Int32()
    {
        Span<byte> bytes = stackalloc byte[4];
        Fill(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>读一个个数。</summary>
    /// <param name="most">最多这么多；超过即是损坏，不照着去分配内存。</param>
    public int Count(int most) => Count(Int32(), most);

    /// <summary>读一个单精度数。</summary>
    public float Single()
    {
        Span<byte> bytes = stackalloc byte[4];
        Fill(bytes);
        return BinaryPrimitives.ReadSingleLittleEndian(bytes);
    }

    /// <summary>读一个是否。</summary>
    public bool Flag() => Byte() != 0;

    /// <summary>读一个双精度数。</summary>
    public double Double()
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes);
    }

    /// <summary>读一个变长的非负整数。</summary>
    public int Varint()
    {
        var value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = Byte();
            value |= (b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("变长整数写坏了。");
    }

    /// <summary>读一串文字（<see cref="BinaryWriter.Write(string)"/> 的写法）。</summary>
    public string Text()
    {
        var length = Count(Varint(), (int)Math.Min(Remaining, int.MaxValue));
        if (length > _end - _at)
        {
            return Encoding.UTF8.GetString(Array<byte>(length));
        }

        _at += length;
        return Encoding.UTF8.GetString(_buffer.AsSpan(_at - length, length));
    }

    /// <summary>读几串文字。</summary>
    public string[] Texts()
    {
        var count = Count(Varint(), (int)Math.Min(Remaining, int.MaxValue));
        if (count == 0)
        {
            return [];
        }

        var texts = new string[count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text();
        }

        return texts;
    }

    /// <summary>读几项。</summary>
    /// <param name="read">读一项。</param>
    public T[] List<T>(Func<PackReader, T> read)
        where T : class
    {
        var items = new T[Count(Varint(), (int)Math.Min(Remaining, int.MaxValue))];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(this);
        }

        return items;
    }

    /// <summary>读一串变长的非负整数。</summary>
    public int[] Varints()
    {
        var values = new int[Count(Varint(), (int)Math.Min(Remaining, int.MaxValue))];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Varint();
        }

        return values;
    }

    /// <summary>正文读完了，而且哈希相符。</summary>
    public bool Matches(ReadOnlySpan<byte> expected) => Remaining == 0 && _hash.GetHashAndReset().AsSpan().SequenceEqual(expected);

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();

    private static int Count(int count, int most) => count >= 0 && count <= most ? count : throw new InvalidDataException("个数写坏了。");

    private byte Byte()
    {
        if (_at < _end)
        {
            return _buffer[_at++];
        }

        Span<byte> one = stackalloc byte[1];
        Fill(one);
        return one[0];
    }

    private void Take(Span<byte> into)
    {
        if (into.Length > _unread)
        {
            throw new InvalidDataException("内容残缺。");
        }

        _stream.ReadExactly(into);
        _hash.AppendData(into);
        _unread -= into.Length;
    }
}
