using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>
/// 词语与问题条款一样、意思相反的写法：规则自己不应报。每对前一句有问题，后一句没有；只看规则，不看分类器。期望来自法律与人读。
/// </summary>
public sealed class LawfulTurnTests
{
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(new Corpus.CorpusPaths(TestPaths.Root), null, rulesOnly: true));
    private static readonly DateOnly Date = new(2026, 11, 1);

    [Theory]
    // “不得借机”禁的是借这个由头做的事。
    [InlineData("收银员怀孕的，门店可以将其转岗、降薪。", "收银员怀孕的，门店不得借机将其转岗、降薪。")]
    // “不许说”“不许再搞”管着后面的话；“不许往外说”禁的是声张，仍是问题。
    [InlineData("出嫁的姑娘没份，股金不发。", "谁也不许说出嫁的姑娘没份、股金不发。")]
    [InlineData("祠堂祭祖，女人不得进门。", "祠堂祭祖，不许再讲女人不得进门那一套。")]
    // “不看”否定的是看，不是后面的行为；“的照样”之后另起一层意思。
    [InlineData("出嫁的姐妹不出工，不分红。", "出嫁的姐妹不出工的照样分红。")]
    public void 禁令与否定管到哪里(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("巡护队男工5人领1000元，女工5人领800元。", "巡护队男工5人领1000元，女工4人领800元。")]
    [InlineData("护林员，男45周岁以下，女40周岁以下，裸眼视力1.0。", "护林员，男45周岁以下，女45周岁以下，裸眼视力1.0。")]
    [InlineData("招聘讲解员，男1.75米以上，女165厘米以上。", "招聘讲解员，男1.65米以上，女165厘米以上。")]
    // 前半是统计，分号之后的定额仍是问题。
    [InlineData("上年录用四十二人，男三十人、女十二人；今年仍按男多女少控制录用。", "上年录用四十二人，男三十人、女十二人；今年查找原因。")]
    [InlineData("拟录用四十二人，限男三十人、女十二人。", "上年录用四十二人，男三十人、女十二人；今年查清女性录用率低的原因。")]
    public void 男女的数不等于男女有别(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("入社费：嫁进来的媳妇免交，招进来的女婿交三万。", "入社费：嫁进来的媳妇免交，招进来的女婿免交。")]
    [InlineData("入赘人家的孩子，跟娘姓的得一份，跟爹姓的得半份。", "入赘人家的孩子，跟娘姓的得一份，跟爹姓的得一份。")]
    [InlineData("股金每人发放：一般成员发五百元，离异妇女减半发放。", "股金每人发放：一般成员减半发放二百元，离异妇女减半发放二百元。")]
    [InlineData("外来学童交不齐材料的，幼儿园不收。", "外来学童交不齐材料的，幼儿园先登记，不收赞助费。")]
    public void 两边一样与不收钱(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("提案：出嫁女的口粮款停发。举手结果通过。", "提案：出嫁女的口粮款停发。举手结果未通过。")]
    [InlineData("“上门女婿不算本村人”，各组照此把握。", "“上门女婿不算本村人”是误解，各组向村民讲明。")]
    [InlineData("换届投票，出嫁的女社员不发票。", "换届投票，出嫁的女社员不发票的，表决结果无效。")]
    [InlineData("招聘启事写明的条件：1.男性；2.身高一米七。", "招聘启事不许写的条件：1.男性；2.身高一米七。")]
    // 同一句里写明从前怎样、后来停了，与照旧的相反。
    [InlineData("前些年对离婚女社员的分红减半发放，今年照旧。", "前些年对离婚女社员的分红减半发放，自去年四月停止执行，少发的已全部补发。")]
    // 受罚的是管事的人，还是被他管的人。
    [InlineData("核查应聘者婚育史，已婚未育的不予录用。", "中介擅自核查应聘者婚育史的，终止合同。")]
    [InlineData("随母落户的孩子，要改跟外公姓才分红。", "组长逼随母落户的孩子改姓才分红的，停发组长补贴。")]
    public void 只是被提到被否决的话(string violation, string compliant) => AssertPair(violation, compliant);

    private static void AssertPair(string violation, string compliant)
    {
        Assert.True(Counts(violation), $"应当报为问题：{violation}");
        Assert.False(Counts(compliant), $"不应报为问题：{compliant}");
    }

    private static bool Counts(string text) => Pipeline.Value.Screen(text, Date).Findings.Any(Verdicts.Counts);
}
