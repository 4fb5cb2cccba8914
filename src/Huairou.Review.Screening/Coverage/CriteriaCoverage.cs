using Huairou.Review.Corpus.Plan;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Screening.Results;
using Huairou.Review.Screening.Rules;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Coverage;

/// <summary>规划条目覆盖：草案触及、支持、抵触、遗漏了哪些条目，各在哪一条款。认法与适用范围都是规划数据，不打开检索库。</summary>
internal sealed class CriteriaCoverage
{
    private const string Touches = "触及";
    private const string Supports = "支持";
    private const string Contradicts = "抵触";
    private const string Missing = "遗漏";

    // 作出安排、给予保障、加以禁止的话才算支持；只是提到的算触及。
    private static readonly WordSet Commitment = new("应当", "不得", "禁止", "保障", "支持", "优先", "平等", "设立", "设置", "配备", "开展", "提供", "落实", "纳入", "列入", "建立", "反对", "共同", "享有", "享受", "依法", "尊重", "鼓励", "保留", "听取", "不少于", "不低于", "严禁", "制止", "一起");
    private readonly PlanStore _plan;
    private readonly (Criterion Criterion, int[] All, int Not)[] _cues;
    private readonly WordIndex _words;

    // 各认法的头一组词：一句话里没有其中任何一个，就什么也没触及。
    private readonly WordSet _firstWords;

    // 由一组词查头一组是它的认法，一种认法一位。
    private readonly ConceptIndex _byFirst;
    private readonly (ApplicableCriteria Rule, WordSet? Title, WordSet? Text)[] _applicable;

    public CriteriaCoverage(PlanStore plan)
    {
        _plan = plan;
        var groups = new List<IReadOnlyList<string>>();
        _cues = plan.CriterionCues.Select(c => (plan.Find(c.Id)!, c.All.Select(Group).ToArray(), c.Not.Count == 0 ? -1 : Group(c.Not))).ToArray();
        _words = new WordIndex(groups);
        _firstWords = new WordSet([.. _cues.Where(static c => c.All.Length > 0).SelectMany(c => groups[c.All[0]]).Distinct(StringComparer.Ordinal)]);
        _byFirst = new ConceptIndex(_cues.Length, groups.Count, i => _cues[i].All is [var first, ..] ? [first] : null);
        _applicable = plan.Applicable.Select(static a => (a, a.Title.Count == 0 ? null : new WordSet([.. a.Title]), a.Text.Count == 0 ? null : new WordSet([.. a.Text]))).ToArray();

        int Group(IReadOnlyList<string> words)
        {
            groups.Add(words);
            return groups.Count - 1;
        }
    }

    /// <summary>一份文件的覆盖。</summary>
    public IReadOnlyList<CoverageItem> Of(DocumentView doc, ScopeDecision scope, IReadOnlyList<Finding> findings, IReadOnlyList<Omission> omissions, DateOnly date)
    {
        var expired = _plan.IsWithinPeriod(date) ? "" : _plan.ExpiredNote;
        var items = new List<CoverageItem>();
        foreach (var finding in findings.Where(static f => f.Certainty != Certainty.Uncertain && f.Scope != "legality"))
        {
            // 只会缺失的条目谈不上抵触：条款触及它，最多支持“建议”。
            items.AddRange(finding.Criteria.Select(_plan.Find).OfType<Criterion>().Select(c => Item(c, c.Violable ? Contradicts : Touches, finding.Address, expired, "")));
        }

        var bad = items.Select(static i => (i.Criterion, i.Address)).ToHashSet();
        var found = new NumberBag(_words.Count);
        var waiting = _byFirst.Start();
        var touched = new List<(Criterion Criterion, string Relation)>();
        foreach (var line in doc.Provisions)
        {
            touched.Clear();
            Touch(line.Text, found, waiting, touched);
            foreach (var (criterion, relation) in touched)
            {
                if (!bad.Contains((criterion.Id, line.Clause.Address)))
                {
                    items.Add(Item(criterion, relation, line.Clause.Address, expired, ""));
                }
            }
        }

        if (scope.InScope && !doc.IsLegislation)
        {
            var present = items.Select(static i => i.Criterion).ToHashSet(StringComparer.Ordinal);
            items.AddRange(Absent(doc, omissions).Where(a => !present.Contains(a.Criterion.Id)).Select(a => Item(a.Criterion, Missing, "", expired, Reason(a, omissions))));
        }

        return items.DistinctBy(static i => (i.Criterion, i.Relation, i.Address)).OrderBy(static i => i.Criterion, StringComparer.Ordinal).ToArray();
    }

