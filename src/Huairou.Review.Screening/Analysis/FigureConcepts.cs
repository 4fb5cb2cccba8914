using System.Buffers;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>词表里的数目条件：给每个数量配上它合得上的条件。</summary>
internal sealed class FigureConcepts
{
    // “14—16岁”“十五至二十人”：前一个数省了单位，随后一个。
    private static readonly SearchValues<char> Ranges = SearchValues.Create("-—–~～至到、/");

    private readonly (int Concept, FigureLiteral Literal)[] _figures;

    /// <summary>由词表构造。</summary>
    /// <param name="lexicon">词表。</param>
    public FigureConcepts(ConceptLexicon lexicon)
    {
        _figures = [.. Enumerable.Range(0, lexicon.Concepts.Count)
            .Select(i => (Concept: i, Literal: FigureLiteral.Of(lexicon.Concepts[i])))
            .Where(static f => f.Literal is not null)
            .Select(static f => (f.Concept, f.Literal!))];
    }

    /// <summary>全部数目条件，依单位分组：单位的头一个字，一个也没有就不会有合条件的数量；这一单位各条件的概念下标。</summary>
    public IEnumerable<(string Heads, int[] Concepts)> ByUnit => _figures
        .GroupBy(static f => QuantityScanner.Heads(f.Literal.Accepts), StringComparer.Ordinal)
        .Select(static g => (g.Key, g.Select(static f => f.Concept).ToArray()));

    /// <summary>给数量配上合得上的条件。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="tokens">一句里的数量，按先后。</param>
    /// <param name="found">接收提及。</param>
    public void Find(string text, List<Quantity> tokens, List<Mention> found)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var unit = token.Unit.Length == 0 && i + 1 < tokens.Count && IsRange(text.AsSpan(token.Span.End, tokens[i + 1].Span.Start - token.Span.End)) ? tokens[i + 1].Unit : token.Unit;
            if (unit.Length == 0)
            {
                continue;
            }

            foreach (var (concept, literal) in _figures)
            {
                if (literal.Covers(token.Value, unit))
                {
                    found.Add(new Mention(concept, token.Span.Start, token.Span.End));
                }
            }
        }
    }

    private static bool IsRange(ReadOnlySpan<char> between) => between.Length is 1 or 2 && !between.ContainsAnyExcept(Ranges);
}
