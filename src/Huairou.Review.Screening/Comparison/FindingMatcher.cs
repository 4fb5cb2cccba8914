using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>旧问题在新稿里怎么找到的。</summary>
internal enum FoundBy
{
    /// <summary>在对上的条款里。</summary>
    Clause,

    /// <summary>原话在没有联系的条款里。</summary>
    SameWords,

    /// <summary>换了写法，在没有联系的条款里。</summary>
    SameMeaning,
}

/// <summary>旧问题与新问题的一个对应。</summary>
/// <param name="New">新问题的下标。</param>
/// <param name="By">怎么找到的。</param>
/// <param name="Link">所在条款的联系；没有联系时为 null。</param>
internal sealed record FindingMatch(int New, FoundBy By, ClauseLink? Link);

/// <summary>把旧稿的每处问题与新稿的问题对上。</summary>
internal sealed class FindingMatcher
{
    // 同组不同号的两类（如收益分配与成员身份），说的是同一人群、大半是同样的字，才当作同一问题改判。
    private const double SameWordsForSibling = 0.5;
    private const double SameWordsElsewhere = 0.6;
    private const double SameWordsForExtra = 0.6;

    // 同一类人的用字：妇女；赘婿；未成年人。
    private static readonly string[] People = ["女妇媳嫁婆娘", "婿赘", "孩童娃幼"];

    private readonly ClauseAlignment _clauses;
    private readonly IReadOnlyList<Finding> _old;
    private readonly IReadOnlyList<Finding> _new;
    private readonly ClauseSignature[] _oldSigns;
    private readonly ClauseSignature[] _newSigns;
    private readonly List<FindingMatch>[] _matches;
    private readonly bool[] _explained;

    private FindingMatcher(ClauseAlignment clauses, IReadOnlyList<Finding> old, IReadOnlyList<Finding> @new)
    {
        (_clauses, _old, _new) = (clauses, old, @new);
        _oldSigns = [.. old.Select(static f => ClauseSignature.Of(f.Quote))];
        _newSigns = [.. @new.Select(static f => ClauseSignature.Of(f.Quote))];
        _matches = [.. old.Select(static _ => new List<FindingMatch>())];
        _explained = new bool[@new.Count];
    }

    /// <summary>每处旧问题的对应；没有对应的为空列。</summary>
    public IReadOnlyList<IReadOnlyList<FindingMatch>> Matches => _matches;

    /// <summary>新问题是否由旧问题而来。</summary>
    public IReadOnlyList<bool> Explained => _explained;

    /// <summary>对上。</summary>
    public static FindingMatcher Match(ClauseAlignment clauses, IReadOnlyList<Finding> old, IReadOnlyList<Finding> @new)
    {
        var matcher = new FindingMatcher(clauses, old, @new);
        matcher.InLinkedClauses();
        matcher.Shared();
        matcher.Extra();
        matcher.Elsewhere();
        return matcher;
    }

    /// <summary>两类问题是否同类：同一编号，或者一方的主类是另一方的副类。</summary>
    public static bool SameType(Finding a, Finding b) => Kinship(a, b) >= 2;

    private static int Kinship(Finding a, Finding b)
    {
        if (a.Rule == b.Rule)
        {
            return 3;
        }

        if (a.Also.Contains(b.Rule, StringComparer.Ordinal) || b.Also.Contains(a.Rule, StringComparer.Ordinal))
        {
            return 2;
        }

        return a.Rule.Length > 0 && b.Rule.Length > 0 && a.Rule[0] == b.Rule[0] && a.Rule[0] != 'N' ? 1 : 0;
    }

    // 拆开的一半只说了原来几类中的一类，主类可以换成原来没有的；副类有相同的，就是由原来那处分出来的。
    private static bool ShareAlso(Finding a, Finding b) => a.Also.Intersect(b.Also, StringComparer.Ordinal).Any();

    // 一对一：类型最近的先配，同类的按问题文字相近程度。
    private void InLinkedClauses()
    {
        var pairs = new List<(int Kinship, bool Certain, double Words, int Old, int New, ClauseLink Link)>();
        var byClause = Enumerable.Range(0, _new.Count).ToLookup(j => _clauses.NewIndex.GetValueOrDefault(_new[j].ClauseId, -1));
        for (var i = 0; i < _old.Count; i++)
        {
            if (!_clauses.OldIndex.TryGetValue(_old[i].ClauseId, out var clause))
            {
                continue;
            }

            foreach (var link in _clauses.OfOld(clause))
            {
                foreach (var j in byClause[link.New])
                {
                    var kinship = Kinship(_old[i], _new[j]);
                    var words = Words(i, j);
                    if (kinship >= 2 || (kinship == 1 && words >= SameWordsForSibling && Share(_old[i], _new[j], "谁") == true))
                    {
                        pairs.Add((kinship, _new[j].Certainty != Certainty.Uncertain, words, i, j, link));
                    }
                }
            }
        }

        foreach (var p in pairs.OrderByDescending(static p => p.Kinship).ThenByDescending(static p => p.Words).ThenByDescending(static p => p.Certain).ThenBy(static p => p.Old).ThenBy(static p => p.New))
        {
            if (_matches[p.Old].Count == 0 && !_explained[p.New])
            {
                Add(p.Old, new FindingMatch(p.New, FoundBy.Clause, p.Link));
            }
        }
    }

