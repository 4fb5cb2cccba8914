using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions;

/// <summary>列举项所受的引导语：“有下列行为之一的，由……责令改正：”“禁止下列行为：”。引导语管着它下面的每一项，不论各项另起一段还是用分号连写。</summary>
/// <param name="Text">引导语，到冒号为止。</param>
internal sealed partial record LeadIn(string Text)
{
    private const int MaxLength = 160;
    private const int Shown = 24;

    /// <summary>给人看的末尾一截。</summary>
    public string Short => Text.Length <= Shown ? Text : "……" + Text[^Shown..];

    /// <summary>由机关追究各项所列行为的责任。</summary>
    public bool Blames => Blame().IsMatch(Text) && !Deprives().IsMatch(Text);

    /// <summary>禁止各项所列的行为。</summary>
    public bool Forbids => Ban().IsMatch(Text);

    /// <summary>命中所在列举项的引导语；命中自己用到引导语里的人和事、或者没有引导语时为 null。</summary>
    /// <param name="context">命中与它的上下文。</param>
    public static LeadIn? Of(ExemptionContext context)
    {
        var text = context.Sentence.PassageText;
        var from = context.Match.Slots.Where(static s => !s.Protected).Select(static s => s.Mention.Start).DefaultIfEmpty(context.Match.Span.Start).Min();
        var colon = text.LastIndexOf('：', Math.Max(0, from - 1));
        while (colon > 0)
        {
            var start = text.LastIndexOfAny(['。', '\n'], colon - 1) + 1;
            var lead = text[start..colon];
            if (Listing().IsMatch(lead) && lead.Length <= MaxLength)
            {
                // 冒号到命中之间另起了一句的，不再是列举。
                return text.AsSpan(colon, from - colon).Contains('。') ? null : new LeadIn(lead);
            }

            colon = text.LastIndexOf('：', colon - 1);
        }

        return null;
    }

    [GeneratedRegex("(下列|以下|如下)[^：。]{0,24}(行为|情形|情况|做法|内容|之一|事项|条件)|不再(收取?|要|查|索要)$|(不许|不得|不准|禁止|严禁)(出现|写|列|设置|使用|提出)的[^：。]{0,4}$")]
    private static partial Regex Listing();

    // 主管机关、上级、公安等作主语，或者写明对直接责任人员：追的是做这些事的人。
    [GeneratedRegex("责令(限期|其|立即)?(改正|整改|停止|纠正)|对(其)?(直接|主要|有关|相关)[^：。]{0,16}(责任人|主管人员|责任人员|负责人|领导)[^：。]{0,24}(处分|追究|处理|问责|处罚)|(公安|司法|主管|上级|教育|民政|人力|卫生|市场监管|监察|行政)[^：。，]{0,14}(机关|部门|单位)[^：。]{0,20}(处分|处罚|查处|责令|约谈|通报批评|追究|给予警告|罚款)|由[^：。，]{2,16}(部门|机关|局)[^：。]{0,8}(约谈|通报|查处|处罚|督促)|(依法|应当|从严|严肃)(予以)?(追究|查处|问责|惩处)|依法(依规)?给予(政务|行政|纪律)?处分|依法承担[^：。]{0,6}责任|(不依法|不履行|未履行)[^：。]{0,16}职责|尚不构成犯罪|构成犯罪")]
    private static partial Regex Blame();

    // 引导语剥夺的是村民、职工、学生自己的待遇时，所列的就是剥夺的条件。
    [GeneratedRegex("(取消|停发|扣发|不享受|不予(享受|分配|发放|登记|录用|录取|注册)|不得(享受|参加|参评|申请)|丧失|收回|罚款[0-9一二三四五六七八九十百千]+元|除名|退社)")]
    private static partial Regex Deprives();

    [GeneratedRegex("(禁止|严禁|不得(有|实施|从事|存在|发生|出现)|不准有|不许有|杜绝|不应有|应当避免)[^：。]{0,16}(下列|以下|如下)|(下列|以下|如下)[^：。]{0,12}(行为|做法|情形|内容|条件|要求)[^：。]{0,4}(予以|一律|应当|均|属于|必须)?(禁止|严禁|取缔|避免|不得|违法)|不得(提出|设置|写入|包含|附加|作出|规定)[^：。]{0,10}(下列|以下|如下)|不得[^：。]{0,8}(下列|以下|如下)[^：。]{0,6}(行为|做法|情形|内容)$|不再(收取?|要|查|索要)$|(不许|不得|不准|禁止|严禁)(出现|写|列|设置|使用|提出)的[^：。]{0,4}$")]
    private static partial Regex Ban();
}
