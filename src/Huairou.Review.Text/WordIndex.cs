using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Text;

/// <summary>许多组词的索引：一遍扫过就知道文字里有哪几组。不可变、线程安全。</summary>
public sealed class WordIndex
{
    private readonly TermTable _words;

    /// <summary>由各组的词构造；组号是下标，空词不算。</summary>
    public WordIndex(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Count = groups.Count;
        _words = TermTable.Build([.. groups.Select(static words => words.Where(static w => w.Length > 0))]);
    }

    /// <summary>组数。</summary>
    public int Count { get; }

    /// <summary>找出文字里有的组。</summary>
    /// <param name="text">文字。</param>
    /// <param name="found">接收组号，本方法先清空。</param>
    /// <returns>有任何一组。</returns>
    public bool Mark(ReadOnlySpan<char> text, NumberBag found)
    {
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        _words.Match(text, new ConceptNames(found));
        return found.Items.Length > 0;
    }
}
