using System.Buffers;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>否定管到哪里：双重否定、先后说法中间的否定、自带否定的后果又被否定。</summary>
internal sealed class Negation
{
    // 长否定与后果之间最多隔几个字；说法本身不是不利后果的，要紧挨着才算。
    private const int LongReach = 16;
    private const int LiftReach = 24;
    private const int MarkReach = 2;
    private const int InnerReach = 6;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，；：。（）");
    private static readonly SearchValues<char> Disregards = SearchValues.Create("问看查");
    private static readonly SearchValues<char> OwnNegation = SearchValues.Create("不无没禁勿莫别免未拒");
    private static readonly string[] Turns = ["的按", "的视", "的照", "的仍", "的也", "的同样", "的一律", "的予以", "的由", "的即", "的作", "者按", "者视"];
    private static readonly string[] Restraints = ["限额", "限量", "区别", "差别", "歧视性", "延期", "推迟", "拖延", "延缓", "减半", "减额", "变相", "只", "光给", "光发", "仅"];
    private static readonly string[] Bans = ["不得", "不准", "不许", "严禁", "禁止", "不应", "一律不得"];
    private static readonly SearchValues<char> Prepositions = SearchValues.Create("以按将把对由因凭");
    // “不得借机转岗降薪”“不得变相收费”：禁的总是借这个由头做的事。
    private static readonly string[] Pretexts = ["借机", "借此", "借故", "趁机", "乘机", "变相"];

    // “谁也不许说……没份”“不许再搞……那一套”：禁的是这种话、这种做法，后面怎么说都在禁令之内；“不许说出去”“不许说给外人”禁的是声张。
    private static readonly string[] Talks = ["说", "再说", "讲", "再讲", "再提", "搞", "再搞", "兴", "再兴"];
    private static readonly string[] Tells = ["出去", "出口", "出来", "给", "与", "起", "外", "三道", "破", "明", "理"];
    private static readonly string[] Curbs = ["限制", "代替", "代领", "代签", "取代", "取消", "减少", "减半", "降低", "拒绝", "排斥", "歧视", "区别对待", "另眼", "变更", "核减", "剥夺", "收回", "强迫", "排除", "扣减", "扣发", "停发", "为难", "作为核减", "作为取消", "作为限制"];
    private static readonly string[] States = ["不符合", "不具备", "不适合", "不适宜"];
    private static readonly string[] SoftBans = ["一律不得", "不得", "不准", "不许", "严禁", "禁止", "不应当", "不应", "不能", "不可", "不再", "不"];
    private static readonly string[] Denials = ["并非", "不是", "并不是", "绝不是", "绝非", "不属于", "不等于", "不算是"];

    // “拒绝了的限期补办”：“的”之前说的是情形，之后是追究或者补救。
    private static readonly string[] Remedies =
        ["限期", "责令", "予以批评", "予以通报", "予以纠正", "追究", "通报", "批评", "问责", "移送", "依法追究", "依法处理", "依法查处", "要追究", "要批评", "应当改正", "应当纠正", "应当补", "立即改正", "立即补", "须改正", "补办", "补发", "补登", "如数", "照旧", "照常", "不变", "退还", "返还", "恢复", "应予恢复", "应当恢复", "予以恢复", "一律恢复", "补给", "照样"];

    private readonly ConceptLexicon _lexicon;
    private readonly EngineConcepts _engine;
    private readonly bool[] _negators;
    private readonly bool[] _liftable;

    public Negation(ConceptLexicon lexicon, EngineConcepts engine)
    {
        _lexicon = lexicon;
        _engine = engine;
        _negators = lexicon.Concepts.Select(static c => c.Role == "否定").ToArray();
        _liftable = Enumerable.Range(0, lexicon.Concepts.Count).Select(IsLiftable).ToArray();
    }

    /// <summary>去掉双重否定里的否定：“不得不予受理”就是受理。</summary>
    public void Cancel(List<Mention> mentions)
    {
        if (_engine.DoubleNegation >= 0 && mentions.Exists(m => m.Concept == _engine.DoubleNegation))
        {
            var doubles = mentions.FindAll(m => m.Concept == _engine.DoubleNegation);
            mentions.RemoveAll(m => (_negators[m.Concept] || _lexicon.Concepts[m.Concept].Role == "损益") && doubles.Exists(d => d.Start < m.Start && m.Start < d.End));
        }
    }

    /// <summary>被否定之后就不再成立的说法：不利后果，以及挂在侵害、不利之下自带否定的说法（不接收、不管）。</summary>
    public bool CanBeLifted(int concept) => _liftable[concept];

