using System.Globalization;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Coverage;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Screening.Results;
using Huairou.Review.Screening.Rules;
using Huairou.Review.Screening.Rules.Indicators;

namespace Huairou.Review.Screening;

/// <summary>审查流程：唯一知道先后次序的地方。不可变、线程安全。</summary>
public sealed class ReviewPipeline
{
    private readonly ClauseScreener _screener;
    private readonly CriteriaCoverage _coverage;
    private readonly DocumentScreener _documents;
    private readonly Lazy<SimilarClauses?> _similar;

    /// <summary>以已装载的语料构造。</summary>
    /// <param name="rules">规则。</param>
    /// <param name="statutes">法律。</param>
    /// <param name="plan">规划。</param>
    /// <param name="classifier">分类器；null 时只用规则。</param>
    /// <param name="clauses">自拟条款目录，供找相近示例；空时不找。</param>
    public ReviewPipeline(RuleSet rules, StatuteStore statutes, PlanStore plan, ClauseClassifier? classifier = null, string clauses = "")
    {
        _similar = new Lazy<SimilarClauses?>(() => SimilarClauses.Load(clauses));
        Rules = rules;
        Statutes = statutes;
        Plan = plan;
        var basis = new StatuteBasis(statutes);
        _documents = new DocumentScreener(rules.Pages, plan, basis);
        _screener = new ClauseScreener(rules, basis, date => new PlanPeriod(plan.IsWithinPeriod(date), plan.IsWithinPeriod(date) ? "" : plan.ExpiredNote), classifier);
        _coverage = new CriteriaCoverage(plan);
    }

    /// <summary>规则。</summary>
    public RuleSet Rules { get; }

    /// <summary>法律。</summary>
    public StatuteStore Statutes { get; }

    /// <summary>规划。</summary>
    public PlanStore Plan { get; }

    /// <summary>打开随程序的语料。</summary>
    /// <param name="paths">语料与模型的位置。</param>
    /// <param name="extraRules">单位自己的规则页目录，可空。</param>
    /// <param name="rulesOnly">不用分类器：评测时对比用。</param>
    public static ReviewPipeline Open(CorpusPaths paths, string? extraRules = null, bool rulesOnly = false)
    {
        var rules = RulePack.Load(paths, extraRules);
        return new ReviewPipeline(
            rules,
            StatuteStore.Load(paths.Law, paths.StatutePack, CorpusPaths.UserData),
            PlanStore.Load(paths.Plan),
            rulesOnly ? null : ClauseClassifier.Load(Path.Combine(paths.Models, ClauseClassifier.FileName), rules),
            paths.Clauses);
    }

    /// <summary>审查一份文件。</summary>
    /// <param name="draft">读入的文件。</param>
    /// <param name="date">审查日期：依据以此日施行的文本为准。</param>
    /// <param name="kind">文种；空时自动判断。</param>
    public ReviewResult Review(Draft draft, DateOnly date, string? kind = null)
    {
        var tree = ClauseTreeBuilder.Build(draft);
        var (detected, evidence) = kind is { Length: > 0 } ? (kind, "由使用者指定。") : DocumentKindDetector.Detect(draft, tree);
        var screened = new List<(Clause Clause, IReadOnlyList<Finding> Findings, ClauseExtras Extras)>();
        var cleared = new List<Cleared>();
        var terms = Terms(tree.Clauses);
        var peers = new TablePeers(tree.Clauses);
        Clause? previous = null;
        foreach (var clause in tree.Clauses)
        {
            if (clause.Kind is ClauseKind.Heading or ClauseKind.Closing || clause.Text.Length == 0)
            {
                continue;
            }

            var leadIns = peers.LeadIns(clause);
            if (previous is not null && Dialogue.StartsWithAnswer(clause.Text) && Dialogue.IsQuestion(previous.Text))
            {
                leadIns = [.. leadIns, previous.Text];
            }

            previous = clause;
            var result = _screener.Screen(new ClauseInput(clause.Text, leadIns, clause.Tail, detected, date) { Terms = terms });
            var extras = _documents.Screen(clause.Text, leadIns, clause.Tail, clause.Address, date);
            if (result.Findings.Count + extras.Indicators.Count + extras.References.Count > 0)
            {
                screened.Add((clause, result.Findings, extras));
            }

            foreach (var c in result.Cleared)
            {
                cleared.Add(c with { Address = clause.Address });
            }
        }

        screened = HintEchoes.Remove(screened);
        var indicators = N03PlanIndicators.ExcuseStages([.. screened.SelectMany(static s => s.Extras.Indicators)]);
        var kept = indicators.Select(static h => h.Finding).OfType<object>().ToHashSet(ReferenceEqualityComparer.Instance);
        var findings = screened.SelectMany(s => ClauseExtras.Merge(s.Findings, s.Extras.Kept(kept)).Select(f => f with
        {
            ClauseId = s.Clause.Id,
            Address = s.Clause.Address,
            Similar = f.Source == FindingSource.Classifier ? _similar.Value?.Find(f.Quote, f.Rule) ?? [] : [],
        })).ToList();
        var document = new DocumentView(draft.Name, detected, tree);
        var scope = ScopeDecider.Decide(document);
        var omissions = _documents.Omissions(document, scope, findings, date);
        return new ReviewResult
        {
            File = draft.Name,
            Kind = detected,
            KindEvidence = evidence,
            Title = tree.Title,
            Date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Pack = Rules.Hash,
            Reading = draft.Report,
            Clauses = tree.Clauses,
            Findings = findings,
            Cleared = cleared,
            Scope = scope,
            Omissions = omissions,
            Indicators = [.. indicators.Select(static h => h.Item)],
            Coverage = _coverage.Of(document, scope, findings, omissions, date),
            Verdict = Verdicts.Of(findings),
            Draft = draft,
        };
    }

