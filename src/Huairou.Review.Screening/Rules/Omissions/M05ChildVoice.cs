using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>M05：直接涉及儿童的规定、设施、布局，没有听取儿童意见的程序。</summary>
internal sealed partial class M05ChildVoice : IOmissionCheck
{
    // 只管一两件事的校内须知不必写修订程序；够得上一部规定的才看。
    private const int MinimumRules = 6;

    private static readonly WordSet Emergency = new("应急", "预案", "防汛", "疫情", "抢险");
    private static readonly WordSet ChildBodies = new("议事会", "少代会", "少先队代表", "学生代表大会", "学代会", "学生会代表", "学生代表", "儿童代表", "儿童观察团", "小代表");

    /// <inheritdoc/>
    public string Id => "M05";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        if (doc.IsLegislation || doc.TitleHas(Emergency) || doc.Has(ChildBodies) || Heard().IsMatch(doc.Text))
        {
            yield break;
        }

        if (doc.IsKind(DocumentKinds.SchoolRules) && StudentRules().IsMatch(doc.Title) && !Staff().IsMatch(doc.Title))
        {
            if (doc.Provisions.Count >= MinimumRules)
            {
                yield return new OmissionDraft(
                    Severity.Improper, [],
                    $"这是直接约束学生的校规（{doc.Provisions.Count}个条款），通篇没有制定、修改时听取学生意见的安排。",
                    "制定和修改本规定，应当通过学生代表座谈、问卷等适合学生年龄的方式听取学生意见，并向学生说明采纳情况。",
                    Placement.BeforeClosing(doc), "未成年人保护法#3", "未成年人保护法#4");
            }

            yield break;
        }

        if (!doc.IsKind(DocumentKinds.NormativeDocument, DocumentKinds.Notice, DocumentKinds.Other, DocumentKinds.SchoolRules, DocumentKinds.Admission))
        {
            yield break;
        }

        var subject = ChildSubject().Match(doc.Title);
        if (!subject.Success)
        {
            yield break;
        }

        var decided = doc.Provisions.Where(static l => Decision().IsMatch(l.Text) && !Purpose().IsMatch(l.Text)).ToArray();
        yield return new OmissionDraft(
            Severity.Improper, decided,
            $"题目写明是{OmissionText.Quote(subject.Value)}，直接涉及儿童" + (decided.Length > 0 ? $"，{OmissionText.Places(decided)}作了安排，" : "，") + "通篇没有听取儿童意见的程序。",
            "作出安排前，应当以座谈、问卷、议事会等适合其年龄的方式听取受影响的儿童和家长的意见，意见及采纳情况随方案公布。",
            decided.Length > 0 ? Placement.Behind(decided[0]) : Placement.BeforeClosing(doc), "未成年人保护法#4", "未成年人保护法#3");
    }

    [GeneratedRegex("(听取|征求|征询|吸收|采纳|收集|倾听|尊重)[^。；]{0,24}(学生|儿童|未成年人|少年|孩子|幼儿)[^。；]{0,16}(意见|建议|诉求|想法|意愿)|(学生|儿童|未成年人|孩子)[^。；]{0,16}(座谈|问卷|听证|参与[^。；]{0,8}(讨论|设计|制定|决策)|意见征)|(听取|征求|尊重)[^。；]{0,4}本人[^。；]{0,10}(意见|意愿)|(座谈会|问卷)[^。；]{0,16}(学生|儿童|未成年人|孩子)|(孩子|儿童|学生|小朋友)们?[^。；]{0,12}(画图|画画|投票|打分|票选|出主意|提建议|试吃|试玩|试用|写信|评选)|(画图|投票|票选|试吃|打分|征集)[^。；]{0,12}(孩子|儿童|学生|小朋友)|(校长|园长|心愿|学生)信箱|小小规划师")]
    private static partial Regex Heard();

    [GeneratedRegex("校规|学生(管理|守则|手册|行为|纪律|违纪|奖惩|日常|住宿)|(学生|住宿生|班级)[^。]{0,8}(规定|办法|守则|公约|条例|制度)|班规")]
    private static partial Regex StudentRules();

    [GeneratedRegex("教师|教职工|员工|后勤")]
    private static partial Regex Staff();

    [GeneratedRegex("(学校|校点|教学点|村小|小学|中学|校区)[^。]{0,8}(布局|撤并|调整|撤销|合并|迁建)|(撤并|撤销|合并)[^。]{0,8}(学校|教学点|村小|中小学)|儿童(活动|游乐|公园|乐园|之家|友好|主任|服务)[^。]{0,16}(方案|办法|规划|计划|意见|规定|细则|措施|通知)|(课后服务|校服|校园餐|学生餐|少年宫|青少年宫|未成年人保护|关爱留守儿童|困境儿童)[^。]{0,12}(方案|办法|规划|计划|意见|规定|细则|措施)|学区(划分|调整)")]
    private static partial Regex ChildSubject();

    // 目的条只说为什么，不安排事项。
    [GeneratedRegex("^(为|为了|根据|按照)[^。]{2,80}制定本")]
    private static partial Regex Purpose();

    [GeneratedRegex("(撤并|撤销|合并|调整|新建|改建|迁建|转入|安置|配置|设置|建设|开设|选定|采购)|设[^。；，]{0,16}(区域|功能区|角|室|场地)|面积(不少于|不低于|达到)|更新|改造")]
    private static partial Regex Decision();
}
