using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

/// <summary>测试用的审查结果：手写，不经过引擎。</summary>
internal static class SampleResults
{
    private const string Plan8 = "妇女/经济/策略/8";

    /// <summary>一份有各种档次、表格、列项与重复问题的村规民约。</summary>
    public static ReviewResult Village()
    {
        var title = Clause("c00", "题目", "石门岭村村规民约", ClauseKind.Heading);
        var ch1 = Clause("c01", "第一章", "总则", ClauseKind.Heading, "第一章");
        var a1 = Clause("c02", "第一条", "为推进村民自治，建设文明乡村，经村民会议讨论，制定本村规民约。", number: "第一条");
        var a2 = Clause("c03", "第二条", "村民人人平等，不得歧视妇女、老人和儿童，反对家庭暴力。", number: "第二条");
        var ch2 = Clause("c04", "第二章", "集体收益与福利", ClauseKind.Heading, "第二章");
        var a5 = Clause("c05", "第五条", "有下列情形之一的，不享受集体收益分配：", number: "第五条");
        var i1 = Clause("c06", "第五条第（一）项", "出嫁满一年的妇女，不论户口是否迁出；", number: "（一）", leadIn: a5.Text);
        var i2 = Clause("c07", "第五条第（二）项", "离婚后未再婚的外来媳妇及其随带子女；", number: "（二）", leadIn: a5.Text);
        var i3 = Clause("c08", "第五条第（三）项", "已取得其他农村集体经济组织成员身份的人员，男女同样适用。", number: "（三）", leadIn: a5.Text);
        var a6 = Clause("c09", "第六条", "适龄儿童家长不按时缴纳卫生费的，村里不予出具入学证明。", number: "第六条");
        var a7 = Clause("c10", "第七条", "媳妇应当操持家务、侍奉公婆，丈夫在外务工的更应守好家门。", number: "第七条");
        var a8 = Clause("c11", "第八条", "红白理事会由德高望重的男性长者组成，办事从俭。", number: "第八条");
        var cell = Clause("c12", "表1第2行“分配份额”栏", "出嫁女：0.5份", ClauseKind.TableCell);
        var a9 = Clause("c13", "第九条", "违反本规约的，由村委会处二百元以下罚款。", number: "第九条");
        var a10 = Clause("c14", "第十条", "有线电视、自来水开户以户主名义申请。", number: "第十条");
        var closing = Clause("c15", "落款", "石门岭村村民委员会　2025年3月", ClauseKind.Closing);

        return new ReviewResult
        {
            File = "石门岭村村规民约.docx",
            Kind = "村规民约",
            KindEvidence = "题目含“村规民约”",
            Title = "石门岭村村规民约",
            Date = "2026-03-01",
            Pack = "5f2c9be07d41a8e3",
            Checked = [new("A01", "以婚姻状况否定妇女成员身份"), new("A06", "集体收益与福利分配按性别婚姻区别"), new("D02", "法定妇女名额与议事机构女性参与缺失"), new("H01", "家务与照料责任单方归于女性"), new("M01", "以儿童权益作为制裁工具")],
            Reading = new ReadingReport
            {
                Characters = 486,
                Tables = 1,
                PendingRevisions = 2,
                Images = 1,
                Trust = ReadingTrust.Inferred,
                Notices = [new("pending-revisions", "有 2 处修订未定，按全部接受后的文字审查；定稿前请先处理修订。"), new("image", "有 1 张图片，图中文字没有审查。")],
            },
            Clauses = [title, ch1, a1, a2, ch2, a5, i1, i2, i3, a6, a7, a8, cell, a9, a10, closing],
            Findings =
            [
                Find(i1, "出嫁满一年的妇女", "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with
                {
                    Why = "只因妇女出嫁就不分配集体收益，男子结婚没有同样的后果，是以结婚为由侵害妇女权益。",
                    Basis = [SampleStatutes.Women56, SampleStatutes.Collective8],
                    Criteria = [Plan8],
                    CriteriaNote = "规划期已届满（2021—2025年）",
                    Rewrite = "已取得其他农村集体经济组织成员身份的人员；",
                    RewriteSafety = "需人工判断",
                    SwapTest = "“结婚满一年的男子，不论户口是否迁出，不享受集体收益分配。”这样写是否公平？",
                    Source = FindingSource.Both,
                    Also = ["A01"],
                    ProblemId = "p-marry-out",
                    Frame = [new("谁", "出嫁女", 0, 8, "出嫁满一年的妇女"), new("权利", "集体收益", -1, -1, "", true), new("后果", "排除", -1, -1, "", true)],
                },
                Find(i2, "离婚后未再婚的外来媳妇及其随带子女", "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with
                {
                    Why = "以离婚为由取消妇女和随母子女的分配，男方离婚不受影响。",
                    Basis = [SampleStatutes.Women55, SampleStatutes.Women56],
                    Criteria = [Plan8],
                    Also = ["A10"],
                    ProblemId = "p-divorce",
                },
                Find(a6, "家长不按时缴纳卫生费的，村里不予出具入学证明", "M01", "以儿童权益作为制裁工具", Severity.Unlawful) with
                {
                    Why = "用孩子上学来惩罚家长欠费，损害儿童接受义务教育的权利。",
                    Basis = [SampleStatutes.Schooling4],
                    Criteria = ["儿童/法律/策略/1"],
                    Rewrite = "家长不按时缴纳卫生费的，由村委会书面催交。",
                    RewriteSafety = "可直接采用",
                    ProblemId = "p-school",
                },
                Find(a7, "媳妇应当操持家务、侍奉公婆", "H01", "家务与照料责任单方归于女性", Severity.Improper) with
                {
                    Why = "把家务和照料只派给女方，家庭义务应由夫妻双方共同负担。",
                    Basis = [SampleStatutes.Women68],
                    Criteria = ["妇女/家庭/策略/5"],
                    Rewrite = "夫妻双方应当共同操持家务、照料双方老人。",
                    RewriteSafety = "可直接采用",
                    ProblemId = "p-house",
                },
                Find(a8, "由德高望重的男性长者组成", "D02", "法定妇女名额与议事机构女性参与缺失", Severity.Improper) with
                {
                    Why = "议事机构只许男性参加，妇女没有参与的机会。",
                    BasisNote = "该日期施行的文本未收录",
                    Criteria = ["妇女/决策/策略/4"],
                    ProblemId = "p-council",
                },
                Find(cell, "出嫁女：0.5份", "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with
                {
                    Why = "分配份额按出嫁与否减半。",
                    Basis = [SampleStatutes.Women56],
                    ProblemId = "p-marry-out",
                },
                Find(a9, "由村委会处二百元以下罚款", "N05", "越权设定罚款、没收与剥夺基本权利", Severity.Unlawful) with
                {
                    Why = "村规民约无权设定罚款。",
                    Basis = [SampleStatutes.Villagers31],
                    Scope = "legality",
                    ProblemId = "p-fine",
                },
                Find(a10, "以户主名义申请", "L02", "扶持、培训、补贴以户主或男性为默认对象", Severity.Advice) with
                {
                    Why = "户主多为男性，只许户主申请可能使妇女办事不便。",
                    Source = FindingSource.Classifier,
                    Certainty = Certainty.Uncertain,
                    Confidence = 0.41,
                    ProblemId = "p-holder",
                },
            ],
            Cleared =
            [
                new("不得歧视妇女、老人和儿童", 7, 19, "第二条", "K01", "X1", "这是禁止歧视的规定，不是歧视。"),
                new("已取得其他农村集体经济组织成员身份的人员", 0, 19, "第五条第（三）项", "A01", "X6", "条件与性别、婚姻无关，男女同样适用。"),
            ],
            Coverage = [new(Plan8, "保障农村妇女平等享有各项经济权益", "抵触", "第五条第（一）项"), new("妇女/家庭/策略/5", "促进男女平等分担家务", "抵触", "第七条")],
            Verdict = "violation",
        };
    }

    /// <summary>没有问题的短文件。</summary>
    public static ReviewResult Clean() => new()
    {
        File = "通知.txt",
        Kind = "规范性文件",
        Title = "关于开展环境整治的通知",
        Date = "2026-03-01",
        Reading = new ReadingReport { Characters = 24, Encoding = "GB18030", Trust = ReadingTrust.Full },
        Clauses = [Clause("c1", "第1段", "各村应当于四月底前完成环境整治，男女村民均可报名参加。")],
        Findings = [],
        Verdict = "none",
        Checked = [new("E01", "录用限定男性、男性优先或提高女性标准")],
    };

    /// <summary>只有一处问题的最小文件。</summary>
    public static ReviewResult Tiny()
    {
        var clause = Clause("c1", "第三条", "出嫁女不再分红，其他村民照旧。", number: "第三条") with { Path = [new("条", "第三条")] };
        return Clean() with
        {
            File = "方案.txt",
            Kind = "分配方案",
            Title = "分配方案",
            Pack = "5f2c9be07d41a8e3",
            Clauses = [clause],
            Findings =
            [
                Find(clause, "出嫁女不再分红", "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with
                {
                    Why = "只因出嫁就取消分红。",
                    Basis = [SampleStatutes.Women56],
                    Criteria = [Plan8],
                    Rewrite = "全体成员平等分红。",
                    RewriteSafety = "需人工判断",
                    ProblemId = "p1",
                },
            ],
            Cleared = [new("其他村民照旧", 8, 14, "第三条", "A06", "X6", "男女同样适用。")],
            Scope = new ScopeDecision(true, "第三条直接写到妇女或者婚姻、生育、性别。", ["第三条"]),
            Omissions =
            [
                new Omission("D02", Severity.Improper, "第二条写了成员代表大会的组成，通篇没有写应当有适当数量的妇女代表。", "成员代表大会中应当有适当数量的妇女代表。")
                {
                    Title = "法定妇女名额与议事机构女性参与缺失",
                    Place = "第二条之后",
                    After = "第二条",
                    Seen = ["第二条"],
                    BasisNote = "该日期施行的文本未收录",
                    Criteria = ["妇女/决策/目标/5"],
                },
            ],
            Indicators =
            [
                new IndicatorFinding("IND-016", "村民委员会成员女性比例", "30%以上", "达到20%", "第三条", "村民委员会成员女性比例：规划要求30%以上，文中只要求20%，低了10个百分点")
                {
                    Status = "低于规划",
                    Gap = 10,
                    Criterion = "妇女/决策/目标/5",
                    Of = "村民委员会成员",
                },
            ],
            Coverage =
            [
                new CoverageItem(Plan8, "保障农村妇女平等享有各项经济权益", "抵触", "第三条") { Supports = "建议", Note = "规划期已届满（2021—2025年）" },
                new CoverageItem("妇女/决策/目标/5", "社区党组织成员、党组织书记中女性比例逐步提高", "遗漏", "") { Supports = "建议", Note = "适用于写了法定机构组成的文件，见遗漏提示 D02" },
            ],
            Verdict = "violation",
        };
    }

    /// <summary>构造条款。</summary>
    public static Clause Clause(string id, string address, string text, ClauseKind kind = ClauseKind.Provision, string number = "", string leadIn = "") => new()
    {
        Id = id,
        Address = address,
        Path = [],
        Kind = kind,
        Text = text,
        Number = number,
        LeadIns = leadIn.Length > 0 ? [leadIn] : [],
    };

    /// <summary>构造一处意见。</summary>
    public static Finding Find(Clause clause, string quote, string rule, string title, Severity severity)
    {
        var start = clause.Text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(start >= 0, $"样例条款中没有“{quote}”");
        return new Finding
        {
            Rule = rule,
            Title = title,
            Severity = severity,
            Start = start,
            End = start + quote.Length,
            Quote = quote,
            Why = "",
            Confidence = 0.9,
            ClauseId = clause.Id,
            Address = clause.Address,
        };
    }
}
