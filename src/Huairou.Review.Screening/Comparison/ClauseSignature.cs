using System.Text;
using Huairou.Review.Documents;

namespace Huairou.Review.Screening.Comparison;

/// <summary>一段文字去掉标点空白后的样子和它的字对，用来比较相近程度。</summary>
internal sealed class ClauseSignature
{
    /// <summary>相近比较所用的字对，升序不重复。</summary>
    private readonly int[] _pairs;

    private ClauseSignature(string plain, int[] pairs)
    {
        Plain = plain;
        _pairs = pairs;
    }

    /// <summary>只留文字与数字，全角转半角。</summary>
    public string Plain { get; }

    /// <summary>字对。</summary>
    public IReadOnlyList<int> Pairs => _pairs;

    /// <summary>由文字得到。</summary>
    public static ClauseSignature Of(string text)
    {
        var plain = Flatten(text);
        var pairs = new SortedSet<int>();
        if (plain.Length == 1)
        {
            pairs.Add(plain[0]);
        }

        for (var i = 1; i < plain.Length; i++)
        {
            pairs.Add((plain[i - 1] << 16) | plain[i]);
        }

        return new ClauseSignature(plain, [.. pairs]);
    }

    /// <summary>只留文字与数字。</summary>
    public static string Flatten(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '%' or '％' or '‰' || char.IsSurrogate(c))
            {
                plain.Append(c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c);
            }
        }

        return plain.ToString();
    }

    /// <summary>引导语与尾句合起来的样子：列项离开它们读不出意思。</summary>
    public static string Context(Clause clause) => Flatten(string.Concat(clause.LeadIns) + "|" + clause.Tail);

    /// <summary>共有的字对数。</summary>
    public int Shared(ClauseSignature other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < _pairs.Length && j < other._pairs.Length)
        {
            if (_pairs[i] == other._pairs[j])
            {
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            }
            else if (_pairs[i] < other._pairs[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    /// <summary>相近程度，0–1（Dice 系数）。</summary>
    public double Likeness(ClauseSignature other)
    {
        var total = _pairs.Length + other._pairs.Length;
        return total == 0 ? 0 : 2.0 * Shared(other) / total;
    }

    /// <summary>本段有多少写进了另一段，0–1。</summary>
    public double ContainedIn(ClauseSignature other) => _pairs.Length == 0 ? 0 : (double)Shared(other) / _pairs.Length;
}
