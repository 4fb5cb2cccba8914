namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X5 法定例外。期望由人读定。</summary>
public sealed class X5StatutoryTests
{
    [Theory]
    [InlineData("法律、行政法规对女职工禁忌从事的劳动另有规定的，从其规定。")]
    [InlineData("婚姻登记机关对未到法定婚龄的申请人不予登记。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
