using System.Runtime.InteropServices;

namespace Huairou.Review.Text;

/// <summary>派生文字到来源文字的逐段映射。不可变。</summary>
/// <remarks>
/// 派生文字的每个字符都对应来源中的一段（可为空段，如插入的空格）；映射单调不减。
/// 照抄来源中连续一段的（绝大多数段落）只记起点，不逐字记。
/// </remarks>
public sealed class SourceMap
{
    // 照抄的为 null。
    private readonly int[]? _starts;
    private readonly int[]? _ends;
    private readonly int _from;

    private SourceMap(int[] starts, int[] ends)
    {
        _starts = starts;
        _ends = ends;
        Length = starts.Length;
    }

    private SourceMap(int from, int length)
    {
        _from = from;
        Length = length;
    }

    /// <summary>派生文字长度。</summary>
    public int Length { get; }

    /// <summary>恒等映射。</summary>
    /// <param name="length">文字长度。</param>
    public static SourceMap Identity(int length) => new(0, length);

    /// <summary>照抄来源中连续的一段。</summary>
    /// <param name="from">来源中的起点。</param>
    /// <param name="length">长度。</param>
    public static SourceMap Contiguous(int from, int length) => new(from, length);

    /// <summary>由每个派生字符对应的来源段构造。</summary>
    /// <param name="spans">第 i 项是第 i 个派生字符的来源段；起点、终点均须单调不减。</param>
    /// <exception cref="ArgumentException">不单调。</exception>
    public static SourceMap FromSpans(IReadOnlyList<TextSpan> spans)
    {
        // 一个字一段，经接口逐个去取太慢。
        var all = spans is List<TextSpan> list ? CollectionsMarshal.AsSpan(list) : spans is TextSpan[] array ? array : [.. spans];
        if (IsContiguous(all))
        {
            return new SourceMap(all.Length == 0 ? 0 : all[0].Start, all.Length);
        }

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

    private static bool IsContiguous(ReadOnlySpan<TextSpan> spans)
    {
        for (var i = 0; i < spans.Length; i++)
        {
            if (spans[i].Length != 1 || spans[i].Start != spans[0].Start + i)
            {
                return false;
            }
        }

        return true;
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

        if (_starts is null || _ends is null)
        {
            return new TextSpan(_from + span.Start, span.Length);
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
        if (_starts is null && earlier._starts is null && _from + Length <= earlier.Length)
        {
            return new SourceMap(earlier._from + _from, Length);
        }

        var spans = new TextSpan[Length];
        for (var i = 0; i < Length; i++)
        {
            spans[i] = earlier.ToSource(ToSource(new TextSpan(i, 1)));
        }

        return FromSpans(spans);
    }
}
