namespace Huairou.Review.Documents.Kinds;

/// <summary>一条文种线索：出现任一词、且不出现排除词，就给该文种加分。</summary>
/// <param name="Kind">文种。</param>
/// <param name="Points">分值。</param>
/// <param name="Any">任一出现即可；词中的“+”表示几段都要依次出现。</param>
/// <param name="Unless">出现就不算。</param>
internal sealed record KindCue(string Kind, int Points, string[] Any, params string[] Unless)
{
    private readonly string[][] _parts = [.. Any.Select(static w => w.Split('+'))];

    /// <summary>各词打头的一段：一个也没有的文字不会符合。</summary>
    public IReadOnlyList<string> Heads => [.. _parts.Select(static p => p[0])];

    /// <summary>所见的词；不符合时为 null。</summary>
    public string? Matches(string text)
    {
        foreach (var u in Unless)
        {
            if (text.Contains(u, StringComparison.Ordinal))
            {
                return null;
            }
        }

        for (var i = 0; i < _parts.Length; i++)
        {
            if (Contains(text, _parts[i]))
            {
                return Any[i].Replace("+", "……", StringComparison.Ordinal);
            }
        }

        return null;
    }

    // “+”隔开的几段依次出现。
    private static bool Contains(ReadOnlySpan<char> text, string[] parts)
    {
        foreach (var part in parts)
        {
            var found = text.IndexOf(part);
            if (found < 0)
            {
                return false;
            }

            text = text[(found + part.Length)..];
        }

        return true;
    }
}

