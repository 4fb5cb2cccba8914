namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>X1 禁止与保护：同样的词，前面有“不得”就是保护。期望由人读定。</summary>
public sealed class X1ProhibitionTests
{
    [Theory]
    [InlineData("出嫁女的年终分红一律取消。", "任何人不得取消出嫁女的年终分红。")]
    [InlineData("离婚妇女名下的承包地由小组收回。", "离婚妇女名下的承包地不得收回。")]
    [InlineData("以妇女离婚为由停发其口粮款。", "不得以妇女离婚为由停发其口粮款。")]
    [InlineData("外嫁女参加分红的，须签放弃承诺书。", "不得要求外嫁女签放弃承诺书以后才给分红。")]
    [InlineData("嫁出去的姑娘不分土地补偿费。", "反对截留嫁出去的姑娘的土地补偿费。")]
    public void 只差一点的两句分得开(string violation, string compliant) => NearMiss.Check("X1", violation, compliant);

    [Theory]
    [InlineData("村委会应当保障离婚妇女的各项权益。")]
    public void 不误报(string text) => NearMiss.Clean(text);
}
