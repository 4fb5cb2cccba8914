using System.Runtime.CompilerServices;

namespace Huairou.Review.Text;

/// <summary>一组词的粗筛：找文字里可能是其中一个词开头的位置，只看头两个字；多找无妨，不会漏。不可变、线程安全。</summary>
/// <remarks>汉字文本里首字到处都是，看两个字才筛得掉；位图两千字节（词多的一万六千），留在最近的缓存里。</remarks>
public sealed class WordFilter
{
    private const int Bits = 1 << 14;

    // 词多于这么多个，位图放大，免得处处像是词。
    private const int Many = 128;

    private readonly ulong[] _pairs;
    private readonly uint _mask;
    private readonly bool[]? _singles;

    /// <summary>由词构造；空词不算。</summary>
    public WordFilter(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] all = [.. words];
        var bits = all.Length > Many ? 8 * Bits : Bits;
        (_pairs, _mask) = (new ulong[bits / 64], (uint)bits - 1);
        foreach (var word in all)
        {
            if (word.Length == 1)
            {
                _singles ??= new bool[char.MaxValue + 1];
                _singles[word[0]] = true;
            }
            else if (word.Length > 1)
            {
                var hash = Hash(word[0], word[1]) & _mask;
                _pairs[hash >> 6] |= 1UL << (int)(hash & 63);
            }
        }
    }

    /// <summary>从某处起第一个可能的位置；没有时为 -1。</summary>
    /// <param name="text">文字。</param>
    /// <param name="from">起点。</param>
    public int Find(ReadOnlySpan<char> text, int from = 0)
    {
        var (pairs, mask) = (_pairs, _mask);
        if (_singles is not { } singles)
        {
            var rest = text[Math.Min(from, text.Length)..];
            var previous = rest.IsEmpty ? '\0' : rest[0];
            for (var i = 1; i < rest.Length; i++)
            {
                var next = rest[i];
                if (Has(pairs, mask, previous, next))
                {
                    return from + i - 1;
                }

                previous = next;
            }

            return -1;
        }

        for (var i = from; i + 1 < text.Length; i++)
        {
            if (singles[text[i]] || Has(pairs, mask, text[i], text[i + 1]))
            {
                return i;
            }
        }

        return text.Length > from && singles[text[^1]] ? text.Length - 1 : -1;
    }

    // 逐字调用，内联才快。
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(ulong[] pairs, uint mask, char a, char b)
    {
        var hash = Hash(a, b) & mask;
        return (pairs[hash >> 6] & (1UL << (int)(hash & 63))) != 0;
    }

    private static uint Hash(char a, char b) => ((uint)a * 37) + b;
}
