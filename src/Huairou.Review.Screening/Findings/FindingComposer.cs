using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Screening.Results;
using Huairou.Review.Screening.Rewriting;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Findings;

/// <summary>把候选写成意见：起止、理由、依据、规划条目、改写、编号。不可变、线程安全。</summary>
/// <param name="rules">规则。</param>
/// <param name="basis">依据来处。</param>
/// <param name="planPeriod">规划期判断。</param>
/// <param name="isClean">一段文字在某文种里复审后有没有会影响结论的问题；用于检验改写。</param>
internal sealed class FindingComposer(RuleSet rules, IBasisSource basis, Func<DateOnly, PlanPeriod> planPeriod, Func<string, string, bool> isClean)
{
    // 分句余下的话不超过这么多字时补进问题文字。
    private const int LongestRest = 40;

    private static readonly SearchValues<char> SegmentStops = SearchValues.Create("，。；：！？,;:!?｜|\n\r\t”」）)");

    /// <summary>规则命中了，主类型另有更合适的：依据、理由、改写都随主类型，规则原来的页列为副类型；档次不因此升高。</summary>
    /// <param name="input">条款。</param>
    /// <param name="main">主候选。</param>
    /// <param name="own">照规则命中的页写成的意见。</param>
    /// <param name="page">主类型的页。</param>
    public Finding Settle(ClauseInput input, Candidate main, Finding own, RulePage page)
    {
        var usual = SeverityNames.Parse(page.Severity);
        var (rewrite, safety) = Rewrite(input, page);
        return Cite(own, page, input.Date) with
        {
            Severity = usual < own.Severity ? (usual == Severity.Advice ? Severity.Improper : usual) : own.Severity,
            Why = Explanation.Of(page, own.Frame),
            Rewrite = rewrite,
            RewriteSafety = safety,
            Also = [.. own.Also.Append(own.Rule).Where(id => id != page.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ProblemId = ProblemId(page.Id, main),
        };
    }

    /// <summary>一组规则候选的意见；主候选在前。</summary>
    public Finding Of(ClauseInput input, Passage passage, List<Candidate> group)
    {
        var main = group[0];
        var page = main.Page;
        var span = ToSegmentEnd(main.Own, passage.Own);
        var also = group.Skip(1).Select(static c => c.Page.Id).Where(id => id != page.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var (rewrite, safety) = Rewrite(input, page);
        var slots = Slots(passage, main);
        return Cite(
            new Finding
            {
                Rule = page.Id,
                Title = page.Title,
                Severity = main.Severity,
                Source = FindingSource.Rule,
                Start = span.Start,
                End = span.End,
                Quote = span.In(passage.Own),
                Why = Explanation.Of(page, slots),
                Rewrite = rewrite,
                RewriteSafety = safety,
                Confidence = main.Confidence,
                Certainty = main.Certainty,
                Firm = group.Exists(c => c.Page.Id == page.Id && c.Pattern.Spec.Firm),
                Also = also,
                ProblemId = ProblemId(page.Id, main),
                Scope = FindingMerger.IsLegality(page.Id) ? "legality" : "",
                SwapTest = SwapTest.Apply(SentenceInOwn(passage, main)),
                Frame = slots,
            },
            page,
            input.Date);
    }

    /// <summary>模型提示的意见。</summary>
    public Finding Of(ClauseInput input, Passage passage, Hint hint, double probability)
    {
        var page = hint.Page;
        var quote = hint.Own.In(passage.Own);
        return Cite(
            new Finding
            {
                Rule = page.Id,
                Title = page.Title,
                Severity = Severity.Improper,
                Source = FindingSource.Classifier,
                Start = hint.Own.Start,
                End = hint.Own.End,
                Quote = quote,
                Why = ClassifierFindings.Explain(hint, probability, Explanation.Of(page, [])),
                Rewrite = page.RewriteFor(input.Kind),
                RewriteSafety = "需人工判断",
                Confidence = probability,
                Certainty = Certainty.Medium,
                Agreement = "没有规则页命中，仅模型提示。",
                ProblemId = ProblemId(page.Id, quote),
                SwapTest = SwapTest.Apply(quote),
            },
            page,
            input.Date);
    }

    // 类型、依据与规划条目都随页。
    private Finding Cite(Finding finding, RulePage page, DateOnly date)
    {
        var (articles, note) = basis.ResolveAll(page.Basis, date);
        return finding with
        {
            Rule = page.Id,
            Title = page.Title,
            Basis = articles,
            BasisNote = note,
            Criteria = page.Criteria,
            CriteriaNote = page.Criteria.Count == 0 ? "" : planPeriod(date).Note,
        };
    }

    // 规则命中的多是要件，话往往还没说完：“怀孕的，应当办理休学”停在“办理”上没法改。补到这个分句说完为止。
    private static TextSpan ToSegmentEnd(TextSpan span, string own)
    {
        if (own.AsSpan(span.Start, span.Length)[^1] is var last && SegmentStops.Contains(last))
        {
            return span;
        }

        var rest = own.AsSpan(span.End).IndexOfAny(SegmentStops);
        rest = rest < 0 ? own.Length - span.End : rest;
        return rest <= LongestRest ? new TextSpan(span.Start, span.Length + rest) : span;
    }

    private static string SentenceInOwn(Passage passage, Candidate main) =>
        passage.ToOwn(main.Sentence.Span) is { } s ? s.In(passage.Own) : "";

    private (string Text, string Safety) Rewrite(ClauseInput input, RulePage page)
    {
        if (page.Edits.Count > 0)
        {
            var edited = page.Edits.Aggregate(input.Text, static (text, e) => text.Replace(e.Find, e.Replace, StringComparison.Ordinal));
            if (edited != input.Text && isClean(string.Concat(input.LeadIns) + edited, input.Kind))
            {
                return (edited, page.RewriteSafety);
            }
        }

        return (page.RewriteFor(input.Kind), "需人工判断");
    }

    private FrameSlot[] Slots(Passage passage, Candidate main) => main.Match.Slots.Select(s =>
    {
        var concept = rules.Lexicon.Concepts[s.Mention.Concept];
        var role = concept.Role switch { "授益" or "损益" or "侵害" or "后果" => "后果", "数量" => "数值", "文字" or "标记" => "措辞", var r => r };
        var own = passage.ToOwn(s.Mention.Span);
        var text = s.Mention.Span.In(passage.Text);
        return own is { } o && s.Mention.Start >= passage.OwnStart
            ? new FrameSlot(role, concept.Name.TrimStart('='), o.Start, o.End, o.In(passage.Own))
            : new FrameSlot(role, concept.Name.TrimStart('='), -1, -1, text, Implied: true);
    }).ToArray();

    // 同一页、同样的人与权利：同一个问题在多处出现时只计一次。
    private string ProblemId(string rule, Candidate main)
    {
        return ProblemId(rule, string.Concat(main.Match.Slots.Select(s => "|" + rules.Lexicon.Concepts[s.Mention.Concept].Name)));
    }

    private static string ProblemId(string rule, string content)
    {
        var key = rule + content;
        return rule + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];
    }
}
