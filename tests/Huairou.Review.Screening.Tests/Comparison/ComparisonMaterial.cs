using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests.Comparison;

/// <summary>整改复核测试的材料：真流水线审查自拟文件，或者手写的条款与意见。</summary>
internal static class ComparisonMaterial
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Lazy<ReviewPipeline> Pipeline = new(static () => ReviewPipeline.Open(new CorpusPaths(TestPaths.Root)));

    /// <summary>审查 Pairs 目录里的一份文件。</summary>
    public static ReviewResult Pair(string name) =>
        Pipeline.Value.Review(DraftReader.Read(Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Screening.Tests", "Comparison", "Pairs", name)), Day);

    /// <summary>审查一段文字。</summary>
    public static ReviewResult Review(string text, string kind = "村规民约", string extension = ".md")
    {
        var folder = Directory.CreateTempSubdirectory("huairou-compare-");
        try
        {
            var path = Path.Combine(folder.FullName, "文稿" + extension);
            File.WriteAllText(path, text);
            return Pipeline.Value.Review(DraftReader.Read(path), Day, kind);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>比较两段文字。</summary>
    public static ComparisonResult Compare(string old, string @new) => DocumentComparer.Compare(Review(old), Review(@new));

    /// <summary>手写的条款。</summary>
    public static Clause Clause(string id, string text, string address, string leadIn = "") => new()
    {
        Id = id,
        Address = address,
        Path = [new("条", address)],
        Kind = ClauseKind.Provision,
        Text = text,
        Number = address,
        LeadIns = leadIn.Length > 0 ? [leadIn] : [],
    };

    /// <summary>手写的意见：整条都是问题文字。</summary>
    public static Finding Finding(Clause clause, string rule = "A06", Severity severity = Severity.Unlawful, string problemId = "") => new()
    {
        Rule = rule,
        Title = "测试",
        Severity = severity,
        Start = 0,
        End = clause.Text.Length,
        Quote = clause.Text,
        Why = "测试",
        Confidence = 0.9,
        ClauseId = clause.Id,
        Address = clause.Address,
        ProblemId = problemId.Length > 0 ? problemId : rule + "-" + clause.Id,
    };

    /// <summary>手写的结果。</summary>
    public static ReviewResult Result(string file, IReadOnlyList<Clause> clauses, IReadOnlyList<Finding> findings) => new()
    {
        File = file,
        Kind = "村规民约",
        Date = "2026-03-01",
        Reading = new ReadingReport(),
        Clauses = clauses,
        Findings = findings,
        Verdict = Verdicts.Of(findings),
    };
}
