using Huairou.Review.Corpus.Rules;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>证明规则页里由程序检查的部分：文件示例该提示的提示在该在的地方，不该提示的不提示；指标、引用两类页的条款示例同样证明。</summary>
internal sealed class DocumentExampleProver(DocumentScreener screener)
{
    private const double MinimumOverlap = 0.5;

    // 示例按这一天审查：现行法律都已施行。规划期内外只影响档次，不影响是否提示。
    private static readonly DateOnly Day = new(2026, 11, 1);

    /// <summary>证明一页。</summary>
    public IEnumerable<ProofFailure> Prove(RulePage page) =>
        page.DocumentExamples.SelectMany(e => ProveDocument(page, e)).Concat(page.Kind is "indicator" or "reference" ? ProveClauses(page) : []);

    private IEnumerable<ProofFailure> ProveDocument(RulePage page, DocumentExample example)
    {
        var tree = ClauseTreeBuilder.FromText(example.Text);
        var draft = new Draft("示例.txt", DraftFormat.Text, [], new ReadingReport());
        var kind = example.Kind.Length > 0 ? example.Kind : DocumentKindDetector.Detect(draft, tree).Kind;
        var view = new DocumentView(draft.Name, kind, tree);
        var found = screener.Omissions(view, ScopeDecider.Decide(view), [], Day).Where(o => o.Rule == page.Id).ToArray();
        var title = example.Text.Split('\n')[0];
        if (found.Length > 0 != example.Expected)
        {
            yield return new ProofFailure(page.File, example.Line, example.Expected ? $"应当提示的文件没有提示（文种 {kind}）。" : $"不应提示的文件被提示：{found[0].Why}", title);
        }
        else if (example.Severity.Length > 0 && !Array.Exists(found, o => o.Severity.ToChinese() == example.Severity))
        {
            yield return new ProofFailure(page.File, example.Line, $"档次不符：标的是{example.Severity}，给的是{found[0].Severity.ToChinese()}。", title);
        }
        else if (example.Place.Length > 0 && !Array.Exists(found, o => o.Place == example.Place))
        {
            yield return new ProofFailure(page.File, example.Line, $"位置不符：标的是{example.Place}，给的是{found[0].Place}。", title);
        }
    }

    private IEnumerable<ProofFailure> ProveClauses(RulePage page)
    {
        foreach (var example in page.Violations)
        {
            var found = Find(page, example.Text);
            if (found.Count == 0)
            {
                yield return new ProofFailure(page.File, example.Line, "违规示例没有命中。", example.Text);
            }

            foreach (var span in example.Spans.Where(s => found.Count > 0 && found.Max(f => Overlap(s, f)) < MinimumOverlap))
            {
                yield return new ProofFailure(page.File, example.Line, $"问题文字不符：标的是“{span.In(example.Text)}”，找到的是“{found[0].In(example.Text)}”。", example.Text);
            }
        }

        foreach (var example in page.Compliant)
        {
            if (Find(page, example.Text) is [var first, ..])
            {
                yield return new ProofFailure(page.File, example.Line, $"合规示例被 {page.Id} 报为问题：“{first.In(example.Text)}”。", example.Text);
            }
        }
    }

    private List<TextSpan> Find(RulePage page, string text)
    {
        var parts = FreeText.Split(text).ToArray();
        var extras = Array.ConvertAll(parts, p => screener.Screen(p.Clause.Text, p.LeadIns, p.Clause.Tail, "", Day));
        var kept = Indicators.N03PlanIndicators.ExcuseStages([.. extras.SelectMany(static e => e.Indicators)]).Select(static h => h.Finding).OfType<object>().ToHashSet(ReferenceEqualityComparer.Instance);
        return parts.Zip(extras).SelectMany(p => p.Second.Kept(kept).Where(f => f.Rule == page.Id).Select(f => p.First.ToText(TextSpan.FromBounds(f.Start, f.End)))).ToList();
    }

    private static double Overlap(TextSpan gold, TextSpan found)
    {
        var common = Math.Max(0, Math.Min(gold.End, found.End) - Math.Max(gold.Start, found.Start));
        return common == 0 ? 0 : 2.0 * common / (gold.Length + found.Length);
    }
}
