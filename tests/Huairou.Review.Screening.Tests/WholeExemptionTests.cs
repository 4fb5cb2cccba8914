using Huairou.Review.Corpus;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Exemptions.Whole;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>整条的反例：期望由人读出来，成对的两句只差解除的那几个字。</summary>
public sealed class WholeExemptionTests
{
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(new CorpusPaths(TestPaths.Root)));

    [Theory]
    [InlineData("X1", "嫁到邻镇的女儿，她的口粮田不得抽走。")]
    [InlineData("X1", "离了婚的女社员来领股金，会计不能不给。")]
    [InlineData("X1", "丧偶的儿媳没有领过征地款的，也不予除名。")]
    [InlineData("X1", "食品厂不准招用十五岁的学生看机器。")]
    [InlineData("X1", "嫁出去的女儿，股份继续保留。")]
    [InlineData("X1", "随母亲落户的孩子，花名册上一律登记。")]
    [InlineData("X1", "离婚妇女不签放弃书，也照常登记。")]
    [InlineData("X1", "宿管老师不得使用的办法：（1）没收被褥；（2）罚站到半夜；（3）当众念检讨。")]
    [InlineData("X1", "取消的旧规矩：媳妇不上主桌；女儿不进谱；寡妇不送亲。")]
    [InlineData("X1", "下列情形不得扣发奖金：一是休产假的；二是做产检的。")]
    [InlineData("X1", "下列人员计入分红人口：①户口在组的出嫁女儿；②在校学生。")]
    [InlineData("X1", "处于孕期、产期、哺乳期的女职工，不列入分流对象。")]
    [InlineData("X1", "怀孕和带孩子的女职工不得列入裁减人员名单。")]
    [InlineData("X2", "旧族规里女的不进祠堂的条目，本章程不再保留。")]
    [InlineData("X2", "章程第九条“出嫁女一律退股”，经社员大会表决作废。")]
    [InlineData("X2", "门卫室贴着“女工怀孕自动离厂”，工会看见后当场撤下。")]
    [InlineData("X2", "村规修订：删去第四条“招来的女婿三年内不分红”，其余不变。")]
    [InlineData("X2", "女儿不养老也不分家产，这一老规矩不再沿用。")]
    [InlineData("X2", "问：出嫁女户口还在，能不能登记入册？能，带户口本来办。")]
    [InlineData("X2", "复核答复：来件所附船队章程写有“女船员不参加年底分成”。经查属实，该条与合同不符，本月已撤销，补发的款项由会计送到各人手中。")]
    [InlineData("X2", "理事会纪要：有人提出“改嫁的不进理事会”，到会二十一人，未获通过。")]
    [InlineData("X2", "公示牌上原有“只招未婚女站员”，督导组认为没有道理，当天摘下，写这句话的人作了检讨。")]
    [InlineData("X2", "网上传“二胎妈妈三年不评优”，纯属谣言，请大家放心。")]
    [InlineData("X2", "年终榜漏登改嫁社员两户的分红，现已补登。")]
    [InlineData("X2", "上月少发给休产假女工的餐补，本次一并补齐。")]
    [InlineData("X6", "体检费男社员报两百元，女社员也报两百元。")]
    [InlineData("X6", "竞聘班长，女工交一份方案，男工也交一份方案。")]
    [InlineData("X3", "中层干部竞聘，为女同志单列一个名额。")]
    [InlineData("X3", "村两委换届，注意从女青年中选拔后备。")]
    [InlineData("X4", "怀孕的女救生员，暂不参加下水训练。")]
    [InlineData("X4", "生理期的女生可以凭班主任签字免早操。")]
    [InlineData("X1", "教官不许体罚学员，当众羞辱也不行。")]
    [InlineData("X6", "社员大会计票：男社员一票算一票，女社员一票算一票。")]
    [InlineData("X6", "家长课堂，请母亲和父亲轮流参加。")]
    [InlineData("X7", "排查表：丧偶妇女人数按组填报，不写姓名。")]
    [InlineData("合法情形", "景区招暑期短工，年满20周岁，日薪一百五十元。")]
    public void 整条只说一件事而这件事是解除(string id, string text)
    {
        Assert.Contains(id, Explained(text));
    }

    [Theory]
    [InlineData("嫁到邻镇的女儿，她的口粮田不得再种。")]
    [InlineData("丧偶的儿媳，婆家的田不得不收回来。")]
    [InlineData("受欺负的女生不得拒绝当面和解。")]
    [InlineData("嫁出去的女儿，股份继续保留一年，满一年取消。")]
    [InlineData("随母亲落户的孩子，花名册上一律登记为寄住，分红另议。")]
    [InlineData("宿管老师可以使用的办法：（1）没收被褥；（2）罚站到半夜；（3）当众念检讨。")]
    [InlineData("取消评先资格的情形：媳妇不上主桌；女儿不进谱；寡妇送亲。")]
    [InlineData("下列情形扣发奖金：一是休产假的；二是做产检的。")]
    [InlineData("下列人员不计入分红人口：①户口在组的出嫁女儿；②在校学生。")]
    [InlineData("下列人员列入注销名单：①户口在组的出嫁女儿；②在外经商的。")]
    [InlineData("应试人员不得有下列情形：（一）怀孕；（二）有哺乳期孩子。")]
    [InlineData("章程第九条“出嫁女一律退股”，经社员大会表决有效。")]
    [InlineData("建议删去的第四条“招来的女婿三年内不分红”，经研究保留。")]
    [InlineData("第四条“招来的女婿三年内不分红”改为“招来的女婿五年内不分红”，原条作废。")]
    [InlineData("复核答复：来件所附船队章程写有“女船员不参加年底分成”。经查属实，程序完备，予以维持，请求撤销的意见不采纳。")]
    [InlineData("理事会纪要：有人提出“改嫁的不进理事会”，到会二十一人，一致通过。代签的票无效。")]
    [InlineData("理事会纪要：有人要求删去“改嫁的不进理事会”，到会二十一人，未获通过。")]
    [InlineData("否决“取消女船员半份”的提议，女船员仍按半份。")]
    [InlineData("工会说食堂贴的“女帮厨生完孩子别来”属于歧视，店里答复：贴着不撤。")]
    [InlineData("网上传“二胎妈妈三年不评优”，并非谣言，手册早有规定。")]
    [InlineData("为推进“移风易俗”，嫁出去的女儿田地先收回，直至整改。")]
    [InlineData("问：出嫁女户口还在，能不能登记入册？不能，册子满了。")]
    [InlineData("体检费男社员报两百元，女社员也报，报一百元。")]
    [InlineData("离婚的，儿子归父亲带，女儿归母亲带。")]
    [InlineData("入学奖励｜金额\n男生｜800元\n女生｜400元")]
    [InlineData("车间选班长，女工须已婚已育，学历可放宽。")]
    [InlineData("怀孕的女救生员，暂不参加训练，停发岗位津贴。")]
    [InlineData("景区招暑期短工，年满14周岁，日薪一百五十元。")]
    [InlineData("社员大会计票：男社员一票算一票，女社员两票算一票。")]
    [InlineData("景区招暑期短工，女，年满20周岁，未婚。")]
    [InlineData("发选票那天，改嫁过来的媳妇不得进院。")]
    [InlineData("造册不得另写丧偶妇女，丧偶妇女拦着不让的，扣当月误工补贴。")]
    [InlineData("前年多发给离婚女职工的取暖费，本周退还。")]
    [InlineData("女工告发科长动手动脚而说不清日子的，按诬告处理。")]
    [InlineData("食堂窗口对下列行为应当当场制止：\n1.带孩子来打饭的女工插队；\n2.女工打两份。")]
    [InlineData("上年少发给寡居社员的口粮款这次补足，从明年起减半。")]
    [InlineData("儿媳不得阻拦公婆把承包地收回。")]
    [InlineData("旁人不得拦着丈夫管教媳妇。")]
    [InlineData("去年收回的出嫁女承包地，仍不退还。")]
    [InlineData("前年漏分给女儿的果园补足，往后果园给儿子。")]
    [InlineData("不得盘问男方为何动手，女方自行回家养伤，不另处置。")]
    [InlineData("拦着不让调解、执意报警的，全组通报。")]
    [InlineData("离婚时索要承包地的，全组通报。")]
    [InlineData("大米一百袋，七十袋先给有儿子的户，余下的分给别户，不得克扣。")]
    public void 差那几个字就不解除(string text)
    {
        Assert.Empty(Explained(text));
    }

    [Theory]
    [InlineData("M06", "迟到的男生罚跑五圈，女生也罚跑五圈。")]
    [InlineData("J01", "夫妻动手的，男方写检讨，女方也写检讨。")]
    public void 男女同罚不能免去侵害儿童与家庭暴力(string type, string text)
    {
        var page = Pipeline.Value.Rules.Pages.Single(p => p.Id == type);

        Assert.Null(WholeExemption.ForHint(text, page));
        Assert.Null(WholeExemption.ForRules(text, [page]));
    }

    [Theory]
    [InlineData(true, "E01", "招搅拌站操作工：持证，能倒班，包吃住。")]
    [InlineData(false, "E01", "招搅拌站操作工：持证，能倒班，怀上了自己走。")]
    [InlineData(false, "A06", "招搅拌站操作工：持证，能倒班，包吃住。")]
    [InlineData(false, "M08", "招搅拌站操作工：持证，能倒班，包吃住。")]
    public void 没有说到男女婚育的_只管错处在男女有别的几类(bool excused, string type, string text)
    {
        var page = Pipeline.Value.Rules.Pages.Single(p => p.Id == type);

        Assert.Equal(excused, WholeExemption.ForHint(text, page)?.Id == "X7");
    }

    [Theory]
    [InlineData(true, "过渡费的发放范围不包括：在册的外嫁女儿")]
    [InlineData(true, "下列人员不予登记：离婚后仍住在本组的妇女")]
    [InlineData(false, "过渡费的发放范围包括：在册的外嫁女儿")]
    [InlineData(false, "下列理由不得作为不予登记的依据：离婚后仍住在本组的")]
    [InlineData(false, "下列人员不予登记：已在男方村登记、未退出的外嫁女儿")]
    public void 引导语直接不给而列项直接点名(bool denies, string text)
    {
        Assert.Equal(denies, LedList.DeniesNamedGroup(text));
    }

    [Fact]
    public void 压过规则的解除写进已核查()
    {
        const string Text = "理事会办公会纪要：“出嫁女一律退股”一条，经社员大会表决作废。";

        var result = Pipeline.Value.Screen(Text, new DateOnly(2026, 11, 1), "村规民约");

        Assert.Equal("none", result.Verdict);
        Assert.Contains(result.Cleared, static c => c.Reason == "X2");
    }

    // 有没有说到男女婚育另看类型，单独测。
    private static List<string> Explained(string text) =>
        [.. FreeText.Split(text).SelectMany(static p => WholeExemption.All.Where(e => e is not NoSexNamed && e.Explain(new WholeClause(p.Passage.Text)) is not null).Select(static e => e.Id)).Distinct()];
}
