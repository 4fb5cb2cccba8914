using System.Buffers;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>极性分析：把“否定＋行为”合成剥夺或保护，区分条件与后果。</summary>
/// <remarks>
/// 授益行为被否定是剥夺（不予分配）；损益行为未被否定是剥夺（收回）；损益行为被否定是保护（不得收回）；
/// 损益行为紧接着的授益行为是它的宾语（取消享受……的资格），不另算。
/// 侵害行为（体罚、张榜、私了）自身就是问题，被否定即是禁止性表述。
/// </remarks>
internal sealed class PolarityAnalyzer(ConceptLexicon lexicon, EngineConcepts engine, Negation negation, IReadOnlyDictionary<int, int> negatedForms)
{
    // 短否定与行为之间最多隔几个字：“不再给予”“不能作为成员参加”。
    private const int ShortReach = 7;
    private const int LongReach = 16;

    // “不得在女职工孕期、产期、哺乳期……”：禁令与行为之间只有状语时管得更远。
    private const int BanReach = 36;
    private const int ObjectReach = 8;

    private static readonly SearchValues<char> Persons = SearchValues.Create("聘职请诉患动害业费愿营理作监考编");
    private static readonly SearchValues<char> Refusals = SearchValues.Create("拒阻限排歧妨");
    private static readonly SearchValues<char> Joiners = SearchValues.Create("、和或及并与");

    public List<AnalysedMention> Analyse(string text, TextSpan sentence, IReadOnlyList<TextSpan> segments, List<Mention> mentions)
    {
        var result = new List<AnalysedMention>(mentions.Count + 8);
        var reasonScope = BanStart(text, mentions);
        var talk = (Segment: -1, From: int.MaxValue);
        Act? previous = null;
        Act? harm = null;
        foreach (var mention in mentions)
        {
            var role = lexicon.Concepts[mention.Concept].Role;
            var segment = SegmentAt(segments, mention.Start);
            var inCondition = IsCondition(text, segments, segment) || Negation.IsBlamed(text, mention.End, segments[segment].End);
            // 提及依先后排列，一个分句看一次。
            talk = talk.Segment == segment ? talk : (segment, negation.TalkBan(text, mentions, segments[segment]));
            var banned = (reasonScope is { } reason && mention.Start >= reason) || mention.Start >= talk.From;
            if (role == "后果" || (role == "标记" && negation.CanBeLifted(mention.Concept)))
            {
                AddConsequence(result, text, mentions, mention, segments[segment], inCondition, banned);
                continue;
            }

            if (role is not ("授益" or "损益" or "侵害"))
            {
                result.Add(new AnalysedMention(mention, inCondition, false));
                continue;
            }

            var negator = Negator(text, mentions, mention, segments[segment], sentence);
            if (role == "侵害")
            {
                // “不想念书的可以来上工”：“的”之前的“不”管不到后面。
                if (negator is { } n && lexicon.Is(n.Concept, engine.ShortNegation) && text.AsSpan(n.End, mention.Start - n.End).Contains('的'))
                {
                    negator = null;
                }

                harm = EmitHarm(result, mention, negator ?? Shared(text, harm, mention), inCondition, banned);
                continue;
            }

            var act = new Act(mention, role == "授益", negator, segment);
            if (act.Grants && ((IsObjectOf(text, previous, mention) && !DeniedApart(previous, act)) || SharesNegatorOfLoss(previous, act) || SharesNegatorOfHarm(text, harm, act)))
            {
                // 损益行为的宾语：随它走，不另算。
                continue;
            }

            // 并列的行为共用前一个行为的否定：“不得侵占、截留”“不享受也不参与”。
            if (negator is null && previous is { Negator: not null } p && p.Segment == segment && Coordinated(text, p.Mention.End, mention.Start))
            {
                act = act with { Negator = p.Negator };
            }

            Emit(result, act, inCondition, banned, act.Negator is { } by && (Negation.IsRestrained(text, by, mention.Start) || Negation.IsManner(text, by, segments[segment].End)));
            previous = act;
        }

        return result;
    }

    // 侵害：打、罚站、张榜、私了一类，做了就是问题，但不是“夺走什么”，所以不合成剥夺；被否定的只用来说明为什么不列为问题。
    private Act EmitHarm(List<AnalysedMention> result, Mention mention, Mention? negator, bool inCondition, bool underReasonBan)
    {
        var notYet = negator is { } n && lexicon.Is(n.Concept, engine.NotYet);
        result.Add(new AnalysedMention(mention, inCondition || notYet, underReasonBan || (negator is not null && !notYet)));
        return new Act(mention, false, negator, 0);
    }

    // 并列的侵害行为共用前一个的否定：“不得罚站、罚跪”。
    private static Mention? Shared(string text, Act? previous, Mention mention) =>
        previous is { Negator: { } negator } p && Coordinated(text, p.Mention.End, mention.Start) ? negator : null;

