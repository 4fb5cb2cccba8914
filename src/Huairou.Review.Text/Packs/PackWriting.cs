using System.Runtime.InteropServices;

namespace Huairou.Review.Text.Packs;

/// <summary>写 models/ 文件的正文，与 <see cref="PackReader"/> 的读法一一对应。</summary>
public static class PackWriting
{
    /// <summary>写几串文字。</summary>
    public static void WriteTexts(this BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    /// <summary>写几项。</summary>
    /// <param name="writer">写到这里。</param>
    /// <param name="items">各项。</param>
    /// <param name="write">写一项。</param>
    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    /// <summary>写一串非负整数，各为变长。</summary>
    public static void WriteVarints(this BinaryWriter writer, IReadOnlyList<int> values)
    {
        writer.Write7BitEncodedInt(values.Count);
        foreach (var value in values)
        {
            writer.Write7BitEncodedInt(value);
        }
    }

    /// <summary>写一个数组的内容；个数另写，或者由别处得知。</summary>
    public static void WriteArray<T>(this BinaryWriter writer, T[] values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
}
