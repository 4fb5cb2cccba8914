using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>分句的特征：自己的、前一分句的、后一分句的字片段与概念；用来定问题文字的起止。</summary>
internal static class SegmentFeatures
{
    /// <summary>一个条款的全部分句，按先后；只含条款自己的文字。</summary>
    public static List<TextSpan> Split(Passage passage)
    {
        var segments = new List<TextSpan>();
        foreach (var sentence in PassageAnalyzer.SplitSentences(passage.Text))
        {
            foreach (var segment in PassageAnalyzer.SplitSegments(passage.Text, sentence))
            {
                if (segment.End > passage.OwnStart && segment.Start < passage.OwnEnd)
                {
                    segments.Add(TextSpan.FromBounds(Math.Max(segment.Start, passage.OwnStart), Math.Min(segment.End, passage.OwnEnd)));
                }
            }
        }

        return segments;
    }

    /// <summary>取一个分句的特征。</summary>
    public static void Visit(ClauseFeatures features, Evidence part, IReadOnlyList<TextSpan> segments, int index, FeatureBag bag)
    {
        var text = part.Passage.Text;
        ClauseFeatures.Characters(text, segments[index], bag, '段', 3);
        Concepts(features, part, segments[index], '段', bag);
        if (index > 0)
        {
            ClauseFeatures.Characters(text, segments[index - 1], bag, '前', 2);
            Concepts(features, part, segments[index - 1], '前', bag);
        }

        if (index + 1 < segments.Count)
        {
            ClauseFeatures.Characters(text, segments[index + 1], bag, '后', 2);
            Concepts(features, part, segments[index + 1], '后', bag);
        }
    }

    private static void Concepts(ClauseFeatures features, Evidence part, TextSpan segment, char place, FeatureBag bag)
    {
        foreach (var (span, sentence) in part.Sentences)
        {
            if (sentence is null || !span.Overlaps(segment))
            {
                continue;
            }

            foreach (var m in sentence.Mentions)
            {
                if (m.Mention.Start >= segment.Start && m.Mention.End <= segment.End)
                {
                    var hash = FeatureHash.Mix(FeatureHash.Next(FeatureHash.Start(place), m.Protected ? '护' : m.InCondition ? '条' : '概'), features.NameHash(m.Mention.Concept));
                    bag.Add(FeatureHash.Bucket(hash), m.Mention.Start, m.Mention.End, 0, 0);
                }
            }
        }
    }
}
