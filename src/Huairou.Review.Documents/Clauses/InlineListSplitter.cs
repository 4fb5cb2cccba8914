using System.Text.RegularExpressions;

namespace Huairou.Review.Documents.Clauses;

/// <summary>把写在一段里的列举（“……：（一）……；（二）……。”）拆成引导语与各项，出处保持逐字对应。</summary>
internal static partial class InlineListSplitter
{
    /// <summary>最多套几层；再深的不是列举而是乱码。</summary>
    private const int MaxDepth = 4;

    // 引导语末一句说到这些，就是已经说了后果。
    [GeneratedRegex("(?<!参)加[分发倍零〇一二两三四五六七八九十百\\d]|扣[分除减零一二两三四五六七八九十百\\d]|奖励|处罚|罚款|减[半免少]|免[除交缴费]|补助|补贴|享受|领取|优先|给予|不予|不得|取消")]
    private static partial Regex Outcome();

    private readonly record struct Hit(int At, Marker Marker);

    /// <summary>拆分；拆不动时原样返回一个单元。</summary>
    public static void Split(Unit unit, List<Unit> output) => Split(unit, output, 0);

    private static void Split(Unit unit, List<Unit> output, int depth)
    {
        var hits = depth < MaxDepth && unit.Text.Length > 8 ? Find(unit.Text) : null;
        var run = hits is null ? null : FirstRun(hits, unit.Marker);
        if (run is null)
        {
            output.Add(unit);
            return;
        }

        // 引导语里可能还有别的样式；各项里可能再套列举，故各自再拆。
        Split(unit.Slice(0, run[0].At, unit.Marker), output, depth + 1);
        var tail = TailStart(unit.Text, run);
        for (var i = 0; i < run.Count; i++)
        {
            var end = i + 1 < run.Count ? run[i + 1].At : tail;
            Split(unit.Slice(run[i].At + run[i].Marker.Length, end, run[i].Marker), output, depth + 1);
        }

        if (tail < unit.Text.Length)
        {
            output.Add(unit.Slice(tail, unit.Text.Length, Marker.None));
        }
    }

    /// <summary>“凡（一）出嫁的；（二）离婚的，均不得分配”：末项“的”后的“，……”管着各项，是尾句。没有尾句时为全文长度。</summary>
    private static int TailStart(string text, List<Hit> run)
    {
        // 引导语自己已有后果（“……的，不享受分配：”“下列情形加五分：”），末项的“的，”就只是末项自己的话。
        var leadIn = text.AsSpan(0, run[0].At);
        if (leadIn.Contains("的，", StringComparison.Ordinal) || Outcome().IsMatch(leadIn[(leadIn.LastIndexOfAny("，。；\n") + 1)..]))
        {
            return text.Length;
        }

        for (var i = 0; i + 1 < run.Count; i++)
        {
            if (!text.AsSpan(run[i].At, run[i + 1].At - run[i].At).TrimEnd("；;，, \n").EndsWith("的", StringComparison.Ordinal))
            {
                return text.Length;
            }
        }

        var last = text.IndexOf("的，", run[^1].At, StringComparison.Ordinal);
        return last < 0 || last + 2 >= text.Length ? text.Length : last + 1;
    }

    private static List<Hit>? Find(string text)
    {
        List<Hit>? hits = null;
        var quote = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var look = Looks[c];
            if (look == 0)
            {
                continue;
            }

            if (look != Start)
            {
                quote = Math.Max(0, quote + look);
                continue;
            }

            if (quote > 0 || i == 0 || !Boundary(text, i, c))
            {
                continue;
            }

            var marker = MarkerReader.Read(text.AsSpan(i));
            if (Accepts(marker, text, i))
            {
                (hits ??= []).Add(new Hit(i, marker));
                i += marker.Length - 1;
            }
        }

        return hits;
    }

    private const sbyte Start = 2;

    // 逐字要看，先列成表：左引号 1，右引号 -1，能作编号开头的 2，别的 0。
    private static readonly sbyte[] Looks = [.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c switch
    {
        '“' or '《' or '「' => (sbyte)1,
        '”' or '》' or '」' => (sbyte)-1,
        _ => CanStart((char)c) ? Start : (sbyte)0,
    })];

    private static bool CanStart(char c) =>
        c is '（' or '(' or '第' || HanNumber.ArabicDigit(c) >= 0 || c is >= '①' and <= '⒛' || c is >= '㈠' and <= '㈩' || c is >= 'a' and <= 'h' or >= 'A' and <= 'H' || c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    private static bool Boundary(string text, int i, char c)
    {
        var j = i - 1;
        while (j > 0 && (HanNumber.IsSpace(text[j]) || text[j] == '\n'))
        {
            j--;
        }

        return text[j] is '：' or ':' or '；' or ';' or '。' || (text[j] is '，' or ',' or '凡' or '是' or '为' or '指' && (c is '（' or '(' || c is >= '①' and <= '⒛'));
    }

    private static bool Accepts(Marker m, string text, int at) => m.Kind switch
    {
        MarkerKind.ParenHan or MarkerKind.ParenArabic or MarkerKind.Circled or MarkerKind.HalfParen or MarkerKind.Arabic or MarkerKind.HanComma or MarkerKind.Ordinal or MarkerKind.Letter => true,
        // 同一段里的下一条：句末之后，“第×条”后有空格。
        MarkerKind.Article => text[at - 1] is '。' or '；' or ' ' or '\u3000' && m.Length > m.Number.Length,
        _ => false,
    };

    /// <summary>取最先开始的一串：值从 1（或本单元编号的下一个）起连续，至少两项；接续本单元编号的一项即可。</summary>
    private static List<Hit>? FirstRun(List<Hit> hits, Marker own)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            var first = hits[i].Marker;
            var sibling = first.Kind == own.Kind && first.Value == own.Value + 1;
            if (first.Value != 1 && !sibling)
            {
                continue;
            }

            var run = new List<Hit> { hits[i] };
            for (var j = i + 1; j < hits.Count; j++)
            {
                if (hits[j].Marker.Kind == first.Kind && hits[j].Marker.Value == run[^1].Marker.Value + 1)
                {
                    run.Add(hits[j]);
                }
            }

            if (run.Count >= 2 || sibling)
            {
                return run;
            }
        }

        return null;
    }
}
