using static Huairou.Review.Documents.Clauses.HanNumber;

namespace Huairou.Review.Documents.Clauses;

/// <summary>读编号用的文字小件：罗马数字、跳过空白、去掉空白。</summary>
internal static class MarkerText
{
    public static int RomanValue(ReadOnlySpan<char> s)
    {
        var sum = 0;
        for (var i = 0; i < s.Length; i++)
        {
            var v = s[i] switch { 'I' => 1, 'V' => 5, _ => 10 };
            var next = i + 1 < s.Length ? s[i + 1] switch { 'I' => 1, 'V' => 5, _ => 10 } : 0;
            sum += v < next ? -v : v;
        }

        return sum;
    }

    public static int SkipSpaces(ReadOnlySpan<char> s, int i)
    {
        while (i < s.Length && IsSpace(s[i]))
        {
            i++;
        }

        return i;
    }

    public static string Compact(ReadOnlySpan<char> s)
    {
        if (s.IndexOfAny(" \u3000\t\u00a0") < 0)
        {
            return s.ToString();
        }

        Span<char> buffer = stackalloc char[Math.Min(s.Length, 64)];
        var n = 0;
        foreach (var c in s)
        {
            if (!IsSpace(c) && n < buffer.Length)
            {
                buffer[n++] = c;
            }
        }

        return buffer[..n].ToString();
    }
}
