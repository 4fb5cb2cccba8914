using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening;

/// <summary>规则页行为证明中的一处不符。</summary>
/// <param name="File">页。</param>
/// <param name="Line">页中的行号。</param>
/// <param name="Message">一句中文。</param>
/// <param name="Example">该行示例文字。</param>
public sealed record ProofFailure(string File, int Line, string Message, string Example)
{
    /// <inheritdoc/>
    public override string ToString() => $"规则页 {File} 第 {Line} 行：{Message}\n    > {Example.ReplaceLineEndings("⏎")}";
}

/// <summary>证明规则页的行为：违规示例命中且问题文字一致，合规示例不命中，改写复审无问题，每个框架至少命中一个示例。</summary>
/// <param name="rules">规则。</param>
/// <param name="documents">文件级检查；空时不证明指标、引用两类页和文件示例。</param>
public sealed class RulePageProver(RuleSet rules, Rules.DocumentScreener? documents = null)
{
    // 标出的问题文字与找到的问题文字，字符级 F1 至少要有这么多。
    private const double MinimumOverlap = 0.5;

    private readonly CandidateFinder _finder = new(rules);

    /// <summary>证明一页；全部成立时为空。</summary>
    public IReadOnlyList<ProofFailure> Prove(RulePage page)
    {
        var failures = new List<ProofFailure>();
        if (documents is not null)
        {
            failures.AddRange(new Rules.DocumentExampleProver(documents).Prove(page));
        }

        var used = new HashSet<FrameSpec>();
        foreach (var example in page.Kind == "frame" ? page.Violations : [])
        {
            ProveViolation(page, example, used, failures);
        }

        foreach (var example in page.Compliant)
        {
            foreach (var candidate in Find(example.Text).Where(static c => c.Certainty != Certainty.Uncertain && c.Severity != Severity.Advice && !FindingMerger.IsLegality(c.Page.Id)))
            {
                failures.Add(new ProofFailure(page.File, example.Line, $"合规示例被 {candidate.Page.Id} 报为问题：“{candidate.Own.In(example.Text)}”。", example.Text));
                break;
            }
        }

        foreach (var rewrite in page.Rewrites.Concat(page.KindRewrites.Select(static k => k.Text)))
        {
            if (Find(rewrite).Find(static c => c.Certainty != Certainty.Uncertain && c.Severity != Severity.Advice) is { } hit)
            {
                failures.Add(new ProofFailure(page.File, 0, $"建议改写自己被 {hit.Page.Id} 报为问题：“{hit.Own.In(rewrite)}”。", rewrite));
            }
        }

        foreach (var frame in page.Frames.Where(f => !used.Contains(f)))
        {
            failures.Add(new ProofFailure(page.File, frame.Line, "这个框架没有命中本页任何一个违规示例：要么写错，要么缺示例。", ""));
        }

        return failures;
    }

    private void ProveViolation(RulePage page, RuleExample example, HashSet<FrameSpec> used, List<ProofFailure> failures)
    {
        var all = Find(example.Text);
        foreach (var hit in all.Where(c => c.Page.Id == page.Id))
        {
            used.Add(hit.Pattern.Spec);
        }

        if (!all.Exists(c => c.Page.Id == page.Id))
        {
            var others = string.Join('、', all.Select(static c => c.Page.Id).Distinct(StringComparer.Ordinal));
            failures.Add(new ProofFailure(page.File, example.Line, others.Length > 0 ? $"违规示例只被 {others} 命中，本页没有命中。" : "违规示例没有命中。", example.Text));
            return;
        }

        var main = FindingMerger.Group(all).Select(static g => g[0]).ToList();
        if (!main.Exists(c => c.Page.Id == page.Id))
        {
            failures.Add(new ProofFailure(page.File, example.Line, $"主类型成了 {main[0].Page.Id}：需要让出关系（yields）或更准的框架。", example.Text));
            return;
        }

        foreach (var span in example.Spans)
        {
            var best = main.Max(c => Overlap(span, c.Own));
            if (best < MinimumOverlap)
            {
                failures.Add(new ProofFailure(page.File, example.Line, $"问题文字不符：标的是“{span.In(example.Text)}”，找到的是“{main[0].Own.In(example.Text)}”。", example.Text));
            }
        }
    }

    private static double Overlap(TextSpan gold, TextSpan found)
    {
        var common = Math.Max(0, Math.Min(gold.End, found.End) - Math.Max(gold.Start, found.Start));
        return common == 0 ? 0 : 2.0 * common / (gold.Length + found.Length);
    }

    private List<Candidate> Find(string text) => FreeText.Split(text).SelectMany(p => Rebase(p, _finder.Find(p.Passage, "", [], DefinedTerm.In(text, rules.Gate).ToArray()))).ToList();

    private static IEnumerable<Candidate> Rebase(FreeText.Part part, List<Candidate> candidates) =>
        candidates.Select(c => c with { Own = part.ToText(c.Own) });
}
