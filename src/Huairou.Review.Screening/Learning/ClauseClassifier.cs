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
        var whole = FeatureBag.Rent();
        var sentence = t_sentence ??= new FeatureBag();
        var scores = new List<float>();
        var (bestPart, bestSentence, best) = (0, 0, float.MinValue);
        float? hit = null;
        for (var p = 0; p < parts.Count; p++)
        {
            var part = parts[p];
            for (var s = 0; s < part.Sentences.Count; s++)
            {
                var (span, analysed) = part.Sentences[s];
                _features.Visit(part.Passage.Text, span, analysed, whole);
                if (part.Passage.ToOwn(span) is null)
                {
                    continue;
                }

                sentence.Clear();
                _features.Visit(part.Passage.Text, span, analysed, sentence);
                var score = Sentence.Score(sentence.Buckets);
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

        var text = (Text.Score(whole.Buckets), TextRatio.Score(whole.Buckets));
        var signals = Signals.Of(text, AssessPlain(parts, whole, sentence), scores, parts, hit);
        return new Assessment(Stack.Probability(signals), bestPart, bestSentence, signals, parts);
    }

    // 只看字的两个模型：全文分与最高句分。两个袋清空后再用。
    private (float Whole, float Best) AssessPlain(IReadOnlyList<Evidence> parts, FeatureBag whole, FeatureBag sentence)
    {
        whole.Clear();
        var best = float.MinValue;
        foreach (var part in parts)
        {
            foreach (var (span, _) in part.Sentences)
            {
                ClauseFeatures.Plain(part.Passage.Text, span, whole);
                if (part.Passage.ToOwn(span) is not null)
                {
                    sentence.Clear();
                    ClauseFeatures.Plain(part.Passage.Text, span, sentence);
                    best = Math.Max(best, PlainSentence.Score(sentence.Buckets));
                }
            }
        }

        return (Plain.Score(whole.Buckets), best);
    }

    [ThreadStatic]
    private static FeatureBag? t_sentence;

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
