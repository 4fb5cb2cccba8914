using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Analysis;

/// <summary>“不得因……而放宽”“不因……而恢复”：禁的是给予、宽待，不是区别对待。</summary>
internal static partial class RefusedFavour
{
    /// <summary>“不得因女工怀孕就网开一面”：理由之后、同一分句里紧接的是给予、宽待。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="reasonEnd">“不因、不得因”的终点。</param>
    public static bool Follows(string text, int reasonEnd) => Favour().IsMatch(text.AsSpan(reasonEnd));

    [GeneratedRegex("^[^，；：。（）]+?(而|就|便|即|得以|得到)(放宽|网开一面|通融|破例|开口子|宽待|迁就|姑息|恢复|保留|补发|补登|重新登记|重新列入|留用)")]
    private static partial Regex Favour();
}
