namespace Huairou.Review.Text.Segmentation;

/// <summary>字符的分块类别，与 jieba 的三个分块正则一致。</summary>
internal static class BlockClass
{
    // jieba 的 re_han_default 止于 U+9FD5（Unicode 8 的末字）；其后新增的汉字单独成词。
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FD5';

    /// <summary>进入词典切分的字符：[\u4E00-\u9FD5a-zA-Z0-9+#&amp;._%\-]。</summary>
    public static bool InBlock(char c) =>
        (uint)(c - FirstHan) <= LastHan - FirstHan
        || char.IsAsciiLetterOrDigit(c)
        || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    /// <summary>进入隐马尔可夫模型的字符：[\u4E00-\u9FD5]。</summary>
    public static bool IsHan(char c) => (uint)(c - FirstHan) <= LastHan - FirstHan;
}
