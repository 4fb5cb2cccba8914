using System.Text;
using System.Text.RegularExpressions;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Decisions;

/// <summary>一份结果的各处意见与基线各处意见的对应：基线的每一处至多对应一处。</summary>
/// <remarks>
/// 依次：条款标识与引文都相同，是同一处；标识变了而条款文字、引文不变（重复条款增减、挪动），也是同一处；
/// 标识相同而引文不同，或者条款改写过但仍像，是改动。编号、标点、空白的差别不算差别。
/// </remarks>
internal sealed partial class BaselineMatch
{
    // 短条款（“出嫁的；”）离开引导语没有身份，文字相同也不能认定是同一处。
    private const int ShortText = 12;
    private const double Alike = 0.6;
    private const double AlikeAtSamePlace = 0.35;

    private readonly Dictionary<object, BaselineChange> _changes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Clause> _clauses = new(StringComparer.Ordinal);
    private readonly List<Old> _free;
    private readonly List<BaselineOmission> _freeOmissions;

    /// <summary>比较。</summary>
    public BaselineMatch(ReviewResult result, BaselineDocument? old)
    {
        foreach (var clause in result.Clauses)
        {
            _clauses.TryAdd(clause.Id, clause);
        }

        _free = [.. (old?.Findings ?? []).Select(static f => new Old(f, Plain(f.Quote), Plain(f.Clause)))];
        _freeOmissions = [.. old?.Omissions ?? []];
        var all = result.Findings.Concat(result.Exempted.Select(static e => e.Finding).OfType<Finding>())
            .Select(f => new Current(f, Plain(f.Quote), Plain(_clauses.GetValueOrDefault(f.ClauseId)?.Text ?? ""))).ToList();
        Claim(all, BaselineChange.Same, static (c, o) => o.Finding.ClauseId == c.Finding.ClauseId && o.Quote == c.Quote ? 1 : 0);
        Claim(all, BaselineChange.Same, static (c, o) => c.Clause.Length >= ShortText && o.Clause == c.Clause && o.Quote == c.Quote ? 1 : 0);
        Claim(all, BaselineChange.Changed, static (c, o) => o.Finding.ClauseId == c.Finding.ClauseId ? 1 : 0);
        Claim(all, BaselineChange.Changed, Likeness);
        var omissions = result.Omissions.Concat(result.Exempted.Select(static e => e.Omission).OfType<Omission>()).ToList();
        ClaimOmissions(omissions, static (o, b) => o.Rule == b.Rule && o.Suggestion == b.Suggestion);
        ClaimOmissions(omissions, static (o, b) => o.Rule == b.Rule);
    }

    /// <summary>基线中有而本次没有的几处。</summary>
    public int Gone => _free.Count + _freeOmissions.Count;

    /// <summary>一处意见的情况。</summary>
    public BaselineChange Of(Finding finding) => _changes.GetValueOrDefault(finding, BaselineChange.Added);

    /// <summary>一项遗漏的情况：相同或者新增。</summary>
    public BaselineChange Of(Omission omission) => _changes.GetValueOrDefault(omission, BaselineChange.Added);

    private void Claim(List<Current> all, BaselineChange change, Func<Current, Old, double> score)
    {
        foreach (var current in all.Where(c => !_changes.ContainsKey(c.Finding)))
        {
            var best = _free.Where(o => o.Finding.Rule == current.Finding.Rule)
                .Select(o => (Old: o, Score: score(current, o))).Where(static x => x.Score > 0)
                .OrderByDescending(static x => x.Score).FirstOrDefault();
            if (best.Old is not null)
            {
                _free.Remove(best.Old);
                _changes.Add(current.Finding, change);
            }
        }
    }

    private void ClaimOmissions(List<Omission> omissions, Func<Omission, BaselineOmission, bool> same)
    {
        foreach (var omission in omissions.Where(o => !_changes.ContainsKey(o)))
        {
            var at = _freeOmissions.FindIndex(b => same(omission, b));
            if (at >= 0)
            {
                _freeOmissions.RemoveAt(at);
                _changes.Add(omission, BaselineChange.Same);
            }
        }
    }

    // 条款改写过：旧条款已不在文中，而文字仍有六成相同；地址没变的可以放宽。
    private double Likeness(Current current, Old old)
    {
        if (_clauses.ContainsKey(old.Finding.ClauseId))
        {
            return 0;
        }

        var alike = Dice(current.Pairs, old.Pairs);
        return alike >= (old.Finding.Address == current.Finding.Address ? AlikeAtSamePlace : Alike) ? alike : 0;
    }

    // 二元组的 Dice 系数；两边都已排好序，一趟数出共有的。
    private static double Dice(int[] a, int[] b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2.0 * shared / (a.Length + b.Length);
    }

    private static int[] Pairs(string text)
    {
        var pairs = new int[Math.Max(0, text.Length - 1)];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (text[i] << 16) | text[i + 1];
        }

        Array.Sort(pairs);
        return pairs;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Reference().Replace(text, "第#$1"))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '%' or '％' or '‰')
            {
                plain.Append(c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex("第[（(]?[0-9０-９零〇一二三四五六七八九十百千两]{1,8}[)）]?([条款项目])")]
    private static partial Regex Reference();

    private sealed record Old(BaselineFinding Finding, string Quote, string Clause)
    {
        public int[] Pairs { get; } = BaselineMatch.Pairs(Clause);
    }

    private sealed record Current(Finding Finding, string Quote, string Clause)
    {
        public int[] Pairs { get; } = BaselineMatch.Pairs(Clause);
    }
}