    // 几条并成一条、几处并成一处：剩下的旧问题与别的旧问题共用一处新问题。
    private void Shared()
    {
        for (var i = 0; i < _old.Count; i++)
        {
            if (_matches[i].Count > 0 || !_clauses.OldIndex.TryGetValue(_old[i].ClauseId, out var clause))
            {
                continue;
            }

            foreach (var link in _clauses.OfOld(clause).Where(static l => l.Kind != LinkKind.Same))
            {
                var j = Enumerable.Range(0, _new.Count).Where(j => InClause(j, link.New) && Kinship(_old[i], _new[j]) >= 2).OrderByDescending(j => Words(i, j)).Cast<int?>().FirstOrDefault();
                if (j is { } found)
                {
                    Add(i, new FindingMatch(found, FoundBy.Clause, link));
                    break;
                }
            }
        }
    }

    // 一条拆成几条：剩下的新问题也由同一处旧问题而来。
    private void Extra()
    {
        for (var j = 0; j < _new.Count; j++)
        {
            if (_explained[j] || !_clauses.NewIndex.TryGetValue(_new[j].ClauseId, out var clause))
            {
                continue;
            }

            foreach (var link in _clauses.OfNew(clause))
            {
                // 拆成几条的，最像的一条记作改写，其余记作拆出的一部分：都是拆开的。
                var split = _clauses.OfOld(link.Old).Any(static l => l.Kind == LinkKind.Part);
                var i = Enumerable.Range(0, _old.Count)
                    .Where(i => _matches[i].Count > 0 && _clauses.OldIndex.GetValueOrDefault(_old[i].ClauseId, -1) == link.Old && (Kinship(_old[i], _new[j]) >= 2 || (split && ShareAlso(_old[i], _new[j]))))
                    .Where(i => split || (_old[i].ProblemId.Length > 0 && _old[i].ProblemId == _new[j].ProblemId) || Words(i, j) >= SameWordsForExtra)
                    .OrderByDescending(i => Words(i, j)).Cast<int?>().FirstOrDefault();
                if (i is { } found)
                {
                    Add(found, new FindingMatch(j, FoundBy.Clause, link));
                    break;
                }
            }
        }
    }

    // 在对上的条款里没有找到的，再到没有来历的新问题里找：先认原话，再认同类、同人群、同权利。
    private void Elsewhere()
    {
        Elsewhere(FoundBy.SameWords, (i, j) => _oldSigns[i].Plain == _newSigns[j].Plain && Kinship(_old[i], _new[j]) >= 1 ? 1 : 0);
        Elsewhere(FoundBy.SameMeaning, (i, j) =>
        {
            if (Kinship(_old[i], _new[j]) < 2)
            {
                return 0;
            }

            var words = Words(i, j);
            return (SameSlots(_old[i], _new[j]) || words >= SameWordsElsewhere) ? 0.1 + words : 0;
        });
    }

    private void Elsewhere(FoundBy by, Func<int, int, double> score)
    {
        var left = Enumerable.Range(0, _new.Count).Where(j => !_explained[j]).ToArray();
        foreach (var i in Enumerable.Range(0, _old.Count).Where(i => _matches[i].Count == 0 && _oldSigns[i].Plain.Length > 0))
        {
            var best = left.Where(j => !_explained[j]).Select(j => (New: j, Score: score(i, j))).Where(static x => x.Score > 0).OrderByDescending(static x => x.Score).ThenBy(static x => x.New).Take(1).ToArray();
            foreach (var (j, _) in best)
            {
                Add(i, new FindingMatch(j, by, Link(i, j)));
            }
        }
    }

    private ClauseLink? Link(int i, int j) =>
        _clauses.OldIndex.TryGetValue(_old[i].ClauseId, out var a) && _clauses.NewIndex.TryGetValue(_new[j].ClauseId, out var b) ? _clauses.Between(a, b) : null;

    private void Add(int old, FindingMatch match)
    {
        _matches[old].Add(match);
        _explained[match.New] = true;
    }

    private bool InClause(int @new, int clause) => _clauses.NewIndex.GetValueOrDefault(_new[@new].ClauseId, -1) == clause;

    private double Words(int old, int @new) => Math.Max(
        _oldSigns[old].Likeness(_newSigns[@new]),
        0.9 * Math.Max(_oldSigns[old].ContainedIn(_newSigns[@new]), _newSigns[@new].ContainedIn(_oldSigns[old])));

    // 谁要相同，权利两边都写明的也要相同；“谁”的概念不同而属同一类人（女的、出嫁女），权利必须写明且相同。
    private static bool SameSlots(Finding a, Finding b) =>
        (Share(a, b, "谁") == true && Share(a, b, "权利") != false) || (SamePeople(a, b) && Share(a, b, "权利") == true);

    private static bool SamePeople(Finding a, Finding b) => Array.Exists(People, words => Names(a, words) && Names(b, words));

    private static bool Names(Finding f, string words) => f.Frame.Any(s => s.Role == "谁" && (s.Concept + s.Text).AsSpan().IndexOfAny(words) >= 0);

    private static bool? Share(Finding a, Finding b, string role)
    {
        var x = a.Frame.Where(s => s.Role == role).Select(static s => s.Concept).ToHashSet(StringComparer.Ordinal);
        var y = b.Frame.Where(s => s.Role == role).Select(static s => s.Concept).ToHashSet(StringComparer.Ordinal);
        return x.Count == 0 || y.Count == 0 ? null : x.Overlaps(y);
    }
}
