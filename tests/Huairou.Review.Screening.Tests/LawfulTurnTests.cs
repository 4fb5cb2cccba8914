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
    // 受罚的是管事的人，还是被他管的人。
    [InlineData("核查应聘者婚育史，已婚未育的不予录用。", "中介擅自核查应聘者婚育史的，终止合同。")]
    [InlineData("随母落户的孩子，要改跟外公姓才分红。", "组长逼随母落户的孩子改姓才分红的，停发组长补贴。")]
    public void 只是被提到被否决的话(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    // 悔的、还的、来往的是买卖，不是婚事：没有说到婚姻的话，干涉婚姻自由一页不应成立。
    [InlineData("定了亲的姑娘不得反悔。", "中标的承租人不得反悔。")]
    [InlineData("村里的闺女不准与外乡人结亲。", "承租人不得与外单位签订分包合同。")]
    [InlineData("寡妇改嫁的，先把亡夫的债还清，孩子留下。", "鱼塘到期的，先把欠租的债还清，钥匙留下，人员撤走。")]
    [InlineData("子女的婚事由各家族长辈议定。", "祭扫的日子由各家族长辈议定。")]
    [InlineData("闹离婚的，停发当年分红。", "就租金起诉的，诉讼期间不得停止参加竞价。")]
    [InlineData("与人订婚的姑娘悔约的，赔男方三万元。", "承租人悔约的，赔当年租金的两成。")]
    public void 说的是买卖不是婚事(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("女社员工资为男社员的87.5%。", "全区女性平均工资为男性的87.5%，差距比上年缩小。")]
    [InlineData("女工平均每天少发两成，工资为男工的80.5%。", "女性平均工资占男性的80.5%，差距比去年大。")]
    [InlineData("村民代表中妇女占百分之二十。", "全市村民代表中妇女占31.5%，比上年高。")]
    [InlineData("妇女每天照料孩子的时间应当多于男性。", "妇女每天照料孩子的时间仍多于男性。")]
    [InlineData("因出嫁收回承包地的妇女，名单张榜。", "因出嫁丧失承包地的妇女（人）")]
    public void 统计出来的数不是要求(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("按旧俗，女儿不入族谱。", "民国以前，富户聚族而居。女儿不入族谱。")]
    [InlineData("旧时传下的规矩：寡妇再嫁须族长点头。", "旧时县内习俗：寡妇再嫁须族长点头。")]
    [InlineData("部分出嫁女的责任田被抽回，这种做法予以推广。", "部分出嫁女的责任田被抽回，这种做法被纠正。")]
    [InlineData("有的学校把学生姓名写上红黑榜。以上做法值得推广。", "有的学校把学生姓名写上红黑榜。以上做法是违法的。")]
    public void 记的是旧事(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("女儿出嫁等于放弃继承。", "女儿出嫁不等于放弃继承。")]
    [InlineData("不准包办婚姻，不准男到女家落户。", "不准包办婚姻，不准阻挠男到女家落户。")]
    [InlineData("严禁因家庭暴力报警。", "严禁打骂妻子、丈夫和孩子，打人的报警处理。")]
    [InlineData("涉及性侵害的只能私了。", "涉及性侵害的不能私了，谁知道了都要报案。")]
    [InlineData("学生被欺凌的，教师私下要求双方各让一步、赔钱了结。", "学生被欺凌的，教师不得私下要求双方各让一步、赔钱了结。")]
    [InlineData("家庭暴力的事不得外传。", "问题清单不得外传，涉及家庭暴力受害人的隐去姓名。")]
    [InlineData("男生可以进入女生宿舍检查，女生不得进入男生宿舍。", "男生不得进入女生宿舍，女生不得进入男生宿舍。")]
    [InlineData("班长由男生担任。", "班长由男生或者女生担任。")]
    [InlineData("婚入的媳妇不参加分配。", "婚入的人员不参加本次分配，儿媳、女婿一样。")]
    [InlineData("拒收非婚生、随母姓的儿童。", "不得拒收非婚生、随母姓、户口未登记的儿童。")]
    [InlineData("反映性骚扰的，安排与被反映人当面对质。", "反映性骚扰的，不安排与被反映人当面对质。")]
    [InlineData("劳模名额，女职工不得参评。", "评选能手不影响女职工参评劳模，劳模名额不按男女分配。")]
    [InlineData("入职体检表列有妊娠检查。", "入职体检表不列妊娠检查。")]
    [InlineData("哺乳的时间按离岗计，扣当天工资。", "哺乳室凭工牌进出，不计入离岗时间。")]
    [InlineData("村里将出嫁女口粮田收回，镇政府介入后仍未改。", "村里将出嫁女口粮田收回，镇政府介入，当年退还。")]
    [InlineData("股权证上写明份额，只写户主。", "股权证上写明每人份额，不得只写户主。")]
    public void 禁的是侵害两方一样(string violation, string compliant) => AssertPair(violation, compliant);

    private static void AssertPair(string violation, string compliant)
    {
        Assert.True(Counts(violation), $"应当报为问题：{violation}");
        Assert.False(Counts(compliant), $"不应报为问题：{compliant}");
    }

    private static bool Counts(string text) => Pipeline.Value.Screen(text, Date).Findings.Any(Verdicts.Counts);
}
