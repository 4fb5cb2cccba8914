using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Tests;

/// <summary>命令行测试用的审查器：只认几个词，命令行自己的行为因此与引擎无关。</summary>
internal sealed class FakeReviewer(ReviewerOptions options) : IReviewer
{
    /// <summary>每审查一份文件前调用，供测试中途打断。</summary>
    public Action<string>? Before { get; init; }

    public ReviewResult Review(string path)
    {
        Before?.Invoke(path);
        var text = File.ReadAllText(path).Trim();
        if (text.Length == 0)
        {
            throw new DocumentException("empty", "文件是空的。");
        }

        if (text.Contains("爆炸", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("引擎内部错误\n第二行");
        }

        var clause = new Clause { Id = "c1", Address = "第1段", Path = [new("段", "第1段")], Kind = ClauseKind.Provision, Text = text };
        var screened = Screen(text, options.Kind);
        return new ReviewResult
        {
            File = Path.GetFileName(path),
            Kind = options.Kind ?? "村规民约",
            Date = options.Date.ToString("yyyy-MM-dd"),
            Reading = new ReadingReport { Characters = text.Length },
            Clauses = [clause],
            Findings = [.. screened.Findings.Select(f => f with { ClauseId = "c1", Address = "第1段", ProblemId = "p" + f.Start })],
            Verdict = screened.Verdict,
        };
    }

    public ClauseResult Screen(string text, string? kind)
    {
        if (text.Contains("爆炸", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("引擎内部错误");
        }

        var findings = new List<Finding>();
        Add(findings, text, "出嫁女不分红", Severity.Unlawful, Certainty.High);
        Add(findings, text, "媳妇做家务", Severity.Improper, Certainty.High);
        Add(findings, text, "以户主名义", Severity.Unlawful, Certainty.Uncertain);
        var top = findings.Where(f => f.Certainty != Certainty.Uncertain).Select(f => f.Severity.ToVerdict()).FirstOrDefault() ?? "none";
        return new ClauseResult { Verdict = top, Score = top == "none" ? 0.1 : 0.9, Findings = findings };
    }

    private static void Add(List<Finding> findings, string text, string word, Severity severity, Certainty certainty)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        if (at >= 0)
        {
            findings.Add(new Finding
            {
                Rule = "A06",
                Title = "测试",
                Severity = severity,
                Start = at,
                End = at + word.Length,
                Quote = word,
                Why = "测试",
                Confidence = 0.9,
                Certainty = certainty,
            });
        }
    }
}
