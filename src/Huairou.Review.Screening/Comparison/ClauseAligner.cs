using Huairou.Review.Documents;

namespace Huairou.Review.Screening.Comparison;

/// <summary>把旧稿与新稿的条款对上：改编号、插入、删除、拆分、合并、挪动、改写都认得。</summary>
/// <remarks>
/// 先认标识相同的，再认文字相同的，再按字对找相近的（好的先配，一对一），再看前后都对得上的空当（其中照次序配，两成相同即可；条数一样的同位相配），最后补上拆分与合并。
/// 每一步的开销与条款数成正比（找相近时每条最多翻看固定数目的记录），两千条对两千条不到一秒。
/// </remarks>
internal sealed class ClauseAligner
{
    // 字对有四成相同算改写；一边几乎全写进另一边的，三成也算。
    private const double Similar = 0.4;
    private const double SimilarWhenContained = 0.25;
    private const double Contained = 0.7;

    // 前后条款都对得上的优先：差不多相近时，照原来的次序配。
    private const double OrderBonus = 0.08;
    private const double NumberBonus = 0.02;

    // 拆分、合并要看得出内容：太短的片段哪里都找得到。
    private const int MinimumPairs = 5;
    private const int LargestGap = 64;
    private const string Numerals = "零〇一二两三四五六七八九十百千";

    // 前后都对得上的空当里，两成相同就算改写：位置本身就是旁证。
    private const double SimilarInGap = 0.2;

    private readonly IReadOnlyList<Clause> _old;
    private readonly IReadOnlyList<Clause> _new;
    private readonly ClauseSignature[] _oldSigns;
    private readonly ClauseSignature[] _newSigns;
    private readonly int[] _toNew;
    private readonly int[] _toOld;
    private readonly LinkKind[] _kinds;
    private long _cost;

    private ClauseAligner(IReadOnlyList<Clause> old, IReadOnlyList<Clause> @new)
    {
        (_old, _new) = (old, @new);
        _oldSigns = [.. old.Select(static c => ClauseSignature.Of(c.Text))];
        _newSigns = [.. @new.Select(static c => ClauseSignature.Of(c.Text))];
        _toNew = new int[old.Count];
        _toOld = new int[@new.Count];
        _kinds = new LinkKind[old.Count];
        Array.Fill(_toNew, -1);
        Array.Fill(_toOld, -1);
    }

    /// <summary>对齐。</summary>
    public static ClauseAlignment Align(IReadOnlyList<Clause> old, IReadOnlyList<Clause> @new)
    {
        var aligner = new ClauseAligner(Rules(old), Rules(@new));
        aligner.Identical();
        aligner.SameText();
        aligner.SimilarText();
        aligner.Gaps(aligner.PairInOrder);
        aligner.Gaps(aligner.PairOneByOne);
        return new ClauseAlignment(aligner._old, aligner._new, aligner.Links(), aligner._cost);
    }

    private static Clause[] Rules(IReadOnlyList<Clause> clauses) =>
        [.. clauses.Where(static c => c.Kind is not (ClauseKind.Heading or ClauseKind.Closing) && c.Text.Length > 0)];

    private void Match(int old, int @new, LinkKind kind)
    {
        (_toNew[old], _toOld[@new], _kinds[old]) = (@new, old, kind);
    }

