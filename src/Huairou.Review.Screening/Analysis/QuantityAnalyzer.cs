using System.Buffers;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>数量分析：认出数、金额、年龄、年限、份额，并比较男女两方的数值。</summary>
internal sealed class QuantityAnalyzer(ConceptLexicon lexicon, EngineConcepts engine)
{
    private readonly FigureConcepts _figures = new(lexicon);

    // 标记词与其数值之间最多隔几个字：“男性年龄不超过45周岁”。
    private const int MarkerReach = 14;

    // 比较男女两方的说法时，数前面看几个字。
    private const int BodyLead = 3;

    private static readonly string[] ShareUnits = ["股", "份", "系数", "倍", "成", "折"];
    private static readonly string[] NotShares = ["上浮", "提高", "加", "多", "涨", "增", "总数", "人数", "名额", "不超过", "不低于"];
    private static readonly string[] Extras = ["奖励", "奖", "另奖", "多分", "多给", "多发", "多领", "多享受", "增发", "增加", "加发", "另加", "再加", "再给", "另给", "再发", "另发", "加给"];
    private static readonly string[] TimeUnits = ["年", "个月", "月", "天", "日", "小时"];
    private static readonly string[] ShareLeads = ["系数", "按", "享受", "只发", "发给", "分配", "折算", "股", "的", "｜", "|", "只", "比例", "标准", "兑现", "仅", "至", "扣", "付", "领取", "增", "付", "核定", "补助", "计"];

    private static readonly SearchValues<char> BodyEnds = SearchValues.Create("，。；：、｜|\n,;");
    private static readonly SearchValues<char> SexWords = SearchValues.Create("男女妇媳婆嫁婿");
    private static readonly string[] MarriageWords = ["结婚", "领证", "婚龄", "婚姻登记", "登记结婚", "结婚证"];

    // “占常住户的百分之七”是统计，不是份额。
    private static readonly string[] Descriptions = ["占", "率", "增长", "下降"];

    /// <summary>找数量与男女数值的比较。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="sentence">本句。</param>
    /// <param name="mentions">本句的提及。</param>
    /// <param name="zeros">接收数目为零的数量（零元、0亩）；份额、系数为零不算。</param>
    public List<Mention> Find(string text, TextSpan sentence, List<Mention> mentions, List<TextSpan> zeros)
    {
        var found = new List<Mention>();
        var tokens = QuantityScanner.Scan(text, sentence);
        if (tokens.Count == 0)
        {
            return found;
        }

        foreach (var token in tokens)
        {
            var concept = token.Unit switch
            {
                "元" => engine.Money,
                "周岁" or "岁" => engine.Age,
                "年" or "个月" or "月" => engine.Years,
                "%" => engine.Percent,
                _ => engine.Number,
            };
            found.Add(new Mention(concept, token.Span.Start, token.Span.End));
            if (token.Value == 0 && token.Unit.Length > 0 && !ShareUnits.Contains(token.Unit))
            {
                zeros.Add(token.Span);
            }

            if (IsFraction(text, sentence, token))
            {
                found.Add(new Mention(engine.FractionBelowOne, token.Span.Start, token.Span.End));
            }
        }

        _figures.Find(text, tokens, found);
        Add(engine.FewWomenSeats, ShareAnalyzer.FewWomen(text, sentence, tokens), found);
        Add(engine.NoQuorum, ShareAnalyzer.Quorum(text, sentence, tokens), found);
        if (Compare(text, tokens, mentions) is { } gap)
        {
            found.Add(gap);
        }

        return found;
    }

    private static void Add(int concept, TextSpan? span, List<Mention> found)
    {
        if (concept >= 0 && span is { } s)
        {
            found.Add(new Mention(concept, s.Start, s.End));
        }
    }

