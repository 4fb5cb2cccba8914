namespace Huairou.Review.Reports;

/// <summary>看不见、却会把其后文字的次序倒过来的双向控制字符（Unicode 附件 9）。中文文稿用不着，写进报告会使旁边的档次、地址也倒着显示，一律不写。</summary>
internal static class HiddenOrder
{
    /// <summary>是双向控制字符。</summary>
    public static bool IsMark(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
