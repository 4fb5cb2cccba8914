using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>
/// 同一机制下只差一点的两句：前一句有问题，后一句没有。只看规则，不看分类器；期望来自法律与人读。
/// </summary>
public sealed class MechanismPairTests
{
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(new Corpus.CorpusPaths(TestPaths.Root), null, rulesOnly: true));
    private static readonly DateOnly Date = new(2026, 11, 1);

    [Theory]
    // 双重否定：两个否定抵消。
    [InlineData("再婚妇女带回的户口，小组不予登记。", "再婚妇女带回的户口，小组不得不予登记。")]
    [InlineData("外嫁女没有资格领取征地款。", "外嫁女并非没有资格领取征地款。")]
    [InlineData("离婚后留在本村的妇女，村里不给分红。", "离婚后留在本村的妇女，村里不能不给分红。")]
    // 否定的是限制，不是权利。
    [InlineData("丧偶妇女的土地流转款只发一半。", "丧偶妇女的土地流转款不得只发一半。")]
    [InlineData("出嫁女的股金推迟两年发放。", "出嫁女的股金不得推迟两年发放。")]
    [InlineData("招来的女婿申请入社，须经全体户代表同意。", "招来的女婿申请入社，无须经全体户代表同意。")]
    // 拒绝了怎么办：“的”之前是违反的情形。
    [InlineData("外嫁女申请补登记，各组一律拒绝。", "外嫁女申请补登记，各组拒绝了的限期补办。")]
    public void 否定管到哪里(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("上届公约写着“女儿出门不带股”，本届讨论后继续执行。", "上届公约写着“女儿出门不带股”，本届讨论后不再执行。")]
    [InlineData("“寡妇改嫁，地归婆家”这个老规矩，今后仍照此办理。", "“寡妇改嫁，地归婆家”这个老规矩，今后不得照此办理。")]
    [InlineData("旧章程第六条“离婚妇女按半股分红”继续有效。", "旧章程第六条“离婚妇女按半股分红”已宣布无效。")]
    public void 旧规定被认可还是被废止(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("问：离婚妇女还能参加年底分红吗？答：不能，户口迁走再说。", "问：离婚妇女还能参加年底分红吗？答：能，只要还是本社成员。")]
    [InlineData("问：外嫁女能不能领征地补偿款？\n答：不能。", "问：外嫁女能不能领征地补偿款？\n答：能。")]
    [InlineData("外嫁女的孩子算不算本社成员？不算。", "外嫁女的孩子算不算本社成员？按章程由成员大会确认，男女一样。")]
    public void 问答看答语(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("考上大学的，男孩奖三千元，女孩奖一千元。", "考上大学的，男孩奖三千元，女孩也奖三千元。")]
    [InlineData("焊工班招20人（男18女2），免学费。", "焊工班招20人，男女都收，免学费。")]
    [InlineData("离婚妇女落回本村，先缴八百元管理费。", "离婚妇女落回本村，先缴0元管理费。")]
    [InlineData("出嫁女的承包地抽回0.8亩。", "出嫁女的承包地抽回0亩。")]
    [InlineData("怀孕员工的当月绩效打六折。", "怀孕员工的当月绩效不打折。")]
    public void 数目相同与零(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("岗位｜男工月薪｜女工月薪\n搬运｜4200元｜3500元", "岗位｜男工月薪｜女工月薪\n搬运｜4200元｜4200元")]
    [InlineData("人员｜是否享受分红\n在册儿子｜是\n外嫁女｜否", "人员｜是否享受分红\n在册儿子｜是\n外嫁女｜是")]
    [InlineData("人员｜计入安置人口\n儿媳｜√\n离婚妇女｜×", "人员｜计入安置人口\n儿媳｜√\n离婚妇女｜√")]
    [InlineData("家庭成员｜养老责任\n儿子｜每月300元\n女儿｜无", "家庭成员｜养老责任\n儿子｜每月300元\n女儿｜每月300元")]
    public void 表格照表头读(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("出嫁到邻县的姑娘,其股\n份自动作废,不再通知.", "出嫁到邻县的姑娘,其股\n份照旧保留,不得作废.")]
    public void 句中断行(string violation, string compliant) => AssertPair(violation, compliant);

    [Theory]
    [InlineData("庆典自愿参加，出嫁的女儿不得入席祭祖。", "庆典自愿参加，出嫁的女儿可以入席祭祖。")]
    [InlineData("丧偶妇女都要写自愿退地书，不写的停发分红。", "丧偶妇女自愿退地的，本人书面申请，村里给予补偿。")]
    [InlineData("取消“文明家庭”称号的情形：（一）赌博；（二）因挨打报过警。", "取消“文明家庭”称号的情形：（一）赌博；（二）动手打人。")]
    public void 反例只管它管得到的地方(string violation, string compliant) => AssertPair(violation, compliant);

    private static void AssertPair(string violation, string compliant)
    {
        Assert.Contains(Pipeline.Value.Screen(violation, Date).Verdict, new[] { "violation", "improper" });
        var quiet = Pipeline.Value.Screen(compliant, Date);
        Assert.True(quiet.Verdict is "none" or "advice", $"误报：{string.Join('、', quiet.Findings.Select(static f => f.Rule + "“" + f.Quote + "”"))}");
    }
}
