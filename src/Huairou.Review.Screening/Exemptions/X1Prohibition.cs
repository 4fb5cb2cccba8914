using System.Text.RegularExpressions;
using Huairou.Review.Screening.Analysis;

namespace Huairou.Review.Screening.Exemptions;

/// <summary>X1 禁止性、保护性表述：同样的词，前面有“不得、禁止”或后面是追究责任，就是保护。</summary>
internal sealed partial class X1Prohibition : UniversalExemption
{
    // “不得干涉寡妇再嫁”：命中自己就带着“不得干涉”，禁的是干涉，不是再嫁。禁止词都是两个字。
    private static readonly string[] Bans = ["不得", "不准", "不许", "不能", "禁止", "严禁"];
    private static readonly System.Buffers.SearchValues<char> Writing = System.Buffers.SearchValues.Create("写用说提标注现布含设");
    private static readonly string[] Restraints = ["干涉", "干预", "阻挠", "阻止", "阻拦", "妨碍", "限制", "歧视", "包办", "强迫", "买卖", "借婚姻"];

    // 管事的人、他对别人做的事、因此受的处理。
    private const string InCharge = "(组长|主管|房东|媒人|店主|店长|站长|站点|队长|班长|领班|经理|村干部|干部|负责人|责任人|经办人|经手人|工作人员|第三方|机构|中介|校长|园长|园主|老师|教师|班主任|会计|科长|面试官|招聘人员|人事专员|窗口|用人部门|部门|物业)";
    private const string Doing = "(劝|逼|要求|要(?!求)|强|压|拦|阻|擅自|私自|仍|为由|借口|议论|说|传|骂|拿|索|拒|查|泄露|打听|追问|盘问|不盖|不办|不给|克扣|催|赶|让|卡)";
    private const string Penalty = "(停|扣|撤|终止|记过|免职|免去|罚|调离|通报|追究|追责|取消|处理|吊|问责|予以撤销|给予)";

    // 这几类里“旁人不得过问”正是问题：家暴、侵害儿童、性骚扰不许外人管。
    private static readonly string[] HandsOff = ["J01", "J03", "M07"];

    public override string Id => "X1";

    public override string? Explain(ExemptionContext context)
    {
        if (context.Match.Protected)
        {
            return "这是禁止性、保护性表述：不利后果被“不得、禁止”等否定。";
        }

        if (BansManner(context))
        {
            return "“不得以……”“不得对……”管着这里：禁止的正是这种限制。";
        }

        if (InBannedQuotes(context))
        {
            return "引号里是不许写、不许发布的话。";
        }

        if (BansRestraint(context.Match.Span.In(context.Sentence.PassageText)))
        {
            return "这是保护性表述：禁止的是干涉、限制本身。";
        }

        if (BlamesEnforcer(context) is { } blamed)
        {
            return $"处理的是这样做的人（“{blamed}”），不是受限制的人。";
        }

        if (BansOnly(context))
        {
            return "禁止的是“只”“仅”：不许只写一方。";
        }

        if (BansTheHarm(context))
        {
            return "禁止的是侵害本身，后面说的是怎么处理。";
        }

        if (context.Match.Conditional && context.Has("追责"))
        {
            return "这里说的是违法情形，后果是责令改正或者追究责任。";
        }

        if (context.Match.Conditional)
        {
            return "不利后果只是条件分句里的情形，不是本条规定的后果。";
        }

        if (context.Find("强保护") is { } strong && !strong.InCondition && context.Sentence.SegmentOf(strong.Mention.Start) >= context.Sentence.SegmentOf(context.Match.Span.Start)
            && !IsHarmItself(context, strong))
        {
            return $"这是保护性表述（“{strong.Mention.Span.In(context.Sentence.PassageText)}”）：说的是不许另加限制，或者权益照旧。";
        }

        if (context.Sentence.BanStart >= 0 && context.Match.Span.End > context.Sentence.BanStart)
        {
            return "“不得以……为由”“不因……而”管着这里：禁止的正是这种区别对待。";
        }

        if (context.OwnStart > context.Sentence.Span.Start && context.Find("追责") is { } blame && blame.Mention.End <= context.OwnStart)
        {
            return "引导语是追究责任：这里列的是要处理的违法情形。";
        }

        if (LeadIn.Of(context) is { } lead)
        {
            if (lead.Blames)
            {
                return $"引导语（“{lead.Short}”）是主管机关追究责任：这里列的是要处理的违法情形。";
            }

            if (lead.Forbids)
            {
                return $"引导语（“{lead.Short}”）是禁止：这里列的是被禁止的做法。";
            }
        }

        if (!Array.Exists(HandsOff, h => h == context.Page.Id) && context.Find("第三方不得妨碍") is { } handsOff
            && context.Sentence.SegmentOf(handsOff.Mention.Start) >= context.Sentence.SegmentOf(context.Match.Span.Start))
        {
            return $"这是保护性表述（“{handsOff.Mention.Span.In(context.Sentence.PassageText)}”）：不许旁人干涉、阻拦、另加条件。";
        }

        if (context.Find("禁止列举") is { } list && list.Mention.End <= FirstEffect(context))
        {
            return $"“{list.Mention.Span.In(context.Sentence.PassageText)}”之下列举的是被禁止的做法。";
        }

        if (context.Match.Slots.All(s => context.Lexicon.Concepts[s.Mention.Concept].Role == "贬损"))
        {
            // “严禁泼妇骂街”：禁的是行为，贬称是文件自己用的；为禁止这些词而提到的，由页里的合法情形判断。
            return null;
        }

        // 禁止词管着整个命中：“禁止……”“反对……”在命中之前，且命中自身不是它否定出来的剥夺。
        foreach (var m in context.Sentence.Mentions)
        {
            if (m.Mention.End <= context.Match.Span.Start && context.Lexicon.Is(m.Mention.Concept, context.Engine.Prohibition)
                && !context.HasDisadvantage && !m.InCondition)
            {
                return "这是禁止、反对该做法的表述。";
            }
        }

        if (context.Find("平等保护") is { } equal && !context.HasDisadvantage)
        {
            return $"这是平等、保护性表述（“{equal.Mention.Span.In(context.Sentence.PassageText)}”）。";
        }

        return null;
    }

