using System.Text;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>把表格的一行照表头读成话：“是否计入安置人口｜否”读作“不计入安置人口”，“男工日薪｜160元”读作“男工日薪160元”。</summary>
internal static class RowReading
{
    private static readonly string[] Negatives = ["否", "×", "✗", "✘", "✕", "╳", "X", "x", "不", "无", "没有", "没", "不能", "不可", "不可以", "不给"];
    private static readonly string[] Positives = ["是", "√", "✓", "✔", "有", "可", "可以", "能", "○", "◯"];
    private static readonly string[] Asking = ["是否", "能否", "可否", "有无", "可不可以", "能不能"];
    private static readonly string[] Verbs = ["计入", "享受", "参加", "列入", "发放", "发给", "分配", "登记", "确认", "领取", "给予", "安排", "允许", "纳入", "保留", "批准", "同意", "分", "发", "入", "上", "报", "评", "招", "收"];
    private static readonly string[] Male = ["男"];
    private static readonly string[] Female = ["女"];

    /// <summary>读一行；没有要照表头读的格子时为 null。</summary>
    /// <param name="own">行的文字（规范化后），各格以竖线分开；或者单独一格的文字。</param>
    /// <param name="leadIns">引导语，从外到内；表头在其中。</param>
    public static (string Text, SourceMap Map)? Read(string own, IReadOnlyList<string> leadIns)
    {
        if (leadIns.Count == 0)
        {
            return null;
        }

        var cells = Cells(own);
        if (cells.Count == 1)
        {
            // 文件里的一格：引导语先是列头。
            return leadIns.Count >= 2 && Mark(own) is not null ? Compose(own, cells, [leadIns[0]]) : null;
        }

        foreach (var leadIn in leadIns)
        {
            var head = Cells(leadIn.TrimEnd('：', '\n'));
            if (head.Count == cells.Count)
            {
                return Compose(own, cells, [.. head.Select(h => h.In(leadIn).Trim())]);
            }
        }

        return null;
    }

    /// <summary>会不会照表头读出另外的话；为假时 <see cref="Read"/> 一定是 null。</summary>
    /// <param name="own">行的文字（不必规范化的）。</param>
    /// <param name="leadIns">引导语，从外到内。</param>
    public static bool MayRead(string own, IReadOnlyList<string> leadIns) =>
        leadIns.Count > 0 && (own.AsSpan().IndexOfAny('｜', '|') >= 0 || (leadIns.Count >= 2 && Mark(own) is not null));

    /// <summary>一行是不是下一行的表头：下一行要照它来读。</summary>
    public static bool IsHeadOf(string first, string second) =>
        Read(second, [first]) is { } row && row.Text.TrimEnd('。') != second.TrimEnd('。') && !first.Any(char.IsAsciiDigit);

    private static (string Text, SourceMap Map)? Compose(string own, List<TextSpan> cells, string[] heads)
    {
        // 只有男女两栏对着的表才逐格添上表头。
        var sexed = heads.Any(h => IsOf(h, Male, Female)) && heads.Any(h => IsOf(h, Female, Male));
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var changed = false;
        var at = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var content = cells[i].In(own).Trim();
            Copy(own, at, cells[i].Start, text, spans);
            at = cells[i].Start;
            if ((i > 0 || cells.Count == 1) && Mark(content) is { } yes)
            {
                foreach (var c in Say(heads[i], content, yes))
                {
                    text.Append(c);
                    spans.Add(cells[i]);
                }

                at = cells[i].End;
                changed = true;
            }
            else if (sexed && (IsOf(heads[i], Male, Female) || IsOf(heads[i], Female, Male)) && content.Length is > 0 and <= 16)
            {
                foreach (var c in heads[i].Replace("（", "", StringComparison.Ordinal).Replace("）", "", StringComparison.Ordinal))
                {
                    text.Append(c);
                    spans.Add(new TextSpan(cells[i].Start, 0));
                }

                Copy(own, at, cells[i].End, text, spans);
                at = cells[i].End;
                changed = true;
            }
        }

        Copy(own, at, own.Length, text, spans);
        if (cells.Count > 1 && !"。；！？".Contains(own.TrimEnd()[^1], StringComparison.Ordinal))
        {
            // 一行就是一句话。
            text.Append('。');
            spans.Add(new TextSpan(own.Length, 0));
            changed = true;
        }

        return changed ? (text.ToString(), SourceMap.FromSpans(spans)) : null;
    }

    private static void Copy(string own, int from, int to, StringBuilder text, List<TextSpan> spans)
    {
        for (var i = from; i < to; i++)
        {
            text.Append(own[i]);
            spans.Add(new TextSpan(i, 1));
        }
    }

    private static bool? Mark(string content) =>
        Negatives.Contains(content.Trim(), StringComparer.Ordinal) ? false : Positives.Contains(content.Trim(), StringComparer.Ordinal) ? true : null;

    private static string Say(string head, string content, bool yes)
    {
        head = head.Trim('？', '?', ' ');
        var asked = Array.Find(Asking, a => head.StartsWith(a, StringComparison.Ordinal));
        var body = asked is null ? head : head[asked.Length..];
        var verb = asked is not (null or "有无") || Array.Exists(Verbs, v => body.StartsWith(v, StringComparison.Ordinal));
        return (verb, yes) switch
        {
            (true, true) => body,
            (true, false) => (asked is "能否" or "可否" or "可不可以" or "能不能" ? "不能" : "不") + body,
            (false, true) => "有" + body,
            (false, false) => content is "×" or "✗" or "✘" or "否" or "╳" or "✕" or "X" or "x" ? "不享受" + body : "没有" + body,
        };
    }

    private static bool IsOf(string head, string[] one, string[] other) =>
        Array.Exists(one, w => head.Contains(w, StringComparison.Ordinal)) && !Array.Exists(other, w => head.Contains(w, StringComparison.Ordinal));

    private static List<TextSpan> Cells(string row)
    {
        var cells = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= row.Length; i++)
        {
            if (i == row.Length || row[i] is '｜' or '|')
            {
                cells.Add(TextSpan.FromBounds(start, i));
                start = i + 1;
            }
        }

        return cells;
    }
}
