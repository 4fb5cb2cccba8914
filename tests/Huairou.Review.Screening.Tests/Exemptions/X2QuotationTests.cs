namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X2 引用、废止、纠正旧规定。期望由人读定。</summary>
public sealed class X2QuotationTests
{
    [Theory]
    [InlineData("第九条　出嫁女不参加集体分红。", "删除第九条“出嫁女不参加集体分红”。")]
    [InlineData("上门女婿五年内不分红。", "“上门女婿五年内不分红”的规定与法律相抵触，予以废止。")]
    [InlineData("离婚妇女的承包地收回。", "乡政府责令改正“离婚妇女的承包地收回”的做法。")]
    [InlineData("外嫁女的孩子不发口粮款。", "过去规定外嫁女的孩子不发口粮款，现已停止执行。")]
    public void 只差一点的两句分得开(string violation, string compliant) => NearMiss.Check("X2", violation, compliant);
}
