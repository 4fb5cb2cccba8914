using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening.Learning;

/// <summary>判断一个条款是不是问题条款的模型：第一层看文字，第二层合并规则结果并校准。不可变、线程安全。</summary>
public sealed class ClauseClassifier
{
    /// <summary>文件名。</summary>
    public const string FileName = "classifier.bin";

    /// <summary>类型模型的文件名。</summary>
    public const string TypesFile = "types.bin";

    private static readonly byte[] Magic = "HRCLASSA"u8.ToArray();
    private readonly ClauseFeatures _features;
    private readonly Lazy<TypeArbiter?> _types;

    /// <summary>构造。</summary>
    internal ClauseClassifier(ClauseFeatures features, LinearModel topic, LinearModel text, LinearModel plain, LinearModel sentence, LinearModel segment, Neighbours neighbours, StackModel stack, Func<TypeArbiter>? types = null)
    {
        _features = features;
        Topic = topic;
        Text = text;
        Plain = plain;
        Sentence = sentence;
        Segment = segment;
        Neighbours = neighbours;
        Stack = stack;
        _types = new Lazy<TypeArbiter?>(() => types?.Invoke());
    }

    /// <summary>取特征。</summary>
    internal ClauseFeatures Features => _features;

    /// <summary>第一层：看全文，按逆文档频率加权，强正则；类型模型的倍数也取自它。</summary>
    internal LinearModel Topic { get; }

    /// <summary>第一层：看全文，按正负例计数比加权。</summary>
    internal LinearModel Text { get; }

    /// <summary>第一层：看全文，只看字，按正负例计数比加权。</summary>
    internal LinearModel Plain { get; }

    /// <summary>第一层：看单句，按正负例计数比加权。</summary>
    internal LinearModel Sentence { get; }

    /// <summary>分句模型：问题落在哪几个分句。</summary>
    internal LinearModel Segment { get; }

    /// <summary>第一层：相近条款的表决。</summary>
    internal Neighbours Neighbours { get; }

    /// <summary>第二层。</summary>
    internal StackModel Stack { get; }

    /// <summary>类型模型，用到才读；没有时为 null。</summary>
    internal TypeArbiter? Types => _types.Value;

    /// <summary>评估一段文字（一个条款，或不成文件的一段文字的各条款）。</summary>
    internal Assessment Assess(IReadOnlyList<Evidence> parts)
    {
        var scratch = t_scratch ??= new Scratch();
        scratch.Clear(parts.Sum(static p => p.Passage.Text.Length));
        var scores = new List<float>();
        var (bestPart, bestSentence, best) = (0, 0, float.MinValue);
        float? hit = null;
        for (var p = 0; p < parts.Count; p++)
        {
            var part = parts[p];
            for (var s = 0; s < part.Sentences.Count; s++)
            {
                var (span, analysed) = part.Sentences[s];
                scratch.Visit(_features, part.Passage.Text, span, analysed);
                scratch.Plain.Add(Plain, scratch.PlainItems);
                scratch.Topic.Add(Topic, scratch.Items);
                scratch.Text.Add(Text, scratch.Items);
                if (part.Passage.ToOwn(span) is null)
                {
                    continue;
                }

                var score = scratch.OneSentence(Sentence, span.Length);
                scores.Add(score);
                if (score > best)
                {
                    (bestPart, bestSentence, best) = (p, s, score);
                }

                if ((hit is null || score > hit) && part.Candidates.Any(c => c.Sentence.Span.Overlaps(span)))
                {
                    hit = score;
                }
            }
        }

        if (scores.Count == 0)
        {
            return new Assessment(Stack.Floor, 0, -1, [], parts);
        }

        var whole = new WholeScores(scratch.Topic.Score(Topic), scratch.Text.Score(Text), scratch.Plain.Score(Plain), scratch.Text.Mass, Neighbours.Vote(Neighbours.Grams(parts)));
        var signals = Signals.Of(whole, scores, parts, hit);
        return new Assessment(Stack.Probability(signals), bestPart, bestSentence, signals, parts);
    }

    /// <summary>没有规则意见的一个条款不必再看：只看字的分低于 <see cref="HintFloors.Plain"/>，或者只算相连的字就已经低于 <see cref="HintFloors.Letters"/>。</summary>
    /// <param name="passage">条款；不必分析过。</param>
    /// <param name="hintFrom">模型提示的阈值，0–1。</param>
    internal bool IsPlainlyClean(Passage passage, double hintFrom)
    {
        var scratch = t_scratch ??= new Scratch();
        scratch.ClearPlain(passage.Text.Length);
        var floors = Stack.FloorsFor(hintFrom);
        var sentences = PassageAnalyzer.SplitSentences(passage.Text);
        foreach (var span in sentences)
        {
            scratch.Plain.Add(Plain, scratch.Letters(passage.Text, span));
        }

        if (scratch.Plain.Score(Plain) < floors.Letters)
        {
            return true;
        }

        foreach (var span in sentences)
        {
            scratch.Plain.Add(Plain, scratch.Spaced(passage.Text, span));
        }

        return scratch.Plain.Score(Plain) < floors.Plain;
    }

