namespace Huairou.Review.Text;

/// <summary>文本中的一段，按 UTF-16 码元计：起点含、终点不含。</summary>
/// <param name="Start">起点，从 0 起。</param>
/// <param name="Length">长度，不小于 0。</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>终点（不含）。</summary>
    public int End => Start + Length;

    /// <summary>由起点与终点构造。</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>两段是否有公共字符。</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>本段是否完全包含另一段。</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>同时覆盖两段的最小段。</summary>
    public TextSpan Hull(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>取出本段文字。</summary>
    public string In(string text) => text.Substring(Start, Length);
}
