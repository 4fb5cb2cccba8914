using Huairou.Review.Screening.Analysis;

namespace Huairou.Review.Screening.Tests;

/// <summary>句中断行接回一句，字数不变；分条、分行的文字不动。</summary>
public sealed class SoftBreakTests
{
    [Theory]
    [InlineData("嫁到外县的姑娘,其股\n份自动作废.", "嫁到外县的姑娘,其股 份自动作废.")]
    [InlineData("有下列情形的，不分红：\n（一）服刑的；", "有下列情形的，不分红：\n（一）服刑的；")]
    [InlineData("要求，一共三条\n一是身体好。", "要求，一共三条\n一是身体好。")]
    [InlineData("女儿是盆花\n开在别人家", "女儿是盆花\n开在别人家")]
    [InlineData("类别，金额｜元\n男生考入本科｜3000。", "类别，金额｜元\n男生考入本科｜3000。")]
    public void 接回断行(string text, string joined) => Assert.Equal(joined, SoftBreaks.Join(text));
}
