using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>L01：公共设施的建设、改造标准没有女性厕位、母婴设施的安排。</summary>
internal sealed partial class L01WomenFacilities : IOmissionCheck
{
    private static readonly WordSet Subject = new("建设", "改造", "规划", "提升", "设施", "配置", "标准", "整治", "更新", "厕所", "公厕", "公园", "景区", "车站", "广场", "体育", "文化");
    private static readonly WordSet Present = new("母婴", "哺乳", "女厕", "厕位比", "女性厕位", "第三卫生间", "家庭卫生间", "无性别卫生间", "男女厕位", "男厕位", "妇女特殊需要", "妇女的特殊需要", "女性特殊需求", "女性需求");

    /// <inheritdoc/>
    public string Id => "L01";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        // 村级小型设施按实际需要设置，不提示。
        if (!doc.IsKind(DocumentKinds.NormativeDocument, DocumentKinds.Notice, DocumentKinds.Other) || !doc.TitleHas(Subject) || doc.Has(Present) || Standard().IsMatch(doc.Text))
        {
            yield break;
        }

        var toilets = doc.Provisions.Where(static l => Toilets().IsMatch(l.Text)).ToArray();
        var venues = doc.Provisions.Where(static l => Venues().IsMatch(l.Text)).ToArray();
        if (toilets.Length == 0 && venues.Length == 0)
        {
            yield break;
        }

        var seen = toilets.Length > 0 ? toilets : venues;
        var what = toilets.Length > 0 ? Toilets().Match(toilets[0].Text).Value : Venues().Match(venues[0].Text).Value;
        yield return new OmissionDraft(
            Severity.Advice, seen,
            $"{OmissionText.Places(seen)}写了公共设施的建设要求（{OmissionText.Quote(what)}），通篇没有女性厕位、母婴室的安排，也没有引用相应的技术标准。",
            toilets.Length > 0
                ? "女性厕位与男性厕位（含小便位）的比例按国家标准和实际需求确定；人流量大的场所设置母婴室和家庭卫生间，保证照明和安全。"
                : "建设、改造公共场所应当考虑妇女儿童的需要：女性厕位与男性厕位（含小便位）的比例按国家标准和实际需求确定，人流量大的场所设置母婴室、家庭卫生间。",
            Placement.Behind(seen[^1]), "妇女权益保障法#34", "未成年人保护法#46", "人口与计划生育法#29");
    }

    [GeneratedRegex("(新建|改建|扩建|改造|建设|配建|增设|增建|设置|提升)[^。；]{0,24}(公共厕所|公厕|卫生间|厕所|厕位)|(公共厕所|公厕|卫生间|厕位)[^。；]{0,16}(新建|改建|扩建|改造|建设|配建|建筑面积|不少于|设置|[0-9一二三四五六七八九十两]+(座|个|处|间|所))")]
    private static partial Regex Toilets();

    [GeneratedRegex("(新建|改建|扩建|改造|建设|配建)[^。；，]{0,20}(景区|客运站|公交枢纽|车站|候车|商场|购物中心|(?<!森林|湿地|地质|主题)公园|文化中心|文化馆|图书馆|体育馆|体育场|体育中心|游客中心|政务服务中心|便民服务中心|农贸市场|集贸市场|服务区|影剧院|公共建筑)")]
    private static partial Regex Venues();

    [GeneratedRegex("(按照|依照|执行|符合|参照)[^。；]{0,24}(公共厕所|厕所|公厕|母婴|城市公共|旅游厕所)[^。；]{0,16}(标准|规范|CJJ|GB)|CJJ ?14|《[^》]{0,16}(厕所|母婴)[^》]{0,16}(标准|规范|导则)》")]
    private static partial Regex Standard();
}
