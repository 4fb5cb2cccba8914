using System.Buffers;

namespace Huairou.Review.Screening.Rules;

/// <summary>一组词，一次扫描就知道有没有。</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly SearchValues<string> _words = SearchValues.Create(words, StringComparison.Ordinal);

    /// <summary>文字里有其中一个词。</summary>
    public bool In(ReadOnlySpan<char> text) => text.ContainsAny(_words);

    /// <summary>出现了其中几个不同的词。</summary>
    public int Distinct(string text) => In(text) ? words.Count(w => text.Contains(w, StringComparison.Ordinal)) : 0;

    /// <summary>文字里最先出现的词；没有时为空。</summary>
    public string First(string text)
    {
        var at = text.AsSpan().IndexOfAny(_words);
        return at < 0 ? "" : words.Where(w => text.AsSpan(at).StartsWith(w, StringComparison.Ordinal)).MaxBy(static w => w.Length) ?? "";
    }
}
