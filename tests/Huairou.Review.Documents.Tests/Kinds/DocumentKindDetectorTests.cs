using Huairou.Review.Documents.Clauses;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Documents.Tests.Clauses;
using Huairou.Review.Tests;

namespace Huairou.Review.Documents.Tests.Kinds;

public class DocumentKindDetectorTests
{
    private static (string Kind, string Evidence) Detect(params string[] lines)
    {
        var draft = Papers.Of(lines);
        return DocumentKindDetector.Detect(draft, ClauseTreeBuilder.Build(draft));
    }

    public static TheoryData<string, string[]> Documents => new()
    {
        { DocumentKinds.VillageRules, ["^ 核桃峪村村规民约", "第一条　红白喜事从简。"] },
        { DocumentKinds.VillageRules, ["第一条　为了村民和睦，制定本村规民约。", "第二条　邻里互相谦让。"] },
        { DocumentKinds.SelfGovernanceCharter, ["^ 核桃峪村村民自治章程", "第一条　村民依法自治。"] },
        { DocumentKinds.ResidentsPact, ["^ 泉水里社区居民公约", "一、爱护绿地。"] },
        { DocumentKinds.DistributionPlan, ["^ 核桃峪村2024年征地补偿费分配方案", "一、分配对象", "在册村民参与分配。"] },
        { DocumentKinds.DistributionPlan, ["^ 核桃峪村股份经济合作社收益分配办法", "第一条　按份额分红。"] },
        { DocumentKinds.ResettlementPlan, ["^ 核桃峪村宅基地腾退安置方案", "一、安置面积按人口计算。"] },
        { DocumentKinds.MembershipRules, ["^ 核桃峪村集体经济组织成员身份认定办法", "第一条　成员身份由成员大会确认。"] },
        { DocumentKinds.CooperativeCharter, ["^ 核桃峪村股份经济合作社章程", "第一条　本社成员依照本章程享有权利。"] },
        { DocumentKinds.Resolution, ["^ 核桃峪村村民代表会议决议", "应到代表三十人，实到二十八人。"] },
        { DocumentKinds.NormativeDocument, ["^ 关于印发《长峪镇公共厕所管理办法》的通知", "长政发〔2024〕3号", "各村民委员会：", "现印发给你们。", "长峪镇人民政府", "2024年1月5日"] },
        { DocumentKinds.Recruitment, ["^ 长峪镇公开招聘社区工作者公告", "一、报名条件", "年满十八周岁。"] },
        { DocumentKinds.Admission, ["^ 长峪镇中心小学2024年招生简章", "一、招生范围", "本镇户籍儿童。"] },
        { DocumentKinds.WorkplaceRules, ["^ 长峪食品有限公司员工手册", "第一条　员工应当遵守考勤制度。"] },
        { DocumentKinds.WorkplaceRules, ["^ 长峪公交有限公司岗位优化与人员分流实施方案", "一、总体要求", "稳妥推进。"] },
        { DocumentKinds.WorkplaceRules, ["^ 长峪镇卫生院工作人员管理办法", "第一条　为规范本院工作人员管理，制定本办法。"] },
        { DocumentKinds.SchoolRules, ["^ 长峪中学学生管理规定", "第一条　我校学生应当按时到校。"] },
        { DocumentKinds.EmergencyPlan, ["^ 长峪镇防汛应急预案", "1 总则", "1.1 应急响应分为四级。"] },
        { DocumentKinds.Notice, ["^ 关于停水的通知", "明日停水一天，特此通知。"] },
        { DocumentKinds.Other, ["今天天气很好。", "我们去爬山。"] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void 认出文种并说明凭据(string kind, string[] lines)
    {
        var detected = Detect(lines);
        Assert.Equal(kind, detected.Kind);
        Assert.NotEmpty(detected.Evidence);
    }

    /// <summary>自拟的题目与开头，文种由人读定：各家各样的叫法，都要认到同一文种。</summary>
    public static TheoryData<string, string, string> TitlesAndOpenings
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Documents.Tests", "Kinds", "题目与开头.tsv")))
            {
                var cells = line.Split('\t');
                data.Add(cells[0], cells[1], cells[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TitlesAndOpenings))]
    public void 纯文本凭题目与开头认文种(string kind, string title, string opening)
    {
        var path = Path.Combine(Path.GetTempPath(), $"huairou-{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, title + "\n" + opening.Replace('／', '\n') + "\n");
        try
        {
            var draft = DraftReader.Read(path);
            Assert.Equal(kind, DocumentKindDetector.Detect(draft, ClauseTreeBuilder.Build(draft)).Kind);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void 凭据引出题目里的词() =>
        Assert.StartsWith("题目“核桃峪村村规民约”含“村规民约”；", Detect("^ 核桃峪村村规民约", "第一条　红白喜事从简。").Evidence, StringComparison.Ordinal);

    [Fact]
    public void 没有题目时看文件名()
    {
        var draft = Papers.Of("每人三百元。") with { Name = "核桃峪村征地款分配方案.docx" };
        Assert.Equal(DocumentKinds.DistributionPlan, DocumentKindDetector.Detect(draft, ClauseTreeBuilder.Build(draft)).Kind);
    }

    [DataTheory]
    [InlineData("妇女权益保障法")]
    [InlineData("北京市未成年人保护条例(2023-05-26)")]
    [InlineData("北京市实施《妇女权益保障法》办法")]
    [InlineData("最高人民法院关于审理涉彩礼纠纷案件适用法律若干问题的规定(2024-01-17)")]
    public void 法律法规(string name)
    {
        var tree = Papers.Law(name);
        Assert.Equal(DocumentKinds.Legislation, DocumentKindDetector.Detect(Papers.Of("占位"), tree).Kind);
    }
}
