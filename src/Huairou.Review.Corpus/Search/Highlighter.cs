using Huairou.Review.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Huairou.Review.Corpus.Search;

/// <summary>高亮：把命中的一篇重新切一遍，取检索词出现的位置，精确到字。</summary>
internal static class Highlighter
{
    /// <summary>正文中命中的词，按位置排列。</summary>
    public static IReadOnlyList<TermMatch> Matches(Analyzer analyzer, string text, IReadOnlySet<string> terms)
    {
        var matches = new List<TermMatch>();
        using var stream = analyzer.GetTokenStream(IndexFields.Text, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (terms.Contains(term.ToString()!))
            {
                matches.Add(new TermMatch(TextSpan.FromBounds(offset.StartOffset, offset.EndOffset), term.ToString()!));
            }
        }

        stream.End();
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
