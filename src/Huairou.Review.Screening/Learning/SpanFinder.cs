using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>定问题文字的起止，并说出起作用的词。</summary>
internal static class SpanFinder
{
    /// <summary>与最高分的分句相差不超过此值、且自身不太低的邻近分句一并算进去。</summary>
    public const float Reach = 4f;

    /// <summary>单独成立的下限。</summary>
    public const float Keep = 1f;

    /// <summary>问题文字（通篇中的位置）。</summary>
    /// <param name="classifier">分类器。</param>
    /// <param name="part">条款。</param>
    /// <param name="sentence">最像问题的一句。</param>
    public static TextSpan Find(ClauseClassifier classifier, Evidence part, TextSpan sentence)
    {
        var segments = SegmentFeatures.Split(part.Passage);
        return segments.Count == 0 ? sentence : Run(segments, Scores(classifier, part, segments), sentence);
    }

    /// <summary>规则命中的文字往往只是要件；连上同一问题的对象、条件与后果，才是要改的那一段。不越过别的问题的文字。</summary>
    /// <param name="classifier">分类器。</param>
    /// <param name="part">条款。</param>
    /// <param name="hit">规则命中的文字（条款原文中的位置）。</param>
    /// <param name="others">同一条款别的问题的文字（条款原文中的位置）。</param>
    /// <returns>条款原文中的位置；没有把握时就是规则命中的文字。</returns>
    public static TextSpan Around(ClauseClassifier classifier, Evidence part, TextSpan hit, IReadOnlyList<TextSpan> others)
    {
        var segments = SegmentFeatures.Split(part.Passage);
        var own = segments.ConvertAll(part.Passage.ToOwn);
        var (best, scores) = (-1, Scores(classifier, part, segments));
        for (var i = 0; i < segments.Count; i++)
        {
            if (own[i] is { } o && o.Overlaps(hit) && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return hit;
        }

        for (var i = 0; i < segments.Count; i++)
        {
            scores[i] = i != best && own[i] is { } o && others.Any(o.Overlaps) ? float.MinValue : scores[i];
        }

        return part.Passage.ToOwn(Run(segments, scores, segments[best])) is { } found && found.Overlaps(hit) ? found : hit;
    }

    private static float[] Scores(ClauseClassifier classifier, Evidence part, List<TextSpan> segments)
    {
        var bag = FeatureBag.Rent();
        var scores = new float[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            bag.Clear();
            SegmentFeatures.Visit(classifier.Features, part, segments, i, bag);
            scores[i] = classifier.Segment.Score(bag.Buckets);
        }

        return scores;
    }

    /// <summary>从句中最高分的分句起，向两边连到分数掉下去为止。</summary>
    internal static TextSpan Run(IReadOnlyList<TextSpan> segments, IReadOnlyList<float> scores, TextSpan sentence, float reach = Reach, float keep = Keep)
    {
        var best = -1;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Overlaps(sentence) && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return sentence;
        }

        var floor = Math.Min(scores[best] - reach, 3f);
        floor = Math.Max(floor, -keep);
        var (from, to) = (best, best);
        while (from > 0 && scores[from - 1] >= floor)
        {
            from--;
        }

        while (to + 1 < segments.Count && scores[to + 1] >= floor)
        {
            to++;
        }

        return TextSpan.FromBounds(segments[from].Start, segments[to].End);
    }

    /// <summary>一句里使分数升高最多的几个词，按在句中的先后。</summary>
    public static IReadOnlyList<string> Words(ClauseClassifier classifier, Evidence part, int sentence, int count = 4)
    {
        var (span, analysed) = part.Sentences[sentence];
        var sink = new Attribution(classifier.Sentence, span);
        classifier.Features.Visit(part.Passage.Text, span, analysed, sink);
        return sink.Top(part.Passage.Text, count);
    }

    private sealed class Attribution(LinearModel model, TextSpan span) : IFeatureSink
    {
        private readonly Dictionary<TextSpan, float> _grams = [];

        public void Add(int bucket, int start, int end, int start2, int end2)
        {
            var weight = model.Contribution(bucket);
            Put(start, end, weight / (end2 > start2 ? 2 : 1));
            if (end2 > start2)
            {
                Put(start2, end2, weight / 2);
            }
        }

        public IReadOnlyList<string> Top(string text, int count)
        {
            var chosen = new List<TextSpan>();
            foreach (var (gram, _) in _grams.Where(g => g.Key.Length is > 1 and <= 8 && g.Value > 0 && IsWord(text, g.Key)).OrderByDescending(static g => g.Value).ThenBy(static g => g.Key.Start).ThenBy(static g => g.Key.Length))
            {
                if (chosen.Count < count && !chosen.Exists(c => c.Overlaps(gram)))
                {
                    chosen.Add(gram);
                }
            }

            return [.. chosen.OrderBy(static c => c.Start).Select(c => c.In(text))];
        }

        private static bool IsWord(string text, TextSpan gram) => gram.In(text).All(char.IsLetterOrDigit);

        private void Put(int start, int end, float weight)
        {
            var gram = TextSpan.FromBounds(Math.Max(start, span.Start), Math.Max(start, Math.Min(end, span.End)));
            _grams[gram] = _grams.GetValueOrDefault(gram) + weight;
        }
    }
}
