using Huairou.Review.Screening.Learning;
using Huairou.Review.Text;

namespace Huairou.Review.Training.Learning;

/// <summary>定位与定类型的质量，按留出写作者。</summary>
internal static class Quality
{
    /// <summary>定位：分句模型选出的文字与标注的问题文字的平均字符 F1，按若干取法。</summary>
    /// <param name="cv">条款。</param>
    /// <param name="first">第一层留出得分，用来选句。</param>
    /// <param name="options">取法：与最高分相差、下限。</param>
    public static double[] Spans(CrossValidation cv, FirstStage[] first, IReadOnlyList<(float Reach, float Keep)> options)
    {
        var sums = new double[options.Count];
        var count = 0;
        foreach (var fold in cv.Folds)
        {
            var model = SegmentModel(cv.Rows.Where(r => cv.Fold(r) != fold));
            foreach (var i in cv.Inside(fold).Where(i => cv.Rows[i].Gold is { Part: >= 0 }))
            {
                count++;
                for (var o = 0; o < options.Count; o++)
                {
                    sums[o] += One(cv.Rows[i], first[i], model, options[o]);
                }
            }
        }

        return [.. sums.Select(s => s / Math.Max(1, count))];
    }

    /// <summary>分句模型。</summary>
    public static LinearModel SegmentModel(IEnumerable<TrainingRow> rows) => new LinearTrainer(0.3f).Fit([.. rows.SelectMany(static r => r.Segments)]);

    /// <summary>定类型：各条的留出输入、由此定的合成权重，与按留出权重判的正确数（给定确是问题）。</summary>
    public static (float[] Weights, Dictionary<string, (int Right, int All)> Figures) Types(CrossValidation cv, IReadOnlyList<TrainingRow> pages, LinearModel scale)
    {
        var types = TypeTrainer.TypesOf(cv.Rows.Concat(pages));
        var inputs = new List<(TrainingRow Row, float[][] Inputs)>();
        TypeArbiter? any = null;
        foreach (var fold in cv.Folds)
        {
            var model = TypeTrainer.Fit([.. cv.Rows.Where(r => r.Clause.IsViolation && cv.Fold(r) != fold), .. pages], types, scale, []);
            any = model;
            inputs.AddRange(cv.Inside(fold).Select(i => cv.Rows[i]).Where(static r => r.Clause.IsViolation).Select(r => (r, model.Inputs(r.View, r.Votes, scale))));
        }

        var figures = new Dictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var fold in cv.Folds)
        {
            var weights = TypeTrainer.FitWeights([.. inputs.Where(i => cv.Fold(i.Row) != fold)], types);
            foreach (var (row, input) in inputs.Where(i => cv.Fold(i.Row) == fold))
            {
                var (right, all) = figures.GetValueOrDefault(row.Clause.Type);
                var best = any!.Pick(input, weights, row.Votes, static _ => true);
                figures[row.Clause.Type] = (right + (types[best] == row.Clause.Type ? 1 : 0), all + 1);
            }
        }

        return (TypeTrainer.FitWeights(inputs, types), figures);
    }

    private static double One(TrainingRow row, FirstStage first, LinearModel model, (float Reach, float Keep) option)
    {
        var gold = row.Gold!.Value;
        var part = row.Parts[gold.Part];
        var segments = SegmentFeatures.Split(part.Passage);
        if (segments.Count != gold.Segments.Count)
        {
            return 0;
        }

        var scores = gold.Segments.Select(s => model.Score(s.Buckets, out _)).ToArray();
        var sentence = gold.Sentences.MaxBy(s => first.Sentences[s.Index]).Span;
        var found = SpanFinder.Run(segments, scores, sentence, option.Reach, option.Keep);
        double both = Math.Max(0, Math.Min(found.End, gold.Span.End) - Math.Max(found.Start, gold.Span.Start));
        return 2 * both / (found.Length + gold.Span.Length);
    }
}

/// <summary>标注的问题文字落在哪个条款。</summary>
/// <param name="Part">条款序号。</param>
/// <param name="Span">在条款通篇文字中的位置。</param>
/// <param name="Segments">该条款各分句的训练例。</param>
/// <param name="Sentences">该条款各句：通篇位置与在全部句中的序号。</param>
internal readonly record struct GoldPlace(int Part, TextSpan Span, IReadOnlyList<Instance> Segments, IReadOnlyList<(TextSpan Span, int Index)> Sentences);