    private static string Reason((Criterion Criterion, string Because) absent, IReadOnlyList<Omission> omissions)
    {
        var rules = omissions.Where(o => o.Criteria.Contains(absent.Criterion.Id, StringComparer.Ordinal)).Select(static o => o.Rule).Distinct(StringComparer.Ordinal).ToArray();
        return $"适用于{absent.Because}" + (rules.Length > 0 ? $"，见遗漏提示 {string.Join('、', rules)}" : "");
    }

    private static CoverageItem Item(Criterion criterion, string relation, string address, string expired, string note) =>
        new(criterion.Id, criterion.Title, relation, address)
        {
            Supports = criterion.Violable && expired.Length == 0 ? "不当" : "建议",
            Note = note.Length == 0 ? expired : expired.Length == 0 ? note : note + "；" + expired,
        };

    private IEnumerable<(Criterion Criterion, string Because)> Absent(DocumentView doc, IReadOnlyList<Omission> omissions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (rule, title, text) in _applicable)
        {
            if ((rule.Rule.Length > 0 && !omissions.Any(o => o.Rule == rule.Rule)) || (rule.Kinds.Count > 0 && !rule.Kinds.Contains(doc.Kind, StringComparer.Ordinal)) || title?.In(doc.Title) == false || (text is not null && doc.Where(text).Take(rule.Times).Count() < rule.Times))
            {
                continue;
            }

            foreach (var id in rule.Criteria.Where(seen.Add))
            {
                yield return (_plan.Find(id)!, rule.Name);
            }
        }
    }

    private static bool All(int[] groups, NumberBag found)
    {
        foreach (var group in groups)
        {
            if (!found.Has(group))
            {
                return false;
            }
        }

        return true;
    }

    private void Touch(string text, NumberBag found, ulong[] waiting, List<(Criterion Criterion, string Relation)> touched)
    {
        // 一条里都凑不齐的，不必逐句看；多数条款头一组词就没有。
        if (!_firstWords.In(text) || !_words.Mark(text, found) || !AnyCue(found, waiting))
        {
            return;
        }

        foreach (var range in text.AsSpan().SplitAny('。', '；', '\n'))
        {
            var sentence = text.AsSpan(range);
            if (!_words.Mark(sentence, found))
            {
                continue;
            }

            Wait(found, waiting);
            string? relation = null;
            for (var i = ConceptIndex.Next(waiting, 0); i >= 0; i = ConceptIndex.Next(waiting, i + 1))
            {
                var (criterion, all, not) = _cues[i];
                if (All(all, found) && (not < 0 || !found.Has(not)) && !touched.Exists(t => ReferenceEquals(t.Criterion, criterion)))
                {
                    relation ??= Commitment.In(sentence) ? Supports : Touches;
                    touched.Add((criterion, relation));
                }
            }
        }
    }

    private bool AnyCue(NumberBag found, ulong[] waiting)
    {
        Wait(found, waiting);
        for (var i = ConceptIndex.Next(waiting, 0); i >= 0; i = ConceptIndex.Next(waiting, i + 1))
        {
            if (All(_cues[i].All, found))
            {
                return true;
            }
        }

        return false;
    }

    // 有了头一组词的认法，记为待看。
    private void Wait(NumberBag found, ulong[] waiting)
    {
        _byFirst.Start(waiting);
        foreach (var group in found.Items)
        {
            _byFirst.Mark(group, waiting);
        }
    }
}
