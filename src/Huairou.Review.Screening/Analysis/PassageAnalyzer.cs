using System.Buffers;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>把一段通篇文字（引导语＋条款＋尾句）切成句并找出其中的概念。线程安全。</summary>
public sealed class PassageAnalyzer
{
    private readonly ConceptLexicon _lexicon;
    private readonly PolarityAnalyzer _polarity;
    private readonly Negation _negation;
    private readonly QuantityAnalyzer _quantities;
    private readonly ContrastAnalyzer _contrast;
    private readonly IReadOnlyList<ConceptSequence> _sequences;
    private readonly ConceptIndex _sequenceIndex;
    private readonly Role[] _roles;
    private readonly IReadOnlyDictionary<int, int> _negatedForms;

    private const int BothLength = 4;

    // “男女职工”里的“女职工”不是单说女方。
    private readonly int _both;

    private static readonly SearchValues<char> Stops = SearchValues.Create("，；：。、｜|");

    // 句内的关系两两相看，一句没有句号的几十万字会看上几分钟。没有一句真话有这么长。
    private const int MaxSentence = 2000;

    // 说法的最大长度：更早的提及遮不到这里。
    private const int MaxTermLength = 40;

    /// <summary>以编译好的词表构造。</summary>
    /// <param name="lexicon">词表。</param>
    /// <param name="negatedForms">授益概念到其否定形式（“不X”）的下标。</param>
    /// <param name="sequences">由其他概念按先后组成的概念，依词表次序。</param>
    internal PassageAnalyzer(ConceptLexicon lexicon, IReadOnlyDictionary<int, int> negatedForms, IReadOnlyList<ConceptSequence> sequences)
    {
        _sequences = sequences;
        _negatedForms = negatedForms;
        _sequenceIndex = new ConceptIndex(sequences.Count, lexicon.Concepts.Count, i => sequences[i].Anchor);
        _lexicon = lexicon;
        _roles = lexicon.Concepts.Select(RoleOf).ToArray();
        _both = lexicon.IndexOf("男女并称");
        Engine = new EngineConcepts(lexicon);
        _negation = new Negation(lexicon, Engine);
        _polarity = new PolarityAnalyzer(lexicon, Engine, _negation, negatedForms);
        _quantities = new QuantityAnalyzer(lexicon, Engine);
        _contrast = new ContrastAnalyzer(lexicon, Engine);
    }

    /// <summary>引擎概念。</summary>
    public EngineConcepts Engine { get; }

    /// <summary>否定管到哪里。</summary>
    internal Negation Negation => _negation;

    /// <summary>词表。</summary>
    public ConceptLexicon Lexicon => _lexicon;

    /// <summary>分析一段文字。</summary>
    /// <param name="text">规范化后的通篇文字。</param>
    public List<Sentence> Analyse(string text) => Split(text, Match(text, [])).All();

    /// <summary>新建一个估计：分析之后至多会有哪些概念。一个线程用一个。</summary>
    /// <param name="needs">框架与先后说法所要的概念。</param>
    internal PossibleConcepts Estimator(PatternNeeds needs) => new(_lexicon, Engine, _negatedForms, needs);

    /// <summary>直接匹配到的概念，起点在前、长的在前。</summary>
    /// <param name="text">规范化后的通篇文字。</param>
    /// <param name="terms">文件自己定义的称呼。</param>
    internal List<Mention> Match(string text, IReadOnlyList<DefinedTerm> terms)
    {
        var raw = new List<Mention>();
        Match(text, terms, raw);
        return raw;
    }

