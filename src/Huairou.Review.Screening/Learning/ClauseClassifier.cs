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

    private static readonly byte[] Magic = "HRCLASS6"u8.ToArray();
    /// <summary>先算出只看字的两个分以后，其余的分合起来至多能使对数几率升高多少。</summary>
    /// <remarks>
    /// 不是数学上的上界，是这一层的定义：自拟条款（训练过的一万九千条、没有训练过的九千条）里没有规则意见而概率达到文件里提示阈值的，
    /// 补上的最多是 4.31；documents/ 一千四百份文件里概率过 0.6 的最多是 2.71。由测试在全部自拟条款上核对。
    /// </remarks>
    internal const double Headroom = 4.5;

    private readonly ClauseFeatures _features;
    private readonly Lazy<TypeArbiter?> _types;

    /// <summary>构造。</summary>
    internal ClauseClassifier(ClauseFeatures features, LinearModel text, LinearModel textRatio, LinearModel sentence, LinearModel plain, LinearModel plainSentence, LinearModel segment, StackModel stack, Func<TypeArbiter>? types = null)
    {
        _features = features;
        Text = text;
        TextRatio = textRatio;
        Sentence = sentence;
        Plain = plain;
        PlainSentence = plainSentence;
        Segment = segment;
        Stack = stack;
        _types = new Lazy<TypeArbiter?>(() => types?.Invoke());
    }

    /// <summary>取特征。</summary>
    internal ClauseFeatures Features => _features;

    /// <summary>第一层：看全文的模型；类型模型的倍数也取自它。</summary>
    internal LinearModel Text { get; }

    /// <summary>第一层：看全文，按正负例计数比加权。</summary>
    internal LinearModel TextRatio { get; }

    /// <summary>第一层：看单句，按正负例计数比加权。</summary>
    internal LinearModel Sentence { get; }

    /// <summary>第一层：看全文，只看字，按正负例计数比加权。</summary>
    internal LinearModel Plain { get; }

    /// <summary>第一层：看单句，只看字，按正负例计数比加权。</summary>
    internal LinearModel PlainSentence { get; }

    /// <summary>分句模型：问题落在哪几个分句。</summary>
    internal LinearModel Segment { get; }

    /// <summary>第二层。</summary>
    internal StackModel Stack { get; }

    /// <summary>类型模型，用到才读；没有时为 null。</summary>
    internal TypeArbiter? Types => _types.Value;

    /// <summary>评估一段文字（一个条款，或不成文件的一段文字的各条款）。</summary>
    internal Assessment Assess(IReadOnlyList<Evidence> parts)
    {
        var scratch = t_scratch ??= new Scratch();
        var length = parts.Sum(static p => p.Passage.Text.Length);
        scratch.Clear(length);
        var scores = new List<float>();
        var (bestPart, bestSentence, best) = (0, 0, float.MinValue);
        float? hit = null;
        for (var p = 0; p < parts.Count; p++)
        {
            var part = parts[p];
            for (var s = 0; s < part.Sentences.Count; s++)
            {
                var (span, analysed) = part.Sentences[s];
                scratch.Buckets.Clear();
                _features.Visit(part.Passage.Text, span, analysed, scratch.Buckets.Into);
                scratch.Whole.Add(Text, scratch.Buckets.Items);
                scratch.Ratio.Add(TextRatio, scratch.Buckets.Items);
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

        var text = (scratch.Whole.Score(Text), scratch.Ratio.Score(TextRatio));
        var signals = Signals.Of(text, AssessPlain(parts, scratch, length), scores, parts, hit);
        return new Assessment(Stack.Probability(signals), bestPart, bestSentence, signals, parts);
    }

    /// <summary>没有规则意见的一个条款，概率会不会到不了某个值：只算只看字的两个分，其余的分按至多能补上 <see cref="Headroom"/> 算。</summary>
    /// <remarks>两个只看字的分不用分析句子；文件里的条款绝大多数就此了结。</remarks>
    /// <param name="evidence">材料；各句不必分析过。</param>
    /// <param name="atLeast">概率，0–1。</param>
    internal bool CannotReach(Evidence evidence, double atLeast)
    {
        var scratch = t_scratch ??= new Scratch();
        var own = evidence.Sentences.Count(s => evidence.Passage.ToOwn(s.Span) is not null);
        if (own == 0)
        {
            return Stack.Floor < atLeast;
        }

        IReadOnlyList<Evidence> parts = [evidence];
        var signals = Signals.Of((0, 0), AssessPlain(parts, scratch, evidence.Passage.Text.Length), new float[own], parts, null);
        return Stack.LogOdds(signals) + Headroom < Math.Log(atLeast / (1 - atLeast));
    }

    // 只看字的两个模型：全文分与最高句分。
    private (float Whole, float Best) AssessPlain(IReadOnlyList<Evidence> parts, Scratch scratch, int length)
    {
        scratch.Clear(length);
        var best = float.MinValue;
        foreach (var part in parts)
        {
            foreach (var (span, _) in part.Sentences)
            {
                scratch.Buckets.Clear();
                ClauseFeatures.Plain(part.Passage.Text, span, scratch.Buckets.Into);
                scratch.Whole.Add(Plain, scratch.Buckets.Items);
                if (part.Passage.ToOwn(span) is not null)
                {
                    best = Math.Max(best, scratch.OneSentence(PlainSentence, span.Length));
                }
            }
        }

        return (scratch.Whole.Score(Plain), best);
    }

    [ThreadStatic]
    private static Scratch? t_scratch;

    // 算分用的空间，每个线程一份。
    private sealed class Scratch
    {
        // 一个字至多六个特征，模型见过的不到一半。
        private const int Slots = 6;

        private readonly RunningScore _sentence = new();

        public BucketBuffer Buckets { get; } = new();

        public RunningScore Whole { get; } = new();

        public RunningScore Ratio { get; } = new();

        public void Clear(int length)
        {
            Whole.Clear(Slots * length);
            Ratio.Clear(Slots * length);
        }

        // 一句的特征已在 Buckets 里。
        public float OneSentence(LinearModel model, int length)
        {
            _sentence.Clear(Slots * length);
            _sentence.Add(model, Buckets.Items);
            return _sentence.Score(model);
        }
    }

    /// <summary>写文件。</summary>
    internal void Save(string path) => PackFile.Save(path, Magic, writer =>
    {
        Stack.Write(writer);
        foreach (var model in new[] { Text, TextRatio, Sentence, Plain, PlainSentence, Segment })
        {
            model.Write(writer);
        }
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
            var text = LinearModel.Read(reader);
            var textRatio = LinearModel.Read(reader);
            var sentence = LinearModel.Read(reader);
            var plain = LinearModel.Read(reader);
            var plainSentence = LinearModel.Read(reader);
            var segment = LinearModel.Read(reader);
            return new ClauseClassifier(features, text, textRatio, sentence, plain, plainSentence, segment, stack, () => TypeArbiter.Load(Path.Combine(Path.GetDirectoryName(path)!, TypesFile)));
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
