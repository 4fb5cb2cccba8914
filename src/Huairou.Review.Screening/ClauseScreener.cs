using Huairou.Review.Corpus.Rules;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Exemptions.Whole;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening;

/// <summary>一个条款的审查输入。</summary>
/// <param name="Text">条款自己的文字。</param>
/// <param name="LeadIns">引导语，从外到内。</param>
/// <param name="Tail">尾句。</param>
/// <param name="Kind">文种，空为未知。</param>
/// <param name="Date">审查日期。</param>
public sealed record ClauseInput(string Text, IReadOnlyList<string> LeadIns, string Tail, string Kind, DateOnly Date)
{
    /// <summary>文件自己定义的称呼。</summary>
    public IReadOnlyList<DefinedTerm> Terms { get; init; } = [];
}

/// <summary>规划期说明：规划期外的规划类意见最高为“建议”。</summary>
/// <param name="IsWithin">审查日期是否在规划期内。</param>
/// <param name="Note">期外时的说明。</param>
public sealed record PlanPeriod(bool IsWithin, string Note);

/// <summary>审查一个条款：找候选、并组、取依据、给改写。不可变、线程安全。</summary>
public sealed class ClauseScreener
{
    // “仅模型提示”所在条款至少这么多字。
    private const int ShortestHint = 6;

    /// <summary>有了规则意见，别处的一句要这么像（单句分，对数几率）才另提示。</summary>
    internal const float SecondPlace = 2;

    private readonly RuleSet _rules;
    private readonly CandidateFinder _finder;
    private readonly FindingComposer _composer;
    private readonly ClauseClassifier? _classifier;
    private readonly ConceptLexicon? _gate;

    /// <summary>构造。</summary>
    /// <param name="rules">规则。</param>
    /// <param name="basis">依据来处。</param>
    /// <param name="planPeriod">规划期判断。</param>
    /// <param name="classifier">分类器；null 时只用规则。</param>
    public ClauseScreener(RuleSet rules, IBasisSource basis, Func<DateOnly, PlanPeriod> planPeriod, ClauseClassifier? classifier = null)
    {
        _classifier = classifier;
        _gate = classifier is null ? null : rules.Gate;
        Nothing = new ClauseResult { Verdict = Verdicts.Of([]), Score = classifier?.Stack.Floor ?? Verdicts.Score([], false), Findings = [], Cleared = [] };
        _rules = rules;
        _finder = new CandidateFinder(rules);
        _composer = new FindingComposer(rules, basis, planPeriod, IsClean);
    }

    /// <summary>规则。</summary>
    public RuleSet Rules => _rules;

    /// <summary>审查文件里的一个条款。没有意见的不另算概率，得分是底分：文件的结果只用意见与“已核查”。</summary>
    public ClauseResult Screen(ClauseInput input)
    {
        var mayFind = HasTrigger(input);
        var mayRead = !mayFind && MayReadOtherwise(input);
        var mayHint = _classifier is not null && MayHint(input);
        if (!mayFind && !mayRead && !mayHint)
        {
            return Nothing;
        }

        var cleared = new List<Cleared>();
        var passage = Passage.Create(input.Text, input.LeadIns, input.Tail);
        mayFind = mayFind || (mayRead && _rules.TriggersFor(input.Kind).ContainsAny(passage.Text));
        var candidates = mayFind ? _finder.Find(passage, input.Kind, cleared, input.Terms) : [];
        if (_classifier is not { } classifier)
        {
            return Conclude(new Look(input, new Evidence(passage, [], candidates, cleared)), null, double.MaxValue);
        }

        // 没有规则意见、也不会有模型提示：概率多少都不影响结果。
        var hintFrom = mayHint ? HintFrom(input) : double.MaxValue;
        if (candidates.Count == 0 && (!mayHint || classifier.IsPlainlyClean(passage, hintFrom) || classifier.HasNoHotSentence(passage, _rules.Analyzer, hintFrom)))
        {
            return Clean(cleared);
        }

        var look = new Look(input, Evidence.Of(passage, _rules.Analyzer, candidates, cleared));
        var assessment = classifier.Assess([look.Evidence]);
        return candidates.Count == 0 && assessment.Probability < hintFrom ? Clean(cleared) : Conclude(look, assessment, hintFrom);
    }

    private ClauseResult Clean(List<Cleared> cleared) => cleared.Count == 0 ? Nothing : Nothing with { Cleared = KeepCleared(cleared, []) };

