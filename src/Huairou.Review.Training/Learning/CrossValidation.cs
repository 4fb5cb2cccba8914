using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>一条的第一层得分。</summary>
/// <param name="Whole">看全文的各个分。</param>
/// <param name="Sentences">各句分；没有句时为空。</param>
/// <param name="Letters">只看字的全文分里只算相连的字。</param>
internal sealed record FirstStage(WholeScores Whole, IReadOnlyList<float> Sentences, float Letters)
{
    /// <summary>句分的最大值。</summary>
    public float Best => Sentences.Count > 0 ? Sentences.Max() : Whole.Text;

    /// <summary>合成第二层的输入。</summary>
    public float[] Signals(TrainingRow row) => Screening.Learning.Signals.Of(
        Whole,
        Sentences.Count > 0 ? Sentences : [Whole.Text],
        row.Parts,
        row.Hits.Count > 0 && Sentences.Count > 0 ? row.Hits.Max(i => Sentences[i]) : null);
}

/// <summary>第一层：四个线性模型与相近条款的表决。</summary>
/// <param name="Topic">看全文，按逆文档频率加权，强正则。</param>
/// <param name="Text">看全文，计数比加权。</param>
/// <param name="Plain">看全文，只看字，计数比加权。</param>
/// <param name="Sentence">看单句，计数比加权。</param>
/// <param name="Neighbours">相近条款的表决。</param>
internal sealed record FirstLayer(LinearModel Topic, LinearModel Text, LinearModel Plain, LinearModel Sentence, Neighbours Neighbours)
{
    /// <summary>算一条。</summary>
    public FirstStage Score(TrainingRow row)
    {
        var text = Text.Score(row.Whole.Buckets, out var mass);
        return new(
            new WholeScores(Topic.Score(row.Whole.Buckets, out _), text, Plain.Score(row.Plain.Buckets, out _), mass, Neighbours.Vote(row.Grams)),
            [.. row.Sentences.Select(s => Sentence.Score(s.Buckets, out _))],
            Plain.Score(row.Characters.Buckets, out _));
    }
}

/// <summary>留出写作者：写作者分成几组，每组的条款由只见过其他组写作者的模型来判。写作者整个地留出，不拆开。</summary>
/// <param name="rows">写作者的条款。</param>
/// <param name="extra">规则页示例，始终参加训练、从不参加评价。</param>
internal sealed class CrossValidation(IReadOnlyList<TrainingRow> rows, IReadOnlyList<TrainingRow> extra)
{
    /// <summary>强正则的训练法：正则与下面各种同样由留出写作者选定。它只学到题材的大概，第二层用它把“题材敏感”从分数里扣出去。</summary>
    public static LinearTrainer TopicTrainer { get; } = new(10f);

    /// <summary>看全文的训练法。</summary>
    public static LinearTrainer TextTrainer { get; } = new(0.05f, Scaling.NaiveBayes);

    /// <summary>看单句的训练法。</summary>
    public static LinearTrainer SentenceTrainer { get; } = new(0.05f, Scaling.NaiveBayes);

    // 最多分几组：训练时间随组数增长，再多数字已经不动。
    private const int MaxFolds = 5;

    private readonly Dictionary<string, int> _folds = WritersOf(rows).Select(static (w, i) => (w, i)).ToDictionary(static x => x.w, static x => x.i % MaxFolds, StringComparer.Ordinal);

    /// <summary>写作者。</summary>
    public IReadOnlyList<string> Writers { get; } = [.. WritersOf(rows)];

    /// <summary>条款。</summary>
    public IReadOnlyList<TrainingRow> Rows => rows;

    /// <summary>组的序号。</summary>
    public IEnumerable<int> Folds => Enumerable.Range(0, Math.Min(MaxFolds, Writers.Count));

    /// <summary>一条在哪一组：按写作者的次序轮流分。</summary>
    public int Fold(TrainingRow row) => _folds[row.Clause.Writer];

    private static IEnumerable<string> WritersOf(IReadOnlyList<TrainingRow> rows) => rows.Select(static r => r.Clause.Writer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>标签，次序同条款。</summary>
    public IReadOnlyList<bool> Labels { get; } = [.. rows.Select(static r => r.Clause.IsViolation)];

    /// <summary>第一层的留出得分。</summary>
    public FirstStage[] Score()
    {
        var scores = new FirstStage[rows.Count];
        foreach (var fold in Folds)
        {
            var layer = Fit(r => Fold(r) != fold);
            foreach (var i in Inside(fold))
            {
                scores[i] = layer.Score(rows[i]);
            }
        }

        return scores;
    }

    /// <summary>以部分写作者（连同页例）训练第一层。</summary>
    /// <param name="isTraining">哪些条款参加。</param>
    /// <param name="topic">已经训练好的强正则的模型；null 时另训练。</param>
    public FirstLayer Fit(Func<TrainingRow, bool> isTraining, LinearModel? topic = null) => new(
        topic ?? TopicTrainer.Fit([.. Training(isTraining).Select(static r => r.Whole)]),
        TextTrainer.Fit([.. Training(isTraining).Select(static r => r.Whole)]),
        TextTrainer.Fit([.. Training(isTraining).Select(static r => r.Plain)]),
        SentenceTrainer.Fit([.. Training(isTraining).SelectMany(static r => r.Sentences)]),
        Neighbours.Of([.. rows.Where(isTraining).Select(static r => (r.Grams, r.Clause.IsViolation))]));

    private IEnumerable<TrainingRow> Training(Func<TrainingRow, bool> isTraining) => rows.Where(isTraining).Concat(extra);

    /// <summary>供比较的一组的序号：训练时间随组数增长，比较不必各组都做。</summary>
    public const int ComparedFold = 0;

    /// <summary>只看全文时的留出概率，供比较；只有 <see cref="ComparedFold"/> 里的条款有，别的为 0。</summary>
    /// <param name="trainer">训练法。</param>
    /// <param name="view">取哪些特征。</param>
    public double[] Whole(LinearTrainer trainer, Func<TrainingRow, Instance> view)
    {
        var scores = new double[rows.Count];
        var model = trainer.Fit([.. rows.Where(r => Fold(r) != ComparedFold).Concat(extra).Select(view)]);
        foreach (var i in Inside(ComparedFold))
        {
            scores[i] = 1 / (1 + Math.Exp(-model.Score(view(rows[i]).Buckets, out _)));
        }

        return scores;
    }

    /// <summary>第二层的留出概率。</summary>
    /// <param name="signals">第一层留出得分合成的输入。</param>
    /// <param name="fit">由（训练输入，标签，待判输入）得概率。</param>
    public double[] Stack(IReadOnlyList<float[]> signals, Func<IReadOnlyList<float[]>, IReadOnlyList<bool>, IReadOnlyList<float[]>, double[]> fit)
    {
        var probabilities = new double[rows.Count];
        foreach (var fold in Folds)
        {
            var inside = Inside(fold);
            int[] outside = [.. Enumerable.Range(0, rows.Count).Except(inside)];
            var result = fit([.. outside.Select(i => signals[i])], [.. outside.Select(i => Labels[i])], [.. inside.Select(i => signals[i])]);
            for (var k = 0; k < inside.Length; k++)
            {
                probabilities[inside[k]] = result[k];
            }
        }

        return probabilities;
    }

    /// <summary>一组的条款序号。</summary>
    public int[] Inside(int fold) => [.. Enumerable.Range(0, rows.Count).Where(i => Fold(rows[i]) == fold)];
}
