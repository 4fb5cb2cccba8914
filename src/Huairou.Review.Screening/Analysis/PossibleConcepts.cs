using System.Buffers;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>估计一段文字分析之后至多会有哪些概念：不看先后、远近与极性，只会多算。够不上的框架因此不必分析这一段。</summary>
/// <remarks>
/// 分析得出的概念只有这几个来处：直接匹配到的；否定与行为合成的剥夺、否定形式；数目；男女两方的比较；由先后组成的。
/// 每个来处都按最宽的条件算，次序与 <see cref="PassageAnalyzer.Build"/> 相同。可以反复使用，不是线程安全的。
/// </remarks>
internal sealed class PossibleConcepts
{
    private const string ChineseDigits = "零〇一二三四五六七八九十两百千万半";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789" + ChineseDigits);

    // 小于一的数、百分数、几折几成、几角几毛：这些字一个也没有，就不会有不足一份的数。
    private static readonly SearchValues<char> Fractions = SearchValues.Create("0%％‰零〇半百折成角毛");

    private readonly ConceptLexicon _lexicon;
    private readonly EngineConcepts _engine;
    private readonly ConceptIndex _index;
    private readonly ConceptGroups _groups;

    // 各个先后说法合成的概念，以及能引出它的一项之外还要的各组。
    private readonly int[] _targets;
    private readonly int[][] _others;
    private readonly Kind[] _kinds;
    private readonly int[] _negated;

    private readonly ConceptSet _present;
    private readonly ulong[] _waiting;
    private readonly List<int> _grants = [];

    // 各组看过没有：有的在下一次清空之前一直有，没有的在又添了概念之前一直没有。
    private readonly long[] _found;
    private readonly long[] _missing;
    private long _pass = 1;
    private long _version = 1;
    private bool _hasLoss;
    private bool _hasNegator;
    private bool _hasDigit;
    private bool _hasFraction;

    // 先后说法到 CloseSequences 才看：多数文字走不到那一步。
    private bool _marking;

    /// <summary>构造。</summary>
    /// <param name="lexicon">词表。</param>
    /// <param name="engine">引擎概念。</param>
    /// <param name="sequences">由先后组成的概念，依词表次序。</param>
    /// <param name="index">由概念查先后说法。</param>
    /// <param name="negatedForms">授益概念的否定形式。</param>
    /// <param name="needs">框架与先后说法所要的各组概念。</param>
    public PossibleConcepts(ConceptLexicon lexicon, EngineConcepts engine, IReadOnlyList<ConceptSequence> sequences, ConceptIndex index, IReadOnlyDictionary<int, int> negatedForms, PatternNeeds needs)
    {
        (_lexicon, _engine, _index) = (lexicon, engine, index);
        (_groups, _others) = (needs.Groups, needs.SequenceOthers);
        _targets = [.. sequences.Select(static s => s.Concept)];
        _found = new long[_groups.Count];
        _missing = new long[_groups.Count];
        _kinds = [.. Enumerable.Range(0, lexicon.Concepts.Count).Select(KindOf)];
        _negated = [.. Enumerable.Range(0, lexicon.Concepts.Count).Select(c => negatedForms.TryGetValue(c, out var form) ? form : lexicon.Concepts[c].Role == "授益" ? lexicon.IndexOf("不" + lexicon.Concepts[c].Name) : -1)];
        _present = lexicon.NewSet();
        _waiting = index.Start();
    }

    /// <summary>所用的词表。</summary>
    public ConceptLexicon Lexicon => _lexicon;

    /// <summary>估计的结果；下一次 <see cref="Clear"/> 之前有效。</summary>
    public ConceptSet Present => _present;

    /// <summary>重新开始。</summary>
    public void Clear()
    {
        _present.Clear();
        _index.Start(_waiting);
        _grants.Clear();
        (_hasLoss, _hasNegator, _hasDigit, _hasFraction, _marking) = (false, false, false, false, false);
        _pass++;
        _version++;
    }