    /// <summary>审查一段文字；位置以整段文字计。</summary>
    /// <param name="text">文字，可含引导语、列项与换行。</param>
    /// <param name="date">审查日期。</param>
    /// <param name="kind">文种，可空。</param>
    public ClauseResult Screen(string text, DateOnly date, string? kind = null)
    {
        var findings = new List<Finding>();
        var cleared = new List<Cleared>();
        var parts = FreeText.Split(text).ToArray();
        var extras = Array.ConvertAll(parts, p => _documents.Screen(p.Clause.Text, p.LeadIns, p.Clause.Tail, "", date));
        var kept = N03PlanIndicators.ExcuseStages([.. extras.SelectMany(static e => e.Indicators)]).Select(static h => h.Finding).OfType<object>().ToHashSet(ReferenceEqualityComparer.Instance);
        var terms = DefinedTerm.In(text, Rules.Gate).ToArray();
        var looks = Array.ConvertAll(parts, p => _screener.Look(new ClauseInput(p.Clause.Text, p.LeadIns, p.Clause.Tail, kind ?? "", date) { Terms = terms }));
        var seen = looks.OfType<Look>().ToArray();
        var assessment = _screener.Assess(seen);
        var score = assessment?.Probability ?? _screener.Floor;
        var fromRules = Array.ConvertAll(looks, l => l is null ? null : _screener.Conclude(l, assessment, double.MaxValue));
        var hasRule = fromRules.Any(static r => r?.Findings.Any(Decides) == true);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            var result = fromRules[i];
            if (looks[i] is { } look && assessment is not null && (!hasRule || assessment.HotScore >= ClauseScreener.SecondPlace) && ReferenceEquals(look, seen[assessment.Part]))
            {
                result = _screener.Conclude(look, assessment, _screener.Threshold);
                score = hasRule ? score : result.Score;
            }

            var merged = ClauseExtras.Merge(result?.Findings ?? [], extras[i].Kept(kept));
            score = assessment is null && result is not null ? Math.Max(score, result.Score) : score;
            foreach (var finding in merged)
            {
                var span = part.ToText(Text.TextSpan.FromBounds(finding.Start, finding.End));
                findings.Add(finding with { Start = span.Start, End = span.End, Quote = span.In(text) });
            }

            foreach (var c in result?.Cleared ?? [])
            {
                var span = part.ToText(Text.TextSpan.FromBounds(c.Start, c.End));
                cleared.Add(c with { Start = span.Start, End = span.End, Quote = span.In(text) });
            }
        }

        // 指标比对一类的意见不经过分类器：有时分数不低于它的置信度。
        score = findings.Where(static f => f.Rule == "N03" && Decides(f)).Select(static f => f.Confidence).Append(score).Max();
        findings.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Severity.CompareTo(a.Severity));
        return new ClauseResult
        {
            Verdict = Verdicts.Of(findings),
            Score = score,
            Findings = findings,
            Cleared = cleared,
        };
    }

    private DefinedTerm[] Terms(IReadOnlyList<Clause> clauses)
    {
        var terms = new List<DefinedTerm>();
        foreach (var clause in clauses)
        {
            terms.AddRange(DefinedTerm.In(clause.Text, Rules.Gate));
        }

        return [.. terms];
    }

    private static bool Decides(Finding finding) => Verdicts.Counts(finding) && finding.Severity != Severity.Advice;
}
