namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X4 生理保护。期望由人读定。</summary>
public sealed class X4PhysiologyTests
{
    [Theory]
    [InlineData("女职工怀孕七个月以上的，不得安排夜班劳动。")]
    [InlineData("哺乳期女职工不安排加班，工资照发。")]
    [InlineData("两癌筛查面向全体适龄妇女，费用由集体承担。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
