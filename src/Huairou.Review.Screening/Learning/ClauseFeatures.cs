using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Learning;

/// <summary>从一句取特征：字片段、隔开的两个字、否定的管辖、数量、分句头尾、概念与极性、概念先后。训练与使用走同一处；无状态、线程安全。</summary>
internal sealed class ClauseFeatures
{
    private const int MaxGram = 3;

    // 隔开的两个字之间最多隔几个字，由留出写作者选定。
    private const int Skip = 6;

    // 一个概念往后最多配几个。
    private const int Reach = 5;

    private readonly uint[] _own;
    private readonly uint[][] _ancestors;
    private readonly bool[] _used;

    /// <summary>以词表构造。</summary>
    public ClauseFeatures(ConceptLexicon lexicon)
    {
        var concepts = lexicon.Concepts;
        _own = new uint[concepts.Count];
        _used = new bool[concepts.Count];
        _ancestors = new uint[concepts.Count][];
        for (var i = 0; i < concepts.Count; i++)
        {
            _own[i] = FeatureHash.Of('名', concepts[i].Name);
            _used[i] = concepts[i].Role is not ("遮蔽" or "文字");
        }

        for (var i = 0; i < concepts.Count; i++)
        {
            // 含自身；上位概念很少，逐对去比则要比几千万次。
            var closure = lexicon.Ancestors(i);
            var ancestors = new uint[closure.Length - 1];
            var at = 0;
            foreach (var ancestor in closure)
            {
                if (ancestor != i)
                {
                    ancestors[at++] = _own[ancestor];
                }
            }

            _ancestors[i] = ancestors;
        }
    }

    /// <summary>概念名的散列，与词表次序无关。</summary>
    public uint NameHash(int concept) => _own[concept];

    /// <summary>取一句的特征：只看字的与其余的。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="span">句。</param>
    /// <param name="sentence">分析结果；句中没有概念时为 null。</param>
    /// <param name="sink">接收特征。</param>
    public void Visit<TSink>(string text, TextSpan span, Sentence? sentence, TSink sink)
        where TSink : IFeatureSink
    {
        Plain(text, span, sink);
        Rest(text, span, sentence, sink);
    }

    /// <summary>“只看字”以外的特征：否定的管辖、数量、分句头尾、概念。</summary>
    public void Rest<TSink>(string text, TextSpan span, Sentence? sentence, TSink sink)
        where TSink : IFeatureSink
    {
        NegationScope.Visit(text, span, sink);
        QuantityRelations.Visit(text, span, sink);
        SegmentEdges.Visit(text, span, sink);
        if (sentence is not null)
        {
            Concepts(sentence, sink);
        }
    }

    /// <summary>一段文字的字片段。数字只记“有数字”：具体数值不应被记住。</summary>
    public static void Characters<TSink>(string text, TextSpan span, TSink sink, char space = '字', int maxGram = MaxGram)
        where TSink : IFeatureSink
    {
        var start = FeatureHash.Start(space);
        for (var i = span.Start; i < span.End; i++)
        {
            var hash = start;
            var last = Math.Min(i + maxGram, span.End);
            for (var k = i; k < last && !char.IsWhiteSpace(text[k]); k++)
            {
                hash = FeatureHash.Next(hash, Shape(text[k]));
                sink.Add(FeatureHash.Bucket(hash), i, k + 1, 0, 0);
            }
        }
    }

    /// <summary>只看字的特征：字片段，加上隔一至六个字的两个字（“不……受理”隔着别的字也认得出）。不靠词表与规则，只看它的模型与别的错得不一样。</summary>
    public static void Plain<TSink>(string text, TextSpan span, TSink sink)
        where TSink : IFeatureSink
    {
        Characters(text, span, sink);
        Spaced(text, span, sink);
    }

    /// <summary>隔一至六个字的两个字。</summary>
    public static void Spaced<TSink>(string text, TextSpan span, TSink sink)
        where TSink : IFeatureSink
    {
        var start = FeatureHash.Start('隔');
        for (var i = span.Start; i < span.End; i++)
        {
            var first = FeatureHash.Next(start, Shape(text[i]));
            var last = Math.Min(i + 2 + Skip, span.End);
            for (var k = i + 2; k < last; k++)
            {
                sink.Add(FeatureHash.Bucket(FeatureHash.Next(first, Shape(text[k]))), i, i + 1, k, k + 1);
            }
        }
    }

    private static char Shape(char c) => char.IsAsciiDigit(c) ? '0' : c;

    /// <summary>一句的概念特征。</summary>
    public void Concepts<TSink>(Sentence sentence, TSink sink)
        where TSink : IFeatureSink
    {
        if (sentence.BanStart >= 0)
        {
            sink.Add(FeatureHash.Bucket(FeatureHash.Of('禁', "")), sentence.BanStart, sentence.BanStart + 1, 0, 0);
        }

        var mentions = sentence.Mentions;
        for (var i = 0; i < mentions.Count; i++)
        {
            var m = mentions[i];
            if (!_used[m.Mention.Concept])
            {
                continue;
            }

            var polarity = Polarity(m);
            var space = FeatureHash.Start(polarity);
            Unigram(space, _own[m.Mention.Concept], m, sink);
            foreach (var ancestor in _ancestors[m.Mention.Concept])
            {
                Unigram(space, ancestor, m, sink);
            }

            var seen = 0;
            for (var j = i + 1; j < mentions.Count && seen < Reach; j++)
            {
                var other = mentions[j];
                if (!_used[other.Mention.Concept] || other.Mention.Concept == m.Mention.Concept)
                {
                    continue;
                }

                seen++;
                var pair = FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Next(FeatureHash.Next(FeatureHash.Start('对'), polarity), Polarity(other)), _own[m.Mention.Concept]), _own[other.Mention.Concept]);
                sink.Add(FeatureHash.Bucket(pair), m.Mention.Start, m.Mention.End, other.Mention.Start, other.Mention.End);
            }
        }
    }

    private static char Polarity(AnalysedMention m) => m.Protected ? '护' : m.InCondition ? '条' : '概';

    private static void Unigram<TSink>(uint space, uint concept, AnalysedMention m, TSink sink)
        where TSink : IFeatureSink =>
        sink.Add(FeatureHash.Bucket(FeatureHash.Mix(space, concept)), m.Mention.Start, m.Mention.End, 0, 0);
}