    /// <summary>没有规则意见的一个条款不必再看：没有一句的单句分够得上 <see cref="HintFloors.Sentence"/>。</summary>
    /// <param name="passage">条款；用到的句才分析，引导语里的句用不到。</param>
    /// <param name="analyzer">分析器。</param>
    /// <param name="hintFrom">模型提示的阈值，0–1。</param>
    internal bool HasNoHotSentence(Passage passage, PassageAnalyzer analyzer, double hintFrom)
    {
        var scratch = t_scratch ??= new Scratch();
        var floor = Stack.FloorsFor(hintFrom).Sentence;
        var sentences = analyzer.Split(passage.Text, analyzer.Match(passage.Text, []));
        foreach (var (span, index) in sentences.WithSilent())
        {
            if (passage.ToOwn(span) is not null)
            {
                scratch.Visit(_features, passage.Text, span, index < 0 ? null : sentences[index]);
                if (scratch.OneSentence(Sentence, span.Length) >= floor)
                {
                    return false;
                }
            }
        }

        return true;
    }

    [ThreadStatic]
    private static Scratch? t_scratch;

    // 算分用的空间，每个线程一份。
    private sealed class Scratch
    {
        // 一个字十来个特征，模型见过的不到一半；表装到一半才加大。
        private const int Slots = 12;

        private readonly BucketBuffer _buckets = new();
        private readonly RunningScore _sentence = new();
        private int _plain;

        public RunningScore Topic { get; } = new();

        public RunningScore Text { get; } = new();

        public RunningScore Plain { get; } = new();

        // 一句的全部特征；只看字的打头。
        public ReadOnlySpan<int> Items => _buckets.Items;

        public ReadOnlySpan<int> PlainItems => _buckets.Items[.._plain];

        public void Clear(int length)
        {
            Topic.Clear(Slots * length);
            Text.Clear(Slots * length);
            ClearPlain(length);
        }

        public void ClearPlain(int length) => Plain.Clear(Slots * length);

        public void Visit(ClauseFeatures features, string text, TextSpan span, Sentence? analysed)
        {
            _buckets.Clear();
            ClauseFeatures.Plain(text, span, _buckets.Into);
            _plain = _buckets.Items.Length;
            features.Rest(text, span, analysed, _buckets.Into);
        }

        // 只看字的特征分两半取：相连的字，隔开的字。
        public ReadOnlySpan<int> Letters(string text, TextSpan span)
        {
            _buckets.Clear();
            ClauseFeatures.Characters(text, span, _buckets.Into);
            return _buckets.Items;
        }

        public ReadOnlySpan<int> Spaced(string text, TextSpan span)
        {
            _buckets.Clear();
            ClauseFeatures.Spaced(text, span, _buckets.Into);
            return _buckets.Items;
        }

        public float OneSentence(LinearModel model, int length)
        {
            _sentence.Clear(Slots * length);
            _sentence.Add(model, _buckets.Items);
            return _sentence.Score(model);
        }
    }

    /// <summary>写文件。</summary>
    internal void Save(string path) => PackFile.Save(path, Magic, writer =>
    {
        Stack.Write(writer);
        foreach (var model in new[] { Topic, Text, Plain, Sentence, Segment })
        {
            model.Write(writer);
        }

        Neighbours.Write(writer);
    });

    /// <summary>读文件；没有时为 null（只用规则）。</summary>
    /// <exception cref="InvalidDataException">文件损坏。</exception>
    public static ClauseClassifier? Load(string path, RuleSet rules)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var features = new ClauseFeatures(rules.Lexicon);
        return PackFile.Load(path, Magic, reader =>
        {
            var stack = StackModel.Read(reader);
            var topic = LinearModel.Read(reader);
            var text = LinearModel.Read(reader);
            var plain = LinearModel.Read(reader);
            var sentence = LinearModel.Read(reader);
            var segment = LinearModel.Read(reader);
            var neighbours = Neighbours.Read(reader);
            return new ClauseClassifier(features, topic, text, plain, sentence, segment, neighbours, stack, () => TypeArbiter.Load(Path.Combine(Path.GetDirectoryName(path)!, TypesFile)));
        });
    }
}

/// <summary>评估结果。</summary>
/// <param name="Probability">合并规则后的概率，已校准。</param>
/// <param name="Part">最像问题的一句在第几个条款。</param>
/// <param name="Sentence">最像问题的一句；没有可看的句时为 -1。</param>
/// <param name="Signals">第二层的输入。</param>
/// <param name="Parts">所看的全部材料。</param>
internal sealed record Assessment(double Probability, int Part, int Sentence, float[] Signals, IReadOnlyList<Evidence> Parts)
{
    /// <summary>最像问题的一句的单句分（对数几率）。</summary>
    public float HotScore => Signals.Length > 0 ? Signals[1] : float.MinValue;
}