    // 规则可能有意见：有触发词，或者提到文件自己定义的称呼，而定义里有触发词。
    private bool HasTrigger(ClauseInput input)
    {
        var triggers = _rules.TriggersFor(input.Kind);
        return AnyPart(input, triggers.ContainsAny) || DefinedTerm.AnyIn(input.Text, input.Terms, _rules.Lexicon, triggers);
    }

    // 组成通篇以后文字可能不同：有要规范化的字，或者照表头读出来。
    private static bool MayReadOtherwise(ClauseInput input) => AnyPart(input, TextNormaliser.NeedsWork) || RowReading.MayRead(input.Text, input.LeadIns);

    // 法律法规与规范性文件里问题条款极少，从严；村规、方案、单位规章里多得多，放宽。
    private double HintFrom(ClauseInput input) => _classifier is not { } c ? 1
        : input.Kind is DocumentKinds.Legislation or DocumentKinds.NormativeDocument or DocumentKinds.Other or "" ? c.Stack.Quiet : c.Stack.Relaxed;

    // 文件里的一条自己没有说到人、性别、婚育、儿童，模型的提示就没有着落：引导语带来的分数不算在它头上；几个字的残句也不提示。
    private bool MayHint(ClauseInput input) =>
        input.Text.Length >= ShortestHint
        && (input.Kind != DocumentKinds.Legislation || LegislationPolicy.MayHint(input.Text))
        && _gate?.ContainsAny(input.Text) == true;

    /// <summary>找规则候选，并备好分类器要看的材料；没有可疑词语、不必细看的为 null。</summary>
    internal Look? Look(ClauseInput input)
    {
        // 列举与问答各句都给模型看。
        var rules = HasTrigger(input) || AnyPart(input, TextNormaliser.NeedsWork) || AnyPart(input, HasListMark);
        if (!rules && (_gate is null || !_gate.ContainsAny(input.Text)))
        {
            return null;
        }

        var cleared = new List<Cleared>();
        var passage = Passage.Create(input.Text, input.LeadIns, input.Tail);
        var candidates = rules ? _finder.Find(passage, input.Kind, cleared, input.Terms) : [];
        return new Look(input, _classifier is null ? new Evidence(passage, [], candidates, cleared) : Evidence.Of(passage, _rules.Analyzer, candidates, cleared));
    }

    /// <summary>几个条款（不成文件的一段文字）合在一起评估；没有分类器或无可看时为 null。</summary>
    internal Assessment? Assess(IReadOnlyList<Look> looks) => looks.Count == 0 ? null : _classifier?.Assess([.. looks.Select(static l => l.Evidence)]);

