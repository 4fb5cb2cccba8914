using CsCheck;
using Huairou.Review.Corpus.Law;

namespace Huairou.Review.Corpus.Tests.Law;

public sealed class ArticleNumberTests
{
    [Theory]
    [InlineData(1, "第一条")]
    [InlineData(10, "第十条")]
    [InlineData(14, "第十四条")]
    [InlineData(20, "第二十条")]
    [InlineData(101, "第一百零一条")]
    [InlineData(110, "第一百一十条")]
    [InlineData(115, "第一百一十五条")]
    [InlineData(1001, "第一千零一条")]
    [InlineData(1015, "第一千零一十五条")]
    [InlineData(1042, "第一千零四十二条")]
    [InlineData(1260, "第一千二百六十条")]
    public void 条号写成法律里的样子(int no, string expected) => Assert.Equal(expected, new ArticleNumber(no).ToString());

    [Fact]
    public void 写出的条号都能读回() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12]).Sample((no, sub) =>
            ArticleNumber.TryParse(new ArticleNumber(no, sub).ToString(), out var back) && back == new ArticleNumber(no, sub));
}
