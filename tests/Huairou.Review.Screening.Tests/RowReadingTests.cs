using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Tests;

/// <summary>表格的一行照表头读；每个字都能回到原来的格子。</summary>
public sealed class RowReadingTests
{
    [Theory]
    [InlineData("外嫁女｜否", "人员｜是否享受分红", "外嫁女｜不享受分红。")]
    [InlineData("离婚妇女｜×", "人员｜计入安置人口", "离婚妇女｜不计入安置人口。")]
    [InlineData("在册儿子｜√", "人员｜计入安置人口", "在册儿子｜计入安置人口。")]
    [InlineData("女儿｜无", "家庭成员｜养老责任", "女儿｜没有养老责任。")]
    [InlineData("搬运｜4200元｜3500元", "岗位｜男工月薪｜女工月薪", "搬运｜男工月薪4200元｜女工月薪3500元。")]
    public void 照表头读(string row, string head, string reading)
    {
        Assert.True(RowReading.MayRead(row, [head]));
        Assert.Equal(reading, RowReading.Read(row, [head])!.Value.Text);
    }

    [Fact]
    public void 单独一格照列头读()
    {
        Assert.True(RowReading.MayRead("否", ["是否享受分红", "外嫁女"]));
        Assert.Equal("不享受分红", RowReading.Read("否", ["是否享受分红", "外嫁女"])!.Value.Text);
    }

    [Theory]
    [InlineData("否")]
    [InlineData("外嫁女不享受分红。", "有下列情形之一的：", "人员")]
    public void 不是表格的不读(string own, params string[] leadIns)
    {
        Assert.False(RowReading.MayRead(own, leadIns));
        Assert.Null(RowReading.Read(own, leadIns));
    }

    [Fact]
    public void 读出来的话回到原来的格子()
    {
        var (text, map) = RowReading.Read("外嫁女｜否", ["人员｜是否享受分红"])!.Value;
        var at = text.IndexOf("不享受分红", StringComparison.Ordinal);

        Assert.Equal(new TextSpan(4, 1), map.ToSource(new TextSpan(at, 5)));
        Assert.Equal(new TextSpan(0, 3), map.ToSource(new TextSpan(0, 3)));
    }

    [Fact]
    public void 栏数对不上的不读() => Assert.Null(RowReading.Read("外嫁女｜否", ["人员｜是否享受分红｜备注"]));
}
