using System.Text.RegularExpressions;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Indicators;

/// <summary>以人数写成的女性比例：“村民委员会由五人组成，其中妇女成员一名”是20%。</summary>
internal static partial class SeatShare
{
    /// <summary>在一段文字里找；没有时为 null。</summary>
    /// <param name="text">通篇文字。</param>
    /// <returns>指标主体（村民委员会或居民委员会）、占比（百分点）、文字位置与“1/5”这样的说法。</returns>
    public static (string Body, decimal Percent, TextSpan Span, string Text)? Find(string text)
    {
        var m = Seats().Match(text);
        if (!m.Success
            || !ChineseAmount.TryParse(m.Groups["all"].Value, out var all)
            || !ChineseAmount.TryParse(m.Groups["women"].Value, out var women)
            || all < 3 || women > all || women < 1)
        {
            return null;
        }

        var body = m.Groups["body"].Value.Contains('村', StringComparison.Ordinal) ? "村民委员会" : "居民委员会";
        return (body, Math.Round(women / all * 100, 1), new TextSpan(m.Index, m.Length), $"{all:0}人中{women:0}人");
    }

    [GeneratedRegex("(?<body>村民委员会|村委会|居民委员会|居委会)(?:成员|委员)?(?:由|设|共设|共有|共|为)[^。；0-9一二三四五六七八九十两]{0,24}(?<all>[0-9]{1,2}|[三四五六七八九]|十[一二三四五]?)(?:人|名)[^。；]{0,24}?(?:(?:妇女|女性|女)(?:成员|委员)?(?:不少于|至少|应有|应当有|为|有)?(?<women>[0-9]{1,2}|[一二两三四五六七八九])(?:人|名)|(?<women>[0-9]{1,2}|[一二两三四五六七八九])(?:名|人)(?:为|是)?(?:妇女|女性|女))")]
    private static partial Regex Seats();
}
