using Huairou.Review.Documents;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Reports.Annotated;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>测试用的审查结果：条款由真的阅读器读出，意见按要求放在任意位置。</summary>
internal static class Drafts
{
    /// <summary>读入并在给定的位置各放一处意见。</summary>
    public static ReviewResult Review(string name, byte[] bytes, Func<Clause, IEnumerable<(int Start, int End)>> where)
    {
        var draft = DraftReader.Read(name, bytes);
        var tree = ClauseTreeBuilder.Build(draft);
        return Of(draft, tree, [.. tree.Clauses.SelectMany(c => where(c).Select(s => At(c, s.Start, s.End)))]);
    }

    /// <summary>读入并在给定的文字处各放一处意见；文字要在某个条款里。</summary>
    public static ReviewResult Review(string name, byte[] bytes, params string[] quotes)
    {
        var draft = DraftReader.Read(name, bytes);
        var tree = ClauseTreeBuilder.Build(draft);
        return Of(draft, tree, [.. quotes.Select(q => On(tree, q))]);
    }

    public static ReviewResult Of(Draft draft, ClauseTree tree, IReadOnlyList<Finding> findings) => new()
    {
        File = draft.Name,
        Kind = "村规民约",
        Title = tree.Title,
        Date = "2026-03-01",
        Reading = draft.Report,
        Clauses = tree.Clauses,
        Findings = findings,
        Verdict = findings.Count > 0 ? "violation" : "none",
        Draft = draft,
    };

    public static Finding On(ClauseTree tree, string quote)
    {
        var clause = tree.Clauses.FirstOrDefault(c => c.Text.Contains(quote, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"没有条款含“{quote}”");
        var start = clause.Text.IndexOf(quote, StringComparison.Ordinal);
        return At(clause, start, start + quote.Length);
    }

    public static Finding At(Clause clause, int start, int end) => new()
    {
        Rule = "A06",
        Title = "集体收益与福利分配按性别婚姻区别",
        Severity = Severity.Unlawful,
        Start = start,
        End = end,
        Quote = clause.Text[start..end],
        Why = "只因妇女出嫁就不分配，男子结婚没有同样的后果。",
        Basis = [SampleStatutes.Women56],
        Confidence = 0.9,
        ClauseId = clause.Id,
        Address = clause.Address,
    };

    /// <summary>写批注版。</summary>
    public static Marked Write(ReviewResult result, byte[] source, ReportOptions? options = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"huairou-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(path, source);
            File.SetAttributes(path, FileAttributes.ReadOnly);
            var marked = WriteFrom(result, path, options);
            Assert.Equal(source, File.ReadAllBytes(path));
            return marked;
        }
        finally
        {
            File.SetAttributes(path, FileAttributes.Normal);
            File.Delete(path);
        }
    }

    /// <summary>以某个路径为来源写批注版。</summary>
    public static Marked WriteFrom(ReviewResult result, string? path, ReportOptions? options = null)
    {
        using var output = new MemoryStream();
        var writer = new AnnotatedWriter(options ?? ReportOptions.Default);
        writer.Begin(output, 1);
        writer.Write(output, ReviewOutcome.Reviewed(result, path), 0);
        writer.End(output, 1);
        return new Marked(output.ToArray());
    }
}
