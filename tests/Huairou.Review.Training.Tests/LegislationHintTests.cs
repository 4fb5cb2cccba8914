using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Tests;

/// <summary>法律法规里，说到男女、婚姻、生育、儿童的条款才可能有模型提示。</summary>
public class LegislationHintTests
{
    [Theory]
    [InlineData("用人单位可以推迟职工休产假。")]
    [InlineData("已婚妇女申请登记的，应当先征得丈夫同意。")]
    [InlineData("学生家长欠缴费用的，学校可以停止该学生上课。")]
    [InlineData("未成年工可以从事矿山井下劳动。")]
    [InlineData("流产的，不给予假期。")]
    public void 说到的可能有(string text) => Assert.True(LegislationPolicy.MayHint(text));

    [Theory]
    [InlineData("生产经营单位应当投入必要的安全生产资金。")]
    [InlineData("国家所有的财产由主管部门登记，任何单位不得侵占。")]
    [InlineData("发展体育、教育和文化产业，培育特色农产品。")]
    [InlineData("职工、村民和投诉人应当如实说明情况。")]
    public void 生产_财产_教育不算说到(string text) => Assert.False(LegislationPolicy.MayHint(text));
}
