using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>D02：写了法定机构怎么组成，没有写法律规定的妇女名额。</summary>
internal sealed partial class D02WomenQuota : IOmissionCheck
{
    private const string N = "[0-9一二三四五六七八九十百两]+";

    // 组成条款自己说了依法产生，就不算缺；全文写明按法定妇女比例的也不算。
    private static readonly WordSet ByLaw = new("法律规定的妇女", "法定妇女", "妇女法定比例", "法定的妇女", "妇女名额依照", "妇女比例依照", "妇女名额按照法律", "妇女比例按照法律");

    private static readonly Body[] Bodies =
    [
        new(VillagerRepresentatives(), RepresentativeQuota(), WomenRepresentatives(),
            "村民代表会议", "妇女代表占三分之一以上",
            "妇女村民代表应当占村民代表会议组成人员的三分之一以上；推选村民代表时按此确定各组的妇女名额。",
            ["村民委员会组织法#29", "北京市实施《村民委员会组织法》若干规定#16"]),
        new(VillageCommittee(), CommitteeWoman(), null,
            "村民委员会", "应当有妇女成员",
            "村民委员会成员中应当有妇女成员；争取女性比例不低于百分之三十。妇女成员出缺的，从妇女候选人中依法补选。",
            ["村民委员会组织法#8", "北京市村民委员会选举办法#3", "妇女权益保障法#14"]),
        new(ResidentCommittee(), CommitteeWoman(), null,
            "居民委员会", "应当有妇女成员",
            "居民委员会成员中应当有妇女成员，居民代表会议中妇女应当有适当的名额。",
            ["城市居民委员会组织法#8", "妇女权益保障法#14"]),
        new(MemberRepresentatives(), MemberQuota(), null,
            "成员代表大会", "应当有适当数量的妇女代表",
            "成员代表大会中应当有适当数量的妇女代表；按户推选代表时，不限由户主或者男性成员担任。",
            ["农村集体经济组织法#28"]),
        new(Mediation(), MediationWoman(), null,
            "人民调解委员会", "应当有妇女成员",
            "人民调解委员会应当有妇女成员；婚姻家庭纠纷的调解，尽量由妇女成员参加。",
            ["人民调解法#8"]),
    ];

    /// <inheritdoc/>
    public string Id => "D02";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        if (doc.IsLegislation || doc.IsKind(DocumentKinds.Recruitment, DocumentKinds.Admission, DocumentKinds.SchoolRules, DocumentKinds.WorkplaceRules, DocumentKinds.EmergencyPlan) || doc.Has(ByLaw))
        {
            yield break;
        }

