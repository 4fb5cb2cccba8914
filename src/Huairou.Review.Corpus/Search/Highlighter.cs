using Huairou.Review.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Huairou.Review.Corpus.Search;

/// <summary>由索引里存的位置得出高亮，精确到字。</summary>
internal static class Highlighter
{
    /// <summary>正文中命中的词，按位置排列。</summary>
    public static IReadOnlyList<TermMatch> Matches(IndexReader reader, int doc, IEnumerable<string> terms)
    {
        var vector = reader.GetTermVector(doc, IndexFields.Text);
        if (vector is null)
        {
            return [];
        }

        var matches = new List<TermMatch>();
        var each = vector.GetEnumerator();
        DocsAndPositionsEnum? positions = null;
        foreach (var term in terms)
        {
            if (!each.SeekExact(new BytesRef(term)))
            {
                continue;
            }

            positions = each.DocsAndPositions(null, positions);
            positions.NextDoc();
            for (var i = positions.Freq; i > 0; i--)
            {
                positions.NextPosition();
                matches.Add(new TermMatch(TextSpan.FromBounds(positions.StartOffset, positions.EndOffset), term));
            }
        }

        matches.Sort((x, y) => x.Span.Start != y.Span.Start ? x.Span.Start.CompareTo(y.Span.Start) : x.Span.Length.CompareTo(y.Span.Length));
        return matches;
    }

    /// <summary>相连或者重叠的并成一段。</summary>
    public static IReadOnlyList<TextSpan> Merge(IReadOnlyList<TermMatch> matches)
    {
        var spans = new List<TextSpan>();
        foreach (var match in matches)
        {
            if (spans.Count > 0 && match.Span.Start <= spans[^1].End)
            {
                spans[^1] = spans[^1].Hull(match.Span);
            }
            else
            {
                spans.Add(match.Span);
            }
        }

        return spans;
    }
}
