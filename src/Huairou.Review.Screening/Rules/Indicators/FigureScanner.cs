using System.Text.RegularExpressions;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Indicators;

/// <summary>在一句话里找带限度的数值：先认分数、成、半和量词，其余交给数量扫描器。</summary>
internal static partial class FigureScanner
{
    private const string Num = "(?:[0-9]+(?:\\.[0-9]+)?|[零〇一二三四五六七八九十百千两]+(?:点[零〇一二三四五六七八九]+)?)";
    private const int BoundReach = 18;

    /// <summary>扫描一句。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="sentence">句的位置。</param>
    public static List<Figure> Scan(string text, TextSpan sentence)
    {
        var raw = new List<(TextSpan Number, decimal Value, string Unit)>();
        for (var m = Ratios().Match(text, sentence.Start, sentence.Length); m.Success; m = m.NextMatch())
        {
            if (Read(m) is { } found)
            {
                raw.Add((new TextSpan(m.Index, m.Length), found.Value, found.Unit));
            }
        }

        foreach (var q in QuantityScanner.Scan(text, sentence))
        {
            if (q.Unit is "%" or "‰" or "人" or "名" or "个" or "次" or "小时" && !raw.Exists(r => r.Number.Overlaps(q.Span)))
            {
                raw.Add((TrimBound(text, q.Span), q.Value, q.Unit is "人" ? "名" : q.Unit));
            }
        }

        raw.Sort(static (a, b) => a.Number.Start.CompareTo(b.Number.Start));
        var figures = new List<Figure>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            var from = i == 0 ? sentence.Start : raw[i - 1].Number.End;
            var to = i + 1 < raw.Count ? raw[i + 1].Number.Start : sentence.End;
            figures.Add(WithBound(text, raw[i], from, to));
        }

