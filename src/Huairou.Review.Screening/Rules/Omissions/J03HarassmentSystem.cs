using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>J03：用人单位、学校的综合性管理制度，没有预防和处置性骚扰（学校含性侵害）的安排。</summary>
internal sealed partial class J03HarassmentSystem : IOmissionCheck
{
    // 至少管到这么多方面，才算综合性制度；只管一两件事的专门制度不必样样写到。
    private const int Breadth = 4;

    private static readonly WordSet Present = new("骚扰", "性侵");
    private static readonly WordSet Special = new("安全行车", "行车", "驾驶", "用电", "卫生", "门卫", "客房", "操作规程", "招聘", "奖学金", "考勤", "薪酬", "工资", "绩效", "请假", "休假", "差旅", "财务", "采购", "车辆", "档案", "印章", "保密", "竞聘", "职称", "培训", "食堂", "值班", "安全生产", "消防", "集体合同", "聘用合同", "劳动合同书", "图书馆", "实验室", "作息", "校车", "校服", "收费", "学籍");

    private static readonly WordSet Workplace = new("考勤", "请假", "休假", "奖惩", "奖励", "处分", "保密", "薪酬", "工资", "培训", "着装", "仪容", "入职", "离职", "加班", "值班", "行为规范", "劳动纪律", "试用期", "解除", "晋升", "宿舍", "安全生产", "廉洁");
    private static readonly WordSet School = new("课堂", "考勤", "请假", "作息", "住宿", "宿舍", "处分", "奖励", "表彰", "安全", "欺凌", "仪容", "校服", "手机", "卫生", "考试", "师德", "教师", "值日", "公物", "打架", "家长", "心理");

    /// <inheritdoc/>
    public string Id => "J03";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        var school = doc.IsKind(DocumentKinds.SchoolRules);
        if (!(school || doc.IsKind(DocumentKinds.WorkplaceRules)) || doc.TitleHas(Special) || Present.In(Nuisance().Replace(doc.Text, "")) || SpecialSystem().IsMatch(doc.Text))
        {
            yield break;
        }

        var topics = (school ? School : Workplace).Distinct(doc.Text);
        if (topics < Breadth)
        {
            yield break;
        }

        var place = Placement.NextTo(doc, Discipline);
        yield return school
            ? new OmissionDraft(
                Severity.Improper, [],
                $"这是管到{topics}个方面的学校综合性制度，通篇没有预防和处置性侵害、性骚扰的规定，也没有引用专项制度。",
                "学校开展适合学生年龄的性教育和自我保护教育，建立性侵害、性骚扰防控工作制度；教职工和学生发现有关情况的，应当立即报告，学校不得隐瞒，应当及时向公安机关、教育行政部门报告并配合处理，保护当事学生的隐私和名誉。",
                place, "妇女权益保障法#24", "未成年人保护法#40")
            : new OmissionDraft(
                Severity.Improper, [],
                $"这是管到{topics}个方面的用人单位综合性制度，通篇没有预防和制止性骚扰的规定，也没有引用专项制度。",
                "单位禁止性骚扰，指定专门部门和人员负责，每年开展教育培训，在重点场所采取安全保卫措施，设立投诉电话和信箱；接到投诉后及时调查处置，书面告知结果，保护当事人隐私，支持、协助受害人依法维权。",
                place, "妇女权益保障法#25", "女职工劳动保护特别规定#11");
    }

    private static WordSet Discipline { get; } = new("处分", "行为规范", "纪律", "奖惩", "禁止", "欺凌", "欺负");

    // 骚扰客人、邻里扰民、骚扰电话：不是性骚扰。
    [GeneratedRegex("骚扰(客人|顾客|旅客|游客|宾客|居民|邻居|邻里|业主|住户|病人|患者|他人休息|同学休息|电话|短信|办公)|电话骚扰")]
    private static partial Regex Nuisance();

    [GeneratedRegex("(女职工|妇女|女生|女学生)[^。；]{0,20}(专项|特别|另行|单独)[^。；]{0,12}(制度|规定|集体合同|协议|办法)")]
    private static partial Regex SpecialSystem();
}
