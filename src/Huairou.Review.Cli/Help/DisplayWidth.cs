namespace Huairou.Review.Cli.Help;

/// <summary>终端显示宽度：汉字与全角符号占两列。</summary>
internal static class DisplayWidth
{
    /// <summary>一段文字的列数。</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c >= 0x1100 && !char.IsLowSurrogate(c) ? 2 : 1;
        }

        return width;
    }
}