    private static bool IsFraction(string text, TextSpan sentence, Quantity token)
    {
        if (token.Unit == "%")
        {
            return token.Value is > 0 and < 100 && Preceded(text, sentence, token, ShareLeads) && !Preceded(text, sentence, token, Descriptions);
        }

        // “抽回0亩”“补助0元”：是零数，不是份额。
        if (token.Value == 0 && token.Unit.Length > 0 && !ShareUnits.Contains(token.Unit))
        {
            return false;
        }

        // “打七折”“按六成发”；“半年”不是份额。
        if (token.Unit is "折" or "成" && token.Value is > 0 and < 10)
        {
            return (token.Unit == "折" || Preceded(text, sentence, token, ShareLeads)) && !Preceded(text, sentence, token, Descriptions) && !Preceded(text, sentence, token, NotShares);
        }

        // “双女户再奖励半份”：是在各人的一份以外另加的。
        var before = text.AsSpan(sentence.Start, token.Span.Start - sentence.Start);
        foreach (var extra in Extras)
        {
            if (before.EndsWith(extra, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return token.Value is >= 0 and < 1 && !TimeUnits.Contains(token.Unit) && (ShareUnits.Contains(token.Unit) || Preceded(text, sentence, token, ShareLeads));
    }

    private static bool Preceded(string text, TextSpan sentence, Quantity token, string[] leads)
    {
        var from = Math.Max(sentence.Start, token.Span.Start - 8);
        var before = text[from..token.Span.Start];
        return leads.Any(l => before.Contains(l, StringComparison.Ordinal));
    }

    private Mention? Compare(string text, List<Quantity> tokens, List<Mention> mentions)
    {
        var markers = new List<(bool Male, Mention Mention)>();
        foreach (var m in mentions)
        {
            var male = lexicon.Is(m.Concept, engine.MaleMark) || lexicon.Is(m.Concept, engine.SonHousehold) || lexicon.Is(m.Concept, engine.MaleFacility);
            if (male != (lexicon.Is(m.Concept, engine.FemaleMark) || lexicon.Is(m.Concept, engine.DaughterHousehold) || lexicon.Is(m.Concept, engine.FemaleFacility)))
            {
                markers.Add((male, m));
            }
        }

        if (!markers.Exists(static m => m.Male) || markers.TrueForAll(static m => m.Male))
        {
            return null;
        }

        var owned = Ratio(text, tokens, markers);
        foreach (var token in owned.Count > 0 ? [] : tokens)
        {
            var marker = markers.FindLast(m => m.Mention.End <= token.Span.Start);
            if (marker.Mention.End > 0 && token.Span.Start - marker.Mention.End <= MarkerReach)
            {
                owned.Add((marker.Male, marker.Mention, token));
            }
        }

        if (Same(text, owned) is { } same)
        {
            return same;
        }

        foreach (var man in owned.Where(static o => o.Male))
        {
            foreach (var woman in owned.Where(o => !o.Male && o.Quantity.Unit == man.Quantity.Unit))
            {
                if (SexBreakdown.Is(text, tokens, man.Quantity, woman.Quantity))
                {
                    continue;
                }

                if (man.Quantity.Value != woman.Quantity.Value && !SharesValue(owned, man.Quantity.Unit, man.Quantity.Value, woman.Quantity.Value))
                {
                    var concept = woman.Quantity.Value < man.Quantity.Value ? engine.WomenLess : engine.WomenMore;
                    var start = Math.Min(man.Marker.Start, woman.Marker.Start);
                    var end = Math.Max(man.Quantity.Span.End, woman.Quantity.Span.End);
                    return new Mention(concept, start, end);
                }
            }
        }

        return null;
    }

    // “女厕位与男厕位之比为1：2”“女、男厕位按3:7设置”：两方并列在前，比的前后两项依次归两方。
    private static List<(bool Male, Mention Marker, Quantity Quantity)> Ratio(string text, List<Quantity> tokens, List<(bool Male, Mention Mention)> markers)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var (one, other) = (tokens[i], tokens[i + 1]);
            if (other.Span.Start - one.Span.End != 1 || text[one.Span.End] is not (':' or '：' or '∶' or '比' or '/'))
            {
                continue;
            }

            var before = markers.FindAll(m => m.Mention.End <= one.Span.Start && one.Span.Start - m.Mention.End <= MarkerReach * 2);
            if (before is not [.., var second] || before.FindLast(m => m.Male != second.Male) is not { Mention.End: > 0 } first)
            {
                continue;
            }

            if (second.Mention.Start - first.Mention.End <= BodyLead && one.Span.Start - second.Mention.End <= MarkerReach)
            {
                return [(first.Male, first.Mention, one with { Unit = "" }), (second.Male, second.Mention, other with { Unit = "" })];
            }
        }

        return [];
    }

    // 男女两方列出的数值一样，或者正是法定婚龄：没有区别对待。
    private Mention? Same(string text, List<(bool Male, Mention Marker, Quantity Quantity)> owned)
    {
        owned = WithoutAfterthought(text, owned);
        if (!owned.Exists(static o => o.Male) || owned.TrueForAll(static o => o.Male))
        {
            return null;
        }

        var men = owned.Where(static o => o.Male).Select(o => (o.Quantity, Body: Body(text, o.Marker, o.Quantity))).ToArray();
        var women = owned.Where(static o => !o.Male).Select(o => (o.Quantity, Body: Body(text, o.Marker, o.Quantity))).ToArray();
        return SexBreakdown.SameRate([.. men.Select(static m => m.Quantity)], [.. women.Select(static w => w.Quantity)])
            || (Array.TrueForAll(men, m => Array.Exists(women, w => Alike(m, w))) && Array.TrueForAll(women, w => Array.Exists(men, m => Alike(m, w))))
            || (IsMarriageAge(owned) && MarriageWords.Any(w => text.Contains(w, StringComparison.Ordinal)))
            ? new Mention(engine.SexSame, owned.Min(static o => o.Marker.Start), owned.Max(static o => o.Quantity.Span.End))
            : null;
    }

    // “男45岁以下，女45岁以下，矫正视力1.0”：后说的一方末尾多出的、隔了标点的数，说的是另一件事；又提到男女的不是（“养女0㎡”）。
    private static List<(bool Male, Mention Marker, Quantity Quantity)> WithoutAfterthought(string text, List<(bool Male, Mention Marker, Quantity Quantity)> owned)
    {
        var kept = owned.Count;
        while (kept >= 3 && IsAfterthought(text, owned[..kept]))
        {
            kept--;
        }

        return owned[..kept];
    }

    private static bool IsAfterthought(string text, List<(bool Male, Mention Marker, Quantity Quantity)> owned)
    {
        var (last, before) = (owned[^1], owned[^2]);
        if (before.Marker != last.Marker || owned.Count(o => o.Male == last.Male) <= owned.Count(o => o.Male != last.Male))
        {
            return false;
        }

        var between = text.AsSpan(before.Quantity.Span.End, last.Quantity.Span.Start - before.Quantity.Span.End);
        return between.ContainsAny(BodyEnds) && !between.ContainsAny(SexWords);
    }

    // 男女两方的数与数前几字、数后的话一样：“奖两千”与“也奖两千”；“减员一人”与“增员一人”、“交一次家务照”与“交一次劳动照”不一样。
    private static string Body(string text, Mention marker, Quantity quantity)
    {
        // 数自己另行比较：“1.65米”与“165厘米”一样。
        var start = Math.Max(marker.End, quantity.Span.Start - BodyLead);
        var end = text.AsSpan(quantity.Span.End).IndexOfAny(BodyEnds) is >= 0 and var stop ? quantity.Span.End + stop : text.Length;
        return new string([.. (text[start..quantity.Span.Start] + '◇' + text[quantity.Span.End..end]).Where(static c => !"都也均各一律同样，：｜|（） 的者".Contains(c, StringComparison.Ordinal))]);
    }

    private static bool Alike((Quantity Quantity, string Body) a, (Quantity Quantity, string Body) b) =>
        a.Quantity.Value == b.Quantity.Value && a.Quantity.Unit == b.Quantity.Unit
        && (a.Body.StartsWith(b.Body, StringComparison.Ordinal) || b.Body.StartsWith(a.Body, StringComparison.Ordinal)
            || a.Body.EndsWith(b.Body, StringComparison.Ordinal) || b.Body.EndsWith(a.Body, StringComparison.Ordinal));

    private static bool IsMarriageAge(List<(bool Male, Mention Marker, Quantity Quantity)> owned) =>
        owned.TrueForAll(static o => o.Quantity.Unit == "周岁" && o.Quantity.Value == (o.Male ? 22 : 20));

    // 男女各列多个数（“男18—45岁、女18—45岁”）时，集合相同就不算不同。
    private static bool SharesValue(List<(bool Male, Mention Marker, Quantity Quantity)> owned, string unit, decimal man, decimal woman)
    {
        var men = owned.Where(o => o.Male && o.Quantity.Unit == unit).Select(static o => o.Quantity.Value).ToHashSet();
        var women = owned.Where(o => !o.Male && o.Quantity.Unit == unit).Select(static o => o.Quantity.Value).ToHashSet();
        return men.SetEquals(women) || (women.Contains(man) && men.Contains(woman));
    }
}