    private void Identical()
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var j = 0; j < _new.Count; j++)
        {
            byId.TryAdd(_new[j].Id, j);
        }

        for (var i = 0; i < _old.Count; i++)
        {
            if (byId.TryGetValue(_old[i].Id, out var j) && _toOld[j] < 0)
            {
                // 标识不计“第×条”里的数，文字可以差在数上；差得更多的（标识来自别的版本）只当改写。
                Match(i, j, WithoutNumerals(_oldSigns[i]) == WithoutNumerals(_newSigns[j]) ? LinkKind.Same : LinkKind.Similar);
            }
        }
    }

    private static string WithoutNumerals(ClauseSignature signature) =>
        string.Concat(signature.Plain.Where(static c => !char.IsAsciiDigit(c) && !Numerals.Contains(c, StringComparison.Ordinal)));

    // 标识里含引导语的短列项，引导语改了标识就变；文字相同的仍是同一条。
    private void SameText()
    {
        var byText = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var j = 0; j < _new.Count; j++)
        {
            if (_toOld[j] < 0 && _newSigns[j].Plain.Length > 0)
            {
                if (!byText.TryGetValue(_newSigns[j].Plain, out var queue))
                {
                    byText.Add(_newSigns[j].Plain, queue = new Queue<int>());
                }

                queue.Enqueue(j);
            }
        }

        for (var i = 0; i < _old.Count; i++)
        {
            if (_toNew[i] < 0 && byText.TryGetValue(_oldSigns[i].Plain, out var queue) && queue.TryDequeue(out var j))
            {
                Match(i, j, LinkKind.Same);
            }
        }
    }

    private void SimilarText()
    {
        var index = new PairIndex(_newSigns, Free(_toOld));
        var (before, after) = Anchors();
        var pairs = new List<(double Score, int Old, int New)>();
        foreach (var i in Free(_toNew))
        {
            foreach (var j in index.Near(_oldSigns[i]))
            {
                var likeness = _oldSigns[i].Likeness(_newSigns[j]);
                var contained = Math.Max(_oldSigns[i].ContainedIn(_newSigns[j]), _newSigns[j].ContainedIn(_oldSigns[i]));
                if (likeness >= Similar || (likeness >= SimilarWhenContained && contained >= Contained))
                {
                    var inOrder = before[i] < j && j < after[i] ? OrderBonus : 0;
                    var sameNumber = _old[i].Number.Length > 0 && _old[i].Number == _new[j].Number ? NumberBonus : 0;
                    pairs.Add((likeness + inOrder + sameNumber, i, j));
                }
            }
        }

        _cost += index.Visited;
        foreach (var (_, i, j) in pairs.OrderByDescending(static p => p.Score).ThenBy(static p => p.Old).ThenBy(static p => p.New))
        {
            if (_toNew[i] < 0 && _toOld[j] < 0)
            {
                Match(i, j, LinkKind.Similar);
            }
        }
    }

    // 每个旧条款之前、之后最近的已对上且次序未变的新条款。
    private (int[] Before, int[] After) Anchors()
    {
        var matched = Enumerable.Range(0, _old.Count).Where(i => _toNew[i] >= 0).ToArray();
        var kept = ReadingOrder.Kept([.. matched.Select(i => _toNew[i])]);
        var anchor = new bool[_old.Count];
        for (var k = 0; k < matched.Length; k++)
        {
            anchor[matched[k]] = kept[k];
        }

        var (before, after) = (new int[_old.Count], new int[_old.Count]);
        for (var (i, last) = (0, -1); i < _old.Count; i++)
        {
            before[i] = last;
            last = anchor[i] ? _toNew[i] : last;
        }

        for (var (i, next) = (_old.Count - 1, _new.Count); i >= 0; i--)
        {
            after[i] = next;
            next = anchor[i] ? _toNew[i] : next;
        }

        return (before, after);
    }

    // 前后两条都对得上的空当：两边各剩下哪些条款。
    private void Gaps(Action<IReadOnlyList<int>, IReadOnlyList<int>> pair)
    {
        var (before, after) = Anchors();

        // 挪走的条款不挡空当，只有两端次序未变的才算边界。
        foreach (var gap in Free(_toNew).ToArray().GroupBy(i => (Before: before[i], After: after[i])))
        {
            var (left, width) = (gap.ToArray(), gap.Key.After - gap.Key.Before - 1);
            var bounded = gap.Key.Before >= 0 || gap.Key.After < _new.Count;
            if (bounded && left.Length <= LargestGap && width <= LargestGap)
            {
                pair(left, [.. Enumerable.Range(gap.Key.Before + 1, width).Where(j => _toOld[j] < 0)]);
            }
        }
    }

    // 照原来的次序，使相近程度之和最大。
    private void PairInOrder(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var best = new double[left.Count + 1, right.Count + 1];
        for (var a = left.Count - 1; a >= 0; a--)
        {
            for (var b = right.Count - 1; b >= 0; b--)
            {
                best[a, b] = Math.Max(Math.Max(best[a + 1, b], best[a, b + 1]), InGap(left[a], right[b]) + best[a + 1, b + 1]);
            }
        }

        for (var (a, b) = (0, 0); a < left.Count && b < right.Count;)
        {
            var own = InGap(left[a], right[b]);
            if (own > 0 && best[a, b] <= own + best[a + 1, b + 1])
            {
                Match(left[a++], right[b++], LinkKind.Similar);
            }
            else if (best[a + 1, b] >= best[a, b + 1])
            {
                a++;
            }
            else
            {
                b++;
            }
        }
    }

    private double InGap(int old, int @new)
    {
        var likeness = SameLevel(_old[old], _new[@new]) ? _oldSigns[old].Likeness(_newSigns[@new]) : 0;
        return likeness >= SimilarInGap ? likeness : 0;
    }

    // 剩下的条数一样：同位的一条换了写法。
    private void PairOneByOne(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        for (var k = 0; k < left.Count && left.Count == right.Count; k++)
        {
            if (SameLevel(_old[left[k]], _new[right[k]]))
            {
                Match(left[k], right[k], LinkKind.Replaced);
            }
        }
    }

    private static bool SameLevel(Clause a, Clause b) =>
        a.Path.Count == b.Path.Count && (a.Path.Count == 0 || a.Path[^1].Level == b.Path[^1].Level) && Container(a) == Container(b);

    private List<ClauseLink> Links()
    {
        var matched = Enumerable.Range(0, _old.Count).Where(i => _toNew[i] >= 0).ToArray();
        var kept = ReadingOrder.Kept([.. matched.Select(i => _toNew[i])]);
        var links = new List<ClauseLink>();
        for (var k = 0; k < matched.Length; k++)
        {
            var (i, j) = (matched[k], _toNew[matched[k]]);
            links.Add(new ClauseLink(i, j, _kinds[i], !kept[k] || Container(_old[i]) != Container(_new[j])));
        }

        Parts(links);
        Wholes(links);
        return links;
    }

    // 没有来历的新条款，大部分文字来自某一条旧条款：拆分。
    private void Parts(List<ClauseLink> links)
    {
        var index = new PairIndex(_oldSigns, Enumerable.Range(0, _old.Count).Where(i => _toNew[i] < 0 || _kinds[i] != LinkKind.Same));
        foreach (var j in Free(_toOld).Where(j => _newSigns[j].Pairs.Count >= MinimumPairs))
        {
            var best = Best(index.Near(_newSigns[j]), i => _newSigns[j].ContainedIn(_oldSigns[i]));
            if (best >= 0)
            {
                links.Add(new ClauseLink(best, j, LinkKind.Part, Container(_old[best]) != Container(_new[j])));
            }
        }

        _cost += index.Visited;
    }

    // 没有去向的旧条款，大部分文字写进了某一条新条款：合并。
    private void Wholes(List<ClauseLink> links)
    {
        var index = new PairIndex(_newSigns, Enumerable.Range(0, _new.Count).Where(j => _toOld[j] < 0 || _kinds[_toOld[j]] != LinkKind.Same));
        foreach (var i in Free(_toNew).Where(i => _oldSigns[i].Pairs.Count >= MinimumPairs))
        {
            var best = Best(index.Near(_oldSigns[i]), j => _oldSigns[i].ContainedIn(_newSigns[j]));
            if (best >= 0 && !links.Exists(l => l.Old == i && l.New == best))
            {
                links.Add(new ClauseLink(i, best, LinkKind.Whole, Container(_old[i]) != Container(_new[best])));
            }
        }

        _cost += index.Visited;
    }

    private static int Best(IReadOnlyList<int> candidates, Func<int, double> measure)
    {
        var (best, value) = (-1, Contained - double.Epsilon);
        foreach (var candidate in candidates)
        {
            var measured = measure(candidate);
            if (measured >= Contained && measured > value)
            {
                (best, value) = (candidate, measured);
            }
        }

        return best;
    }

    private static IEnumerable<int> Free(int[] matches) => Enumerable.Range(0, matches.Length).Where(i => matches[i] < 0);

    /// <summary>条款所在的地方：正文，或者表格、附件、脚注等。</summary>
    internal static string Container(Clause clause)
    {
        foreach (var segment in clause.Path)
        {
            if (segment.Level is "附件" or "表" or "脚注" or "尾注" or "文本框" or "页眉" or "页脚")
            {
                return segment.Level;
            }
        }

        return "正文";
    }
}