    // 后果前面有“不得要求、无须、不另”：是免去负担，不是后果。
    private void AddConsequence(List<AnalysedMention> result, string text, List<Mention> mentions, Mention mention, TextSpan segment, bool inCondition, bool underReasonBan)
    {
        if (!((underReasonBan && lexicon.Is(mention.Concept, engine.Disadvantage)) || negation.IsLifted(text, mentions, mention, segment)))
        {
            result.Add(new AnalysedMention(mention, inCondition, false));
            return;
        }

        result.Add(new AnalysedMention(new Mention(engine.Protect, mention.Start, mention.End), inCondition, false));
        result.Add(new AnalysedMention(mention, inCondition, true));
    }

    /// <summary>由先后组成的后果是不是被“不得要求、无须”免去了，或者中间夹着否定。</summary>
    public bool IsLifted(string text, IReadOnlyList<TextSpan> segments, List<Mention> mentions, IReadOnlyList<AnalysedMention> match, Mention consequence) =>
        negation.CanBeLifted(consequence.Concept)
        && (Negation.IsRestrainedInside(consequence.Span.In(text)) || Negation.IsMannerInside(text, consequence, segments[SegmentAt(segments, consequence.End - 1)].End) || negation.IsLifted(text, mentions, consequence, segments[SegmentAt(segments, consequence.Start)])
            || (lexicon.Is(consequence.Concept, engine.Disadvantage) && BanStart(text, mentions) is { } ban && consequence.Start >= ban)
            || negation.IsNegatedInside(text, match, mentions));

    private void Emit(List<AnalysedMention> result, Act act, bool inCondition, bool underReasonBan, bool restricted)
    {
        var mention = act.Mention;
        var negated = act.Negator is not null;
        var notYet = act.Negator is { } n && lexicon.Is(n.Concept, engine.NotYet);
        if (notYet)
        {
            result.Add(new AnalysedMention(new Mention(mention.Concept, act.Negator!.Value.Start, mention.End), true, false));
            return;
        }

        if (act.Grants && act.Negator is { } exempt && (lexicon.Is(exempt.Concept, engine.Exempt) || (lexicon.Is(exempt.Concept, engine.NeedNot) && lexicon.Is(mention.Concept, engine.Formality))))
        {
            // “不用谁批准”“无须申请”：免去手续，不是剥夺。
            result.Add(new AnalysedMention(new Mention(engine.Protect, exempt.Start, mention.End), inCondition, false));
            return;
        }

        var start = negated && Gap(act) <= LongReach ? act.Negator!.Value.Start : mention.Start;
        if (act.Grants)
        {
            if (underReasonBan)
            {
                // “不得以……为由，不予……”：禁止的正是这种剥夺。
                result.Add(new AnalysedMention(new Mention(engine.Protect, start, mention.End), inCondition, false));
                result.Add(new AnalysedMention(new Mention(engine.Deny, start, mention.End), inCondition, true));
            }
            else if (negated && restricted)
            {
                result.Add(new AnalysedMention(new Mention(engine.Protect, start, mention.End), inCondition, false));
                result.Add(new AnalysedMention(new Mention(engine.Deny, start, mention.End), inCondition, true));
            }
            else if (negated && lexicon.Is(act.Negator!.Value.Concept, engine.Prohibition))
            {
                AddDenial(result, mention, act.Negator.Value.Start, inCondition);
            }
            else if (negated)
            {
                AddDenial(result, mention, start, inCondition);
            }
            else
            {
                result.Add(new AnalysedMention(mention, inCondition, false));
            }

            return;
        }

        if (negated || underReasonBan)
        {
            result.Add(new AnalysedMention(new Mention(engine.Protect, start, mention.End), inCondition, false));
            result.Add(new AnalysedMention(mention with { Start = start }, inCondition, true));
            result.Add(new AnalysedMention(new Mention(engine.Deny, start, mention.End), inCondition, true));
        }
        else
        {
            result.Add(new AnalysedMention(mention, inCondition, false));
            result.Add(new AnalysedMention(new Mention(engine.Deny, mention.Start, mention.End), inCondition, false));
        }
    }

    private void AddDenial(List<AnalysedMention> result, Mention mention, int start, bool inCondition)
    {
        if (negatedForms.TryGetValue(mention.Concept, out var form))
        {
            result.Add(new AnalysedMention(new Mention(form, start, mention.End), inCondition, false));
        }

        result.Add(new AnalysedMention(new Mention(engine.Deny, start, mention.End), inCondition, false));
    }

    private static int Gap(Act act) => act.Mention.Start - act.Negator!.Value.End;

    // “不得以……为由”“不因……而”：此后到句末的行为都在禁止之内；“不因……而恢复”“不得因……而放宽”禁的是给予、宽待，不在此列。
    public int? BanStart(string text, List<Mention> mentions)
    {
        foreach (var reason in mentions)
        {
            if (lexicon.Is(reason.Concept, engine.Because) && !RefusedFavour.Follows(text, reason.End))
            {
                // “不因”“不得以”自身就是否定的理由。
                if (lexicon.Is(reason.Concept, engine.LongNegation))
                {
                    return reason.Start;
                }

                foreach (var negator in mentions)
                {
                    if (negator.End <= reason.Start + 2 && negator.Start <= reason.Start
                        && (lexicon.Is(negator.Concept, engine.LongNegation) || lexicon.Is(negator.Concept, engine.Prohibition)))
                    {
                        return negator.Start;
                    }
                }
            }
        }

        return null;
    }

