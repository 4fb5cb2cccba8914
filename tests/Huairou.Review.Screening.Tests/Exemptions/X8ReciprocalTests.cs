namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X8 双方并称。期望由人读定。</summary>
public sealed class X8ReciprocalTests
{
    [Theory]
    [InlineData("夫妻双方的分红分别打入各自账户。")]
    [InlineData("儿子、女儿都可以继承父母的房屋。")]
    [InlineData("媳妇、女婿落户的手续相同。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
