using System.Buffers;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Clauses;

/// <summary>引用的一级。</summary>
internal enum ReferenceUnit
{
    /// <summary>章。</summary>
    Chapter,

    /// <summary>条。</summary>
    Article,

    /// <summary>款。</summary>
    Paragraph,

    /// <summary>项。</summary>
    Item,

    /// <summary>目。</summary>
    Subitem,
}

/// <summary>引用里的一级：绝对序数，或相对（前款为 -1、本条为 0）。</summary>
/// <param name="Unit">级。</param>
/// <param name="Value">序数；相对引用为往前数的个数的负数。</param>
/// <param name="Relative">相对引用。</param>
/// <param name="Branch">“第八条之一”的“一”。</param>
internal readonly record struct ReferenceStep(ReferenceUnit Unit, int Value, bool Relative = false, int Branch = 0);

/// <summary>文中的一处引用，尚未落到条款。</summary>
/// <param name="Span">位置。</param>
/// <param name="Steps">由外到内的各级；最后一级可有并列（第一、二款）。</param>
/// <param name="Alternatives">最后一级并列的其余各级。</param>
/// <param name="External">指向别的法律或文件。</param>
/// <param name="RangeEnd">与前一处引用构成“至”的范围。</param>
internal sealed record RawReference(TextSpan Span, IReadOnlyList<ReferenceStep> Steps, IReadOnlyList<ReferenceStep> Alternatives, bool External, bool RangeEnd);

/// <summary>扫出文中的交叉引用：前款、本条第一款、第八条第（二）项、第三条至第五条。</summary>
internal static class ReferenceScanner
{
    private static readonly SearchValues<char> s_triggers = SearchValues.Create("第前本");

    private static readonly string[] s_ownNames = ["民约", "公约", "章程", "守则", "方案", "制度"];
    private static readonly string[] s_lawNames = ["法", "条例", "办法", "规定", "细则", "解释", "决定", "规则", "意见", "通知", "规范", "标准", "规程"];

    /// <summary>按位置列出引用；没有时为空。</summary>
    /// <param name="text">条款文字。</param>
    /// <param name="title">文档题目：用来判断“村规民约第五条”指的是不是本文档。</param>
    public static IReadOnlyList<RawReference> Scan(string text, string title)
    {
        List<RawReference>? found = null;
        var i = Next(text, 0);
        while (i >= 0)
        {
            if (!TryReadUnit(text, i, out var end, out var step, out var alternatives))
            {
                i = Next(text, i + 1);
                continue;
            }

            var steps = new List<ReferenceStep>(2) { step };
            while (alternatives.Count == 0 && end < text.Length && text[end] == '第' && TryReadUnit(text, end, out var more, out var inner, out var others) && inner.Unit > steps[^1].Unit)
            {
                steps.Add(inner);
                alternatives = others;
                end = more;
            }

            var previous = found is null ? null : found[^1];
            var gap = previous is null ? default : text.AsSpan(previous.Span.End, i - previous.Span.End);
            var chained = previous is not null && gap.Length <= 2 && (gap is "、" or "和" or "及" or "或" or "至" or "到" or "与" or "以及" or "或者" or "，" or "—" or "－");
            var external = steps[0].Relative ? false : chained ? previous!.External : IsExternal(text, i, title);
            (found ??= []).Add(new RawReference(TextSpan.FromBounds(i, end), steps, alternatives, external, chained && gap is "至" or "到" or "—" or "－"));
            i = Next(text, end);
        }

        return found ?? (IReadOnlyList<RawReference>)[];
    }

    /// <summary>读一级引用：“第八条之一”“第（一）、（二）项”“前两款”“本条”。</summary>
    public static bool TryReadUnit(string text, int at, out int end, out ReferenceStep step, out IReadOnlyList<ReferenceStep> alternatives)
    {
        end = at;
        step = default;
        alternatives = [];
        if (at + 1 >= text.Length)
        {
            return false;
        }

        return text[at] switch
        {
            '第' => TryReadAbsolute(text, at, out end, out step, out alternatives),
            '前' or '本' => TryReadRelative(text, at, out end, out step),
            _ => false,
        };
    }

