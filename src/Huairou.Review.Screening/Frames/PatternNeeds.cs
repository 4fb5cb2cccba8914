using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>框架与先后说法各要哪几组概念，以组的编号表示。不可变、线程安全。</summary>
internal sealed class PatternNeeds
{
    private readonly RuleNeeds[] _frames;

    /// <summary>构造。</summary>
    /// <param name="frames">全部框架，依规则次序。</param>
    /// <param name="sequences">由先后组成的概念，依词表次序。</param>
    /// <param name="lexicon">词表。</param>
    /// <param name="contrast">由男女对照得出的概念。</param>
    public PatternNeeds(IReadOnlyList<RuleFrame> frames, IReadOnlyList<ConceptSequence> sequences, ConceptLexicon lexicon, int contrast)
    {
        // 能由先后组成（或由男女对照得出）的概念。
        var late = new bool[lexicon.Concepts.Count];
        foreach (var concept in sequences.Select(static s => s.Concept).Append(contrast))
        {
            foreach (var ancestor in lexicon.Ancestors(concept))
            {
                late[ancestor] = true;
            }
        }

        SequenceOthers = [.. sequences.Select(s => Groups.NumbersOf(s.Required.Skip(1)))];
        _frames = new RuleNeeds[frames.Count];
        for (var i = 0; i < _frames.Length; i++)
        {
            var all = Groups.NumbersOf(frames[i].Frame.Required);
            _frames[i] = new RuleNeeds(Array.FindAll(all, g => !Array.Exists(Groups[g], c => late[c])), all);
        }
    }

    /// <summary>编了号的概念组。</summary>
    public ConceptGroups Groups { get; } = new();

    /// <summary>各个先后说法必有的各项，<see cref="ConceptSequence.Anchor"/> 除外：由它引出来的，已经有了。</summary>
    public int[][] SequenceOthers { get; }

    /// <summary>一个框架要的各组。</summary>
    public RuleNeeds Of(RuleFrame frame) => _frames[frame.Index];
}

/// <summary>一个框架要的各组。</summary>
/// <param name="Early">其中不会由先后组成的：看先后说法之前就能断定有没有。</param>
/// <param name="All">全部。</param>
internal readonly record struct RuleNeeds(int[] Early, int[] All);