    /// <summary>直接匹配到的概念，写进所给的列表，原有的清空。</summary>
    internal void Match(string text, IReadOnlyList<DefinedTerm> terms, List<Mention> raw)
    {
        raw.Clear();
        _lexicon.Match(text, raw);
        var direct = raw.Count;
        foreach (var term in terms)
        {
            term.AddMentions(text, _lexicon, raw);
        }

        // 词表给出的已经是这个次序。
        if (raw.Count > direct)
        {
            raw.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Concept.CompareTo(b.Concept));
        }
    }

    /// <summary>出现了哪些概念；与上面的比只会多，不会少。</summary>
    internal void Match(string text, IReadOnlyList<DefinedTerm> terms, NumberBag present)
    {
        present.Clear();
        _lexicon.Match(text, present);
        foreach (var term in terms)
        {
            term.AddPeople(text, _lexicon, present);
        }
    }

    /// <summary>遮蔽、切句，各句的提及分好；极性、数量与合成用到时再算。</summary>
    internal PassageSentences Split(string text, List<Mention> raw)
    {
        var kept = Mask(raw);
        kept.RemoveAll(m => _lexicon.Concepts[m.Concept].Role != "否定" && FeeWaiver.Is(text, m));
        var parts = new List<(TextSpan Span, List<Mention> Mentions)>();
        var next = 0;
        foreach (var span in SplitSentences(text))
        {
            var mentions = new List<Mention>();
            for (; next < kept.Count && kept[next].Start < span.End; next++)
            {
                // 跨句的提及（引号、换行处）哪一句都不算。
                if (kept[next].Start >= span.Start && kept[next].End <= span.End)
                {
                    mentions.Add(kept[next]);
                }
            }

            if (mentions.Count > 0)
            {
                parts.Add((span, mentions));
            }
        }

        return new PassageSentences(this, text, parts);
    }

    /// <summary>分析一句：定极性、认数量、合成。</summary>
    internal Sentence Build(string text, TextSpan span, List<Mention> mentions)
    {
        var segments = SplitSegments(text, span);
        var analysed = _polarity.Analyse(text, span, segments, mentions);
        var zeros = new List<TextSpan>();
        foreach (var quantity in _quantities.Find(text, span, mentions, zeros))
        {
            // “不得只发一半”：份额随被否定的后果一起不算。
            var lifted = quantity.Concept == Engine.FractionBelowOne && analysed.Exists(a => a.Protected && a.Mention.Span.Contains(quantity.Span));
            analysed.Add(new AnalysedMention(quantity, false, lifted));
        }

        if (zeros.Count > 0)
        {
            LiftZero(text, analysed, zeros);
        }

        Sort(analysed);
        var present = _lexicon.NewSet();
        var waiting = _sequenceIndex.Start();
        foreach (var m in analysed)
        {
            Include(m.Mention.Concept, present, waiting);
        }

        // 依词表次序：后面的可以用前面合成的，前面的不回头再看。
        for (var i = ConceptIndex.Next(waiting, 0); i >= 0; i = ConceptIndex.Next(waiting, i + 1))
        {
            if (_sequences[i].MayMatch(present) && AddSequence(_sequences[i], analysed, segments, text, mentions, zeros))
            {
                Include(_sequences[i].Concept, present, waiting);
                Sort(analysed);
            }
        }

        if (_contrast.Find(text, segments, analysed) is { } contrast)
        {
            analysed.Add(new AnalysedMention(contrast, false, false));
            Include(contrast.Concept, present, waiting);
            Sort(analysed);
        }

        return new Sentence(text, span, segments, analysed, present) { BanStart = _polarity.BanStart(text, mentions) ?? -1 };
    }

    private void Include(int concept, ConceptSet present, ulong[] waiting)
    {
        foreach (var c in _lexicon.Ancestors(concept))
        {
            if (!present.Has(c))
            {
                present.Add(c);
                _sequenceIndex.Mark(c, waiting);
            }
        }
    }

    // “先缴零元”“抽回0亩”：数目是零，等于没有。
    private void LiftZero(string text, List<AnalysedMention> analysed, List<TextSpan> zeros)
    {
        for (var i = 0; i < analysed.Count; i++)
        {
            var m = analysed[i];
            if (!m.Protected && (_negation.CanBeLifted(m.Mention.Concept) || _roles[m.Mention.Concept] is Role.Consequence || _lexicon.Concepts[m.Mention.Concept].Role == "损益") && IsZero(text, m.Mention, zeros))
            {
                analysed[i] = m with { Protected = true };
            }
        }
    }

    private static bool IsZero(string text, Mention m, List<TextSpan> zeros) =>
        zeros.Exists(z => z.End == m.Start || (z.Start >= m.Start && z.Start <= m.End + 3 && (z.Start < m.End || text.AsSpan(m.End, z.Start - m.End).ContainsAny(Stops) is false)));

    private bool AddSequence(ConceptSequence sequence, List<AnalysedMention> analysed, List<TextSpan> segments, string text, List<Mention> mentions, List<TextSpan> zeros)
    {
        var matches = SequenceMatcher.Match(_lexicon, sequence.Elements, analysed, static m => !m.Protected);
        foreach (var match in matches)
        {
            var mention = new Mention(sequence.Concept, match[0].Mention.Start, match[^1].Mention.End);
            var lifted = _polarity.IsLifted(text, segments, mentions, match, mention) || (zeros.Count > 0 && _negation.CanBeLifted(sequence.Concept) && IsZero(text, mention, zeros));
            analysed.Add(new AnalysedMention(mention, match[^1].InCondition, lifted));
        }

        return matches.Count > 0;
    }

    private static void Sort(List<AnalysedMention> mentions) =>
        mentions.Sort(static (a, b) => a.Mention.Start != b.Mention.Start ? a.Mention.Start.CompareTo(b.Mention.Start) : b.Mention.End != a.Mention.End ? b.Mention.End.CompareTo(a.Mention.End) : a.Mention.Concept.CompareTo(b.Mention.Concept));

    // 遮蔽词盖住其内的一切提及；同角色的长词盖住短词（“外嫁女子女”盖住“外嫁女”）。
    private List<Mention> Mask(List<Mention> raw)
    {
        var kept = new List<Mention>(raw.Count);
        var hiders = new List<Mention>();
        foreach (var m in raw)
        {
            if (m.End - m.Start > 1 && _roles[m.Concept] is not (Role.Other or Role.Literal))
            {
                hiders.Add(m);
            }
        }

        var from = 0;
        foreach (var m in raw)
        {
            while (from < hiders.Count && hiders[from].Start < m.Start - MaxTermLength)
            {
                from++;
            }

            if (!Hidden(m, hiders, from))
            {
                kept.Add(m);
            }
        }

        _negation.Cancel(kept);
        return kept;
    }

    private bool Hidden(Mention m, List<Mention> hiders, int from)
    {
        for (var i = from; i < hiders.Count && hiders[i].Start <= m.Start; i++)
        {
            var other = hiders[i];
            if (other.End >= m.End && other.End - other.Start > m.End - m.Start && (Hides(_roles[other.Concept], _roles[m.Concept]) || (_roles[m.Concept] == Role.Literal && other.Concept == _both && other.End - other.Start >= BothLength)))
            {
                return true;
            }
        }

        return false;
    }

    // 行为与否定是一家：“扣发”里的“发”、“不要”里的“不”都不另算。
    private static bool Hides(Role longer, Role shorter) => longer switch
    {
        Role.Mask => true,
        Role.Person => shorter == Role.Person,
        Role.Act or Role.Consequence => shorter == Role.Act,
        _ => false,
    };

    private static Role RoleOf(Concept concept) => concept.Role switch
    {
        "遮蔽" => Role.Mask,
        "谁" => Role.Person,
        "授益" or "损益" or "侵害" or "否定" => Role.Act,
        "后果" => Role.Consequence,
        "文字" => Role.Literal,
        _ => Role.Other,
    };

    /// <summary>切句：句号、问号、叹号、分号、换行；长得不像句子的在逗号处断开。</summary>
    internal static List<TextSpan> SplitSentences(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // 引号之内的句号不断句：引文随引述它的句子走。
            depth += text[i] is '“' or '「' ? 1 : text[i] is '”' or '」' && depth > 0 ? -1 : 0;
            var length = i + 1 - start;
            var isRunaway = (length >= 2 * MaxSentence && !char.IsHighSurrogate(text[i])) || (length >= MaxSentence && text[i] is '，' or ',' or '、' or '。');
            if (text[i] is '\n' || isRunaway || (depth == 0 && text[i] is '。' or '！' or '？' or '；' or '!' or '?' or ';'))
            {
                Add(i + 1);
                depth = 0;
            }
        }

        Add(text.Length);
        return spans;

        void Add(int end)
        {
            if (end > start && !text.AsSpan(start, end - start).IsWhiteSpace())
            {
                spans.Add(TextSpan.FromBounds(start, end));
            }

            start = end;
        }
    }

    /// <summary>切分句：逗号、冒号、表格分栏。</summary>
    internal static List<TextSpan> SplitSegments(string text, TextSpan sentence)
    {
        var segments = new List<TextSpan>();
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text[i] is '，' or ',' or '：' or ':' or '｜' or '|')
            {
                segments.Add(TextSpan.FromBounds(start, i + 1));
                start = i + 1;
            }
        }

        if (start < sentence.End)
        {
            segments.Add(TextSpan.FromBounds(start, sentence.End));
        }

        return segments;
    }

    // 遮蔽关系只看这几类。
    private enum Role : byte
    {
        Other,
        Mask,
        Person,
        Act,
        Consequence,
        Literal,
    }
}