    /// <summary>说法是不是被前面的否定免去了。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="mentions">本句的提及。</param>
    /// <param name="consequence">后果。</param>
    /// <param name="segment">所在分句。</param>
    public bool IsLifted(string text, List<Mention> mentions, Mention consequence, TextSpan segment)
    {
        if (!_liftable[consequence.Concept])
        {
            return false;
        }

        var own = _lexicon.Is(consequence.Concept, _engine.Disadvantage) || _lexicon.Concepts[consequence.Concept].Role == "侵害";
        foreach (var m in mentions)
        {
            if (m.Start >= consequence.Start)
            {
                break;
            }

            // “不能不给”里的后一个“不”是“不给”的开头：两个否定抵消。
            if (m.Concept == _engine.DoubleNegation && consequence.Start < m.End)
            {
                return true;
            }

            // “无须征得……同意”里的“须”也会被读成后果的开头：否定压在后果的起点上同样算。
            if (m.Start < segment.Start || !_negators[m.Concept] || IsState(text, m) || (m.End <= consequence.Start && Broken(text, m.End, consequence.Start)))
            {
                continue;
            }

            var gap = consequence.Start - m.End;
            if (_lexicon.Is(m.Concept, _engine.Exempt) || _lexicon.Is(m.Concept, _engine.NeedNot) ? gap <= (own ? LongReach : InnerReach)
                : _lexicon.Is(m.Concept, _engine.LongNegation) ? gap <= (own ? LiftReach : MarkReach)
                : _lexicon.Is(m.Concept, _engine.Prohibition) ? gap <= LiftReach
                : _lexicon.Is(m.Concept, _engine.ShortNegation) && gap is 0 or 1)
            {
                return true;
            }
        }

        return Array.Exists(Denials, d => text.AsSpan(segment.Start, Math.Max(0, consequence.Start - segment.Start)).EndsWith(d, StringComparison.Ordinal));
    }

