using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>许多组词的索引：一遍扫过就知道文字里有哪几组。先用头两个字粗筛，再按首字分桶，不可变、线程安全。</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<char, (string Word, int Group)[]> _byFirst = [];
    private readonly WordFilter _filter;

    /// <summary>由各组的词构造；组号是下标。</summary>
    public WordIndex(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        Count = groups.Count;
        _filter = new WordFilter(groups.SelectMany(static words => words));
        var entries = groups.SelectMany(static (words, group) => words.Select(w => (Word: w, Group: group)));
        foreach (var bucket in entries.Where(static e => e.Word.Length > 0).GroupBy(static e => e.Word[0]))
        {
            _byFirst[bucket.Key] = [.. bucket];
        }
    }

    /// <summary>组数。</summary>
    public int Count { get; }

    /// <summary>标出文字里有的组。</summary>
    /// <param name="text">文字。</param>
    /// <param name="found">长度为 <see cref="Count"/>，由本方法先清空；一组也没有时内容不定。</param>
    /// <returns>有任何一组。</returns>
    public bool Mark(ReadOnlySpan<char> text, Span<bool> found)
    {
        var any = false;
        var first = _filter.Find(text);
        if (first < 0)
        {
            return false;
        }

        found.Clear();
        for (var i = first; i >= 0; i = _filter.Find(text, i + 1))
        {
            if (!_byFirst.TryGetValue(text[i], out var bucket))
            {
                continue;
            }

            foreach (var (word, group) in bucket)
            {
                if (!found[group] && (word.Length == 1 || (i + 1 < text.Length && text[i + 1] == word[1] && text[i..].StartsWith(word, StringComparison.Ordinal))))
                {
                    found[group] = true;
                    any = true;
                }
            }
        }

        return any;
    }
}