        return Spread(text, figures);
    }

    private static (decimal Value, string Unit)? Read(Match m)
    {
        if (m.Groups["half"].Success)
        {
            return (50, "%");
        }

        if (m.Groups["tenth"].Success)
        {
            return ChineseAmount.TryParse(m.Groups["tenth"].Value, out var tenth) ? (tenth * 100, "%") : null;
        }

        if (m.Groups["below"].Success)
        {
            var below = m.Groups["below"].Value;
            if (!ChineseAmount.TryParse(m.Groups["above"].Value is "百" ? "一百" : m.Groups["above"].Value, out var above))
            {
                return null;
            }

            return below switch
            {
                "百" => (above, "%"),
                "千" => (above, "‰"),
                "十万" => (above, "/10万"),
                _ => ChineseAmount.TryParse(below, out var parts) && parts > 0 ? (Math.Round(above / parts * 100, 2), "%") : null,
            };
        }

        if (!ChineseAmount.TryParse(m.Groups["n"].Value, out var value))
        {
            return null;
        }

        return m.Groups["unit"].Value switch
        {
            "/10万" or "/十万" => (value, "/10万"),
            "分钟" => (value / 60, "小时"),
            "个小时" => (value, "小时"),
            "位" or "名" => (value, "名"),
            "种" or "门" or "项" => (value, "项"),
            var unit => (value, unit),
        };
    }

    private static TextSpan TrimBound(string text, TextSpan span)
    {
        var end = span.End;
        return end - 2 > span.Start && text[end - 2] == '以' ? TextSpan.FromBounds(span.Start, end - 2) : span;
    }

    private static Figure WithBound(string text, (TextSpan Number, decimal Value, string Unit) raw, int from, int to)
    {
        var start = Math.Max(from, raw.Number.Start - BoundReach);
        var before = Before().Match(text[start..raw.Number.Start]);
        var after = After().Match(text[raw.Number.End..to]);
        var bound = Of(before, after) ?? (text[raw.Number.Start] == '过' ? Bound.MoreThan : Bound.Exactly);
        var spanStart = before.Success ? start + before.Index : raw.Number.Start;
        var spanEnd = after.Success ? raw.Number.End + after.Length : raw.Number.End;
        var rest = text.AsSpan(spanEnd, to - spanEnd);
        var stop = rest.IndexOfAny('，', '；', '。');
        var clause = stop < 0 ? rest : rest[..stop];
        return new Figure(TextSpan.FromBounds(spanStart, spanEnd), raw.Number, raw.Value, raw.Unit, bound, stop >= 0 && clause.EndsWith("的", StringComparison.Ordinal));
    }

    private static Bound? Of(Match before, Match after)
    {
        var negated = before.Groups["neg"].Success;
        if (before.Groups["less"].Success)
        {
            return negated ? Bound.AtLeast : Bound.LessThan;
        }

        if (before.Groups["more"].Success)
        {
            return negated ? Bound.AtMost : Bound.MoreThan;
        }

        if (before.Groups["short"].Success)
        {
            return Bound.LessThan;
        }

        if (before.Groups["least"].Success || after.Groups["least"].Success)
        {
            return Bound.AtLeast;
        }

        if (before.Groups["most"].Success || after.Groups["most"].Success)
        {
            return Bound.AtMost;
        }

        return before.Groups["about"].Success || after.Groups["about"].Success ? Bound.About : before.Groups["exact"].Success ? Bound.Exactly : null;
    }

    // “分别降至2‰、3‰和4‰以下”：并列的几个数共用首尾的限度词。
    private static List<Figure> Spread(string text, List<Figure> figures)
    {
        for (var i = figures.Count - 2; i >= 0; i--)
        {
            if (figures[i].Unit == figures[i + 1].Unit && Joined(text, figures[i], figures[i + 1]) && figures[i].Bound is Bound.Exactly && figures[i + 1].Bound is Bound.AtLeast or Bound.AtMost or Bound.About)
            {
                figures[i] = figures[i] with { Bound = figures[i + 1].Bound };
            }
        }

        for (var i = 1; i < figures.Count; i++)
        {
            if (figures[i].Unit == figures[i - 1].Unit && Joined(text, figures[i - 1], figures[i]) && figures[i].Bound is Bound.Exactly)
            {
                figures[i] = figures[i] with { Bound = figures[i - 1].Bound };
            }
        }

        return figures;
    }

    /// <summary>两个数之间只有顿号、“和”，是并列的。</summary>
    public static bool Joined(string text, Figure first, Figure second) =>
        text[first.Span.End..Math.Max(first.Span.End, second.Span.Start)] is "、" or "和" or "及" or "与" or "，" or "、和";

    [GeneratedRegex($"(?<below>十万|百|千|{Num})分之(?<above>百|{Num})|(?<tenth>{Num}成(?:半|[一二三四五六七八九])?)(?![员立为果本功人年长熟交])|(?<half>过半数?|一半|半数|对半)|(?<n>{Num})(?<unit>/10万|/十万|个小时|分钟|张|位|所|家|项|种|门|名)")]
    private static partial Regex Ratios();

    [GeneratedRegex("(?<neg>不得|不能|不应|不可|不)?(?:(?<less>低于|少于|小于)|(?<more>高于|超过|多于|大于|超出|突破))[^，。；、]{0,10}$|(?<short>不足|不满|未达到|未达|不到|达不到)$|(?<least>至少|最少|起码)[^，。；、]{0,10}$|(?<most>最多|至多|最高|控制在|限制在|限定在|限于|降至|降到|降低到|减少到|下降到|上限为)[^，。；、]{0,10}$|(?<about>约|大约|大致|接近)(?:为|占)?$|(?<exact>达到|达|提高到|提升到|提升至|提高至|增至|增加到|保持在|保持|维持在|稳定在|不变为|实现|完成|占比为|比例为|为|占|定为|确定为|安排|配备|设置|建成|建立)$")]
    private static partial Regex Before();

    [GeneratedRegex("^(?:(?<least>及?以上|或以上)|(?<most>及?以下|以内|之内|封顶|为限)|(?<about>左右|上下))")]
    private static partial Regex After();
}
