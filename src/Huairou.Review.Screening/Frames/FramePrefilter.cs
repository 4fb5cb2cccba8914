using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>初筛：看文字里直接匹配到的概念够不够凑成框架；只会多留，不会漏掉。</summary>
/// <remarks>
/// 合成概念（剥夺、数量、由先后组成的说法）要分析之后才有；这里用“至少要有什么”代替：
/// 由先后组成的说法取其中最少见的一项，剥夺取任何行为或后果，岁数要有“岁”字，别的数量不作要求。
/// </remarks>
internal sealed class FramePrefilter
{
    private readonly ConceptLexicon _lexicon;
    private readonly EngineConcepts _engine;
    private readonly ILookup<int, ConceptSequence> _sequences;
    private readonly Evidence?[] _known;
    private readonly List<int>[] _below;
    private readonly double[] _weight;

    /// <summary>由词表与编译好的概念先后构造。</summary>
    /// <param name="lexicon">词表。</param>
    /// <param name="engine">引擎概念。</param>
    /// <param name="sequences">由先后组成的概念。</param>
    /// <param name="weigh">一个说法有多常见；取常见程度最小的作证据。</param>
    public FramePrefilter(ConceptLexicon lexicon, EngineConcepts engine, IEnumerable<ConceptSequence> sequences, Func<string, double> weigh)
    {
        _lexicon = lexicon;
        _engine = engine;
        _sequences = sequences.ToLookup(static s => s.Concept);
        _known = new Evidence?[lexicon.Concepts.Count];
        _below = Below(lexicon);
        _weight = [.. lexicon.Concepts.Select(c => c.Terms.Sum(weigh))];
    }

    /// <summary>一个框架各项的证据，少见的在前。</summary>
    public ConceptSet[] Requirements(FramePattern frame) =>
        frame.Required.Select(g => Of(g)).Where(static e => !e.Always).OrderBy(static e => e.Cost).Select(static e => e.Raw).ToArray();

    /// <summary>一个框架里由先后组成的各项：比 <see cref="Requirements"/> 只取最少见的一组更严，也只会多留。直接匹配得到的、随时可能成立的项不列。</summary>
    public ComposedNeed[] Composed(FramePattern frame) => [.. frame.Required.Select(WaysOf).Where(static ways => ways.Exists(static sets => sets.Length > 1)).Select(static ways => new ComposedNeed([.. ways]))];

    // 一项的各种来处；随时可能成立的没有可查的，返回空。
    private List<ConceptSet[]> WaysOf(int[] group)
    {
        var direct = _lexicon.NewSet();
        var ways = new List<ConceptSet[]>();
        foreach (var i in group.SelectMany(c => _below[c]).Distinct())
        {
            if (Direct(i) is not { Always: false } evidence)
            {
                return [];
            }

            if (IsDerived(i) || !_sequences[i].Any())
            {
                direct.Union(evidence.Raw);
                continue;
            }

            if (_lexicon.Concepts[i].Terms.Count > 0)
            {
                direct.Add(i);
            }

            foreach (var sequence in _sequences[i])
            {
                ConceptSet[] sets = [.. sequence.Elements.Where(static e => !e.Optional).Select(e => Of(e.Concepts)).Where(static e => !e.Always).OrderBy(static e => e.Cost).Select(static e => e.Raw)];
                if (!ways.Exists(c => c.SequenceEqual(sets)))
                {
                    ways.Add(sets);
                }
            }
        }

        if (direct.ToArray().Length > 0)
        {
            ways.Insert(0, [direct]);
        }

        return ways;
    }

    /// <summary>能引出某几种角色的提及的概念：前一句里一个也没有，就没有可承接的。</summary>
    /// <param name="roles">角色。</param>
    public ConceptSet Carriers(params ReadOnlySpan<string> roles)
    {
        var raw = _lexicon.NewSet();
        for (var i = 0; i < _lexicon.Concepts.Count; i++)
        {
            if (!roles.Contains(_lexicon.Concepts[i].Role))
            {
                continue;
            }

            if (Direct(i) is not { } direct)
            {
                return All();
            }

            raw.Union(direct.Raw);
        }

        return raw;
    }

