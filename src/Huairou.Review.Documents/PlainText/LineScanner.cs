using Huairou.Review.Documents.Reading;

namespace Huairou.Review.Documents.PlainText;

/// <summary>把文字切成行，记住每行去掉空白后的位置与缩进；空行只留记号。</summary>
internal static class LineScanner
{
    /// <summary>扫描全部非空行。</summary>
    /// <exception cref="DocumentException">行数超限。</exception>
    public static List<SourceLine> Scan(string name, string text)
    {
        var lines = new List<SourceLine>();
        var blank = false;
        var number = 0;
        for (var at = 0; at < text.Length;)
        {
            number++;
            var feed = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2028');
            var end = feed < 0 ? text.Length : at + feed;
            var next = end >= text.Length ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            if (number > ReadingLimits.MaxLines)
            {
                throw new DocumentException("too-large", $"“{name}”超过 {ReadingLimits.MaxLines} 行，不像一份文件。请拆成几个文件后再审查。");
            }

            blank = !TryLine(text, at, end, number, blank, lines);
            at = next;
        }

        return lines;
    }

    private static bool TryLine(string text, int start, int end, int number, bool blank, List<SourceLine> lines)
    {
        var indent = 0;
        while (start < end && Characters.IsBlank(text[start]))
        {
            indent += text[start] switch { '\t' => 4, '\u3000' => 2, ' ' or '\u00A0' => 1, _ => 0 };
            start++;
        }

        while (end > start && Characters.IsBlank(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return false;
        }

        lines.Add(new SourceLine(start, end, indent, number, blank));
        return true;
    }
}
