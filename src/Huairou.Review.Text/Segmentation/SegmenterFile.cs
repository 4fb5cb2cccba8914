using System.Runtime.InteropServices;

namespace Huairou.Review.Text.Segmentation;

/// <summary>编译好的分词词典文件：各区依次排列，全部小端、八字节对齐。</summary>
/// <remarks>
/// 文件头 64 字节：魔数、版本、各区的个数、正文散列。正文：双数组单元、词频对、未登录词参数、发射概率、字表。
/// 散列只防截断和损坏，不防有意篡改。
/// </remarks>
internal static class SegmenterFile
{
    /// <summary>文件名，在 models/ 下。</summary>
    public const string Name = "segmenter.bin";

    /// <summary>格式版本；布局一变就加一。</summary>
    public const int Version = 1;

    /// <summary>文件头字节数。</summary>
    public const int HeaderSize = 64;

    /// <summary>魔数“HRSEGMEN”。</summary>
    public const ulong Magic = 0x4E454D4745535248;

    /// <summary>未登录词模型的起始与转移概率个数：起始 B、S，转移 BE、BM、EB、ES、ME、MM、SB、SS。</summary>
    public const int Transitions = 10;

    /// <summary>正文散列：按八字节一组的乘加，5 MB 约一毫秒。</summary>
    public static ulong Hash(ReadOnlySpan<byte> payload)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(payload))
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 32;
        }

        return hash ^ (ulong)payload.Length;
    }

    /// <summary>补齐到八字节的长度。</summary>
    public static int Align(int length) => (length + 7) & ~7;
}

/// <summary>文件头。</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = SegmenterFile.HeaderSize)]
internal struct SegmenterHeader
{
    public ulong Magic;
    public int Version;
    public int Cells;
    public int Weights;
    public int Characters;
    public int RootBase;
    public int Unused;
    public long Total;
    public ulong PayloadHash;
}
