using System.Collections;

namespace Huairou.Review.Text.Concepts;

/// <summary>编译形式里一个概念的说法：几万个字符串审查时用不着，问到才取出。</summary>
internal sealed class PackedTerms(TermTable table, int concept) : IReadOnlyList<string>
{
    private string[]? _terms;

    /// <inheritdoc />
    public int Count => Terms.Length;

    /// <inheritdoc />
    public string this[int index] => Terms[index];

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)Terms).GetEnumerator();

    // 两个线程同时取也只是各取一遍，结果一样。
    private string[] Terms => _terms ??= [.. table.TermsOf(concept)];

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