        foreach (var body in Bodies)
        {
            if (body.Composition.EnumerateMatches(doc.Text) is var any && !any.MoveNext())
            {
                continue;
            }

            foreach (var line in doc.Provisions)
            {
                var match = body.Composition.Match(line.Text);
                if (match.Success && !LawfulComposition().IsMatch(line.SentenceAt(match.Index)) && Missing(doc, body, line, match) is { } omission)
                {
                    yield return omission;
                    break;
                }
            }
        }
    }

    private static OmissionDraft? Missing(DocumentView doc, Body body, DocumentLine line, Match match)
    {
        if (body.Satisfied.IsMatch(doc.Text))
        {
            return null;
        }

        var vague = body.Vague?.Match(doc.Text) is { Success: true };
        var why = $"{line.Clause.Address}写了{body.Name}的组成（{OmissionText.Quote(match.Value)}），" + (vague ? $"只提到妇女代表，没有写{body.Requirement}。" : $"通篇没有写{body.Requirement}。");
        return new OmissionDraft(Severity.Improper, [line], why, body.Suggestion, Placement.Behind(line), body.Basis);
    }

    [GeneratedRegex($"村民代表会议由[^。；]{{2,60}}组成|村民代表会议[^。；，]{{0,6}}设代表|村民代表(由|按|每)[^。；]{{2,40}}(推选|选举|推举|产生)|(推选|推举|选举)(产生)?村民代表[^。；，]{{0,6}}{N}(人|名)|村民代表(共|为|总数为|名额为)?[^。；，]{{0,3}}{N}(人|名)")]
    private static partial Regex VillagerRepresentatives();

    [GeneratedRegex($"(妇女|女性|女)(村民)?代表[^。；]{{0,24}}(三分之一|1/3|三成|四成|一半|半数|百分之|%|{N}(人|名)|法定|比例|名额)|代表[^。；]{{0,24}}(妇女|女性|女代表)[^。；]{{0,16}}(三分之一|1/3|三成|四成|一半|半数|百分之|%|{N}(人|名)|不少于)|(三分之一|1/3|{N}%|百分之{N})以上(的|为)?(妇女|女性)")]
    private static partial Regex RepresentativeQuota();

    [GeneratedRegex("(妇女|女性|女)(村民)?代表")]
    private static partial Regex WomenRepresentatives();

    [GeneratedRegex($"(村民委员会|村委会)(成员)?(由|设|共设|共有|共)[^。；]{{0,30}}(主任|副主任|委员|成员)[^。；]{{0,24}}(组成|{N}(人|名))|(村民委员会|村委会)(成员)?(由|共|为|设){N}(人|名)(组成|委员)?")]
    private static partial Regex VillageCommittee();

    [GeneratedRegex($"(居民委员会|居委会)(成员)?(由|设|共设|共有|共)[^。；]{{0,30}}(主任|副主任|委员|成员)[^。；]{{0,24}}(组成|{N}(人|名))|(居民委员会|居委会)(成员)?(由|共|为|设){N}(人|名)(组成|委员)?")]
    private static partial Regex ResidentCommittee();

    [GeneratedRegex($"(妇女|女性|女)(成员|委员|干部|村委|名额|比例|候选人)|(至少|应当|必须|保证|其中)[^。；，]{{0,6}}(有)?[^。；，]{{0,4}}(妇女|女性)|(妇女|女性)[^。；，]{{0,8}}(专职|专选|席位|不少于|不低于|{N}(人|名))")]
    private static partial Regex CommitteeWoman();

    [GeneratedRegex($"成员代表大会由[^。；]{{2,60}}组成|成员代表(由|按|每)[^。；]{{2,40}}(推选|选举|推举|产生)|(推选|推举|选举)(产生)?成员代表[^。；，]{{0,6}}{N}(人|名)|每{N}[^。；，]{{0,6}}户[^。；]{{0,12}}(推选|选举|推举)[^。；]{{0,4}}(成员)?代表|成员代表(共|为|总数为|名额为)[^。；，]{{0,3}}{N}(人|名)")]
    private static partial Regex MemberRepresentatives();

    [GeneratedRegex("(妇女|女性|女)(成员)?代表|(妇女|女性)[^。；，]{0,10}(名额|比例|数量|不少于|不低于|席位)|代表[^。；]{0,24}(妇女|女性)")]
    private static partial Regex MemberQuota();

    [GeneratedRegex($"调解委员会由[^。；]{{2,40}}(组成|{N}(人|名))|调解委员会(设|共)[^。；]{{0,20}}{N}(人|名)")]
    private static partial Regex Mediation();

    [GeneratedRegex("调解[^。；]{0,60}(妇女|女性|女委员|女成员|妇联)|(妇女|女性)(成员|委员|调解员)")]
    private static partial Regex MediationWoman();

    [GeneratedRegex("(依照|依据|按照|根据)[^。；]{0,30}(法》?|法律|法规)(的)?(有关|相关)?规定[^。；]{0,12}(组成|产生|推选|选举|推举)")]
    private static partial Regex LawfulComposition();

    private sealed record Body(Regex Composition, Regex Satisfied, Regex? Vague, string Name, string Requirement, string Suggestion, string[] Basis);
}
