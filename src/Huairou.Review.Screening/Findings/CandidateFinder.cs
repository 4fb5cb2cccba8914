using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Exemptions;
using Huairou.Review.Screening.Exemptions.Whole;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Findings;

/// <summary>在一段通篇文字里找候选与已排除的命中。无状态、线程安全。</summary>
/// <param name="rules">规则。</param>
/// <param name="exhaustive">不用初筛，逐个框架、逐句去试；只用来核对初筛没有漏掉。</param>
internal sealed class CandidateFinder(RuleSet rules, bool exhaustive = false)
{
    // 离分句头尾不超过这么多字时补齐。
    private const int WidenBy = 12;

    // 反例的标记：问句里的不带到答语。
    private static readonly string[] Excuses =
        ["叙事", "转述", "纠正", "指回", "沿用", "追责", "平等保护", "强保护", "积极措施", "法定例外", "他处取得", "男女一致", "双向称谓", "真自愿", "假自愿", "统计描述", "承上"];

    // 只管到所在分句的反例：同一句别处仍要看。
    private static readonly string[] Local = ["X7", "X8", "X9"];

    // 同一框架在一句里最多试几处。
    private const int MaxRounds = 6;

    private readonly CarryOver _carry = new(rules);
    private readonly FrameMatcher _matcher = new(rules.Lexicon, rules.Analyzer.Engine, rules.Analyzer.Negation);

    /// <summary>查找。</summary>
    /// <param name="passage">通篇文字。</param>
    /// <param name="kind">文种，空为未知。</param>
    /// <param name="cleared">接收已核查未列为问题的命中。</param>
    /// <param name="terms">文件自己定义的称呼。</param>
    public List<Candidate> Find(Passage passage, string kind, List<Cleared> cleared, IReadOnlyList<DefinedTerm>? terms = null)
    {
        var candidates = new List<Candidate>();
        var scratch = FinderScratch.For(rules);
        var live = exhaustive ? rules.Frames.All.Where(f => FrameIndex.Suits(f, kind)).ToList() : Live(passage.Text, terms ?? [], kind, scratch);
        if (live.Count > 0)
        {
            rules.Analyzer.Match(passage.Text, terms ?? [], scratch.Raw);
            var sentences = rules.Analyzer.Split(passage.Text, scratch.Raw);
            Find(passage, live, sentences, scratch.Possible, candidates, cleared);
            SetAside(passage, candidates, cleared);
        }

        return candidates;
    }

    // 整条是在废止、是被引导语禁止的做法、两方一样：命中的都不是本文件的问题。
    private static void SetAside(Passage passage, List<Candidate> candidates, List<Cleared> cleared)
    {
        if (candidates.Count == 0 || WholeExemption.ForRules(passage.Text, candidates.Select(static c => c.Page)) is not { } exemption)
        {
            return;
        }

        cleared.AddRange(candidates.Select(c => new Cleared(c.Own.In(passage.Own), c.Own.Start, c.Own.End, "", c.Page.Id, exemption.Id, exemption.Explanation)));
        candidates.Clear();
    }

    // 可能成立的框架：先只看通篇出现了哪些概念，绝大多数文字到此为止，不必逐处记下提及。
    private List<RuleFrame> Live(string text, IReadOnlyList<DefinedTerm> terms, string kind, FinderScratch scratch)
    {
        var (present, possible) = (scratch.Present, scratch.Possible);
        rules.Analyzer.Match(text, terms, present);
        var live = rules.Frames.Live(present, kind);
        if (live.Count > 0)
        {
            possible.Clear();
            possible.Add(text);
            possible.Add(present);
            possible.Close(Dialogue.MayAsk(text));
            live.RemoveAll(f => !possible.HasEach(rules.Needs.Of(f)));
        }

        return live;
    }

    private void Find(Passage passage, List<RuleFrame> live, PassageSentences sentences, PossibleConcepts possible, List<Candidate> candidates, List<Cleared> cleared)
    {
        Sentence? whole = null;
        var firstOwn = true;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences.Span(i).End <= passage.OwnStart || sentences.Span(i).Start >= passage.OwnEnd)
            {
                continue;
            }

            var text = sentences.Span(i).In(passage.Text);
            if (Dialogue.IsQuestion(text) && Dialogue.IsAnswered(text, i + 1 < sentences.Count ? sentences.Span(i + 1).In(passage.Text) : ""))
            {
                // 问句只是问，怎么规定看答语。
                continue;
            }

            var estimated = false;
            var reach = WithReach(sentences, i);
            Sentence? view = null;
            ConceptSet? carried = null;
            foreach (var one in live)
            {
                var (rule, frame) = (one.Rule, one.Frame);
                if (frame.Spec.Scope == "条")
                {
                    if (firstOwn)
                    {
                        Try(passage, rule, frame, whole ??= Whole(passage, sentences), sentences, i, candidates, cleared);
                    }
                }
                else if (exhaustive || (frame.MayMatch(reach) && Estimate(sentences, i, possible, ref estimated).HasEach(rules.Needs.Of(one))
                    && (view is not null || frame.IsPossible(sentences[i].Present, carried ??= _carry.AtMost(sentences, i)))))
                {
                    Try(passage, rule, frame, view ??= WithContext(sentences, i), sentences, i, candidates, cleared);
                }
            }

