using CsCheck;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

public sealed class MarkedTextTests
{
    [Fact]
    public void 任意重叠的意见切开后连起来仍是原文_每段的归属正确()
    {
        var gen = Gen.Select(Gen.String[Gen.Char['一', '龥'], 1, 30], Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).List[0, 5]);
        gen.Sample((text, spans) =>
        {
            var clause = SampleResults.Clause("c", "第一条", text);
            var findings = spans
                .Select(s => (Start: Math.Min(Math.Min(s.Item1, s.Item2), text.Length), End: Math.Min(Math.Max(s.Item1, s.Item2), text.Length)))
                .Where(s => s.Start < s.End)
                .Select(s => SampleResults.Find(clause, text, "A01", "", Severity.Advice) with { Start = s.Start, End = s.End })
                .ToList();
            var pieces = MarkedText.Split(text, findings);
            Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
            var at = 0;
            foreach (var piece in pieces)
            {
                var (from, to) = (at, at + piece.Text.Length);
                Assert.Equal(findings.Where(f => f.Start <= from && to <= f.End), piece.Findings);
                Assert.All(findings.Except(piece.Findings, ReferenceEqualityComparer.Instance).Cast<Finding>(), f => Assert.True(f.End <= from || to <= f.Start));
                at = to;
            }
        });
    }
}
