using System.Buffers;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Clauses;

/// <summary>找出只是提到、不是规定的文字：书名号内的名称连同其后的条号，成句的引文，被废止的旧规定。</summary>
/// <remarks>带引号的短词（“外嫁女”）是在用这个词，不算提到；修改决定里“修改为：‘……’”是新的规定，也不算。</remarks>
internal static class MentionReader
{
    /// <summary>引号里至少这么多字才可能是成句的引文。</summary>
    private const int QuoteLength = 9;

    /// <summary>引号最多管到这么多字之后：没有配对的引号不拖慢全文。</summary>
    private const int MaxQuote = 800;

    private static readonly SearchValues<char> s_openers = SearchValues.Create("“‘「『《");
    private static readonly SearchValues<char> s_stops = SearchValues.Create("。；！？\n");

    private static readonly string[] s_enacting = ["修改为", "改为", "修订为", "调整为", "增加一条", "增加一款", "增加一项", "表述为", "增加"];
    private static readonly string[] s_ideas = ["观念", "思想", "陋习", "旧俗", "说法", "口号", "习俗", "字样", "表述", "偏见", "现象", "传统", "糟粕", "旧习", "做法"];
    private static readonly string[] s_repeals = ["废止", "停止执行", "不再执行", "作废", "失效", "删去", "删除", "予以清理", "予以纠正"];
    private static readonly string[] s_rules = ["的规定", "的条款", "的内容", "的决议", "的做法", "的约定", "的决定", "的条文"];

    /// <summary>按位置排序、互不重叠的提及。</summary>
    public static IReadOnlyList<TextSpan> Read(string text)
    {
        var i = text.AsSpan().IndexOfAny(s_openers);
        List<TextSpan>? found = null;
        while (i >= 0)
        {
            var end = Close(text, i);
            if (end < 0)
            {
                i = Next(text, i + 1);
                continue;
            }

            if (text[i] == '《')
            {
                (found ??= []).Add(TextSpan.FromBounds(i, CitationEnd(text, end)));
            }
            else if (IsQuotation(text, i, end))
            {
                (found ??= []).Add(TextSpan.FromBounds(i, end));
            }
            else
            {
                i = Next(text, i + 1);
                continue;
            }

            i = Next(text, found[^1].End);
        }

        AddRepealed(text, ref found);
        return found ?? (IReadOnlyList<TextSpan>)[];
    }

    private static int Next(string text, int from)
    {
        var n = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(s_openers);
        return n < 0 ? -1 : from + n;
    }

    /// <summary>配对的右引号之后的位置；没有配对时为 -1。</summary>
    private static int Close(string text, int at)
    {
        var open = text[at];
        var close = open switch { '“' => '”', '‘' => '’', '「' => '」', '『' => '』', _ => '》' };
        var depth = 0;
        for (var i = at; i < Math.Min(text.Length, at + MaxQuote); i++)
        {
            if (text[i] == open)
            {
                depth++;
            }
            else if (text[i] == close && --depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>《……》之后紧跟的条号（可隔“（以下简称……）”）。</summary>
    private static int CitationEnd(string text, int end)
    {
        var at = end;
        if (at < text.Length && text[at] is '（' or '(')
        {
            var close = text.AsSpan(at).IndexOfAny('）', ')');
            if (close > 0 && close < 40)
            {
                at += close + 1;
            }
        }

        var last = at;
        while (ReferenceScanner.TryReadUnit(text, at, out var next, out _, out _))
        {
            last = at = next;
            if (at < text.Length && text[at] is '、' or '和' or '至' or '及')
            {
                at++;
            }
        }

        return last > end && text.AsSpan(end, last - end).Contains('第') ? last : end;
    }

    private static bool IsQuotation(string text, int start, int end)
    {
        var inner = text.AsSpan(start + 1, end - start - 2);
        var before = text.AsSpan(0, start).TrimEnd("：，:, ");
        foreach (var w in s_enacting)
        {
            if (before.EndsWith(w, StringComparison.Ordinal))
            {
                return false;
            }
        }

        if (inner.Length >= QuoteLength)
        {
            return true;
        }

        if (before.EndsWith("所谓", StringComparison.Ordinal))
        {
            return true;
        }

        var after = text.AsSpan(end);
        var within = after[..Math.Min(after.Length, 8)];
        var stop = within.IndexOfAny("，。；、");
        within = stop >= 0 ? within[..stop] : within;
        foreach (var w in s_ideas)
        {
            if (within.IndexOf(w, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“原第五条关于出嫁女不享受分配的规定同时废止”：废止的是“关于……的规定”。</summary>
    private static void AddRepealed(string text, ref List<TextSpan>? found)
    {
        var from = text.IndexOf("关于", StringComparison.Ordinal);
        if (from < 0 || !ContainsAny(text, s_repeals))
        {
            return;
        }

        while (from >= 0)
        {
            var stop = text.AsSpan(from).IndexOfAny(s_stops);
            var end = stop < 0 ? text.Length : from + stop;
            var sentence = text.AsSpan(from, end - from);
            var rule = -1;
            foreach (var r in s_rules)
            {
                var at = sentence.IndexOf(r, StringComparison.Ordinal);
                rule = at >= 0 && (rule < 0 || at < rule) ? at + r.Length : rule;
            }

            var begin = from;
            var span = TextSpan.FromBounds(begin, rule < 0 ? begin : from + rule);
            if (rule > 0 && ContainsAny(sentence[rule..], s_repeals) && found?.Exists(f => f.Overlaps(span)) != true)
            {
                (found ??= []).Add(span);
                found.Sort(static (a, b) => a.Start - b.Start);
            }

            from = text.IndexOf("关于", end, StringComparison.Ordinal);
        }
    }

    private static bool ContainsAny(ReadOnlySpan<char> s, string[] words)
    {
        foreach (var w in words)
        {
            if (s.IndexOf(w, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
