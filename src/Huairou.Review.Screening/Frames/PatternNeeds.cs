using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>框架与先后说法各要哪几组概念，以组的编号表示。不可变、线程安全。</summary>
internal sealed class PatternNeeds
{
    // 数目条件的名称开头。
    private static readonly string Figure = $"={FigureLiteral.Mark}";

    private readonly int[][] _frames;
    private readonly int[][] _makers;
    private readonly SequenceElement[]?[] _plain;

    /// <summary>构造。</summary>
    /// <param name="frames">全部框架，依规则次序。</param>
    /// <param name="sequences">由先后组成的概念。</param>
    /// <param name="lexicon">词表。</param>
    /// <param name="engine">引擎概念。</param>
    public PatternNeeds(IReadOnlyList<RuleFrame> frames, IReadOnlyList<ConceptSequence> sequences, ConceptLexicon lexicon, EngineConcepts engine)
    {
        var makers = new List<int>?[lexicon.Concepts.Count];
        var made = new List<int[]>(sequences.Count + 1);
        var plain = PlainConcepts(lexicon, sequences);
        foreach (var sequence in sequences)
        {
            Make(sequence.Concept, sequence.Required);
        }

        // 男女对照由两方的提及得出，也作一个说法。
        Make(engine.Contrast, [[engine.MaleMark], [engine.FemaleMark]]);
        Sequences = [.. made];
        _plain = [.. sequences.Select(s => Array.TrueForAll(s.Elements, e => !e.Optional && Array.TrueForAll(e.Concepts, plain.Has)) ? s.Elements : null), null];
        _frames = [.. frames.Select(f => Groups.NumbersOf(f.Frame.Required))];
        _makers = [.. Enumerable.Range(0, Groups.Count).Select(g => Groups[g].SelectMany(c => makers[c] ?? []).Distinct().ToArray())];

        void Make(int concept, IEnumerable<int[]> required)
        {
            foreach (var ancestor in lexicon.Ancestors(concept))
            {
                (makers[ancestor] ??= []).Add(made.Count);
            }

            made.Add(Groups.NumbersOf(required));
        }
    }

    /// <summary>编了号的概念组。</summary>
    public ConceptGroups Groups { get; } = new();

    /// <summary>各个先后说法必有的各项。</summary>
    public int[][] Sequences { get; }

    /// <summary>能组成一组里任何一个概念（或其下位）的先后说法。</summary>
    public int[] Makers(int group) => _makers[group];

    /// <summary>一个先后说法的各项，要是每一项都只由词表直接匹配得来；有分析得出的、可省的项时为 null。</summary>
    public SequenceElement[]? Plain(int sequence) => _plain[sequence];

    // 只由词表直接匹配得来的概念：不由先后组成，不随极性、数目变。
    private static ConceptSet PlainConcepts(ConceptLexicon lexicon, IReadOnlyList<ConceptSequence> sequences)
    {
        // 编译好的词表里取一个概念的说法要翻遍全表，这里只看名称与角色。
        var derived = sequences.Select(static s => s.Concept).Concat(EngineConcepts.Synthesised.Select(c => lexicon.IndexOf(c.Name))).ToHashSet();
        var (plain, mixed) = (lexicon.NewSet(), lexicon.NewSet());
        for (var i = 0; i < lexicon.Concepts.Count; i++)
        {
            if (derived.Contains(i) || lexicon.Concepts[i] is not { Role: "谁" or "权利" or "条件" or "文字" } concept || concept.Name.StartsWith(Figure, StringComparison.Ordinal))
            {
                foreach (var ancestor in lexicon.Ancestors(i))
                {
                    mixed.Add(ancestor);
                }
            }
        }

        for (var i = 0; i < lexicon.Concepts.Count; i++)
        {
            if (!mixed.Has(i))
            {
                plain.Add(i);
            }
        }

        return plain;
    }

    /// <summary>一个框架要的各组。</summary>
    public int[] Of(RuleFrame frame) => _frames[frame.Index];
}
