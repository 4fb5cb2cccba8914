namespace Huairou.Review.Text;

/// <summary>一组字，一个字一位。字多（几千个）而文字里少见时，比 <see cref="System.Buffers.SearchValues{T}"/> 快。不可变、线程安全。</summary>
public sealed class CharSet
{
    private readonly uint[] _bits = new uint[(char.MaxValue + 1) / 32];

    /// <summary>由各字构造。</summary>
    public CharSet(IEnumerable<char> characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        foreach (var c in characters)
        {
            _bits[c >> 5] |= 1U << (c & 31);
        }
    }

    /// <summary>文字里有其中一个。</summary>
    public bool AnyIn(ReadOnlySpan<char> text)
    {
        var bits = _bits;
        foreach (var c in text)
        {
            if ((bits[c >> 5] & (1U << (c & 31))) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
