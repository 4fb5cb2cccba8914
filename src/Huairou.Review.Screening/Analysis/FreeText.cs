using Huairou.Review.Documents;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>一段不成文件的文字（screen 的一行、规则页示例）：切成条款，位置仍以整段文字计。</summary>
internal static class FreeText
{
    /// <summary>切分。</summary>
    public static IEnumerable<Part> Split(string text)
    {
        var tree = ClauseTreeBuilder.FromText(text);
        foreach (var clause in tree.Clauses)
        {
            yield return new Part(clause, Passage.Create(clause.Text, LeadIns(clause), clause.Tail));
        }
    }

    /// <summary>条款的引导语；表格单元格以“行头，列头：”为引导语。</summary>
    public static IReadOnlyList<string> LeadIns(Clause clause) => clause.LeadIns;

    /// <summary>一个条款及其通篇。</summary>
    internal sealed record Part(Clause Clause, Passage Passage)
    {
        /// <summary>条款中的段在整段文字中的位置。</summary>
        public TextSpan ToText(TextSpan span)
        {
            foreach (var source in Clause.Sources)
            {
                if (source.ClauseSpan.Contains(new TextSpan(span.Start, 0)) || source.ClauseSpan.Start <= span.Start && span.Start < source.ClauseSpan.End)
                {
                    var start = source.BlockSpan.Start + (span.Start - source.ClauseSpan.Start);
                    var last = Clause.Sources.LastOrDefault(s => s.ClauseSpan.Start < span.End) ?? source;
                    return TextSpan.FromBounds(start, last.BlockSpan.Start + (span.End - last.ClauseSpan.Start));
                }
            }

            return span;
        }
    }
}
