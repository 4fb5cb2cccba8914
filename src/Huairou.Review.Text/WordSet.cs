namespace Huairou.Review.Text;

/// <summary>一组词，一次扫描就知道有没有。</summary>
/// <remarks>先用头两个字粗筛，可能是的再比全词：汉字词用这个办法比通用的多词查找快得多。</remarks>
public sealed class WordSet(params string[] words)
{
    private readonly WordFilter _filter = new(words);
    private readonly Dictionary<char, string[]> _byFirst = words.GroupBy(static w => w[0]).ToDictionary(static g => g.Key, static g => g.ToArray());

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
        for (var at = _filter.Find(text); at >= 0; at = _filter.Find(text, at + 1))
        {
            if (_byFirst.TryGetValue(text[at], out var candidates))
            {
                foreach (var word in candidates)
                {
                    if (text[at..].StartsWith(word, StringComparison.Ordinal))
                    {
                        return at;
                    }
                }
            }
        }

        return -1;
    }
}
