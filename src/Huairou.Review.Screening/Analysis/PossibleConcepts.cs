using System.Buffers;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>估计一段文字分析之后至多会有哪些概念：不看先后、远近与极性，只会多算。够不上的框架因此不必分析这一段。</summary>
/// <remarks>
/// 分析得出的概念只有这几个来处：直接匹配到的；否定与行为合成的剥夺、否定形式；数目；男女两方的比较；由先后组成的。
/// 每个来处都按最宽的条件算，次序与 <see cref="PassageAnalyzer.Build"/> 相同。可以反复使用，不是线程安全的。
/// </remarks>
internal sealed class PossibleConcepts
{
    // 重复的文字试起来没有尽头：试了这么多步还没有定论，当作会有。
    private const int MostSteps = 2000;

    private const string ChineseDigits = "零〇一二三四五六七八九十两百千万半";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789" + ChineseDigits);

    // 小于一的数、百分数、几折几成、几角几毛：这些字一个也没有，就不会有不足一份的数。
    private static readonly SearchValues<char> Fractions = SearchValues.Create("0%％‰零〇半百折成角毛");

    private readonly ConceptLexicon _lexicon;
    private readonly EngineConcepts _engine;
    private readonly PatternNeeds _needs;
    private readonly Kind[] _kinds;
    private readonly int[] _negated;

    // 有数就可能有的：部分与总数的比较。
    private readonly int[] _shares;

    // 有数、又有某个单位的头一个字，才可能有的数目条件；各单位见到没有。
    private readonly (SearchValues<char> Heads, int[] Concepts)[] _figures;
    private readonly bool[] _hasUnit;

    // 由先后组成的概念之外，至多会有的。
    private readonly ConceptSet _present;
    private readonly List<int> _grants = [];

    // 逐处的提及，依先后；没有逐处给出时不看先后。
    private readonly List<Mention> _mentions = [];

    // 各组、各个先后说法看过没有：这一遍里有的记为正，没有的记为负。
    private readonly int[] _groups;
    private readonly int[] _sequences;
    private int _pass = 1;
    private bool _hasLoss;
    private bool _hasNegator;
    private bool _hasDigit;
    private bool _hasFraction;

    /// <summary>构造。</summary>
    /// <param name="lexicon">词表。</param>
    /// <param name="engine">引擎概念。</param>
    /// <param name="negatedForms">授益概念的否定形式。</param>
    /// <param name="needs">框架与先后说法所要的各组概念。</param>
    public PossibleConcepts(ConceptLexicon lexicon, EngineConcepts engine, IReadOnlyDictionary<int, int> negatedForms, PatternNeeds needs)
    {
        (_lexicon, _engine, _needs) = (lexicon, engine, needs);
        _groups = new int[needs.Groups.Count];
        _sequences = new int[needs.Sequences.Length];
        _kinds = [.. Enumerable.Range(0, lexicon.Concepts.Count).Select(KindOf)];
        _negated = [.. Enumerable.Range(0, lexicon.Concepts.Count).Select(c => negatedForms.TryGetValue(c, out var form) ? form : lexicon.Concepts[c].Role == "授益" ? lexicon.IndexOf("不" + lexicon.Concepts[c].Name) : -1)];
        _shares = [.. new[] { engine.FewWomenSeats, engine.NoQuorum }.Where(static c => c >= 0)];
        _figures = [.. new FigureConcepts(lexicon).ByUnit.Select(static u => (SearchValues.Create(u.Heads), u.Concepts))];
        _hasUnit = new bool[_figures.Length];
        _present = lexicon.NewSet();
    }

    /// <summary>重新开始。</summary>
    public void Clear()
    {
        _present.Clear();
        _grants.Clear();
        _mentions.Clear();
        Array.Clear(_hasUnit);
        (_hasLoss, _hasNegator, _hasDigit, _hasFraction) = (false, false, false, false);
        if (++_pass == int.MaxValue)
        {
            Array.Clear(_groups);
            Array.Clear(_sequences);
            _pass = 1;
        }
    }

