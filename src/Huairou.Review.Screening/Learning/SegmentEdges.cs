using System.Buffers;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>分句的头与尾：主语、条件多在头，处置多在尾。</summary>
internal static class SegmentEdges
{
    private const int MaxGram = 3;

    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：！？,;:!?\n");

    /// <summary>一句里各分句头尾的字片段。</summary>
    public static void Visit<TSink>(string text, TextSpan span, TSink sink)
        where TSink : IFeatureSink
    {
        var start = span.Start;
        while (start < span.End)
        {
            var length = text.AsSpan(start, span.End - start).IndexOfAny(Stops);
            var end = length < 0 ? span.End : start + length;
            for (var n = 1; n <= Math.Min(MaxGram, end - start); n++)
            {
                sink.Add(FeatureHash.Bucket(FeatureHash.Of('头', text.AsSpan(start, n))), start, start + n, 0, 0);
                sink.Add(FeatureHash.Bucket(FeatureHash.Of('尾', text.AsSpan(end - n, n))), end - n, end, 0, 0);
            }

            start = end + 1;
        }
    }
}
