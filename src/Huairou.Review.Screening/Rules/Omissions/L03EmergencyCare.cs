using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>L03：应急预案、转移安置安排没有孕产妇、儿童的优先保护，或者物资清单没有他们的必需品。</summary>
internal sealed partial class L03EmergencyCare : IOmissionCheck
{
    // 只管设备、网络、动植物、财产的预案没有人员转移，不适用。
    private static readonly WordSet People = new("转移", "安置", "疏散", "撤离", "避险", "救援", "营救", "救助", "伤员", "群众", "受灾");
    private static readonly WordSet Technical = new("网络安全", "信息系统", "舆情", "动物疫情", "非洲猪瘟", "植物", "林业有害", "停电", "供水", "供热", "燃气", "设备", "数据", "食品安全", "药品", "粮食", "物价", "债务", "金融");
    private static readonly WordSet Parent = new("特殊人群", "特殊群体", "重点人群", "弱势群体", "脆弱人群", "老幼病残孕", "老弱病残孕", "老弱妇孺", "老弱妇幼", "老弱病残", "老幼病残");
    private static readonly WordSet Women = new("孕产妇", "孕妇", "产妇", "妇女", "妇幼", "哺乳期", "病残孕");
    private static readonly WordSet Children = new("儿童", "未成年人", "婴幼儿", "幼儿", "学生", "孩子", "妇幼", "老幼", "妇孺");
    private static readonly WordSet Goods = new("帐篷", "矿泉水", "饮用水", "方便面", "折叠床", "棉被", "被褥", "食品", "毛毯", "手电");
    private static readonly WordSet CareGoods = new("婴幼儿", "奶粉", "尿不湿", "尿布", "纸尿裤", "卫生巾", "女性卫生用品", "妇女卫生用品", "女性用品", "妇女用品", "妇幼用品", "母婴用品", "妇女儿童用品", "妇女儿童必需");

    /// <inheritdoc/>
    public string Id => "L03";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        var evacuation = Evacuation().IsMatch(doc.Title) && doc.IsKind(DocumentKinds.ResettlementPlan, DocumentKinds.NormativeDocument, DocumentKinds.Notice, DocumentKinds.Other);
        if (!(doc.IsKind(DocumentKinds.EmergencyPlan) || evacuation) || doc.TitleHas(Technical))
        {
            yield break;
        }

        // 学校、幼儿园作安置点、停课，不是对儿童的安排；“妇女”也不从单位名称里看。
        var body = Institutions().Replace(doc.Text, "");
        var women = Women.In(body);
        var children = Children.In(body);
        var people = doc.Where(People).Where(static l => People.In(Routes().Replace(l.Text, ""))).ToArray();
        var goods = doc.Provisions.Where(static l => Goods.Distinct(l.Text) >= 2).ToArray();
        var upper = HigherPlan().IsMatch(doc.Text);
        var cared = Parent.In(body) || (women && children) || (children && StudentPlan().IsMatch(doc.Title));
        if (people.Length > 0 && !cared && !upper)
        {
            var government = doc.IsGovernment && !StudentPlan().IsMatch(doc.Title);
            var missing = children ? "孕产妇" : women ? "未成年人" : "孕产妇、未成年人";
            yield return new OmissionDraft(
                government && missing == "孕产妇、未成年人" ? Severity.Improper : Severity.Advice,
                people,
                $"{OmissionText.Places(people)}安排了人员转移、救助或者安置，通篇没有对{missing}的优先保护安排。",
                "转移、救援和安置时优先保障孕产妇、哺乳期妇女、未成年人、老年人和残疾人；安置点设母婴和女性独立区域，指定专人照护与父母失散或者监护人不能履行职责的儿童；物资清单列入婴幼儿食品、尿布、女性卫生用品。",
                Placement.Behind(people[^1]), "突发事件应对法#11", "未成年人保护法#56");
        }
        else if (goods.Length > 0 && !doc.Has(CareGoods) && !upper)
        {
            yield return new OmissionDraft(
                Severity.Advice, goods,
                $"{OmissionText.Places(goods)}列了应急物资（{OmissionText.Quote(goods[0].Text)}），没有婴幼儿食品、女性卫生用品。",
                "应急物资包括婴幼儿配方食品、尿布、女性卫生用品，按安置人数和性别年龄结构储备。",
                Placement.Behind(goods[^1]), "突发事件应对法#11", "妇女权益保障法#34");
        }
    }

    [GeneratedRegex("(转移|避险|疏散|防汛|防洪|抢险|救灾|地质灾害)[^。]{0,12}(方案|预案|办法|工作|安置)")]
    private static partial Regex Evacuation();

    [GeneratedRegex("中小学校?|幼儿园|托幼机构|(中心)?(小学|中学)校?|学校|学生(宿舍|食堂|公寓)|妇联|妇女联合会|妇幼保健院|妇幼保健计划生育服务中心|儿童医院|(各)?中小学、")]
    private static partial Regex Institutions();

    // 转移路线、安置点建设一类说的是物，不是人怎么办。
    [GeneratedRegex("(转移|疏散|撤离|避险|救援)(道路|路线|通道|信号|标志|标识|车辆|物资|队伍|力量|装备)")]
    private static partial Regex Routes();

    [GeneratedRegex("(学校|中学|小学|幼儿园|校园|学生)")]
    private static partial Regex StudentPlan();

    [GeneratedRegex("(特殊|重点|优先)[^。；]{0,8}(人群|群体|对象)[^。；]{0,24}(按照|依照|执行)[^。；]{0,16}预案|(按照|依照|执行)《[^》]{2,30}预案》[^。；]{0,20}(优先|特殊|照护)")]
    private static partial Regex HigherPlan();
}
