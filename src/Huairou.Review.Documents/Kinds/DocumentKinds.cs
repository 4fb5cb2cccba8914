namespace Huairou.Review.Documents.Kinds;

/// <summary>文种名。规则页与 --kind 参数用的就是这些名字。</summary>
public static class DocumentKinds
{
    /// <summary>村规民约。</summary>
    public const string VillageRules = "村规民约";

    /// <summary>村民自治章程。</summary>
    public const string SelfGovernanceCharter = "自治章程";

    /// <summary>居民公约。</summary>
    public const string ResidentsPact = "居民公约";

    /// <summary>集体收益、征地补偿费、福利等分配方案。</summary>
    public const string DistributionPlan = "分配方案";

    /// <summary>征收拆迁安置方案。</summary>
    public const string ResettlementPlan = "安置方案";

    /// <summary>集体经济组织成员身份认定办法。</summary>
    public const string MembershipRules = "成员认定办法";

    /// <summary>股份经济合作社章程。</summary>
    public const string CooperativeCharter = "股份合作社章程";

    /// <summary>村民会议、代表会议、成员大会等的决议与纪要。</summary>
    public const string Resolution = "会议决议";

    /// <summary>行政规范性文件。</summary>
    public const string NormativeDocument = "规范性文件";

    /// <summary>招聘、招录公告。</summary>
    public const string Recruitment = "招聘公告";

    /// <summary>招生简章、入学办法。</summary>
    public const string Admission = "招生简章";

    /// <summary>用人单位规章制度、劳动合同与集体合同。</summary>
    public const string WorkplaceRules = "单位规章";

    /// <summary>学校、幼儿园的规章。</summary>
    public const string SchoolRules = "校规";

    /// <summary>应急预案。</summary>
    public const string EmergencyPlan = "应急预案";

    /// <summary>法律、法规、规章、司法解释。</summary>
    public const string Legislation = "法律法规";

    /// <summary>一般通知、公告。</summary>
    public const string Notice = "通知公告";

    /// <summary>认不出。</summary>
    public const string Other = "其他";

    /// <summary>全部文种，按上面的次序。</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        VillageRules, SelfGovernanceCharter, ResidentsPact, DistributionPlan, ResettlementPlan, MembershipRules, CooperativeCharter, Resolution,
        NormativeDocument, Recruitment, Admission, WorkplaceRules, SchoolRules, EmergencyPlan, Legislation, Notice, Other,
    ];
}