/// <summary>文种线索表。分值：题目直呼其名 8，题目用词 5，制定机关 2—3，正文用词 1—3。</summary>
internal static class KindCues
{
    /// <summary>题目里的线索。</summary>
    public static IReadOnlyList<KindCue> Titles { get; } =
    [
        new(DocumentKinds.VillageRules, 8, ["村规民约", "村规村约", "乡规民约", "村民公约", "村规", "乡约", "村民自治+规定", "村民自治+办法", "村民自治+细则", "红白理事会+章程", "红白理事会+办法", "红白理事会+公约"]),
        new(DocumentKinds.VillageRules, 8, ["村+公约", "村民+守则", "村民+承诺书", "移风易俗+公约", "移风易俗+承诺书", "婚事新办+承诺书"], "社区", "小区", "居民", "业主"),
        new(DocumentKinds.SelfGovernanceCharter, 8, ["村民自治章程", "自治章程", "居民自治章程"]),
        new(DocumentKinds.ResidentsPact, 8, ["居民公约", "社区公约", "小区公约", "业主公约", "社区+公约", "小区+公约", "居民+公约", "业主+公约", "楼院+公约", "居民+守则", "居民+承诺书", "社区+承诺书"]),
        new(DocumentKinds.ResidentsPact, 8, ["文明公约"], "村", "乡", "班级", "班"),
        new(DocumentKinds.MembershipRules, 9, ["成员+认定", "成员身份+确认", "成员资格", "成员+界定", "成员身份+办法"]),
        new(DocumentKinds.CooperativeCharter, 9, ["合作社+章程", "股份经济合作+章程", "集体经济组织章程", "经济联合社+章程"]),
        new(DocumentKinds.ResettlementPlan, 9, ["安置方案", "安置办法", "补偿安置", "安置+方案", "拆迁+方案", "腾退+方案", "搬迁+方案", "征收补偿方案", "安置房", "征收+承诺书", "选房+承诺书", "选房+办法"], "分配方案", "转移"),
        new(DocumentKinds.DistributionPlan, 8, ["分配方案", "分配办法", "分红方案", "分配+方案", "分配+办法", "分红+方案", "分红办法", "分配表", "分配明细", "发放方案", "发放标准", "福利+办法", "福利+方案", "福利待遇", "补偿费分配", "收益分配", "福利发放", "分配+细则", "分配+说明", "分配+规定", "分红+细则", "分红+说明", "村宅基地+办法", "村宅基地+方案", "村宅基地+规定", "村宅基地+细则", "分红+承诺书", "分配+承诺书", "权益+承诺书"], "农村宅基地"),
        new(DocumentKinds.Resolution, 8, ["会议决议", "会议决定", "决议", "会议纪要", "会议记录"], "人民代表大会", "常务委员会", "常委会"),
        new(DocumentKinds.EmergencyPlan, 9, ["应急预案", "应急处置预案", "防汛预案", "疏散预案", "突发事件+预案", "预案", "防汛+转移", "避险转移+方案", "转移避险+方案", "疏散+方案", "防汛+方案"]),
        new(DocumentKinds.Recruitment, 8, ["招聘", "招录", "公开选调", "招考", "招工", "遴选", "招募", "录用公告", "选聘", "诚聘", "急聘", "聘用启事"], "招聘管理", "招聘制度", "招聘办法"),
        new(DocumentKinds.Admission, 8, ["招生简章", "招生", "入学+方案", "入学+办法", "入学工作", "入园+通知", "录取办法"]),
        new(DocumentKinds.Admission, 10, ["入学+工作方案", "入学+实施方案", "入学+实施办法", "入学+实施细则", "入学+实施意见", "招生+工作方案", "招生+实施方案", "招生+实施办法", "招生+实施细则", "招生+实施意见", "招生+工作的"], "资助", "奖励", "补助", "救助", "预案"),
        new(DocumentKinds.SchoolRules, 8, ["校规", "学生守则", "学生手册", "学生+规定", "学生+办法", "中学+制度", "小学+制度", "幼儿园+制度", "学校+制度", "学校+规定", "学校+办法", "中学+规定", "小学+规定", "住宿生", "班规"], "招生", "预案", "员工", "中小学", "布局", "教学点", "区学校", "县学校", "市学校", "镇学校", "乡学校", "各级学校"),
        new(DocumentKinds.SchoolRules, 10, [.. Pairs(["学生", "住校生", "住宿生", "班级", "班干部"], ["日常+细则", "日常+规定", "管理+细则", "违纪", "处分", "奖惩", "行为规范", "一日常规", "守则", "公约", "仪容"])], "招生", "资助", "保护条例"),
        new(DocumentKinds.SchoolRules, 8, [.. Pairs(["学校", "小学", "中学", "幼儿园", "学院", "职高", "职校", "技校", "新生"], ["细则", "守则", "规范", "须知", "公约", "手册", "制度", "章程", "承诺书"])], "招生", "预案", "员工", "中小学", "布局", "教学点", "区学校", "县学校", "市学校", "镇学校", "乡学校", "各级学校", "布点", "标准", "村规"),
        new(DocumentKinds.SchoolRules, 8, [.. Pairs(["学生", "家长", "教师", "教职工"], ["守则", "规范", "须知", "公约", "承诺书", "手册"])], "家长里短", "中小学教师"),
        new(DocumentKinds.WorkplaceRules, 10, [.. Pairs(["公司", "集团", "餐厅", "饭店", "酒店", "宾馆", "酒楼", "商场", "超市", "商行", "门店", "工作室", "事务所", "车队"], RuleNouns)], "国有", "国资", "监督管理", "全区", "全市", "扶持", "资质", "备案", "星级"),
        new(DocumentKinds.WorkplaceRules, 10, [.. Pairs(["厂", "医院", "卫生院", "养老院", "敬老院", "服务中心", "驿站", "福利院", "农场", "研究院", "研究所"], StaffMatters)], "人民政府", "全区", "全市", "关于", "扶持", "招聘", "招工"),
        new(DocumentKinds.WorkplaceRules, 10, [.. Pairs(["公司", "集团", "厂", "医院", "酒店", "商场", "超市"], StaffChanges)], "人民政府", "全区", "全市", "招聘", "招工"),
        new(DocumentKinds.WorkplaceRules, 8, ["入职+承诺书", "员工+承诺书", "职工+承诺书", "入职+协议", "入职+须知", "新员工", "店规", "护士+规定", "护士+办法", "护士+制度", "奖惩办法", "奖惩制度", "岗位责任制"], "学生", "条例"),
        new(DocumentKinds.WorkplaceRules, 8, ["用工+规定", "用工+制度", "用工+办法"], "灵活用工", "农民工", "人民政府", "区", "县", "市", "条例"),
        new(DocumentKinds.WorkplaceRules, 8, ["员工手册", "职工手册", "员工守则", "职工守则", "职工管理", "公司+制度", "考勤", "劳动合同", "集体合同", "聘用合同", "劳动纪律", "薪酬", "人事管理", "员工管理", "厂规", "岗位竞聘", "女职工+制度", "请休假", "绩效"], "条例", "合同法"),
        new(DocumentKinds.Legislation, 6, ["条例", "中华人民共和国+法", "最高人民法院+解释", "最高人民法院+规定", "法实施办法", "宪法", "若干规定", "》办法"], "合作社", "管理条例（草案）讨论"),
        new(DocumentKinds.NormativeDocument, 5, ["实施细则", "实施意见", "实施办法", "管理办法", "暂行办法", "管理规定", "暂行规定", "指导意见", "实施方案", "工作方案", "办法（试行）", "规范性文件", "的意见", "若干措施"]),
        new(DocumentKinds.NormativeDocument, 4, ["区+办法", "区+方案", "区+意见", "区+规划", "区+措施", "区+细则", "区+标准", "镇+办法", "镇+方案", "镇+意见", "乡+办法", "乡+方案", "街道+办法", "街道+方案", "县+办法", "县+方案", "县+意见", "市+办法", "市+方案", "市+意见", "市+规划"], "》办法", "条例", "小区", "社区", "公司", "合作社", "学校", "中学", "小学"),
        new(DocumentKinds.NormativeDocument, 3, ["行动方案", "建设方案", "提升方案", "改造方案", "布局的方案", "发展规划", "行动计划", "实施细则", "建设办法", "（征求意见稿）", "（送审稿）", "(征求意见稿)", "(送审稿)", "起草说明"], "公司", "合作社"),
        new(DocumentKinds.Notice, 4, ["通知", "公告", "通告", "倡议书", "公示"]),
    ];

