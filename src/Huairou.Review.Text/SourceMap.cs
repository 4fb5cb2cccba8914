using System.Runtime.InteropServices;

namespace Huairou.Review.Text;

/// <summary>派生文字到来源文字的逐段映射。不可变。</summary>
/// <remarks>派生文字的每个字符都对应来源中的一段（可为空段，如插入的空格）；映射单调不减。</remarks>
public sealed class SourceMap
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private SourceMap(int[] starts, int[] ends)
    {
        _starts = starts;
        _ends = ends;
    }

    /// <summary>派生文字长度。</summary>
    public int Length => _starts.Length;

    /// <summary>恒等映射。</summary>
    /// <param name="length">文字长度。</param>
    public static SourceMap Identity(int length)
    {
        var starts = new int[length];
        var ends = new int[length];
        for (var i = 0; i < length; i++)
        {
            starts[i] = i;
            ends[i] = i + 1;
        }

        return new SourceMap(starts, ends);
    }

    /// <summary>由每个派生字符对应的来源段构造。</summary>
    /// <param name="spans">第 i 项是第 i 个派生字符的来源段；起点、终点均须单调不减。</param>
    /// <exception cref="ArgumentException">不单调。</exception>
    public static SourceMap FromSpans(IReadOnlyList<TextSpan> spans)
    {
        // 一个字一段，经接口逐个去取太慢。
        var all = spans is List<TextSpan> list ? CollectionsMarshal.AsSpan(list) : spans is TextSpan[] array ? array : [.. spans];
        var starts = new int[all.Length];
        var ends = new int[all.Length];
        var (start, end) = (int.MinValue, int.MinValue);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Start < start || all[i].End < end)
            {
                throw new ArgumentException("来源段必须单调不减。", nameof(spans));
            }

            starts[i] = start = all[i].Start;
            ends[i] = end = all[i].End;
        }

        return new SourceMap(starts, ends);
    }

    /// <summary>把派生文字的一段映射回来源。</summary>
    /// <param name="span">派生文字中的段。</param>
    /// <exception cref="ArgumentOutOfRangeException">段越界。</exception>
    public TextSpan ToSource(TextSpan span)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, "段超出派生文字范围。");
        }

        if (span.Length > 0)
        {
            return TextSpan.FromBounds(_starts[span.Start], _ends[span.End - 1]);
        }

        var at = span.Start < Length ? _starts[span.Start] : Length == 0 ? 0 : _ends[^1];
        return new TextSpan(at, 0);
    }

    /// <summary>串接：先由本映射的派生文字得到更早的来源。</summary>
    /// <param name="earlier">本映射的来源文字到更早来源的映射。</param>
    public SourceMap Then(SourceMap earlier)
    {
        var spans = new TextSpan[Length];
        for (var i = 0; i < Length; i++)
        {
            spans[i] = earlier.ToSource(TextSpan.FromBounds(_starts[i], _ends[i]));
        }

        return FromSpans(spans);
    }
}