    /// <summary>加入一段文字。</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        _hasDigit = _hasDigit || text.ContainsAny(Digits);
        _hasFraction = _hasFraction || (_hasDigit && HasFraction(text));
    }

    /// <summary>加入直接匹配到的提及。</summary>
    public void Add(List<Mention> mentions)
    {
        foreach (var m in mentions)
        {
            if (_present.Has(m.Concept) && _kinds[m.Concept] == Kind.Other)
            {
                continue;
            }

            switch (_kinds[m.Concept])
            {
                case Kind.Grant when !_grants.Contains(m.Concept):
                    _grants.Add(m.Concept);
                    break;
                case Kind.Loss:
                    _hasLoss = true;
                    break;
                case Kind.Negator:
                    _hasNegator = true;
                    break;
            }

            Include(m.Concept);
        }
    }

    /// <summary>这几组是不是每组至少有一个。</summary>
    public bool HasEach(int[] groups)
    {
        foreach (var group in groups)
        {
            if (!HasAny(group))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>算出分析之后至多还会有的，由先后组成的除外。</summary>
    /// <param name="answered">前一句是问句：答“不能”就否定了问句所说的，不必另有否定的词。</param>
    public void Close(bool answered)
    {
        var denies = _hasNegator || answered;
        if (denies)
        {
            foreach (var grant in _grants)
            {
                if (_negated[grant] >= 0)
                {
                    Include(_negated[grant]);
                }
            }
        }

        if (_hasLoss || answered || (denies && _grants.Count > 0))
        {
            Include(_engine.Deny);
        }

        Include(_engine.Protect);
        if (_hasDigit)
        {
            CloseNumbers();
        }
    }

    /// <summary>再算由先后组成的与男女对照。</summary>
    public void CloseSequences()
    {
        _present.ForEach((_index, _waiting), static (concept, to) => to._index.Mark(concept, to._waiting));

        _marking = true;
        for (var i = ConceptIndex.Next(_waiting, 0); i >= 0; i = ConceptIndex.Next(_waiting, i + 1))
        {
            if (!_present.Has(_targets[i]) && HasEach(_others[i]))
            {
                Include(_targets[i]);
            }
        }

        if (_present.Has(_engine.MaleMark) && _present.Has(_engine.FemaleMark))
        {
            Include(_engine.Contrast);
        }
    }

    private bool HasAny(int group)
    {
        if (_found[group] == _pass)
        {
            return true;
        }

        if (_missing[group] == _version)
        {
            return false;
        }

        foreach (var c in _groups[group])
        {
            if (_present.Has(c))
            {
                _found[group] = _pass;
                return true;
            }
        }

        _missing[group] = _version;
        return false;
    }

    private void CloseNumbers()
    {
        Include(_engine.Money);
        Include(_engine.Age);
        Include(_engine.Years);
        Include(_engine.Percent);
        Include(_engine.Number);
        if (_hasFraction)
        {
            Include(_engine.FractionBelowOne);
        }

        if ((_present.Has(_engine.MaleMark) || _present.Has(_engine.SonHousehold) || _present.Has(_engine.MaleFacility))
            && (_present.Has(_engine.FemaleMark) || _present.Has(_engine.DaughterHousehold) || _present.Has(_engine.FemaleFacility)))
        {
            Include(_engine.WomenLess);
            Include(_engine.WomenMore);
            Include(_engine.SexSame);
        }
    }

    private void Include(int concept)
    {
        if (_present.Has(concept))
        {
            return;
        }

        _version++;
        foreach (var c in _lexicon.Ancestors(concept))
        {
            if (!_present.Has(c))
            {
                _present.Add(c);
                if (_marking)
                {
                    _index.Mark(c, _waiting);
                }
            }
        }
    }

    // 折、成、角、毛要跟在数后面，“百”要是“百分之”：“成立”“各成员”不算。
    private static bool HasFraction(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny(Fractions); i >= 0;)
        {
            if (text[i] switch
            {
                '百' => text[(i + 1)..].StartsWith("分之", StringComparison.Ordinal),
                '折' or '成' or '角' or '毛' => i > 0 && Digits.Contains(text[i - 1]),
                _ => true,
            })
            {
                return true;
            }

            var next = text[(i + 1)..].IndexOfAny(Fractions);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    private Kind KindOf(int concept)
    {
        var role = _lexicon.Concepts[concept].Role;
        return role == "授益" ? Kind.Grant
            : role == "损益" ? Kind.Loss
            : role == "否定" || _lexicon.Is(concept, _engine.Because) ? Kind.Negator
            : Kind.Other;
    }

    // 与合成有关的几类。
    private enum Kind : byte
    {
        Other,
        Grant,
        Loss,
        Negator,
    }
}