    // 企业、商铺自己的规矩：名称后面跟着哪些字。
    private static string[] RuleNouns => ["规定", "制度", "办法", "细则", "守则", "规范", "规章", "规则", "手册", "须知", "纪律", "承诺书"];

    // 工厂、医院一类，政府也会为它们立规：题目写到人员的才是单位自己的规章。
    private static string[] StaffMatters => ["职工", "员工", "工人", "护士", "医护", "护理员", "保安", "用工", "值班", "考勤", "请假", "休假", "奖惩", "工资", "薪酬", "绩效", "竞聘", "规章制度", "劳动", "上班", "守则", "人事", "工作人员", "人员管理"];

    // 动人员的方案，也是单位自己的事。
    private static string[] StaffChanges => ["分流", "岗位优化", "人员优化", "岗位调整", "减员", "裁员", "裁减人员", "竞聘", "定岗", "定编", "待岗", "内退", "转岗"];

    private static IEnumerable<string> Pairs(string[] heads, string[] tails) => heads.SelectMany(h => tails.Select(t => h + "+" + t));

    /// <summary>制定机关、文号、题注、落款里的线索。</summary>
    public static IReadOnlyList<KindCue> Issuers { get; } =
    [
        new(DocumentKinds.NormativeDocument, 3, ["政发〔", "政办发〔", "政办规〔", "政规〔", "规范〔", "政发[", "政办发["]),
        new(DocumentKinds.NormativeDocument, 2, ["人民政府", "人民政府办公室", "街道办事处", "委员会办公室"], "村民委员会", "人民代表大会"),
        new(DocumentKinds.Resolution, 2, ["村民会议+决议", "代表会议+决议", "成员大会+决议"]),
        new(DocumentKinds.VillageRules, 1, ["村民会议+通过", "村民代表会议+通过"]),
        new(DocumentKinds.ResidentsPact, 2, ["居民会议+通过", "社区居民委员会", "居民代表会议"]),
        new(DocumentKinds.CooperativeCharter, 1, ["股份经济合作社", "成员大会+通过", "成员代表大会+通过"]),
        new(DocumentKinds.SchoolRules, 3, ["中学", "小学", "幼儿园", "学校"], "招聘"),
        new(DocumentKinds.WorkplaceRules, 2, ["有限公司", "有限责任公司", "集团"]),
        new(DocumentKinds.Legislation, 4, ["法释〔"]),
    ];

    /// <summary>正文里的线索。</summary>
    public static IReadOnlyList<KindCue> Contents { get; } =
    [
        new(DocumentKinds.VillageRules, 4, ["制定本村规民约", "本村规民约", "本村规"]),
        new(DocumentKinds.VillageRules, 1, ["红白喜事", "红白理事会", "邻里", "婚丧嫁娶"]),
        new(DocumentKinds.SelfGovernanceCharter, 4, ["本自治章程", "村民自治章程是"]),
        new(DocumentKinds.ResidentsPact, 3, ["本公约", "社区居民应当"]),
        new(DocumentKinds.DistributionPlan, 3, ["参与分配", "分配系数", "分配份额", "分配对象", "参加分配", "本次分配", "人均分配", "分红"]),
        new(DocumentKinds.DistributionPlan, 1, ["征地补偿费", "集体收益", "土地补偿费"]),
        new(DocumentKinds.ResettlementPlan, 3, ["安置面积", "安置人口", "安置对象", "被拆迁人", "被征收人", "宅基地腾退", "回迁"]),
        new(DocumentKinds.MembershipRules, 3, ["成员身份", "成员资格", "认定为+成员", "确认为+成员"]),
        new(DocumentKinds.CooperativeCharter, 3, ["本社成员", "本社章程", "股权设置", "成员大会", "本章程"]),
        new(DocumentKinds.Resolution, 3, ["应到+实到", "到会+表决", "经表决", "一致通过以下决议", "会议决定"]),
        new(DocumentKinds.Recruitment, 3, ["报名条件", "应聘人员", "招聘岗位", "招聘条件", "岗位条件", "应聘者", "资格审查", "现招聘", "诚聘", "应聘条件", "现招收+员", "有意者"]),
        new(DocumentKinds.Admission, 3, ["招生计划", "招生对象", "招生范围", "录取规则", "学区划分"]),
        new(DocumentKinds.SchoolRules, 3, ["本校学生", "我校学生", "违反校规", "班主任", "住宿生"]),
        new(DocumentKinds.WorkplaceRules, 3, ["本公司", "员工应当", "用工", "本单位职工", "试用期"]),
        new(DocumentKinds.EmergencyPlan, 2, ["应急响应", "应急处置", "预警", "应急指挥"]),
        new(DocumentKinds.NormativeDocument, 2, ["各镇乡人民政府", "各有关部门", "本办法由+负责解释", "本细则由+负责解释", "本行政区域"]),
        new(DocumentKinds.Notice, 1, ["特此通知", "特此公告", "现通知如下", "现公告如下"]),
    ];
}
