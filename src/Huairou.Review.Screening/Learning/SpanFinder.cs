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
        if (segments.Count == 0)
        {
            return sentence;
        }

        var bag = FeatureBag.Rent();
        var scores = new float[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            bag.Clear();
            SegmentFeatures.Visit(classifier.Features, part, segments, i, bag);
            scores[i] = classifier.Segment.Score(bag.Buckets);
        }

        return Run(segments, scores, sentence);
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
