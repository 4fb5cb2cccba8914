using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>部分与总数的比较：妇女代表够不够三分之一，到会的、同意的够不够法定人数。</summary>
internal static class ShareAnalyzer
{
    // 数前面的话最多看几个字：“妇女代表不少于8名”。
    private const int Lead = 14;

    // 一个村、一个社区的代表没有这么多；更大的是一个区、一个市的统计。
    private const decimal MostSeats = 300;

    private static readonly string[] Seats = ["名", "人", "个", "席", "位", ""];
    private static readonly string[] Women = ["妇女", "女代表", "女性", "女的", "女同志", "女委员", "女"];
    private static readonly string[] Others = ["男", "党员", "青年", "老年", "家属", "机动", "列席", "组", "补", "增", "缺", "不够", "不足", "减", "原有", "上届", "女婿", "女儿", "子女", "妇女主任", "妇女组长", "得票", "同意", "赞成"];
    private static readonly string[] Totals = ["代表", "总数", "总额", "共", "合计", "名额", "席位", "组成"];

    private static readonly string[] Whole = ["全村", "全组", "全体", "本村", "总户", "总人口", "应到", "共有", "村有", "在册"];
    private static readonly string[] Present = ["实到", "到会", "到场", "参会", "参加", "出席", "签到"];
    private static readonly string[] Agreed = ["同意", "赞成", "举手", "赞同"];

    /// <summary>妇女的席位不到三分之一；够数或者看不出的为 null。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="sentence">本句。</param>
    /// <param name="tokens">本句的数量。</param>
    public static TextSpan? FewWomen(string text, TextSpan sentence, List<Quantity> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var lead = LeadOf(text, sentence, tokens, i);
            if (!Seats.Contains(tokens[i].Unit, StringComparer.Ordinal) && tokens[i].Unit != "%" && tokens[i].Unit != "成")
            {
                continue;
            }

            if (!Has(text, lead, Women) || Has(text, lead, Others))
            {
                continue;
            }

            var women = tokens[i].Value;
            var few = tokens[i].Unit switch
            {
                "%" => women < 33,
                "成" => women <= 3,
                _ => Total(text, sentence, tokens, i) is { } total && women < total && women * 3 < total,
            };
            if (few)
            {
                return TextSpan.FromBounds(Start(text, lead, Women), tokens[i].Span.End);
            }
        }

        return null;
    }

    /// <summary>到会的不足法定人数（户的代表三分之二、人的半数），或者同意的没有过到会的半数；够数或者看不出的为 null。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="sentence">本句。</param>
    /// <param name="tokens">本句的数量。</param>
    public static TextSpan? Quorum(string text, TextSpan sentence, List<Quantity> tokens)
    {
        Quantity? whole = null, present = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Unit is not ("户" or "人" or "名" or "个" or "票"))
            {
                continue;
            }

            var lead = LeadOf(text, sentence, tokens, i);
            if (Has(text, lead, Agreed))
            {
                if (present is { } p && Comparable(p, token) && token.Value * 2 <= p.Value)
                {
                    return TextSpan.FromBounds(p.Span.Start, token.Span.End);
                }
            }
            else if (Has(text, lead, Present))
            {
                present = token;
                if (whole is { } w && w.Unit == token.Unit && (token.Unit == "户" ? token.Value * 3 < w.Value * 2 : token.Value * 2 <= w.Value))
                {
                    return TextSpan.FromBounds(w.Span.Start, token.Span.End);
                }
            }
            else if (Has(text, lead, Whole))
            {
                whole = token;
            }
        }

        return null;
    }

    private static bool Comparable(Quantity present, Quantity agreed) => present.Unit == agreed.Unit || agreed.Unit is "票" or "户" or "人";

    // 总数写在前面：“村民代表共35名，其中妇女……”。
    private static decimal? Total(string text, TextSpan sentence, List<Quantity> tokens, int women)
    {
        for (var i = 0; i < women; i++)
        {
            var token = tokens[i];
            var lead = LeadOf(text, sentence, tokens, i);
            if (Seats.Contains(token.Unit, StringComparer.Ordinal) && token.Value is >= 6 and <= MostSeats && Has(text, lead, Totals) && !Has(text, lead, Women) && !Has(text, lead, ["党员", "青年", "组", "户", "上届", "增", "减"]))
            {
                return token.Value;
            }
        }

        return null;
    }

    // 数前面的话：到前一个数或者本句开头为止。
    private static TextSpan LeadOf(string text, TextSpan sentence, List<Quantity> tokens, int index)
    {
        var end = tokens[index].Span.Start;
        var from = Math.Max(index > 0 ? tokens[index - 1].Span.End : sentence.Start, end - Lead);
        var comma = text.AsSpan(from, end - from).LastIndexOfAny('，', '；');
        return TextSpan.FromBounds(comma >= 0 ? from + comma + 1 : from, end);
    }

    private static bool Has(string text, TextSpan lead, string[] words) => Array.Exists(words, w => text.AsSpan(lead.Start, lead.Length).Contains(w, StringComparison.Ordinal));

    private static int Start(string text, TextSpan lead, string[] words) => words.Select(w => text.IndexOf(w, lead.Start, lead.Length, StringComparison.Ordinal)).Where(static at => at >= 0).Min();
}
