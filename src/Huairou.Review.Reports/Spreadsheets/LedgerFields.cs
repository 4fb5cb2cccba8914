using Huairou.Review.Documents.Kinds;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>清理台账的栏：先是机制规定的各栏，次序不变；再是机器意见的说明与用来对行的标识。</summary>
internal static class LedgerFields
{
    public const string Number = "序号";
    public const string Town = "镇乡";
    public const string Village = "村（社区）";
    public const string Kind = "文本类型";
    public const string Address = "条款号";
    public const string Original = "原文";
    public const string Type = "问题类型";
    public const string Severity = "档次";
    public const string Basis = "法条";
    public const string Rewrite = "建议改法";
    public const string Status = "整改状态";
    public const string Revised = "改后原文";
    public const string Reviewer = "复核人";
    public const string Relapsed = "是否反弹";
    public const string Category = "意见类别";
    public const string Repeat = "同一问题";
    public const string ReportNumber = "报告序号";
    public const string Quote = "问题文字";
    public const string Why = "理由";
    public const string Safety = "改法提示";
    public const string Certainty = "把握";
    public const string Confidence = "置信度";
    public const string Source = "来源";
    public const string Criteria = "规划条目";
    public const string File = "文件";
    public const string Key = "标识";

    /// <summary>整改状态：已改。</summary>
    public const string Corrected = "已改";

    /// <summary>整改状态的取值，第一个是初值。</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["待改", "表决中", Corrected, "上交", "不同意"];

    /// <summary>档次的取值。</summary>
    public static IReadOnlyList<string> Severities { get; } = ["违法", "不当", "建议"];

    /// <summary>意见类别的取值。前两类计入统计。</summary>
    public static IReadOnlyList<string> Categories { get; } = ["条款问题", "遗漏补充", "合法性提示", "不确定"];

    /// <summary>通过方式的取值。</summary>
    public static IReadOnlyList<string> PassedBy { get; } = ["村民会议", "代表会议", "村委会", "成员大会", "其他"];

    /// <summary>是、否。</summary>
    public static IReadOnlyList<string> YesNo { get; } = ["是", "否"];

    /// <summary>限定取值的栏。</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Kind] = DocumentKinds.All,
        ["通过方式"] = PassedBy,
        ["是否备案"] = YesNo,
        [Severity] = Severities,
        [Status] = Statuses,
        [Relapsed] = YesNo,
        [Category] = Categories,
    };

    /// <summary>填日期的栏。</summary>
    public static IReadOnlyList<string> Dates { get; } = ["制定日期", "备案日", "期限", "表决日期", "公布日期", "回头看日期"];

    /// <summary>填人数、票数的栏。</summary>
    public static IReadOnlyList<string> Counts { get; } = ["到会人数", "女性到会数", "同意票", "反对票", "女性表决数"];

    /// <summary>全部栏。</summary>
    public static IReadOnlyList<SheetField> All { get; } =
    [
        Machine(Number, "台账内的顺序号；合并以后原有各行的号不变，新增的接着往下编。"),
        Machine(Town, "取自所在文件夹或者题目；认不准时空着，请补填。", required: true),
        Machine(Village, "同上。"),
        Machine(Kind, "按题目、结构与内容判断，判断错了请改。"),
        Person("制定日期", "文本通过或者公布的日期。"),
        Person("通过方式", "村民会议、代表会议、村委会等，从下拉项里选。"),
        Person("到会人数", "通过该文本的会议实到人数。"),
        Person("女性到会数", "其中女性人数。"),
        Person("是否备案", "是否报镇乡（街道）备案。"),
        Person("备案日", "报备日期。"),
        Machine(Address, "问题所在条款；遗漏写“建议补在……”。", required: true),
        Machine(Original, "该条款的文字，列项带上引导语，表格带上行名与栏名；遗漏写依据何在。", required: true),
        Machine(Type, "类型编号与名称。", required: true),
        Machine(Severity, "违法、不当、建议；复核人可以改档。", required: true),
        Machine(Basis, "法律名称与条号，原文见“法条原文”表；审查日期没有收录施行文本的写明。"),
        Machine(Rewrite, "建议的写法；由本村依照程序讨论决定，不能代替表决。"),
        Person("责任人", "负责这一条整改的人。"),
        Person("期限", "整改期限。"),
        new(Status, FilledBy.Both, "待改、表决中、已改、上交、不同意；初值为待改。“上交”指镇乡拿不准、报上级会商。") { Required = true },
        Person("表决日期", "修改该条款的会议日期。"),
        Person("同意票", "同意票数。"),
        Person("反对票", "反对票数。"),
        Person("女性表决数", "参加表决的女性人数。"),
        Person(Revised, "修改通过以后的条款文字。"),
        new(Reviewer, FilledBy.Both, "复核并确认这一条意见的人；空着表示机器意见未经复核，是“疑似”。"),
        Person("公布日期", "修改后的文本公布日期。"),
        Person("回头看日期", "一般在公布六个月以后。"),
        Person(Relapsed, "改过以后又出现；合并台账时对“已改”又查出来的自动填“是”。"),
        Person("关联信访、诉讼", "与这一条有关的信访件、案号。"),
        Machine(Category, "条款问题、遗漏补充计入统计；合法性提示（权限、程序、引用）与不确定只供人工判断，可按本栏筛选。", required: true),
        Machine(Repeat, "同一个问题在几处出现时，第一处空着，其余写明同哪一处；统计时只计一次。", required: true),
        Machine(ReportNumber, "该文件审查报告中的问题序号，与网页、文本报告一致。"),
        Machine(Quote, "条款中构成问题的文字。"),
        Machine(Why, "为什么是问题。"),
        Machine(Safety, "建议改法能否直接采用。"),
        Machine(Certainty, "高、中、不确定。"),
        Machine(Confidence, "0 到 1。"),
        Machine(Source, "规则页、仅模型提示、规则与模型一致。"),
        Machine(Criteria, "规划条目编号；规划期届满的写明。"),
        Machine(File, "文件名，或者相对于所审目录的路径。", required: true),
        Machine(Key, "对行用的标识，由文件、条款内容与类型得出，条款改了序号也不变；已隐藏，请勿改动。", required: true),
    ];

    /// <summary>按名查栏；没有时为 null。</summary>
    public static SheetField? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static SheetField Machine(string name, string meaning, bool required = false) => new(name, FilledBy.Machine, meaning) { Required = required };

    private static SheetField Person(string name, string meaning) => new(name, FilledBy.Person, meaning);
}
