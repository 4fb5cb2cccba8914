using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>否定与禁止的管辖：标记之后、这个分句说完之前的字片段另记一份，注明受什么管着。“划掉”与“不许划掉”字面只差两个字，意思相反。</summary>
internal static class NegationScope
{
    // 一次记几个字。
    private const int MaxGram = 2;

    // 长的在前；同一类的合记。
    private static readonly (string Marker, string Class)[] Markers =
    [
        ("谁也不", "人人不"), ("任何人不", "人人不"),
        ("不得", "禁"), ("严禁", "禁"), ("禁止", "禁"), ("不准", "禁"), ("不许", "禁"),
        ("不", "不"),
        ("无须", "无须"), ("无需", "无须"), ("并非", "并非"), ("取消", "取消"), ("废止", "废止"), ("纠正", "纠正"),
        ("停止", "停止"), ("撤销", "撤销"), ("拒绝", "拒绝"), ("除外", "除外"), ("免", "免"),
    ];

    /// <summary>一段文字里受管辖的字片段。</summary>
    public static void Visit<TSink>(string text, TextSpan span, TSink sink)
        where TSink : IFeatureSink
    {
        uint? scope = null;
        for (var i = span.Start; i < span.End; i++)
        {
            if ("。；！？;!?\n，,：:".Contains(text[i], StringComparison.Ordinal))
            {
                scope = null;
                continue;
            }

            if (MarkerAt(text, i, span.End) is { } marker && (scope is null || marker != "不"))
            {
                scope = FeatureHash.Of('域', marker);
            }

            if (scope is { } hash)
            {
                for (var k = i; k < Math.Min(span.End, i + MaxGram); k++)
                {
                    hash = FeatureHash.Next(hash, text[k]);
                    sink.Add(FeatureHash.Bucket(hash), i, k + 1, 0, 0);
                }
            }
        }
    }

    private static string? MarkerAt(string text, int at, int end)
    {
        if (!"谁任不严禁无并取废纠停撤拒除免".Contains(text[at], StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (marker, name) in Markers)
        {
            if (text.AsSpan(at, end - at).StartsWith(marker, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
