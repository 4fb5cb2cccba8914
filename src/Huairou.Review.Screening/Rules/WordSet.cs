using System.Buffers;

namespace Huairou.Review.Screening.Rules;

/// <summary>一组词，一次扫描就知道有没有。</summary>
/// <remarks>先向量化地找各词的首字，找到了再比全词：汉字词用这个办法比通用的多词查找快得多。</remarks>
internal sealed class WordSet(params string[] words)
{
    private readonly SearchValues<char> _first = SearchValues.Create(string.Concat(words.Select(static w => w[0]).Distinct()));

    /// <summary>文字里有其中一个词。</summary>
    public bool In(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>出现了其中几个不同的词。</summary>
    public int Distinct(string text) => In(text) ? words.Count(w => text.Contains(w, StringComparison.Ordinal)) : 0;

    /// <summary>文字里最先出现的词；没有时为空。</summary>
    public string First(string text)
    {
        var at = IndexIn(text);
        return at < 0 ? "" : words.Where(w => text.AsSpan(at).StartsWith(w, StringComparison.Ordinal)).MaxBy(static w => w.Length) ?? "";
    }

    private int IndexIn(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (true)
        {
            var step = text[from..].IndexOfAny(_first);
            if (step < 0)
            {
                return -1;
            }

            from += step;
            foreach (var word in words)
            {
                if (text[from] == word[0] && text[from..].StartsWith(word, StringComparison.Ordinal))
                {
                    return from;
                }
            }

            from++;
        }
    }
}
