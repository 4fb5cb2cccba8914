using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>挑选触发词：每个框架至少有一项的证据在内，一个也没有的文字不必细看。挑得不好只是慢，不会漏。</summary>
/// <remarks>
/// 各框架取哪一项互相有关：许多框架都要“女”，有一个取了，别的也取就不添什么。所以按词计，而不按概念（同一个词在几个概念里，只算一次），每次取添得最少的一项。
/// 由先后组成的说法用哪一项作证据也是这样：反正要看的词几乎不计，别的说法就会改用它们。反正要看的，先是女方与儿童，第二遍起加上没有别的可取的框架所要的。
/// </remarks>
internal sealed class TriggerTerms
{
    // 由先后组成的说法来回换证据，几遍以后不再变好。
    private const int Passes = 3;

    // 反正要看的词还算这么多：一样好的，取少见的。
    private const double Known = 0.01;

    private readonly int[][] _terms;
    private readonly string[] _words;
    private readonly double[] _weights;
    private readonly int[] _uses;

    private TriggerTerms(ConceptLexicon lexicon)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _terms = [.. lexicon.Concepts.Select(c => c.Terms.Select(Number).ToArray())];
        _words = [.. numbers.Keys];
        _weights = Array.ConvertAll(_words, CommonWords.Of);
        _uses = new int[_words.Length];

        int Number(string term)
        {
            numbers.TryAdd(term, numbers.Count);
            return numbers[term];
        }
    }

    /// <summary>挑选。</summary>
    /// <param name="frames">要顾到的框架。</param>
    /// <param name="lexicon">词表，由页与概念文件编成的一份。</param>
    /// <param name="engine">引擎概念。</param>
    /// <param name="sequences">由先后组成的概念。</param>
    public static IReadOnlyList<string> Choose(IReadOnlyList<FramePattern> frames, ConceptLexicon lexicon, EngineConcepts engine, IReadOnlyList<ConceptSequence> sequences)
    {
        var chooser = new TriggerTerms(lexicon);
        var known = new[] { engine.FemaleMark, lexicon.IndexOf("孩子") }.Where(static c => c >= 0)
            .SelectMany(c => lexicon.Closure(c).ToArray()).SelectMany(c => lexicon.Concepts[c].Terms).ToHashSet(StringComparer.Ordinal);
        var (best, least) = (Array.Empty<int>(), double.MaxValue);
        for (var pass = 0; pass < Passes; pass++)
        {
            var prefilter = new FramePrefilter(lexicon, engine, sequences, term => CommonWords.Of(term) * (known.Contains(term) ? Known : 1));
            // 没有可筛之处的框架至少要说到女方。
            var options = frames.Select(f => prefilter.Requirements(f) is { Length: > 0 } all ? all : [lexicon.Closure(engine.FemaleMark)]).Select(chooser.TermsOf).OrderBy(static o => o.Length).ToArray();
            if (chooser.Cover(options) is var (chosen, cost) && cost < least)
            {
                (best, least) = (chosen, cost);
            }

            known.UnionWith(options.Where(static o => o.Length == 1).SelectMany(static o => o[0]).Select(t => chooser._words[t]));
        }

        return Array.ConvertAll(best, t => chooser._words[t]);
    }

    // 各项证据的词，同样的只留一份。
    private int[][] TermsOf(ConceptSet[] evidence) => Array.ConvertAll(evidence, set => set.ToArray().SelectMany(c => _terms[c]).Distinct().ToArray());

    // 每个框架取一项，取过以后再逐个看有没有更好的。
    private (int[] Terms, double Cost) Cover(int[][][] options)
    {
        Array.Clear(_uses);
        var chosen = new int[options.Length][];
        foreach (var again in new[] { false, true })
        {
            for (var i = 0; i < options.Length; i++)
            {
                if (again)
                {
                    Count(chosen[i], -1);
                }

                chosen[i] = options[i].MinBy(Added)!;
                Count(chosen[i], 1);
            }
        }

        int[] terms = [.. Enumerable.Range(0, _words.Length).Where(t => _uses[t] > 0)];
        return (terms, terms.Sum(t => _weights[t]));
    }

    private double Added(int[] terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += _uses[term] == 0 ? _weights[term] : 0;
        }

        return sum;
    }

    private void Count(int[] terms, int by)
    {
        foreach (var term in terms)
        {
            _uses[term] += by;
        }
    }
}
