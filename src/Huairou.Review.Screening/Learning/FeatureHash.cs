namespace Huairou.Review.Screening.Learning;

/// <summary>特征散列：FNV-1a 到 2^22 个桶；与平台无关，训练与使用一致。</summary>
internal static class FeatureHash
{
    /// <summary>桶数的位数。</summary>
    public const int Bits = 22;

    /// <summary>桶数。</summary>
    public const int Buckets = 1 << Bits;

    /// <summary>以名字空间起头。</summary>
    public static uint Start(char space) => Next(2166136261u, space);

    /// <summary>并入一个字。</summary>
    public static uint Next(uint hash, char c) => (((hash ^ (byte)c) * 16777619u) ^ (byte)(c >> 8)) * 16777619u;

    /// <summary>并入另一个散列值。</summary>
    public static uint Mix(uint hash, uint other) => Next(Next(hash, (char)(other & 0xffff)), (char)(other >> 16));

    /// <summary>一串字的散列值。</summary>
    public static uint Of(char space, ReadOnlySpan<char> text)
    {
        var hash = Start(space);
        foreach (var c in text)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    /// <summary>收到桶号。</summary>
    public static int Bucket(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 2246822519u;
        hash ^= hash >> 13;
        return (int)(hash & (Buckets - 1));
    }
}
