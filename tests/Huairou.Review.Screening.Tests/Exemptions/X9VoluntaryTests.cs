namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X9 自愿、协商、遗嘱。期望由人读定。</summary>
public sealed class X9VoluntaryTests
{
    [Theory]
    [InlineData("出嫁女一律退出股份，此后不再分红。", "出嫁女本人自愿退出股份的，此后不再分红。")]
    [InlineData("离婚妇女的承包地交回村集体。", "离婚妇女本人申请的，可以将承包地交回村集体。")]
    public void 只差一点的两句分得开(string violation, string compliant) => NearMiss.Check("X9", violation, compliant);

    [Theory]
    [InlineData("父母可以立遗嘱把房屋留给任何一个子女。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
