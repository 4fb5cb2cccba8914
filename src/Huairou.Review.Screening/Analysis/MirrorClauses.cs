using System.Text;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>男女两边说得一样的两个小句：“嫁进来的媳妇免交，招进来的女婿免交”“随爹上户的上册，随娘上户的也上册”。</summary>
internal static class MirrorClauses
{
    // 除去说的是谁，至少还剩这么多字，才谈得上说得一样。
    private const int LeastWords = 2;

    // 结尾的数连同前后的话至少这么多字。
    private const int LeastFigure = 3;

    // 两个小句之间最多隔几个小句。
    private const int Apart = 2;

    private const string Fillers = "也都均则各亦照起自从的者和与，。；：、｜|\n（）()“” 是在就";

    // 长的在前。
    private static readonly string[] Men = ["上门女婿", "入赘女婿", "招来的女婿", "父亲", "爸爸", "女婿", "丈夫", "儿子", "爷们", "汉子", "小伙", "爹", "爸", "父", "男"];
    private static readonly string[] Women = ["儿媳妇", "新媳妇", "母亲", "妈妈", "儿媳", "媳妇", "妻子", "女儿", "闺女", "姑娘", "丫头", "婆娘", "娘", "妈", "母", "女"];
    private static readonly string[] Ordinary = ["一般", "普通", "其他", "其余", "每个", "每名", "别的", "旁人", "有小子", "有儿", "老户", "一处", "户内有男"];
    private static readonly string[] Moves = ["娶进来", "嫁进来", "招进来", "婚入", "嫁入", "娶入", "招进", "嫁进", "娶进", "嫁来", "招来", "娶来"];

    /// <summary>“一般成员不高于90%，离异的女方不高于90%”：与旁人列在一起，结尾的数一样。没有时为 null。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="sentence">本句。</param>
    public static TextSpan? FindSameFigure(string text, TextSpan sentence)
    {
        var parts = Split(text, sentence);
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var (a, b) = (Bare(text, parts[i].Span), Bare(text, parts[i + 1].Span));
            var same = SharedEnd(a, b);
            if (same.Length < LeastFigure || !same.Any(IsNumeral) || IsNumeral(Before(a, same)) || IsNumeral(Before(b, same)))
            {
                continue;
            }

            // 一边是旁人，另一边不是；别处没有另外的数。
            var (ordinaryA, ordinaryB) = (HasOrdinary(a), HasOrdinary(b));
            if (ordinaryA != ordinaryB && !parts.Where((_, k) => k != i && k != i + 1).Any(p => p.Sex != 0 || HasOrdinary(Bare(text, p.Span))))
            {
                return TextSpan.FromBounds(parts[i].Span.Start, parts[i + 1].Span.End);
            }
        }

        return null;
    }

    private static string Bare(string text, TextSpan span) => new([.. span.In(text).Where(static c => !"也都均则各。 ".Contains(c, StringComparison.Ordinal))]);

    private static bool HasOrdinary(string part) => Array.Exists(Ordinary, w => part.Contains(w, StringComparison.Ordinal));

    private static char Before(string part, string end) => part.Length > end.Length ? part[part.Length - end.Length - 1] : ' ';

    private static string SharedEnd(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[a.Length - 1 - n] == b[b.Length - 1 - n])
        {
            n++;
        }

        return a[(a.Length - n)..];
    }

    /// <summary>一对说得一样的小句合起来的范围；没有时为 null。别处又单说男或者女而说得不一样的不算。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="sentence">本句。</param>
    public static TextSpan? Find(string text, TextSpan sentence)
    {
        var parts = Split(text, sentence);
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = i + 1; j < parts.Count && j - i <= Apart; j++)
            {
                if (parts[i].Sex * parts[j].Sex == -1 && parts.TrueForAll(p => p.Sex == 0 || Alike(parts[i].Words, p.Words)))
                {
                    return TextSpan.FromBounds(parts[i].Span.Start, parts[j].Span.End);
                }
            }
        }

        return FindSwapped(text, parts);
    }

    // “男生不得进入女生宿舍，女生不得进入男生宿舍”：男女对调就是另一句；别处不再单说一方。
    private static TextSpan? FindSwapped(string text, List<(TextSpan Span, int Sex, string Words)> parts)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var (a, b) = (Bare(text, parts[i].Span), Bare(text, parts[i + 1].Span));
            if (a.Contains('男', StringComparison.Ordinal) && a.Contains('女', StringComparison.Ordinal) && a != b && Swap(a) == b
                && !parts.Where((p, k) => k != i && k != i + 1 && p.Sex != 0).Any())
            {
                return TextSpan.FromBounds(parts[i].Span.Start, parts[i + 1].Span.End);
            }
        }

        return null;
    }

    private static string Swap(string part) => new([.. part.Select(static c => c switch { '男' => '女', '女' => '男', _ => c })]);

    // “免交入村费”与“免交”一样；“一百五”与“一百”不一样。
    private static bool Alike(string a, string b) =>
        b.Length > LeastWords && (a == b || (a.Length > b.Length && b.Length > LeastWords + 1 && a.StartsWith(b, StringComparison.Ordinal) && !IsNumeral(a[b.Length]) && !IsNumeral(b[^1])));

    private static bool IsNumeral(char c) => char.IsDigit(c) || "零一二两三四五六七八九十百千万半".Contains(c, StringComparison.Ordinal);

    private static List<(TextSpan Span, int Sex, string Words)> Split(string text, TextSpan sentence)
    {
        var parts = new List<(TextSpan, int, string)>();
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i == sentence.End || text[i] is '，' or '；' or '、' or '\n' or ',')
            {
                if (i > start)
                {
                    var part = TextSpan.FromBounds(AfterHead(text, start, i), i);
                    var (sex, words) = Read(text.AsSpan(part.Start, part.Length));
                    parts.Add((part, sex, words));
                }

                start = i + 1;
            }
        }

        return parts;
    }

    // “入社费：媳妇免交”：冒号之前没有说是谁的，只是题目。
    private static int AfterHead(string text, int start, int end)
    {
        var colon = text.AsSpan(start, end - start).IndexOf('：');
        return colon > 0 && colon < end - start - 1 && Read(text.AsSpan(start, colon)).Sex == 0 ? start + colon + 1 : start;
    }

    // 单说一次男为 1，单说一次女为 -1，没说为 0；“男孩归男方”一类说了不止一次的为 2，与谁都不一样。
    private static (int Sex, string Words) Read(ReadOnlySpan<char> part)
    {
        var words = new StringBuilder();
        var (men, women) = (0, 0);
        for (var i = 0; i < part.Length;)
        {
            if (Starts(part[i..], Men) is > 0 and var man)
            {
                men++;
                words.Append('◇');
                i += man;
            }
            else if (Starts(part[i..], Women) is > 0 and var woman)
            {
                women++;
                words.Append('◇');
                i += woman;
            }
            else if (Starts(part[i..], Moves) is > 0 and var move)
            {
                i += move;
            }
            else
            {
                if (!Fillers.Contains(part[i], StringComparison.Ordinal))
                {
                    words.Append(part[i]);
                }

                i++;
            }
        }

        return ((men, women) switch { (0, 0) => 0, (1, 0) => 1, (0, 1) => -1, _ => 2 }, men + women > 1 ? "" : words.ToString());
    }

    private static int Starts(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
