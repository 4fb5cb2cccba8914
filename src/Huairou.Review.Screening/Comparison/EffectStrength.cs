using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>后果的轻重：由“不给”变成“少给、缓给、附条件给”算减轻。</summary>
/// <remarks>
/// 只看意见框架中的“后果”槽。旧稿至少有一个后果不属于减损类，新稿的后果全部属于减损类，才算减轻；
/// 减损之内的大小（减半改为八折、推迟三年改为一年）不算，问题仍按未改列出，免得把换汤不换药算作整改。
/// </remarks>
internal static class EffectStrength
{
    // 概念名以 corpus/lexicon/concepts 为准；由测试守住它们都存在。
    private static readonly HashSet<string> Lesser = new(StringComparer.Ordinal)
    {
        "减少", "扣减", "推迟", "降等", "附条件", "另眼看待", "收费行为", "折价",
    };

    /// <summary>减损类概念名。</summary>
    public static IReadOnlyCollection<string> LesserConcepts => Lesser;

    /// <summary>新意见的后果比旧意见轻。</summary>
    public static bool IsReduced(Finding old, Finding @new)
    {
        var before = Effects(old);
        var after = Effects(@new);
        return before.Length > 0 && after.Length > 0 && Array.Exists(before, static e => !Lesser.Contains(e)) && Array.TrueForAll(after, Lesser.Contains);
    }

    private static string[] Effects(Finding f) => [.. f.Frame.Where(static s => s.Role == "后果").Select(static s => s.Concept)];
}
