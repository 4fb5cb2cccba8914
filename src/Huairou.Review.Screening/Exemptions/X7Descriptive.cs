using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions;

/// <summary>X7 描述、统计、服务对象列举：提到这些人，没有给他们不利后果。</summary>
internal sealed partial class X7Descriptive : UniversalExemption
{
    private static readonly string[] Habits = ["多是", "多为", "大多", "多半", "绝大多数", "主要是", "往往", "常常", "平均", "人均"];
    private static readonly string[] Norms = ["应", "须", "必", "由", "要", "一律", "不得", "只能", "少发", "扣"];

    public override string Id => "X7";

    public override string? Explain(ExemptionContext context) =>
        Observed(context) ?? Indicator(context) ?? Measured(context) ?? (!context.HasDisadvantage && context.Find("统计描述") is { } m && context.SameSegment(m)
            ? $"这是统计、登记或者服务对象的描述（“{m.Mention.Span.In(context.Sentence.PassageText)}”）。"
            : null);

    // “照料老人的多是儿媳”说的是现状；同一分句里有“应、须、由”才是要求。
    private static string? Observed(ExemptionContext context)
    {
        if (context.Find("统计描述") is not { } m || !context.Match.Span.Overlaps(m.Mention.Span))
        {
            return null;
        }

        var word = m.Mention.Span.In(context.Sentence.PassageText);
        var segment = context.Sentence.Segments[context.Sentence.SegmentOf(m.Mention.Start)].In(context.Sentence.PassageText);
        return Habits.Any(h => word.Contains(h, StringComparison.Ordinal)) && !Norms.Any(n => segment.Contains(n, StringComparison.Ordinal))
            ? $"这是对现状的描述（“{word}”），不是要求。"
            : null;
    }

    // 统计表的指标名：“因婚姻丧失承包地的妇女（人）”，末尾是计量单位，说的是遭遇、查处了多少。
    private static string? Indicator(ExemptionContext context)
    {
        var text = context.Sentence.PassageText;
        var label = IndicatorLabel().Match(text[Math.Min(context.OwnStart, text.Length)..]);
        return label.Success ? $"这是统计指标的名称（“{label.Value.Trim()}”）。" : null;
    }

    // “女性平均工资为男性的87.3%，差距比上年缩小”：量出来的数，全句没有一个字是要求。
    private static string? Measured(ExemptionContext context)
    {
        var sentence = context.Sentence.Span.In(context.Sentence.PassageText);
        var figure = Figure().Match(sentence);
        return figure.Success && !Normative().IsMatch(sentence) ? $"这是统计出来的数（“{figure.Value}”），不是要求。" : null;
    }

    [GeneratedRegex("^\\s*(?=[^，。；]*(查处|查办|受理|投诉|举报|案件|警情|丧失|遭受|遭遇|受害|被侵害|比例|比率))[^，。；]{3,40}（(人|万人|名|人次|件|起|例|条|户|对|个|所|次|%|％|‰)）\\s*$")]
    private static partial Regex IndicatorLabel();

    // 平均多少、比上年多少、带小数的百分数；全县当年有多少人；花的时间多于另一方。
    [GeneratedRegex("平均[^，。；]{0,8}[0-9]|比上年|较上年|比去年|同比|百分点|(占|为|达|率)(到)?[0-9]+[.．][0-9]+[%％‰]|(当年|全年|上半年|年末)?全[县区市省][^，。；]{0,4}有[^，。；]{0,8}[名人对户件]|(上年|去年|上季度)[^，。；]{0,8}(降|升|增|减)(为|到|至)|(时间|时长|参与率)[^，。；]{0,6}(多于|高于|低于|少于|长于|短于)(男|女|父|母|丈夫|妻子)")]
    private static partial Regex Figure();

    [GeneratedRegex("应|须|必|可以|为宜|(?<!主)要|一律|不得|不准|不能|不予|只能|按(?!揭)|照(?![料护顾看])|计发|发放|[少多]发|奖|补[助贴发]|扣|罚|不低于|不少于|不超过|不高于|以上|以下|限|录用|招|享受|取消|停[发止]|收回|分配|确定|设置|安排|名额|作为|控制|标准")]
    private static partial Regex Normative();
}