            firstOwn = false;
        }
    }

    // 一句连同它能承接的前文至多会有的概念；同一句只估计一次。
    private static PossibleConcepts Estimate(PassageSentences sentences, int index, PossibleConcepts possible, ref bool done)
    {
        if (!done)
        {
            possible.Clear();
            for (var i = Math.Max(0, index - CarryOver.MaxSentences); i <= index; i++)
            {
                possible.Add(sentences.Span(i).In(sentences.Text));
                possible.Add(sentences.Direct(i));
            }

            possible.Close(index > 0 && Dialogue.MayAsk(sentences.Span(index - 1).In(sentences.Text)));
            done = true;
        }

        return possible;
    }

    private static ConceptSet Present(List<Mention> mentions, ConceptSet present)
    {
        foreach (var m in mentions)
        {
            present.Add(m.Concept);
        }

        return present;
    }

    // 一句连同它能承接的前文里直接匹配到的概念：够不上的框架不必分析这一句。
    private ConceptSet WithReach(PassageSentences sentences, int index)
    {
        var reach = Present(sentences.Direct(index), rules.Lexicon.NewSet());
        for (var i = Math.Max(0, index - CarryOver.MaxSentences); i < index; i++)
        {
            var carriers = _carry.Carriers(i, index);
            var asked = i == index - 1 && Dialogue.IsQuestion(sentences.Span(i).In(sentences.Text));
            foreach (var m in sentences.Direct(i))
            {
                if (asked || carriers.Has(m.Concept))
                {
                    reach.Add(m.Concept);
                }
            }
        }

        return reach;
    }

    private void Try(Passage passage, CompiledRule rule, FramePattern frame, Sentence sentence, PassageSentences sentences, int index, List<Candidate> candidates, List<Cleared> cleared)
    {
        if (!frame.IsPossible(sentence.Present))
        {
            return;
        }

        // 一处被放过，不等于整句都放过：去掉这一处的说法，再看句里还有没有别处。
        var mentions = sentence.Mentions;
        for (var round = 0; round < MaxRounds; round++)
        {
            if (_matcher.Match(frame, mentions, sentence) is not { } match || passage.ToOwn(Widen(match.Span, sentence)) is not { } own)
            {
                return;
            }

            var excuse = Excuse(passage, rule, match, own, sentence, sentences, index, cleared);
            if (excuse.Length == 0)
            {
                candidates.Add(new Candidate(rule.Page, frame, match, sentence, own));
                return;
            }

            var used = match.Slots.Where(s => s.Mention.Start >= sentence.Span.Start && rules.Lexicon.Concepts[s.Mention.Concept].Role is not ("谁" or "权利")).Select(static s => s.Mention).ToHashSet();
            if (used.Count == 0 || !Local.Contains(excuse, StringComparer.Ordinal))
            {
                return;
            }

            mentions = mentions.Where(m => !used.Contains(m.Mention)).ToArray();
        }
    }

    private string Excuse(Passage passage, CompiledRule rule, FrameMatch match, TextSpan own, Sentence sentence, PassageSentences sentences, int index, List<Cleared> cleared)
    {

        var context = new ExemptionContext(
            rule.Page, match, sentence,
            index > 0 ? sentences[index - 1] : null,
            index + 1 < sentences.Count ? sentences[index + 1] : null,
            passage.Quotations, passage.OwnStart, rules.Lexicon, rules.Analyzer.Engine);
        foreach (var exemption in UniversalExemption.All)
        {
            if (exemption.Explain(context) is { } why)
            {
                cleared.Add(new Cleared(own.In(passage.Own), own.Start, own.End, "", rule.Page.Id, exemption.Id, why));
                return exemption.Id;
            }
        }

        foreach (var unless in rule.Unless)
        {
            if (unless.Pattern.IsPossible(sentence.Present) && _matcher.Match(unless.Pattern, sentence.Mentions, sentence) is { Protected: false })
            {
                cleared.Add(new Cleared(own.In(passage.Own), own.Start, own.End, "", rule.Page.Id, unless.Name, $"属于本类型的合法情形：{unless.Name}。"));
                return unless.Name;
            }
        }

        return "";
    }

    // 问题文字补到所在分句的头尾（差得不远时）：“（外嫁女）不参加分红”比光秃秃的几个词好读，也更接近人标的范围。
    private static TextSpan Widen(TextSpan span, Sentence sentence)
    {
        var first = sentence.Segments[sentence.SegmentOf(span.Start)];
        var last = sentence.Segments[sentence.SegmentOf(span.End - 1)];
        var start = span.Start - first.Start <= WidenBy ? first.Start : span.Start;
        var end = last.End - span.End <= WidenBy ? last.End : span.End;
        return TextSpan.FromBounds(Math.Min(start, span.Start), Math.Max(end, span.End));
    }

    // “逾期不迁的”“其子女”承上句的主体：把上一句的人和条件带下来。前文说的权利（“土地补偿费按人平分；……不算人头”）总带下来。
    private Sentence WithContext(PassageSentences sentences, int index)
    {
        var sentence = sentences[index];
        if (index == 0)
        {
            return sentence;
        }

        if (Dialogue.IsQuestion(sentences.Span(index - 1).In(sentences.Text)) && Answered(sentences[index - 1], sentence) is { } answered)
        {
            return answered;
        }

        var topic = _carry.IsTopical(sentences, index);
        var carried = new List<AnalysedMention>();
        for (var i = Math.Max(0, index - CarryOver.MaxSentences); i < index; i++)
        {
            var carriers = _carry.Carriers(i, index);
            if (!exhaustive && !sentences.Direct(i).Exists(m => carriers.Has(m.Concept)))
            {
                continue;
            }

            foreach (var m in sentences[i].Mentions)
            {
                var role = rules.Lexicon.Concepts[m.Mention.Concept].Role;
                if (role == "权利" || (topic && i == index - 1 && role is "谁" or "条件"))
                {
                    carried.Add(m);
                }
            }
        }

        return carried.Count == 0 ? sentence : With(sentence, carried, []);
    }

    // 问答：“……能批吗？答：不能”——答语接过问句说的人和事；否定的答语否定问句里的授益，肯定的答语使问句所说的成立。
    private Sentence? Answered(Sentence question, Sentence answer)
    {
        var (kind, word) = Dialogue.Read(answer.Text);
        var choices = Dialogue.Choices(question.PassageText, question.Span);
        var harmful = question.Mentions.Any(m => !m.Protected && IsHarm(m) && !choices.Exists(c => c.Overlaps(m.Mention.Span)));
        // 答“不”否定了问的对错，或者问的本来就是“能不让……吗”：不接过来。
        if (kind == Dialogue.Answer.None || (kind == Dialogue.Answer.No && (harmful || Dialogue.IsEvaluative(question.Text))))
        {
            return null;
        }

        var at = new TextSpan(answer.Span.Start + word.Start, word.Length);
        var carried = new List<AnalysedMention>();
        var said = new List<AnalysedMention>();
        foreach (var m in question.Mentions)
        {
            var concept = rules.Lexicon.Concepts[m.Mention.Concept];
            if (concept.Role is "谁" or "权利" or "条件" or "文字" || (concept.Role == "标记" && !Excuses.Contains(concept.Name, StringComparer.Ordinal)))
            {
                carried.Add(m);
            }
            else if (kind == Dialogue.Answer.Yes && !m.Protected && IsHarm(m) && Dialogue.Permits(question.PassageText, question.Span, m.Mention.Start) && !choices.Exists(c => c.Overlaps(m.Mention.Span)))
            {
                // “能不让……带走吗？答：能”：说的是问句里的事，话落在答语上。
                said.Add(new AnalysedMention(new Mention(m.Mention.Concept, at.Start, at.End), false, false));
            }
            else if (kind == Dialogue.Answer.No && concept.Role == "授益" && rules.Lexicon.IndexOf("不" + concept.Name) is >= 0 and var denied)
            {
                said.Add(new AnalysedMention(new Mention(denied, at.Start, at.End), false, false));
            }
        }

        var deny = rules.Analyzer.Engine.Deny;
        if (kind == Dialogue.Answer.No)
        {
            said.Add(new AnalysedMention(new Mention(deny, at.Start, at.End), false, false));
        }

        return said.Count == 0 ? null : With(answer, carried, said);
    }

    private bool IsHarm(AnalysedMention m) =>
        rules.Lexicon.Is(m.Mention.Concept, rules.Analyzer.Engine.Disadvantage) || Harm.Is(rules.Lexicon, m.Mention.Concept) || rules.Lexicon.Concepts[m.Mention.Concept].Role == "损益";

    private Sentence With(Sentence sentence, List<AnalysedMention> carried, List<AnalysedMention> said)
    {
        var present = rules.Lexicon.NewSet();
        present.Union(sentence.Present);
        foreach (var m in carried.Concat(said))
        {
            foreach (var c in rules.Lexicon.Ancestors(m.Mention.Concept))
            {
                present.Add(c);
            }
        }

        carried.AddRange(said.Count == 0 ? sentence.Mentions : said.Concat(sentence.Mentions).OrderBy(static m => m.Mention.Start));
        return new Sentence(sentence.PassageText, sentence.Span, sentence.Segments, carried, present) { BanStart = sentence.BanStart };
    }

    private Sentence Whole(Passage passage, PassageSentences parts)
    {
        var sentences = parts.All();
        if (sentences.Count == 1)
        {
            return sentences[0];
        }

        var present = rules.Lexicon.NewSet();
        foreach (var s in sentences)
        {
            present.Union(s.Present);
        }

        return new Sentence(
            passage.Text,
            new TextSpan(0, passage.Text.Length),
            sentences.SelectMany(static s => s.Segments).ToArray(),
            sentences.SelectMany(static s => s.Mentions).ToArray(),
            present);
    }
}
