using System.Buffers;

namespace Huairou.Review.Screening.Analysis;

/// <summary>“不得因……而放宽”“不因……而恢复”：禁的是给予、宽待，不是区别对待。</summary>
internal static class RefusedFavour
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，；：。（）");
    private static readonly string[] Favours = ["放宽", "网开一面", "通融", "破例", "开口子", "宽待", "迁就", "姑息", "恢复", "保留", "补发", "补登", "重新登记", "重新列入", "留用"];
    private static readonly string[] Leads = ["而", "就", "便", "即", "得以", "得到"];

    /// <summary>“不得因女工怀孕就网开一面”“不因户口还在而恢复”：理由之后紧接的是给予、宽待，禁的不是区别对待。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="reasonEnd">“不因、不得因”的终点。</param>
    public static bool Follows(string text, int reasonEnd)
    {
        var rest = text.AsSpan(reasonEnd);
        var stop = rest.IndexOfAny(Breaks);
        rest = stop < 0 ? rest : rest[..stop];
        foreach (var favour in Favours)
        {
            var at = rest.IndexOf(favour, StringComparison.Ordinal);
            if (at > 0 && EndsWithAny(rest[..at], Leads))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
