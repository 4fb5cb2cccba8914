using System.Buffers;
using System.Text.RegularExpressions;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Reading;

/// <summary>找被植入的博彩、色情、刷单等广告文字。</summary>
/// <remarks>
/// 政府网页被篡改时，常见词会被成串的推广词顶替（如“妇联”变成一串博彩站名）。
/// 法规里也会写“投注”“赌博”“彩票”，所以单个词不算：要么出现推广站名与推广词连用，要么多个推广词挤在一起。
/// </remarks>
public static partial class InjectedText
{
    // 两处命中相距不超过这么多字才算同一串。
    private const int Reach = 12;
    private const int Threshold = 4;

    /// <summary>找出疑似植入的各段，按位置排列，互不重叠。</summary>
    /// <param name="text">任意文字。</param>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayContain(text))
        {
            return [];
        }

        var hits = new List<(TextSpan Span, int Weight)>();
        Collect(hits, Brand().Matches(text), 3);
        Collect(hits, Strong().Matches(text), 3);
        Collect(hits, Weak().Matches(text), 1);
        Collect(hits, Joiner().Matches(text), 1);
        hits.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));

        var found = new List<TextSpan>();
        for (var i = 0; i < hits.Count;)
        {
            var span = hits[i].Span;
            var weight = hits[i].Weight;
            var j = i + 1;
            while (j < hits.Count && hits[j].Span.Start - span.End <= Reach)
            {
                // 同一处被两条规则命中只计较重的一次。
                weight += hits[j].Span.End <= span.End ? 0 : hits[j].Weight;
                span = span.Hull(hits[j].Span);
                j++;
            }

            if (weight >= Threshold)
            {
                found.Add(span);
            }

            i = j;
        }

        return found;
    }

    // 绝大多数段落没有任何推广词，先用一次扫描排除。
    private static bool MayContain(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            foreach (var (word, offset) in Probes[text[at]])
            {
                if (at >= offset && text.AsSpan(at - offset).StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Rare) is >= 0 and var step ? from + step : -1;

    // 推广词，各取一个公文里少见的字，先按这个字找。
    private static readonly (string Word, char Rare)[] Words =
    [
        ("bet", 'b'), ("365", '6'), ("投注", '注'), ("博彩", '彩'), ("百家乐", '乐'), ("葡京", '葡'), ("娱乐城", '娱'), ("时时彩", '彩'), ("六合彩", '彩'), ("彩金", '彩'), ("真人", '真'), ("棋牌", '棋'),
        ("赌场", '赌'), ("威尼斯人", '尼'), ("pk10", 'k'), ("老虎机", '虎'), ("成人", '成'), ("无码", '码'), ("一本道", '道'), ("色情", '色'), ("裸聊", '裸'), ("约炮", '炮'), ("刷单", '刷'), ("代开", '代'),
        ("外挂", '挂'), ("私服", '私'), ("SEO", 'S'), ("AV", 'V'), ("黄色", '黄'), ("赌球", '赌'), ("外围", '围'), ("跑分", '跑'), ("现金网", '网'), ("体育官网", '网'),
    ];

    // 由少见的字查词与它在词里的位置；字母不分大小写。
    private static readonly Dictionary<char, (string Word, int Offset)[]> Probes = Words
        .SelectMany(static w => new[] { char.ToLowerInvariant(w.Rare), char.ToUpperInvariant(w.Rare) }.Distinct(), static (w, c) => (Char: c, w.Word, Offset: w.Word.IndexOf(w.Rare, StringComparison.Ordinal)))
        .GroupBy(static w => w.Char).ToDictionary(static g => g.Key, static g => g.Select(static w => (w.Word, w.Offset)).ToArray());

    private static readonly SearchValues<char> Rare = SearchValues.Create([.. Probes.Keys]);

    private static void Collect(List<(TextSpan Span, int Weight)> hits, MatchCollection matches, int weight)
    {
        foreach (Match match in matches)
        {
            hits.Add((new TextSpan(match.Index, match.Length), weight));
        }
    }

    // 推广站名：bt365、365bet、bet365、ag8、w88、hg0088 之类的字母加数字。
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:b(?:e)?t\d{2,4}|\d{2,4}bet|bet\d{2,4}|ag\d{1,3}(?=亚|真|娱|官|平)|w88|m88|188bet|hg\d{3,4}|k8凯发|vwin|betway|manbetx|yabo|188金宝博|365(?=账号|体育|娱乐|投注|官网|备用))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Brand();

    // 只会出现在推广里的说法。
    [GeneratedRegex("(?:足球|体育|在线|网上|篮球|电竞)投注(?:网站|平台|网|官网)?|投注(?:网站|平台|官网)|体育(?:开户|官网|在线)|百家乐|(?:新|老)?葡京(?:娱乐|赌场|官网)|娱乐城|威尼斯人(?:娱乐|官网)?|真人(?:娱乐|视讯|荷官|百家乐)|现金网|送彩金|注册(?:就)?送|时时彩(?:平台|计划|网)|(?:北京赛车|赛车)?pk10|棋牌(?:游戏)?(?:平台|下载|官网)|老虎机(?:游戏|平台|网)|博彩(?:网站|公司|平台|网|通)|赌(?:球|博)(?:网站|平台|网址|app)|六合彩(?:开奖|资料|特码|网站)|澳门(?:赌场|新葡京|永利|金沙|威尼斯人)|(?:皇冠|永利|金沙|亚博|凯发)(?:体育|娱乐|国际|官网)|外围(?:投注|赌球|网站)|成人(?:视频|电影|网站|小说|直播)|无码(?:视频|在线)?|一本道|裸聊|约炮|代开(?:发票|增值税)|传奇私服|游戏外挂|刷单(?:兼职|平台)|AV(?:在线|视频|女优)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    // 公文里也可能出现、与上面的词挤在一起才可疑的词。
    [GeneratedRegex("投注|开户|(?:官方)?(?:网站|官网|网址|平台|备用网址|下载|登录|注册|入口|app)|娱乐|账号|彩票|彩金|优惠|在线观看|免费(?:观看|下载)|官方", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weak();

    // 推广词之间常用下划线、竖线、短横连接。
    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs}|\d)[_|｜](?=\p{IsCJKUnifiedIdeographs}|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Joiner();
}
