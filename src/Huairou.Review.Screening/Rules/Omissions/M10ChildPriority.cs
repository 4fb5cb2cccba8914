using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>M10：分配空间、资源、经费的文件没有考虑儿童；办儿童服务的文件没有经费和人员保障。</summary>
internal sealed partial class M10ChildPriority : IOmissionCheck
{
    private static readonly WordSet Children = new("儿童", "未成年人", "孩子", "幼儿", "婴幼儿", "少年", "学生", "亲子");
    private static readonly WordSet Money = new("经费", "资金", "预算", "财政", "补助", "补贴", "专项", "投入", "拨款");
    private static readonly WordSet Staff = new("配备", "专职", "兼职", "编制", "人员保障", "专业人员", "工作人员", "社会工作者", "社工", "管理员", "教师", "师资", "专人", "儿童主任", "队伍");

    /// <inheritdoc/>
    public string Id => "M10";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        if (!doc.IsKind(DocumentKinds.NormativeDocument, DocumentKinds.Notice, DocumentKinds.Other))
        {
            yield break;
        }

        if (ChildService().IsMatch(doc.Title))
        {
            var money = doc.Has(Money);
            var staff = doc.Has(Staff);
            if (!money || !staff)
            {
                var missing = (money, staff) switch { (false, false) => "经费和人员", (false, true) => "经费", _ => "人员" };
                yield return new OmissionDraft(
                    Severity.Advice, [],
                    $"题目写明是{OmissionText.Quote(ChildService().Match(doc.Title).Value)}，通篇没有{missing}保障。",
                    "所需经费列入年度预算，按服务儿童人数核定；每个服务点配备专职或者兼职工作人员，上岗前查询有无侵害未成年人的违法犯罪记录。",
                    Placement.BeforeClosing(doc), "未成年人保护法#4", "未成年人保护法#84", "未成年人保护法#43");
            }

            yield break;
        }

        var spaces = Space().IsMatch(doc.Title) ? doc.Provisions.Where(static l => PublicSpace().IsMatch(l.Text)).ToArray() : [];
        if (spaces.Length > 0 && !doc.Has(Children))
        {
            yield return new OmissionDraft(
                Severity.Advice, spaces,
                $"{OmissionText.Places(spaces)}安排了居民日常使用的公共空间（{OmissionText.Quote(PublicSpace().Match(spaces[0].Text).Value)}），通篇没有提到儿童。",
                "安排公共空间前开展儿童影响评估：列明受影响的儿童人数和年龄，保留或者新建适合儿童的活动场地；占用已有儿童活动场所的，先落实替代场所，再实施改造。",
                Placement.Behind(spaces[^1]), "未成年人保护法#4", "未成年人保护法#89");
        }
    }

    [GeneratedRegex("(托育|儿童之家|课后服务|儿童友好|儿童主任|少年宫|儿童活动|儿童公园|儿童乐园|婴幼儿照护|困境儿童|留守儿童|未成年人(保护工作站|救助))[^。]{0,20}(方案|办法|规划|计划|意见|规定|细则|措施|标准|通知)")]
    private static partial Regex ChildService();

    [GeneratedRegex("(改造|更新|规划|建设|提升|整治|利用|调整)[^。]{0,16}(方案|办法|计划|规划|意见|细则|通知|措施)|(老旧小区|公园|广场|社区服务|公共空间|活动用房|党群服务)")]
    private static partial Regex Space();

    [GeneratedRegex("(改造|更新|新建|改建|建设|增设|调整|设置|利用|腾出|规划)[^。；，]{0,24}(小区|社区用房|活动(室|用房|中心|场地)|(?<!森林|湿地|地质|主题)公园|绿地|(?<!站前|客运|集散)广场|公共空间|健身(场地|设施)|便民设施|党群服务中心|停车位)")]
    private static partial Regex PublicSpace();
}
