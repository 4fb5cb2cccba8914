using System.Text.Json;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;
using Xunit.Abstractions;

namespace Huairou.Review.Screening.Tests.Challenge;

/// <summary>
/// 挑战集：按语言现象分的近似对。两段都判对才算一对通过；各现象的通过率不得低于下限，README 里的表与实测一致（HUAIROU_RENEW=1 重写）。
/// 期望来自法律与人读，不由程序的输出反推。
/// </summary>
public sealed class ChallengeTests(ITestOutputHelper output)
{
    private static readonly DateOnly Date = new(2026, 11, 1);

    [Theory]
    [MemberData(nameof(ChallengeSet.Names), MemberType = typeof(ChallengeSet))]
    public void 各现象的对数不少于约定(string name)
    {
        var set = ChallengeSet.Read(name);
        var counts = set.Pairs.CountBy(static p => p.Phenomenon, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var floors = set.Floors;

        Assert.Empty(counts.Keys.Except(floors.Phenomena.Select(static p => p.Id), StringComparer.Ordinal));
        Assert.Empty(floors.Phenomena.Where(p => counts.GetValueOrDefault(p.Id) < p.Minimum).Select(static p => p.Id));
        Assert.True(counts.Values.Sum() >= floors.Total, $"挑战集{name}只有 {counts.Values.Sum()} 对。");
    }

    [Fact]
    public void 每对写得完整而不重复()
    {
        var pairs = ChallengeSet.All();
        var types = RuleTypes();

        Assert.Equal(pairs.Count, pairs.Select(static p => p.Id).Distinct(StringComparer.Ordinal).Count());
        var texts = pairs.SelectMany(static p => new[] { p.Violation, p.Compliant }).ToList();
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(pairs.Where(p => p.Span.Length == 0 || !p.Violation.Contains(p.Span, StringComparison.Ordinal)).Select(static p => p.Id));
        Assert.Empty(pairs.Where(static p => !p.Id.StartsWith(p.Phenomenon + "-", StringComparison.Ordinal) || p.Note.Length == 0).Select(static p => p.Id));
        Assert.Empty(pairs.Select(static p => p.Type).Except(types, StringComparer.Ordinal));
    }

    [Fact]
    public void 挑战集的文字没有进入训练条款()
    {
        var texts = ChallengeSet.All().SelectMany(static p => new[] { p.Violation, p.Compliant }).ToHashSet(StringComparer.Ordinal);
        var trained = Directory.GetFiles(new CorpusPaths(TestPaths.Root).Clauses, "*.jsonl")
            .SelectMany(File.ReadLines).Where(static l => l.Length > 0).Select(Text);

        Assert.DoesNotContain(trained, texts.Contains);
    }

    [Theory]
    [MemberData(nameof(ChallengeSet.Names), MemberType = typeof(ChallengeSet))]
    public void 各现象的通过率不低于下限(string name)
    {
        var pipeline = ReviewPipeline.Open(new CorpusPaths(TestPaths.Root));
        var set = ChallengeSet.Read(name);
        var floors = set.Floors;
        var report = new ChallengeReport(floors, [.. set.Pairs.Select(p => Judge(pipeline, p))]);
        var failures = report.Failures();
        output.WriteLine(failures);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"挑战集结果-{name}.md"), failures);
        ReadmeTable.Check("挑战集" + name, report.Table());

        var fallen = floors.Phenomena.Where(p => report.Rate(p.Id) < p.Floor).Select(static p => p.Id).ToList();
        Assert.True(fallen.Count == 0, $"通过率低于下限：{string.Join('、', fallen)}。没有通过的对：{Environment.NewLine}{failures}");
    }

    private static PairOutcome Judge(ReviewPipeline pipeline, ChallengePair pair)
    {
        var violation = pipeline.Screen(pair.Violation, Date);
        var compliant = pipeline.Screen(pair.Compliant, Date);
        return new PairOutcome(pair, !Flagged(violation, pair.Type), Flagged(compliant, pair.Type), Silence(violation), Joined(compliant.Findings.Where(Verdicts.Counts).Select(static f => f.Rule)));
    }

    // 漏报分三种：按近似情形放过、只作建议或者不确定、没有任何反应。
    private static string Silence(ClauseResult result) =>
        result.Cleared.Count > 0 ? "放过：" + Joined(result.Cleared.Select(static c => c.Reason))
        : result.Findings.Count > 0 ? "只提示：" + Joined(result.Findings.Select(static f => f.Rule))
        : "没有反应";

    private static string Joined(IEnumerable<string> words) => string.Join('、', words.Distinct(StringComparer.Ordinal));

    // 程序、备案、处罚权限（N 组）的意见属合法性，不进结论；考的就是它时看有没有那一组的意见。
    private static bool Flagged(ClauseResult result, string type) =>
        result.Verdict is "violation" or "improper"
        || (type[0] == 'N' && result.Findings.Any(static f => f.Rule[0] == 'N' && f.Certainty != Certainty.Uncertain && f.Severity != Severity.Advice));

    private static HashSet<string> RuleTypes() =>
        [.. Directory.GetFiles(new CorpusPaths(TestPaths.Root).Rules, "*.md").Select(static f => Path.GetFileName(f)[..3])];

    private static string Text(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.GetProperty("text").GetString()!;
    }
}
