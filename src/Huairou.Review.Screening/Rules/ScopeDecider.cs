using Huairou.Review.Documents;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>筛查三问：是否涉及人、是否直接涉及妇女儿童、是否纯技术或者纯内部程序。豁免也要写明理由与所见。</summary>
internal static class ScopeDecider
{
    private const int MaxEvidence = 5;

    private static readonly string[] WomenWords = ["妇女", "女职工", "女性", "女方", "女子", "女儿", "出嫁", "外嫁", "媳妇", "入赘", "上门女婿", "离婚", "丧偶", "再婚", "结婚", "婚姻", "生育", "产假", "孕", "哺乳", "母亲", "性别", "男女", "男性", "家庭暴力", "性骚扰", "妇联"];
    private static readonly string[] ChildrenWords = ["儿童", "未成年", "学生", "幼儿", "婴幼儿", "孩子", "子女", "少年", "入学", "入园", "托育", "监护"];
    private static readonly WordSet Women = new(WomenWords);
    private static readonly WordSet Children = new(ChildrenWords);
    private static readonly WordSet Either = new([.. WomenWords, .. ChildrenWords]);
    private static readonly WordSet People = new("村民", "居民", "职工", "员工", "劳动者", "成员", "申请人", "群众", "家庭", "户主", "农户", "老年人", "残疾人", "个人", "公民", "人员", "从业者", "用户", "当事人", "被征收人", "用人单位", "承租人", "经营者", "业主", "消费者", "患者", "游客", "乘客");
    private static readonly WordSet Stakes = new("补贴", "补助", "奖励", "待遇", "资格", "条件", "申请", "享受", "领取", "分配", "福利", "费用", "处罚", "罚款", "登记", "录用", "聘用", "选举", "推荐", "救助", "保障", "服务", "培训", "义务", "权利", "不得", "应当");
    private static readonly WordSet Benefits = new("补贴", "补助", "奖励", "待遇", "资格", "申请", "享受", "领取", "分配", "福利", "录用", "聘用", "救助", "培训", "岗位", "就业", "保险");
    private static readonly WordSet Internal = new("公文", "印章", "档案", "会议制度", "值班", "公务用车", "车辆管理", "信息系统", "网络安全", "数据", "政府采购", "固定资产", "机关事务", "保密", "督查", "财务管理", "内部控制", "发文");
    private static readonly WordSet Technical = new("技术规范", "技术规程", "技术标准", "设备", "工程", "管网", "桥梁", "水库", "河道", "道路", "养护", "勘测", "测绘", "林木", "土壤", "水质", "噪声", "大气", "绿化", "防雷", "特种设备", "计量", "病虫害");

    private static readonly WordSet PublicUse = new("公厕", "公共厕所", "卫生间", "公园", "广场", "景区", "车站", "客运", "小区", "文化中心", "文化活动", "体育馆", "健身", "图书馆", "医院", "商场", "市场", "服务中心", "避险", "转移", "疏散", "安置点", "应急物资", "救灾");

    // 这些文种本身就是定人的权利义务，一律在范围内。
    private static readonly HashSet<string> Always = new(StringComparer.Ordinal)
    {
        DocumentKinds.VillageRules, DocumentKinds.SelfGovernanceCharter, DocumentKinds.ResidentsPact, DocumentKinds.DistributionPlan, DocumentKinds.ResettlementPlan,
        DocumentKinds.MembershipRules, DocumentKinds.CooperativeCharter, DocumentKinds.Recruitment, DocumentKinds.Admission, DocumentKinds.SchoolRules, DocumentKinds.WorkplaceRules,
    };

    /// <summary>判断一份文件。</summary>
    public static ScopeDecision Decide(DocumentView doc)
    {
        // 多数条款两样都没有说到，一遍就过去。
        var lines = new List<DocumentLine>();
        foreach (var line in doc.Lines)
        {
            if (line.Clause.Kind != ClauseKind.Closing && Either.In(line.Text))
            {
                lines.Add(line);
            }
        }

        var women = Addresses(lines, Women);
        var children = Addresses(lines, Children);
        if (women.Length + children.Length > 0)
        {
            var parts = new List<string>();
            if (women.Length > 0)
            {
                parts.Add($"{Listed(women)}直接写到妇女或者婚姻、生育、性别");
            }

            if (children.Length > 0)
            {
                parts.Add($"{Listed(children)}直接写到儿童");
            }

            return new ScopeDecision(true, string.Join("；", parts) + "。", [.. women.Concat(children).Distinct(StringComparer.Ordinal).Take(MaxEvidence)]);
        }

        var stakes = doc.Provisions.Where(static l => People.In(l.Text) && Stakes.In(l.Text)).Select(static l => l.Clause.Address).Distinct(StringComparer.Ordinal).ToArray();
        if (stakes.Length == 0 && doc.Where(Benefits).Any())
        {
            // 待遇写在一条、对象写在另一条的，合起来看。
            stakes = Addresses(doc.Lines.Where(static l => l.Clause.Kind != ClauseKind.Closing), People);
        }

        if (Always.Contains(doc.Kind))
        {
            return new ScopeDecision(true, $"文种是{doc.Kind}，规定的就是人的权利、义务和待遇；文字没有直接写到妇女儿童，仍按可能有差别影响审查。", [.. stakes.Take(MaxEvidence)]);
        }

        if (doc.TitleHas(Internal) && stakes.Length <= doc.Provisions.Count / 2)
        {
            return new ScopeDecision(false, $"题目是内部程序（“{Internal.First(doc.Title)}”），没有写到妇女、儿童，也没有给某类人设定待遇或者资格。条款与引用仍照常检查，文件级的遗漏提示不适用。", []);
        }

        var used = doc.Where(PublicUse).Select(static l => l.Clause.Address).Distinct(StringComparer.Ordinal).ToArray();
        if (stakes.Length == 0 && used.Length > 0)
        {
            return new ScopeDecision(true, $"没有直接写到妇女儿童，但{Listed(used)}安排的公共设施或者公共服务由男女老幼共同使用，需要看是否顾及不同需要。", [.. used.Take(MaxEvidence)]);
        }

        if (stakes.Length == 0)
        {
            return new ScopeDecision(false, doc.Has(Technical)
                ? "通篇是技术或者工程要求，没有写到人的权利、待遇、资格或者负担。条款与引用仍照常检查，文件级的遗漏提示不适用。"
                : "通篇没有写到人的权利、待遇、资格或者负担。条款与引用仍照常检查，文件级的遗漏提示不适用。", []);
        }

        return new ScopeDecision(true, $"没有直接写到妇女儿童，但{Listed(stakes)}规定了人的待遇、资格或者负担，可能对男女有不同影响。", [.. stakes.Take(MaxEvidence)]);
    }

    private static string[] Addresses(IEnumerable<DocumentLine> lines, WordSet words) =>
        lines.Where(l => words.In(l.Text)).Select(static l => l.Clause.Address).Distinct(StringComparer.Ordinal).ToArray();

    private static string Listed(string[] addresses) => addresses.Length <= 3 ? string.Join('、', addresses) : $"{string.Join('、', addresses.Take(3))}等{addresses.Length}处";
}
