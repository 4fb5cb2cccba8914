using System.Text.RegularExpressions;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Exemptions;

/// <summary>X2 引用、沿革、纠正：文字只是被提到、被废止或者被否定，不是本文件的规定。</summary>
internal sealed partial class X2Quotation : UniversalExemption
{
    private static readonly string[] RuleNouns = ["规定", "条款", "条文", "内容", "做法", "决定", "决议", "办法", "规矩", "说明", "旧规", "写法", "表述", "限定", "要求", "通知书", "老章程", "旧俗"];

    private const int BreachReach = 28;
    private static readonly string[] Applying = ["标注", "注明", "标明", "写上", "张贴", "贴上", "挂上", "悬挂", "印上", "冠以", "刷上", "盖上"];
    private static readonly string[] Honours = ["资格", "称号", "荣誉", "评选", "牌", "户", "待遇", "名额", "的资格", "的称号"];
    private const int NegationReach = 6;
    private const int HeadLength = 4;
    private static readonly string[] WrongRules = ["的条款", "的条文", "的内容", "的规定", "的决议", "的约定", "的做法", "的公约", "的章程", "的村规", "的办法", "的文件", "的协议", "的合同", "的决定", "的要求", "的条件", "的限制", "原则", "精神", "基本国策"];
    private static readonly string[] Negators = ["不再", "不得", "不能", "不应", "不可", "不予", "停止", "不准", "不许", "反对", "未", "不宜", "不必"];
    private static readonly string[] Rejections = ["反对", "否决", "未予采纳", "未采纳", "不予采纳", "未获通过", "没有通过", "未通过", "没通过", "驳回", "有的村", "个别", "发现", "仍有", "一些村", "部分村", "某"];
    private static readonly string[] BreachEnds = ["的，", "的一律", "的取消", "的停", "的扣", "的不", "的处", "的由", "的，取消", "者，", "者取消", "者停"];

    public override string Id => "X2";

    public override string? Explain(ExemptionContext context)
    {
        // “旧办法……仍然有效”“……这一条继续照办”：旧规定被认可，就是本文件的规定；先纠正后认可的以后说的为准。
        var adopted = Adoption(context);
        var quoted = context.Quotations.Any(q => q.Contains(context.Match.Span) || Covers(q, context.Match.Span));
        if (Correction(context, adopted) is { } word)
        {
            return quoted
                ? $"这是对旧规定的引述，本文件要求纠正（“{word}”）。"
                : $"这里是在废止、纠正这种规定（“{word}”）。";
        }

        if (adopted >= 0)
        {
            return null;
        }

        if (History(context) is { } era)
        {
            return $"这是记述旧时的事（“{era}”），不是本文件的规定。";
        }

        if ((context.Has("叙事") && !IsHandedDown(context)) || (quoted && !IsApplied(context) && (context.Has("转述") || context.Find(context.Previous, "转述") is not null)))
        {
            return "这是案情叙述、问答或者他人意见的转述，不是本文件的规定。";
        }

        return null;
    }

    private static string? History(ExemptionContext context)
    {
        var text = context.Sentence.PassageText;
        return Era().Match(text, Math.Min(context.OwnStart, text.Length)) is { Success: true } era && era.Index <= context.Match.Span.Start && OldDays(text) is not null ? era.Value : null;
    }

    /// <summary>“民国以前……。女子不得自择夫婿”：一段里先说旧时，后面各句接着讲；整段没有说现在、说照办的。给出说旧时的词，没有时为 null。</summary>
    /// <param name="text">通篇文字。</param>
    public static string? OldDays(string text) => Era().Match(text) is { Success: true } era && !Present().IsMatch(text) ? era.Value : null;

    // “旧时传下的规矩”“民国立下的族规，至今有效”：说的是旧时，今天仍照着做。
    private static bool IsHandedDown(ExemptionContext context) =>
        HandedDown().IsMatch(context.Sentence.PassageText) && !Past().IsMatch(context.Sentence.PassageText);

    [GeneratedRegex("(旧时|旧社会|民国|清代|光绪|解放前)[^。]{0,20}(传下|流传至今|至今(有效|照|还照|仍照)|照此办理)|(?<!不)[按依照沿循遵][照着循]?(旧俗|旧例)，")]
    private static partial Regex HandedDown();

    [GeneratedRegex("过去|以前|从前|原来|曾|当时|如今|现在|有人|认为|说")]
    private static partial Regex Past();

    [GeneratedRegex("(?<![按依照循沿遵守随])(民国|清末|清代|清初|明清|明代|光绪|宣统|同治|道光|咸丰|嘉庆|乾隆|康熙|解放前|建国前|新中国成立前|旧社会|旧中国|封建社会|旧俗|旧时|县内旧有|境内旧有|人民公社(时期|时)|生产队时期)")]
    private static partial Regex Era();

    [GeneratedRegex("现在|如今|今后|今天|今年|现行|现予|现将|至今|仍|照[此旧样办例行]|沿用|沿袭|延续|遵照|遵守|遵循|继续|本村规|村规民约|本[社公规]约|传下|传承|流传|恢复|不变|不能丢|不可丢|不能改|发扬|[依按](旧|老|祖)|一律|应当|本条|本章程|本办法|本方案|适用|起(执行|施行)|为准|同样办")]
    private static partial Regex Present();

