namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X6 条件对男女同样适用。期望由人读定。</summary>
public sealed class X6BothSexesTests
{
    [Theory]
    [InlineData("嫁到外村的女成员不再参加分红。", "嫁到外村的女成员已经取得外村成员身份的，不再参加分红，男成员也一样。")]
    [InlineData("出嫁女离开本村满三年的停发福利。", "不论男女，离开本村、已在其他集体经济组织享受福利的停发福利，出嫁女同样。")]
    public void 只差一点的两句分得开(string violation, string compliant) => NearMiss.Check("X6", violation, compliant);

    [Theory]
    [InlineData("成员死亡的，自次年起停止发放福利，男女成员一个办法。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
