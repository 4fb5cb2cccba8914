using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports;

/// <summary>各报告共用的说法，保证同一件事在各种格式里叫同一个名字。</summary>
internal static class Wording
{
    /// <summary>读取可信程度。</summary>
    public static string Trust(ReadingTrust trust) => trust switch
    {
        ReadingTrust.Full => "完整",
        ReadingTrust.Inferred => "有推断",
        _ => "不完整",
    };

    /// <summary>可信程度的解释。</summary>
    public static string TrustMeaning(ReadingTrust trust) => trust switch
    {
        ReadingTrust.Full => "文字、编号与表格都已读到。",
        ReadingTrust.Inferred => "部分内容由位置或断行推断得出，请抽查。",
        _ => "有内容没有读到或疑似乱码，请对照原件。",
    };

    /// <summary>意见由谁得出。</summary>
    public static string Source(FindingSource source) => source switch
    {
        FindingSource.Rule => "规则页",
        FindingSource.Classifier => "仅模型提示",
        _ => "规则与模型一致",
    };

    /// <summary>档次对应的处理意见。</summary>
    public static string Treatment(Severity severity) => severity switch
    {
        Severity.Unlawful => "应当删除或者修改",
        Severity.Improper => "建议修改",
        _ => "建议补充或者优化",
    };

    /// <summary>文件级结论的一句话。</summary>
    public static string Verdict(string verdict) => verdict switch
    {
        "violation" => "发现疑似违法条款，应当删除或者修改后再出台。",
        "improper" => "发现疑似不当条款，建议修改后再出台。",
        "advice" => "未发现疑似违法、不当条款，有建议事项供参考。",
        _ => "在已检查的类型内未发现疑似问题条款。",
    };

    /// <summary>一份结果的结论：说明是与基线比较的，以及有几处已豁免，免得把“没有新增”读成“没有问题”。</summary>
    public static string Conclusion(ReviewResult result)
    {
        var verdict = result.Baseline is null ? Verdict(result.Verdict) : result.Verdict switch
        {
            "violation" => "与基线相比，新出现疑似违法条款，应当删除或者修改后再出台。",
            "improper" => "与基线相比，新出现疑似不当条款，建议修改后再出台。",
            "advice" => "与基线相比没有新增疑似违法、不当条款，有新的建议事项供参考。",
            _ => "与基线相比没有新增疑似问题条款。",
        };
        return result.Exempted.Count > 0 ? $"{verdict}另有 {result.Exempted.Count} 处意见已由审查人豁免，列在“已豁免”。" : verdict;
    }

    /// <summary>与基线比较的一句话：没有列出的有几处，整份文件的结论是什么。</summary>
    public static string Comparison(BaselineComparison b) => b.Found
        ? $"与基线比较：新增 {b.Added} 处，改动 {b.Changed} 处；与基线相同的 {b.Same} 处未列出，基线中有而本次没有的 {b.Gone} 处。不论新旧，整份文件：{Verdict(b.DocumentVerdict)}"
        : $"基线中没有这份文件，全部 {b.Added} 处按新增列出。";

    /// <summary>与基线相比的情况；没有比较或者相同时为空。</summary>
    public static string Change(BaselineChange change) => change switch
    {
        BaselineChange.Added => "新增",
        BaselineChange.Changed => "改动",
        _ => "",
    };

    /// <summary>一项豁免的依据：谁、何时、到哪天为止、写在哪里。</summary>
    public static string Exemption(ExemptionEntry e) =>
        $"{e.Reviewer}，{e.Date:yyyy-MM-dd}{(e.Until is { } until ? $"，有效至 {until:yyyy-MM-dd}" : "，未设期限")}（{e.Place}）";

    /// <summary>豁免了疑似违法意见时的提醒。</summary>
    public static string UnlawfulExempted(int count) =>
        $"其中 {count} 处原定为疑似违法：豁免只改变本报告的列法，不改变条款的合法性；请确认理由写明是误报，或者另有法律依据。";

    /// <summary>没有逐条列出的依据：另有几部法律的几条。</summary>
    public static string MoreBasis(IReadOnlyList<Basis> rest) =>
        $"另有 {rest.Select(static b => b.Law).Distinct(StringComparer.Ordinal).Count()} 部法律、法规和司法解释的 {rest.Count} 条";

    /// <summary>规划条目覆盖的几种关系，按列出的次序。</summary>
    public static IReadOnlyList<string> Relations { get; } = ["抵触", "遗漏", "支持", "触及"];

    /// <summary>是否在评估范围内。</summary>
    public static string Scope(bool inScope) => inScope ? "在评估范围内" : "不在评估范围内";

    /// <summary>通用反例的名称；本类型自己的合法情形原样返回。</summary>
    public static string Clearance(string reason) => reason switch
    {
        "X1" => "X1 禁止性、保护性表述",
        "X2" => "X2 引用、列举、沿革、标题",
        "X3" => "X3 积极措施",
        "X4" => "X4 生理保护",
        "X5" => "X5 法定例外",
        "X6" => "X6 中性条件男女同等适用",
        "X7" => "X7 描述、统计、服务对象列举",
        "X8" => "X8 双向称谓",
        "X9" => "X9 当事人自愿、协商、遗嘱",
        _ => reason,
    };

    /// <summary>问题类型组的名称；组不认识时为“其他”。</summary>
    public static string Group(string rule) => (rule.Length > 0 ? rule[0] : ' ') switch
    {
        'A' => "农村集体权益",
        'B' => "婚居、落户与婚俗",
        'C' => "家庭财产、继承与赡养",
        'D' => "民主权利与参与决策",
        'E' => "就业与劳动",
        'F' => "教育",
        'G' => "生育与社会保障",
        'H' => "家庭与照料",
        'J' => "人身安全、反家暴与性骚扰",
        'K' => "文化与语言",
        'L' => "公共设施与资源配置",
        'M' => "儿童优先与儿童权利",
        'N' => "文件级程序、指标与结构",
        _ => "其他",
    };
}