    /// <summary>先后说法的两项之间夹着没有算进去的否定：“生了男孩的，也不能多发”“打架不属家务事”。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="match">依次取到的各项。</param>
    /// <param name="mentions">本句的提及。</param>
    /// <param name="bansOnly">只看“不得、严禁”一类的禁令：页里的框架往往正是“不能……”。</param>
    public bool IsNegatedInside(string text, IReadOnlyList<AnalysedMention> match, IReadOnlyList<Mention> mentions, bool bansOnly = false)
    {
        // 说法自己就是“不……”，后面再有“不”是并列，不是抵消：“不许散发、不许穿裙”。
        if (match.Any(m => _lexicon.Concepts[m.Mention.Concept].Role != "谁" && text.AsSpan(m.Mention.Start, m.Mention.End - m.Mention.Start).ContainsAny(OwnNegation)))
        {
            return false;
        }

        for (var i = 1; i < match.Count; i++)
        {
            var from = match[i - 1].Mention.End;
            var part = match[i].Mention;
            if (part.Start <= from || _lexicon.Concepts[part.Concept].Role is "谁" or "权利" or "数量" or "授益" or "损益" or "侵害")
            {
                continue;
            }

            foreach (var m in mentions)
            {
                if (m.Start >= part.Start)
                {
                    break;
                }

                if (m.Start >= from && m.End <= part.Start && _negators[m.Concept] && (!bansOnly || IsBan(text, m)) && Reaches(text, m, part.Start))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>说法的第一项前面紧挨着禁令：“不得动员未成年人……”“不准由男方做主”。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="first">第一项。</param>
    /// <param name="mentions">本句的提及。</param>
    public bool IsBannedAtHead(string text, AnalysedMention first, IReadOnlyList<Mention> mentions)
    {
        if (_lexicon.Concepts[first.Mention.Concept].Role is not ("条件" or "标记" or "文字") || text.AsSpan(first.Mention.Start, first.Mention.End - first.Mention.Start).ContainsAny(OwnNegation))
        {
            return false;
        }

        foreach (var m in mentions)
        {
            if (m.End == first.Mention.Start && _negators[m.Concept] && IsBan(text, m))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>行为后面紧跟“了的限期……”一类：说的是违反这一条的情形。</summary>
    public static bool IsBlamed(string text, int end, int segmentEnd)
    {
        var at = end;
        while (at < segmentEnd && at < end + 2 && text[at] is '了' or '过')
        {
            at++;
        }

        if (at >= segmentEnd || text[at] != '的')
        {
            return false;
        }

        var rest = text.AsSpan(at + 1, segmentEnd - at - 1);
        foreach (var remedy in Remedies)
        {
            if (rest.StartsWith(remedy, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“不问嫁没嫁”“不看迁没迁”：否定的是问、看，不是后面的行为。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="negatorEnd">否定的终点。</param>
    /// <param name="act">行为的起点。</param>
    public static bool IsDisregard(string text, int negatorEnd, int act) => act > negatorEnd && Disregards.Contains(text[negatorEnd]);

    /// <summary>否定的是行为前面的限制（“不得限额招收”“不准只发给男方”），不是行为本身。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="negator">否定。</param>
    /// <param name="act">行为的起点。</param>
    public static bool IsRestrained(string text, Mention negator, int act)
    {
        if (negator.End >= act)
        {
            return false;
        }

        var between = text.AsSpan(negator.End, act - negator.End);
        foreach (var word in Restraints)
        {
            if (between.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“不得以嫁入年限限制……”“不得对招婿户另眼相待”：禁令后面先说凭什么、对谁，再说限制，禁的是这种限制。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="negator">否定。</param>
    /// <param name="segmentEnd">所在分句的终点。</param>
    public static bool IsManner(string text, Mention negator, int segmentEnd)
    {
        if (negator.End >= segmentEnd)
        {
            return false;
        }

        var rest = text.AsSpan(negator.End, segmentEnd - negator.End);
        if (StartsWithAny(rest, Pretexts))
        {
            return true;
        }

        if (!Prepositions.Contains(rest[0]))
        {
            return false;
        }

        foreach (var word in Curbs)
        {
            if (rest.IndexOf(word, StringComparison.Ordinal) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“不许说……”“不许再搞……”：从这里到分句末尾都在禁令之内；没有时为 int.MaxValue。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="mentions">本句的提及。</param>
    /// <param name="segment">分句。</param>
    public int TalkBan(string text, List<Mention> mentions, TextSpan segment)
    {
        foreach (var m in mentions)
        {
            if (m.Start >= segment.Start && m.End < segment.End && _lexicon.Is(m.Concept, _engine.LongNegation) && IsBan(text, m))
            {
                var rest = text.AsSpan(m.End, segment.End - m.End);
                foreach (var talk in Talks)
                {
                    if (rest.StartsWith(talk, StringComparison.Ordinal) && !StartsWithAny(rest[talk.Length..], Tells))
                    {
                        return m.End;
                    }
                }
            }
        }

        return int.MaxValue;
    }

    /// <summary>说法自己以“不得以……”“不得对……”开头，后面说的是限制。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="consequence">说法。</param>
    /// <param name="segmentEnd">所在分句的终点。</param>
    public static bool IsMannerInside(string text, Mention consequence, int segmentEnd)
    {
        var words = text.AsSpan(consequence.Start, consequence.End - consequence.Start);
        foreach (var ban in Bans)
        {
            if (words.StartsWith(ban, StringComparison.Ordinal))
            {
                return IsManner(text, consequence with { End = consequence.Start + ban.Length }, segmentEnd);
            }
        }

        return false;
    }

    /// <summary>说法自己就是“不得只填写……”“不能仅登记……”：否定的是“只”，不是填写、登记。</summary>
    public static bool IsRestrainedInside(ReadOnlySpan<char> words)
    {
        foreach (var ban in SoftBans)
        {
            if (words.StartsWith(ban, StringComparison.Ordinal))
            {
                var rest = words[ban.Length..];
                return rest.StartsWith("只", StringComparison.Ordinal) || rest.StartsWith("仅", StringComparison.Ordinal) || rest.StartsWith("光", StringComparison.Ordinal) || rest.StartsWith("单单", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>否定与行为之间出现“的”后面又换了主语或有句内标点时，否定够不到。</summary>
    public static bool Broken(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        if (between.ContainsAny(Breaks))
        {
            return true;
        }

        // “不返岗的按自动离职处理”：情形说完了，后面是另起的处置。
        foreach (var turn in Turns)
        {
            if (between.IndexOf(turn, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // “不符合规定生育的……征收”：说的是哪些人，不是否定后面的处置。
    private static bool IsState(string text, Mention negator) => Array.Exists(States, w => text.AsSpan(negator.Start, negator.End - negator.Start).SequenceEqual(w));

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBan(string text, Mention negator) => StartsWithAny(text.AsSpan(negator.Start, negator.End - negator.Start), Bans);

    private bool Reaches(string text, Mention negator, int to)
    {
        var gap = to - negator.End;
        if (_lexicon.Is(negator.Concept, _engine.NotYet) || Broken(text, negator.End, to))
        {
            return false;
        }

        return _lexicon.Is(negator.Concept, _engine.Exempt) || _lexicon.Is(negator.Concept, _engine.NeedNot) || _lexicon.Is(negator.Concept, _engine.LongNegation) || _lexicon.Is(negator.Concept, _engine.Prohibition)
            ? gap <= InnerReach
            : gap == 0;
    }

    private bool IsLiftable(int concept)
    {
        var c = _lexicon.Concepts[concept];
        return _lexicon.Is(concept, _engine.Disadvantage) || c.Role == "侵害" || (c.Role is "后果" or "标记" && Harm.Is(_lexicon, concept));
    }
}