    /// <summary>由候选与评估得出一个条款的结果。</summary>
    /// <param name="look">条款。</param>
    /// <param name="assessment">评估；没有分类器时为 null。</param>
    /// <param name="hintFrom">没有规则意见时，概率达到此值才出“仅模型提示”。</param>
    internal ClauseResult Conclude(Look look, Assessment? assessment, double hintFrom)
    {
        var (input, passage) = (look.Input, look.Evidence.Passage);
        var groups = FindingMerger.Group([.. look.Evidence.Candidates]);
        List<Finding> findings;
        List<Cleared> setAside = [];
        var excused = false;
        if (assessment is null || _classifier is not { } classifier)
        {
            findings = groups.ConvertAll(g => _composer.Of(input, passage, g));
        }
        else
        {
            findings = groups.ConvertAll(g => Judge(look, g, groups, assessment, classifier));
            if (input.Kind == DocumentKinds.Legislation)
            {
                setAside.AddRange(LegislationPolicy.SetAside(findings, assessment.Probability));
            }

            if (assessment.Probability >= hintFrom && IsUnexplained(look, findings, assessment)
                && ClassifierFindings.Locate(classifier, _rules, look.Evidence, assessment) is { } hint)
            {
                if (!findings.Exists(Verdicts.Counts) && WholeExemption.ForHint(passage.Text, hint.Page) is { } exemption)
                {
                    setAside.Add(new Cleared(hint.Own.In(passage.Own), hint.Own.Start, hint.Own.End, "", hint.Page.Id, exemption.Id, exemption.Explanation));
                    excused = true;
                }
                else
                {
                    AddHint(findings, _composer.Of(input, passage, hint, assessment.Probability));
                }
            }
        }

        findings.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Severity.CompareTo(a.Severity));
        var kept = KeepCleared([.. look.Evidence.Cleared, .. setAside], findings);
        return new ClauseResult
        {
            Verdict = Verdicts.Of(findings),
            Score = excused || assessment is null ? Verdicts.Score(findings, kept.Count > 0) : assessment.Probability,
            Findings = findings,
            Cleared = kept,
        };
    }

    // 没有影响结论的规则意见；或者有，而最像问题的一句在别处，并且很像：同一条里另有一处。
    private static bool IsUnexplained(Look look, List<Finding> findings, Assessment assessment)
    {
        var counted = findings.FindAll(static f => Verdicts.Counts(f) && f.Severity != Severity.Advice);
        return counted.Count == 0
            || (assessment.Sentence >= 0 && assessment.HotScore >= SecondPlace
                && look.Evidence.Passage.ToOwn(look.Evidence.Sentences[assessment.Sentence].Span) is { } hot
                && !counted.Exists(f => hot.Overlaps(TextSpan.FromBounds(f.Start, f.End))));
    }

    // 模型提示与规则的建议是同一处同一类型：并成一处，不报两次。
    private static void AddHint(List<Finding> findings, Finding hint)
    {
        var at = findings.FindIndex(f => f.Rule == hint.Rule && f.Start < hint.End && hint.Start < f.End);
        if (at < 0)
        {
            findings.Add(hint);
            return;
        }

        findings[at] = Agreement.Join(findings[at], hint);
    }

    /// <summary>单独一段文字的提示阈值。</summary>
    internal double Threshold => _classifier?.Stack.Threshold ?? 1;

    /// <summary>没有可看之处的文字的分数。</summary>
    internal double Floor => _classifier?.Stack.Floor ?? Nothing.Score;

    private ClauseResult Nothing { get; }

    // 条款的文字、尾句、引导语，有没有哪一处是。
    private static bool AnyPart(ClauseInput input, TextTest test)
    {
        if (test(input.Text) || (input.Tail.Length > 0 && test(input.Tail)))
        {
            return true;
        }

        foreach (var leadIn in input.LeadIns)
        {
            if (test(leadIn))
            {
                return true;
            }
        }

        return false;
    }

    // 冒号、分号、问号（与全角字母同在一区）。
    private static bool HasListMark(ReadOnlySpan<char> text) => text.ContainsAnyInRange('０', 'ｚ');

    /// <summary>一段文字复审后有没有会影响结论的问题；用于检验改写。</summary>
    public bool IsClean(string text, string kind) =>
        FindingMerger.Group(_finder.Find(Passage.Create(text, [], ""), kind, [])).TrueForAll(static g => g[0].Certainty == Certainty.Uncertain || g[0].Severity == Severity.Advice);

    // 一组候选的意见：主类型按规则与模型合起来定，再合并概率。法律法规的条文长、用语远离训练条款，写明制度名称的已经认准：主类型以规则为准。
    private Finding Judge(Look look, List<Candidate> group, List<List<Candidate>> groups, Assessment assessment, ClauseClassifier classifier)
    {
        var own = _composer.Of(look.Input, look.Evidence.Passage, group);
        var alone = groups.Count(static g => FindingMerger.Decides(g[0])) == 1;
        var page = own.Firm || look.Input.Kind == DocumentKinds.Legislation ? group[0].Page : ClassifierFindings.MainPage(classifier, _rules, assessment, group, alone);
        var settled = page.Id == own.Rule ? own : _composer.Settle(look.Input, group[0], own, page);

        // 几个字的单元格（“0”“减半”）模型没有话可看，不改规则凭表头得出的把握与档次；引导语直接不给、列项直接点名的，模型一项一项看不到引导语，也不改。
        var merged = look.Input.Text.Length < ShortestHint || LedList.DeniesNamedGroup(look.Evidence.Passage.Text) ? settled : Agreement.Merge(settled, assessment.Probability, classifier.Stack);
        return Agreement.WithType(merged, group[0].Page);
    }

    private delegate bool TextTest(ReadOnlySpan<char> text);

    private static List<Cleared> KeepCleared(List<Cleared> cleared, List<Finding> findings) =>
        cleared.Where(c => !findings.Exists(f => new TextSpan(f.Start, f.End - f.Start).Overlaps(new TextSpan(c.Start, c.End - c.Start))))
            .GroupBy(static c => (c.Start, c.Rule, c.Reason)).Select(static g => g.First())
            .OrderBy(static c => c.Start).ThenBy(static c => c.Rule, StringComparer.Ordinal).ToList();
}