    private static bool Covers(TextSpan quotation, TextSpan span) => quotation.Overlaps(span) && quotation.Hull(span).Length <= quotation.Length + 6;

    // 纠正的对象是规定而不是人：“……的条款予以删除”“‘……’作废”。
    private static bool OnRule(string text, TextSpan correction)
    {
        var word = correction.In(text);
        var before = text[Math.Max(0, correction.Start - 14)..correction.Start] + word;
        return before.AsSpan().IndexOfAny("”」》“「") >= 0 || word.Contains("关于", StringComparison.Ordinal)
            || Array.Exists(RuleNouns, n => before.Contains(n, StringComparison.Ordinal));
    }

    // “标注‘绝户’字样”：引号里的话是要写上去的，不是在转述。
    private static bool IsApplied(ExemptionContext context)
    {
        foreach (var q in context.Quotations)
        {
            if (q.Overlaps(context.Match.Span) && q.Start > 1
                && Array.Exists(Applying, a => context.Sentence.PassageText.AsSpan(0, q.Start - 1).EndsWith(a, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // 认可旧规定的话在通篇中的位置；没有时为 -1。“不再沿用”“一致反对”不是认可；“写进公约”只在没有纠正时算。
    private static int Adoption(ExemptionContext context)
    {
        var adopted = -1;
        foreach (var sentence in new[] { context.Sentence, context.Next })
        {
            if (context.Find(sentence, "沿用") is not { InCondition: false } m)
            {
                continue;
            }

            var text = sentence!.PassageText;
            var before = text.AsSpan(Math.Max(sentence.Span.Start, m.Mention.Start - NegationReach), m.Mention.End - Math.Max(sentence.Span.Start, m.Mention.Start - NegationReach));
            var said = text.AsSpan(sentence.Span.Start, sentence.Span.Length);
            var weak = m.Mention.Span.In(text).AsSpan().IndexOfAny("写列载入通") >= 0;
            if (!HasAny(before, Negators) && !HasAny(said, Rejections) && !(weak && context.Find(sentence, "纠正") is not null))
            {
                adopted = m.Mention.Start;
            }
        }

        return adopted;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Correction(ExemptionContext context, int adopted)
    {
        foreach (var sentence in new[] { context.Sentence, context.Next })
        {
            if (sentence is null || !sentence.Present.Has(context.Lexicon.IndexOf("纠正")))
            {
                continue;
            }

            var correction = context.Lexicon.IndexOf("纠正");
            foreach (var m in sentence.Mentions)
            {
                if (!m.Protected && context.Lexicon.Is(m.Mention.Concept, correction) && m.Mention.Start > adopted && !IsBreachAtHead(sentence, m.Mention.Span) && Corrects(context, sentence, m))
                {
                    return m.Mention.Span.In(sentence.PassageText);
                }
            }
        }

        return null;
    }

    // 后一句的纠正要紧接着指回（“上述规定予以删除”），本句的纠正须在命中之外。
    private static bool Corrects(ExemptionContext context, Sentence sentence, AnalysedMention m)
    {
        if (IsBreach(sentence.PassageText, m.Mention.Span) || IsHonour(sentence.PassageText, m.Mention.Span))
        {
            return false;
        }

        return ReferenceEquals(sentence, context.Sentence)
            ? (!context.Match.Span.Contains(m.Mention.Span) || OnRule(sentence.PassageText, m.Mention.Span)) && !m.InCondition
            : context.Find(sentence, "指回") is not null || m.Mention.Start - sentence.Span.Start <= 12;
    }

    // “取消‘平安家庭’资格”：取消的是人的称号，不是规定。
    private static bool IsHonour(string text, TextSpan correction)
    {
        if (text[correction.End - 1] is not ('“' or '「') || text.IndexOf(text[correction.End - 1] == '“' ? '”' : '」', correction.End) is not (> 0 and var close))
        {
            return false;
        }

        var rest = text.AsSpan(close + 1);
        foreach (var honour in Honours)
        {
            if (rest.StartsWith(honour, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // “违反法律规定每多生育一个子女，分别……”：句首说的是违反的人，后面是怎么处置他；“违反法律的条款无效”才是纠正。
    private static bool IsBreachAtHead(Sentence sentence, TextSpan correction)
    {
        var word = correction.In(sentence.PassageText);
        if (!(word.StartsWith("违反", StringComparison.Ordinal) || word.StartsWith("不符合", StringComparison.Ordinal)) || correction.Start - sentence.Span.Start > HeadLength)
        {
            return false;
        }

        var rest = sentence.PassageText.AsSpan(correction.Start, Math.Min(BreachReach, sentence.Span.End - correction.Start));
        return !HasAny(rest, WrongRules);
    }

    // “违反《村规民约》规定的，取消……”：说的是违反的人，不是违法的规定。
    private static bool IsBreach(string text, TextSpan correction)
    {
        if (!correction.In(text).StartsWith("违反", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = text.AsSpan(correction.Start, Math.Min(BreachReach, text.Length - correction.Start));
        var stop = rest.IndexOfAny('。', '；', '\n');
        rest = stop >= 0 ? rest[..stop] : rest;
        foreach (var end in BreachEnds)
        {
            if (rest.IndexOf(end, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
