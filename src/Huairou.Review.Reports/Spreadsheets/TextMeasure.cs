namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>估算文字在给定列宽里占几行：汉字与全角符号算两个半角。</summary>
internal static class TextMeasure
{
    /// <summary>行高上限，磅（Excel 的上限）。</summary>
    public const double MaxHeight = 409;

    /// <summary>占几行。</summary>
    /// <param name="text">文字。</param>
    /// <param name="width">列宽，字符数。</param>
    public static int Lines(string text, double width)
    {
        var usable = Math.Max(2, width - 1.5);
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var length = 0;
            foreach (var c in line)
            {
                length += c < 0x2E80 ? 1 : 2;
            }

            lines += Math.Max(1, (int)Math.Ceiling(length / usable));
        }

        return lines;
    }

    /// <summary>几行文字的行高，磅。</summary>
    public static double Height(int lines) => Math.Min(MaxHeight, Math.Max(1, lines) * 14 + 6);
}
