using Huairou.Review.Text;

namespace Huairou.Review.Screening.Exemptions;

/// <summary>X2 引用、沿革、纠正：文字只是被提到、被废止或者被否定，不是本文件的规定。</summary>
internal sealed class X2Quotation : UniversalExemption
{
    private static readonly string[] RuleNouns = ["规定", "条款", "条文", "内容", "做法", "决定", "决议", "办法", "规矩", "说明", "旧规", "写法", "表述", "限定", "要求", "通知书", "老章程", "旧俗"];

    public override string Id => "X2";

    public override string? Explain(ExemptionContext context)
    {
        var quoted = context.Quotations.Any(q => q.Contains(context.Match.Span) || Covers(q, context.Match.Span));
        if (Correction(context) is { } word)
        {
            return quoted
                ? $"这是对旧规定的引述，本文件要求纠正（“{word}”）。"
                : $"这里是在废止、纠正这种规定（“{word}”）。";
        }

        if (context.Has("叙事") || (quoted && (context.Has("转述") || context.Find(context.Previous, "转述") is not null)))
        {
            return "这是案情叙述、问答或者他人意见的转述，不是本文件的规定。";
        }

        return null;
    }

    private static bool Covers(TextSpan quotation, TextSpan span) => quotation.Overlaps(span) && quotation.Hull(span).Length <= quotation.Length + 6;

    // 纠正的对象是规定而不是人：“……的条款予以删除”“‘……’作废”。
    private static bool OnRule(string text, TextSpan correction)
    {
        var word = correction.In(text);
        var before = text[Math.Max(0, correction.Start - 14)..correction.Start] + word;
        return before.AsSpan().IndexOfAny("”」》“「") >= 0 || word.Contains("关于", StringComparison.Ordinal)
            || Array.Exists(RuleNouns, n => before.Contains(n, StringComparison.Ordinal));
    }

    private static string? Correction(ExemptionContext context)
    {
        foreach (var sentence in new[] { context.Sentence, context.Next })
        {
            if (context.Find(sentence, "纠正") is { } m)
            {
                // 后一句的纠正要紧接着指回（“上述规定予以删除”），本句的纠正须在命中之外。
                if (ReferenceEquals(sentence, context.Sentence) ? (!context.Match.Span.Contains(m.Mention.Span) || OnRule(sentence!.PassageText, m.Mention.Span)) && !m.InCondition : context.Find(sentence, "指回") is not null)
                {
                    return m.Mention.Span.In(sentence!.PassageText);
                }
            }
        }

        return null;
    }
}
