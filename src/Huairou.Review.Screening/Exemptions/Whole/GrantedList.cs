using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>引导语给予权益：列的是照样参加分配、列入名册的人和情形，列项里没有附带条件。</summary>
internal sealed partial class GrantedList : WholeExemption
{
    public override string Id => "X1";

    public override string? Explain(WholeClause clause) =>
        LedList.Of(clause.Text) is { } list && Granted().IsMatch(list.Lead) && !Qualified().IsMatch(list.Lead) && !LedList.Restricts(list.Items) && !Skewed().IsMatch(list.Items)
            ? $"引导语（“{list.Lead}”）给予权益：列的是照样享有的人和情形。"
            : null;

    [GeneratedRegex("(人员|对象|情况|情形|人口|成员|的)[^，]{0,2}(应予|可以|依法|均|都|予以|继续|一律|务必)?" + Words.Benefit + "|(人口|对象|范围|人员)(包括|包含)$|(足额|全额)|(务必|应当|应予|必须)(列入|纳入|登记|计入)")]
    private static partial Regex Granted();

    [GeneratedRegex("[不未无没]|注销|除名|清退|迁出|需要|黑名单|重点|限制|谢绝|婉拒|暂|减|扣|停|取消|须|才|方可|次序|顺序|条件|标准|手续|因素|材料|缴|交|费|罚|责任|职责|要求|招|聘|公示|公布|情况通报|查处|行为|申请|理由|办法|时限|期限")]
    private static partial Regex Qualified();

    [GeneratedRegex("男|丈夫|父|公公|婆|（女）|儿子")]
    private static partial Regex Skewed();
}