    // “主管打听怀孕打算的，扣当月奖金”“要女客另找男亲属担保的房东，撤下挂牌”：受罚的是管事的人。
    private static string? BlamesEnforcer(ExemptionContext context)
    {
        if (Array.Exists(HandsOff, h => h == context.Page.Id))
        {
            return null;
        }

        var text = context.Sentence.PassageText;
        var own = context.Match.Slots.Where(s => s.Mention.Start >= context.Sentence.Span.Start).Select(static s => s.Mention.Start).DefaultIfEmpty(-1).Min();
        if (own < 0)
        {
            return null;
        }

        var start = Math.Max(context.Sentence.Span.Start, text.LastIndexOfAny(['；', '。', '\n'], own) + 1);
        var stop = text.IndexOfAny(['；', '。', '\n'], own);
        var item = text[start..Math.Min(context.Sentence.Span.End, stop < 0 ? text.Length : stop)];
        var found = Enforcer().Match(item);
        if (!found.Success || start + found.Groups["then"].Index <= own || Reporting().IsMatch(found.Groups["act"].Value) || OnVictim().IsMatch(item[found.Groups["then"].Index..]))
        {
            return null;
        }

        return found.Value;
    }

    [GeneratedRegex("(?<act>(?:^|[：，、])[^，。；：]{0,8}" + InCharge + "[^，。；]{0,20}?" + Doing + "[^。；]{0,40}?)的，(?<then>[^。；]{0,12}" + Penalty + "[^。；]*)"
        + "|(?<act>" + Doing + "[^。；]{2,30}?)的" + InCharge + "，?(?<then>[^。；]{0,12}" + Penalty + "[^。；]*)"
        + "|(?<act>" + Doing + "[^。；]{2,30}?)的，(?<then>[^，。；]{0,4}" + Penalty + "[^，。；]{0,4}" + InCharge + "[^。；]*)")]
    private static partial Regex Enforcer();

    // 替受害人出头的也会受罚：那正是问题。
    [GeneratedRegex("报警|报告|举报|投诉|上访|受理|出警|声张|外传|作证|怀孕(?!打算)|休(产)?假|生育(?!打算|意愿|史|情况)|请假")]
    private static partial Regex Reporting();

    [GeneratedRegex("其(子女|家|户|妻)|本人|该户|妇女|女工|女职工|孩子|子女|学生")]
    private static partial Regex OnVictim();

