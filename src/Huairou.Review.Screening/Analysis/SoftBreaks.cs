namespace Huairou.Review.Screening.Analysis;

/// <summary>一句话里的断行：识别、粘贴时在词中间折断的行接回一句；字数不变，位置仍以原文计。</summary>
internal static class SoftBreaks
{
    private const string Inner = "，,、：:";
    private const string Ends = "。；！？：，、.;!?:,）)”」｜|";

    /// <summary>把句中的断行换成空格（规范化时去掉）；分条、分行的文字不动。</summary>
    /// <param name="text">原文。</param>
    public static string Join(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        var chars = text.ToCharArray();
        for (var i = 1; i + 1 < chars.Length; i++)
        {
            if (chars[i] == '\n' && IsInner(text, i))
            {
                chars[i] = ' ';
                if (chars[i - 1] == '\r')
                {
                    chars[i - 1] = ' ';
                }
            }
        }

        return new string(chars);
    }

    // 上一行已经说到半句（有逗号）而没有收尾，下一行接着以汉字开头、以标点收尾。
    private static bool IsInner(string text, int at)
    {
        var before = text[(text.LastIndexOf('\n', at - 1) + 1)..at].TrimEnd('\r', ' ');
        var end = text.IndexOf('\n', at + 1);
        var after = text[(at + 1)..(end < 0 ? text.Length : end)].Trim();
        return before.Length > 0 && after.Length > 1
            && IsHan(before[^1]) && IsHan(after[0]) && Ends.Contains(after[^1], StringComparison.Ordinal)
            && (before.AsSpan().IndexOfAny(Inner) >= 0 || IsSpaced(before)) && before.AsSpan().IndexOfAny('｜', '|') < 0
            && !StartsItem(after);
    }

    // 字间有空格：扫描识别来的，行是按版面断的。
    private static bool IsSpaced(string line)
    {
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (line[i] == ' ' && IsHan(line[i - 1]) && IsHan(line[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    // “第一，”“一是”“一、”“第三条”：另起的一项。
    private static bool StartsItem(string line) =>
        line[0] == '第' || (line.Length > 1 && "一二三四五六七八九十".Contains(line[0], StringComparison.Ordinal) && line[1] is '是' or '、' or '，' or '要' or '十') || line.StartsWith('其');

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';
}
