using Huairou.Review.Corpus.Plan;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Screening.Rules.Indicators;
using Huairou.Review.Screening.Rules.Omissions;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>规则页说不出、要写成程序的检查：遗漏（看整份文件）、指标比对与引用核对（逐条看，再合起来看）。不可变、线程安全。</summary>
public sealed class DocumentScreener
{
    private static readonly IOmissionCheck[] Checks =
    [
        new D02WomenQuota(), new J03HarassmentSystem(), new L01WomenFacilities(), new L03EmergencyCare(), new M05ChildVoice(), new M10ChildPriority(),
        new N01WomenFederation(), new N02SexStatistics(), new N04VillageProcedure(),
    ];

    private readonly IBasisSource _basis;
    private readonly IReadOnlyList<(IOmissionCheck Check, RulePage Page)> _checks;
    private readonly N03PlanIndicators? _indicators;
    private readonly N07References? _references;
    private readonly WordSet _words;

    /// <summary>构造；没有相应规则页的检查不做。</summary>
    /// <param name="pages">规则页。</param>
    /// <param name="plan">规划。</param>
    /// <param name="basis">依据的来处。</param>
    public DocumentScreener(IReadOnlyList<RulePage> pages, PlanStore plan, IBasisSource basis)
    {
        _basis = basis;
        _checks = Checks.Select(c => (c, pages.FirstOrDefault(p => p.Id == c.Id)!)).Where(static c => c.Item2 is not null).ToArray();
        _indicators = pages.FirstOrDefault(static p => p.Kind == "indicator") is { } n03 ? new N03PlanIndicators(n03, plan, basis) : null;
        _references = pages.FirstOrDefault(static p => p.Kind == "reference") is { } n07 ? new N07References(n07, basis) : null;
        _words = new WordSet([.. (_indicators?.Words ?? []).Concat(_references?.Words ?? []).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>有遗漏检查的类型。</summary>
    public static IReadOnlyList<string> OmissionRules { get; } = Checks.Select(static c => c.Id).ToArray();

    /// <summary>逐条看：一个条款里的指标与引用。</summary>
    /// <param name="own">条款自己的文字。</param>
    /// <param name="leadIns">引导语。</param>
    /// <param name="tail">尾句。</param>
    /// <param name="address">条款地址。</param>
    /// <param name="date">审查日期。</param>
    internal ClauseExtras Screen(string own, IReadOnlyList<string> leadIns, string tail, string address, DateOnly date)
    {
        // 指标的词、法律的名称哪样都没有的占多数，一遍看完。
        var mentions = _words.In(own);
        var numbers = _indicators is not null && ((mentions && _indicators.MayMatch(own)) || (leadIns.Count > 0 && HasDigit(own, leadIns) && _indicators.MayMatch(string.Concat(leadIns) + own)));
        var laws = mentions && _references is not null && _references.MayMatch(own);
        if (!numbers && !laws && !Spaced(own))
        {
            return ClauseExtras.None;
        }

        var passage = Passage.Create(own, leadIns, tail);
        return new ClauseExtras(
            _indicators is null ? [] : _indicators.Find(passage, address, date).ToArray(),
            _references is null ? [] : _references.Find(passage, date).ToArray());
    }

    /// <summary>看整份文件缺了什么；不在评估范围内的文件不看。</summary>
    internal IReadOnlyList<Omission> Omissions(DocumentView doc, ScopeDecision scope, IReadOnlyList<Finding> findings, DateOnly date)
    {
        if (!scope.InScope || doc.IsLegislation)
        {
            return [];
        }

        var omissions = new List<Omission>();
        foreach (var (check, page) in _checks)
        {
            var same = findings.Where(f => f.Rule == check.Id && f.Certainty != Certainty.Uncertain).ToArray();
            omissions.AddRange(check.Check(doc).Select(d => ToOmission(d, page, date)).Where(o => !Array.Exists(same, f => Covers(f, o))));
        }

        return omissions;
    }

    // 同一条款已经按同一类型、不低的档次指出来，改那一条就是补遗漏，不再另提；没有具体条款的遗漏，哪一条指出来都算。
    // 档次低的不算：条款上的一处“建议”代替不了整份文件的“不当”。
    private static bool Covers(Finding finding, Omission omission) =>
        finding.Severity >= omission.Severity && (omission.Seen.Count == 0 || omission.Seen.Contains(finding.Address, StringComparer.Ordinal));

    // 连起来看之前先看有没有数。
    private static bool HasDigit(string own, IReadOnlyList<string> leadIns)
    {
        for (var i = 0; i < leadIns.Count; i++)
        {
            if (IndicatorMatcher.HasDigit(leadIns[i]))
            {
                return true;
            }
        }

        return IndicatorMatcher.HasDigit(own);
    }

    // 扫描识别插了空格的文字，规范化以后才看得出。
    private static bool Spaced(string text) => text.Length > 8 && text.AsSpan(0, 8).Count(' ') >= 3;

    private Omission ToOmission(OmissionDraft draft, RulePage page, DateOnly date)
    {
        var specs = draft.Basis.Length == 0 ? page.Basis : page.Basis.Where(b => draft.Basis.Contains(b.Reference, StringComparer.Ordinal)).ToArray();
        var (basis, note) = _basis.ResolveAll(specs, date);
        return new Omission(page.Id, draft.Severity, draft.Why, draft.Suggestion)
        {
            Title = page.Title,
            Place = draft.Place.Text,
            After = draft.Place.After,
            Seen = draft.Seen.Select(static l => l.Clause.Address).Distinct(StringComparer.Ordinal).ToArray(),
            Basis = basis,
            BasisNote = note,
            Criteria = page.Criteria,
            Scope = FindingMerger.IsLegality(page.Id) ? "legality" : "",
        };
    }
}

/// <summary>一个条款里指标与引用的结果。</summary>
internal sealed record ClauseExtras(IReadOnlyList<IndicatorHit> Indicators, IReadOnlyList<Finding> References)
{
    /// <summary>没有。</summary>
    public static ClauseExtras None { get; } = new([], []);

    /// <summary>留下的指标意见与全部引用意见。</summary>
    /// <param name="kept">没有被阶段目标等情形排除的指标意见。</param>
    public IEnumerable<Finding> Kept(IReadOnlySet<object> kept) =>
        Indicators.Select(static h => h.Finding).OfType<Finding>().Where(kept.Contains).Concat(References);

    /// <summary>把意见并进条款已有的意见：与已有意见重叠的只作副类型。</summary>
    public static List<Finding> Merge(IReadOnlyList<Finding> findings, IEnumerable<Finding> extras)
    {
        var merged = findings.ToList();
        foreach (var extra in extras)
        {
            var at = merged.FindIndex(f => f.Start < extra.End && extra.Start < f.End && f.Scope == extra.Scope && f.Severity >= extra.Severity && f.Rule != extra.Rule && f.Certainty != Certainty.Uncertain);
            if (at >= 0)
            {
                merged[at] = merged[at] with { Also = [.. merged[at].Also.Append(extra.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
            }
            else
            {
                merged.Add(extra);
            }
        }

        merged.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Severity.CompareTo(a.Severity));
        return merged;
    }
}