    private Mention? Negator(string text, List<Mention> mentions, Mention act, TextSpan segment, TextSpan sentence)
    {
        Mention? best = null;
        foreach (var m in mentions)
        {
            if (m.Start >= act.Start)
            {
                break;
            }

            if (m.End > act.Start || lexicon.Concepts[m.Concept].Role != "否定" || (lexicon.Is(m.Concept, engine.ShortNegation) && Negation.IsDisregard(text, m.End, act.Start)))
            {
                continue;
            }

            var gap = act.Start - m.End;
            var reaches = lexicon.Is(m.Concept, engine.Prohibition) ? m.Start >= sentence.Start
                : m.Start >= segment.Start && gap <= (lexicon.Is(m.Concept, engine.LongNegation) || (lexicon.Concepts[act.Concept].Role == "侵害" && IsBanOnAsking(text, m)) ? ReachOfBan(text, m, act) : ShortReach) && !Negation.Broken(text, m.End, act.Start);
            if (reaches)
            {
                best = m;
            }
        }

        return best;
    }

    // “不得在课堂上……”“不得私下要求双方……、赔钱了结”：先说地方、先说要谁怎样，行为在后。
    private static int ReachOfBan(string text, Mention ban, Mention act) =>
        act.Start > ban.End && (text.AsSpan(ban.End).StartsWith("在", StringComparison.Ordinal) || text.AsSpan(ban.End).StartsWith("私下要求", StringComparison.Ordinal) || text.AsSpan(ban.End).StartsWith("私自要求", StringComparison.Ordinal))
        && !text.AsSpan(ban.End, act.Start - ban.End).Contains('的') ? BanReach : LongReach;

    // “不得要求双方……、赔钱了结”：不许要求人做的事，一直管到分句末。
    private static bool IsBanOnAsking(string text, Mention negator) => negator.Span.In(text) is "不得要求" or "不准要求" or "不许要求" or "不得强迫";

    private static bool IsObjectOf(string text, Act? previous, Mention mention) =>
        previous is { Grants: false } p && mention.Start >= p.Mention.End && mention.Start - p.Mention.End <= ObjectReach
        && text.AsSpan(p.Mention.End, mention.Start - p.Mention.End).IndexOfAny("，；：。、") < 0;

    // “拒绝的不给孩子上户”：后一个行为自有否定，不是前一个的宾语。
    private static bool DeniedApart(Act? previous, Act act) => previous is { } p && act.Negator is { } own && own.Start >= p.Mention.End;

    // “不得拒绝为……妇女办理”：否定已用在“拒绝”上，“办理”是被拒绝的事。
    private static bool SharesNegatorOfLoss(Act? previous, Act act) =>
        previous is { Grants: false, Negator: { } negator } p && p.Segment == act.Segment && act.Negator is { } own && own == negator;

    // “不得拒绝接收残疾儿童入学”：否定已用在“拒绝接收”上。
    private static bool SharesNegatorOfHarm(string text, Act? harm, Act act) =>
        harm is { Negator: { } negator } h && Refusals.Contains(text[h.Mention.Start]) && h.Mention.End <= act.Mention.Start && act.Negator is { } own && own == negator;

    private static bool Coordinated(string text, int from, int to)
    {
        if (to <= from || to - from > 6)
        {
            return false;
        }

        var between = text.AsSpan(from, to - from);
        return between.ContainsAny(Joiners) && between.IndexOfAny("，；：。") < 0;
    }

    private static int SegmentAt(IReadOnlyList<TextSpan> segments, int position)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (position < segments[i].End)
            {
                return i;
            }
        }

        return segments.Count - 1;
    }

    // “……的，”“……者，”“……时，”是条件分句；最后一个分句即使以“的”结尾也是后果。
    private static bool IsCondition(string text, IReadOnlyList<TextSpan> segments, int segment)
    {
        if (segment == segments.Count - 1)
        {
            return false;
        }

        var body = segments[segment].In(text).TrimEnd('，', '：', ' ');
        if (body.EndsWith("当家的", StringComparison.Ordinal) || body.EndsWith("小时", StringComparison.Ordinal))
        {
            return false;
        }

        // “招人要男的，”说的是人，不是情形。
        // “淘汰应聘者，”说的是人，“违反者，”说的是情形。
        if (body.Length > 1 && body[^1] == '者' && Persons.Contains(body[^2]))
        {
            return false;
        }

        return body.Length > 1 && text[segments[segment].End - 1] == '，' && body[^1] is '的' or '者' or '时' && !(body[^1] == '的' && body[^2] is '男' or '女' && !(body.Length > 2 && body[^3] is '妇' or '子' or '儿' or '嫁'));
    }

    private readonly record struct Act(Mention Mention, bool Grants, Mention? Negator, int Segment);
}
