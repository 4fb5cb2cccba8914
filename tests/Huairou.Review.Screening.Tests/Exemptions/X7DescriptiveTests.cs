namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X7 描述与统计。期望由人读定。</summary>
public sealed class X7DescriptiveTests
{
    [Theory]
    [InlineData("全村出嫁女中，户口未迁出的四十一人，已列入分红名册。")]
    [InlineData("本季度走访离婚、丧偶妇女十九人次。")]
    [InlineData("报表按男性、女性分别统计分红人数。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