    /// <summary>加入一段文字。</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        _hasDigit = _hasDigit || text.ContainsAny(Digits);
        _hasFraction = _hasFraction || (_hasDigit && HasFraction(text));
        for (var i = 0; i < _figures.Length; i++)
        {
            _hasUnit[i] = _hasUnit[i] || text.ContainsAny(_figures[i].Heads);
        }
    }

    /// <summary>加入直接匹配到的提及，依先后。</summary>
    public void Add(List<Mention> mentions)
    {
        _mentions.AddRange(mentions);
        foreach (var m in mentions)
        {
            Add(m.Concept);
        }
    }

    /// <summary>加入直接匹配到的概念。</summary>
    public void Add(NumberBag concepts)
    {
        foreach (var concept in concepts.Items)
        {
            Add(concept);
        }
    }

    private void Add(int concept)
    {
        switch (_kinds[concept])
        {
            case Kind.Grant when !_grants.Contains(concept):
                _grants.Add(concept);
                break;
            case Kind.Loss:
                _hasLoss = true;
                break;
            case Kind.Negator:
                _hasNegator = true;
                break;
        }

        Include(concept);
    }

    /// <summary>加完了：算出分析之后至多还会有的，由先后组成的除外；那些问到才看。</summary>
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

    /// <summary>这几组是不是每组至少会有一个。</summary>
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

    // 由所要的往回看：直接有，或者能由先后组成，而组成它的各项也都会有。框架所要的只有几组，比把能组成的全部算出来快得多。
    private bool HasAny(int group)
    {
        if (_groups[group] == _pass || _groups[group] == -_pass)
        {
            return _groups[group] > 0;
        }

        foreach (var c in _needs.Groups[group])
        {
            if (_present.Has(c))
            {
                _groups[group] = _pass;
                return true;
            }
        }

        // 正在看的先当作有：说法绕回自己时只会多留。
        _groups[group] = _pass;
        var has = MayMakeAny(_needs.Makers(group));
        _groups[group] = has ? _pass : -_pass;
        return has;
    }

    private bool MayMakeAny(int[] sequences)
    {
        foreach (var sequence in sequences)
        {
            if (MayMake(sequence))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayMake(int sequence)
    {
        if (_sequences[sequence] != _pass && _sequences[sequence] != -_pass)
        {
            _sequences[sequence] = HasEach(_needs.Sequences[sequence]) && MayFollow(sequence) ? _pass : -_pass;
        }

        return _sequences[sequence] > 0;
    }

    // 各项都只由词表匹配得来的说法，先后、远近也看得出：许多说法的各个词到处都有，挨在一起的才少。
    private bool MayFollow(int sequence)
    {
        var steps = MostSteps;
        return _mentions.Count == 0 || _needs.Plain(sequence) is not { } elements || Follows(elements, 0, -1, ref steps);
    }

    private bool Follows(SequenceElement[] elements, int index, int from, ref int steps)
    {
        if (index == elements.Length || --steps < 0)
        {
            return true;
        }

        foreach (var m in _mentions)
        {
            if (from >= 0 && m.Start - from > elements[index].MaxGap)
            {
                return false;
            }

            if (m.Start >= from && SequenceMatcher.IsAny(_lexicon, m.Concept, elements[index].Concepts) && Follows(elements, index + 1, m.End, ref steps))
            {
                return true;
            }
        }

        return false;
    }

    private void CloseNumbers()
    {
        Include(_engine.Money);
        Include(_engine.Age);
        Include(_engine.Years);
        Include(_engine.Percent);
        Include(_engine.Number);
        foreach (var share in _shares)
        {
            _present.Add(share);
        }

        for (var i = 0; i < _figures.Length; i++)
        {
            foreach (var figure in _hasUnit[i] ? _figures[i].Concepts : [])
            {
                _present.Add(figure);
            }
        }

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

        foreach (var c in _lexicon.Ancestors(concept))
        {
            _present.Add(c);
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
