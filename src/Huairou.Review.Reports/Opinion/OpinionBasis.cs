using System.Globalization;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>评估本身的依据：为什么要评估、由谁管。只列法条库里有、审查日期施行的条文。</summary>
internal sealed class OpinionBasis(IBasisSource source)
{
    private static readonly (string Reference, string Quote)[] Always =
    [
        ("妇女权益保障法#2", "国家采取必要措施，促进男女平等，消除对妇女一切形式的歧视，禁止排斥、限制妇女依法享有和行使各项权益。"),
        ("未成年人保护法#4", "保护未成年人，应当坚持最有利于未成年人的原则。"),
    ];

    private static readonly (string Reference, string Quote)[] Authority =
        [("妇女权益保障法#8", "有关机关制定或者修改涉及妇女权益的法律、法规、规章和其他规范性文件，应当听取妇女联合会的意见，充分考虑妇女的特殊权益，必要时开展男女平等评估。")];

    private static readonly (string Reference, string Quote)[] Township =
        [("妇女权益保障法#75", "乡镇人民政府应当对村民自治章程、村规民约，村民会议、村民代表会议的决定以及其他涉及村民利益事项的决定进行指导，对其中违反法律、法规和国家政策规定，侵害妇女合法权益的内容责令改正；")];

    private static readonly (string Reference, string Quote)[] Village =
    [
        ("村民委员会组织法#31", "村民自治章程、村规民约以及村民会议或者村民代表会议的决定不得与宪法、法律、法规相抵触，不得违背公序良俗，不得有侵犯村民的人身权利、民主权利和财产权利的内容。"),
        .. Township,
    ];

    private static readonly (string Reference, string Quote)[] Residents =
        [("城市居民委员会组织法#31", "居民自治章程、居民公约以及居民会议或者居民代表会议的决定不得与宪法、法律、法规相抵触，不得违背公序良俗，不得有侵犯居民的人身权利、民主权利和财产权利的内容。")];

    private static readonly (string Reference, string Quote)[] Collective =
    [
        ("农村集体经济组织法#8", "妇女享有与男子平等的权利，不得以妇女未婚、结婚、离婚、丧偶、户无男性等为由，侵害妇女在农村集体经济组织中的各项权益。"),
        .. Township,
    ];

    /// <summary>以随程序与用户导入的法条为准。</summary>
    public static OpinionBasis Open()
    {
        var paths = CorpusPaths.Locate();
        return new(new StatuteBasis(StatuteStore.Load(paths.Law, paths.StatutePack, CorpusPaths.UserData)));
    }

    /// <summary>某文种、某日的依据。</summary>
    public IReadOnlyList<Basis> Of(string kind, string date)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return [];
        }

        var own = kind switch
        {
            DocumentKinds.VillageRules or DocumentKinds.SelfGovernanceCharter or DocumentKinds.Resolution => Village,
            DocumentKinds.ResidentsPact => Residents,
            DocumentKinds.DistributionPlan or DocumentKinds.MembershipRules or DocumentKinds.CooperativeCharter => Collective,
            DocumentKinds.NormativeDocument or DocumentKinds.ResettlementPlan or DocumentKinds.EmergencyPlan or DocumentKinds.Notice or DocumentKinds.Legislation => Authority,
            _ => Array.Empty<(string Reference, string Quote)>(),
        };
        return [.. own.Concat(Always).Select(b => source.Resolve(new BasisSpec(b.Reference, b.Quote, 0), day)).OfType<Basis>()];
    }
}