    // “不得以户为单位由男户主代领……”：命中的各处都在这一分句里、禁令之后。
    private static bool BansManner(ExemptionContext context)
    {
        var segment = context.Sentence.Segments[context.Sentence.SegmentOf(context.Match.Span.Start)];
        foreach (var m in context.Sentence.Mentions)
        {
            if (m.Mention.Start >= segment.Start && m.Mention.End <= context.Match.Span.Start && context.Match.Span.End <= segment.End
                && context.Lexicon.Is(m.Mention.Concept, context.Engine.LongNegation) && Negation.IsManner(context.Sentence.PassageText, m.Mention, segment.End))
            {
                return true;
            }
        }

        return false;
    }

    // “不得在公告中写‘限男性’‘已婚优先’”：连着的几个引号都归前面的禁令管。
    private static bool InBannedQuotes(ExemptionContext context)
    {
        var text = context.Sentence.PassageText;
        var span = context.Match.Span;
        var own = context.Match.Slots.Where(s => s.Mention.Start >= context.Sentence.Span.Start && context.Quotations.Any(q => q.Contains(s.Mention.Span))).ToArray();
        if (own.Length == 0)
        {
            return false;
        }

        var segment = context.Sentence.Segments[context.Sentence.SegmentOf(own[^1].Mention.Start)];
        var quote = text.AsSpan(segment.Start, segment.Length).IndexOfAny('“', '「');
        if (quote <= 0 || segment.Start + quote > own[0].Mention.Start || span.Length == 0)
        {
            return false;
        }

        var before = text.AsSpan(segment.Start, quote);
        var ban = -1;
        foreach (var word in Bans)
        {
            ban = Math.Max(ban, before.IndexOf(word, StringComparison.Ordinal));
        }

        return ban >= 0 && before[ban..].IndexOfAny(Writing) >= 0;
    }

    // “不准包办婚姻、不准阻挠男到女家落户”：有几处禁令的，处处禁的都要是干涉、限制。
    private static bool BansRestraint(string text)
    {
        var found = false;
        for (var at = NextBan(text, 0); at >= 0; at = NextBan(text, at + 2))
        {
            if (!Array.Exists(Restraints, r => text.AsSpan(at + 2).StartsWith(r, StringComparison.Ordinal)))
            {
                return false;
            }

            found = true;
        }

        return found;
    }

    private static int NextBan(string text, int from) =>
        Bans.Select(b => text.IndexOf(b, from, StringComparison.Ordinal)).Where(static i => i >= 0).DefaultIfEmpty(-1).Min();

    // “姓名、份额逐一写明，不得只写户主”：禁令紧挨着“只、仅”。
    private static bool BansOnly(ExemptionContext context) => context.Match.Slots.Any(s =>
        context.Sentence.PassageText[s.Mention.Start] is '只' or '仅'
        && Array.Exists(Bans, b => context.Sentence.PassageText.AsSpan(0, s.Mention.Start).EndsWith(b, StringComparison.Ordinal)));

    // “严禁打骂妻子，打人的报警处理”：禁令紧跟着的是侵害，禁的是它；逗号以后另说怎么处理，不在禁令之内。
    private static bool BansTheHarm(ExemptionContext context)
    {
        var text = context.Sentence.PassageText;
        foreach (var denied in context.Match.Slots)
        {
            if (!Array.Exists(Bans, b => text.AsSpan(denied.Mention.Start).StartsWith(b, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var harm in context.Match.Slots)
            {
                if (harm.Mention.Start == denied.Mention.Start + 2 && harm.Mention.End < denied.Mention.End
                    && text.AsSpan(harm.Mention.End, denied.Mention.End - harm.Mention.End).IndexOfAny('，', '；') >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // “孩子的意见不作为依据”：这句话自身就是侵害，不是保护。
    private static bool IsHarmItself(ExemptionContext context, AnalysedMention strong) => context.Match.Slots.Any(slot =>
        !slot.Protected && slot.Mention.Span.Overlaps(strong.Mention.Span) && Harm.Is(context.Lexicon, slot.Mention.Concept));

    // 引导语里的人和事（“发现学生受侵害后，学校不能做的：”）也是命中的一部分，列举的是后果。
    private static int FirstEffect(ExemptionContext context)
    {
        var first = int.MaxValue;
        foreach (var slot in context.Match.Slots)
        {
            if (context.Lexicon.Is(slot.Mention.Concept, context.Engine.Disadvantage) || Harm.Is(context.Lexicon, slot.Mention.Concept))
            {
                first = Math.Min(first, slot.Mention.Start);
            }
        }

        return first == int.MaxValue ? context.Match.Span.Start : first;
    }
}
