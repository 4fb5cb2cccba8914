namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X3 积极措施。期望由人读定。</summary>
public sealed class X3PositiveMeasureTests
{
    [Theory]
    [InlineData("对双女户每户每年多发关爱补助五百元。")]
    [InlineData("鼓励妇女参与村级议事，妇女代表不少于三分之一。")]
    [InlineData("优先选拔女干部进入村两委班子。")]
    [InlineData("面向妇女举办电商创业培训，学费由镇里承担。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