    // 每个概念及其全部下位概念。
    private static List<int>[] Below(ConceptLexicon lexicon)
    {
        var below = new List<int>[lexicon.Concepts.Count];
        for (var i = 0; i < below.Length; i++)
        {
            foreach (var ancestor in lexicon.Ancestors(i))
            {
                (below[ancestor] ??= []).Add(i);
            }
        }

        return below;
    }

    private ConceptSet All()
    {
        var all = _lexicon.NewSet();
        for (var i = 0; i < _lexicon.Concepts.Count; i++)
        {
            all.Add(i);
        }

        return all;
    }

    private double Cost(ConceptSet raw)
    {
        var cost = 0.0;
        foreach (var concept in raw.ToArray())
        {
            cost += _weight[concept];
        }

        return cost;
    }

    private Evidence Of(int[] group)
    {
        var raw = _lexicon.NewSet();
        foreach (var concept in group)
        {
            var one = Of(concept);
            if (one.Always)
            {
                return one;
            }

            raw.Union(one.Raw);
        }

        return new Evidence(raw, Cost(raw), false);
    }

    // 概念及其全部下位概念的证据。
    private Evidence Of(int concept)
    {
        if (_known[concept] is { } known)
        {
            return known;
        }

        // 先记一个空的，防止互相引用。
        _known[concept] = new Evidence(_lexicon.NewSet(), 0, false);
        var raw = _lexicon.NewSet();
        foreach (var i in _below[concept])
        {
            if (Direct(i) is not { } direct)
            {
                return _known[concept] = new Evidence(raw, double.MaxValue, true);
            }

            raw.Union(direct.Raw);
        }

        return _known[concept] = new Evidence(raw, Cost(raw), false);
    }

    // 由分析另外得出、不由先后组成的：男女的比较，授益的否定。
    private bool IsDerived(int index) => IsCompared(index) || GrantedBy(index) >= 0;

    private bool IsCompared(int index) => index == _engine.SexGap || index == _engine.WomenLess || index == _engine.WomenMore || index == _engine.Contrast;

    // “不X”所否定的授益概念；不是这种概念时为 -1。
    private int GrantedBy(int index) =>
        _lexicon.Concepts[index] is { Role: "后果" } concept && concept.Name.StartsWith('不') && _lexicon.IndexOf(concept.Name[1..]) is >= 0 and var granted && _lexicon.Concepts[granted].Role == "授益" ? granted : -1;

    private Evidence? Direct(int index)
    {
        var concept = _lexicon.Concepts[index];
        if (IsCompared(index))
        {
            return Of([_engine.FemaleMark, _engine.DaughterHousehold, _engine.FemaleFacility]);
        }

        if (index == _engine.Age || FigureLiteral.Of(concept) is { IsAge: true })
        {
            return Of(_engine.AgeUnit);
        }

        if (index == _engine.Deny || index == _engine.Disadvantage || index == _engine.Protect || (concept.Terms.Count == 0 && concept.Role is "数量" or "文字"))
        {
            return null;
        }

        if (GrantedBy(index) is >= 0 and var granted)
        {
            return Of(granted);
        }

        var raw = _lexicon.NewSet();
        if (concept.Terms.Count > 0)
        {
            raw.Add(index);
        }

        foreach (var sequence in _sequences[index])
        {
            var best = sequence.Elements.Where(static e => !e.Optional).Select(e => Of(e.Concepts)).Where(static e => !e.Always).MinBy(static e => e.Cost);
            if (best is null)
            {
                return null;
            }

            raw.Union(best.Raw);
        }

        return new Evidence(raw, Cost(raw), false);
    }

    /// <summary>一项要成立，文字里至少要有的概念。</summary>
    /// <param name="Raw">直接匹配到其中之一才可能成立。</param>
    /// <param name="Cost">大致有多常见。</param>
    /// <param name="Always">随时可能成立，不能用来筛。</param>
    private sealed record Evidence(ConceptSet Raw, double Cost, bool Always);
}