    private static bool TryReadAbsolute(string text, int at, out int end, out ReferenceStep step, out IReadOnlyList<ReferenceStep> alternatives)
    {
        end = at;
        step = default;
        alternatives = [];
        var i = at + 1;
        if (!TryReadNumber(text, ref i, out var first))
        {
            return false;
        }

        List<int>? more = null;
        while (i < text.Length && text[i] is '、' or '和' or '或' or '至')
        {
            var j = i + 1;
            if (!TryReadNumber(text, ref j, out var next))
            {
                break;
            }

            more ??= [];
            for (var v = text[i] == '至' ? (more.Count > 0 ? more[^1] : first) + 1 : next; v <= next && more.Count < 100; v++)
            {
                more.Add(v);
            }

            i = j;
        }

        if (i >= text.Length || UnitOf(text[i]) is not { } unit || IsWord(text, i))
        {
            return false;
        }

        end = i + 1;
        var branch = 0;
        if (unit == ReferenceUnit.Article && end + 1 < text.Length && text[end] == '之')
        {
            var j = end + 1;
            if (HanNumber.TryRead(text, ref j, out branch))
            {
                end = j;
            }
        }

        step = new ReferenceStep(unit, first, Branch: branch);
        alternatives = more is null ? [] : Steps(unit, more);
        return true;
    }

    private static List<ReferenceStep> Steps(ReferenceUnit unit, List<int> values) => values.ConvertAll(v => new ReferenceStep(unit, v));

    private static bool TryReadRelative(string text, int at, out int end, out ReferenceStep step)
    {
        var i = at + 1;
        var back = text[at] == '前' ? 1 : 0;
        if (back > 0 && HanNumber.TryRead(text, ref i, out var many))
        {
            back = many;
        }

        end = at;
        step = default;
        if (i >= text.Length || UnitOf(text[i]) is not { } unit || IsWord(text, i) || back is < 0 or > 9
            || (at > 0 && (text[at], text[at - 1]) is ('前', '以' or '之' or '提' or '目' or '当' or '先' or '事' or '日') or ('本', '基' or '根' or '日' or '样' or '文')))
        {
            return false;
        }

        end = i + 1;
        step = new ReferenceStep(unit, -back, Relative: true);
        return true;
    }

    /// <summary>“条例”“条件”“项目”“款项”“章程”里的字不是单位。</summary>
    private static bool IsWord(string text, int i) =>
        i + 1 < text.Length && (text[i], text[i + 1]) is ('条', '例' or '件' or '约' or '文' or '款') or ('项', '目') or ('款', '项' or '式' or '物') or ('章', '程' or '节') or ('目', '标' or '的' or '录' or '前');

    private static bool TryReadNumber(string text, ref int i, out int value)
    {
        value = 0;
        var j = i;
        var paren = j < text.Length && text[j] is '（' or '(';
        if (paren)
        {
            j++;
        }

        if (!HanNumber.TryRead(text, ref j, out value))
        {
            return false;
        }

        if (paren)
        {
            if (j >= text.Length || text[j] is not ('）' or ')'))
            {
                return false;
            }

            j++;
        }

        i = j;
        return true;
    }

    private static ReferenceUnit? UnitOf(char c) => c switch
    {
        '章' => ReferenceUnit.Chapter,
        '条' => ReferenceUnit.Article,
        '款' => ReferenceUnit.Paragraph,
        '项' => ReferenceUnit.Item,
        '目' => ReferenceUnit.Subitem,
        _ => null,
    };

    private static bool IsExternal(string text, int at, string title)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        if (before.Length == 0)
        {
            return false;
        }

        if (before[^1] is '）' or ')')
        {
            var open = before.LastIndexOfAny('（', '(');
            before = open > 0 ? before[..open] : before;
        }

        if (before[^1] == '》')
        {
            var open = before.LastIndexOf('《');
            var name = open >= 0 ? before[(open + 1)..^1] : before;
            return title.Length == 0 || !title.AsSpan().EndsWith(name, StringComparison.Ordinal);
        }

        var own = before[Math.Max(0, before.Length - 10)..].LastIndexOf('本') >= 0;
        foreach (var n in s_ownNames)
        {
            if (before.EndsWith(n, StringComparison.Ordinal))
            {
                return !own && title.Length > 0 && !title.Contains(n, StringComparison.Ordinal);
            }
        }

        foreach (var n in s_lawNames)
        {
            if (before.EndsWith(n, StringComparison.Ordinal))
            {
                return !own;
            }
        }

        return false;
    }

    private static int Next(string text, int from)
    {
        var n = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(s_triggers);
        return n < 0 ? -1 : from + n;
    }
}
